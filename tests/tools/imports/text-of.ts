import { decodeBytes } from '../../../src/exchange/read/bytes.ts';

/** The text of a file's bytes; of what is none its characters all the same, as a text field would get them. */
export function textOf(bytes: Uint8Array): string {
  const decoded = decodeBytes(bytes);
  return decoded.ok ? decoded.value.text : new TextDecoder().decode(bytes);
}
