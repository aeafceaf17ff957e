import type { JsonObject } from '../../domain/kernel/json.ts';
import type { HostAnswer } from '../../ports/host.ts';
import type { ApplicationFacts, PortalFacts, PortalQuestion } from '../../ports/portal-facts.ts';
import type { Options } from '../../ports/record-memory.ts';
import { integer, list, members, object, oneOf, orElse, text, truth, type Read } from '../read.ts';
import type { CallTracker } from './call-tracker.ts';

const numberOrDigits: Read<number> = (value) =>
  typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : integer(value);

const info = object({
  INSTALLED: orElse<boolean | null>(truth, null),
  STATUS: orElse(text, ''),
  PAYMENT_EXPIRED: orElse(text, 'N'),
  DAYS: orElse<number | null>(numberOrDigits, null),
});

const application: Read<ApplicationFacts> = (value) => {
  const read = info(value);
  return (
    read && {
      isInstalled: read.INSTALLED,
      status: read.STATUS,
      isPaymentExpired: read.PAYMENT_EXPIRED === 'Y',
      daysLeft: read.DAYS,
    }
  );
};

/** PHP's `date('c')`: `2026-11-22T18:29:00+03:00`. */
const moment: Read<number> = (value) => {
  const at = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isFinite(at) ? at : undefined;
};

/** A map of anything; empty, PHP makes a list of it (observed). */
const options: Read<Options> = (value) => {
  const held = Array.isArray(value) && value.length === 0 ? {} : members(value);
  return held && Object.fromEntries(Object.entries(held).flatMap(([name, option]) => textOption(name, option)));
};

const textOption = (name: string, value: unknown): [string, string][] =>
  typeof value === 'string' ? [[name, value]] : [];

const ownList = object({ bots: list(object({ id: numberOrDigits })), hasNextPage: orElse(truth, false) });

/** A list that goes on would make bots of ours look like others'. */
const ownBots: Read<readonly number[]> = (value) => {
  const read = ownList(value);
  return read?.hasNextPage === false ? read.bots.map(({ id }) => id) : undefined;
};

interface Question<T> {
  readonly method: string;
  readonly params?: JsonObject;
  readonly read: Read<T>;
}

const QUESTIONS: { readonly [Asked in PortalQuestion]: Question<PortalFacts[Asked]> } = {
  application: { method: 'app.info', read: application },
  administrator: { method: 'user.admin', read: truth },
  scopes: { method: 'scope', read: list(text) },
  revision: {
    method: 'imbot.v2.Revision.get',
    read: object({ rest: numberOrDigits, web: orElse(numberOrDigits, 0) }),
  },
  // An application may have 100 (documentation): one page holds them.
  ownBots: { method: 'imbot.v2.Bot.list', params: { limit: 100 }, read: ownBots },
  chatApps: {
    method: 'method.get',
    params: { name: 'imbot.app.register' },
    read: object({ isExisting: truth, isAvailable: truth }),
  },
  options: { method: 'app.option.get', read: options },
  keepOptions: { method: 'app.option.set', read: oneOf(true as const) },
  time: { method: 'server.time', read: moment },
};

/** Asks one question. Loaded when the first is asked. */
export function ask<Asked extends PortalQuestion>(
  calls: CallTracker,
  asked: Asked,
  given?: Options,
): HostAnswer<PortalFacts[Asked]> {
  const question: Question<PortalFacts[Asked]> = QUESTIONS[asked];
  const params = given === undefined ? question.params : { options: given };
  return calls.call(question.method, params ?? {}, question.read);
}
