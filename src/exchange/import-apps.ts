import { designOfParams } from '../domain/calls/design-of-params.ts';
import { placementOf, widgetTexts, withWidget } from '../domain/calls/widget-of-params.ts';
import type { CarriedPicture } from '../domain/design/design-file.ts';
import { emptyDesign } from '../domain/design/factory.ts';
import { LIMITS } from '../domain/design/limits.ts';
import type { FieldPath } from '../domain/design/field-path.ts';
import { setField } from '../domain/design/operations.ts';
import type { Design } from '../domain/design/schema.ts';
import { isJsonObject } from '../domain/kernel/json.ts';
import { importDesign, importDocument, keepHash, type DesignImportError } from './design-json.ts';
import { iconOf, withoutIcon } from './import-icon.ts';
import { fieldOfBlank } from './named-blanks.ts';
import type { FoundCall, Interpretation, ReadResult } from './read/found.ts';
import {
  ignoredOf,
  joined,
  linesOf,
  ownerBlank,
  shortOf,
  spanOf,
  takenOf,
  toFill,
  tooLong,
  type LeftOutPart,
  type LineSpan,
  type Taken,
  type ToFill,
} from './import-report.ts';

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
  /** The bot message that a draft of our own brought along; `''`: none. */
  readonly message: string;
  /** Lines of the text from the call's first value to its last; `null`: a design file, which has no calls. */
  readonly span: LineSpan;
}

/** Everything that comes of a text. */
export interface Reading extends Pick<ReadResult, 'kind' | 'left' | 'others' | 'secrets' | 'fault' | 'shown'> {
  readonly apps: readonly ImportedApp[];
  /** Designs in the text that cannot be read, beside those that can. */
  readonly refused: number;
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
  const refused = files.length - ofFiles.length;
  const apps = [...ofFiles, ...appsOf(result.calls, present)];
  return {
    kind,
    left,
    others: [...others, ...removals(result.calls)],
    secrets,
    fault,
    shown,
    apps,
    refused,
    error: errorOf(),
  };

  function errorOf(): DesignImportError | null {
    if (apps.length > 0) return null;
    const [refused] = files.flatMap((file) => (file.ok ? [] : [file.error]));
    if (refused !== undefined || (kind !== 'json' && kind !== 'design' && kind !== 'empty')) return refused ?? null;
    const whole = importDesign(text, present);
    return whole.ok ? null : whole.error;
  }
}

const NOTHING_BESIDE = { taken: [], leftOut: [], blanks: [], interpretations: [] } as const;
const NO_PICTURES = { dropped: [], pictures: [], badPictures: 0, message: '', span: null } as const;

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
  const design = { ...blank, texts, chatApp: { ...blank.chatApp, enabled: false } };
  return { ...NOTHING_BESIDE, ...NO_PICTURES, from: 'placement.bind', design, keptHash: false };
}

function addWidget(app: ImportedApp, call: FoundCall): ImportedApp {
  const place = placementOf(call.params);
  const lineOf = linesOf(call);
  const asked: LeftOutPart = {
    path: 'PLACEMENT',
    line: lineOf('PLACEMENT'),
    reason: 'place',
    value: shortOf('', call.params['PLACEMENT']),
  };
  const design = place === null ? app.design : withWidget(app.design, place, call.params);
  const fieldOf = (path: string): FieldPath | null => place && fieldOfBlank(path, place, design);
  return {
    ...app,
    span: joined(app.span, spanOf(call)),
    design,
    taken: place === null ? app.taken : [...app.taken, ...takenOf(call.params, lineOf)],
    leftOut: [...app.leftOut, ...ignoredOf(call, lineOf), ...(place === null ? [asked] : [])],
    blanks: [...app.blanks, ...call.unknown.map((blank) => toFill(blank, lineOf, fieldOf))],
    interpretations: [...new Set([...app.interpretations, ...call.interpretations])],
  };
}

function appOf(call: FoundCall, present: Design | null): ImportedApp {
  const isUpdate = call.method === 'imbot.app.update';
  const fields = call.params['FIELDS'];
  const params = !isUpdate ? call.params : fields !== undefined && isJsonObject(fields) ? fields : {};
  const lineOf = linesOf(call);
  const icon = iconOf(params['ICON_FILE']);
  const drawn = { ...designOfParams(params), icon };
  const signed =
    call.hash === null ? drawn : setField('chatApp.frame.hash', call.hash.slice(0, LIMITS.text)).apply(drawn);
  const { design, keptHash } = keepHash(signed, present);
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
      ...(isUpdate ? [ownerBlank('BOT_ID', 'chatApp.bot.id'), ownerBlank('CODE', 'chatApp.code')] : []),
      ...call.unknown.map((blank) => toFill(blank, lineOf, (path) => fieldOfBlank(path, null, design))),
    ],
    interpretations: call.interpretations,
  };
}
