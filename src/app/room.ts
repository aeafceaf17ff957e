import { messengerLayout, WINDOW, type Size } from '../domain/messenger/classic/metrics.ts';
import { MIN_SCALE } from '../features/preview/fit.ts';

/** Fixed measures of the screen, px. */
export const MEASURES = { toolbar: 48, bar: 36, editor: 400, slimEditor: 344 } as const;

/** Widths of the app below which it is drawn otherwise, px; the style sheets name the same. */
const SLIM = 1100;
const ONE_PANE = 760;

/** Height of an open drawer that nothing wants otherwise, and the least that one can drag it to, px. */
const DRAWER = 160;
const MIN_DRAWER = 96;

const DRAWER_HEIGHTS = ['bar', 'open', 'full'] as const;
export type DrawerHeight = (typeof DRAWER_HEIGHTS)[number];

export const isDrawerHeight = (word: string | null): word is DrawerHeight =>
  DRAWER_HEIGHTS.some((height) => height === word);

/** px from the left and lower edge of what lies between head and foot. */
export interface PanelPlace {
  readonly left: number;
  readonly bottom: number;
}

/** How the parts of the screen share its room. */
export interface Room {
  /** One part at a time. */
  readonly onePane: boolean;
  /** Width of the form, px. */
  readonly editor: number;
  readonly drawer: {
    /** An open drawer takes its room from the stage, or lies over its lower half and leaves the preview as it is. */
    readonly place: 'docked' | 'over';
    /** px of an open one, its bar included. */
    readonly height: number;
    /** px that one can drag it to. */
    readonly least: number;
    readonly most: number;
    /** As long as nobody has chosen. */
    readonly initially: DrawerHeight;
  };
}

/**
 * Who gives way where room is short. `main` is what lies between head and foot, `wished` the drawer's height as somebody has dragged
 * it. The preview keeps its least scale: a drawer that would push it below lies over it, and is closed at first.
 */
export function roomFor(main: Size, wished: number | null): Room {
  const editor = main.width < SLIM ? MEASURES.slimEditor : MEASURES.editor;
  const under = Math.max(0, main.height - MEASURES.toolbar);
  const { browser } = messengerLayout(WINDOW.default);
  const most = Math.floor(under - browser.height * MIN_SCALE);
  const isDocked = most >= DRAWER;
  const scale = Math.min(1, Math.max(MIN_SCALE, (main.width - editor) / browser.width));
  const spare = Math.floor(under - browser.height * scale);
  const own = isDocked ? Math.max(DRAWER, spare) : Math.max(Math.min(DRAWER, under), Math.round(under / 2));
  const limit = isDocked ? most : under;
  const least = Math.min(MIN_DRAWER, limit);
  return {
    onePane: main.width < ONE_PANE,
    editor,
    drawer: {
      place: isDocked ? 'docked' : 'over',
      height: wished === null ? own : Math.min(limit, Math.max(least, wished)),
      least,
      most: limit,
      initially: isDocked ? 'open' : 'bar',
    },
  };
}
