import { hashOf } from '../../domain/design/active-environment.ts';
import { withHashes } from '../../domain/design/hash.ts';
import { setField } from '../../domain/design/operations.ts';
import type { Design } from '../../domain/design/schema.ts';
import { importDesign, type DesignImportError } from '../design-json.ts';
import { unfitFor, type Unfit } from './expected.ts';
import { markOf, nearest, placeJson, type PlacedText, type TextSpan } from './placed.ts';
import { schemaAt } from './schema-at.ts';

type WholeError = Exclude<DesignImportError, { code: 'not-json' | 'invalid-fields' }>;

/** Why a text is no design, and where in it. `field`: the value at a path, with keys and indexes between dots. */
export type TextFault = TextSpan &
  (
    | WholeError
    | { readonly code: 'not-json' }
    | { readonly code: 'field'; readonly path: string; readonly unfit: Unfit }
  );

/** Something in the text that no design holds; it stays in the text alone. */
export interface StrayPart extends TextSpan {
  readonly path: string;
}

/** What a text comes to. */
export interface DocumentReading {
  /** `null`: the text is unfinished or wrong, and `faults` say where. */
  readonly design: Design | null;
  readonly faults: readonly TextFault[];
  readonly strays: readonly StrayPart[];
  /** Where its values stand. */
  readonly placed: PlacedText;
}

/** Signature keys by the ids of their environments. */
export type HeldKeys = ReadonlyMap<number, string>;

/**
 * Reads a design's JSON as it is being written beside the form. The signature key is never lost by it: a text without one means
 * that of the `present` design, and of an environment that was cut from the text and comes back, the one it had (`held`).
 */
export function readDocumentText(text: string, present: Design, held: HeldKeys = new Map()): DocumentReading {
  const placed = placeJson(text);
  const read = importDesign(text, null);
  if (!read.ok) return { design: null, faults: faultsOf(read.error, text, placed), strays: [], placed };
  const { design, dropped } = read.value;
  const strays = [...dropped, ...BESIDE.filter((key) => placed.root?.inner.has(key) === true)];
  return {
    design: withKeysOf(present, held, design),
    faults: [],
    strays: strays.map((path) => ({ path, ...keySpan(placed, path) })),
    placed,
  };
}

/** What may stand beside a document in its file, and belongs to no design. */
const BESIDE = ['iconPictures', 'botMessage'] as const;

/** Each environment's own; where the text is the first to have any, or has them no more, the key in force. */
function withKeysOf(present: Design, before: HeldKeys, design: Design): Design {
  const { environments, chatApp } = design;
  if (environments === undefined) {
    return chatApp.frame.hash === '' ? setField('chatApp.frame.hash', hashOf(present)).apply(design) : design;
  }
  const first = { id: environments.active, hash: hashOf(present) };
  const now = (present.environments?.list ?? [first]).map(({ id, hash }) => [id, hash] as const);
  const held = new Map([...before, ...now]);
  return withHashes(design, (hash, id) => (hash === '' ? (held.get(id) ?? '') : hash));
}

function keySpan(placed: PlacedText, path: string): TextSpan {
  const found = nearest(placed, path.split('.'))?.value;
  return spanOf(found?.key ?? (found === undefined ? START : markOf(found)));
}

const spanOf = ({ from, to }: TextSpan): TextSpan => ({ from, to });
const START: TextSpan = { from: 0, to: 1 };

function faultsOf(error: DesignImportError, text: string, placed: PlacedText): readonly TextFault[] {
  if (error.code === 'invalid-fields') return error.fields.map((path) => fieldFault(path, text, placed));
  if (error.code === 'not-json') return [{ code: 'not-json', ...syntaxSpan(error, text, placed) }];
  return [{ ...error, ...wholeSpan(error, text) }];
}

/** The engine's own place where our reader of places finds nothing wrong. */
function syntaxSpan(
  { line, column }: Extract<DesignImportError, { code: 'not-json' }>,
  text: string,
  { fault }: PlacedText,
): TextSpan {
  const lines = text.split('\n').slice(0, (line ?? 1) - 1);
  const at = fault?.from ?? lines.join('\n').length + Math.min(lines.length, 1) + (column ?? 1) - 1;
  const from = Math.min(at, text.length);
  return { from, to: Math.min(Math.max(fault?.to ?? 0, from + 1), text.length) };
}

function wholeSpan(error: WholeError, text: string): TextSpan {
  const wanted =
    error.code === 'unsafe-key' ? JSON.stringify(error.key) : error.code === 'newer-version' ? '"version"' : '';
  const from = Math.max(text.indexOf(wanted), 0);
  return { from, to: Math.min(from + Math.max(wanted.length, 1), text.length) };
}

function fieldFault(path: string, text: string, placed: PlacedText): TextFault {
  const keys = path === 'document' ? [] : path.split('.');
  const found = nearest(placed, keys);
  const value = found?.isThere === true ? valueIn(text, found.value) : undefined;
  return {
    code: 'field',
    path,
    unfit: unfitFor(schemaAt(keys), value),
    ...(found === null ? START : markOf(found.value)),
  };
}

/** The text is JSON, so its parts are. */
function valueIn(text: string, { from, to }: TextSpan): unknown {
  return JSON.parse(text.slice(from, to));
}
