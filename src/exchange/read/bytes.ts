/** Text of a file in the encodings that occur: UTF-8 and UTF-16 with their marks, else UTF-8, else the Windows code of Russian. */
export function decodeBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return isCyrillic(bytes) ? new TextDecoder('windows-1251').decode(bytes) : new TextDecoder('utf-8').decode(bytes);
  }
}

/** Of the bytes beyond ASCII nearly all are letters of the Windows code. */
function isCyrillic(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 20_000);
  const high = sample.filter((byte) => byte >= 0x80);
  const letters = high.filter(
    (byte) =>
      byte >= 0xc0 ||
      byte === 0xa8 ||
      byte === 0xb8 ||
      byte === 0xab ||
      byte === 0xbb ||
      byte === 0x96 ||
      byte === 0x97,
  );
  return (
    !sample.includes(0) && high.length > 0 && letters.length >= high.length * 0.9 && !sample.some((byte) => byte < 9)
  );
}
