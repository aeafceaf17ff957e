import { decodeBytes, type Encoding } from '../../exchange/read/bytes.ts';
import type { ImportedApp, Reading } from '../../exchange/import-apps.ts';
import type { Design } from '../../domain/design/schema.ts';
import type { ImportReader, ReaderFailure } from '../../ports/import-reader.ts';
import type { Timer } from '../../ports/timer.ts';

/** Why a text or file was not read at all. */
export type ImportFailure = ReaderFailure['code'] | 'unknown-encoding' | 'too-large' | 'unreadable';

export type ImportState =
  | { readonly phase: 'empty' }
  | { readonly phase: 'reading' }
  | { readonly phase: 'read'; readonly reading: Reading }
  | { readonly phase: 'failed'; readonly code: ImportFailure };

export interface ImportModelOptions {
  readonly reader: () => Promise<ImportReader>;
  readonly timer: Timer;
  /** The open design. */
  readonly present: () => Design;
}

/** Bytes of a file that is read at all; the readers have their own limit in characters. */
export const MAX_BYTES = 8_000_000;

/** ms between the last key and the reading. */
const DEBOUNCE_MS = 300;

/** The part of a file that is used; a browser's `File` is one. */
export interface BroughtFile {
  readonly name: string;
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** A text that is brought in, and what was read of it. The newest text wins, however long an older one takes. */
export class ImportModel {
  readonly #options: ImportModelOptions;
  #text = $state.raw('');
  #encoding = $state.raw<Encoding | null>(null);
  #state = $state.raw<ImportState>({ phase: 'empty' });
  #chosen = $state.raw(0);
  #isEditing = $state.raw(true);
  #count = 0;
  #cancel = (): void => undefined;

  constructor(options: ImportModelOptions) {
    this.#options = options;
  }

  get text(): string {
    return this.#text;
  }

  get state(): ImportState {
    return this.#state;
  }

  /** Of the file that the text came from, where it is not the usual one; else `null`. */
  get encoding(): Encoding | null {
    return this.#encoding === 'UTF-8' ? null : this.#encoding;
  }

  /** The text is in its field, not shown as it was read. */
  get isEditing(): boolean {
    return this.#isEditing;
  }

  get apps(): readonly ImportedApp[] {
    return this.#state.phase === 'read' ? this.#state.reading.apps : [];
  }

  /** The app that is looked at. */
  get app(): ImportedApp | null {
    return this.apps[this.#chosen] ?? this.apps[0] ?? null;
  }

  choose = (at: number): void => {
    this.#chosen = at;
  };

  /** Keys and pastes into the field. */
  type = (text: string): void => {
    this.#begin(text, null);
    if (text.trim() !== '') this.#cancel = this.#options.timer.after(DEBOUNCE_MS, () => void this.#read(''));
  };

  /** A whole text at once. */
  bring = (text: string, name = ''): Promise<void> => {
    this.#begin(text, null);
    return this.#read(name);
  };

  bringFile = async (file: BroughtFile): Promise<void> => {
    if (file.size > MAX_BYTES) {
      this.fail('too-large');
      return;
    }
    const count = this.#begin('', null);
    this.#state = { phase: 'reading' };
    const bytes = await file.arrayBuffer().catch(() => null);
    if (count !== this.#count) return;
    if (bytes === null) {
      this.fail('unreadable');
      return;
    }
    const decoded = decodeBytes(new Uint8Array(bytes));
    if (!decoded.ok) {
      this.fail(decoded.error.code);
      return;
    }
    this.#begin(decoded.value.text, decoded.value.encoding);
    await this.#read(file.name);
  };

  edit = (): void => {
    this.#isEditing = true;
  };

  clear = (): void => {
    this.#begin('', null);
  };

  /** The design of the chosen app is changed before it is opened. */
  amend = (change: (design: Design) => Design): void => {
    const { app } = this;
    if (this.#state.phase !== 'read' || app === null) return;
    const apps = this.apps.map((one) => (one === app ? { ...one, design: change(one.design) } : one));
    this.#state = { phase: 'read', reading: { ...this.#state.reading, apps } };
  };

  #begin(text: string, encoding: Encoding | null): number {
    this.#cancel();
    this.#count += 1;
    this.#text = text;
    this.#encoding = encoding;
    this.#chosen = 0;
    this.#isEditing = true;
    this.#state = text.trim() === '' ? { phase: 'empty' } : { phase: 'reading' };
    return this.#count;
  }

  fail = (code: ImportFailure): void => {
    this.#begin('', null);
    this.#state = { phase: 'failed', code };
  };

  async #read(name: string): Promise<void> {
    const count = this.#count;
    const text = this.#text;
    if (text.trim() === '') return;
    const reader = await this.#options.reader().catch(() => null);
    const read = await reader?.read({ text, name, present: this.#options.present() });
    if (count !== this.#count) return;
    if (read?.ok !== true) {
      this.#state = { phase: 'failed', code: read?.error.code ?? 'reader-gone' };
      return;
    }
    this.#state = { phase: 'read', reading: read.value };
    // What was understood is shown at its lines; a text that gave nothing stays open to be corrected.
    this.#isEditing = read.value.shown === '' || (read.value.apps.length === 0 && read.value.fault === null);
  }
}
