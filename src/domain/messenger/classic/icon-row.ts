import type { ServedApp } from '../../portal/imbot/stored-app.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { hideCell } from './context.ts';
import { dialogClasses, type Dialog, type DialogClass } from './dialogs.ts';
import { ICONS, type Rect } from './metrics.ts';
import { hasServiceButton } from './service-list.ts';

/** Cells the messenger itself puts before the applications, in their order. */
export type BuiltIn = 'attach' | 'mention' | 'command' | 'smile' | 'forms' | 'hidden-mode';

/** Open lines have two cells more. (The separate page for open lines, which lacks two, is not drawn here.) */
export function builtIns(dialog: Dialog): readonly BuiltIn[] {
  const always = ['attach', 'mention', 'command', 'smile'] as const;
  return dialog.type === 'lines' ? [...always, 'forms', 'hidden-mode'] : always;
}

export type RowCell = {
  readonly rect: Rect;
  /** Wrapped below the strip: the messenger counts nothing and has no "more". */
  readonly overflows: boolean;
} & (
  | { readonly type: 'built-in'; readonly name: BuiltIn }
  | { readonly type: 'app'; readonly app: ServedApp }
  | { readonly type: 'service' }
);

export interface RowInput {
  /** What the viewer's page was given, in any order: shown is the order of ids. */
  readonly apps: readonly ServedApp[];
  readonly dialog: Dialog;
  readonly viewer: Viewer;
  readonly classes?: readonly DialogClass[];
  /** Context each cell was drawn with, by app id, where a live update has changed it since. */
  readonly drawnContexts?: ReadonlyMap<number, string>;
}

/** Applications with an icon that are seen in this dialog, by id. */
export function rowApps(input: RowInput): readonly ServedApp[] {
  const { apps, dialog, viewer, classes = dialogClasses(dialog) } = input;
  return apps
    .filter((app) => !app.hidden && app.icon !== null)
    .filter((app) => {
      const context = input.drawnContexts?.get(app.id) ?? app.context;
      return hideCell(context, app.botId, dialog, viewer, classes) === null;
    })
    .toSorted((a, b) => a.id - b.id);
}

/** How many cells of any kind fit the strip. */
function rowCapacity(stripWidth: number): number {
  return Math.max(0, Math.floor(stripWidth / ICONS.pitch));
}

/** How many applications fit beside the built-in cells and the service button. */
export function appCapacity(stripWidth: number, dialog: Dialog): number {
  return Math.max(0, rowCapacity(stripWidth) - builtIns(dialog).length - 1);
}

/** The whole row: built-in cells, applications, and the service button last. Cells flow; what does not fit is out of sight. */
export function iconRow(input: RowInput, strip: Rect): readonly RowCell[] {
  const perLine = Math.max(1, rowCapacity(strip.width));
  const kinds = [
    ...builtIns(input.dialog).map((name) => ({ type: 'built-in', name }) as const),
    ...rowApps(input).map((app) => ({ type: 'app', app }) as const),
    ...(hasServiceButton(input.apps) ? [{ type: 'service' } as const] : []),
  ];
  return kinds.map((kind, index) => {
    const line = Math.floor(index / perLine);
    const rect: Rect = {
      left: strip.left + (index % perLine) * ICONS.pitch,
      top: strip.top + line * ICONS.cell.height,
      ...ICONS.cell,
    };
    return { ...kind, rect, overflows: line > 0 };
  });
}
