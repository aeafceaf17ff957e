import { emptyDesign, emptyWidgets } from '../../domain/design/factory.ts';
import type { Json } from '../../domain/kernel/json.ts';
import { caretPlace, type CaretPlace } from './caret.ts';
import { nearest, placeJson } from './placed.ts';
import { choicesAt, describedAt, examplesAt, isClosed, keysAt, schemaAt } from './schema-at.ts';

/** One thing that can be written at the caret. */
export interface Proposal {
  /** The key or the value as JSON has it. */
  readonly label: string;
  /** What comes into the text, with a value that the key can have, and a comma where one has to follow. */
  readonly insert: string;
  readonly path: readonly string[];
  /** What the JSON Schema says of it; `''`: nothing. */
  readonly about: string;
  readonly kind: 'key' | 'value' | 'example';
}

export interface Proposals {
  /** What the word that was begun takes up. */
  readonly from: number;
  readonly to: number;
  /** A comma has to be put in there, too; `null`: none has. */
  readonly commaAt: number | null;
  readonly all: readonly Proposal[];
}

/** What the JSON Schema allows at the caret; `null`: nothing can be said. */
export function proposalsAt(text: string, at: number): Proposals | null {
  const caret = caretPlace(text.slice(0, at));
  const node = schemaAt(caret.path);
  if (node === null || caret.expects === null) return null;
  const to = endOfWord(text, caret.from, at);
  const all = caret.expects === 'name' ? keysFor(text, caret, to) : valuesFor(caret);
  return all.length === 0 ? null : { from: caret.from, to, commaAt: caret.commaAt, all };
}

/** A word goes on to its quote, if that is there. */
function endOfWord(text: string, from: number, at: number): number {
  const rest = text.slice(at);
  const isQuoted = text[from] === '"' && from < at;
  return at + ((isQuoted ? /^[\w.#:/-]*"/ : /^\w*/).exec(rest)?.[0].length ?? 0);
}

function keysFor(text: string, { path, from }: CaretPlace, to: number): readonly Proposal[] {
  const node = schemaAt(path);
  const object = nearest(placeJson(text), path);
  const taken = (name: string): boolean => {
    const key = object?.isThere === true ? object.value.inner.get(name)?.key : undefined;
    return key ? key.from !== from : false;
  };
  const rest = text.slice(to);
  return (node === null ? [] : keysAt(node))
    .filter((name) => !taken(name))
    .map((name) => ({ ...keyProposal([...path, name], indentAt(text, from)), kind: 'key' as const }))
    .map((proposal) => ({ ...proposal, insert: finished(proposal, rest) }));
}

function keyProposal(path: readonly string[], indent: string): Omit<Proposal, 'kind'> & { readonly value: string } {
  const name = path.at(-1) ?? '';
  const node = schemaAt(path);
  return {
    label: JSON.stringify(name),
    insert: JSON.stringify(name),
    value: JSON.stringify(blankAt(path), null, 2).replaceAll('\n', `\n${indent}`),
    path,
    about: node === null ? '' : describedAt(node),
  };
}

/** With a value where none follows, and with a comma where another key does. */
function finished({ insert, value }: { readonly insert: string; readonly value: string }, rest: string): string {
  if (/^\s*:/.test(rest)) return insert;
  return `${insert}: ${value}${/^\s*"/.test(rest) ? ',' : ''}`;
}

const indentAt = (text: string, at: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))?.[0] ?? '';

const BLANK: unknown = { ...emptyDesign(), widgets: emptyWidgets() };

/** What an empty design has there; of rows their first one. */
function blankAt(path: readonly string[]): unknown {
  const held = path.reduce<unknown>((value, key) => memberOf(value, /^\d+$/.test(key) ? '0' : key), BLANK);
  return held === undefined ? firstOf(path) : held;
}

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(key) : undefined;

function firstOf(path: readonly string[]): Json {
  const node = schemaAt(path);
  return (node && (choicesAt(node)[0] ?? examplesAt(node)[0])) ?? '';
}

function valuesFor({ path }: CaretPlace): readonly Proposal[] {
  const node = schemaAt(path);
  if (node === null) return [];
  const about = describedAt(node);
  const proposal = (value: Json, kind: Proposal['kind']): Proposal => {
    const label = JSON.stringify(value);
    return { label, insert: label, path, about, kind };
  };
  const examples = isClosed(node) ? [] : examplesAt(node);
  return [
    ...choicesAt(node).map((value) => proposal(value, 'value')),
    ...examples.map((value) => proposal(value, 'example')),
  ];
}
