import { designJsonSchema } from '../../domain/design/json-schema.ts';
import { isJsonObject, type Json, type JsonObject } from '../../domain/kernel/json.ts';

const schema: unknown = designJsonSchema();
const WHOLE: JsonObject = isJsonObject(schema) ? schema : {};

/** What the JSON Schema of the design says of a place, given by keys and indexes; `null`: it knows no such place. */
export function schemaAt(path: readonly string[]): JsonObject | null {
  return path.reduce<JsonObject | null>((node, key) => node && stepInto(node, key), WHOLE);
}

function stepInto(node: JsonObject, key: string): JsonObject | null {
  for (const part of partsOf(node)) {
    const inner = /^\d+$/.test(key) ? part['items'] : propertiesOf(part)[key];
    if (isJsonObject(inner)) return inner;
  }
  return null;
}

/** The alternatives of a place; itself where it has none. */
export function partsOf(node: JsonObject): readonly JsonObject[] {
  const { anyOf } = node;
  return Array.isArray(anyOf) ? anyOf.filter(isJsonObject).flatMap(partsOf) : [node];
}

function propertiesOf(part: JsonObject): JsonObject {
  const { properties } = part;
  return isJsonObject(properties) ? properties : {};
}

/** Keys that an object at this place may have, in their order. */
export const keysAt = (node: JsonObject): readonly string[] =>
  partsOf(node).flatMap((part) => Object.keys(propertiesOf(part)));

/** A sentence or two in English; `''`: none. */
export function describedAt(node: JsonObject): string {
  const { description } = node;
  return typeof description === 'string' ? description : '';
}

/** The values that are allowed, where they can be counted; of a place that takes any text or number those that can be named. */
export const choicesAt = (node: JsonObject): readonly Json[] => partsOf(node).flatMap(choicesOfPart);

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

function choicesOfPart(part: JsonObject): readonly Json[] {
  if (part['const'] !== undefined) return [part['const']];
  if (isList(part['enum'])) return part['enum'];
  if (part['type'] === 'boolean') return [true, false];
  return part['type'] === 'null' ? [null] : [];
}

/** Whether `choicesAt` names all that is allowed. */
export const isClosed = (node: JsonObject): boolean => partsOf(node).every((part) => choicesOfPart(part).length > 0);

/** Values that are given as examples. */
export const examplesAt = ({ examples }: JsonObject): readonly Json[] => (isList(examples) ? examples : []);
