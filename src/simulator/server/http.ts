/** One request as it reaches the portal; header names are in lower case. */
export interface PortalRequest {
  readonly method: string;
  /** The path as sent, still percent-encoded. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** What is sent back; the body is text in UTF-8. */
export interface PortalResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What becomes of a request: an answer (perhaps late), a connection that breaks, or silence for as long as the caller waits. */
export type Delivery =
  | { readonly kind: 'answer'; readonly response: PortalResponse; readonly delay: number }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'never' };

/** What the simulated portal takes from outside, so that it answers the same for the same input. */
export interface Surroundings {
  /** ms since the epoch */
  now(): number;
  /** 32 lower-case hexadecimal characters, different every time. */
  newId(): string;
}

/** An answer without a delay. */
export function answer(status: number, headers: Readonly<Record<string, string>>, body: string): Delivery {
  return { kind: 'answer', response: { status, headers, body }, delay: 0 };
}

/** A JSON answer without a delay. */
export function jsonAnswer(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Delivery {
  return answer(status, { 'content-type': 'application/json; charset=utf-8', ...headers }, JSON.stringify(value));
}
