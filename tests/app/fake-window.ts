import { fakePage, type FakePage } from '../platform/host/fake-bx24.ts';

export interface FakeWindowOptions {
  /** What follows the path in the address. */
  readonly search?: string;
  readonly hash?: string;
  readonly languages?: readonly string[];
  readonly height?: number;
  /** Looking at the small storage already throws, as in some frames. */
  readonly storageDenied?: boolean;
  /** Opened in a portal's frame. */
  readonly inPortal?: boolean;
}

export interface FakeWindow {
  readonly window: Window;
  readonly page: FakePage;
  /** As the browser does before it may kill the page. */
  hide(): void;
  leave(how?: 'beforeunload' | 'pagehide'): void;
}

/** One storage for all windows of a test, as for all tabs of an origin. */
export function fakeStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const values = new Map<string, string>();
  return { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value) };
}

/** The document of the test, but the portal's script comes from the fake page, and nobody really sees it. */
function documentOf(page: FakePage, isHidden: () => boolean): Document {
  const own: Readonly<Record<PropertyKey, unknown>> = {
    head: page.environment.document.head,
    createElement: (tag: string) => (tag === 'script' ? page.environment.document : document).createElement(tag),
  };
  return new Proxy(document, {
    get(target, name) {
      if (name === 'visibilityState') return isHidden() ? 'hidden' : 'visible';
      if (name in own) return own[name];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** As much of a window as the program takes when it starts. */
export function fakeWindow(storage = fakeStorage(), options: FakeWindowOptions = {}): FakeWindow {
  const { search = '', hash = '', languages = ['en-GB'], height = 900, storageDenied, inPortal = false } = options;
  const page = inPortal ? fakePage() : fakePage('', false);
  let hidden = false;
  const events = new EventTarget();
  const pieces = {
    document: documentOf(page, () => hidden),
    location: { search, hash, origin: 'https://designer.example' },
    navigator: { languages, clipboard: undefined },
    history: {
      state: null as unknown,
      replaceState(state: unknown) {
        this.state = state;
      },
    },
    innerHeight: height,
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    get localStorage() {
      if (storageDenied === true) throw new DOMException('Denied', 'SecurityError');
      return storage;
    },
  };
  // The fake page's own window: the portal's script sets its global on it.
  const window = Object.defineProperties(page.environment.window, Object.getOwnPropertyDescriptors(pieces));
  if (!inPortal) Object.assign(window, { parent: window });
  return {
    window: window as unknown as Window,
    page,
    hide: () => {
      hidden = true;
      document.dispatchEvent(new Event('visibilitychange'));
      hidden = false;
    },
    leave: (how = 'pagehide') => void events.dispatchEvent(new Event(how)),
  };
}
