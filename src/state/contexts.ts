import { createContext } from 'svelte';
import type { Clipboard } from '../ports/clipboard.ts';
import type { Entropy } from '../ports/entropy.ts';
import type { Files } from '../ports/files.ts';
import type { EditorSession } from './editor-session.svelte.ts';
import type { FieldFocus } from './field-focus.svelte.ts';

/** Each pair is set once, in the shell, and read by features. Reading without a setter above throws. */
export const [useSession, provideSession] = createContext<EditorSession>();
export const [useFieldFocus, provideFieldFocus] = createContext<FieldFocus>();

/** What features may use of the outside world. */
export interface Outside {
  readonly clipboard: Clipboard;
  readonly files: Files;
  readonly entropy: Entropy;
}
export const [useOutside, provideOutside] = createContext<Outside>();
