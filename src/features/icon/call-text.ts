import { decodeBytes } from '../../exchange/read/bytes.ts';

/** Words that stand in every text with a call for the messenger, or in a design of ours. */
const CALL =
  /\bimbot\.app\.|\bplacement\.bind\b|chat-app-design|["'`]?\b(?:JS_METHOD|IFRAME_(?:WIDTH|HEIGHT|POPUP)|EXTRANET_SUPPORT|LIVECHAT_SUPPORT)\b/i;
/** Code for a portal, whatever it calls: the import says what it looked for. */
const PORTAL_CODE = /\bBX24\s*\.\s*call|\brestCommand\s*\(|\bCRest::call|\/rest\/(?:\d+\/\w+\/)?im(?:bot)?\./i;
/** A share link of ours, in whatever text. */
const LINK = /(?:[#&]|%23|%26)design(?:=|%3D)\d{1,6}\./i;
const OWNER = /\bBOT_ID\b/i;
const CODE = /\bCODE\b/;

/** Characters that are looked through. */
const LOOKED_AT = 400_000;
const MAX_BYTES_PER_CHARACTER = 4;

/** Whether a text seems to register a chat app or a widget, or to be a design. What is in it is found out by the import. */
export function isCallText(text: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  return CALL.test(head) || LINK.test(head) || PORTAL_CODE.test(head) || (OWNER.test(head) && CODE.test(head));
}

/** The same of a file in any encoding that an import reads, of which no more than that is read. One that cannot be read is none. */
export async function isCallFile(file: Blob): Promise<boolean> {
  const head = file.slice(0, LOOKED_AT * MAX_BYTES_PER_CHARACTER);
  return isCallText(textOf(new Uint8Array(await head.arrayBuffer().catch(() => new ArrayBuffer(0)))));
}

/** What is looked at may end inside a character, so it need not be a whole text. */
function textOf(bytes: Uint8Array): string {
  const read = decodeBytes(bytes);
  return read.ok ? read.value.text : new TextDecoder().decode(bytes);
}
