import type { TabMessage, Tabs } from '../../ports/tabs.ts';
import type { Timer } from '../../ports/timer.ts';
import { object, oneOf, text, type Read } from '../read.ts';

/** ms that another tab may hold a name: one that the browser has put to sleep would hold it for ever. */
const MAX_WAIT_MS = 5000;

const CHANNEL = 'chat-app-designer';

const readDraft = object({ about: oneOf('draft'), id: text });
const readLedger = object({ about: oneOf('ledger') });
/** Another version of the designer may speak in the same channel. */
const readMessage: Read<TabMessage> = (value) => readDraft(value) ?? readLedger(value);

/** Through the browser's channel and locks, where it has them here. */
export function createBrowserTabs(timer: Timer, name = CHANNEL): Tabs {
  const channel = openChannel(name);
  return {
    announce: (message) => channel?.postMessage(message),
    listen(listener) {
      const hear = ({ data }: MessageEvent<unknown>): void => {
        const message = readMessage(data);
        if (message) listener(message);
      };
      channel?.addEventListener('message', hear);
      return () => channel?.removeEventListener('message', hear);
    },
    alone: (lock, work) => locked(`${name}:${lock}`, work, timer),
    ...presence(`${name}:tab:`),
  };
}

/** Missing in older browsers and where the page is not secure, whatever the types say. */
const locksHere = (): LockManager | undefined => (navigator as Partial<Navigator>).locks;

/** A lock that is held for as long as the page is there: the browser lets go of it when the page is gone, also when it is killed. */
function presence(prefix: string): Pick<Tabs, 'mark' | 'living'> {
  let marked: Promise<string> | null = null;
  return {
    mark: () => (marked ??= holdForEver(prefix)),
    async living() {
      const held = await locksHere()?.query();
      const names = (held?.held ?? []).map(({ name = '' }) => name);
      return held === undefined ? null : new Set(names.flatMap((name) => name.split(prefix).slice(1)));
    },
  };
}

function holdForEver(prefix: string): Promise<string> {
  const locks = locksHere();
  if (locks === undefined) return Promise.resolve('');
  const mark = crypto.randomUUID();
  return new Promise((resolve) => {
    const held = locks.request(`${prefix}${mark}`, () => {
      resolve(mark);
      return new Promise<never>(() => undefined);
    });
    held.catch(() => resolve(''));
  });
}

function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

async function locked<T>(name: string, work: () => Promise<T>, timer: Timer): Promise<T> {
  const locks = locksHere();
  if (locks === undefined) return work();
  const waiting = new AbortController();
  const stop = timer.after(MAX_WAIT_MS, () => {
    waiting.abort();
  });
  const hold = { isOurs: false };
  try {
    return await locks.request(name, { signal: waiting.signal }, () => {
      hold.isOurs = true;
      stop();
      return work();
    });
  } catch (cause) {
    // Not what went wrong in the work itself.
    if (hold.isOurs) throw cause;
    return await work();
  } finally {
    stop();
  }
}
