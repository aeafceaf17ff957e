import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/domain/kernel/json.ts';
import { predictPlacement } from '../../../../src/domain/portal/placement/predict.ts';
import { COLOUR_KEYS, COLOURS } from '../../../../src/domain/portal/placement/colours.ts';
import {
  EMPTY_PLACEMENT_WORLD,
  type PlacementCaller,
  type PlacementWorld,
} from '../../../../src/domain/portal/placement/world.ts';
import { problemsOfPlacementCall } from '../../../../src/domain/problems/widgets/call.ts';
import { nearestColour } from '../../../../src/domain/problems/widgets/refusals.ts';
import { WIDGET_RULE_IDS, widgetRuleOf, type WidgetRuleId } from '../../../../src/domain/problems/widgets/rules.ts';
import type { WidgetProblem } from '../../../../src/domain/problems/widgets/widget-analysis.ts';
import en from '../../../../src/i18n/en/problem-widget.ts';
import { formatMessage, type Message } from '../../../../src/i18n/message.ts';
import ru from '../../../../src/i18n/ru/problem-widget.ts';
import fixture from '../../../fixtures/real-payload-problems.json' with { type: 'json' };

const CALLER: PlacementCaller = { type: 'oauth', clientId: 'local.ours', admin: true };
const OURS = { clientId: 'local.ours', name: 'Echo widgets', scopes: ['placement'], installed: true };
const WORLD: PlacementWorld = { ...EMPTY_PLACEMENT_WORLD, applications: [OURS] };
const HANDLER = 'https://app.example.com/widget';
const OPTIONS: JsonObject = { iconName: 'fa-comment', color: 'MINT', width: 420, height: 560 };
/** A call of which nothing is to be said. */
const FIELD: JsonObject = { PLACEMENT: 'IM_TEXTAREA', HANDLER, TITLE: 'Echo', OPTIONS };

interface Sample {
  readonly method?: 'bind' | 'unbind' | 'get';
  readonly params: JsonObject;
  readonly world?: PlacementWorld;
  readonly caller?: PlacementCaller;
}

function problemsOf({ method = 'bind', params, world = WORLD, caller = CALLER }: Sample): readonly WidgetProblem[] {
  const findings = problemsOfPlacementCall({ method: `placement.${method}`, params }, world, { caller });
  return findings.placement ? findings.problems : [];
}
const rulesOf = (sample: Sample): readonly WidgetRuleId[] => problemsOf(sample).map(({ rule }) => rule);

const field = (change: JsonObject): Sample => ({ params: { ...FIELD, ...change } });
const options = (change: JsonObject): Sample => field({ OPTIONS: { ...OPTIONS, ...change } });
const handler = (address: string): Sample => field({ HANDLER: address });
const without = (given: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)));
const lacking = (...names: readonly string[]): Sample => ({ params: without(FIELD, ...names) });
const optionsLacking = (...names: readonly string[]): Sample => field({ OPTIONS: without(OPTIONS, ...names) });
const at = (place: string, given: JsonObject = {}): Sample => ({
  params: { PLACEMENT: place, HANDLER, TITLE: 'Echo', OPTIONS: given },
});
const worldWith = (...calls: readonly JsonObject[]): PlacementWorld =>
  calls.reduce<PlacementWorld>(
    (world, params) => predictPlacement({ method: 'placement.bind', params }, world, CALLER).world,
    WORLD,
  );
const inMenu = (count: number): PlacementWorld =>
  worldWith(
    ...Array.from({ length: count }, (_, index) => ({
      PLACEMENT: 'IM_CONTEXT_MENU',
      HANDLER: `${HANDLER}${index}`,
      TITLE: `Other ${index}`,
    })),
  );

const CLEAN = field({});
const MENU = at('IM_CONTEXT_MENU');
const remove = (params: JsonObject, ...bound: readonly JsonObject[]): Sample => ({
  method: 'unbind',
  params,
  world: worldWith(...bound),
});

