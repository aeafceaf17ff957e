import { LIMITS } from '../domain/design/limits.ts';
import type { DesignIcon } from '../domain/design/schema.ts';
import type { Json, JsonObject } from '../domain/kernel/json.ts';

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The icon as it came, ready; whether the portal takes it is judged as of every other one. */
export function iconOf(value: Json | undefined): DesignIcon | null {
  const isOne = typeof value === 'string' && value.length <= LIMITS.iconBase64 && value.length >= MIN_ICON;
  return isOne && BASE64.test(value) ? { png: value, source: null, activeSource: null, adjustments: null } : null;
}

/** Characters of base64 of the smallest picture there is. */
const MIN_ICON = 40;

/** The other parameters. */
export function withoutIcon(params: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(params).filter(([name]) => name !== 'ICON_FILE'));
}
