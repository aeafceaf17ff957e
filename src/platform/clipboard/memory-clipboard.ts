import { fail, ok } from '../../domain/kernel/result.ts';
import type { Clipboard } from '../../ports/clipboard.ts';

/** A clipboard for tests: keeps what was copied, and can refuse. */
export class MemoryClipboard implements Clipboard {
  text = '';
  refuses = false;

  writeText(text: string): ReturnType<Clipboard['writeText']> {
    if (this.refuses) return Promise.resolve(fail({ code: 'refused' as const }));
    this.text = text;
    return Promise.resolve(ok(true as const));
  }
}
