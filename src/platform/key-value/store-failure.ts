import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { StoreError, StoreErrorCode } from '../../ports/draft-store.ts';

/** Thrown inside a change to leave everything as it is, with the reason to hand back. */
export class StoreRefusal extends Error {
  readonly error: StoreError;

  constructor(error: StoreError) {
    super(error.code);
    this.error = error;
  }
}

/** Names of what browsers throw; Chromium's refusal in a frame is an UnknownError that speaks of permission. */
function codeOf(cause: unknown): StoreErrorCode {
  if (!(cause instanceof Error)) return 'failed';
  if (cause.name === 'QuotaExceededError') return 'full';
  if (cause.name === 'StoreSilence') return 'silent';
  if (['SecurityError', 'NotAllowedError', 'ReferenceError'].includes(cause.name)) return 'refused';
  return /denied permission|did not allow mutations/.test(cause.message) ? 'refused' : 'failed';
}

/** Runs a change of the store, which answers nothing but that it is done. */
export const attemptChange = (work: () => Promise<void>): Promise<Result<true, StoreError>> =>
  attempt(async () => (await work(), true as const));

/** Runs something with the store and makes an answer of whatever it throws. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T, StoreError>> {
  try {
    return ok(await work());
  } catch (cause) {
    return fail(cause instanceof StoreRefusal ? cause.error : { code: codeOf(cause), cause });
  }
}
