import type { Design } from '../../../src/domain/design/schema.ts';
import { outcomeWords, type Said } from '../../../src/features/publish/outcome-words.ts';
import type { PublishState } from '../../../src/publishing/publish-state.ts';
import type { StoredApp } from '../../../src/domain/portal/imbot/stored-app.ts';
import { appLoaders } from '../../../src/i18n/app-loaders.ts';
import { createTranslator, type Translator } from '../../../src/i18n/translator.ts';
import { fetchAreas } from '../../../src/i18n/areas.ts';
import type { HostError } from '../../../src/ports/host.ts';

/** What there is to hold a sentence against. */
export interface Evidence {
  /** What the portal has now, and what it had before the task. */
  readonly apps: readonly StoredApp[];
  readonly before: readonly StoredApp[];
  readonly design: Design;
  /** APP_IDs that our own registrations have made, as far as the portal knows. */
  readonly ours: readonly number[];
  readonly isDenied: boolean;
}

type Claim = (said: Said, evidence: Evidence, state: PublishState) => boolean;

const idOf = (state: PublishState): number | null =>
  state.phase === 'done' ? state.appId : 'target' in state && 'appId' in state.target ? state.target.appId : null;
const find = (apps: readonly StoredApp[], id: number | null): StoredApp | undefined =>
  apps.find((app) => app.id === id);
const exists: Claim = (_said, { apps }, state) => find(apps, idOf(state)) !== undefined;
const isGone: Claim = (_said, { apps }, state) => find(apps, idOf(state)) === undefined;
const ofCode = (apps: readonly StoredApp[], { chatApp: { code } }: Design): readonly StoredApp[] =>
  apps.filter((app) => app.code === code);
const titleOf = (app: StoredApp | undefined): string =>
  app?.texts.find(({ languageId }) => languageId === 'en')?.title ?? '';

/** The portal has an app as the design says. */
export function isAsDesigned(app: StoredApp | undefined, design: Design): boolean {
  if (app === undefined) return false;
  const { frame, audience } = design.chatApp;
  const isHidden = audience.hidden === 'yes';
  return app.hidden === isHidden && app.iframeWidth === (frame.width ?? 350) && titleOf(app) === design.texts[0]?.title;
}

const asDesigned: Claim = (_said, { apps, design }, state) => isAsDesigned(find(apps, idOf(state)), design);
const same = (one: StoredApp | undefined, other: StoredApp | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
const untouched: Claim = (_said, { apps, before }, state) => same(find(apps, idOf(state)), find(before, idOf(state)));
/** It is not claimed to know; so there must be something to ask. */
const unknown: Claim = (_said, _evidence, state) => state.phase === 'unknown' || state.phase === 'interrupted';
const always: Claim = () => true;

/** What each sentence says of the portal. A sentence that is not here may not be shown. */
export const CLAIMS: Readonly<Record<string, Claim>> = {
  'publish.done.register': (said, all, state) => asDesigned(said, all, state) && all.ours.includes(idOf(state) ?? 0),
  'publish.done.recreate': (said, all, state) =>
    asDesigned(said, all, state) && ofCode(all.apps, all.design).length === 1,
  'publish.done.existed': (said, all, state) => exists(said, all, state) && !all.ours.includes(idOf(state) ?? 0),
  'publish.done.unsure': exists,
  'publish.done.update': asDesigned,
  'publish.done.contested': always,
  'publish.done.check': exists,
  'publish.done.still.update': exists,
  'publish.done.still.remove': exists,
  'publish.done.remove': isGone,
  'publish.done.gone': isGone,
  'publish.notRemembered': (_said, { isDenied }) => isDenied,
  // Nothing new of this bot and code has come to be.
  'publish.failed.register': (_said, { apps, before, design }) =>
    ofCode(apps, design).every((app) => find(before, app.id) !== undefined),
  'publish.failed.update': (said, all, state) => untouched(said, all, state) || isGone(said, all, state),
  'publish.failed.remove': exists,
  'publish.failed.check': always,
  'publish.removedBefore': (_said, { apps, before, design }) =>
    ofCode(before, design).every((app) => find(apps, app.id) === undefined),
  'publish.unknown': unknown,
  'publish.unknown.unanswered': unknown,
  'publish.unknown.broken': unknown,
  'publish.unknown.unreadable': unknown,
  'publish.unknown.refused': unknown,
  'publish.unknown.unsent': unknown,
  'publish.unknown.register': unknown,
  'publish.unknown.update': unknown,
  'publish.unknown.remove': unknown,
  'publish.unknown.check': unknown,
  'publish.part': always,
  'publish.left.register': unknown,
  'publish.left.update': unknown,
  'publish.left.remove': unknown,
  'publish.left.check': unknown,
  'publish.left.when': unknown,
  'publish.left.app': unknown,
  'publish.left.unknown': unknown,
  'publish.left.how.register': unknown,
  'publish.left.how.undo': unknown,
  'publish.left.how.update': unknown,
  'publish.left.how.remove': unknown,
  'publish.left.how.recreate': unknown,
  'publish.left.how.check': unknown,
};

/** Failures that say of themselves that nothing was done. */
const NOTHING_DONE: ReadonlySet<HostError['code']> = new Set([
  'signed-out',
  'overtaken',
  'elsewhere',
  'gone',
  'not-loaded',
]);

const translators: Promise<readonly Translator[]> = Promise.all(
  (['en', 'ru'] as const).map(async (language) => {
    const areas = ['base', 'windows', 'portal-errors'] as const;
    return createTranslator(await fetchAreas(appLoaders, language, areas), language);
  }),
);

/** What of the screen is not so, in the words of the screen; and where there is nothing to do next. */
export async function falsehoods(state: PublishState, evidence: Evidence): Promise<readonly string[]> {
  if (state.phase === 'idle' || state.phase === 'working') return [];
  const setting = { portal: 'portal.example', isOpenDesign: true, dateTime: String };
  const words = outcomeWords(state, setting);
  const lines = [...(words.title === null ? [] : [words.title]), ...words.lines];
  const wrong = lines
    .filter((said) => CLAIMS[said.key]?.(said, evidence, state) !== true)
    .map(({ key }) => `false: ${key}`);
  const stuck = words.next.length === 0 && (state.phase === 'unknown' || state.phase === 'interrupted');
  const errors = words.error === null ? [] : errorKeys(words.error);
  return [
    ...wrong,
    ...(await unsaid([...lines, ...errors])),
    ...(stuck ? ['nothing to do next'] : []),
    ...(isNothingDone(state, evidence) ? [] : ['false: nothing was done']),
  ];
}

/** Of a first call; what a later one of a plan says is about that one alone. */
function isNothingDone(state: PublishState, { apps, before }: Evidence): boolean {
  if (state.phase !== 'failed' || state.part.at > 1 || !NOTHING_DONE.has(state.error.code)) return true;
  return JSON.stringify(apps) === JSON.stringify(before);
}

function errorKeys({ code, portalCode }: HostError): readonly Said[] {
  const name = portalCode?.toLowerCase() || code;
  return (['meaning', 'cause', 'todo'] as const).map((part) => ({
    key: `error.${name}.${part}` as Said['key'],
    values: {},
  }));
}

/** Sentences that are missing in a language, or have a hole. */
async function unsaid(lines: readonly Said[]): Promise<readonly string[]> {
  const all = await translators;
  return all.flatMap((translator) =>
    lines.flatMap(({ key, values }) => {
      const text = translator.find(key, values);
      return text === null || /\{\w+\}/.test(text) ? [`not said: ${key}`] : [];
    }),
  );
}
