import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { HostError } from '../../ports/host.ts';
import type { Options } from '../../ports/record-memory.ts';
import { optionsOf, readWords } from './codec.ts';
import { mergeWords, type Word } from './words.ts';

/** The application's options on the portal. */
export interface OptionStore {
  read(): Promise<Result<Options, HostError>>;
  /** Puts these in; others stay. */
  write(options: Options): Promise<Result<unknown, HostError>>;
}

/** Times that a record is written when others keep writing over it. */
const ATTEMPTS = 4;

/**
 * Puts words into the record on the portal, and answers what it then holds. The portal has no lock: it reads all options, puts ours in
 * and writes all of them, so that whoever writes at the same time may undo it. So the record is read again, and what is missing is
 * written once more, upon what lies there by then. The same shows whether a write came through whose answer was lost.
 */
export async function writeWords(
  store: OptionStore,
  words: readonly Word[],
): Promise<Result<readonly Word[], HostError>> {
  for (let attempt = 1; ; attempt += 1) {
    const held = await store.read();
    if (!held.ok) return held;
    const all = mergeWords(readWords(held.value), words);
    const missing = optionsOf(all, held.value);
    if (Object.keys(missing).length === 0) return ok(readWords(held.value));
    if (attempt > ATTEMPTS) return fail({ code: 'overtaken' });
    const written = await store.write(missing);
    if (!written.ok) return isHeld(store, words, written);
  }
}

async function isHeld(
  store: OptionStore,
  words: readonly Word[],
  failed: Result<never, HostError>,
): Promise<Result<readonly Word[], HostError>> {
  const held = await store.read();
  if (!held.ok) return failed;
  const there = readWords(held.value);
  const missing = optionsOf(mergeWords(there, words), held.value);
  return Object.keys(missing).length === 0 ? ok(there) : failed;
}
