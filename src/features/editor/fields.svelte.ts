import { createContext, tick } from 'svelte';
import type { FieldPath } from '../../domain/design/field-path.ts';
import type { Severity } from '../../domain/kernel/problem.ts';
import type { FieldFocus } from '../../state/field-focus.svelte.ts';
import type { PointerGate } from '../../state/pointer-gate.ts';
import type { ValidationMessage } from '../../ui/types.ts';
import { bringIntoView, focusControl } from './focus-control.ts';

/** A problem with its sentences, as the shell prepares it. */
export interface EditorProblem {
  readonly place: FieldPath;
  readonly severity: Severity;
  readonly what: string;
  readonly why: string;
  readonly how: string;
  readonly fixLabel?: string | undefined;
  readonly onfix?: (() => void) | undefined;
}

/** What a field of the form needs from the editor. */
export interface FieldWiring {
  readonly id: string;
  readonly messages: readonly ValidationMessage[];
  readonly onfocus: () => void;
  readonly onblur: () => void;
}

/** The control of a field has this DOM id, whatever its kind. */
export const fieldId = (path: FieldPath): string => `field-${path}`;

const NOTHING: readonly ValidationMessage[] = [];

/** Ties every field of the form to its problems and to the focus that is shared with the preview and the list. */
export class EditorFields {
  readonly #focus: FieldFocus;
  readonly #problems: () => readonly EditorProblem[];
  readonly #moreLabel: () => string;
  readonly #pointer: PointerGate;
  #wanted: FieldPath | null = null;
  #messages = $derived.by(() => this.#collect());

  constructor(
    focus: FieldFocus,
    problems: () => readonly EditorProblem[],
    moreLabel: () => string,
    pointer: PointerGate,
  ) {
    this.#pointer = pointer;
    this.#focus = focus;
    this.#problems = problems;
    this.#moreLabel = moreLabel;
  }

  /** Brings a field into view and gives it the focus: now, or once its part of the form has come. */
  reveal = (path: FieldPath): void => {
    this.#wanted = bringIntoView(fieldId(path)) ? null : path;
  };

  /** A part of the form that is loaded when needed is there now. */
  arrived = (): void => {
    if (this.#wanted !== null) this.reveal(this.#wanted);
  };

  /** Messages are empty until the field was left once or jumped to; what was filled in before has been left. */
  at(path: FieldPath): FieldWiring {
    return {
      id: fieldId(path),
      messages: this.messagesOf(path),
      onfocus: () => this.#focus.mark(path),
      onblur: () => {
        this.#pointer.run(() => this.#focus.touch(path));
        if (this.#focus.marked === path) this.#focus.mark(null);
      },
    };
  }

  messagesOf(path: FieldPath): readonly ValidationMessage[] {
    const messages = this.#messages[path];
    return messages !== undefined && this.#focus.isLeft(path) ? messages : NOTHING;
  }

  #collect(): Readonly<Partial<Record<FieldPath, readonly ValidationMessage[]>>> {
    const moreLabel = this.#moreLabel();
    const byPlace: Partial<Record<FieldPath, ValidationMessage[]>> = {};
    for (const { place, severity, what, why, how, fixLabel, onfix } of this.#problems()) {
      const more = [why, how].filter((sentence) => sentence !== '').join('\n');
      (byPlace[place] ??= []).push({
        tone: severity,
        text: what,
        more: more === '' ? undefined : more,
        moreLabel,
        fixLabel,
        onfix: onfix && (() => void fix(place, onfix)),
      });
    }
    return byPlace;
  }
}

/** The message goes with its problem, and with it the button that had the focus. */
async function fix(place: FieldPath, onfix: () => void): Promise<void> {
  onfix();
  await tick();
  focusControl(fieldId(place));
}

export const [useFields, provideFields] = createContext<EditorFields>();
