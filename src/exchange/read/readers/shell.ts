import { foundMethod, methodIn } from '../address.ts';
import { decodeBody } from '../bodies.ts';
import { flatten, nestPairs, type Pair } from '../pairs.ts';
import { withQuery } from '../parameters-in.ts';
import { readScript, type ShellCommand } from '../shell-words.ts';
import type { FaultSpan, Piece, Reader, Sink } from '../sink.ts';
import { holeTree, partsOf, textTree, type HoleTree, type MapTree, type Tree } from '../tree.ts';
import { takeForm } from './form.ts';

/** Options of curl that take a value and say nothing about the call. */
const WITH_VALUE =
  /^(?:-[XHoAbcDeEKmnPQrtTuUwxyYzC]|--(?:request|header|output|user-agent|cookie|cookie-jar|referer|cert|key|cacert|config|max-time|connect-timeout|user|write-out|proxy|retry|retry-delay|range|resolve|interface|limit-rate|request-target|oauth2-bearer|aws-sigv4|unix-socket|stderr|trace|trace-ascii|data-file))$/;
const PROGRAM = /(?:^|[/\\])(?:curl(?:\.exe)?|wget|https?|xh)$/i;

/** What one command sends. */
interface Request {
  address: Tree | null;
  readonly pairs: Pair[];
  readonly bodies: Tree[];
  isQuery: boolean;
}

/** Reads commands that send requests: curl in all its ways of giving a body, wget and httpie as far as they are alike. */
export const read: Reader = (piece, sink) => {
  const script = readScript(piece.text);
  for (const command of script.commands) readCommand(command, piece, sink);
  const { fault } = script;
  if (fault !== null && isOurs(piece.text.slice(Math.max(0, fault.from - 3000))))
    sink.faults.push(faultAt(fault, piece));
};

const isOurs = (text: string): boolean => /imbot\.app\.|placement\.bind|BOT_ID|LANGUAGE_ID/i.test(text);

function faultAt({ from, at }: { from: number; at: number }, { base }: Piece): FaultSpan {
  return { from: base + from, at: base + at, code: 'syntax' };
}

function readCommand(command: ShellCommand, piece: Piece, sink: Sink): void {
  const start = command.words.findIndex((word) => word.kind === 'scalar' && PROGRAM.test(String(word.value)));
  if (start < 0) return;
  const request = requestOf(
    command.words.slice(start + 1),
    command.input,
    String((command.words[start] as { value: unknown }).value),
  );
  const named = request.address === null ? null : methodIn(request.address);
  if (named === null) return;
  const at = piece.base + command.at;
  const method = foundMethod(named.method);
  sink.others.add(named.method);
  const params = withQuery(paramsOf(request, at), named.query === null ? null : decodeBody(named.query));
  if (params === null) return;
  if (method !== null) sink.candidates.push({ method, params, at, inferred: false });
  else if (named.method === 'batch' && params.kind === 'map') takeForm(params, sink);
}

function requestOf(words: readonly Tree[], input: Tree | null, program: string): Request {
  const request: Request = { address: null, pairs: [], bodies: [], isQuery: false };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) break;
    const option = optionOf(word, words[index + 1]);
    if (option === null) takeWord(request, word, program);
    else {
      if (option.takes) index += 1;
      takeOption(request, option.name, option.value, input);
    }
  }
  if (input !== null && request.bodies.length === 0 && /http|xh/i.test(program)) request.bodies.push(input);
  return request;
}

interface Option {
  readonly name: string;
  readonly value: Tree | null;
  /** The value is the word behind. */
  readonly takes: boolean;
}

function optionOf(word: Tree, next: Tree | undefined): Option | null {
  const [head, ...rest] = partsOf(word) ?? [];
  if (typeof head !== 'string' || !head.startsWith('-') || head === '-') return null;
  const equals = /^(--[\w-]+)=([^]*)$/.exec(head);
  if (equals !== null)
    return { name: equals[1] ?? '', value: textTree([equals[2] ?? '', ...rest], word.at), takes: false };
  const glued = /^(-[dFGXHo])([^]+)$/.exec(head);
  if (glued !== null && !head.startsWith('--'))
    return { name: glued[1] ?? '', value: textTree([glued[2] ?? '', ...rest], word.at), takes: false };
  const cluster = /^-[a-zA-Z]*([dFXHo])$/.exec(head);
  const name = head.startsWith('--') ? head : cluster === null ? head : `-${cluster[1] ?? ''}`;
  const takes = isBody(name) || WITH_VALUE.test(name) || name === '--url';
  return {
    name: /^-[a-zA-Z]*G/.test(head) ? '-G' : name,
    value: takes ? (next ?? null) : null,
    takes: takes && next !== undefined,
  };
}