/** For each rule what provokes it, and what comes close and does not. */
const TABLE: Readonly<Record<WidgetRuleId, readonly [bad: Sample, good: Sample]>> = {
  'widget-no-scope': [{ ...CLEAN, world: { ...WORLD, applications: [{ ...OURS, scopes: ['im'] }] } }, CLEAN],
  'widget-no-application': [
    { ...CLEAN, caller: { type: 'webhook', admin: true, scopes: ['placement'] } },
    { ...CLEAN, caller: { ...CALLER, clientId: 'local.unknown' } },
  ],
  'widget-not-admin': [{ ...CLEAN, caller: { ...CALLER, admin: false } }, CLEAN],
  'widget-bind-running': [
    { ...CLEAN, world: { ...WORLD, bindsRunning: ['local.ours'] } },
    { ...CLEAN, world: { ...WORLD, bindsRunning: ['local.theirs'] } },
  ],
  'widget-wrong-type': [field({ HANDLER: [HANDLER] }), field({ HANDLER: '' })],
  'widget-parameter-unknown': [field({ LANG: 'en' }), field({ LANG_ALL: {} })],
  'widget-parameter-twice': [field({ title: 'Echo' }), { params: { ...without(FIELD, 'TITLE'), title: 'Echo' } }],
  'widget-option-outside': [field({ iconName: 'fa-comment' }), field({ LANG: 'en' })],
  'widget-user-id': [field({ USER_ID: 7 }), field({ USER_ID: 0 })],
  'widget-not-installed': [{ ...CLEAN, world: { ...WORLD, applications: [{ ...OURS, installed: false }] } }, CLEAN],
  'widget-place-missing': [lacking('PLACEMENT'), field({ PLACEMENT: 'IM_NOPE' })],
  'widget-place-unknown': [field({ PLACEMENT: 'IM_SMILES_PANEL' }), field({ PLACEMENT: 'im_textarea' })],
  'widget-place-inactive': [at('IM_SMILES_SELECTOR'), MENU],
  'widget-handler-missing': [lacking('HANDLER'), CLEAN],
  'widget-handler-invalid': [handler('/widget.html'), handler('https://localhost/widget')],
  'widget-handler-local': [handler('https://localhost:5173/'), handler('https://10.0.0.1/')],
  'widget-handler-protocol': [handler('ftp://app.example.com/'), handler('http://app.example.com/')],
  'widget-handler-too-long': [handler(`${HANDLER}/`.padEnd(256, 'a')), handler(`${HANDLER}/`.padEnd(255, 'a'))],
  'widget-handler-bound': [
    { ...CLEAN, world: worldWith(FIELD) },
    { ...handler(`${HANDLER}2`), world: worldWith(FIELD) },
  ],
  'widget-handler-http': [handler('http://app.example.com/'), CLEAN],
  'widget-handler-fragment': [handler(`${HANDLER}#/a`), handler(`${HANDLER}?a`)],
  'widget-handler-credentials': [handler('https://me:it@app.example.com/'), handler('https://app.example.com/@me')],
  'widget-handler-static': [handler('https://b1.apps-bitrix24.com/index.html'), CLEAN],
  'widget-handler-sample': [
    handler('https://your-domain.com/widget'),
    handler('https://app.example.com/your-domain.com'),
  ],
  'widget-icon-missing': [optionsLacking('iconName'), MENU],
  'widget-icon-empty': [options({ iconName: '' }), optionsLacking('iconName')],
  'widget-icon-refused': [options({ iconName: '12' }), options({ iconName: 'fa-500px' })],
  'widget-icon-too-long': [options({ iconName: 'a'.repeat(51) }), options({ iconName: 'a'.repeat(50) })],
  'widget-icon-unknown': [options({ iconName: 'chat-compose' }), options({ iconName: 'fa-comment-o' })],
  'widget-icon-prefix': [options({ iconName: 'comment' }), options({ iconName: 'fa-comment' })],
  'widget-icon-several': [options({ iconName: 'fa-comment fa-cloud' }), options({ iconName: 'fa fa-cog fa-spin' })],
  'widget-option-not-here': [at('IM_CONTEXT_MENU', { color: 'RED' }), options({ color: 'RED' })],
  'widget-option-unknown': [options({ title: 'Echo' }), options({ Width: 400 })],
  'widget-option-case': [options({ Width: 400 }), options({ width: 400 })],
  'widget-options-unreadable': [{ params: { ...MENU.params, OPTIONS: 'context=ALL' } }, MENU],
  'widget-context-unknown': [options({ context: 'GROUP' }), options({ context: 'CRM' })],
  'widget-context-old': [options({ context: 'BOT' }), options({ context: 'GROUP' })],
  'widget-context-case': [options({ context: 'user' }), options({ context: 'USER' })],
  'widget-context-spaces': [options({ context: 'USER; CHAT' }), options({ context: 'USER;CHAT' })],
  'widget-context-gap': [options({ context: 'CHAT;' }), options({ context: 'CHAT' })],
  'widget-context-all': [options({ context: 'ALL;USER' }), options({ context: 'ALL' })],
  'widget-context-everything': [options({ context: 'USER;CHAT;LINES;CRM' }), options({ context: 'USER;CHAT;LINES' })],
  'widget-role-refused': [options({ role: 'admin' }), options({ role: 'ADMIN' })],
  'widget-extranet-refused': [options({ extranet: 'y' }), options({ extranet: 'Y' })],
  'widget-admin-extranet': [options({ role: 'ADMIN', extranet: 'Y' }), options({ role: 'USER', extranet: 'Y' })],
  'widget-mobile-filters': [at('IMMOBILE_CONTEXT_MENU', { role: 'ADMIN' }), at('IM_CONTEXT_MENU', { role: 'ADMIN' })],
  'widget-colour-refused': [options({ color: 'WHITE' }), options({ color: '' })],
  'widget-colour-case': [options({ color: 'light blue' }), options({ color: 'LIGHT_BLUE' })],
  'widget-colour-hex': [options({ color: '#f00' }), options({ color: 'RED' })],
  'widget-colour-undocumented': [options({ color: 'COPILOT' }), options({ color: 'PURPLE' })],
  'widget-size-negative': [options({ width: -1 }), options({ width: 0 })],
  'widget-size-percent': [options({ width: '50%' }), options({ width: '420' })],
  'widget-size-not-integer': [options({ height: '420px' }), options({ height: '50%' })],
  'widget-size-missing': [optionsLacking('height'), CLEAN],
  'widget-size-small': [options({ width: 149 }), options({ width: 150 })],
  'widget-size-zero': [options({ width: 0 }), options({ width: 1 })],
  'widget-width-over-window': [options({ width: 1281 }), options({ width: 1280 })],
  'widget-height-over-window': [options({ height: 582 }), options({ height: 581 })],
  'widget-title-missing': [
    lacking('TITLE'),
    { params: { ...without(FIELD, 'TITLE'), LANG_ALL: { en: { TITLE: 'E' } } } },
  ],
  'widget-title-unused': [
    field({ LANG_ALL: { en: { TITLE: 'Other' } } }),
    field({ LANG_ALL: { en: { TITLE: 'Echo' } } }),
  ],
  'widget-titles-unreadable': [
    field({ LANG_ALL: [{ LANGUAGE_ID: 'en', TITLE: 'E' }] }),
    field({ LANG_ALL: { de: { TITLE: 'E' } } }),
  ],
  'widget-title-long': [field({ TITLE: 'My widget 12' }), field({ TITLE: 'My widget 1' })],
  'widget-language-unknown': [
    field({ LANG_ALL: { es: { TITLE: 'Eco' } } }),
    field({ LANG_ALL: { la: { TITLE: 'Eco' } } }),
  ],
  'widget-language-default-missing': [
    { params: { ...without(FIELD, 'TITLE'), LANG_ALL: { de: { TITLE: 'Echo' } } } },
    field({ LANG_ALL: { de: { TITLE: 'Echo' } } }),
  ],
  'widget-text-not-shown': [field({ DESCRIPTION: 'Says it back' }), field({ DESCRIPTION: '' })],
  'widget-title-repeated': [
    { ...handler(`${HANDLER}2`), world: worldWith(FIELD) },
    { ...field({ HANDLER: `${HANDLER}2`, TITLE: 'Echo 2' }), world: worldWith(FIELD) },
  ],
  'widget-menu-crowded': [
    { ...MENU, world: inMenu(10) },
    { ...MENU, world: inMenu(9) },
  ],
  'widget-unbind-nothing': [
    remove({ PLACEMENT: 'IM_SIDEBAR', HANDLER }, FIELD),
    remove({ PLACEMENT: 'IM_TEXTAREA', HANDLER }, FIELD),
  ],
  'widget-unbind-all': [
    remove({ PLACEMENT: 'IM_TEXTAREA' }, FIELD, { ...FIELD, HANDLER: `${HANDLER}2` }),
    remove({ PLACEMENT: 'IM_TEXTAREA' }, FIELD),
  ],
};

