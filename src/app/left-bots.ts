import { setField } from '../domain/design/operations.ts';
import type { I18n } from '../i18n/i18n.svelte.ts';
import type { LeftBot } from '../publishing/bot-journal.ts';
import type { AppServices, Notification } from '../state/contexts.ts';
import type { EditorSession } from '../state/editor-session.svelte.ts';
import type { PortalLink } from '../state/portal-link.svelte.ts';
import type { Publish } from '../state/publish.svelte.ts';

interface LeftBotParts extends Pick<AppServices, 'notify'> {
  readonly publish: Pick<Publish, 'parts'>;
  readonly link: Pick<PortalLink, 'loadBots' | 'bots' | 'botsPhase'>;
  readonly session: Pick<EditorSession, 'edit'>;
  readonly i18n: Pick<I18n, 'load' | 't' | 'dateTime'>;
}

/**
 * Says which bots a page was creating when it was closed, and whether the portal's list has them; one that is there can be chosen.
 * Where its parts cannot be fetched, the next start says it.
 */
export async function tellLeftBots(parts: LeftBotParts): Promise<void> {
  const { publish, link, i18n, notify } = parts;
  try {
    const left = (await (await publish.parts()).bots?.left(() => listed(link))) ?? [];
    if (left.length > 0) await i18n.load('windows');
    for (const bot of left) notify(wordsOf(bot, parts));
  } catch {
    return;
  }
}

async function listed(link: LeftBotParts['link']) {
  await link.loadBots();
  return link.botsPhase === 'ready' ? link.bots : null;
}

function wordsOf({ code, begun, id }: LeftBot, { i18n: { t, dateTime }, session }: LeftBotParts): Notification {
  const said = { code, when: dateTime(begun) };
  // With a way to close it, it stays long enough to be read.
  const closing = { actionLabel: t('common.close'), onaction: () => undefined };
  if (id === 'unread') return { ...closing, text: t('publish.bot.left.unread', said) };
  if (id === null) return { ...closing, text: t('publish.bot.left.absent', said) };
  const onaction = (): void => session.edit(setField('chatApp.bot.id', id));
  const text = t('publish.bot.left.there', { ...said, id: String(id) });
  return { text, actionLabel: t('publish.bot.left.use'), onaction };
}
