import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/domain/kernel/json.ts';
import { RULE_IDS, ruleOf, type RuleId } from '../../../src/domain/problems/rules.ts';
import { adviseOnDrawing, type DrawnIcon } from '../../../src/domain/problems/icon-report.ts';
import en from '../../../src/i18n/en/problems.ts';
import ru from '../../../src/i18n/ru/problems.ts';
import { formatMessage, type Message } from '../../../src/i18n/message.ts';
import { COMMAND, FRAME, KEY, PNG, problemsOf, worldWith, without, type Sample } from './samples.ts';

const frame = (change: JsonObject): Sample => ({ params: { ...FRAME, ...change } });
const command = (change: JsonObject): Sample => ({ params: { ...COMMAND, ...change } });
const lacking = (...names: readonly string[]): Sample => ({ params: without(FRAME, ...names) });
const row = (change: JsonObject): Sample => frame({ LANG: [{ LANGUAGE_ID: 'en', TITLE: 'Echo', ...change }] });
const rows = (...given: readonly JsonObject[]): Sample =>
  frame({ LANG: [{ LANGUAGE_ID: 'en', TITLE: 'Echo' }, ...given] });
const update = (fields: JsonObject, registered = FRAME): Sample => ({
  method: 'update',
  params: { APP_ID: 1, FIELDS: fields },
  world: worldWith(registered),
});
const webhook = { caller: { type: 'webhook' } } as const;
const long = (count: number): string => 'a'.repeat(count);

const CLEAN = { frame: frame({}), command: command({}), update: update({ CONTEXT: 'USER' }) };

/** The sign of a drawing's problem; it has no call. */
type Drawing = 'icon-state-empty' | 'icon-states-same' | 'icon-glyph-large' | 'icon-opaque';
/** Told of a design alone; see design.test.ts. */
type OfDesign = 'value-kept' | 'value-missing';

