import type { Files } from '../../ports/files.ts';
import type { IconDesk } from '../../state/icon-desk.svelte.ts';
import { MOST_BYTES, PICTURES } from './states.ts';

/** Asks for a file and makes the icon of it. */
export async function choosePicture(files: Files, desk: IconDesk): Promise<void> {
  const picked = await files.open(PICTURES, MOST_BYTES);
  // A blob need not lie in this page's memory, as the bytes would for as long as the picture is at hand.
  if (picked.ok) return desk.take({ kind: 'file', file: new Blob([picked.value.bytes]), name: picked.value.name });
  if (picked.error.code === 'too-large') desk.refuse({ code: 'too-large', params: { limit: MOST_BYTES } });
  if (picked.error.code === 'unreadable') desk.refuse({ code: 'failed', params: {} });
}
