import { fail, ok, type Result } from '../../domain/kernel/result.ts';

/** An encoding of texts, as people know it. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1251';

/** Bytes that are no text in an encoding that can be told: read all the same, letters would be destroyed. */
export interface EncodingError {
  readonly code: 'unknown-encoding';
}

/**
 * Text of a file in the encodings that occur: UTF-8 and UTF-16 with or without their marks (PowerShell writes the latter), and the
 * Windows code of Russian. Never guesses letters.
 */
export function decodeBytes(bytes: Uint8Array): Result<{ text: string; encoding: Encoding }, EncodingError> {
  const wide = utf16Of(bytes);
  if (wide !== null) return ok({ text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' });
  try {
    return ok({ text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' });
  } catch {
    return isCyrillic(bytes)
      ? ok({ text: new TextDecoder('windows-1251').decode(bytes), encoding: 'Windows-1251' })
      : fail({ code: 'unknown-encoding' });
  }
}

/** Of a mark, or of the zeros beside Latin letters. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const zerosAt = (parity: number): number => sample.filter((byte, at) => at % 2 === parity && byte === 0).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (sample.length < 8 || Math.max(even, odd) < sample.length * 0.15) return null;
  if (odd > even * 8) return 'utf-16le';
  return even > odd * 8 ? 'utf-16be' : null;
}

/** Of the bytes beyond ASCII nearly all are letters of the Windows code. */
function isCyrillic(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 20_000);
  const high = sample.filter((byte) => byte >= 0x80);
  const letters = high.filter((byte) => byte >= 0xc0 || WINDOWS_LETTERS.has(byte));
  const isText = !sample.some((byte) => byte < 9);
  return isText && high.length > 0 && letters.length >= high.length * 0.9;
}

/** Ё, ё, both guillemets, both dashes. */
const WINDOWS_LETTERS: ReadonlySet<number> = new Set([0xa8, 0xb8, 0xab, 0xbb, 0x96, 0x97]);