const CASES = Object.entries(TABLE) as [WidgetRuleId, readonly [Sample, Sample]][];

describe('each rule', () => {
  test.each(CASES)('%s is provoked', (rule, [bad]) => {
    expect(rulesOf(bad)).toContain(rule);
  });

  test.each(CASES)('%s keeps quiet', (rule, [, good]) => {
    expect(rulesOf(good)).not.toContain(rule);
  });

  test.each(CASES)('%s has whole sentences in both languages', (rule, [bad]) => {
    const problem = problemsOf(bad).find((candidate) => candidate.rule === rule);
    for (const part of ['what', 'why', 'how'] as const) {
      for (const [area, tag] of [
        [en as Readonly<Record<string, Message>>, 'en'],
        [ru as Readonly<Record<string, Message>>, 'ru'],
      ] as const) {
        const text = formatMessage(area[`problem.${rule}.${part}`] ?? '', problem?.params ?? {}, tag);
        expect(text).not.toBe('');
        expect(text).not.toMatch(/\{\w+\}/);
      }
    }
  });
});

describe('the list', () => {
  test('says nothing of clean calls', () => {
    const sidebar = at('IM_SIDEBAR', { iconName: 'fa-comment', context: 'USER;CHAT' });
    for (const sample of [
      CLEAN,
      MENU,
      sidebar,
      at('IM_NAVIGATION', { iconName: 'fa-cog' }),
      at('IMMOBILE_CONTEXT_MENU'),
    ])
      expect(problemsOf(sample)).toEqual([]);
    expect(problemsOf({ method: 'get', params: {} })).toEqual([]);
    expect(problemsOf(remove({ PLACEMENT: 'IM_TEXTAREA', HANDLER }))).toEqual([]);
  });

  test('reports all faults at once, the gravest first, though a portal names one', () => {
    const problems = problemsOf({
      params: {
        PLACEMENT: 'IM_NOPE',
        HANDLER: 'ftp://app.example.com',
        USER_ID: 5,
        DESCRIPTION: 'x',
        OPTIONS: { iconName: '1', context: 'BOT', role: 'BOSS', extranet: 'yes', color: 'red', width: -1, height: -2 },
      },
      world: { ...WORLD, applications: [{ ...OURS, scopes: [] }], bindsRunning: ['local.ours'] },
      caller: { ...CALLER, admin: false },
    });
    expect(problems.filter(({ severity }) => severity === 'blocks').map(({ rule }) => rule)).toEqual([
      'widget-no-scope',
      'widget-not-admin',
      'widget-bind-running',
      'widget-place-unknown',
      'widget-user-id',
      'widget-handler-protocol',
      'widget-size-negative',
      'widget-size-negative',
      'widget-colour-case',
      'widget-role-refused',
      'widget-context-old',
      'widget-extranet-refused',
      'widget-icon-refused',
    ]);
    expect(problems.at(-1)).toMatchObject({ rule: 'widget-title-missing', severity: 'changes' });
    expect(problems.find(({ rule }) => rule === 'widget-context-old')?.place).toBe('/OPTIONS/context');
  });

  test('keeps to the spelling of the call', () => {
    expect(problemsOf({ params: { placement: 'IM_NOPE', handler: HANDLER, title: 'E' } })).toMatchObject([
      { rule: 'widget-place-unknown', place: '/placement' },
    ]);
  });

  test('takes placeholders for what is not known, unless said otherwise', () => {
    const params = { ...FIELD, PLACEMENT: '<expr: place>', HANDLER: 'https://<base url>/x', TITLE: '$result[a]' };
    const call = { method: 'placement.bind', params };
    expect(problemsOfPlacementCall(call, WORLD, { caller: CALLER })).toEqual({ placement: true, problems: [] });
    const literal = problemsOfPlacementCall(call, WORLD, { caller: CALLER, placeholders: false });
    expect(literal.placement && literal.problems.map(({ rule }) => rule)).toContain('widget-place-unknown');
  });

  test('knows only its own methods', () => {
    expect(problemsOfPlacementCall({ method: 'imbot.app.register', params: {} }, WORLD)).toEqual({ placement: false });
    expect(problemsOfPlacementCall({ method: ' Placement.Get', params: {} }, WORLD)).toEqual({
      placement: true,
      problems: [],
    });
  });

  test('nothing throws, and what the list calls harmless goes through', () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('IM_TEXTAREA', HANDLER, 'USER', '', '<x>', -1));
    const params = fc.dictionary(
      fc.oneof(fc.constantFrom('PLACEMENT', 'HANDLER', 'OPTIONS', 'title', 'LANG_ALL', 'USER_ID'), fc.string()),
      fc.oneof(value, fc.record({ iconName: value, context: value, width: value, color: value }, { requiredKeys: [] })),
    );
    fc.assert(
      fc.property(params, fc.constantFrom('bind', 'unbind', 'get', 'list'), (given, method) => {
        const call = { method: `placement.${method}` as const, params: given as JsonObject };
        const findings = problemsOfPlacementCall(call, WORLD, { caller: CALLER, placeholders: false });
        if (!findings.placement) throw new Error('A method that is known');
        const blocked = findings.problems.some(({ severity }) => severity === 'blocks');
        expect(predictPlacement(call as never, WORLD, CALLER).answer.ok).toBe(!blocked);
      }),
      { numRuns: 400 },
    );
  });
});

