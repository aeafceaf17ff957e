import type { ServedApp } from '../../portal/imbot/stored-app.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { readContext, refuseClick, type ClickRefusal } from './context.ts';
import { exampleDialog } from './dialogs.ts';

/** Minutes until pages that are open show a new app by themselves, as the documentation gives them (by installation). */
const APPEARS = { earliest: 15, latest: 26 } as const;

/** ms */
const MINUTE = 60_000;

/** Where the clock stands: too early, in between, or every page should show it. `left` is until the end of that, in ms. */
export function appearance(registeredAt: number, now: number) {
  const from = registeredAt + APPEARS.earliest * MINUTE;
  const to = registeredAt + APPEARS.latest * MINUTE;
  const phase = now < from ? ('early' as const) : now < to ? ('due' as const) : ('over' as const);
  return { phase, from, to, left: Math.max(0, (phase === 'early' ? from : to) - now) };
}

/**
 * Why a button of the bot's own message would do nothing in the chat with the bot; `null`: it opens the app there. A button is held to the
 * app's context like an icon, hidden or not.
 */
export function botChatRefusal(
  { context, botId }: Pick<ServedApp, 'context' | 'botId'>,
  viewer: Viewer,
): ClickRefusal | null {
  return refuseClick(context, exampleDialog('own-bot', { viewerId: viewer.userId, botId }), viewer);
}

/** Where one looks for apps of the contexts that not every chat has. */
const CHAT_OF_WORD: Readonly<Record<string, 'group' | 'call'>> = { chat: 'group', call: 'call' };

/** A chat in which it would do something, by the kind that a person has to look for. */
export function chatFor(context: string): 'bot' | 'group' | 'lines' | 'call' {
  const { word } = readContext(context);
  return word.startsWith('lines') ? 'lines' : (CHAT_OF_WORD[word] ?? 'bot');
}
