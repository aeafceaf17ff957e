import { SIDEBAR } from './metrics.ts';

export interface SidebarRow<Widget> {
  readonly widget: Widget;
  /** px from the top of the block's rows */
  readonly top: number;
}

/** The block *Applications* at the end of the side panel; `null`: nothing fits, so there is no block. Source: observed. */
export interface ApplicationsBlock<Widget> {
  readonly order: number;
  readonly rows: readonly SidebarRow<Widget>[];
  /** px of all rows together, without the block's header, of which no size is known. */
  readonly height: number;
}

export function applicationsBlock<Widget>(fitting: readonly Widget[]): ApplicationsBlock<Widget> | null {
  if (fitting.length === 0) return null;
  const rows = fitting.map((widget, index) => ({ widget, top: index * SIDEBAR.row.height }));
  return { order: SIDEBAR.order, rows, height: fitting.length * SIDEBAR.row.height };
}

/** Room the widget's page has in the side panel: all below the header with arrow and title. No option changes it. */
export function sidebarPage(panelHeight: number): { readonly width: number; readonly height: number } {
  return { width: SIDEBAR.width, height: Math.max(0, panelHeight - SIDEBAR.header) };
}
