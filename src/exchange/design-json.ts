import type { Result } from '../domain/kernel/result.ts';
import { fail, ok } from '../domain/kernel/result.ts';
import { isJsonObject } from '../domain/kernel/json.ts';
import { carriedPictureSchema, type CarriedPicture } from '../domain/design/design-file.ts';
import { isMask } from '../domain/kernel/mask.ts';
import { hashOf } from '../domain/design/active-environment.ts';
import { withHashes } from '../domain/design/hash.ts';
import { setField } from '../domain/design/operations.ts';
import { readDocument, type DesignReadError } from '../domain/design/read-design.ts';
import type { Design } from '../domain/design/schema.ts';
import { fileText, travelling } from './canonical.ts';
import { newerDraftsVersion } from './drafts-file.ts';
import { parseJsonText, type JsonTextError } from './safe-json.ts';

export interface ExportOptions {
  /** HASH is a secret: it stays out unless the person ticks it. */
  readonly includeHash: boolean;
  /** The pictures that the icon was made from, when the person asks for them. */
  readonly pictures?: readonly CarriedPicture[];
}

/** The design as the text of a JSON file: in canonical form, so that equal designs give equal bytes; two spaces, a line break at the end. */
export function exportDesign(design: Design, options: ExportOptions): string {
  const shared = travelling(design, options.includeHash);
  const { pictures = [] } = options;
  const file = pictures.length === 0 ? shared : { ...shared, iconPictures: pictures };
  return fileText(file);
}

/** A file name that says what it holds: the design's name in characters every file system takes, and what of it, if not all. */
export function designFileName(design: Design, part = ''): string {
  const base = `${design.name || design.chatApp.code || 'chat-app'} ${part}`
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(0, 60)
    .replace(/^[-.]+|[-.]+$/g, '');
  return `${base || 'chat-app'}.chat-app.json`;
}

/** Why a text is no design of ours. `looksLike` names a foreign thing that we recognised. */
export type DesignImportError =
  | JsonTextError
  | Exclude<DesignReadError, { code: 'not-a-design' }>
  | { readonly code: 'not-a-design'; readonly looksLike: 'payload' | 'ledger' | 'other' };

export interface ImportedDesign {
  readonly design: Design;
  /** The text carried no HASH and the present draft's was kept, because bot and code are the same. */
  readonly keptHash: boolean;
  /** Paths of fields that this version does not know; they are not taken over. At most twenty. */
  readonly dropped: readonly string[];
  /** What the icon was made from, where the file carries it. Not looked into yet: only the icon's work can recognise a picture. */
  readonly pictures: readonly CarriedPicture[];
  /** How many things in the pictures' place cannot be any. The design stands without them. */
  readonly badPictures: number;
  /** The bot message that travels beside a draft's design, as the draft store keeps it; `''`: none. */
  readonly message: string;
}

/**
 * Reads the text of a design file: parse, refuse what could harm, bring older versions up, check. Never throws; the present
 * design is only looked at, never changed.
 */
export function importDesign(text: string, present: Design | null): Result<ImportedDesign, DesignImportError> {
  const parsed = parseJsonText(text);
  return parsed.ok ? importDocument(parsed.value, present) : parsed;
}

/** As `importDesign`, of JSON that is parsed already. */
export function importDocument(
  value: unknown,
  present: Design | null,
): Result<ImportedDesign, Exclude<DesignImportError, JsonTextError>> {
  const newer = newerDraftsVersion(value);
  if (newer !== null) return fail({ code: 'newer-version', version: newer });
  const { document, pictures, message } = apart(value);
  const read = readDocument(document);
  if (!read.ok) {
    return read.error.code === 'not-a-design'
      ? fail({ code: 'not-a-design', looksLike: recognise(value) })
      : fail(read.error);
  }
  const { design: written, unknown } = read.value;
  const design = withoutMasks(written);
  return ok({ ...keepHash(design, present), dropped: unknown.slice(0, 20), message, ...picturesFor(design, pictures) });
}

/** The document, whatever stands in the place of its icon's pictures, and the message beside it. */
function apart(value: unknown): { document: unknown; pictures: readonly unknown[]; message: string } {
  if (!isJsonObject(value)) return { document: value, pictures: [], message: '' };
  const { iconPictures = [], botMessage = '', ...document } = value;
  const pictures: readonly unknown[] = Array.isArray(iconPictures) ? iconPictures : [iconPictures];
  return { document, pictures, message: typeof botMessage === 'string' ? botMessage : '' };
}

/** Only what the icon refers to: others would stay in the store for nobody. */
function picturesFor({ icon }: Design, values: readonly unknown[]): Pick<ImportedDesign, 'pictures' | 'badPictures'> {
  const wanted = [icon?.source?.sha256, icon?.activeSource?.sha256];
  const pictures = values.flatMap((value) => {
    const picture = carriedPictureSchema.safeParse(value);
    return picture.success && wanted.includes(picture.data.sha256) ? [picture.data] : [];
  });
  return { pictures, badPictures: values.length - pictures.length };
}

/** What a foreign JSON seems to be, so that the message can say what to do with it. */
function recognise(value: unknown): 'payload' | 'ledger' | 'other' {
  if (!isJsonObject(value)) return 'other';
  if (value['format'] === 'chat-app-ledger') return 'ledger';
  const keys = Object.keys(value).map((key) => key.toUpperCase());
  return keys.some((key) => ['BOT_ID', 'APP_ID', 'IFRAME', 'JS_METHOD'].includes(key)) ? 'payload' : 'other';
}

/** Dots that stood for a key on a screen are none. */
function withoutMasks(design: Design): Design {
  const unmasked = (hash: string): string => (isMask(hash) ? '' : hash);
  return withHashes(setField('chatApp.frame.hash', unmasked(design.chatApp.frame.hash)).apply(design), unmasked);
}

/**
 * Puts in the present draft's signature keys where the design has none and is of the same bot and code. Environments are matched
 * by their names; a design without any takes the key in force.
 */
export function keepHash(design: Design, present: Design | null): { design: Design; keptHash: boolean } {
  const { bot, code } = design.chatApp;
  const isSame = present?.chatApp.code === code && present.chatApp.bot.id === bot.id && code !== '';
  const kept = isSame ? withKept(design, present) : design;
  return { design: kept, keptHash: kept !== design };
}

function withKept(design: Design, present: Design): Design {
  const { environments, chatApp } = design;
  if (environments === undefined && chatApp.frame.hash === '') {
    return setField('chatApp.frame.hash', hashOf(present)).apply(design);
  }
  return withHashes(design, (hash, id, name) => (hash === '' ? heldKey(design, present, id, name) : hash));
}

/** By the name, where only one on either side has it; else by number and name, so that no key of another environment is taken. */
function heldKey(design: Design, present: Design, id: number, name: string): string {
  const named = (of: Design) => of.environments?.list.filter((one) => one.name === name) ?? [];
  const held = named(present);
  const isOne = held.length === 1 && named(design).length === 1;
  return (isOne ? held[0] : held.find((one) => one.id === id))?.hash ?? '';
}
