import {
  CHAT_TYPES,
  fitsContext,
  hasSidebarBlock,
  hasStrip,
  isChatType,
  type ChatType,
} from '../../domain/messenger/current/chats.ts';
import { exampleChat } from '../../domain/messenger/current/example-chats.ts';
import { readIconName } from '../../domain/messenger/current/icon-names.ts';
import { menuEntries, menuWidgets } from '../../domain/messenger/current/message-menu.ts';
import { stripLayout } from '../../domain/messenger/current/strip.ts';
import type { Place } from '../../domain/portal/placement/places.ts';
import type { ServedWidget } from '../../domain/portal/placement/stored-widget.ts';
import { servedWidgets } from './placements.ts';
import type { ChatShellView, ShellWidget } from './world-types.ts';
import type { SimulatedWorld } from './world.ts';

/** Of an ordinary message of one's own. */
const EXTRAS = menuEntries({ own: true, hasFile: false, deleted: false }).extras.length;

/** The chat of a name, a group chat where it is none. */
export function chatOf(name: string): ChatType {
  return isChatType(name) ? name : 'chat';
}

/** What the present viewer's page of the new chat shows in one chat: the widgets of every place, as the messenger draws them. */
export function chatShell(world: SimulatedWorld, chat: ChatType): ChatShellView {
  const served = servedWidgets(world);
  const at = (place: Place): readonly ShellWidget[] =>
    served
      .filter(
        (widget) => widget.place === place && (place === 'IM_NAVIGATION' || fitsContext(widget.options.context, chat)),
      )
      .map(shellWidget);
  const menu = menuWidgets(at('IM_CONTEXT_MENU'), EXTRAS);
  const { form, drawn, rest } = stripLayout(at('IM_TEXTAREA'));
  return {
    chat,
    chats: CHAT_TYPES.map((type) => ({ type, dialogId: exampleChat(type).dialogId })),
    strip: hasStrip(chat) ? { form, drawn, rest } : null,
    sidebar: hasSidebarBlock(chat) ? at('IM_SIDEBAR') : null,
    menu: { shown: menu.shown, hasSubmenu: menu.hasSubmenu },
    navigation: at('IM_NAVIGATION'),
    phone: served.filter(({ place }) => place === 'IMMOBILE_CONTEXT_MENU').map(shellWidget),
  };
}

function shellWidget({ id, place, title, options }: ServedWidget): ShellWidget {
  const { glyph } = readIconName(options.iconName);
  const { color, width, height } = options;
  return { id, place, title, color, width, height, glyph: glyph === null ? '' : String.fromCodePoint(glyph.codePoint) };
}
