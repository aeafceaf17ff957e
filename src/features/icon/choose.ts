import type { Files } from '../../ports/files.ts';
import type { IconController } from '../../state/icon-controller.svelte.ts';
import { MAX_BYTES, PICTURES } from './icon-data.ts';

/** Asks for a file and makes the icon of it. */
export async function choosePicture(files: Files, controller: IconController): Promise<void> {
  const picked = await files.open(PICTURES, MAX_BYTES);
  // A blob need not lie in this page's memory, as the bytes would for as long as the picture is at hand.
  if (picked.ok)
    return controller.take({ kind: 'file', file: new Blob([picked.value.bytes]), name: picked.value.name });
  if (picked.error.code === 'too-large') controller.refuse({ code: 'too-large', params: { limit: MAX_BYTES } });
  if (picked.error.code === 'unreadable') controller.refuse({ code: 'failed', params: {} });
}
