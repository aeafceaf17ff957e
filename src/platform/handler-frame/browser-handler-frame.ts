import type {
  HandlerFrame,
  HandlerFrameEvents,
  HandlerFrameRequest,
  MountedHandlerFrame,
} from '../../ports/handler-frame.ts';

/** Handler pages in real frames of this window. */
export function createBrowserHandlerFrame(window: Window): HandlerFrame {
  const own = (page: string): string => new URL(page, window.document.baseURI).href.replace(/[?#].*$/, '');
  return {
    ownOrigin: window.location.origin,
    sampleAddress: own('./sample-handler.html'),
    widgetSampleAddress: own('./sample-widget.html'),
    mount: (place, request, events) => mountFrame(window, place as Element, request, events, own('./post-form.html')),
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

function frameFor({ title, allow, name = '' }: HandlerFrameRequest, document: Document): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('allow', allow);
  frame.setAttribute('referrerpolicy', 'strict-origin-when-cross-origin');
  frame.title = title;
  if (name !== '') frame.name = name;
  return frame;
}

/** Our page with the form gets no origin, so that nothing that comes into its place could pass for us. */
const FORM_SANDBOX = 'allow-scripts allow-forms';

/**
 * Loads the address. The designer's own page may send no form (its content policy), so a page of ours in the frame does: it is told the
 * form once it is there, and the answer takes its place. `true`: the next load is only that page's.
 */
function load(frame: HTMLIFrameElement, { address, sandbox, fields }: HandlerFrameRequest, formPage: string): boolean {
  // The sandbox must stand before the address does: it holds for the pages loaded after it was set.
  frame.setAttribute('sandbox', fields === undefined ? sandbox : FORM_SANDBOX);
  frame.src = fields === undefined ? address : formPage;
  return fields !== undefined;
}

function postForm(frame: HTMLIFrameElement, { address, sandbox, fields }: HandlerFrameRequest): void {
  frame.setAttribute('sandbox', sandbox);
  frame.contentWindow?.postMessage({ address, fields }, '*');
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
  formPage: string,
): MountedHandlerFrame {
  const frame = frameFor(request, window.document);
  const received = ({ origin, data, source }: MessageEvent<unknown>): void => {
    events.onmessage({ origin, data, isFromFrame: source === frame.contentWindow });
  };
  let isFormPage = load(frame, request, formPage);
  const loaded = (): void => {
    if (isFormPage) {
      isFormPage = false;
      postForm(frame, request);
    } else if (isReadable(frame)) {
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
      isFormPage = load(frame, request, formPage);
    },
    remove,
  };
}
