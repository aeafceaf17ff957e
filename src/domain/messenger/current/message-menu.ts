import { MESSAGE_MENU } from './metrics.ts';

/** Entries of a message's menu that always stand in its main part, before and after the others. */
export const MENU_START = ['reply', 'copy', 'edit', 'download', 'forward', 'ask-copilot', 'create-task'] as const;
export const MENU_END = ['delete', 'select'] as const;
/** Those that share a submenu with the widgets, or stand in the main part when there are few. */
export const MENU_EXTRAS = ['pin', 'copy-link', 'copy-file', 'mark', 'save', 'save-to-disk', 'meeting'] as const;

export type MenuStart = (typeof MENU_START)[number];
export type MenuEnd = (typeof MENU_END)[number];
export type MenuExtra = (typeof MENU_EXTRAS)[number];

export interface MenuMessage {
  readonly own: boolean;
  readonly hasFile: boolean;
  readonly deleted: boolean;
}

/**
 * Entries an ordinary message has, apart from widgets. Which entry depends on what is only in part on any page: that one can edit and
 * delete one's own, and files are for messages with a file, is assumed. Whether a deleted message has a menu at all is not known.
 */
export function menuEntries({ own, hasFile, deleted }: MenuMessage): {
  readonly start: readonly MenuStart[];
  readonly extras: readonly MenuExtra[];
  readonly end: readonly MenuEnd[];
} {
  if (deleted) return { start: [], extras: [], end: ['select'] };
  const ofFiles: readonly string[] = ['download', 'copy-file', 'save', 'save-to-disk'];
  const isThere = (entry: string): boolean => (entry !== 'edit' || own) && (hasFile || !ofFiles.includes(entry));
  return {
    start: MENU_START.filter(isThere),
    extras: MENU_EXTRAS.filter(isThere),
    end: MENU_END.filter((entry) => entry !== 'delete' || own),
  };
}

/** Where the extras and the widgets stand. */
export interface MenuWidgets<Widget> {
  readonly shown: readonly Widget[];
  /** Cut without a word. */
  readonly cut: readonly Widget[];
  /** `null`: no widget is shown. */
  readonly where: 'submenu' | 'inline' | null;
  /** The submenu *More* exists. */
  readonly hasSubmenu: boolean;
}

/**
 * At most ten widgets, none on a deleted message; with three extras or more, widgets counted, they all stand in a submenu, else in the
 * main part. Source: observed.
 */
export function menuWidgets<Widget>(
  fitting: readonly Widget[],
  extraCount: number,
  deleted = false,
): MenuWidgets<Widget> {
  const shown = deleted ? [] : fitting.slice(0, MESSAGE_MENU.maxWidgets);
  const hasSubmenu = extraCount + shown.length >= MESSAGE_MENU.submenuFrom;
  return {
    shown,
    cut: fitting.slice(shown.length),
    where: shown.length === 0 ? null : hasSubmenu ? 'submenu' : 'inline',
    hasSubmenu,
  };
}
