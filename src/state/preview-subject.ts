import type { Design } from '../domain/chat-app/schema.ts';
import type { Json } from '../domain/kernel/json.ts';
import type { Viewer } from '../domain/kernel/viewer.ts';
import { registerParams } from '../domain/calls/register.ts';
import type { ChatAppErrorCode } from '../domain/portal/answer.ts';
import { predict } from '../domain/portal/predict.ts';
import { serveApps } from '../domain/portal/serve.ts';
import type { ServedApp, StoredApp } from '../domain/portal/stored-app.ts';
import { effectiveTitle } from '../domain/portal/texts.ts';
import type { World } from '../domain/portal/world.ts';

/** The design as the portal would store it, mended where the portal would refuse it, so that there is something to look at. */
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
}

/** Stands where a page is missing. */
export const STAND_IN_PAGE = 'https://your-page.example/';

const STAND_IN_PARAMS: Readonly<Record<string, string>> = {
  PUT: '/command',
  SEND: '/command',
  CALL: '+12025550101',
  SUPPORT: '0'.repeat(32),
};

/** Asks the twin what registering the design on a portal without it would store. */
export function previewedApp(design: Design, world: World): PreviewedApp {
  const params: Record<string, Json> = { ...registerParams(design) };
  const scene = { params, world: { ...world, apps: [] } };
  const first = predict({ method: 'imbot.app.register', params: { ...params } }, scene.world);
  let prediction = first;
  const mended = new Set<ChatAppErrorCode>();
  while (!prediction.answer.ok && !mended.has(prediction.answer.error)) {
    mended.add(prediction.answer.error);
    mend(scene, prediction.answer.error, design);
    prediction = predict({ method: 'imbot.app.register', params: scene.params }, scene.world);
  }
  const { frame } = design;
  return {
    world: prediction.world,
    stored: prediction.answer.ok ? prediction.stored : null,
    refusal: first.answer.ok ? null : first.answer.error,
    hasAction: !['PARAMS_ERROR', 'IFRAME_HTTPS', 'WRONG_REQUEST'].some((code) => mended.has(code as ChatAppErrorCode)),
    rows: design.texts,
    asked: { width: numberOf(frame.width), height: numberOf(frame.height) },
  };
}

function numberOf(input: Design['frame']['width']): number | null {
  return typeof input === 'number' ? input : null;
}

/** Replaces what the portal refuses by something it takes. */
function mend(scene: { params: Record<string, Json>; world: World }, error: ChatAppErrorCode, design: Design): void {
  const { params } = scene;
  switch (error) {
    case 'CODE_ERROR':
      params['CODE'] = 'app';
      return;
    case 'HASH_ERROR':
      params['HASH'] = 'register';
      return;
    case 'LANG_ERROR':
      params['LANG'] = [{ LANGUAGE_ID: 'en', TITLE: '' }];
      return;
    case 'BOT_ID_ERROR':
    case 'APP_ID_ERROR':
      scene.world = withOwnBot(scene.world);
      params['BOT_ID'] = STAND_IN_BOT;
      return;
    case 'WRONG_REQUEST':
      params['CODE'] = 'app';
      delete params['CONTEXT'];
      mendAction(params, design);
      return;
    default:
      mendAction(params, design);
  }
}

function mendAction(params: Record<string, Json>, { kind, command }: Design): void {
  if (kind === 'frame') params['IFRAME'] = STAND_IN_PAGE;
  else params['JS_PARAM'] = STAND_IN_PARAMS[command.method.toUpperCase()] ?? '/command';
}

const STAND_IN_BOT = 62;

function withOwnBot(world: World): World {
  const others = world.bots.filter(({ id }) => id !== STAND_IN_BOT);
  return { ...world, bots: [...others, { id: STAND_IN_BOT, code: 'bot', name: '', applicationId: null }] };
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
