import type {
  HandlerFrame,
  HandlerFrameEvents,
  HandlerFrameMessage,
  HandlerFrameRequest,
} from '../../ports/handler-frame.ts';

export interface MemoryHandlerFrame extends HandlerFrame {
  /** The newest frame that was mounted, with what was posted to it; `null` after it was removed. */
  readonly mounted: {
    readonly request: HandlerFrameRequest;
    readonly posted: readonly { readonly text: string; readonly targetOrigin: string }[];
    readonly load: () => void;
    /** A page of the designer's own origin comes. */
    readonly loadOwnPage: () => void;
    readonly send: (message: HandlerFrameMessage) => void;
  } | null;
  /** What `isReachable` answers. */
  reachable: boolean;
  /** Every address `isReachable` was asked about. */
  readonly probed: readonly string[];
}

/** Handler frames that load nothing: a test plays the page. */
export function createMemoryHandlerFrame(ownOrigin = 'https://designer.example'): MemoryHandlerFrame {
  let mounted: MemoryHandlerFrame['mounted'] = null;
  const probed: string[] = [];
  return {
    ownOrigin,
    probed,
    sampleAddress: `${ownOrigin}/sample-handler.html`,
    widgetSampleAddress: `${ownOrigin}/sample-widget.html`,
    reachable: true,
    get mounted() {
      return mounted;
    },
    mount(_place: object, request: HandlerFrameRequest, events: HandlerFrameEvents) {
      const posted: { text: string; targetOrigin: string }[] = [];
      const remove = (): void => {
        if (mounted === mine) mounted = null;
      };
      const mine: NonNullable<MemoryHandlerFrame['mounted']> = {
        request,
        posted,
        load: () => {
          events.onload();
        },
        loadOwnPage: () => {
          remove();
          events.onownpage();
        },
        send: (message) => {
          events.onmessage(message);
        },
      };
      mounted = mine;
      return {
        post: (text, targetOrigin) => void posted.push({ text, targetOrigin }),
        reload: mine.load,
        remove,
      };
    },
    isReachable(address) {
      probed.push(address);
      return Promise.resolve(this.reachable);
    },
  };
}
