import { describe, expect, it } from 'vitest';
import { botContextLink } from '../../../src/domain/calls/bot-context-link.ts';
import { designOfParams } from '../../../src/domain/calls/design-of-params.ts';
import { migrationOf } from '../../../src/domain/calls/migration.ts';
import type { MigrationRow } from '../../../src/domain/calls/migration-row.ts';
import { emptyDesign, emptyWidgets } from '../../../src/domain/design/factory.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import { switchPlace } from '../../../src/domain/design/widget-edits.ts';
import type { JsonObject } from '../../../src/domain/kernel/json.ts';
import { withParts, type DesignParts } from '../design/parts.ts';
import fixture from '../../fixtures/real-payload-problems.json' with { type: 'json' };
import { commandSample, frameSample } from './designs.ts';
import { twoEnvironments } from '../design/environments.ts';

const told = (design: Design) => migrationOf(design).map(({ part, fate, code }) => `${part}: ${fate}, ${code}`);
const rowOf = (design: Design, part: MigrationRow['part']) => migrationOf(design).find((row) => row.part === part);
const frame = (parts: DesignParts = {}) => withParts(frameSample(), parts);
const withField = (parts: DesignParts = {}) => switchPlace('IM_TEXTAREA', true).apply(frame(parts));

describe('what becomes of the samples of the documentation', () => {
  it('the frame app', () => {
    expect(told(frameSample())).toEqual([
      'page: changes, page',
      'parameters: changes, parameters',
      'messages: dies, messages',
      'size: changes, size',
      'hash: dies, hash',
      'icon: changes, icon-unknown',
      'chats: dies, chats-bot',
      'titles: maps, titles',
      'descriptions: changes, descriptions',
      'copyright: dies, copyright',
      'bot: dies, bot',
      'code: dies, code',
      'buttons: dies, buttons',
    ]);
  });

  it('the command app', () => {
    expect(told(commandSample())).toEqual([
      'command: dies, command-send',
      'icon: changes, icon-unknown',
      'chats: dies, chats-bot',
      'titles: maps, titles',
      'descriptions: changes, descriptions',
      'bot: dies, bot',
      'code: dies, code',
      'buttons: dies, buttons',
    ]);
    expect(rowOf(commandSample(), 'command')?.values).toEqual({ text: '/help' });
  });
});

describe('of payloads met in the wild', () => {
  const payloads = fixture.payloads as unknown as readonly { method: string; params: JsonObject; rules: unknown }[];
  const registered = payloads.filter(({ method, rules }) => method === 'imbot.app.register' && rules !== null);

  it('tells each part once, and every repair is needed and enough', () => {
    expect(registered.length).toBeGreaterThan(4);
    for (const { params } of registered) {
      const design = switchPlace('IM_TEXTAREA', true).apply(designOfParams(params));
      const parts = migrationOf(design).map(({ part }) => part);
      expect(new Set(parts).size).toBe(parts.length);
      const repaired = migrationOf(design).reduce((held, { repair }) => repair?.apply(held) ?? held, design);
      expect(migrationOf(repaired).filter(({ repair }) => repair !== null)).toEqual([]);
    }
  });
});

describe('of the chats', () => {
  it.each([
    ['', 'maps', 'chats-all', []],
    ['all', 'maps', 'chats-all', []],
    ['user', 'maps', 'chats-user', ['user']],
    ['chat', 'changes', 'chats-chat', ['chat', 'lines', 'crm']],
    ['lines', 'maps', 'chats-lines', ['lines']],
    ['bot', 'dies', 'chats-bot', ['user']],
    ['call', 'dies', 'chats-call', ['chat']],
    ['lines-imessage', 'dies', 'chats-connector', ['lines']],
    ['constructor', 'changes', 'chats-unknown', []],
    ['Somewhere', 'changes', 'chats-unknown', []],
  ])('with the context %j', (context, fate, code, contexts) => {
    const design = withField({ audience: { context } });
    const row = rowOf(design, 'chats');
    expect(row).toMatchObject({ fate, code });
    const repaired = row?.repair?.apply(design) ?? design;
    expect(repaired.widgets.IM_TEXTAREA?.contexts).toEqual(contexts);
    expect(rowOf(repaired, 'chats')?.repair).toBeNull();
  });
});

