/** Any value a JSON body can carry. Raw call parameters are of this type: the portal's own checks are about wrong types, too. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };

/** An object, and no list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Equal in every part, whatever the order of keys. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const others = new Map(Object.entries(other));
  const members = Object.entries(one);
  return members.length === others.size && members.every(([key, held]) => isSameJson(held, others.get(key)));
}

/** A value as a person reads it: `''` for nothing, JSON for what has parts. */
export function textOfJson(value: Json): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
