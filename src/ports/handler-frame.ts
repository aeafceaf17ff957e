export interface HandlerFrameRequest {
  readonly address: string;
  /** The frame's name for assistive technology. */
  readonly title: string;
  /** As of the attributes of the same names. */
  readonly sandbox: string;
  readonly allow: string;
  /** The frame's `window.name`; absent: none. */
  readonly name?: string;
  /** Fields of a form that is posted to the address, as a portal opens pages; absent: the address is simply loaded. */
  readonly fields?: Readonly<Record<string, string>>;
}

export interface HandlerFrameMessage {
  /** `null` as a word for a page without an origin of its own. */
  readonly origin: string;
  readonly data: unknown;
  /** Posted by the frame's own window, not by another one that posts here. */
  readonly isFromFrame: boolean;
}

export interface HandlerFrameEvents {
  /** Every load, also those of pages the frame went to by itself, and of the browser's own error pages. */
  onload(): void;
  /** Instead of `onload`, when it is a page of the designer's own origin that could reach it. The frame is gone already. */
  onownpage(): void;
  onmessage(message: HandlerFrameMessage): void;
}

export interface MountedHandlerFrame {
  /** Posts text to the page if it has this origin; `*` for a page without one. */
  post(text: string, targetOrigin: string): void;
  reload(): void;
  remove(): void;
}

/**
 * Loads a handler page in a frame. Contract: `tests/contracts/handler-frame.ts`.
 *
 * Where a redirect, a link or a script leads is known only once the page has come. A page of the designer's own origin is then
 * taken out at its load, but its scripts have run by that time: that such pages are harmless in a frame is for the designer's
 * host to see to.
 */
export interface HandlerFrame {
  /** Origin of the designer itself, whose pages must never be loaded with the messenger's sandbox. */
  readonly ownOrigin: string;
  /** Address of the sample handler page. */
  readonly sampleAddress: string;
  /** The same of the sample page for widgets. */
  readonly widgetSampleAddress: string;
  /** `place` is the element that the frame is put into. */
  mount(place: object, request: HandlerFrameRequest, events: HandlerFrameEvents): MountedHandlerFrame;
  /** Whether anything answers at the address. A browser hides why a page does not show in a frame; this much it reports. */
  isReachable(address: string): Promise<boolean>;
}