describe('of the window', () => {
  it.each([
    [null, null, { width: '320', height: '250' }],
    [100, 20, { width: '250', height: '50' }],
    [350, 150, { width: '350', height: '150' }],
  ])('of %j × %j px', (width, height, values) => {
    expect(rowOf(frame({ frame: { width, height } }), 'size')?.values).toEqual(values);
  });

  it('is taken in px, once there is a place with a window', () => {
    expect(rowOf(frameSample(), 'size')?.repair).toBeNull();
    const design = withField();
    const repaired = rowOf(design, 'size')?.repair?.apply(design) ?? design;
    expect(repaired.widgets.IM_TEXTAREA).toMatchObject({ width: 350, height: 150 });
    expect(rowOf(repaired, 'size')).toMatchObject({ fate: 'maps', repair: null });
  });

  it('has no size in the other places', () => {
    const aside = switchPlace('IM_SIDEBAR', true).apply(frameSample());
    expect(rowOf(aside, 'size')).toMatchObject({ fate: 'dies', code: 'size-elsewhere', repair: null });
  });
});

describe('of the icon', () => {
  const texts = [{ id: 1, language: 'en', title: 'Truck', description: '', copyright: '' }];

  it('the nearest glyph by its words is taken', () => {
    const design = withField({ texts });
    expect(rowOf(design, 'icon')).toMatchObject({ code: 'icon', values: { name: 'fa-truck' } });
    const repaired = rowOf(design, 'icon')?.repair?.apply(design) ?? design;
    expect(repaired.widgets.IM_TEXTAREA?.iconName).toBe('fa-truck');
    expect(rowOf(repaired, 'icon')).toMatchObject({ code: 'icon-taken', repair: null });
  });

  it('cannot be taken where no place has one', () => {
    const menu = switchPlace('IM_CONTEXT_MENU', true).apply(frame({ texts }));
    expect(rowOf(menu, 'icon')?.repair).toBeNull();
  });
});

describe('of the audience', () => {
  const audience = { adminOnly: true, extranet: 'yes', liveChat: 'yes', hidden: 'yes' } as const;

  it('what is set, and only that, in all places that are on', () => {
    expect(told(frame({ audience })).slice(7, 11)).toEqual([
      'admin: maps, admin',
      'extranet: maps, extranet',
      'live-chat: dies, live-chat',
      'hidden: dies, hidden',
    ]);
    const design = { ...frame({ audience }), widgets: { ...emptyWidgets() } };
    const on = switchPlace('IM_NAVIGATION', true).apply(switchPlace('IM_SIDEBAR', true).apply(design));
    const repaired = migrationOf(on).reduce((held, { repair }) => repair?.apply(held) ?? held, on);
    expect(repaired.widgets.IM_NAVIGATION).toMatchObject({ role: 'admin', extranet: 'yes' });
    expect(repaired.widgets.IM_SIDEBAR).toMatchObject({ role: 'admin', extranet: 'yes' });
    expect(repaired.widgets.IM_TEXTAREA).toEqual(design.widgets.IM_TEXTAREA);
  });
});

it('says nothing of the signature key but that it dies, also that of an environment', () => {
  const rows = migrationOf(twoEnvironments);
  expect(rows.map(({ part }) => part)).toContain('hash');
  expect(rows.find(({ part }) => part === 'hash')?.values).toEqual({});
});

it('tells of an empty design only what every chat app loses', () => {
  expect(told(emptyDesign()).filter((text) => text.includes('dies'))).toEqual([
    'messages: dies, messages',
    'buttons: dies, buttons',
  ]);
});

it('makes the link that hands a bot its context', () => {
  expect(botContextLink(62, { app: 'echo' }, 'a.example')).toBe(
    'https://a.example/online/?IM_DIALOG=62&BOT_CONTEXT=%7B%22app%22%3A%22echo%22%7D',
  );
  expect(botContextLink('6x', {})).toBe('https://PORTAL/online/?IM_DIALOG=BOT_ID&BOT_CONTEXT=%7B%7D');
});
