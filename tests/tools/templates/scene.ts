import type { Design } from '../../../src/domain/design/schema.ts';
import type { Template } from '../../../src/domain/design/templates/templates.ts';
import type { Viewer } from '../../../src/domain/kernel/viewer.ts';
import { exampleDialog, type DialogType } from '../../../src/domain/messenger/classic/dialogs.ts';
import { frameGeometry, type FrameGeometry } from '../../../src/domain/messenger/classic/frame-geometry.ts';
import { iconRow, type RowCell } from '../../../src/domain/messenger/classic/icon-row.ts';
import {
  messengerLayout,
  WINDOW,
  type MessengerLayout,
  type Rect,
} from '../../../src/domain/messenger/classic/metrics.ts';
import type { ServedApp } from '../../../src/domain/portal/imbot/stored-app.ts';
import type { ThumbnailSketch } from '../../../src/features/start/sketch.ts';

/** The bot whose app it is; any number will do. */
const BOT = 62;

/** One look at the messenger with the app of a template, a moment after its icon was clicked: what a thumbnail draws. */
interface Scene {
  readonly dialog: DialogType;
  readonly layout: MessengerLayout;
  readonly row: readonly RowCell[];
  /** The app's own cell; `null`: it has none. */
  readonly cell: Rect | null;
  /** The window of a frame app that its icon opens; `null`: another app. */
  readonly window: FrameGeometry | null;
  /** The part of the browser's window that is shown, px. */
  readonly view: Rect;
}

/** The chat in which the app is at home. */
function dialogOf({ context, hidden, liveChat }: Design['chatApp']['audience']): DialogType {
  if (hidden === 'yes') return 'own-bot';
  if (liveChat === 'yes') return 'livechat';
  const homes: Readonly<Record<string, DialogType>> = { bot: 'own-bot', lines: 'lines', chat: 'group', call: 'call' };
  return homes[context] ?? 'person';
}

function viewerOf({ adminOnly, liveChat }: Design['chatApp']['audience']): Viewer {
  return { userId: 1, role: liveChat === 'yes' ? 'guest' : 'employee', admin: adminOnly, language: 'en' };
}

/** What a page gets of it, as far as the place of things hangs on it; a test holds it against what the portal serves. */
export function servedOf({ chatApp, texts }: Design): ServedApp {
  const { audience, frame, kind } = chatApp;
  const px = (size: unknown, otherwise: number): number => (typeof size === 'number' ? size : otherwise);
  return {
    id: 1,
    botId: BOT,
    botCode: '',
    domainHash: '',
    userHash: '',
    code: chatApp.code,
    icon: { type: 'image/png', width: 108, height: 66, base64: '' },
    iframe: kind === 'frame' ? 'https://' : '',
    iframeWidth: kind === 'frame' ? px(frame.width, 320) : 0,
    iframeHeight: kind === 'frame' ? px(frame.height, 250) : 0,
    iframePopup: kind === 'frame' && frame.popup === 'yes',
    js: '',
    context: (audience.context || 'all') + (audience.adminOnly ? '-admin' : ''),
    hidden: audience.hidden === 'yes',
    title: texts[0]?.title ?? '',
    description: texts[0]?.description ?? '',
    copyright: null,
  };
}

/** px around what is shown. */
const MARGIN = 12;
/** Width to height of a thumbnail. */
const RATIO = 15 / 8;

/** Width of what is shown of a dialog without a window, px. */
const CLOSE = 290;

/** The lower part of the messenger, as much of it as the row or the window needs, and nothing beside it. */
function viewOf({ dialog, messenger }: MessengerLayout, window: FrameGeometry | null): Rect {
  const bottom = messenger.top + messenger.height + MARGIN / 2;
  const height = window === null ? CLOSE / RATIO : bottom - window.rect.top + MARGIN;
  const width = height * RATIO;
  const most = messenger.left + messenger.width + MARGIN / 2 - width;
  return { left: Math.min(dialog.left - MARGIN, most), top: bottom - height, width, height };
}

/** What people see of a template a moment after the click. */
export function sceneOf({ design }: Template): Scene {
  const { audience } = design.chatApp;
  const served = servedOf(design);
  const type = dialogOf(audience);
  const viewer = viewerOf(audience);
  const layout = messengerLayout(WINDOW.default);
  const dialog = exampleDialog(type, { viewerId: viewer.userId, botId: BOT });
  const row = iconRow({ apps: [served], dialog, viewer }, layout.strip);
  const cell = row.find((one) => one.type === 'app')?.rect ?? null;
  const window =
    served.iframe === '' || cell === null
      ? null
      : frameGeometry(served, { layout, anchor: cell, mode: 'bound', theme: 'light' });
  return { dialog: type, layout, row, cell, window, view: viewOf(layout, window) };
}

/** px from the messenger's own corner: how much is drawn around it is the stage's. */
const within = ({ left, top, width, height }: Rect, { left: x, top: y }: Rect): ThumbnailSketch['view'] => {
  return [Math.round(left - x), Math.round(top - y), Math.round(width), Math.round(height)];
};

/** The same as plain numbers, as the start screen keeps them. */
export function sketchOf(template: Template): ThumbnailSketch {
  const { row, cell, window, view, layout } = sceneOf(template);
  const { messenger, dialog } = layout;
  const [left, top] = within(row[0]?.rect ?? messenger, messenger);
  return {
    view: within(view, messenger),
    cells: row.filter(({ type }) => type === 'built-in').length,
    app: cell !== null,
    window: window === null ? null : within(window.rect, messenger),
    tip: window?.angle ?? 0,
    row: [left, top],
    dialog: within(dialog, messenger),
  };
}
