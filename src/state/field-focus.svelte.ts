import type { FieldPath } from '../domain/design/field-path.ts';
import { isFilled } from '../domain/design/filled.ts';
import type { Design } from '../domain/design/schema.ts';

/**
 * Which field is looked at, and who asked for it. The editor marks what has the focus, so that the preview can show its
 * effect; the preview and the problem list ask for a field, and the editor brings it into view.
 */
export class FieldFocus {
  #marked = $state.raw<FieldPath | null>(null);
  #request = $state.raw<{ readonly field: FieldPath; readonly count: number } | null>(null);
  #touched = $state.raw<ReadonlySet<FieldPath>>(new Set());

  #opened = $state.raw<Design | null>(null);

  /** The field that has the focus now. */
  get marked(): FieldPath | null {
    return this.#marked;
  }

  /** The newest wish to bring a field into view; `count` tells repeated wishes apart. */
  get request(): { readonly field: FieldPath; readonly count: number } | null {
    return this.#request;
  }

  mark = (field: FieldPath | null): void => {
    this.#marked = field;
  };

  /** Brings a field into view and gives it the focus. */
  jump = (field: FieldPath): void => {
    this.#request = { field, count: (this.#request?.count ?? 0) + 1 };
    this.touch(field);
  };

  /** From now on problems of this field are shown at the field: it was left once, or jumped to. */
  touch = (field: FieldPath): void => {
    if (!this.#touched.has(field)) this.#touched = new Set([...this.#touched, field]);
  };

  isTouched = (field: FieldPath): boolean => this.#touched.has(field);

  /** Whether problems of this field are shown at it: it was touched here, or filled in when the document was opened. */
  isLeft = (field: FieldPath): boolean =>
    this.isTouched(field) || (this.#opened !== null && isFilled(this.#opened, field));

  /** Another document is open, and untouched; `opened`: as it came. */
  reset = (opened: Design | null = null): void => {
    this.#opened = opened;
    this.#touched = new Set();
    this.#marked = null;
    this.#request = null;
  };
}
