import type { JsonObject } from '../../domain/kernel/json.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { CallProgress, HostAnswer, HostError, HostLogEntry } from '../../ports/host.ts';
import type { Timer } from '../../ports/timer.ts';
import type { Read } from '../read.ts';
import { answerText, type CallLog } from './call-log.ts';
import { maskText } from './masking.ts';
import { copyParams, type RawAnswer, type Transport } from './transport.ts';

/** ms after which a person sees that there is no answer yet. */
const LATE_AFTER = 10_000;

/** ms after which the outcome counts as unknown. One request may take 60 s in the cloud (documentation). */
const UNANSWERED_AFTER = 90_000;

export interface CallTrackerOptions {
  readonly transport: Transport;
  readonly timer: Timer;
  /** ms since 1970. */
  readonly now: () => number;
  readonly log: CallLog;
  /** Nothing can be sent before the portal's page has renewed the token. */
  readonly isSignedOut: () => boolean;
}

/** A call that was sent and has not ended. */
export interface SentCall {
  readonly silent: (reason: 'late' | 'lost') => void;
  readonly fail: (error: HostError) => void;
}

/**
 * Ends every call. The portal's script has no time-out and never calls back after a 5xx, an answer that is no JSON or a
 * broken connection (observed), so silence is ordinary here and its outcome unknown: a write may have been done.
 */
export class CallTracker {
  readonly #options: CallTrackerOptions;
  /** Calls that were sent and have not ended. */
  readonly open = new Set<SentCall>();
  /** How many were answered so far. */
  answered = 0;
  /** ms that a call has to wait which is made now (`call-care.ts`). */
  pace: (now: number) => number = () => 0;
  /** Answers that could not be read, of calls that are open. */
  #broken = 0;
  /** Calls that were given up: an answer of theirs may still come, and be broken. */
  #ghosts = 0;

  constructor(options: CallTrackerOptions) {
    this.#options = options;
  }

  /**
   * Makes one call and checks its answer. Never rejects. A refusal carries the portal's own code; an answer that could not be read is
   * `broken`, after 90 s without any it is `unanswered`, and what comes even later still reaches the log. Many calls at once are
   * spread over time. `unwrap` looks at an answer first: a refusal may be inside.
   */
  call<T>(
    method: string,
    params: JsonObject,
    read: Read<T>,
    progress?: CallProgress,
    unwrap?: (answer: RawAnswer) => RawAnswer,
  ): HostAnswer<T> {
    const { log, now, timer } = this.#options;
    const line = log.open(now(), method, params);
    return new Promise((resolve) => {
      const sent = { method, params, line, read, resolve, progress, unwrap };
      const send = (): void => this.#send(sent);
      const wait = this.pace(now());
      if (wait > 0) timer.after(wait, send);
      else send();
    });
  }

  /**
   * An answer came that could not be read; the script does not say for which call. As many as that are not answered in the end are
   * the ones. While others are open, too, each is informed that its outcome is unknown, and keeps waiting.
   */
  reportLost(): void {
    if (this.#ghosts === 0) this.#broken += 1;
    this.#settleBroken();
    for (const { silent } of [...this.open]) silent('lost');
  }

  #send<T>(sent: Sent<T>): void {
    const { log, now, timer, transport, isSignedOut } = this.#options;
    const { method, params, line, read, resolve, progress, unwrap } = sent;
    const started = now();
    const wasSignedOut = isSignedOut();
    let isSilent = false;
    const end = (result: Result<T, HostError>, change: Partial<HostLogEntry>): void => {
      stopLate();
      stopUnanswered();
      log.change(line, change);
      resolve(result);
      if (this.open.delete(call)) this.#settleBroken();
    };
    const call: SentCall = {
      silent: (reason) => {
        if (isSilent) return;
        isSilent = true;
        log.change(line, { state: 'silent' });
        progress?.onSilence?.(reason);
      },
      fail: (error) => end(fail(error), { state: 'unknown' }),
    };
    const stopLate = timer.after(LATE_AFTER, () => call.silent('late'));
    const stopUnanswered = timer.after(UNANSWERED_AFTER, () => {
      this.#ghosts += 1;
      // The script sends nothing before it has a token.
      call.fail({ code: wasSignedOut && isSignedOut() ? 'signed-out' : 'unanswered' });
    });
    this.open.add(call);
    try {
      transport(method, copyParams(params), (raw) => {
        const answer = unwrap?.(raw) ?? raw;
        this.answered += 1;
        if (!this.open.has(call)) this.#ghosts = Math.max(0, this.#ghosts - 1);
        end(resultOf(answer, read), { ...logged(answer), took: now() - started });
      });
    } catch (cause) {
      call.fail({ code: 'gone', cause });
    }
  }

  /** As many broken answers as open calls: they are theirs. */
  #settleBroken(): void {
    if (this.#broken === 0 || this.open.size > this.#broken) return;
    this.#broken = 0;
    for (const call of [...this.open]) call.fail({ code: 'broken' });
  }
}

interface Sent<T> {
  readonly method: string;
  readonly params: JsonObject;
  /** In the log. */
  readonly line: number;
  readonly read: Read<T>;
  readonly resolve: (result: Result<T, HostError>) => void;
  readonly progress: CallProgress | undefined;
  readonly unwrap: ((answer: RawAnswer) => RawAnswer) | undefined;
}

function resultOf<T>(answer: RawAnswer, read: Read<T>): Result<T, HostError> {
  if (answer.type === 'nonsense') return fail({ code: 'unreadable', portalCode: '', cause: answer.cause });
  if (answer.type === 'error') return fail(refusal(answer));
  const value = read(answer.data);
  return value === undefined ? fail({ code: 'unreadable', portalCode: '', raw: answerText(answer.data) }) : ok(value);
}

function refusal(answer: Extract<RawAnswer, { type: 'error' }>): HostError {
  return {
    code: 'refused',
    portalCode: answer.code,
    description: maskText(answer.description),
    status: answer.status,
    raw: answerText(answer.body),
  };
}

function logged(answer: RawAnswer): Pick<HostLogEntry, 'state' | 'answer'> {
  if (answer.type === 'error') return { state: 'refused', answer: answerText(answer.body) };
  return { state: 'answered', answer: answer.type === 'nonsense' ? '' : answerText(answer.data) };
}
