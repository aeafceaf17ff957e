import type { MessageVerdict } from '../../../domain/messenger/classic/frame-protocol.ts';

export interface LogEntry<Verdict = MessageVerdict> {
  readonly id: number;
  readonly at: number;
  readonly direction: 'to-page' | 'from-page';
  /** `null`: another window said it, perhaps with secrets of the portal. */
  readonly text: string | null;
  readonly verdict: Verdict | null;
}

const LOG_LIMIT = 200;
/** Characters of a message that are kept. */
const TEXT_LIMIT = 2000;

/** What was said between the messenger and a page, the last of it. */
export class MessageLog<Verdict = MessageVerdict> {
  readonly #now: () => number;
  #entries = $state.raw<readonly LogEntry<Verdict>[]>([]);
  #nextId = 1;

  constructor(now: () => number) {
    this.#now = now;
  }

  get entries(): readonly LogEntry<Verdict>[] {
    return this.#entries;
  }

  clear = (): void => {
    this.#entries = [];
  };

  sent(text: string): void {
    this.#write('to-page', text, null);
  }

  /** `data` is what was posted; of another window's messages it is not kept. */
  received(data: { readonly data: unknown } | null, verdict: Verdict): void {
    this.#write('from-page', data === null ? null : readable(data.data), verdict);
  }

  #write(direction: LogEntry['direction'], text: LogEntry['text'], verdict: Verdict | null): void {
    const entry = {
      id: this.#nextId++,
      at: this.#now(),
      direction,
      text: text?.slice(0, TEXT_LIMIT) ?? null,
      verdict,
    };
    this.#entries = [...this.#entries.slice(1 - LOG_LIMIT), entry];
  }
}

function readable(data: unknown): string {
  if (typeof data === 'string') return data;
  try {
    // Its type does not say that functions and nothing at all have no JSON.
    const text = JSON.stringify(data) as string | undefined;
    return text ?? String(data);
  } catch {
    return Object.prototype.toString.call(data);
  }
}
