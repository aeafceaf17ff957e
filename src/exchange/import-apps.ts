import { designOfParams } from '../domain/calls/design-of-params.ts';
import { placementOf, widgetTexts, withWidget } from '../domain/calls/widget-of-params.ts';
import type { CarriedPicture } from '../domain/design/design-file.ts';
import { emptyDesign } from '../domain/design/factory.ts';
import { LIMITS } from '../domain/design/limits.ts';
import { setField } from '../domain/design/operations.ts';
import type { Design, DesignIcon } from '../domain/design/schema.ts';
import { isJsonObject, type Json, type JsonObject } from '../domain/kernel/json.ts';
import { importDesign, importDocument, keepHash, type DesignImportError } from './design-json.ts';
import type { Blank, BlankReason, FoundCall, Interpretation, ReadResult } from './read/found.ts';

/** A parameter at its line of the text; `null`: the text has none of its own for it. */
interface Placed {
  /** Dotted path below the parameters, FIELDS of an update left out. */
  readonly path: string;
  readonly line: number | null;
}

/** A parameter that went into the design. `value` is short, and empty for what is not shown: pictures and keys. */
export interface Taken extends Placed {
  readonly value: string;
}

/**
 * Why a parameter did not go into the design. `unknown`: the call has no such parameter; `secret`: a credential of the caller;
 * `icon`: no picture that the portal could take; `too-long`: cut to what a design holds; `place`: no place of the new chat.
 */
export type LeftOutReason = 'unknown' | 'secret' | 'icon' | 'too-long' | 'place';

export interface LeftOutPart extends Placed {
  readonly reason: LeftOutReason;
  readonly value: string;
}

/** A parameter that somebody has to fill in. `update`: a call that changes an app does not say it. */
export interface ToFill extends Placed {
  readonly reason: BlankReason | 'update';
  /** The expression as written; may be empty. */
  readonly source: string;
}

/** A design that a text gives, and what became of everything in the text. */
export interface ImportedApp {
  readonly from: FoundCall['method'] | 'design';
  readonly design: Design;
  readonly taken: readonly Taken[];
  readonly leftOut: readonly LeftOutPart[];
  readonly blanks: readonly ToFill[];
  readonly interpretations: readonly Interpretation[];
  /** The present draft's signature key was put in, because bot and code are the same. */
  readonly keptHash: boolean;
  /** Fields of a design file that this version does not know. */
  readonly dropped: readonly string[];
  readonly pictures: readonly CarriedPicture[];
  readonly badPictures: number;
  /** Lines of the text from the call's first value to its last; `null`: a design file, which has no calls. */
  readonly span: readonly [number, number] | null;
}

/** Everything that comes of a text. */
export interface Reading extends Pick<ReadResult, 'kind' | 'left' | 'others' | 'secrets' | 'fault' | 'shown'> {
  readonly apps: readonly ImportedApp[];
  /** Why nothing came of it, where it is one of our files or JSON; `null` when something came or nothing of ours is in it. */
  readonly error: DesignImportError | null;
}

/**
 * Makes designs of what was read of a text. Several widgets of one text, and the one app beside them, become one design.
 *
 * @param present the open design: its signature key is kept where the text means the same app.
 */
export function importApps(text: string, result: ReadResult, present: Design | null): Reading {
  const { kind, left, others, secrets, fault, shown } = result;
  const files = result.designs.map((document) => importDocument(document, present));
  const ofFiles = files.flatMap((file): ImportedApp[] =>
    file.ok ? [{ ...NOTHING_BESIDE, from: 'design', span: null, ...file.value }] : [],
  );
  const apps = [...ofFiles, ...appsOf(result.calls, present)];
  return { kind, left, others: [...others, ...removals(result.calls)], secrets, fault, shown, apps, error: errorOf() };

  function errorOf(): DesignImportError | null {
    if (apps.length > 0) return null;
    const [refused] = files.flatMap((file) => (file.ok ? [] : [file.error]));
    if (refused !== undefined || (kind !== 'json' && kind !== 'design' && kind !== 'empty')) return refused ?? null;
    const whole = importDesign(text, present);
    return whole.ok ? null : whole.error;
  }
}

