/** The unpacked file; `null` when it is broken, or unpacks to more than `limit` bytes. */
export async function gunzipped(file: Blob, limit: number): Promise<Blob | null> {
  if (typeof DecompressionStream === 'undefined') return null;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      if (length > limit) {
        await reader.cancel();
        return null;
      }
      parts.push(part.value);
    }
  } catch {
    return null;
  }
  return new Blob(parts);
}
