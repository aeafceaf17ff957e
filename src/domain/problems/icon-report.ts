import { ICON_BOX_HEIGHT, ICON_BOX_WIDTH } from '../portal/imbot/limits.ts';
import type { FieldPath } from '../design/field-path.ts';
import { problemEntry, type ProblemEntry } from './problem-entry.ts';

/** Width and height in px of what is drawn in one half of the icon; `null`: nothing is drawn there. */
export type DrawnBox = { readonly width: number; readonly height: number } | null;

/** What must be measured on the pixels of an icon, since the file alone does not show it. */
export interface DrawnIcon {
  /** Left half, 54 × 66 px. */
  readonly normal: DrawnBox;
  /** Right half: shown while the pointer is over the icon. */
  readonly active: DrawnBox;
  /** Both halves show the same pixels. */
  readonly sameStates: boolean;
  /** No pixel is transparent. */
  readonly opaque: boolean;
}

/** What is to be said of an icon's drawing. */
export function adviseOnDrawing({ normal, active, sameStates, opaque }: DrawnIcon): readonly ProblemEntry<FieldPath>[] {
  if (opaque) return [problemEntry('icon-opaque', 'icon')];
  if (normal === null || active === null) return [problemEntry('icon-state-empty', 'icon')];
  const width = Math.max(normal.width, active.width);
  const height = Math.max(normal.height, active.height);
  const isLarge = width > ICON_BOX_WIDTH || height > ICON_BOX_HEIGHT;
  return [
    ...(sameStates ? [problemEntry('icon-states-same', 'icon')] : []),
    ...(isLarge ? [problemEntry('icon-glyph-large', 'icon', { width: String(width), height: String(height) })] : []),
  ];
}
