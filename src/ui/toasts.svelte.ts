import { getContext, setContext } from 'svelte';
import type { UiServices } from './services.ts';

/** A short word about something that has happened, with at most one way to take it back. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly actionLabel?: string | undefined;
  readonly onaction?: (() => void) | undefined;
}

/** ms a toast stays; one with an action stays longer, since somebody may have to reach it. */
const STAY = { plain: 4000, action: 10_000 } as const;

/** What `ToastHost` shows. Made once by the shell and handed down. */
export class Toasts {
  #list = $state.raw<readonly Toast[]>([]);
  #hosts = $state.raw<readonly symbol[]>([]);
  readonly #after: UiServices['after'];
  readonly #stops: Record<number, () => void> = {};
  #next = 1;

  constructor(after: UiServices['after']) {
    this.#after = after;
  }

  get list(): readonly Toast[] {
    return this.#list;
  }

  /** Only the newest host shows the toasts: a modal window over the page makes the one under it inert. */
  shownBy = (host: symbol): readonly Toast[] => (this.#hosts.at(-1) === host ? this.#list : []);

  /** A host is there; the returned function takes it away. */
  enter = (host: symbol): (() => void) => {
    // A window has opened: what was said before it would lie over its controls. What can still be taken back stays.
    if (this.#hosts.length > 0) this.#list = this.#list.filter(({ onaction }) => onaction !== undefined);
    this.#hosts = [...this.#hosts, host];
    return () => {
      this.#hosts = this.#hosts.filter((other) => other !== host);
    };
  };

  show = (toast: Omit<Toast, 'id'>): void => {
    const id = this.#next++;
    this.#list = [...this.#list.slice(-2), { ...toast, id }];
    this.#start(id);
  };

  dismiss = (id: number): void => {
    this.hold(id);
    this.#list = this.#list.filter((toast) => toast.id !== id);
  };

  /** Stops the clock of a toast, while it is pointed at or has the focus. */
  hold = (id: number): void => {
    this.#stops[id]?.();
  };

  release = (id: number): void => {
    this.hold(id);
    this.#start(id);
  };

  #start(id: number): void {
    const toast = this.#list.find((held) => held.id === id);
    if (toast === undefined) return;
    const stay = toast.onaction === undefined ? STAY.plain : STAY.action;
    this.#stops[id] = this.#after(stay, () => this.dismiss(id));
  }
}

const KEY = Symbol('toasts');

/** Lets windows show the page's toasts while they lie over it. */
export const provideToasts = (toasts: Toasts): Toasts => setContext(KEY, toasts);
export const findToasts = (): Toasts | undefined => getContext(KEY);
