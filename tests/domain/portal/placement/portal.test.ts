import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../../src/domain/kernel/json.ts';
import { answerBody, errorInBody, PLACEMENT_METHODS } from '../../../../src/domain/portal/placement/answer.ts';
import { automaticColour, COLOURS, widgetColour } from '../../../../src/domain/portal/placement/colours.ts';
import { missingArgument, NOT_OF_CHAT_PLACES, REFUSALS } from '../../../../src/domain/portal/placement/errors.ts';
import { LIVING_PLACES, PLACES } from '../../../../src/domain/portal/placement/places.ts';
import { createPlacementPortal } from '../../../../src/domain/portal/placement/portal.ts';
import { predictPlacement } from '../../../../src/domain/portal/placement/predict.ts';
import { servedContext } from '../../../../src/domain/portal/placement/serve.ts';
import type { PlacementCaller } from '../../../../src/domain/portal/placement/world.ts';
import { APPLICATION, bindIn, CALLER, HANDLER, TEXT_FIELD, WORLD, worldWith } from './world.ts';

const EMPLOYEE = { userId: 1, role: 'employee', admin: false, language: 'en' } as const;

describe('texts', () => {
  const titleOf = (params: JsonObject, language: 'en' | 'de' | 'ru' = 'en') => {
    const { TITLE: _title, ...rest } = TEXT_FIELD;
    const portal = createPlacementPortal(WORLD);
    portal.call({ method: 'placement.bind', params: { ...rest, ...params } }, CALLER);
    return portal.servedWidgets({ ...EMPLOYEE, language })[0]?.title;
  };
  const set = { de: { TITLE: 'Mein' }, ru: { TITLE: 'Мой' } };

  test('of the viewer, else of the portal, else the first, else the application', () => {
    expect(titleOf({ LANG_ALL: set }, 'ru')).toBe('Мой');
    expect(titleOf({ LANG_ALL: { ...set, en: { TITLE: 'My' } } }, 'en')).toBe('My');
    expect(titleOf({ LANG_ALL: set }, 'en')).toBe('Mein');
    expect(titleOf({ TITLE: 'Echo', LANG_ALL: set }, 'en')).toBe('Echo');
    expect(titleOf({ TITLE: 'Echo', LANG_ALL: set }, 'de')).toBe('Mein');
    expect(titleOf({ TITLE: '', LANG_ALL: { de: { TITLE: '' } } }, 'de')).toBe(APPLICATION.name);
  });

  test('what cannot be read of a set is reported', () => {
    const read = (params: JsonObject) =>
      bindIn(WORLD, { ...TEXT_FIELD, ...params }).differences.map(({ field, reason }) => `${field} ${reason}`);
    expect(read({ LANG_ALL: [{ LANGUAGE_ID: 'en', TITLE: 'My' }] })).toEqual(['LANG_ALL.0 language-set-unreadable']);
    expect(read({ LANG_ALL: 'en' })).toEqual(['LANG_ALL language-set-unreadable']);
    expect(read({ LANG_ALL: { en: { TITLE: 'My' } } })).toEqual(['TITLE language-set-wins']);
    expect(read({ TITLE: '' })).toEqual(['TITLE title-from-application']);
    expect(read({})).toEqual([]);
  });
});

describe('differences', () => {
  test.each<[JsonObject, string, Json, string]>([
    [{ placement: 'im_textarea', PLACEMENT: undefined as never }, 'PLACEMENT', 'IM_TEXTAREA', 'upper-cased'],
    [{ OPTIONS: { iconName: 'a', width: '420px' } }, 'OPTIONS.width', 420, 'read-as-number'],
    [{ OPTIONS: { iconName: ['a'] } }, 'OPTIONS.iconName', 'Array', 'read-as-text'],
    [{ OPTIONS: { iconName: 'a', Width: 5 } }, 'OPTIONS.Width', null, 'option-key-case'],
    [{ OPTIONS: { iconName: 'a', title: 5 } }, 'OPTIONS.title', null, 'unknown-option'],
    [{ OPTIONS: { iconName: 'a', context: 'USER;ALL' } }, 'OPTIONS.context', 'ALL', 'context-is-all'],
    [{ LANG: [] }, 'LANG', null, 'unknown-key'],
    [{ title: 'x' }, 'TITLE', null, 'key-given-twice'],
    [{ USER_ID: 'me' }, 'USER_ID', 0, 'user-ignored'],
  ])('%j', (params, field, stored, reason) => {
    const given = Object.fromEntries(
      Object.entries({ ...TEXT_FIELD, ...params }).filter(([, value]) => (value as unknown) !== undefined),
    );
    expect(bindIn(WORLD, given).differences).toMatchObject([{ field, stored, reason }]);
  });

  test('a number as text is the number', () => {
    const options = { iconName: 'a', width: '420', height: 560 };
    expect(bindIn(WORLD, { ...TEXT_FIELD, OPTIONS: options }).differences).toEqual([]);
  });
  test('OPTIONS that are no set are reported where none is required', () => {
    const played = bindIn(WORLD, { PLACEMENT: 'IM_CONTEXT_MENU', HANDLER, TITLE: 'Echo', OPTIONS: 'context' });
    expect(played.differences).toMatchObject([{ field: 'OPTIONS', reason: 'options-unreadable', assumed: true }]);
  });
});

