import type { Design } from '../domain/design/schema.ts';
import { isJsonObject } from '../domain/kernel/json.ts';
import { fileText, travelling } from './canonical.ts';

/** Marks a file that holds several drafts. */
export const DRAFTS_FORMAT = 'chat-app-drafts';
const DRAFTS_VERSION = 1;

/** What of a draft goes into a file: the design, and the message beside it. */
interface TravellingDraft {
  readonly design: Design;
  readonly message: string;
}

/** Drafts as the text of one JSON file (format: `src/exchange/README.md`), without signature keys unless they are asked for. */
export function exportDrafts(
  drafts: readonly TravellingDraft[],
  { includeHash }: { readonly includeHash: boolean },
): string {
  const all = drafts.map(({ design, message }) => ({
    ...travelling(design, includeHash),
    ...(message === '' ? {} : { botMessage: message }),
  }));
  return fileText({ format: DRAFTS_FORMAT, version: DRAFTS_VERSION, drafts: all });
}

/**
 * The documents of a file of drafts, unread: each is a design as its own file has it. `null`: it is another file. Of a later version
 * that this designer does not know it is the file itself, which `importDocument` refuses with that reason.
 */
export function documentsOfDrafts(value: unknown): readonly unknown[] | null {
  if (!isJsonObject(value) || value['format'] !== DRAFTS_FORMAT) return null;
  const drafts: unknown = value['drafts'];
  return newerDraftsVersion(value) === null && isList(drafts) ? drafts : [value];
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** The version of a file of drafts that this designer does not know; `null`: it knows it, or it is another file. */
export function newerDraftsVersion(value: unknown): number | null {
  if (!isJsonObject(value) || value['format'] !== DRAFTS_FORMAT) return null;
  const { version } = value;
  return typeof version === 'number' && version > DRAFTS_VERSION ? version : null;
}
