import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHAT_TYPES, fittingWord, isChatType, type ChatType } from '../../../../src/domain/messenger/current/chats.ts';
import {
  widgetVisibility,
  type WidgetVisibilityInput,
  type WidgetVisibility,
} from '../../../../src/domain/messenger/current/visibility.ts';
import { CONTEXT_WORDS, PLACES, type ContextWord, type Place } from '../../../../src/domain/portal/placement/places.ts';
import type { StoredOptions } from '../../../../src/domain/portal/placement/stored-widget.ts';
import { playFile } from '../../../tools/cases/play-file.ts';
import { visibilityRows, type VisibilityCaseFile } from '../../../tools/cases/visibility.ts';

const path = new URL('../../../fixtures/visibility-cases.json', import.meta.url);
const file = JSON.parse(readFileSync(path, 'utf8')) as VisibilityCaseFile;

test.each(visibilityRows(file).map(({ id, play }) => [id, play] as const))('derived row: %s', (_id, play) => {
  expect(play()).toEqual([]);
});

describe('the player', () => {
  test('finds rows that differ, in every table', () => {
    const wrong: VisibilityCaseFile = {
      meta: file.meta,
      rows: [{ ...file.rows[0]!, shown: false }],
      strip: [{ ...file.strip[0]!, height: 1 }],
      colours: [{ ...file.colours[0]!, expect: '#000000' }],
      menu: [{ ...file.menu[0]!, where: null }],
    };
    expect(playFile(wrong)).toMatchObject({ passed: 0, isEnough: false });
    expect(playFile(file)).toMatchObject({ failures: [], isEnough: true });
  });
  test('takes an unknown type for a chat', () => {
    const unknown: VisibilityCaseFile = { ...file, strip: [], colours: [], menu: [], rows: [] };
    const row = { ...file.rows[0]!, dialogType: 'somethingNew', options: { context: 'CHAT' } };
    expect(playFile({ ...unknown, rows: [row] })).toMatchObject({ passed: 1 });
  });
});

/** The whole of 5.2 once more, written down by hand and not derived from the modules. */
const WORD_OF: Readonly<Record<ChatType, ContextWord>> = {
  user: 'USER',
  bot: 'USER',
  chat: 'CHAT',
  open: 'CHAT',
  general: 'CHAT',
  videoconf: 'CHAT',
  announcement: 'CHAT',
  call: 'CHAT',
  tasks: 'CHAT',
  calendar: 'CHAT',
  sonetGroup: 'CHAT',
  crm: 'CRM',
  lines: 'LINES',
  openlinesV2: 'CHAT',
  livechat: 'CHAT',
  copilot: 'CHAT',
  channel: 'CHAT',
  openChannel: 'CHAT',
  generalChannel: 'CHAT',
  comment: 'CHAT',
  collab: 'CHAT',
  support24Notifier: 'CHAT',
  support24Question: 'CHAT',
};
const WITHOUT_STRIP: readonly ChatType[] = ['channel', 'openChannel', 'generalChannel', 'comment'];
const WITHOUT_BLOCK: readonly ChatType[] = [...WITHOUT_STRIP, 'copilot', 'collab', 'support24Question'];

const CONTEXT_SETS: readonly (readonly ContextWord[])[] = Array.from(
  { length: 2 ** CONTEXT_WORDS.length - 1 },
  (_, bits) => CONTEXT_WORDS.filter((_word, index) => ((bits + 1) >> index) & 1),
);
const VIEWERS = [
  { userId: 1, role: 'employee', admin: false },
  { userId: 1, role: 'employee', admin: true },
  { userId: 1, role: 'extranet', admin: false },
] as const;
const CHATS: readonly (ChatType | null)[] = [...CHAT_TYPES, null];
const DEVICES = ['web', 'mobile'] as const;

function hasPlace(place: Place, chat: ChatType | null, device: 'web' | 'mobile'): boolean {
  if ((place === 'IMMOBILE_CONTEXT_MENU') !== (device === 'mobile')) return false;
  if (place === 'IM_NAVIGATION' || place === 'IM_SMILES_SELECTOR') return true;
  if (chat === null) return false;
  if (place === 'IM_TEXTAREA') return !WITHOUT_STRIP.includes(chat);
  return place !== 'IM_SIDEBAR' || !WITHOUT_BLOCK.includes(chat);
}

interface Row {
  readonly place: Place;
  readonly words: readonly ContextWord[];
  readonly role: 'USER' | 'ADMIN';
  readonly extranet: 'Y' | 'N';
  readonly input: WidgetVisibilityInput;
}

function expected({ place, words, role, extranet, input }: Row): WidgetVisibility['verdict'] {
  const { chat, viewer, device } = input;
  if (!hasPlace(place, chat, device)) return 'no-place';
  if (place === 'IM_SMILES_SELECTOR') return 'left-out';
  if (place === 'IMMOBILE_CONTEXT_MENU') return 'shown';
  if (role === 'ADMIN' && !viewer.admin) return 'left-out';
  if (viewer.role === 'extranet' && extranet === 'N') return 'left-out';
  if (place === 'IM_NAVIGATION' || chat === null) return 'shown';
  return words.includes('ALL') || words.includes(WORD_OF[chat]) ? 'shown' : 'left-out';
}