/** For each rule what provokes it, and what comes close and does not. */
const TABLE: Readonly<Record<Exclude<RuleId, Drawing | OfDesign>, readonly [bad: Sample, good: Sample]>> = {
  'call-refused': [{ ...frame({}), options: { caller: { type: 'session' } } }, CLEAN.frame],
  'wrong-type': [frame({ CODE: ['echo'] }), frame({ CODE: 7 })],
  'zero-is-nothing': [frame({ HASH: '0' }), frame({ HASH: KEY })],
  'parameter-unknown': [frame({ COPYRIGHT: 'Acme' }), frame({ HIDDEN: 'N' })],
  'parameter-twice': [frame({ code: 'echo2' }), { params: { ...without(FRAME, 'CODE'), code: 'echo' } }],
  'client-id-prefixed': [
    { ...frame({ CLIENT_ID: 'custom.hook' }), options: webhook },
    { ...frame({ CLIENT_ID: 'hook' }), options: webhook },
  ],
  'client-id-in-fields': [
    { ...update({ CONTEXT: 'USER', CLIENT_ID: 'hook' }), options: webhook },
    update({ CONTEXT: 'USER' }),
  ],
  'half-character': [row({ DESCRIPTION: 'Smile \ud83d' }), row({ DESCRIPTION: 'Smile \u{1f600}' })],
  'hidden-characters': [row({ TITLE: 'Echo\u200b app' }), row({ TITLE: 'Echo \u{1f468}\u200d\u{1f469}' })],
  'edge-spaces': [row({ TITLE: ' Echo' }), row({ TITLE: 'Echo app' })],
  'look-alike-letters': [frame({ CODE: 'есho' }), frame({ CODE: 'эхо' })],
  'page-entity': [
    frame({ IFRAME: 'https://app.example.com/?a=1&amp;b=2' }),
    frame({ IFRAME: 'https://app.example.com/?a=1&b=2' }),
  ],
  'code-missing': [lacking('CODE'), CLEAN.frame],
  'code-too-long': [frame({ CODE: long(256) }), frame({ CODE: long(255) })],
  'code-taken': [
    { ...frame({}), world: worldWith(FRAME) },
    { ...frame({ CODE: 'other' }), world: worldWith(FRAME) },
  ],
  'code-numeric': [frame({ CODE: '007' }), frame({ CODE: 'a007' })],
  'code-spaces': [frame({ CODE: 'echo ' }), frame({ CODE: 'echo app' })],
  'code-markup': [frame({ CODE: 'a&b' }), frame({ CODE: 'a.b-c' })],
  'code-vendor-icon': [frame({ CODE: 'translate' }), frame({ CODE: 'translator' })],
  'bot-missing': [lacking('BOT_ID'), CLEAN.frame],
  'bot-not-found': [frame({ BOT_ID: 99 }), frame({ BOT_ID: '62' })],
  'bot-foreign': [frame({ BOT_ID: 63 }), CLEAN.frame],
  'bot-id-loose': [frame({ BOT_ID: '62abc' }), frame({ BOT_ID: '62' })],
  'bot-user-gone': [frame({ BOT_ID: 64 }), CLEAN.frame],
  'action-missing': [{ params: without(COMMAND, 'JS_METHOD', 'JS_PARAM') }, CLEAN.command],
  'both-kinds': [command({ IFRAME: 'https://app.example.com/' }), CLEAN.command],
  'command-hides-page': [frame({ JS_METHOD: 'PUT', JS_PARAM: 'help' }), CLEAN.frame],
  'method-unknown': [frame({ JS_METHOD: 'put', JS_PARAM: '/help' }), command({ JS_METHOD: 'PUT' })],
  'command-missing': [{ params: without(COMMAND, 'JS_PARAM') }, CLEAN.command],
  'command-refused': [command({ JS_PARAM: '/h' }), command({ JS_PARAM: '/h f' })],
  'command-cut': [command({ JS_PARAM: '/help foo/bar' }), command({ JS_PARAM: '/help foo bar' })],
  'command-spaces': [command({ JS_PARAM: '/help  two' }), command({ JS_PARAM: '/help foo/bar' })],
  'command-too-long': [command({ JS_PARAM: `/${long(234)}` }), command({ JS_PARAM: `/${long(233)}` })],
  'command-line-break': [command({ JS_PARAM: '/help\nfoo' }), command({ JS_PARAM: '/help foo' })],
  'command-eaten': [command({ JS_PARAM: '/rename it' }), command({ JS_PARAM: '/restart it' })],
  'number-refused': [
    command({ JS_METHOD: 'CALL', JS_PARAM: 'call me' }),
    command({ JS_METHOD: 'CALL', JS_PARAM: '+7 (495) 123-45-67' }),
  ],
  'number-cut': [
    command({ JS_METHOD: 'CALL', JS_PARAM: '123 ext 5' }),
    command({ JS_METHOD: 'CALL', JS_PARAM: '100#' }),
  ],
  'command-sample': [
    command({ JS_METHOD: 'SUPPORT', JS_PARAM: '0'.repeat(32) }),
    command({ JS_METHOD: 'SUPPORT', JS_PARAM: 'a1'.repeat(16) }),
  ],
  'number-without-digits': [
    command({ JS_METHOD: 'CALL', JS_PARAM: '+' }),
    command({ JS_METHOD: 'CALL', JS_PARAM: '+1' }),
  ],
  'support-refused': [
    command({ JS_METHOD: 'SUPPORT', JS_PARAM: `${KEY} !` }),
    command({ JS_METHOD: 'SUPPORT', JS_PARAM: KEY.toUpperCase() }),
  ],
  'support-cut': [
    command({ JS_METHOD: 'SUPPORT', JS_PARAM: `networkLines${KEY}` }),
    command({ JS_METHOD: 'SUPPORT', JS_PARAM: KEY }),
  ],
  'frame-setting-ignored': [command({ IFRAME_POPUP: 'N' }), CLEAN.frame],
  'page-missing': [lacking('IFRAME'), CLEAN.frame],
  'page-not-https': [frame({ IFRAME: 'http://app.example.com/' }), CLEAN.frame],
  'page-invalid': [
    frame({ IFRAME: 'https://app.example.com:99999/' }),
    frame({ IFRAME: 'https://app.example.com:8443/' }),
  ],
  'page-too-long': [
    frame({ IFRAME: `https://app.example.com/${long(231)}` }),
    frame({ IFRAME: `https://app.example.com/${long(230)}` }),
  ],
  'page-fragment': [
    frame({ IFRAME: 'https://app.example.com/#/chat' }),
    frame({ IFRAME: 'https://app.example.com/chat' }),
  ],
  'page-trailing-sign': [
    frame({ IFRAME: 'https://app.example.com/?' }),
    frame({ IFRAME: 'https://app.example.com/?a=1' }),
  ],
  'page-odd-characters': [
    frame({ IFRAME: 'https://app.example.com/a b' }),
    frame({ IFRAME: 'https://app.example.com/a%20b' }),
  ],
  'page-double-scheme': [
    frame({ IFRAME: 'https://https://app.example.com/' }),
    frame({ IFRAME: 'https://app.example.com/https://' }),
  ],
  'page-local': [frame({ IFRAME: 'https://localhost:5173/' }), CLEAN.frame],
  'page-credentials': [
    frame({ IFRAME: 'https://me:it@app.example.com/' }),
    frame({ IFRAME: 'https://app.example.com/@me' }),
  ],
  'width-small': [frame({ IFRAME_WIDTH: 249 }), frame({ IFRAME_WIDTH: 250 })],
  'height-small': [frame({ IFRAME_HEIGHT: 49 }), frame({ IFRAME_HEIGHT: 50 })],
  'size-not-integer': [frame({ IFRAME_WIDTH: '350px' }), frame({ IFRAME_WIDTH: '350' })],
  'size-clipped': [frame({ IFRAME_HEIGHT: 2147483648 }), frame({ IFRAME_HEIGHT: 2147483647 })],
  'size-below-browser': [frame({ IFRAME_WIDTH: 299 }), frame({ IFRAME_WIDTH: 300 })],
  'height-over-window': [frame({ IFRAME_HEIGHT: 317 }), frame({ IFRAME_HEIGHT: 316 })],
  'width-over-window': [frame({ IFRAME_WIDTH: 855 }), frame({ IFRAME_WIDTH: 854 })],
  'hash-missing': [lacking('HASH'), CLEAN.command],
  'hash-too-long': [frame({ HASH: `${KEY}a` }), CLEAN.frame],
  'hash-short': [frame({ HASH: KEY.slice(1) }), CLEAN.frame],
  'hash-sample': [frame({ HASH: 'd1ab17949a572b0979d8db0d5b349cd2' }), CLEAN.frame],
  'hash-guessable': [frame({ HASH: 'd41d8cd98f00b204e9800998ecf8427e' }), CLEAN.frame],
  'hash-register': [frame({ HASH: 'register' }), frame({ HASH: 'REGISTER' })],
  'icon-refused': [frame({ ICON_FILE: `data:image/png;base64,${PNG}` }), frame({ ICON_FILE: ['icon.png', PNG] })],
  'icon-missing': [
    { params: { ...without(FRAME, 'ICON_FILE'), CONTEXT: 'ALL' } },
    { params: { ...without(FRAME, 'ICON_FILE'), CONTEXT: 'ALL', HIDDEN: 'Y' } },
  ],
  'icon-missing-context': [lacking('ICON_FILE'), { params: { ...without(FRAME, 'ICON_FILE'), CONTEXT: 'ALL' } }],
  'icon-missing-extranet': [
    { params: { ...without(FRAME, 'ICON_FILE'), EXTRANET_SUPPORT: 'Y' } },
    frame({ EXTRANET_SUPPORT: 'Y' }),
  ],
  'icon-size': [frame({ ICON_FILE: 'R0lGODdhCgAKAIAAAA==' }), CLEAN.frame],
  'icon-format': [frame({ ICON_FILE: 'R0lGODdhCgAKAIAAAA==' }), CLEAN.frame],
  'context-unknown': [frame({ CONTEXT: 'USER;CHAT' }), frame({ CONTEXT: 'chat' })],
  'context-connector': [frame({ CONTEXT: 'LINES-TELEGRAM' }), frame({ CONTEXT: 'LINES-ADMIN' })],
  'context-empty': [frame({ CONTEXT: '' }), lacking('CONTEXT')],
  'context-too-long': [frame({ CONTEXT: long(129) }), frame({ CONTEXT: long(128) })],
  'context-all-admin': [frame({ CONTEXT: 'ALL-ADMIN' }), frame({ CONTEXT: 'USER-ADMIN' })],
  'admin-only-outsiders': [
    frame({ CONTEXT: 'USER-ADMIN', LIVECHAT_SUPPORT: 'Y' }),
    frame({ CONTEXT: 'USER', LIVECHAT_SUPPORT: 'Y' }),
  ],
  'flag-not-exact': [frame({ HIDDEN: 'y' }), frame({ HIDDEN: 'Y' })],
  'texts-missing': [frame({ LANG: [] }), CLEAN.frame],
  'texts-unreadable': [frame({ LANG: { LANGUAGE_ID: 'en', TITLE: 'Echo' } }), CLEAN.frame],
  'title-missing': [row({ TITLE: ' ' }), row({ DESCRIPTION: 'x'.repeat(256) })],
  'titles-lost': [row({ DESCRIPTION: 'x'.repeat(256) }), row({ TITLE: ' ' })],
  'title-empty': [rows({ LANGUAGE_ID: 'de', TITLE: '' }), rows({ LANGUAGE_ID: 'de', TITLE: 'Echo' })],
  'title-absent': [rows({ LANGUAGE_ID: 'de' }), rows({ LANGUAGE_ID: 'de', TITLE: '' })],
  'language-missing': [rows({ TITLE: 'Echo' }), rows({ LANGUAGE_ID: 'de', TITLE: 'Echo' })],
  'language-unusable': [rows({ LANGUAGE_ID: 'de-DE', TITLE: 'Echo' }), rows({ LANGUAGE_ID: 'de', TITLE: 'Echo' })],
  'language-unknown': [rows({ LANGUAGE_ID: 'es', TITLE: 'Eco' }), rows({ LANGUAGE_ID: 'la', TITLE: 'Eco' })],
  'language-case': [rows({ LANGUAGE_ID: 'DE', TITLE: 'Echo' }), rows({ LANGUAGE_ID: 'de', TITLE: 'Echo' })],
  'language-duplicate': [rows({ LANGUAGE_ID: 'EN', TITLE: 'Echo 2' }), rows({ LANGUAGE_ID: 'de', TITLE: 'Echo 2' })],
  'language-default-missing': [frame({ LANG: [{ LANGUAGE_ID: 'de', TITLE: 'Echo' }] }), CLEAN.frame],
  'text-too-long': [row({ DESCRIPTION: long(256) }), row({ DESCRIPTION: long(255) })],
  'text-emoji-cut': [row({ TITLE: '😀'.repeat(26) }), row({ TITLE: '😀'.repeat(25) })],
  'description-repeats-title': [row({ DESCRIPTION: 'Echo' }), row({ DESCRIPTION: 'Repeats' })],
  'copyright-not-shown': [
    command({ LANG: [{ LANGUAGE_ID: 'en', TITLE: 'Echo', COPYRIGHT: 'Acme' }] }),
    row({ COPYRIGHT: 'Acme' }),
  ],
  'app-id-missing': [
    { method: 'unregister', params: {} },
    { method: 'unregister', params: { APP_ID: 7 } },
  ],
  'app-id-loose': [
    { method: 'unregister', params: { APP_ID: 1.9 }, world: worldWith(FRAME) },
    { method: 'unregister', params: { APP_ID: '1' }, world: worldWith(FRAME) },
  ],
  'app-not-found': [
    { method: 'unregister', params: { APP_ID: '01' }, world: worldWith(FRAME) },
    { method: 'unregister', params: { APP_ID: 1 }, world: worldWith(FRAME) },
  ],
  'app-foreign': [{ ...CLEAN.update, options: { caller: { type: 'oauth', clientId: 'local.theirs' } } }, CLEAN.update],
  'fields-unreadable': [{ ...update({}), params: { APP_ID: 1, FIELDS: 'CONTEXT=USER' } }, CLEAN.update],
  'fields-lower-case': [update({ context: 'USER' }), CLEAN.update],
  'field-outside': [{ ...update({}), params: { APP_ID: 1, CONTEXT: 'USER' } }, CLEAN.update],
  'field-not-updatable': [update({ CODE: 'new', CONTEXT: 'USER' }), CLEAN.update],
  'update-value-ignored': [update({ CONTEXT: '', HASH: KEY }), CLEAN.update],
  'update-dropped': [update({ HASH: `${KEY}a`, CONTEXT: 'USER' }), update({ HASH: KEY, CONTEXT: 'USER' })],
  'icon-update-ignored': [update({ ICON_FILE: PNG, CONTEXT: 'USER' }), CLEAN.update],
  'switch-to-command': [
    update({ JS_METHOD: 'SEND', JS_PARAM: '/help' }),
    update({ JS_METHOD: 'SEND', JS_PARAM: '/start' }, COMMAND),
  ],
  'switch-without-hash': [
    update({ IFRAME: 'https://app.example.com/' }, COMMAND),
    update({ IFRAME: 'https://app.example.com/', HASH: KEY }, COMMAND),
  ],
  'switch-keeps-size': [
    update({ IFRAME: 'https://app.example.com/', HASH: KEY }, COMMAND),
    update({ IFRAME: 'https://app.example.com/', HASH: KEY, IFRAME_WIDTH: 400, IFRAME_HEIGHT: 300 }, COMMAND),
  ],
  'update-hides-icon': [update({ HASH: KEY }), update({ HASH: KEY, CONTEXT: 'BOT' })],
  'titles-stale': [
    update({ LANG: [{ LANGUAGE_ID: 'en', TITLE: 'New' }] }),
    update({ LANG: [{ LANGUAGE_ID: 'en', TITLE: 'New' }], CONTEXT: 'BOT' }),
  ],
  'languages-lost': [
    update({ LANG: [{ LANGUAGE_ID: 'de', TITLE: 'Neu' }], CONTEXT: 'BOT' }),
    update({ LANG: [{ LANGUAGE_ID: 'en', TITLE: 'New' }], CONTEXT: 'BOT' }),
  ],
  'hash-sent-to-pages': [update({ HASH: KEY, CONTEXT: 'BOT' }), update({ HASH: KEY })],
};

