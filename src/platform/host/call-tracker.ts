import type { JsonObject } from '../../domain/kernel/json.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { CallProgress, HostAnswer, HostError, HostLogEntry } from '../../ports/host.ts';
import type { Timer } from '../../ports/timer.ts';
import type { Read } from '../read.ts';
import { answerText, type CallLog } from './call-log.ts';
import { maskText } from './masking.ts';
import { copyJson, type RawAnswer, type Transport } from './transport.ts';

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
}

/**
 * Ends every call. The portal's script has no time-out and never calls back after a 5xx, an answer that is no JSON or a
 * broken connection (observed), so silence is ordinary here and its outcome unknown: a write may have been done.
 */
export class CallTracker {
  readonly #options: CallTrackerOptions;
  readonly #silenced = new Set<() => void>();

  constructor(options: CallTrackerOptions) {
    this.#options = options;
  }

  /**
   * Makes one call and checks its answer. Never rejects. A refusal carries the portal's own code; after 90 s the answer is
   * `unanswered`, and what comes even later still reaches the log.
   */
  call<T>(method: string, params: JsonObject, read: Read<T>, progress?: CallProgress): HostAnswer<T> {
    const { log, now, timer, transport } = this.#options;
    const started = now();
    const line = log.open(started, method, params);
    return new Promise((resolve) => {
      const silent = (reason: 'late' | 'lost'): void => {
        if (!this.#silenced.delete(lost)) return;
        log.change(line, { state: 'silent' });
        progress?.onSilence?.(reason);
      };
      const lost = (): void => {
        silent('lost');
      };
      this.#silenced.add(lost);
      const stopLate = timer.after(LATE_AFTER, () => {
        silent('late');
      });
      const end = (result: Result<T, HostError>, change: Partial<HostLogEntry>): void => {
        this.#silenced.delete(lost);
        stopLate();
        stopUnanswered();
        log.change(line, change);
        resolve(result);
      };
      const stopUnanswered = timer.after(UNANSWERED_AFTER, () => {
        end(fail({ code: 'unanswered' }), { state: 'unknown' });
      });
      try {
        transport(method, copyJson(params), (answer) => {
          end(resultOf(answer, read), { ...logged(answer), took: now() - started });
        });
      } catch (cause) {
        end(fail({ code: 'gone', cause }), { state: 'unknown' });
      }
    });
  }

  /**
   * An answer came that could not be read; the script does not say for which call. So every open call is informed that its
   * outcome is unknown, and keeps waiting: all but one of them will still be answered.
   */
  reportLost(): void {
    for (const lost of [...this.#silenced]) lost();
  }
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
