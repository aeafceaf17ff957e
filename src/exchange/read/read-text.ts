import { MENTION } from './address.ts';
import type { FoundCall, ReadResult, TextKind } from './found.ts';
import { detectKind } from './kind.ts';
import { isForMessenger } from './for-messenger.ts';
import { toCall, type Candidate } from './to-call.ts';
import { TextPlaces } from './places.ts';
import { sealed, withoutKeyPieces } from './seal.ts';
import { Secrets } from './secrets.ts';
import { MAX_PIECES, type Piece, type Reader, type Sink } from './sink.ts';
import { windowsOf } from './windows.ts';

/** Characters of text that an import reads. */
export const MAX_TEXT = 8_000_000;
const MAX_CALLS = 500;
/** Characters of all that is found, which may be more than the text: one value may stand in many calls. */
const MAX_RESULT = 16_000_000;

/** Characters, lines, and characters of one line, that are shown of a text. */
const MAX_SHOWN = 400_000;
const MAX_LINES = 3000;
const MAX_LINE = 600;
/** Secrets that are looked for in it; a text of more is nothing to be shown. */
const MAX_SECRETS = 200;

export interface ReadOptions {
  /** The file's name, where there is one: it tells the language where the text alone does not. */
  readonly name?: string;
  /** Whether the time for this text is up. What was found until then is answered, with the fault `too-costly`. */
  readonly expired?: () => boolean;
}

/** Each language is loaded when a text is written in it. */
const READERS: Readonly<Record<TextKind, (() => Promise<{ read: Reader }>) | null>> = {
  empty: null,
  binary: null,
  design: () => import('./readers/json.ts'),
  json: () => import('./readers/json.ts'),
  php: () => import('./readers/php.ts'),
  js: () => import('./readers/js.ts'),
  python: () => import('./readers/python.ts'),
  go: () => import('./readers/go.ts'),
  shell: () => import('./readers/shell.ts'),
  http: () => import('./readers/http.ts'),
  form: () => import('./readers/form.ts'),
  markdown: () => import('./readers/markdown.ts'),
  html: () => import('./readers/html.ts'),
  log: () => import('./readers/log.ts'),
  text: () => import('./readers/log.ts'),
};

/**
 * Reads any text and finds the calls that make chat apps and widgets. Code is parsed and never run; nothing of the text reaches a
 * prototype, a log or a request. Runs in Node, in a worker and in a page alike.
 *
 * @returns what was found, as data: never fails, a text without calls has none. Secrets are left out of everything.
 */
export async function readText(
  text: string,
  { name = '', expired = () => false }: ReadOptions = {},
): Promise<ReadResult> {
  const kind = detectKind(text.slice(0, 200_000), name);
  if (kind === 'empty' || kind === 'binary' || text.length > MAX_TEXT) return nothing(kind, text.length > MAX_TEXT);
  const sink = newSink(text, expired);
  await readAll({ text, base: 0, kind, hint: name, depth: 0 }, sink);
  return resultOf(text, kind, sink);
}

function nothing(kind: TextKind, tooLarge: boolean): ReadResult {
  const empty: ReadResult = { kind, calls: [], left: 0, designs: [], others: [], secrets: [], fault: null, shown: '' };
  if (kind !== 'binary' && !tooLarge) return empty;
  return { ...empty, fault: { code: kind === 'binary' ? 'binary' : 'too-large', line: 1, column: 1 } };
}

function newSink(text: string, expired: () => boolean): Sink {
  const secrets = new Secrets();
  secrets.scan(text);
  return { candidates: [], designs: [], others: new Set(), faults: [], secrets, pieces: [], expired };
}

async function readAll(first: Piece, sink: Sink): Promise<void> {
  const waiting = windowsOf(first);
  for (let count = 0; waiting.length > 0 && count < MAX_PIECES; count += 1) {
    if (sink.expired()) break;
    const piece = waiting.shift();
    const load = piece === undefined ? null : READERS[piece.kind];
    if (piece === undefined || load === null) continue;
    const { read } = await load();
    guarded(read, piece, sink);
    waiting.unshift(...sink.pieces.splice(0));
  }
  // Whatever else is wrong with it, what was not read counts most.
  if (waiting.length > 0 || sink.expired())
    sink.faults.splice(0, sink.faults.length, { from: 0, at: 0, code: 'too-costly' });
}

