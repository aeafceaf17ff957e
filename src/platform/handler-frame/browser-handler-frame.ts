import type {
  HandlerFrame,
  HandlerFrameEvents,
  HandlerFrameRequest,
  MountedHandlerFrame,
} from '../../ports/handler-frame.ts';

/** Handler pages in real frames of this window. */
export function createBrowserHandlerFrame(window: Window): HandlerFrame {
  const { document } = window;
  return {
    ownOrigin: window.location.origin,
    sampleAddress: new URL('./sample-handler.html', document.baseURI).href.replace(/[?#].*$/, ''),
    mount: (place, request, events) => mountFrame(window, place as Element, request, events),
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

function frameFor({ address, title, sandbox, allow }: HandlerFrameRequest, document: Document): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  // The sandbox must stand before the address does: it holds for the pages loaded after it was set.
  frame.setAttribute('sandbox', sandbox);
  frame.setAttribute('allow', allow);
  frame.setAttribute('referrerpolicy', 'strict-origin-when-cross-origin');
  frame.title = title;
  frame.src = address;
  return frame;
}

/** Whether the page is of our own origin and allowed to use it. The empty document before the first page is nobody's. */
function isReadable(frame: HTMLIFrameElement): boolean {
  const page = frame.contentDocument;
  return page !== null && page.URL !== 'about:blank';
}

function mountFrame(
  window: Window,
  place: Element,
  request: HandlerFrameRequest,
  events: HandlerFrameEvents,
): MountedHandlerFrame {
  const frame = frameFor(request, window.document);
  const received = ({ origin, data, source }: MessageEvent<unknown>): void => {
    events.onmessage({ origin, data, isFromFrame: source === frame.contentWindow });
  };
  const loaded = (): void => {
    if (isReadable(frame)) {
      remove();
      events.onownpage();
    } else events.onload();
  };
  const remove = (): void => {
    window.removeEventListener('message', received);
    frame.removeEventListener('load', loaded);
    frame.remove();
  };
  frame.addEventListener('load', loaded);
  window.addEventListener('message', received);
  place.append(frame);
  return {
    post(text, targetOrigin) {
      frame.contentWindow?.postMessage(text, targetOrigin);
    },
    reload() {
      frame.src = request.address;
    },
    remove,
  };
}
