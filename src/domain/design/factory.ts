import { DESIGN_FORMAT, DESIGN_VERSION } from './format.ts';
import type { Design, IconAdjustments, Widgets } from './schema.ts';

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

/** The empty design, of a chat app: nothing filled in, one English text row, everything optional not sent. */
export function emptyDesign(name = ''): Design {
  return {
    format: DESIGN_FORMAT,
    version: DESIGN_VERSION,
    name,
    texts: [{ id: 1, language: 'en', title: '', description: '', copyright: '' }],
    icon: null,
    page: { address: '' },
    chatApp: {
      enabled: true,
      kind: 'frame',
      bot: { id: null },
      code: '',
      command: { method: 'send', parameter: '' },
      frame: { width: null, height: null, popup: 'unset', hash: '' },
      audience: { context: '', adminOnly: false, hidden: 'unset', extranet: 'unset', liveChat: 'unset' },
    },
    widgets: {},
  };
}

/** Every place as it is before anything is set there: off, with the shared page and texts, everything optional not sent. */
export function emptyWidgets(): Required<Widgets> {
  const common = { enabled: false, address: '', texts: null, role: 'unset', extranet: 'unset' } as const;
  const words = { contexts: [], iconName: '', colour: '' };
  return {
    IM_TEXTAREA: { ...common, ...words, width: null, height: null },
    IM_SIDEBAR: { ...common, ...words },
    IM_CONTEXT_MENU: { ...common, contexts: [] },
    IM_NAVIGATION: { ...common, iconName: '' },
    IMMOBILE_CONTEXT_MENU: { ...common, contexts: [] },
  };
}
