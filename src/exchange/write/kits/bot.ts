import type { Design } from '../../../domain/design/schema.ts';
import type { JsonObject } from '../../../domain/kernel/json.ts';
import { storedCommand } from '../../../domain/portal/imbot/command.ts';
import { secretVariable } from '../call.ts';
import type { KitLanguage, KitOptions, KitWords, RegisteredApp } from './kit.ts';
import { titleFor, titlesOf } from './titles.ts';

const REPLY: Readonly<Record<KitLanguage, string>> = {
  php: 'reply.php',
  node: 'reply.js',
  python: 'reply.py',
  go: 'reply.go',
};

/** Without a text in these the portal hides a command from people of many countries (documentation). */
const NEEDED_LANGUAGES = ['en', 'ru'] as const;

export function botWords(name: string, { language }: KitOptions): KitWords {
  return {
    REPLY: REPLY[language],
    TOKEN_VARIABLE: secretVariable({ name }, 'application_token'),
    HANDLER_VARIABLE: secretVariable({ name }, 'handler_url'),
    CLIENT_ID_VARIABLE: secretVariable({ name }, 'client_id'),
  };
}

/** The slash command that the app puts into a dialog, without the slash; empty where the portal would take none. */
export function slashCommand({ chatApp }: Pick<Design, 'chatApp'>): string {
  const { method, parameter } = chatApp.command;
  const kept = storedCommand(method === 'put' ? 'PUT' : 'SEND', parameter)?.kept ?? '';
  return /^\/([^\s]+)/.exec(kept)?.[1] ?? '';
}

/** In a dialog with the bot itself its own commands do; elsewhere only those that are common are answered. */
const isCommon = ({ chatApp }: Design): boolean => chatApp.audience.context.toLowerCase() !== 'bot';

/** Parameters of `imbot.command.register`, but for address and CLIENT_ID, which the environment knows. */
function commandParams(design: Design, registered: RegisteredApp | null): JsonObject {
  const titles = titlesOf(design.texts);
  const needed = NEEDED_LANGUAGES.map((language): [string, string] => [language, titleFor(titles)]);
  return {
    BOT_ID: registered?.botId ?? design.chatApp.bot.id ?? 'BOT_ID',
    COMMAND: slashCommand(design),
    COMMON: isCommon(design) ? 'Y' : 'N',
    HIDDEN: 'N',
    EXTRANET_SUPPORT: design.chatApp.audience.extranet === 'yes' ? 'Y' : 'N',
    LANG: Object.entries({ ...Object.fromEntries(needed), ...titles }).map(([language, title]) => ({
      LANGUAGE_ID: language,
      TITLE: title,
      PARAMS: '',
    })),
  };
}

/** `app.json` of a bot. */
export function botApp(design: Design, words: KitWords, registered: RegisteredApp | null): JsonObject {
  return {
    tokenVariable: words['TOKEN_VARIABLE'] ?? '',
    handlerVariable: words['HANDLER_VARIABLE'] ?? '',
    clientIdVariable: words['CLIENT_ID_VARIABLE'] ?? '',
    command: commandParams(design, registered),
  };
}
