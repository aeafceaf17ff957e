import type { JsonObject } from '../kernel/json.ts';
import { DESIGN_VERSION } from './format.ts';

/**
 * One step from a released version to the next. Rules: pure; a number, a title and a sentence on what changes; relies only
 * on fields that the older version certainly has; never removed. `tests/fixtures/designs` holds one document per released
 * version, forever.
 */
export interface Migration {
  /** The version this step reads; it writes `from + 1`. */
  readonly from: number;
  readonly title: string;
  readonly migrate: (document: JsonObject) => JsonObject;
}

/** In order, without gaps. Version 1 is the first released one, so there is nothing to bring up yet. */
export const MIGRATIONS: readonly Migration[] = [];

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
