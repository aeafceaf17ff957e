import type { TabMessage, Tabs } from '../../ports/tabs.ts';

/** One of the tabs, which can be closed as the browser closes one: without a word. */
interface MemoryTab extends Tabs {
  die(): void;
}

/** Tabs that share a browser: each call is one more of them. Messages arrive later, as they do in a browser. */
export function createMemoryTabs(): () => MemoryTab {
  const tabs = new Set<Set<(message: TabMessage) => void>>();
  const queues = new Map<string, Promise<unknown>>();
  const marks = new Set<string>();
  let opened = 0;
  return () => {
    const mark = `tab-${String((opened += 1))}`;
    let release = (): void => undefined;
    /** A browser lets go of what a tab holds that is gone. */
    const isGone = new Promise<void>((resolve) => (release = resolve));
    const own = new Set<(message: TabMessage) => void>();
    tabs.add(own);
    return {
      announce(message) {
        const others = [...tabs].filter((tab) => tab !== own);
        queueMicrotask(() => {
          for (const tab of others) for (const hear of tab) hear(message);
        });
      },
      listen(listener) {
        own.add(listener);
        return () => own.delete(listener);
      },
      alone(name, work) {
        const turn = (queues.get(name) ?? Promise.resolve()).then(work, work);
        const ended = turn.catch(() => undefined);
        queues.set(name, Promise.race([ended, isGone]));
        return turn;
      },
      mark() {
        marks.add(mark);
        return Promise.resolve(mark);
      },
      living: () => Promise.resolve(new Set(marks)),
      die() {
        marks.delete(mark);
        own.clear();
        release();
      },
    };
  };
}
