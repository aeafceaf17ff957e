import type { KitKind, KitLanguage, KitSource } from '../../exchange/write/kits/kit.ts';
import { BOT_SOURCES } from './kit-bot.ts';
import { HANDLER_SOURCES } from './kit-handler.ts';
import { WIDGET_SOURCES } from './kit-widget.ts';

/** As people name the languages. */
export const KIT_NAMES: Readonly<Record<KitLanguage, string>> = {
  php: 'PHP',
  node: 'Node',
  python: 'Python',
  go: 'Go',
};

/** The files of every kit, to be run and read where they lie; what is typed in a design comes later. */
export const KIT_SOURCES: Readonly<Record<KitKind, Readonly<Record<KitLanguage, KitSource>>>> = {
  handler: HANDLER_SOURCES,
  bot: BOT_SOURCES,
  widget: WIDGET_SOURCES,
};
