import { importApps, type Reading } from '../../exchange/import-apps.ts';
import { readText } from '../../exchange/read/read-text.ts';
import { createBrowserRuntime } from '../runtime/browser-runtime.ts';
import type { ReadableText } from '../../ports/import-reader.ts';
import type { FromReader, ToReader } from './messages.ts';

/** What a dedicated worker's global offers; the page's library types do not know it. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToReader>) => void) | null;
  postMessage(message: FromReader): void;
}

/** ms after which reading ends by itself, with what it has found: well before the page ends it. */
const READ_WITHIN = 4000;

const scope = globalThis as unknown as WorkerScope;
// The parser of PHP, which is loaded when it is needed, asks for the machine that Node runs on.
if (!('process' in globalThis)) Object.assign(globalThis, { process: { arch: '', env: {} } });

async function answerTo({ text, name, present }: ReadableText): Promise<Reading> {
  const { now } = createBrowserRuntime();
  const until = now() + READ_WITHIN;
  const result = await readText(text, { name, expired: () => now() > until });
  return importApps(text, result, present);
}

scope.onmessage = ({ data: { job } }) => {
  answerTo(job).then(
    (answer) => scope.postMessage({ answer }),
    () => scope.postMessage({ answer: null }),
  );
};
