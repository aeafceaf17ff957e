import type { Snippet } from 'svelte';

/** The four severities of an entry about a field; spelled as the domain's, so that they pass through. */
export type Tone = 'blocks' | 'changes' | 'advice' | 'fixed';

/** One sentence under a field: what is the matter, more behind a fold, and a way to fix it. */
export interface ValidationMessage {
  readonly tone: Tone;
  readonly text: string;
  /** Why it is so and what to do; shown by a button that says `moreLabel`. */
  readonly more?: string | undefined;
  readonly moreLabel?: string | undefined;
  readonly fixLabel?: string | undefined;
  readonly onfix?: (() => void) | undefined;
}

/** What every field takes. Texts are finished sentences. */
export interface FieldProps {
  /** DOM id of the control; made up when absent. */
  id?: string | undefined;
  label: string;
  /** For assistive technology, where the visible label alone would not tell fields apart; begins with the label. */
  name?: string | undefined;
  /** The label is there for assistive technology only. */
  labelHidden?: boolean;
  /** Always visible, short. */
  hint?: string | undefined;
  /** General truths about the field, shown by a button beside the label that is named `helpLabel`. */
  help?: string | undefined;
  helpLabel?: string | undefined;
  /** Asked for; until a `help` that loads meanwhile is there, it is empty. */
  onhelp?: (() => void) | undefined;
  messages?: readonly ValidationMessage[] | undefined;
  /** Stands under the control, after the hint: results, previews. */
  below?: Snippet | undefined;
  /**
   * `beside`: label left, control right. `row`: label and control are a cell of the first row of the caller's grid, everything
   * else spans it, so that a narrow field may have long messages.
   */
  layout?: 'above' | 'beside' | 'row';
  onfocus?: (() => void) | undefined;
  onblur?: (() => void) | undefined;
}

/** A field in which text is typed. */
export interface TextProps extends FieldProps {
  value: string;
  onchange: (value: string) => void;
  placeholder?: string | undefined;
  /** In letters of one width, and not looked up in a dictionary. */
  mono?: boolean;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}
