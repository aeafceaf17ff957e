import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from '../../../src/domain/kernel/json.ts';
import type { PortalLanguage } from '../../../src/domain/kernel/languages.ts';
import type { PlacementAnswer, PlacementCall } from '../../../src/domain/portal/placement/answer.ts';
import { playPlacement } from '../../../src/domain/portal/placement/portal.ts';
import type { StoredWidget } from '../../../src/domain/portal/placement/stored-widget.ts';
import { shownTitle } from '../../../src/domain/portal/placement/texts.ts';
import {
  EMPTY_PLACEMENT_WORLD,
  type PlacementCaller,
  type PlacementWorld,
} from '../../../src/domain/portal/placement/world.ts';
import type { Mismatch } from './compare.ts';
import { fitsResult, fitsWritten, isSameSet } from './matching.ts';

/** `placement-cases/1`: what the four methods answer and keep. */
export interface PlacementCaseFile {
  readonly meta: { readonly format: string; readonly world: CaseWorld };
  readonly cases: readonly PlacementCase[];
}

interface CaseWorld {
  readonly application: string;
  readonly applicationName: string;
  readonly auth: 'oauth' | 'webhook' | 'session';
  readonly admin: boolean;
  readonly scopes: readonly string[];
  readonly installed: boolean;
  readonly language: PortalLanguage;
  readonly defaultLanguage: PortalLanguage;
  readonly bindRunning: boolean;
}

export interface PlacementCase {
  readonly id: string;
  readonly tier: 'plain' | 'odd';
  readonly world?: Partial<CaseWorld>;
  readonly setup: readonly (PlacementCall & { readonly world?: Partial<CaseWorld> })[];
  readonly call: PlacementCall;
  readonly outcome: ExpectedOutcome;
  readonly stored?: readonly ExpectedRow[];
}

type ExpectedOutcome =
  | { readonly ok: true; readonly result: Json }
  | {
      readonly ok: false;
      readonly error: string;
      readonly status?: number;
      readonly insideResult?: boolean;
      readonly argument?: string;
      readonly descriptionHas?: string;
    };

type ExpectedRow = JsonObject & { readonly optionsAbsent?: readonly string[] };

/** The application whose rows are compared, whoever calls. */
const APPLICATION = 'local.app.1';

/** Plays one case on a fresh portal and compares everything that is compared. Empty: the case passes. */
export function playPlacementCase({ meta }: PlacementCaseFile, recorded: PlacementCase): Mismatch[] {
  let world = EMPTY_PLACEMENT_WORLD;
  const call = (step: PlacementCall, own: Partial<CaseWorld> = {}): PlacementAnswer => {
    const around = { ...meta.world, ...own };
    const played = playPlacement(worldIn(world, around), step, callerIn(around));
    world = played.world;
    return played.answer;
  };
  for (const { world: own, ...step } of recorded.setup) call(step, own);
  const answer = call(recorded.call, recorded.world);
  return [...compareOutcome(recorded.outcome, answer), ...compareRows(recorded.stored, world)];
}

/** The portal as it is, seen from a case's world. */
function worldIn(world: PlacementWorld, around: CaseWorld): PlacementWorld {
  const { application: clientId, applicationName: name, scopes, installed, language, defaultLanguage } = around;
  const others = world.applications.filter((application) => application.clientId !== clientId);
  return {
    ...world,
    applications: [...others, { clientId, name, scopes, installed }],
    bindsRunning: around.bindRunning ? [clientId] : [],
    languages: { current: language, portalDefault: defaultLanguage },
  };
}

function callerIn({ auth, application, admin, scopes }: CaseWorld): PlacementCaller {
  if (auth === 'oauth') return { type: auth, clientId: application, admin };
  return auth === 'webhook' ? { type: auth, admin, scopes } : { type: auth, admin };
}

/** Of a refusal the code, and what else is written; of a crash only that it is one. */
export function compareOutcome(expected: ExpectedOutcome, got: PlacementAnswer): Mismatch[] {
  const mismatch = (what: string, wanted: unknown, came: unknown): Mismatch[] => [
    { what: `outcome.${what}`, expected: wanted, got: came },
  ];
  if (expected.ok || got.ok) {
    if (expected.ok && got.ok && fitsResult(expected.result, got.result)) return [];
    return mismatch('result', expected, got);
  }
  if (expected.error !== got.error) return mismatch('error', expected.error, got.error);
  if (expected.error === 'PHP_FATAL') return [];
  const { descriptionHas: part = '' } = expected;
  return [
    ...(['status', 'insideResult', 'argument'] as const).flatMap((key) =>
      Object.hasOwn(expected, key) && !isDeepStrictEqual(expected[key], got[key])
        ? mismatch(key, expected[key], got[key])
        : [],
    ),
    ...(got.description.includes(part) ? [] : mismatch('description', part, got.description)),
  ];
}

function compareRows(expected: readonly ExpectedRow[] | undefined, world: PlacementWorld): Mismatch[] {
  if (expected === undefined) return [];
  const rows = world.widgets.filter(({ applicationId }) => applicationId === APPLICATION);
  const got = rows.map((widget) => rowOf(widget, world));
  return isSameSet(expected, got, fitsRow) ? [] : [{ what: 'stored', expected, got }];
}

function fitsRow({ optionsAbsent = [], ...row }: ExpectedRow, got: Json): boolean {
  const options = (got as { readonly options?: JsonObject }).options ?? {};
  return fitsWritten(row, got) && !optionsAbsent.some((key) => Object.hasOwn(options, key));
}

function rowOf(widget: StoredWidget, world: PlacementWorld): JsonObject {
  return {
    placement: widget.place,
    handler: widget.handler,
    title: shownTitle(widget, world.languages.current, world),
    options: { ...widget.options },
  };
}
