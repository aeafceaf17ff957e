import type { HandlerFrame } from '../../ports/handler-frame.ts';

/** Handler pages in real frames of this window. */
export function createBrowserHandlerFrame(window: Window): HandlerFrame {
  const { document } = window;
  return {
    ownOrigin: window.location.origin,
    sampleAddress: new URL('./sample-handler.html', document.baseURI).href.replace(/[?#].*$/, ''),

    mount(place, { address, title, sandbox, allow }, events) {
      const frame = document.createElement('iframe');
      // The sandbox must stand before the address does: it holds for the pages loaded after it was set.
      frame.setAttribute('sandbox', sandbox);
      frame.setAttribute('allow', allow);
      frame.setAttribute('referrerpolicy', 'strict-origin-when-cross-origin');
      frame.title = title;
      frame.src = address;
      const received = (event: MessageEvent<unknown>): void => {
        events.onmessage({
          origin: event.origin,
          data: event.data,
          isFromFrame: event.source === frame.contentWindow,
        });
      };
      const loaded = (): void => {
        events.onload();
      };
      frame.addEventListener('load', loaded);
      window.addEventListener('message', received);
      (place as Element).append(frame);
      return {
        post(text, targetOrigin) {
          frame.contentWindow?.postMessage(text, targetOrigin);
        },
        reload() {
          frame.src = address;
        },
        remove() {
          window.removeEventListener('message', received);
          frame.removeEventListener('load', loaded);
          frame.remove();
        },
      };
    },

    async isReachable(address) {
      try {
        await window.fetch(address, { mode: 'no-cors', credentials: 'omit', cache: 'no-store', method: 'HEAD' });
        return true;
      } catch {
        return false;
      }
    },
  };
}