describe('unbind', () => {
  const world = worldWith(
    TEXT_FIELD,
    { ...TEXT_FIELD, HANDLER: `${HANDLER}2` },
    { ...TEXT_FIELD, PLACEMENT: 'IM_SIDEBAR' },
  );
  const unbind = (params: JsonObject, caller: PlacementCaller = CALLER) =>
    predictPlacement({ method: 'placement.unbind', params }, world, caller);

  test('counts each removed widget twice', () => {
    expect(unbind({ PLACEMENT: 'im_textarea', HANDLER })).toMatchObject({ answer: { result: { count: 2 } } });
    expect(unbind({ PLACEMENT: 'IM_TEXTAREA' }).answer).toEqual({ ok: true, result: { count: 4 } });
    expect(unbind({ PLACEMENT: 'IM_TEXTAREA' }).stored.map(({ place }) => place)).toEqual(['IM_SIDEBAR']);
    expect(unbind({ PLACEMENT: 'IM_TEXTAREA' }).removed).toHaveLength(2);
  });

  test.each<JsonObject>([
    { PLACEMENT: 'IM_NOPE' },
    { PLACEMENT: 'IM_NAVIGATION' },
    { PLACEMENT: 'IM_SIDEBAR', HANDLER: 'https://other.example/' },
  ])('%j is nothing, and no error', (params) => {
    expect(unbind(params)).toMatchObject({ answer: { ok: true, result: { count: 0 } }, removed: [] });
  });

  test("others' widgets stay", () => {
    const other: PlacementCaller = { type: 'oauth', clientId: 'local.app.2', admin: true };
    const answer = unbind({ PLACEMENT: 'IM_TEXTAREA' }, other);
    expect(answer).toMatchObject({ answer: { result: { count: 0 } }, world: { widgets: { length: 3 } } });
  });

  test('needs the place, and the rights', () => {
    expect(unbind({}).answer).toMatchObject({ error: 'ERROR_ARGUMENT', argument: 'PLACEMENT' });
    expect(unbind({ PLACEMENT: {} }).answer).toMatchObject({ error: 'ERROR_ARGUMENT' });
    expect(unbind({ PLACEMENT: ['IM_TEXTAREA'] }).answer).toMatchObject({ error: 'PHP_FATAL' });
    expect(unbind({ PLACEMENT: 'X' }, { ...CALLER, admin: false }).answer).toMatchObject({ error: 'ACCESS_DENIED' });
  });
});

describe('get and list', () => {
  test('rows are those of the application, in the order of binding', () => {
    const world = worldWith(TEXT_FIELD, { PLACEMENT: 'IM_CONTEXT_MENU', HANDLER });
    const { answer } = predictPlacement({ method: 'placement.get', params: {} }, world, CALLER);
    expect(answer).toMatchObject({
      result: [
        {
          placement: 'IM_TEXTAREA',
          userId: 0,
          title: 'Echo',
          langAll: { en: { TITLE: 'Echo', DESCRIPTION: '', GROUP_NAME: '' } },
        },
        { placement: 'IM_CONTEXT_MENU', title: APPLICATION.name, langAll: [] },
      ],
    });
  });

  test('the list is everybody’s who has the scope', () => {
    const list = (caller: PlacementCaller) =>
      predictPlacement({ method: 'placement.list', params: {} }, WORLD, caller).answer;
    expect(list({ ...CALLER, admin: false })).toEqual({ ok: true, result: PLACES });
    expect(list({ type: 'webhook', admin: false, scopes: ['im'] })).toMatchObject({ error: 'insufficient_scope' });
  });
});

