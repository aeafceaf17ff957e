import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../../src/domain/kernel/json.ts';
import { COLOUR_KEYS } from '../../../../src/domain/portal/placement/colours.ts';
import {
  CONTEXT_WORDS,
  optionsOf,
  OPTION_DEFAULTS,
  OPTION_KEYS,
  PLACES,
  type OptionKey,
  type Place,
} from '../../../../src/domain/portal/placement/places.ts';
import type { PlacementCaller } from '../../../../src/domain/portal/placement/world.ts';
import { APPLICATION, bindIn, bindWith, CALLER, codeOf, HANDLER, TEXT_FIELD, WORLD, worldWith } from './world.ts';

/** In the order in which the portal runs its validators: a value that it refuses, and the error. */
const FAULTS: readonly (readonly [OptionKey, Json, string])[] = [
  ['iconName', '123', 'INVALID_ERROR_ICON_NAME'],
  ['extranet', 'yes', 'INVALID_ERROR_EXTRANET'],
  ['context', 'BOT', 'INVALID_ERROR_CONTEXT'],
  ['role', 'BOSS', 'INVALID_ERROR_ROLE'],
  ['color', 'WHITE', 'INVALID_ERROR_COLOR'],
  ['height', -1, 'INVALID_ERROR_HEIGHT'],
  ['width', -1, 'INVALID_ERROR_WIDTH'],
];

describe('the order of checks', () => {
  const session: PlacementCaller = { type: 'session', admin: false };
  const webhook: PlacementCaller = { type: 'webhook', admin: true, scopes: ['placement'] };

  test('scope, application, administrator, and only then the parameters', () => {
    const noScope = { ...WORLD, applications: [{ ...APPLICATION, scopes: [] }] };
    expect(codeOf(bindIn(noScope, {}, { ...CALLER, admin: false }))).toBe('insufficient_scope');
    expect(codeOf(bindIn(WORLD, {}, { ...webhook, scopes: [] }))).toBe('insufficient_scope');
    expect(codeOf(bindIn(WORLD, {}, session))).toBe('WRONG_AUTH_TYPE');
    expect(codeOf(bindIn(WORLD, {}, webhook))).toBe('WRONG_AUTH_TYPE');
    expect(codeOf(bindIn(WORLD, {}, { ...CALLER, admin: false }))).toBe('ACCESS_DENIED');
  });

  test.each<[JsonObject, string, string | null]>([
    [{ PLACEMENT: '', HANDLER: '' }, 'ERROR_ARGUMENT', 'PLACEMENT'],
    [{ PLACEMENT: 'IM_NOPE', HANDLER: '' }, 'ERROR_ARGUMENT', 'HANDLER'],
    [{ PLACEMENT: 'IM_NOPE', USER_ID: 1, HANDLER: 'localhost' }, 'ERROR_PLACEMENT_NOT_FOUND', null],
    [{ USER_ID: 1, HANDLER: 'localhost' }, 'ERROR_PLACEMENT_USER_MODE', null],
    [{ HANDLER: 'localhost', OPTIONS: {} }, 'ERROR_WRONG_HANDLER_URL', null],
    [{ OPTIONS: { width: -1 } }, 'ERROR_ARGUMENT', 'iconName'],
    [{ OPTIONS: { iconName: 'fa-bars', width: -1 } }, 'INVALID_ERROR_WIDTH', null],
    [{}, 'ERROR_CORE', null],
  ])('%j', (params, error, argument) => {
    const { answer } = bindIn(worldWith(TEXT_FIELD), { ...TEXT_FIELD, ...params });
    expect(answer).toMatchObject({ ok: false, error, argument });
  });

  test('nothing is looked at while another bind of the application runs', () => {
    const running = { ...WORLD, bindsRunning: [APPLICATION.clientId] };
    expect(bindIn(running, {}).answer).toMatchObject({ error: 'ERROR_CORE', description: /already started/ });
    expect(codeOf(bindIn({ ...WORLD, bindsRunning: ['local.app.2'] }, TEXT_FIELD))).toBeNull();
  });
});

