import { fail, ok } from '../../domain/kernel/result.ts';
import type { Files, FilesErrorCode, PickedFile } from '../../ports/files.ts';

export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** Files without a dialog, for tests: says what was chosen, and keeps what was saved. */
export class MemoryFiles implements Files {
  readonly saved: SavedFile[] = [];
  /** What the next dialogs answer, in order; none left counts as dismissed. */
  readonly choices: (PickedFile | FilesErrorCode)[] = [];
  /** The `accept` of every dialog that was opened. */
  readonly asked: string[] = [];

  open(accept: string, maxBytes: number): ReturnType<Files['open']> {
    this.asked.push(accept);
    const choice = this.choices.shift() ?? 'cancelled';
    if (typeof choice === 'string') return Promise.resolve(fail({ code: choice }));
    if (choice.bytes.length > maxBytes) return Promise.resolve(fail({ code: 'too-large' as const }));
    return Promise.resolve(ok(choice));
  }

  save(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
    this.saved.push({ name, type, content });
  }
}