function* allRows(place: Place): Generator<Row> {
  for (const device of DEVICES)
    for (const chat of CHATS)
      for (const viewer of VIEWERS)
        for (const role of ['USER', 'ADMIN'] as const)
          for (const extranet of ['Y', 'N'] as const)
            for (const words of CONTEXT_SETS)
              yield { place, words, role, extranet, input: { chat, viewer, device, application: { installed: true } } };
}

describe('the whole truth table', () => {
  test.each(PLACES)('%s: every kind of dialog, viewer, role, extranet, context set and device', (place) => {
    let count = 0;
    const wrong: unknown[] = [];
    for (const row of allRows(place)) {
      count += 1;
      const options: StoredOptions = {
        role: row.role,
        extranet: row.extranet,
        ...(place !== 'IM_NAVIGATION' && { context: row.words.join(';') }),
      };
      const { verdict, reason } = widgetVisibility({ place, options }, row.input);
      if (verdict !== expected(row)) wrong.push({ ...row, verdict, reason });
    }
    expect(count).toBe(2 * 24 * 3 * 2 * 2 * 31);
    expect(wrong).toEqual([]);
  });
});

describe('reasons', () => {
  const input = (over: Partial<WidgetVisibilityInput> = {}): WidgetVisibilityInput => ({
    chat: 'chat',
    viewer: VIEWERS[0],
    device: 'web',
    application: { installed: true },
    ...over,
  });
  const see = (place: Place, options: StoredOptions, over: Partial<WidgetVisibilityInput> = {}) =>
    widgetVisibility({ place, options }, input(over));

  test.each<[Place, StoredOptions, Partial<WidgetVisibilityInput>, string]>([
    ['IM_TEXTAREA', { context: 'ALL' }, {}, 'all'],
    ['IM_TEXTAREA', { context: 'CHAT' }, {}, 'chat'],
    ['IM_TEXTAREA', { context: 'USER' }, { chat: 'bot' }, 'user'],
    ['IM_CONTEXT_MENU', { context: 'CRM' }, { chat: 'crm' }, 'crm'],
    ['IM_NAVIGATION', {}, { chat: null }, 'everywhere'],
    ['IM_CONTEXT_MENU', {}, {}, 'everywhere'],
    ['IMMOBILE_CONTEXT_MENU', { context: 'CRM' }, { device: 'mobile' }, 'no-filter'],
    ['IM_TEXTAREA', { context: 'USER' }, {}, 'context'],
    ['IM_TEXTAREA', { context: 'ALL' }, { application: { installed: false } }, 'not-installed'],
    ['IM_TEXTAREA', { context: 'ALL' }, { application: { installed: true, access: [] } }, 'no-access'],
    ['IM_TEXTAREA', { context: 'ALL', role: 'ADMIN' }, {}, 'not-admin'],
    ['IM_TEXTAREA', { context: 'ALL' }, { viewer: VIEWERS[2] }, 'extranet'],
    ['IM_TEXTAREA', { context: 'ALL' }, { chat: null }, 'no-dialog'],
    ['IM_TEXTAREA', { context: 'ALL' }, { chat: 'channel' }, 'no-strip'],
    ['IM_SIDEBAR', { context: 'ALL' }, { chat: 'copilot' }, 'no-sidebar-block'],
    ['IM_SIDEBAR', { context: 'ALL' }, { device: 'mobile' }, 'web-only'],
    ['IMMOBILE_CONTEXT_MENU', { context: 'ALL' }, {}, 'mobile-only'],
    ['IM_SMILES_SELECTOR', { context: 'ALL' }, {}, 'never-shown'],
  ])('%s %j in %j: %s', (place, options, over, reason) => {
    expect(see(place, options, over).reason).toBe(reason);
  });

  test('what no page says is called assumed', () => {
    expect(see('IM_SIDEBAR', { context: 'ALL' }, { chat: 'chat' }).assumed).toBe(false);
    expect(see('IM_SIDEBAR', { context: 'ALL' }, { chat: 'lines' }).assumed).toBe(true);
    expect(see('IM_TEXTAREA', { context: 'ALL' }, { chat: 'crm' }).assumed).toBe(true);
    expect(see('IM_CONTEXT_MENU', { context: 'ALL' }, { chat: 'crm' }).assumed).toBe(false);
  });

  test('every kind of dialog is of one word', () => {
    expect(CHAT_TYPES.map((type) => fittingWord(type).toUpperCase())).toEqual(CHAT_TYPES.map((type) => WORD_OF[type]));
    expect(isChatType('constructor')).toBe(false);
  });
});
