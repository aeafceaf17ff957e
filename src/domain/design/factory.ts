import { DESIGN_FORMAT, DESIGN_VERSION } from './format.ts';
import type { Design, IconAdjustments } from './schema.ts';

/** The messenger's own icon greys and blues (documentation of the icon; observed on its sample). */
export const ICON_COLOURS = { normal: '#b3b7bc', active: '#2fc7f7' } as const;

export const DEFAULT_ADJUSTMENTS: IconAdjustments = {
  states: 'silhouette',
  normalColour: ICON_COLOURS.normal,
  activeColour: ICON_COLOURS.active,
  scale: 1,
  shiftX: 0,
  shiftY: 0,
  padding: 0,
  trim: true,
  removeBackground: false,
  backgroundTolerance: 16,
  strength: 50,
  fillHoles: false,
  crop: null,
  activeCrop: null,
};

/** The empty design: nothing filled in, one English text row, everything optional not sent. */
export function emptyDesign(name = ''): Design {
  return {
    format: DESIGN_FORMAT,
    version: DESIGN_VERSION,
    name,
    kind: 'frame',
    bot: { id: null },
    code: '',
    command: { method: 'send', parameter: '' },
    frame: { address: '', width: null, height: null, popup: 'unset', hash: '' },
    icon: null,
    texts: [{ id: 1, language: 'en', title: '', description: '', copyright: '' }],
    audience: { context: '', adminOnly: false, hidden: 'unset', extranet: 'unset', liveChat: 'unset' },
  };
}
