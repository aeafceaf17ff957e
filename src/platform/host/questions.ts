import type { JsonObject } from '../../domain/kernel/json.ts';
import type { CallProgress, HostAnswer } from '../../ports/host.ts';
import type { ApplicationFacts, PortalFacts, PortalQuestion } from '../../ports/portal-facts.ts';
import { integer, list, object, orElse, text, truth, type Read } from '../read.ts';
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
  chatApps: {
    method: 'method.get',
    params: { name: 'imbot.app.register' },
    read: object({ isExisting: truth, isAvailable: truth }),
  },
  time: { method: 'server.time', read: moment },
};

/** Asks one question. Loaded when the first is asked. */
export function ask<Asked extends PortalQuestion>(
  calls: CallTracker,
  asked: Asked,
  progress?: CallProgress,
): HostAnswer<PortalFacts[Asked]> {
  const question: Question<PortalFacts[Asked]> = QUESTIONS[asked];
  return calls.call(question.method, question.params ?? {}, question.read, progress);
}