const NOTHING_BESIDE = { taken: [], leftOut: [], blanks: [], interpretations: [] } as const;
const NO_PICTURES = { dropped: [], pictures: [], badPictures: 0, span: null } as const;

const removals = (calls: readonly FoundCall[]): readonly string[] =>
  calls.some(({ method }) => method === 'imbot.app.unregister') ? ['imbot.app.unregister'] : [];

function appsOf(calls: readonly FoundCall[], present: Design | null): readonly ImportedApp[] {
  const apps = calls
    .filter(({ method }) => method === 'imbot.app.register' || method === 'imbot.app.update')
    .map((call) => appOf(call, present));
  const widgets = calls.filter(({ method }) => method === 'placement.bind');
  const [only] = apps;
  if (widgets.length === 0) return apps;
  return apps.length === 1 && only !== undefined
    ? [widgets.reduce(addWidget, only)]
    : [...apps, ...sortedByTitle(widgets).map((group) => group.reduce(addWidget, widgetApp(group)))];
}

/** Widgets of one title are one app's; of one place only the last holds on a portal, and it is taken. */
function sortedByTitle(calls: readonly FoundCall[]): readonly (readonly FoundCall[])[] {
  const titles = new Map<string, FoundCall[]>();
  for (const call of calls) {
    const title = widgetTexts(call.params)[0]?.title ?? '';
    titles.set(title, [...(titles.get(title) ?? []), call]);
  }
  return [...titles.values()];
}

function widgetApp([first]: readonly FoundCall[]): ImportedApp {
  const blank = emptyDesign();
  const texts = first === undefined ? blank.texts : [...widgetTexts(first.params)];
  const design = { ...blank, texts };
  return { ...NOTHING_BESIDE, ...NO_PICTURES, from: 'placement.bind', design, keptHash: false };
}

function addWidget(app: ImportedApp, call: FoundCall): ImportedApp {
  const place = placementOf(call.params);
  const lineOf = lines(call);
  const asked: LeftOutPart = {
    path: 'PLACEMENT',
    line: lineOf('PLACEMENT'),
    reason: 'place',
    value: shortOf('', call.params['PLACEMENT']),
  };
  return {
    ...app,
    span: joined(app.span, spanOf(call)),
    design: place === null ? app.design : withWidget(app.design, place, call.params),
    taken: place === null ? app.taken : [...app.taken, ...takenOf(call.params, lineOf)],
    leftOut: [...app.leftOut, ...ignoredOf(call, lineOf), ...(place === null ? [asked] : [])],
    blanks: [...app.blanks, ...call.unknown.map((blank) => toFill(blank, lineOf))],
    interpretations: [...new Set([...app.interpretations, ...call.interpretations])],
  };
}

function appOf(call: FoundCall, present: Design | null): ImportedApp {
  const isUpdate = call.method === 'imbot.app.update';
  const fields = call.params['FIELDS'];
  const params = !isUpdate ? call.params : fields !== undefined && isJsonObject(fields) ? fields : {};
  const lineOf = lines(call);
  const icon = iconOf(params['ICON_FILE'], call.interpretations);
  const drawn = { ...designOfParams(params), icon };
  const isFrame = drawn.chatApp.kind === 'frame';
  const signed =
    call.hash === null ? drawn : setField('chatApp.frame.hash', call.hash.slice(0, LIMITS.text)).apply(drawn);
  const { design, keptHash } = keepHash(isFrame || call.hash !== null ? signed : drawn, present);
  return {
    ...NO_PICTURES,
    from: call.method,
    design,
    keptHash,
    span: spanOf(call),
    taken: [
      ...takenOf(icon === null ? withoutIcon(params) : params, lineOf),
      ...(call.hash === null ? [] : [{ path: 'HASH', line: lineOf('HASH'), value: '' }]),
    ].sort((one, other) => (one.line ?? 0) - (other.line ?? 0)),
    leftOut: [
      ...ignoredOf(call, lineOf),
      ...(icon === null && 'ICON_FILE' in params
        ? [{ path: 'ICON_FILE', line: lineOf('ICON_FILE'), reason: 'icon' as const, value: '' }]
        : []),
      ...tooLong(params, lineOf),
    ],
    blanks: [
      ...(isUpdate ? [ownerBlank('BOT_ID'), ownerBlank('CODE')] : []),
      ...call.unknown.map((blank) => toFill(blank, lineOf)),
    ],
    interpretations: call.interpretations,
  };
}