const isBody = (name: string): boolean =>
  /^(?:-d|-F|--data|--data-(?:ascii|raw|binary|urlencode)|--json|--form|--form-string|--url-query|--post-data|--body-data|--raw)$/.test(
    name,
  );

function takeOption(request: Request, name: string, value: Tree | null, input: Tree | null): void {
  if (name === '-G' || name === '--get') request.isQuery = true;
  if (value === null) return;
  if (name === '--url') request.address = value;
  else if (name === '-F' || name === '--form') request.pairs.push(...formPart(value));
  else if (name === '--form-string') request.pairs.push(...split(value));
  else if (name === '--data-urlencode' || name === '--url-query') urlEncoded(request, value);
  else if (isBody(name)) request.bodies.push(fromFile(value, input, name === '--data-raw'));
}

/** `@file` sends a file, `@-` the input; here-documents are the input. */
function fromFile(value: Tree, input: Tree | null, isRaw: boolean): Tree {
  const [head] = partsOf(value) ?? [];
  if (isRaw || typeof head !== 'string' || !head.startsWith('@')) return value;
  return /^@(?:-|\/dev\/stdin)$/.test(head) && input !== null ? input : holeTree(head, value.at);
}

function takeWord(request: Request, word: Tree, program: string): void {
  const [head] = partsOf(word) ?? [];
  const isPair =
    /^(?:https?|xh)$/i.test(program) && typeof head === 'string' ? /^([\w[\]]+)(:?=)([^]*)$/.exec(head) : null;
  if (isPair !== null && isPair[2] !== undefined)
    request.pairs.push({
      name: isPair[1] ?? '',
      value: textTree([isPair[3] ?? '', ...(partsOf(word) ?? []).slice(1)], word.at),
    });
  else if (
    request.address === null &&
    (word.kind === 'text' || methodIn(word) !== null || (typeof head === 'string' && /^https?:/i.test(head)))
  )
    request.address = word;
}

/** A part of a form: `name=value`, `name=@file`, `name=<file`, `name=value;type=…`. */
function formPart(value: Tree): Pair[] {
  return split(value).map(({ name, value: held }) => {
    const [head, ...rest] = partsOf(held) ?? [];
    if (typeof head !== 'string') return { name, value: held };
    if (/^[@<]/.test(head)) return { name, value: holeTree(head, held.at) };
    const last = rest.at(-1) ?? head;
    if (typeof last !== 'string') return { name, value: held };
    const cut = last.replace(/;(?:type|filename|headers?|encoder)=[^;]*$/i, '').replace(/^"([^]*)"$/, '$1');
    return { name, value: textTree([...(rest.length === 0 ? [] : [head, ...rest.slice(0, -1)]), cut], held.at) };
  });
}

function split(value: Tree): Pair[] {
  const [head, ...rest] = partsOf(value) ?? [];
  const equals = typeof head === 'string' ? head.indexOf('=') : -1;
  if (typeof head !== 'string' || equals < 0) return [];
  return [{ name: head.slice(0, equals), value: textTree([head.slice(equals + 1), ...rest], value.at) }];
}

/** `name=text` that curl encodes itself: nothing of it is an escape. `name@file` comes from a file. */
function urlEncoded(request: Request, value: Tree): void {
  const [head] = partsOf(value) ?? [];
  const file = typeof head === 'string' ? /^([^=@]+)@(.+)$/.exec(head) : null;
  if (file !== null) request.pairs.push({ name: file[1] ?? '', value: holeTree(head as string, value.at) });
  else request.pairs.push(...split(value));
}

function paramsOf({ pairs, bodies }: Request, at: number): MapTree | HoleTree | null {
  const decoded = bodies.map((body) => (body.kind === 'hole' ? body : decodeBody(body)));
  const maps = decoded.flatMap((body) => (body?.kind === 'map' ? [body] : []));
  const [hole = null] = decoded.flatMap((body) => (body?.kind === 'hole' ? [body] : []));
  const rows = [...maps.flatMap((map) => flatten(map)), ...pairs];
  if (rows.length === 0) return hole;
  const [only] = maps;
  if (only !== undefined && pairs.length === 0 && maps.length === 1) return only;
  return nestPairs(rows, at, hole === null ? null : { ...hole, reason: 'spread' });
}
