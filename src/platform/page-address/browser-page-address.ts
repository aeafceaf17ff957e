import type { PageAddress } from '../../ports/page-address.ts';

/** The address of this window. WebKit refuses to replace it more than 100 times in 30 s (observed), with an exception. */
export function createBrowserPageAddress(window: Window): PageAddress {
  const { location, history } = window;
  return {
    get page() {
      return location.origin + location.pathname;
    },
    get hash() {
      return location.hash;
    },
    replaceHash(hash) {
      try {
        history.replaceState(history.state, '', hash || location.pathname + location.search);
        return true;
      } catch {
        return false;
      }
    },
    follow(listener) {
      const changed = (): void => {
        listener(location.hash);
      };
      window.addEventListener('hashchange', changed);
      return () => {
        window.removeEventListener('hashchange', changed);
      };
    },
  };
}