const CASES = Object.entries(TABLE) as [keyof typeof TABLE, readonly [Sample, Sample]][];

describe('each rule', () => {
  it.each(CASES)('%s is provoked', (rule, [bad]) => {
    expect(problemsOf(bad).map((problem) => problem.rule)).toContain(rule);
  });

  it.each(CASES)('%s keeps quiet', (rule, [, good]) => {
    expect(problemsOf(good).map((problem) => problem.rule)).not.toContain(rule);
  });

  it.each(CASES)('%s has whole sentences in both languages', (rule, [bad]) => {
    const problem = problemsOf(bad).find((candidate) => candidate.rule === rule);
    for (const part of ['what', 'why', 'how'] as const) {
      for (const [area, tag] of [
        [en as Readonly<Record<string, Message>>, 'en'],
        [ru as Readonly<Record<string, Message>>, 'ru'],
      ] as const) {
        const message = area[`problem.${rule}.${part}`] ?? '';
        const text = formatMessage(message, problem?.params ?? {}, tag);
        expect(text).not.toBe('');
        expect(text.replaceAll('{LANGUAGE_ID', '')).not.toMatch(/\{\w+\}/);
      }
    }
  });
});

describe('clean calls', () => {
  it.each(Object.entries(CLEAN))('say nothing (%s)', (_kind, sample) => {
    expect(problemsOf(sample)).toEqual([]);
  });
});

