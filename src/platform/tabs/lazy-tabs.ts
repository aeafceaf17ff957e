import type { TabMessage, Tabs } from '../../ports/tabs.ts';

/** Tabs whose part is loaded when it is first needed. */
export interface LazyTabs extends Tabs {
  /** Begins to hear: there is something stored that others may change. */
  open(): void;
}

/**
 * A tab that has stored nothing has nothing to announce and nothing to hear: what speaks to the others is fetched with the first
 * message of ours, or by `open`. Where it cannot be fetched nothing is heard; nothing depends on that (see the port).
 */
export function createLazyTabs(load: () => Promise<Tabs>): LazyTabs {
  const listeners = new Set<(message: TabMessage) => void>();
  let loading: Promise<Tabs> | null = null;
  const opened = (): Promise<Tabs> => {
    loading ??= load().then((tabs) => {
      tabs.listen((message) => {
        for (const hear of listeners) hear(message);
      });
      return tabs;
    });
    return loading;
  };
  const orElse = <T>(ask: (tabs: Tabs) => Promise<T>, otherwise: T): Promise<T> => opened().then(ask, () => otherwise);
  const ignore = (): undefined => undefined;
  return {
    open: () => void opened().catch(ignore),
    announce: (message) => void opened().then((tabs) => tabs.announce(message), ignore),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    alone: (name, work) => opened().then((tabs) => tabs.alone(name, work), work),
    mark: () => orElse((tabs) => tabs.mark(), ''),
    living: () => orElse((tabs) => tabs.living(), null),
  };
}
