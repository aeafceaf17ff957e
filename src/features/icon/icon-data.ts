import type { DesignIcon } from '../../domain/design/schema.ts';

/** Larger files are refused unread. */
export { MAX_PICTURE_BYTES as MAX_BYTES } from '../../domain/design/picture-limit.ts';

/** Length of the file in base64. */
export function byteLength({ png }: DesignIcon): number {
  const padding = png.endsWith('==') ? 2 : png.endsWith('=') ? 1 : 0;
  return Math.floor((png.length * 3) / 4) - padding;
}

/** What the dialog for files offers; bytes decide. */
export const PICTURES = 'image/*,.svg,.avif';