describe('serving', () => {
  const served = (options: JsonObject, place = 'IM_TEXTAREA', world = WORLD) =>
    predictPlacement(
      {
        method: 'placement.bind',
        params: { ...TEXT_FIELD, PLACEMENT: place, OPTIONS: { iconName: 'fa-bars', ...options } },
      },
      world,
      CALLER,
    ).served;

  test.each(LIVING_PLACES)('%s goes to everybody in the house by default', (place) => {
    expect(served({}, place)).toMatchObject({ employee: { reason: null }, administrator: { reason: null } });
    const mobile = place === 'IMMOBILE_CONTEXT_MENU';
    expect(served({}, place)?.extranet.reason).toBe(mobile ? null : 'extranet');
  });

  test('role and extranet are the portal’s to apply', () => {
    expect(served({ role: 'ADMIN', extranet: 'Y' })).toMatchObject({
      employee: { reason: 'not-admin' },
      administrator: { reason: null },
      extranet: { reason: 'not-admin' },
    });
    expect(served({ role: 'ADMIN' }, 'IMMOBILE_CONTEXT_MENU')?.employee.reason).toBeNull();
    expect(served({}, 'IM_SMILES_SELECTOR')?.employee.reason).toBe('never-shown');
  });

  test('nothing before the installation is finished, nor to people without access, nor to guests', () => {
    const unfinished = { ...WORLD, applications: [{ ...APPLICATION, installed: false }] };
    expect(served({}, 'IM_TEXTAREA', unfinished)?.administrator.reason).toBe('not-installed');
    const portal = createPlacementPortal({ ...WORLD, applications: [{ ...APPLICATION, access: [7] }] });
    portal.call({ method: 'placement.bind', params: TEXT_FIELD }, CALLER);
    expect(portal.servedWidgets(EMPLOYEE)).toEqual([]);
    expect(portal.servedWidgets({ ...EMPLOYEE, userId: 7 })).toHaveLength(1);
    expect(portal.servedWidgets({ ...EMPLOYEE, userId: 7, role: 'guest' })).toEqual([]);
  });

  test('the record a page gets', () => {
    expect(served({ context: 'USER;CRM', color: 'MINT', width: 420 })?.employee.served).toEqual({
      id: 1,
      applicationId: APPLICATION.clientId,
      place: 'IM_TEXTAREA',
      title: 'Echo',
      options: { context: ['user', 'crm'], iconName: 'fa-bars', width: 420, height: 100, color: COLOURS.MINT },
      order: 50,
    });
    expect(served({}, 'IM_NAVIGATION')?.employee.served?.options).toMatchObject({ context: [], width: null });
    expect(servedContext('USER;ALL;CRM')).toEqual(['all']);
    expect(servedContext('USER;USER')).toEqual(['user']);
  });
});

describe('colours', () => {
  test('of the last digit: nine colours, and the tenth for 0', () => {
    const keys = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(automaticColour);
    expect(keys).toEqual(Object.keys(COLOURS).slice(0, 10));
    expect(automaticColour(1234)).toBe('LIGHT_BLUE');
  });
  test('one colour for all where the portal has them off', () => {
    expect(widgetColour(1, 'RED', true)).toBe(COLOURS.MARENGO);
    expect(widgetColour(1, '', true)).toBe(COLOURS.MARENGO);
    expect(widgetColour(2, 'no colour')).toBe(COLOURS.GREEN);
  });
});

describe('errors', () => {
  test('faults of options stand inside the result; a reader finds them in both shapes', () => {
    const inside = answerBody(REFUSALS.wrongRole);
    expect(inside).toEqual({
      result: { error: 'INVALID_ERROR_ROLE', error_description: REFUSALS.wrongRole.description },
    });
    expect(errorInBody(inside)?.error).toBe('INVALID_ERROR_ROLE');
    expect(errorInBody(answerBody(missingArgument('iconName')))?.error).toBe('ERROR_ARGUMENT');
    expect(answerBody(missingArgument('iconName'))).toHaveProperty('argument', 'iconName');
    expect(errorInBody(answerBody({ ok: true, result: true }))).toBeNull();
    expect(errorInBody({ result: { error: 5 } })).toBeNull();
  });

  test('no place of the messenger has a maximum', () => {
    const calls = Array.from({ length: 60 }, (_, index) => ({ ...TEXT_FIELD, HANDLER: `${HANDLER}${index}` }));
    expect(worldWith(...calls).widgets).toHaveLength(60);
    const codes = Object.values(REFUSALS).map(({ error }): string => error);
    expect(NOT_OF_CHAT_PLACES.filter((code) => codes.includes(code))).toEqual([]);
    expect(PLACEMENT_METHODS).toHaveLength(4);
  });
});
