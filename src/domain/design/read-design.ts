import type { Result } from '../kernel/result.ts';
import { fail, ok } from '../kernel/result.ts';
import { isJsonObject } from '../kernel/json.ts';
import { DESIGN_FORMAT, DESIGN_VERSION } from './format.ts';
import { migrate } from './migrations.ts';
import { designSchema, type Design } from './schema.ts';

/** Why a value is no design. `fields` are paths in dot notation, at most ten. */
export type DesignReadError =
  | { readonly code: 'not-a-design' }
  | { readonly code: 'newer-version'; readonly version: number }
  | { readonly code: 'invalid-fields'; readonly fields: readonly string[] };

/**
 * Reads a design from any parsed JSON: checks the marker, brings an older version up, checks every field. Never throws and
 * never guesses: what does not fit is named, so that nothing is lost in silence.
 */
export function readDesign(value: unknown): Result<Design, DesignReadError> {
  if (!isJsonObject(value) || value['format'] !== DESIGN_FORMAT) return fail({ code: 'not-a-design' });
  const version = value['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail({ code: 'invalid-fields', fields: ['version'] });
  }
  if (version > DESIGN_VERSION) return fail({ code: 'newer-version', version });
  const checked = designSchema.safeParse(migrate(value, version));
  if (checked.success) return ok(checked.data);
  const fields = checked.error.issues.map((issue) => issue.path.map(String).join('.') || 'document');
  return fail({ code: 'invalid-fields', fields: [...new Set(fields)].slice(0, 10) });
}
