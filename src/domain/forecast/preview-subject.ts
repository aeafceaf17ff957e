import type { FieldPath } from '../design/field-path.ts';
import { missingValues } from '../design/resolve.ts';
import type { Design, NumberInput } from '../design/schema.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { registerStep } from '../calls/plan.ts';
import type { ChatAppErrorCode } from '../portal/imbot/answer.ts';
import { serveApps } from '../portal/imbot/serve.ts';
import type { ServedApp, StoredApp } from '../portal/imbot/stored-app.ts';
import { effectiveTitle } from '../portal/imbot/texts.ts';
import type { World } from '../portal/imbot/world.ts';
import { findRefusals } from '../problems/refusals.ts';
import { CallAnalysis } from '../problems/call-analysis.ts';

/** The design as the portal would store it, fixed where the portal would refuse it, so that there is something to look at. */
export interface PreviewedApp {
  readonly world: World;
  readonly stored: StoredApp | null;
  /** What the portal answers as it is now; `null`: it takes the call. */
  readonly refusal: ChatAppErrorCode | null;
  /** Page or command are the design's own, and no stand-in. */
  readonly hasAction: boolean;
  readonly rows: Design['texts'];
  readonly asked: PreviewSubject['asked'];
}

/** What the portal makes of the design for one viewer. */
export interface PreviewSubject {
  /** As this viewer's page gets it; `null`: not served to this viewer, or nothing to serve. */
  readonly served: ServedApp | null;
  readonly refusal: ChatAppErrorCode | null;
  readonly hasAction: boolean;
  /** px as the design asks for them; `null`: not sent. */
  readonly asked: { readonly width: number | null; readonly height: number | null };
  /** The signature key the digests are made with; for our own sample page alone. */
  readonly hash: string;
  /** Row of the languages table that this viewer's texts come from. */
  readonly textRow: number | null;
  /** Of a page that was open during an update (`update-scene.ts`): where its cell still stands, and whether it lost the app. */
  readonly drawnContext?: string | undefined;
  readonly taken?: boolean;
}

/** Asks the twin what registering the design on a portal without it would store, fixed as the problem list fixes it. */
export function previewedApp(design: Design, world: World): PreviewedApp {
  const { frame, kind } = design.chatApp;
  const { method, params } = registerStep(design);
  const analysis = new CallAnalysis(method, params, new Map(), { ...world, apps: [] });
  analysis.meansFrame = kind === 'frame';
  const { answer } = analysis.predict();
  for (const { place } of missingValues(design)) standInAt(analysis, place);
  const repaired = findRefusals(analysis);
  return {
    world: repaired.world,
    stored: repaired.answer.ok ? repaired.stored : null,
    refusal: answer.ok ? null : answer.error,
    hasAction: !analysis.isSilent(kind === 'frame' ? 'IFRAME' : 'JS_PARAM'),
    rows: design.texts,
    asked: { width: numberOf(frame.width), height: numberOf(frame.height) },
  };
}

/** What a click does is not known where a value of the environment is missing; texts are shown as they stand. */
function standInAt(analysis: CallAnalysis, place: FieldPath): void {
  if (place === 'page.address') analysis.replace('IFRAME');
  if (place === 'chatApp.command.parameter') analysis.replace('JS_PARAM');
}

function numberOf(input: NumberInput): number | null {
  return typeof input === 'number' ? input : null;
}

/** What one viewer's page gets of it. */
export function subjectFor({ world, stored, rows, ...rest }: PreviewedApp, viewer: Viewer): PreviewSubject {
  const served = stored === null ? null : (serveApps(world, [stored], viewer)[0] ?? null);
  const { refusal, hasAction, asked } = rest;
  const hash = stored?.hash ?? '';
  return { served, refusal, hasAction, asked, hash, textRow: textRow(stored, rows, world, viewer) };
}

/** Asks the twin for the text in use with each row's language in the place of its title. */
function textRow(stored: StoredApp | null, rows: Design['texts'], world: World, viewer: Viewer): number | null {
  const named = (stored?.texts ?? []).map((text) => ({ ...text, title: text.languageId }));
  const language = effectiveTitle(named, viewer.language, world.languages.portalDefault);
  return rows.find((row) => row.language.toLowerCase() === language)?.id ?? rows[0]?.id ?? null;
}
