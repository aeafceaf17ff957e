import type { CarriedPicture } from '../domain/design/design-file.ts';
import { DEFAULT_ADJUSTMENTS } from '../domain/design/factory.ts';
import type { DesignIcon } from '../domain/design/schema.ts';
import { decodeBase64 } from '../domain/portal/php/base64.ts';
import type { IconInput } from '../icons/client/types.ts';
import type { Pipeline } from './icon-maker.ts';
import type { IconSourceCache } from './icon-source-cache.ts';

/** Keeps the pictures of an icon that are what it refers to, and ends the pipeline. Answers how many were refused. */
export async function receivePictures(
  pipeline: Pipeline,
  cache: IconSourceCache,
  icon: DesignIcon,
  pictures: readonly CarriedPicture[],
): Promise<number> {
  let refused = 0;
  for (const { sha256, data } of pictures) {
    const name = [icon.source, icon.activeSource].find((source) => source?.sha256 === sha256)?.name ?? '';
    // A file, not a text that somebody pasted: its very bytes are what the digest is of.
    const input: IconInput = { kind: 'bytes', bytes: new Uint8Array(decodeBase64(data)), name };
    const made = await pipeline.make(input, icon.adjustments ?? DEFAULT_ADJUSTMENTS);
    const source = made.ok ? made.value.sources[0] : undefined;
    if (source?.sha256 === sha256) cache.keep(source, input);
    else refused += 1;
  }
  pipeline.dispose();
  return refused;
}
