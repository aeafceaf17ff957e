export type Theme = 'system' | 'light' | 'dark';

/** How a person likes the tool; nothing of a design. */
export interface PreferenceValues {
  readonly theme: Theme;
  /** Id of an interface language, or `null`: the portal's or the browser's. Not checked against what we have. */
  readonly language: string | null;
  /** px by name of the part, for example the editor's width; a part that is missing has its own default. */
  readonly sizes: Readonly<Record<string, number>>;
  /** The tour was taken, or not wanted: it is not offered again. */
  readonly toured: boolean;
  /** The open parts of the form; `null`: as at the first visit. Not checked against what we have. */
  readonly parts: readonly string[] | null;
  /** Which messenger was last chosen where a design is for both; `null`: none was. Not checked against what we have. */
  readonly messenger: string | null;
  /** How high the output stands and which of its tabs is open; `null`: as the room suggests. Not checked against what we have. */
  readonly output: { readonly height: string | null; readonly tab: string | null };
}

/** Contract: `tests/contracts/preferences.ts`. */
export interface Preferences {
  /** At once and never failing: a value that is missing or cannot be read is its default. */
  read(): PreferenceValues;
  /** Changes the given values and leaves the others. Kept until the page closes where the browser denies storage. */
  write(change: Partial<PreferenceValues>): void;
}