describe('the validators', () => {
  test.each(FAULTS)('%s of %j alone is refused, inside an ordinary answer', (key, value, error) => {
    const { answer, world } = bindWith({ [key]: value });
    expect(answer).toMatchObject({ ok: false, error, status: 200, insideResult: true });
    expect(world.widgets).toEqual([]);
  });

  const pairs = FAULTS.flatMap((first, index) => FAULTS.slice(index + 1).map((second) => [first, second] as const));
  test.each(pairs)('of %j and %j the later one is reported', (first, second) => {
    const both = { [first[0]]: first[1], [second[0]]: second[1] };
    const reversed = { [second[0]]: second[1], [first[0]]: first[1] };
    expect(codeOf(bindWith(both))).toBe(second[2]);
    expect(codeOf(bindWith(reversed))).toBe(second[2]);
  });

  const elsewhere = PLACES.flatMap((place) => FAULTS.map(([key, value, error]) => [place, key, value, error] as const));
  test.each(elsewhere)('in %s a bad %s counts only where the place has it', (place, key, value, error) => {
    const { answer, widget } = bindIn(WORLD, {
      ...TEXT_FIELD,
      PLACEMENT: place,
      OPTIONS: { iconName: 'fa-bars', [key]: value },
    });
    if (optionsOf(place).includes(key)) expect(answer).toMatchObject({ ok: false, error });
    else expect(widget?.options).not.toHaveProperty(key);
  });

  test.each<[string, string | null]>([
    ['fa-bars', null],
    ['fa-cog fa-spin', null],
    ['a', null],
    [' ', null],
    ['-', null],
    ['1a', null],
    ['<b>', null],
    ['', 'EMPTY_ERROR_ICON_NAME'],
    ['12345', 'INVALID_ERROR_ICON_NAME'],
    ['<', 'INVALID_ERROR_ICON_NAME'],
    ['___', 'INVALID_ERROR_ICON_NAME'],
    ['облако', 'INVALID_ERROR_ICON_NAME'],
    ['a'.repeat(50), null],
    ['a'.repeat(51), 'INVALID_ERROR_ICON_NAME'],
    [`${'я'.repeat(49)}a`, null],
  ])('an icon name of %j: %s', (iconName, error) => {
    expect(codeOf(bindWith({ iconName }))).toBe(error);
  });

  test.each<[string, boolean]>([
    ...CONTEXT_WORDS.map((word): [string, boolean] => [word, true]),
    ['USER;CHAT;LINES;CRM', true],
    ['USER;USER', true],
    ['ALL;CRM', true],
    ['ALL;BOT', false],
    ['USER; CHAT', false],
    ['user', false],
    ['CHAT;', false],
    [';', false],
    ['', false],
    ['CALL', false],
    ['USER,CHAT', false],
  ])('a context of %j: %s', (context, accepted) => {
    expect(codeOf(bindWith({ context }))).toBe(accepted ? null : 'INVALID_ERROR_CONTEXT');
  });

  test.each(COLOUR_KEYS)('%s is a colour, in capitals only', (color) => {
    expect(bindWith({ color }).widget?.options.color).toBe(color);
    expect(codeOf(bindWith({ color: color.toLowerCase() }))).toBe('INVALID_ERROR_COLOR');
  });

  test('no colour is one, too', () => {
    expect(bindWith({ color: '' }).widget?.options.color).toBe('');
  });
});

describe('casting', () => {
  test.each<[Json, number]>([
    [420, 420],
    ['420', 420],
    ['50%', 50],
    ['420px', 420],
    [12.9, 12],
    ['12.9', 12],
    ['', 0],
    ['wide', 0],
    [0, 0],
    [true, 1],
    [1e15, 1e15],
    [null, 100],
  ])('a width of %j is %d', (width, stored) => {
    expect(bindWith({ width }).widget?.options.width).toBe(stored);
  });

  test('"-1px" is below nothing, too', () => {
    expect(codeOf(bindWith({ height: '-1px' }))).toBe('INVALID_ERROR_HEIGHT');
  });

  test.each<[Json, string | null]>([
    [12345, 'INVALID_ERROR_ICON_NAME'],
    [true, 'INVALID_ERROR_ICON_NAME'],
    [false, 'EMPTY_ERROR_ICON_NAME'],
    [null, 'ERROR_ARGUMENT'],
    [['fa-bars'], null],
  ])('an icon name of the type of %j: %s', (iconName, error) => {
    expect(codeOf(bindWith({ iconName }))).toBe(error);
  });

  test.each<Json>([null, '', 'iconName', 5, [], ['iconName']])('OPTIONS of %j hold nothing', (options) => {
    expect(codeOf(bindIn(WORLD, { ...TEXT_FIELD, OPTIONS: options }))).toBe('ERROR_ARGUMENT');
  });
});

