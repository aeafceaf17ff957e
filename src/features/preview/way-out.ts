import { DIALOG_TYPES, type DialogType } from '../../domain/messenger/classic/dialogs.ts';
import { VIEWER_KINDS, type ViewerKind } from '../../state/scenario.ts';

/** A chat and a viewer who sees the app there, and for whom it works. */
export interface Viewpoint {
  readonly dialog: DialogType;
  readonly viewer: ViewerKind;
}

/** Where the app works if not here: for the same viewer in another chat, else for another viewer, in this chat before others. */
export function wayOut(here: Viewpoint, works: (viewpoint: Viewpoint) => boolean): Viewpoint | null {
  for (const viewer of new Set([here.viewer, ...VIEWER_KINDS]))
    for (const dialog of new Set([here.dialog, ...DIALOG_TYPES]))
      if (works({ dialog, viewer })) return { dialog, viewer };
  return null;
}
