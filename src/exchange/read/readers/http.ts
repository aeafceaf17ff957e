import { foundMethod, methodIn } from '../address.ts';
import { decodeBody } from '../bodies.ts';
import { expand, type Variables } from '../double-braces.ts';
import { parseLoose, LooseFault } from '../loose-json.ts';
import { nestPairs, parseForm, type Pair } from '../pairs.ts';
import { withQuery } from '../parameters-in.ts';
import type { Reader, Sink } from '../sink.ts';
import { holeTree, scalarTree, type HoleTree, type MapTree, type Tree } from '../tree.ts';
import { takeForm } from './form.ts';

const REQUEST = /^(?:(GET|POST|PUT|PATCH|DELETE)[ \t]+)?(\S+)(?:[ \t]+HTTP\/[\d.]+)?[ \t]*$/;
/** Characters of a variable: one that is longer is none, so that it cannot double without end. */
const MAX_LENGTH = 20_000;
const START = /^(?:GET|POST|PUT|PATCH|DELETE)[ \t]+\S/;

/** Reads files of requests and recorded requests: variables, several requests, JSON, forms and forms in parts. */
export const read: Reader = (piece, sink) => {
  const variables = variablesOf(piece.text);
  for (const { text, at } of blocks(piece.text)) readBlock(text, at + piece.base, variables, sink);
};

function variablesOf(text: string): Variables {
  const known = new Map<string, string>();
  for (const found of text.matchAll(/^@([\w.-]+)[ \t]*=[ \t]*([^\r\n]*)/gm)) {
    const value = (found[2] ?? '')
      .trim()
      .replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (all, name: string) => known.get(name) ?? all);
    if (!value.includes('{{') && value.length <= MAX_LENGTH) known.set(found[1] ?? '', value);
  }
  return known;
}

/** Requests behind each other: between `###`, or each from its first line on. */
function blocks(text: string): { text: string; at: number }[] {
  const found: { text: string; at: number }[] = [];
  let from = 0;
  let at = 0;
  let hasStart = false;
  for (const line of text.split('\n')) {
    const isStart = START.test(line);
    if (line.startsWith('###') || (isStart && hasStart)) {
      found.push({ text: text.slice(from, at), at: from });
      from = at;
      hasStart = isStart;
    } else hasStart ||= isStart;
    at += line.length + 1;
  }
  return [...found, { text: text.slice(from), at: from }];
}

interface Block {
  readonly address: string;
  readonly at: number;
  readonly type: string;
  readonly body: string;
  readonly bodyAt: number;
}

function parseBlock(text: string, base: number): Block | null {
  let at = 0;
  let address = '';
  let addressAt = base;
  let type = '';
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    const start = at;
    at += line.length + 1;
    if (address === '') {
      if (trimmed === '' || /^(?:#|\/\/|@|<)/.test(trimmed)) continue;
      const found = REQUEST.exec(trimmed);
      if (found === null) return null;
      address = found[2] ?? '';
      addressAt = base + start;
    } else if (/^[?&]/.test(trimmed)) address += trimmed;
    else if (trimmed === '') return { address, at: addressAt, type, body: text.slice(at), bodyAt: base + at };
    else if (/^content-type:/i.test(trimmed)) type = trimmed.slice(13).trim();
  }
  return address === '' ? null : { address, at: addressAt, type, body: '', bodyAt: base + text.length };
}

function readBlock(text: string, base: number, variables: Variables, sink: Sink): void {
  const block = parseBlock(text, base);
  const named = block === null ? null : methodIn(expand(block.address, block.at, variables));
  if (block === null || named === null) return;
  const method = foundMethod(named.method);
  sink.others.add(named.method);
  const query = named.query === null ? null : decodeBody(named.query);
  const params = withQuery(bodyOf(block, variables, sink, method !== null), query);
  if (params === null) return;
  if (method !== null) sink.candidates.push({ method, params, at: block.at, inferred: false });
  else if (named.method === 'batch' && params.kind === 'map') takeForm(params, sink);
}

function bodyOf(
  { body, bodyAt, type }: Block,
  variables: Variables,
  sink: Sink,
  isOurs: boolean,
): MapTree | HoleTree | null {
  const text = body.replace(/\n(?:> |<> |\?\? )[^]*$/, '').trimEnd();
  const start = text.search(/\S/);
  if (start < 0) return null;
  const at = bodyAt + start;
  if (/^<@?\s/.test(text.slice(start))) return holeTree(text.slice(start).split('\n')[0] ?? '', at);
  const boundary =
    /multipart.*boundary="?([^";]+)/i.exec(type)?.[1] ??
    (text.slice(start).startsWith('--') ? text.slice(start + 2).split(/\s/)[0] : undefined);
  if (boundary !== undefined) return parts(text, boundary, at);
  if (/^\s*[[{]/.test(text)) return json({ body: text, bodyAt }, variables, sink, isOurs);
  return form(text.slice(start).replace(/\s*\n\s*/g, ''), at, variables);
}

function json(
  { body, bodyAt }: { body: string; bodyAt: number },
  variables: Variables,
  sink: Sink,
  isOurs: boolean,
): MapTree | null {
  try {
    const { tree } = parseLoose(body, { variables });
    return tree.kind === 'map' ? tree : null;
  } catch (error) {
    if (!(error instanceof LooseFault)) throw error;
    if (isOurs) sink.faults.push({ from: bodyAt + error.from, at: bodyAt + error.at, code: 'syntax' });
    return null;
  }
}

function form(text: string, at: number, variables: Variables): MapTree {
  const holes: Tree[] = [];
  const map = parseForm(text, at, holes);
  const filled = (tree: Tree): Tree => {
    if (tree.kind === 'map')
      return { ...tree, entries: tree.entries.map((entry) => ({ ...entry, value: filled(entry.value) })) };
    return tree.kind === 'scalar' && typeof tree.value === 'string' && tree.value.includes('{{')
      ? expand(tree.value, tree.at, variables)
      : tree;
  };
  return { ...map, entries: map.entries.map((entry) => ({ ...entry, value: filled(entry.value) })) };
}

/** A form in parts, as browsers send files. */
function parts(text: string, boundary: string, at: number): MapTree {
  const pairs = text.split(`--${boundary}`).flatMap((part): Pair[] => {
    const [head = '', ...rest] = part.replace(/^\r?\n/, '').split(/\r?\n\r?\n/);
    const name = /name="([^"]+)"/i.exec(head)?.[1];
    if (name === undefined) return [];
    const value = rest.join('\n\n').replace(/\r?\n$/, '');
    const isFile = /filename="/i.test(head) || /^<\s/.test(value);
    return [{ name, value: isFile ? holeTree(value, at) : scalarTree(value, at) }];
  });
  return nestPairs(pairs, at);
}