describe('payloads met in the wild', () => {
  const payloads = (fixture.payloads as unknown as readonly Payload[]).filter(
    ({ method }) => method === 'placement.bind',
  );
  const expected: readonly (readonly WidgetRuleId[])[] = [
    [
      'widget-handler-sample',
      'widget-size-small',
      'widget-size-small',
      'widget-title-long',
      'widget-title-long',
      'widget-title-long',
    ],
    ['widget-size-small', 'widget-title-long'],
    ['widget-text-not-shown', 'widget-title-long'],
    ['widget-handler-sample', 'widget-icon-unknown', 'widget-size-missing', 'widget-title-long'],
  ];

  test.each(payloads.map(({ params }, index) => [index, params] as const))('number %i', (index, params) => {
    expect(rulesOf({ params })).toEqual(expected[index]);
  });
});

interface Payload {
  readonly method: string;
  readonly params: JsonObject;
}

describe('the catalogue', () => {
  test('has more than forty rules, and pages of the official documentation', () => {
    expect(WIDGET_RULE_IDS.length).toBeGreaterThanOrEqual(60);
    for (const rule of WIDGET_RULE_IDS) {
      const { docs } = widgetRuleOf(rule);
      if (docs !== null)
        expect(docs).toMatch(/^https:\/\/apidocs\.bitrix24\.com\/api-reference\/widgets\/[\w/-]+\.html$/);
    }
  });

  test('says what nobody has seen, and what was last seen in May 2026', () => {
    const doubtful = (doubt: 'assumed' | 'old') => WIDGET_RULE_IDS.filter((rule) => widgetRuleOf(rule).doubt === doubt);
    expect(doubtful('old')).toEqual(['widget-colour-undocumented']);
    expect(doubtful('assumed')).toEqual([
      'widget-wrong-type',
      'widget-parameter-twice',
      'widget-handler-too-long',
      'widget-options-unreadable',
      'widget-colour-case',
      'widget-title-unused',
      'widget-titles-unreadable',
    ]);
  });

  test('the nearest colour of a palette colour is itself', () => {
    expect(COLOUR_KEYS.map((key) => nearestColour(COLOURS[key]))).toEqual(COLOUR_KEYS);
    expect([nearestColour('#f00'), nearestColour('000000')]).toEqual(['RED', 'GRAPHITE']);
  });
});
