import type { Result } from '../kernel/result.ts';
import { fail, ok } from '../kernel/result.ts';
import { isJsonObject } from '../kernel/json.ts';
import { DESIGN_FORMAT, DESIGN_VERSION } from './format.ts';
import { migrate, placeIn } from './migrations.ts';
import { designSchema, type Design } from './schema.ts';

/** Why a value is no design. `fields` are paths in dot notation as they stand in it, at most ten. */
export type DesignReadError =
  | { readonly code: 'not-a-design' }
  | { readonly code: 'newer-version'; readonly version: number }
  | { readonly code: 'invalid-fields'; readonly fields: readonly string[] };

/** A design, and what its document holds beside it. */
export interface DesignRead {
  readonly design: Design;
  /** Paths in dot notation, as they stand in the document, of what this version does not know. It is not taken over. */
  readonly unknown: readonly string[];
}

/**
 * Reads a design from any parsed JSON: checks the marker, brings an older version up, checks every field. Never throws and
 * never guesses: what does not fit is named, so that nothing is lost in silence.
 */
export function readDesign(value: unknown): Result<Design, DesignReadError> {
  const read = readDocument(value);
  return read.ok ? ok(read.value.design) : read;
}

/** As `readDesign`, and names what is not taken over. */
export function readDocument(value: unknown): Result<DesignRead, DesignReadError> {
  if (!isJsonObject(value) || value['format'] !== DESIGN_FORMAT) return fail({ code: 'not-a-design' });
  const version = value['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail({ code: 'invalid-fields', fields: ['version'] });
  }
  if (version > DESIGN_VERSION) return fail({ code: 'newer-version', version });
  const document = migrate(value, version);
  const checked = designSchema.safeParse(document);
  if (checked.success) {
    const design = checked.data;
    return ok({ design, unknown: unknownPaths(document, design, '').map((path) => placeIn(version, path)) });
  }
  const fields = checked.error.issues.map((issue) => placeIn(version, issue.path.map(String).join('.')) || 'document');
  return fail({ code: 'invalid-fields', fields: [...new Set(fields)].slice(0, 10) });
}

function unknownPaths(raw: unknown, read: unknown, path: string): string[] {
  if (Array.isArray(raw) && Array.isArray(read)) {
    return raw.flatMap((item, index) => unknownPaths(item, read[index], `${path}${String(index)}.`));
  }
  if (!isJsonObject(raw) || !isJsonObject(read)) return [];
  return Object.keys(raw).flatMap((key) =>
    key in read ? unknownPaths(raw[key], read[key], `${path}${key}.`) : [`${path}${key}`],
  );
}
