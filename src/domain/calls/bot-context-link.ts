import type { NumberInput } from '../design/schema.ts';
import type { JsonObject } from '../kernel/json.ts';

/** Stands in a link for what is not known here. */
const UNKNOWN = { portal: 'PORTAL', bot: 'BOT_ID' } as const;

/**
 * A link that opens a bot's chat in the new chat and hands the bot this JSON, as the event ONIMBOTV2CONTEXTGET: what comes nearest to
 * a button that opened an app with parameters. Source: documentation (imbot.v2, May 2026); not for phones. A bot's number that is not
 * known, or none yet, and the portal's host stay words in capitals.
 */
export function botContextLink(botId: NumberInput, context: JsonObject, portal: string = UNKNOWN.portal): string {
  const bot = typeof botId === 'number' ? String(botId) : UNKNOWN.bot;
  return `https://${portal}/online/?IM_DIALOG=${bot}&BOT_CONTEXT=${encodeURIComponent(JSON.stringify(context))}`;
}