const ownerBlank = (path: string): ToFill => ({ path, line: null, reason: 'update', source: '' });

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The icon as it came, ready; whether the portal takes it is judged as of every other one. */
function iconOf(value: Json | undefined, interpretations: readonly Interpretation[]): DesignIcon | null {
  const isOne =
    typeof value === 'string' &&
    value.length <= LIMITS.iconBase64 &&
    BASE64.test(value) &&
    value.length >= MIN_ICON &&
    !interpretations.includes('icon-broken');
  return isOne ? { png: value, source: null, activeSource: null, adjustments: null } : null;
}

/** Characters of base64 of the smallest picture there is. */
const MIN_ICON = 40;

function withoutIcon(params: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(params).filter(([name]) => name !== 'ICON_FILE'));
}

const plain = (path: string): string => path.replace(/^FIELDS\./, '');

/** The line of a parameter, FIELDS or not. */
function lines({ lines: known, place }: FoundCall): (path: string) => number | null {
  const byPath = new Map(Object.entries(known).map(([path, line]) => [plain(path), line]));
  return (path) => byPath.get(plain(path)) ?? (byPath.size === 0 ? place.line : null);
}

function spanOf({ lines: known }: FoundCall): ImportedApp['span'] {
  const all = Object.values(known);
  return all.length === 0 ? null : [Math.min(...all), Math.max(...all)];
}

function joined(one: ImportedApp['span'], other: ImportedApp['span']): ImportedApp['span'] {
  if (one === null || other === null) return one ?? other;
  return [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
}

function takenOf(params: JsonObject, lineOf: (path: string) => number | null): Taken[] {
  return Object.entries(params)
    .filter(([name, value]) => name !== 'FIELDS' && !isEmptyRow(value))
    .map(([path, value]) => ({ path, line: lineOf(path), value: shortOf(path, value) }));
}

const isEmptyRow = (value: Json): boolean => Array.isArray(value) && value.length === 0;

const MAX_VALUE = 120;

/** A value as a word or two; of texts by language their titles. */
function shortOf(path: string, value: Json | undefined): string {
  if (value === undefined || path === 'ICON_FILE') return '';
  const said =
    path === 'LANG' || path === 'LANG_ALL' ? titles(value) : typeof value === 'string' ? value : JSON.stringify(value);
  return said.length > MAX_VALUE ? `${said.slice(0, MAX_VALUE)}…` : said;
}

function titles(value: Json): string {
  const rows: readonly Json[] = Array.isArray(value) ? value : isJsonObject(value) ? Object.values(value) : [];
  return rows
    .map((row) => (isJsonObject(row) ? shortOf('', row['TITLE']) : ''))
    .filter(Boolean)
    .join(', ');
}

function ignoredOf({ ignored }: FoundCall, lineOf: (path: string) => number | null): LeftOutPart[] {
  return ignored.map(({ path, value }) => ({
    path: plain(path),
    line: lineOf(path),
    reason: value === undefined ? 'secret' : 'unknown',
    value: shortOf('', value),
  }));
}

function toFill({ path, reason, source }: Blank, lineOf: (path: string) => number | null): ToFill {
  return { path: plain(path), line: lineOf(path), reason, source: source.slice(0, MAX_VALUE) };
}

/** Texts that a design holds only the beginning of. */
function tooLong(params: JsonObject, lineOf: (path: string) => number | null): LeftOutPart[] {
  return Object.entries(params)
    .filter(([name, value]) => name !== 'ICON_FILE' && typeof value === 'string' && value.length > LIMITS.text)
    .map(([path]) => ({ path, line: lineOf(path), reason: 'too-long', value: '' }));
}
