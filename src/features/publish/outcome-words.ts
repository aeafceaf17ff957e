import type { ChatAppTarget } from '../../domain/calls/step.ts';
import type { MessageKey } from '../../i18n/catalogue.ts';
import type { HostError } from '../../ports/host.ts';
import type { Attempt, Done, PublishState } from '../../publishing/publish-state.ts';
import type { Tone } from '../../ui/types.ts';

/** A sentence of the catalogue, and what stands in it. */
export interface Said {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What one can do next, in this order. */
export type NextStep = 'ask' | 'finish' | 'undo' | 'look-up' | 'forget' | 'copy';

export interface OutcomeWords {
  readonly tone: Tone;
  readonly title: Said | null;
  readonly lines: readonly Said[];
  /** Is explained below the lines. */
  readonly error: HostError | null;
  readonly next: readonly NextStep[];
}

/** What the words need to know besides the outcome. */
export interface OutcomeSetting {
  readonly portal: string;
  /** The open design stands for the app that the outcome is about. */
  readonly isOpenDesign: boolean;
  readonly dateTime: (at: number) => string;
}

/** An outcome that stays until it is closed. */
export type ShownOutcome = Exclude<PublishState, { phase: 'idle' | 'working' }>;

/** Everything that is said of an outcome. Nothing of it goes beyond what the portal has acknowledged. */
export function outcomeWords(outcome: ShownOutcome, setting: OutcomeSetting): OutcomeWords {
  const words = wordsOf(outcome, setting);
  const { target } = outcome;
  const about: readonly Said[] = setting.isOpenDesign
    ? []
    : [said('publish.about', { bot: appOf(target).botId, code: appOf(target).code })];
  // A left call names its app anyway.
  return outcome.phase === 'interrupted' ? words : { ...words, lines: [...words.lines, ...about] };
}

function wordsOf(outcome: ShownOutcome, setting: OutcomeSetting): OutcomeWords {
  switch (outcome.phase) {
    case 'done':
      return doneWords(outcome, setting);
    case 'failed':
      return failedWords(outcome, setting);
    case 'unknown':
      return unknownWords(outcome);
    case 'interrupted':
      return leftWords(outcome, setting);
  }
}

/** The chat app of a target; of a widget nothing. */
const appOf = (target: Attempt['target']): Pick<ChatAppTarget, 'appId' | 'botId' | 'code'> =>
  target.target === 'widget' ? { appId: null, botId: 0, code: '' } : target;

const said = (key: MessageKey, values: Said['values'] = {}): Said => ({ key, values });

/** What of a re-creation was done before its registration. */
const before = ({ action, part }: Attempt): readonly Said[] =>
  part.at > 1 && action === 'register' ? [said('publish.removedBefore')] : [];

function doneWords(done: Done, { portal }: OutcomeSetting): OutcomeWords {
  const values = { appId: String(done.appId), portal };
  const isGone = done.action === 'remove';
  const isOld = (done.action === 'register' || done.action === 'recreate') && done.existed;
  const contested: readonly Said[] = done.action === 'update' && done.isUnsure ? [said('publish.done.contested')] : [];
  const isWidget = done.target.target === 'widget';
  const widgets: readonly Said[] = done.widgets > 0 && !isWidget ? [said('publish.done.widgetsToo')] : [];
  const unkept: readonly Said[] = done.isKept || isGone || isWidget ? [] : [said('publish.notRemembered')];
  return {
    tone: isOld || done.about !== null || unkept.length + contested.length > 0 ? 'changes' : 'fixed',
    title: null,
    lines: [said(doneKey(done), values), ...contested, ...widgets, ...unkept],
    error: null,
    next: isGone || done.appId === null ? [] : ['copy'],
  };
}

function doneKey({ action, existed, isUnsure, about }: Done): MessageKey {
  if (action === 'remove') return existed ? 'publish.done.remove' : 'publish.done.gone';
  if (about !== null) return `publish.done.still.${about}`;
  if (action === 'update' || action === 'check' || action === 'bind' || action === 'unbind')
    return `publish.done.${action}`;
  if (existed) return isUnsure ? 'publish.done.unsure' : 'publish.done.existed';
  return `publish.done.${action}`;
}

function failedWords(failed: Extract<ShownOutcome, { phase: 'failed' }>, { portal }: OutcomeSetting): OutcomeWords {
  const isGone = failed.error.portalCode?.toUpperCase() === 'CHAT_APP_ID_ERROR' && appOf(failed.target).appId !== null;
  return {
    tone: 'blocks',
    title: said(`publish.failed.${failed.action}`, { portal }),
    lines: before(failed),
    error: failed.error,
    next: isGone ? ['forget'] : [],
  };
}

function unknownWords(unknown: Extract<ShownOutcome, { phase: 'unknown' }>): OutcomeWords {
  const { action, target, error } = unknown;
  const why = said(`publish.unknown.${whyOf(error)}`);
  const what = said(`publish.unknown.${action}`, { appId: String(appOf(target).appId ?? '') });
  return {
    tone: 'changes',
    title: said('publish.unknown'),
    lines: [...before(unknown), why, what],
    error: error.code === 'refused' || error.code === 'signed-out' ? error : null,
    next: ['ask'],
  };
}

function whyOf({ code }: HostError): 'unanswered' | 'broken' | 'unreadable' | 'refused' | 'unsent' {
  if (code === 'unanswered' || code === 'broken' || code === 'unreadable') return code;
  return code === 'refused' || code === 'signed-out' ? 'refused' : 'unsent';
}

type Left = Extract<ShownOutcome, { phase: 'interrupted' }>;

function leftWords(left: Left, { dateTime, isOpenDesign }: OutcomeSetting): OutcomeWords {
  const { target, action, part, begun } = left;
  const { appId, botId, code } = target;
  const values = { when: dateTime(begun), bot: botId, code };
  const when =
    appId === null ? said('publish.left.when', values) : said('publish.left.app', { ...values, appId: String(appId) });
  const next = leftSteps(left, isOpenDesign);
  const other = isOpenDesign || !needsDesign(left) ? [] : [said('publish.left.other')];
  return {
    tone: 'changes',
    title: said(`publish.left.${action}`),
    lines: [
      when,
      ...(part.of > 1 ? [said('publish.part', part)] : []),
      ...before(left),
      ...(action === 'check' ? [] : [said('publish.left.unknown')]),
      said(`publish.left.how.${howOf(left)}`),
      ...other,
    ],
    error: null,
    next,
  };
}

const isTakenBack = ({ action, plan }: Left): boolean => action === 'register' && plan === 'remove';

/** To finish it, a design has to be registered. */
const needsDesign = (left: Left): boolean =>
  (left.action === 'register' && !isTakenBack(left)) || left.plan === 'recreate';

function howOf(left: Left): 'register' | 'undo' | 'update' | 'remove' | 'recreate' | 'check' {
  if (left.action === 'remove') return left.plan === 'recreate' ? 'recreate' : 'remove';
  return isTakenBack(left) ? 'undo' : left.action;
}

function leftSteps(left: Left, isOpenDesign: boolean): readonly NextStep[] {
  const finish: readonly NextStep[] = isOpenDesign || !needsDesign(left) ? ['finish'] : [];
  if (left.action === 'update' || left.action === 'check') return ['look-up'];
  if (isTakenBack(left)) return ['undo'];
  return [...finish, left.action === 'register' ? 'undo' : 'look-up'];
}
