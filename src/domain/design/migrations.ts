import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import { DESIGN_VERSION } from './format.ts';

/**
 * One step from a released version to the next. Rules: pure; never throws, whatever stands in the fields; a number, a title
 * and a sentence on what changes; relies only on fields that the older version certainly has; never removed.
 * `tests/fixtures/designs` holds one document per released version, forever.
 */
export interface Migration {
  /** The version this step reads; it writes `from + 1`. */
  readonly from: number;
  readonly title: string;
  readonly migrate: (document: JsonObject) => JsonObject;
  /** Where a place of the newer version stood in the older one: people read their file, not what we make of it. */
  readonly placeBefore: (path: string) => string;
}

/** Without what is not there: JSON has no `undefined`. */
function given(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(members).filter((member): member is [string, Json] => member[1] !== undefined),
  );
}

/** Version 2 has two targets: what belongs to the chat app stands together, its page is everybody's, widgets have a place. */
const twoTargets: Migration = {
  from: 1,
  title: 'Two targets',
  migrate({ kind, bot, code, command, frame, audience, ...shared }) {
    const { address, ...held } = isJsonObject(frame) ? frame : {};
    const window = isJsonObject(frame) ? held : frame;
    return {
      ...shared,
      page: given({ address }),
      chatApp: { enabled: true, ...given({ kind, bot, code, command, frame: window, audience }) },
      widgets: {},
    };
  },
  placeBefore: (path) => path.replace(/^page\b/, 'frame').replace(/^chatApp\./, ''),
};

/** In order, without gaps. */
export const MIGRATIONS: readonly Migration[] = [twoTargets];

/** Brings a document of an older version up to the present one, step by step. */
export function migrate(
  document: JsonObject,
  version: number,
  steps = MIGRATIONS,
  target = DESIGN_VERSION,
): JsonObject {
  let held = document;
  for (let at = version; at < target; at += 1) {
    const step = steps.find((candidate) => candidate.from === at);
    if (step === undefined) throw new Error(`No migration from version ${at}`);
    held = { ...step.migrate(held), version: at + 1 };
  }
  return held;
}

/** Where a place of the present version stands in a document of another one. */
export function placeIn(version: number, path: string): string {
  return MIGRATIONS.filter(({ from }) => from >= version).reduceRight((held, step) => step.placeBefore(held), path);
}
