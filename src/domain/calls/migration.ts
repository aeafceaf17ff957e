import { resolveDesign } from '../design/resolve.ts';
import type { Design } from '../design/schema.ts';
import { glyphNameOf, ICON_PLACES, placesOf, setGlyphName } from '../design/widget-edits.ts';
import { readContext } from '../messenger/classic/context.ts';
import { readIconName } from '../messenger/current/icon-names.ts';
import { suggestedName } from '../messenger/current/suggested-name.ts';
import { DEFAULT_FRAME_HEIGHT, DEFAULT_FRAME_WIDTH } from '../portal/imbot/limits.ts';
import { clampHeight, clampWidth } from '../portal/imbot/sizes.ts';
import { botContextLink } from './bot-context-link.ts';
import { takeAdmin, takeChats, takeExtranet, takeSize } from './migration-repairs.ts';
import { row, type MigrationCode, type MigrationFate, type MigrationRow } from './migration-row.ts';

const when = (isSet: boolean, found: () => MigrationRow): readonly MigrationRow[] => (isSet ? [found()] : []);

/**
 * What becomes of a chat app in the new chat, part by part, for what the design says of it: a flag that is not set has no row.
 * Source: the documentation of both, and observed (May 2026). Whether the chat app or a widget is switched on does not matter, but
 * repairs are only for places that are on. Values are those of the environment in force.
 */
export function migrationOf(design: Design): readonly MigrationRow[] {
  const filled = resolveDesign(design);
  const ofKind = filled.chatApp.kind === 'frame' ? frameRows(filled) : [commandRow(filled)];
  return [
    ...ofKind,
    iconRow(filled),
    chatsRow(filled),
    ...audienceRows(filled),
    ...textRows(filled),
    ...ownerRows(filled),
  ];
}

function frameRows(design: Design): readonly MigrationRow[] {
  const { popup, hash } = design.chatApp.frame;
  return [
    row('page', 'changes', 'page'),
    row('parameters', 'changes', 'parameters'),
    row('messages', 'dies', 'messages'),
    sizeRow(design),
    ...when(popup === 'yes', () => row('popup', 'dies', 'popup')),
    ...when(hash !== '', () => row('hash', 'dies', 'hash')),
  ];
}

const COMMANDS = {
  put: 'command-put',
  send: 'command-send',
  call: 'command-call',
  support: 'command-support',
} as const;

function commandRow({ chatApp: { command } }: Design): MigrationRow {
  return row('command', 'dies', COMMANDS[command.method], { values: { text: command.parameter } });
}

/** The size as the old messenger asks for it. Only the place by the text field has a window of a size. */
function sizeRow(design: Design): MigrationRow {
  const width = clampWidth(design.chatApp.frame.width ?? DEFAULT_FRAME_WIDTH);
  const height = clampHeight(design.chatApp.frame.height ?? DEFAULT_FRAME_HEIGHT);
  const values = { width: String(width), height: String(height) };
  const places = placesOf(design);
  if (places.length > 0 && !places.includes('IM_TEXTAREA')) return row('size', 'dies', 'size-elsewhere', { values });
  const repair = takeSize(design, width, height);
  const isTaken = repair === null && places.length > 0;
  return row('size', isTaken ? 'maps' : 'changes', 'size', { values, repair });
}

function iconRow(design: Design): MigrationRow {
  const taken = glyphNameOf(design);
  if (readIconName(taken).glyph !== null) return row('icon', 'changes', 'icon-taken', { values: { name: taken } });
  const name = nearestGlyph(design);
  if (name === null) return row('icon', 'changes', 'icon-unknown');
  const hasPlace = placesOf(design).some((place) => ICON_PLACES.some((one) => one === place));
  return row('icon', 'changes', 'icon', { values: { name }, repair: hasPlace ? setGlyphName(name) : null });
}

/** By the name of the picture behind the icon, then by titles and code. */
function nearestGlyph({ icon, texts, chatApp }: Design): string | null {
  const named = [icon?.source?.name ?? '', ...texts.map(({ title }) => title), chatApp.code];
  return named.map((words) => suggestedName(words)).find((name) => name !== null) ?? null;
}

type Nearest = readonly [MigrationFate, MigrationCode, readonly string[]];

/** The words of the new chat whose chats come nearest, by the old word. `chat` covered open lines and CRM, too. */
const CHATS: ReadonlyMap<string, Nearest> = new Map([
  ['', ['maps', 'chats-all', ['all']]],
  ['all', ['maps', 'chats-all', ['all']]],
  ['user', ['maps', 'chats-user', ['user']]],
  ['chat', ['changes', 'chats-chat', ['chat', 'lines', 'crm']]],
  ['lines', ['maps', 'chats-lines', ['lines']]],
  ['bot', ['dies', 'chats-bot', ['user']]],
  ['call', ['dies', 'chats-call', ['chat']]],
]);

function chatsRow(design: Design): MigrationRow {
  const { word } = readContext(design.chatApp.audience.context.toLowerCase());
  const [fate, code, words] = CHATS.get(word) ?? unusualChats(word);
  return row('chats', fate, code, { values: { word, chats: words.join(';') }, repair: takeChats(design, words) });
}

/** Any unknown word is no hindrance in the old messenger, and refused by the portal for a widget. */
function unusualChats(word: string): Nearest {
  return word.startsWith('lines-') ? ['dies', 'chats-connector', ['lines']] : ['changes', 'chats-unknown', ['all']];
}

function audienceRows(design: Design): readonly MigrationRow[] {
  const { adminOnly, context, extranet, liveChat, hidden } = design.chatApp.audience;
  return [
    ...when(adminOnly || readContext(context.toLowerCase()).adminOnly, () =>
      row('admin', 'maps', 'admin', { repair: takeAdmin(design) }),
    ),
    ...when(extranet === 'yes', () => row('extranet', 'maps', 'extranet', { repair: takeExtranet(design) })),
    ...when(liveChat === 'yes', () => row('live-chat', 'dies', 'live-chat')),
    ...when(hidden === 'yes', () => row('hidden', 'dies', 'hidden')),
  ];
}

function textRows({ texts }: Design): readonly MigrationRow[] {
  return [
    ...when(
      texts.some(({ title }) => title !== ''),
      () => row('titles', 'maps', 'titles'),
    ),
    ...when(
      texts.some(({ description }) => description !== ''),
      () => row('descriptions', 'changes', 'descriptions'),
    ),
    ...when(
      texts.some(({ copyright }) => copyright !== ''),
      () => row('copyright', 'dies', 'copyright'),
    ),
  ];
}

function ownerRows({ chatApp: { bot, code } }: Design): readonly MigrationRow[] {
  return [
    ...when(bot.id !== null, () => row('bot', 'dies', 'bot')),
    ...when(code !== '', () => row('code', 'dies', 'code')),
    row('buttons', 'dies', 'buttons', { values: { link: botContextLink(bot.id, { app: code }) } }),
  ];
}