describe('the drawing of the icon', () => {
  const good: DrawnIcon = {
    normal: { width: 25, height: 31 },
    active: { width: 25, height: 31 },
    sameStates: false,
    opaque: false,
  };

  it.each([
    ['icon-state-empty', { ...good, active: null }],
    ['icon-states-same', { ...good, sameStates: true }],
    ['icon-glyph-large', { ...good, normal: { width: 46, height: 20 } }],
    ['icon-opaque', { ...good, opaque: true }],
  ] satisfies [Drawing, DrawnIcon][])('%s', (rule, report) => {
    expect(adviseOnDrawing(report).map((problem) => problem.rule)).toEqual([rule]);
    expect(adviseOnDrawing(good)).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('says of what is assumed, and of nothing that the documentation promises, that portals may differ', () => {
    const assumed = RULE_IDS.filter((rule) => ruleOf(rule).assumed);
    expect(assumed).toEqual([
      'command-too-long',
      'text-emoji-cut',
      'update-dropped',
      'icon-update-ignored',
      'switch-to-command',
      'switch-without-hash',
      'update-hides-icon',
      'titles-stale',
      'hash-sent-to-pages',
    ]);
  });

  it('points only to pages of the official documentation', () => {
    for (const rule of RULE_IDS) {
      const { docs } = ruleOf(rule);
      if (docs !== null)
        expect(docs).toMatch(/^https:\/\/apidocs\.bitrix24\.com\/api-reference\/chats\/outdated\/[\w/-]+\.html$/);
    }
    expect(RULE_IDS.length).toBeGreaterThan(90);
  });
});
