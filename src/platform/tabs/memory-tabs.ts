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
        queues.set(
          name,
          turn.catch(() => undefined),
        );
        return turn;
      },
      mark() {
        marks.add(mark);
        return Promise.resolve(mark);
      },
      living: () => Promise.resolve(new Set(marks)),
      die: () => void marks.delete(mark),
    };
  };
}