/** Parsers of libraries may throw on texts that nobody thought of; such a text cannot be read, and that is all. */
function guarded(read: Reader, piece: Piece, sink: Sink): void {
  try {
    read(piece, sink);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    sink.faults.push({
      from: piece.base,
      at: piece.base + piece.text.length,
      code: error instanceof RangeError ? 'too-deep' : 'syntax',
    });
  }
}

function resultOf(text: string, kind: TextKind, sink: Sink): ReadResult {
  const places = new TextPlaces(text);
  const ours = sink.candidates.filter(isForMessenger).sort((left, right) => left.at - right.at);
  const calls = boundedCalls(ours, sink, places);
  const fault = sink.faults.reduce<Sink['faults'][number] | null>(
    (first, one) => (first === null || one.from < first.from ? one : first),
    null,
  );
  return {
    kind: sink.designs.length > 0 && calls.length === 0 ? 'design' : kind,
    calls: calls.filter(saysAnything).map((call) => sealed(call, sink.secrets)),
    left: ours.length - calls.length,
    designs: sink.designs,
    others: [...sink.others].filter(isRestMethod).slice(0, 50),
    secrets: sink.secrets.places(places),
    fault: fault === null ? null : { code: fault.code, ...places.of(fault.at) },
    shown: shownOf(text, calls, sink.secrets),
  };
}

/** As much as is shown: whole lines, none so long that one value fills the window, and no key however short. */
function shownOf(text: string, calls: readonly FoundCall[], secrets: Secrets): string {
  if (secrets.size > MAX_SECRETS) return '';
  const start = text.slice(0, MAX_SHOWN);
  const whole = text.length > MAX_SHOWN ? start.slice(0, start.lastIndexOf('\n') + 1) : start;
  const lines = withoutKeyPieces(secrets.scrub(whole), calls).split('\n').slice(0, MAX_LINES);
  for (const { hash, lines: spots } of calls) {
    const at = Object.entries(spots).find(([path]) => /(?:^|\.)HASH$/.test(path))?.[1];
    if (hash !== null && at !== undefined) lines[at - 1] = lines[at - 1]?.replaceAll(hash, '…') ?? '';
  }
  return lines.map(shortened).join('\n');
}

const shortened = (line: string): string => (line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}…` : line);

/** The calls up to where all of them together have become too much to be handed on. */
function boundedCalls(candidates: readonly Candidate[], sink: Sink, places: TextPlaces): FoundCall[] {
  const calls: FoundCall[] = [];
  let size = 0;
  for (const candidate of candidates.slice(0, MAX_CALLS)) {
    const { spots, ...rest } = toCall(candidate, sink.secrets);
    const lines = Object.fromEntries([...spots].map(([path, at]) => [path, places.of(at).line]));
    const call = { ...rest, place: places.of(candidate.at), lines };
    size += sizeOf(call.params) + sizeOf(call.ignored);
    if (size > MAX_RESULT) break;
    calls.push(call);
  }
  return calls;
}

/** Characters and values of what a call holds; more than may be handed on is not counted further. */
function sizeOf(value: unknown, room = MAX_RESULT): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  let size = 1;
  for (const [key, inner] of Object.entries(value)) {
    size += key.length + sizeOf(inner, room - size);
    if (size > room) break;
  }
  return size;
}

const saysAnything = ({ params, unknown, ignored, hash }: FoundCall): boolean =>
  Object.keys(params).length > 0 || unknown.length > 0 || ignored.length > 0 || hash !== null;

const SCOPES =
  /^(?:app|batch|bizproc|calendar|catalog|crm|department|disk|entity|event|events|feature|im|imbot|imconnector|imopenlines|landing|lists|log|mail|messageservice|method|methods|placement|profile|rpa|sale|scope|server|sign|socialnetwork|sonet_group|task|tasks|telephony|timeman|user|userfieldconfig|userfieldtype|voximplant|documentgenerator|pull|booking|ai|biconnector|vote)(?:\.[a-z0-9_]+)*$/;

function isRestMethod(name: string): boolean {
  return SCOPES.test(name) && !new RegExp(MENTION.source, 'i').test(name);
}