describe('what a place keeps', () => {
  const given: Readonly<Record<OptionKey, Json>> = {
    iconName: 'fa-cloud',
    context: 'CRM',
    role: 'ADMIN',
    extranet: 'Y',
    color: 'MINT',
    width: 420,
    height: 560,
  };
  const expected: Readonly<Record<Place, readonly OptionKey[]>> = {
    IM_TEXTAREA: OPTION_KEYS,
    IM_SIDEBAR: ['iconName', 'context', 'role', 'extranet', 'color'],
    IM_CONTEXT_MENU: ['context', 'role', 'extranet'],
    IM_NAVIGATION: ['iconName', 'role', 'extranet'],
    IMMOBILE_CONTEXT_MENU: ['context', 'role', 'extranet'],
    IM_SMILES_SELECTOR: ['context', 'role', 'extranet'],
  };

  test.each(PLACES)('%s: its own options and no others', (place) => {
    const { widget, differences } = bindIn(WORLD, { ...TEXT_FIELD, PLACEMENT: place, OPTIONS: given });
    const kept = expected[place];
    expect(widget?.options).toEqual(Object.fromEntries(kept.map((key) => [key, given[key]])));
    expect(differences.map(({ field }) => field)).toEqual(
      OPTION_KEYS.filter((key) => !kept.includes(key)).map((key) => `OPTIONS.${key}`),
    );
  });

  test.each(PLACES)('%s: defaults for what is not given', (place) => {
    const { widget } = bindIn(WORLD, { ...TEXT_FIELD, PLACEMENT: place });
    const defaults = expected[place].map((key) => [key, key === 'iconName' ? 'fa-bars' : OPTION_DEFAULTS[key]]);
    expect(widget?.options).toEqual(Object.fromEntries(defaults));
  });

  test('the place in any letter case, the parameters too, the options only as they are written', () => {
    const { widget } = bindIn(WORLD, { placement: 'im_sidebar', Handler: HANDLER, options: { iconName: 'fa-bars' } });
    expect(widget).toMatchObject({ place: 'IM_SIDEBAR', handler: HANDLER });
    expect(codeOf(bindIn(WORLD, { ...TEXT_FIELD, OPTIONS: { ICONNAME: 'fa-bars' } }))).toBe('ERROR_ARGUMENT');
  });
});

describe('HANDLER', () => {
  const long = (length: number) => `${HANDLER}/`.padEnd(length, 'a');
  test.each<[string, string | null]>([
    ['https://app.example.com', null],
    ['http://app.example.com/a?b#c', null],
    ['https://user:pass@app.example.com:8443/', null],
    ['https://10.0.0.1/', null],
    [long(255), null],
    [long(256), 'ERROR_WRONG_HANDLER_URL'],
    ['https://localhost/widget', 'ERROR_WRONG_HANDLER_URL'],
    ['https://.example/', 'ERROR_WRONG_HANDLER_URL'],
    ['https://app.example.com:70000/', 'ERROR_WRONG_HANDLER_URL'],
    ['app.example.com/widget', 'ERROR_WRONG_HANDLER_URL'],
    ['/widget.html', 'ERROR_WRONG_HANDLER_URL'],
    ['javascript:alert(1)', 'ERROR_WRONG_HANDLER_URL'],
    ['ftp://app.example.com/', 'ERROR_UNSUPPORTED_PROTOCOL'],
    ['ws://app.example.com/', 'ERROR_UNSUPPORTED_PROTOCOL'],
    ['ftp://localhost/', 'ERROR_WRONG_HANDLER_URL'],
  ])('%s: %s', (handler, error) => {
    expect(codeOf(bindIn(WORLD, { ...TEXT_FIELD, HANDLER: handler }))).toBe(error);
  });

  test.each([{ PLACEMENT: ['IM_TEXTAREA'] }, { HANDLER: [HANDLER] }])('a list dies: %j', (params) => {
    expect(bindIn(WORLD, { ...TEXT_FIELD, ...params }).answer).toMatchObject({ error: 'PHP_FATAL', status: 500 });
  });
});

describe('binding again', () => {
  test('the same address in the same place is refused and changes nothing', () => {
    const world = worldWith(TEXT_FIELD);
    const again = bindIn(world, { ...TEXT_FIELD, TITLE: 'Other' });
    expect(again.answer).toMatchObject({ error: 'ERROR_CORE', description: /already binded/ });
    expect(again.world).toBe(world);
    expect(again.widget).toBe(world.widgets[0]);
  });

  test.each([{ HANDLER: `${HANDLER}?2` }, { PLACEMENT: 'IM_SIDEBAR' }])('%j is another widget', (params) => {
    expect(bindIn(worldWith(TEXT_FIELD), { ...TEXT_FIELD, ...params }).world.widgets).toHaveLength(2);
  });

  test("another application's widget of the same address is another one", () => {
    const other: PlacementCaller = { type: 'oauth', clientId: 'local.app.2', admin: true };
    expect(bindIn(worldWith(TEXT_FIELD), TEXT_FIELD, other).world.widgets.map(({ id }) => id)).toEqual([1, 2]);
  });

  test('before the installation is finished it binds all the same', () => {
    const world = { ...WORLD, applications: [{ ...APPLICATION, installed: false }] };
    expect(codeOf(bindIn(world, TEXT_FIELD))).toBeNull();
  });
});

describe('USER_ID', () => {
  test.each<Json>([1, '1', '7abc', true])('%j is a user, which no place of the messenger takes', (user) => {
    expect(codeOf(bindIn(WORLD, { ...TEXT_FIELD, USER_ID: user }))).toBe('ERROR_PLACEMENT_USER_MODE');
  });
  test.each<Json>([0, '0', '', null, 'me'])('%j is none', (user) => {
    expect(codeOf(bindIn(WORLD, { ...TEXT_FIELD, USER_ID: user }))).toBeNull();
  });
});
