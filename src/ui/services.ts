import { createContext } from 'svelte';

/** Filled in by the program that uses the kit: `declare module` with `textArea`, a union of the names of its text areas. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merged with the program's own declaration
export interface Register {}

export type TextArea = Register extends { readonly textArea: infer Name extends string } ? Name : string;

/** What the kit needs of the program around it, provided once by its shell. */
export interface UiServices {
  /** Runs `task` once after `ms`, unless the returned function is called before. */
  after(ms: number, task: () => void): () => void;
  /** Runs `task` in its turn among others, with time for the browser in between, unless the returned function is called before. */
  inTurn(task: () => void): () => void;
  /** Loads the texts of these areas; rejects where they cannot be had. */
  loadTexts(areas: readonly TextArea[]): Promise<unknown>;
  /** Read while they are shown, so that they follow the language. */
  readonly texts: {
    /** A part of the screen could not be loaded. */
    readonly missing: string;
    readonly retry: string;
    readonly close: string;
  };
}

export const [useUiServices, provideUiServices] = createContext<UiServices>();
