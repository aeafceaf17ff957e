import type { CodeCall, CodeOptions } from './call.ts';

/** What the calls can be written as. `json`: the parameters alone. */
export const CODE_TARGETS = [
  'bx24',
  'sdk-ts',
  'sdk-umd',
  'crest',
  'php-sdk',
  'php',
  'python',
  'go',
  'node',
  'curl',
  'json',
] as const;
export type CodeTargetId = (typeof CODE_TARGETS)[number];

export type CodeLanguage = 'javascript' | 'typescript' | 'html' | 'php' | 'python' | 'go' | 'bash' | 'json';

export interface CodeTarget {
  readonly language: CodeLanguage;
  /** Follows the name in the file's own. */
  readonly extension: string;
  /** Who may call, the usual one first. */
  readonly access: readonly [CodeOptions['access'], ...CodeOptions['access'][]];
  /** Whether the code can read a file beside it. */
  readonly readsFiles: boolean;
  readonly write: (calls: readonly CodeCall[], options: CodeOptions) => string;
}

/** What a call is kept for: a registration answers the APP_ID, which no method lists later. */
export const answersAppId = ({ method }: CodeCall): boolean => method === 'imbot.app.register';

/** What is said where the number is printed: the portal has no list of chat apps. */
export const KEEP_THE_NUMBER = 'Keep the number: the portal has no list of chat apps.';

/** What is said beside the look at a result (observed). */
export const FAULTS_INSIDE = 'Faults of a widget’s options come inside an ordinary answer.';

export const UNANSWERED = 'No answer. Whether it was done is not known: look before it is repeated.';

/** Blocks of lines with one empty line between them; empty blocks are left out. */
export function blocks(...parts: readonly (readonly string[])[]): string {
  const filled = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${filled.join('\n\n')}\n`;
}
