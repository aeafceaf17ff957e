import { isSameJson } from '../domain/kernel/json.ts';
import type { Edit } from '../domain/design/operations.ts';
import type { Design } from '../domain/design/schema.ts';
import { documentText, followEdits, type TextEdit } from '../exchange/document-text/follow.ts';
import { readDocumentText, type DocumentReading } from '../exchange/document-text/read-document-text.ts';

/** The part of the session that is used. */
interface TextSession {
  readonly design: Design;
  readonly edit: (edit: Edit) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * The design's JSON as it is written beside the form. A text that reads as a design changes the document at once; one that does not
 * changes nothing and stays. The text follows what else changes the document, by the smallest edits. Where both have gone on, the text
 * unfinished and the document changed, nobody's work is written over: `isApart`, until somebody takes either.
 */
export class DocumentText {
  readonly #session: TextSession;
  #text = $state.raw('');
  #reading = $state.raw<DocumentReading>({
    design: null,
    faults: [],
    strays: [],
    placed: { root: null, fault: null },
  });
  #isApart = $state.raw(false);
  /** What the document was when both last were the same, and the text then. */
  #base: Design;
  #settled: string;
  /** The unfinished text that an undo has taken away. */
  #dropped: string | null = null;
  /** Of every environment that was seen: one that is cut from the text and put back has its key again. */
  readonly #keys = new Map<number, string>();

  constructor(session: TextSession) {
    this.#session = session;
    this.#base = session.design;
    this.#settled = documentText(this.#base);
    this.#write(this.#settled);
  }

  get text(): string {
    return this.#text;
  }

  get reading(): DocumentReading {
    return this.#reading;
  }

  /** The document is not what stands in the text. */
  get isUnfinished(): boolean {
    return this.#reading.design === null || this.#isApart;
  }

  /** The document has changed while the text was unfinished. */
  get isApart(): boolean {
    return this.#isApart;
  }

  /** The person has written. */
  type = (text: string): void => {
    this.#dropped = null;
    this.#write(text);
    if (!this.#isApart) this.#apply();
  };

  /** The document is `design` now; answers what that changes in the text. */
  follow = (design: Design): readonly TextEdit[] => {
    if (design === this.#base) return [];
    if (isSameJson(design, this.#base)) {
      this.#base = design;
      return [];
    }
    if (!this.isUnfinished) return this.#catchUp(design);
    this.#isApart = true;
    return [];
  };

  /** The unfinished text goes, or else the document's last step is taken back. Answers what changes in the text. */
  undo = (): readonly TextEdit[] => {
    if (this.isUnfinished) return this.#drop();
    this.#session.undo();
    return this.follow(this.#session.design);
  };

  /** Brings back the text that an undo has taken away, or else the document's next step. */
  redo = (): readonly TextEdit[] => {
    const text = this.#dropped;
    if (text === null) {
      this.#session.redo();
      return this.follow(this.#session.design);
    }
    const edits = editsTo(this.#text, text);
    this.type(text);
    return edits;
  };

  /** The document stays as it is, and the text becomes its. */
  takeForm = (): readonly TextEdit[] => this.#drop();

  /** The text stays: it becomes the document, as soon as it reads as one. */
  takeText = (): void => {
    this.#isApart = false;
    this.#base = this.#session.design;
    // Once more: a key that was made in the form meanwhile is the one that holds.
    this.#write(this.#text);
    this.#apply();
  };

  /** Writes the text anew as the file has it. */
  tidy = (): readonly TextEdit[] => {
    const edits = editsTo(this.#text, documentText(this.#base));
    this.#settle(documentText(this.#base));
    return edits;
  };

  #write(text: string): void {
    const { design } = this.#session;
    for (const { id, hash } of design.environments?.list ?? []) this.#keys.set(id, hash);
    this.#text = text;
    this.#reading = readDocumentText(text, design, this.#keys);
  }

  #settle(text: string): void {
    this.#settled = text;
    this.#isApart = false;
    this.#write(text);
  }

  #apply(): void {
    const { design } = this.#reading;
    if (design === null) return;
    this.#settled = this.#text;
    this.#session.edit({ key: 'document-text', apply: (before) => sharing(before, design) });
    this.#base = this.#session.design;
  }

  /** By the smallest edits; anew where they do not lead there (a text of an older version of the format). */
  #catchUp(design: Design): readonly TextEdit[] {
    const before = this.#settled;
    const edits = followEdits(before, this.#base, design);
    this.#base = design;
    this.#settle(edited(before, edits));
    if (isSameJson(this.#reading.design, design)) return edits;
    this.#settle(documentText(design));
    return editsTo(before, this.#text);
  }

  #drop(): readonly TextEdit[] {
    const before = this.#text;
    this.#catchUp(this.#session.design);
    this.#dropped = before;
    return editsTo(before, this.#text);
  }
}

/** The same object where nothing differs, and otherwise as much of it as stays. */
function sharing(before: Design, after: Design): Design {
  if (isSameJson(before, after)) return before;
  return {
    ...after,
    texts: kept(before.texts, after.texts),
    icon: kept(before.icon, after.icon),
    page: kept(before.page, after.page),
    chatApp: kept(before.chatApp, after.chatApp),
    widgets: kept(before.widgets, after.widgets),
  };
}

const kept = <Part>(before: Part, after: Part): Part => (isSameJson(before, after) ? before : after);

const edited = (text: string, edits: readonly TextEdit[]): string =>
  edits.reduceRight((held, { from, to, insert }) => held.slice(0, from) + insert + held.slice(to), text);

/** One edit between what both texts begin and end with. */
function editsTo(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let tail = 0;
  while (tail < most - from && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return [{ from, to: before.length - tail, insert: after.slice(from, after.length - tail) }];
}
