import type { TemplateId } from '../../domain/design/templates/templates.ts';
import type { ThumbnailSketch } from './sketch.ts';

/**
 * What the thumbnails of the templates draw, as the messenger lays it out, and their glyphs (Lucide, ISC licence,
 * `public/licences/lucide.txt`). Written by `npm run templates`, held fresh by a test; do not edit.
 */
const HELP: ThumbnailSketch = {
  view: [318, 305, 290, 155],
  cells: 4,
  app: true,
  window: null,
  tip: 0,
  row: [338, 419],
  dialog: [330, 0, 534, 454],
};
const PAGE: ThumbnailSketch = {
  view: [279, 145, 591, 315],
  cells: 4,
  app: true,
  window: [392, 157, 360, 241],
  tip: 90,
  row: [338, 419],
  dialog: [330, 0, 534, 454],
};
const POLL: ThumbnailSketch = {
  view: [242, 125, 628, 335],
  cells: 4,
  app: true,
  window: [392, 137, 360, 261],
  tip: 90,
  row: [338, 419],
  dialog: [330, 0, 534, 454],
};
const MESSAGE: ThumbnailSketch = {
  view: [318, 305, 290, 155],
  cells: 4,
  app: false,
  window: null,
  tip: 0,
  row: [338, 419],
  dialog: [330, 0, 534, 454],
};
const CLIENT: ThumbnailSketch = {
  view: [186, 95, 684, 365],
  cells: 6,
  app: true,
  window: [458, 107, 360, 291],
  tip: 90,
  row: [338, 419],
  dialog: [330, 0, 534, 454],
};

export const SKETCHES: Readonly<Record<TemplateId, ThumbnailSketch & { readonly glyph: string }>> = {
  help: { ...HELP, glyph: 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3M12 17h.01' },
  command: {
    ...HELP,
    glyph: 'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2zM9 15L15 9',
  },
  call: {
    ...HELP,
    glyph:
      'M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 6.384',
  },
  support: {
    ...HELP,
    glyph:
      'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0m4.93 4.93 4.24 4.24m14.83 9.17 4.24-4.24m14.83 14.83 4.24 4.24m9.17 14.83-4.24 4.24M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0',
  },
  page: {
    ...PAGE,
    glyph:
      'M14 18V6a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2v11a1 1 0 0 0 1 1h2M15 18H9M19 18h2a1 1 0 0 0 1-1v-3.65a1 1 0 0 0-.22-.624l-3.48-4.35A1 1 0 0 0 17.52 8H14M15 18a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M5 18a2 2 0 1 0 4 0a2 2 0 1 0 -4 0',
  },
  poll: { ...POLL, glyph: 'M3 3v16a2 2 0 0 0 2 2h16M18 17V9M13 17V5M8 17v-3' },
  message: {
    ...MESSAGE,
    glyph:
      'M6 11L10 11M8 9L8 13M15 12L15.01 12M18 10L18.01 10M17.32 5H6.68a4 4 0 0 0-3.978 3.59c-.006.052-.01.101-.017.152C2.604 9.416 2 14.456 2 16a3 3 0 0 0 3 3c1 0 1.5-.5 2-1l1.414-1.414A2 2 0 0 1 9.828 16h4.344a2 2 0 0 1 1.414.586L17 18c.5.5 1 1 2 1a3 3 0 0 0 3-3c0-1.545-.604-6.584-.685-7.258-.007-.05-.011-.1-.017-.151A4 4 0 0 0 17.32 5z',
  },
  client: {
    ...CLIENT,
    glyph:
      'M16 2v2M17.915 21a6 6 0 10-12 0M8 2v2M8 11a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2z',
  },
  settings: {
    ...POLL,
    glyph:
      'M9.671 4.136a2.34 2.34 0 0 1 4.659 0 2.34 2.34 0 0 0 3.319 1.915 2.34 2.34 0 0 1 2.33 4.033 2.34 2.34 0 0 0 0 3.831 2.34 2.34 0 0 1-2.33 4.033 2.34 2.34 0 0 0-3.319 1.915 2.34 2.34 0 0 1-4.659 0 2.34 2.34 0 0 0-3.32-1.915 2.34 2.34 0 0 1-2.33-4.033 2.34 2.34 0 0 0 0-3.831A2.34 2.34 0 0 1 6.35 6.051a2.34 2.34 0 0 0 3.319-1.915M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
  },
  visitor: {
    ...POLL,
    glyph:
      'M9 2h6a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-6a1 1 0 0 1 -1 -1v-2a1 1 0 0 1 1 -1zM16 4h2a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h2M12 11h4M12 16h4M8 11h.01M8 16h.01',
  },
};
