import { describe, expect, it } from 'vitest';
import { acknowledgedOf } from '../../../src/domain/calls/acknowledged.ts';
import type { Digests } from '../../../src/domain/calls/digests.ts';
import { registerParams } from '../../../src/domain/calls/register.ts';
import { updateFields, updateParams } from '../../../src/domain/calls/update.ts';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import type { ChatApp, Design } from '../../../src/domain/design/schema.ts';
import { predict } from '../../../src/domain/portal/imbot/predict.ts';
import { problemsOfDesign } from '../../../src/domain/problems/design.ts';
import { blocks, type DesignProblem } from '../../../src/domain/problems/problem-entry.ts';
import { portalLanguageOf } from '../../../src/domain/problems/language.ts';
import { worldWithPublished, type Published } from '../../../src/domain/calls/published.ts';
import type { RuleId } from '../../../src/domain/problems/rules.ts';
import { commandSample, frameSample } from '../calls/designs.ts';
import { KEY, OURS, problemsOf, WORLD } from './samples.ts';
import { withParts } from '../design/parts.ts';

const frame = ({ address, ...change }: Partial<ChatApp['frame'] & Design['page']> = {}): Design =>
  withParts(frameSample(), { frame: { hash: KEY, ...change }, ...(address !== undefined && { address }) });
const command = (change: Partial<ChatApp['command']>): Design => withParts(commandSample(), { command: change });
const texts = (...languages: readonly string[]): Design => ({
  ...frame(),
  texts: languages.map((language, at) => ({ id: at + 1, language, title: `T${at}`, description: '', copyright: '' })),
});
const audience = (change: Partial<ChatApp['audience']>): Design => withParts(frame(), { audience: change });
const judge = (design: Design, published: Published | null = null): readonly DesignProblem[] =>
  problemsOfDesign(design, WORLD, null, published, OURS);
const places = (design: Design): readonly string[] => judge(design).map(({ rule, place }) => `${rule} ${place}`);

describe('problemsOfDesign', () => {
  it("finds nothing in the documentation's apps but the known key", () => {
    expect(places(commandSample())).toEqual([]);
    expect(places(frameSample())).toEqual(['hash-sample chatApp.frame.hash']);
  });

  it('reports everything of an empty design at once, at its fields', () => {
    expect(places(emptyDesign())).toEqual([
      'bot-missing chatApp.bot.id',
      'code-missing chatApp.code',
      'page-missing page.address',
      'hash-missing chatApp.frame.hash',
      'title-missing texts.1.title',
      'icon-missing icon',
    ]);
    expect(places(withParts(emptyDesign(), { kind: 'command' }))).toContain(
      'command-missing chatApp.command.parameter',
    );
  });

  it('brings rows back to their ids', () => {
    const design = texts('en', 'de', 'DE');
    expect(places({ ...design, texts: design.texts.toReversed() })).toContain('language-duplicate texts.2.language');
  });

  it('takes what looks like a placeholder for what it is', () => {
    expect(judge(command({ parameter: '<int>' })).map(({ rule }) => rule)).toContain('command-refused');
  });

  it('takes a bot to be right where no bots are known', () => {
    expect(problemsOfDesign(frame(), { ...WORLD, bots: [] }, null)).toEqual([]);
  });

  it('finds no bot on a portal that has none', () => {
    expect(places(withParts(frame(), { bot: { id: 62 } }))).toEqual([]);
    const none = problemsOfDesign(frame(), { ...WORLD, bots: [], botsKnown: true }, null, null, OURS);
    expect(none.map(({ rule, place }) => `${rule} ${place}`)).toEqual(['bot-not-found chatApp.bot.id']);
    expect(problemsOfDesign(frame(), { ...WORLD, botsKnown: false, bots: [] }, null)).toEqual([]);
  });

  it('takes an app of which nothing is known to be the caller’s', () => {
    for (const params of [{ APP_ID: 5, FIELDS: { CONTEXT: 'USER' } }, { FIELDS: { CONTEXT: 'USER' } }]) {
      const rules = problemsOf({ method: 'update', params }).map(({ rule }) => rule);
      expect(rules).toEqual('APP_ID' in params ? [] : ['app-id-missing']);
    }
  });

  it('sees another application’s bot', () => {
    expect(places(withParts(frame(), { bot: { id: 63 } }))).toEqual(['bot-foreign chatApp.bot.id']);
  });
});

describe('fixes', () => {
  it.each([
    ['command-cut', command({ parameter: '/help foo/bar' }), (d) => d.chatApp.command.parameter, '/help foo'],
    [
      'command-spaces',
      command({ parameter: '/help  two   three' }),
      (d) => d.chatApp.command.parameter,
      '/help two three',
    ],
    ['number-cut', command({ method: 'call', parameter: 'tel:123' }), (d) => d.chatApp.command.parameter, '123'],
    ['support-cut', command({ method: 'support', parameter: `x${KEY}` }), (d) => d.chatApp.command.parameter, KEY],
    ['command-line-break', command({ parameter: '/help\nfoo' }), (d) => d.chatApp.command.parameter, '/help foo'],
    ['page-not-https', frame({ address: ' http://a.example/' }), (d) => d.page.address, 'https://a.example/'],
    ['page-not-https', frame({ address: 'HTTPS://a.example/' }), (d) => d.page.address, 'https://a.example/'],
    ['page-not-https', frame({ address: 'a.example/app' }), (d) => d.page.address, 'https://a.example/app'],
    [
      'page-trailing-sign',
      frame({ address: 'https://a.example/?a=1&' }),
      (d) => d.page.address,
      'https://a.example/?a=1',
    ],
    ['page-double-scheme', frame({ address: 'https://http://a.example' }), (d) => d.page.address, 'https://a.example'],
    ['page-odd-characters', frame({ address: 'https://a.example/ ' }), (d) => d.page.address, 'https://a.example/'],
    ['width-small', frame({ width: 100 }), (d) => d.chatApp.frame.width, 250],
    ['height-small', frame({ height: 10 }), (d) => d.chatApp.frame.height, 50],
    ['size-not-integer', frame({ width: '400px' }), (d) => d.chatApp.frame.width, 400],
    ['hash-too-long', frame({ hash: `${KEY}ff` }), (d) => d.chatApp.frame.hash, KEY],
    ['bot-id-loose', withParts(frame(), { bot: { id: '62abc' } }), (d) => d.chatApp.bot.id, 62],
    ['code-spaces', withParts(frame(), { code: ' echo' }), (d) => d.chatApp.code, 'echo'],
    ['context-unknown', audience({ context: 'everywhere' }), (d) => d.chatApp.audience.context, 'all'],
    ['context-unknown', audience({ context: ' chat ' }), (d) => d.chatApp.audience.context, 'chat'],
    ['context-connector', audience({ context: 'lines-telegram' }), (d) => d.chatApp.audience.context, 'lines'],
    ['language-unusable', texts('en', 'pt-BR'), (d) => d.texts[1]?.language, 'br'],
    ['language-unknown', texts('en', 'es'), (d) => d.texts[1]?.language, 'la'],
    ['language-case', texts('EN'), (d) => d.texts[0]?.language, 'en'],
    ['language-duplicate', texts('en', 'de', 'EN', 'de'), (d) => d.texts.map(({ id }) => id), [1, 2]],
  ] satisfies [RuleId, Design, (design: Design) => unknown, unknown][])('%s', (rule, design, read, expected) => {
    const problem = judge(design).find((candidate) => candidate.rule === rule);
    const edit = problem?.fix?.edit;
    if (edit === undefined || typeof edit === 'function') throw new Error('no fix');
    const fixed = edit.apply(design);
    expect(read(fixed)).toEqual(expected);
    expect(judge(fixed).map((found) => found.rule)).not.toContain(rule);
  });

  it('asks the shell for a new key', () => {
    for (const hash of ['', 'register', 'd1ab17949a572b0979d8db0d5b349cd2', '11111111111111111111111111111111']) {
      expect(judge(frame({ hash }))[0]?.fix).toMatchObject({ label: 'generate-hash' });
    }
  });

  it.each([
    ['page-fragment', frame({ address: 'https://a.example/#/route' })],
    ['page-not-https', frame({ address: 'just words' })],
    ['page-not-https', frame({ address: 'ftp://a.example/' })],
    ['language-unusable', texts('en', 'klingon')],
  ] satisfies [RuleId, Design][])('offers none where it could change the meaning: %s', (rule, design) => {
    const problem = judge(design).find((candidate) => candidate.rule === rule);
    expect(problem).toMatchObject({ fix: null });
  });

  it.each([
    ['en-US', 'en'],
    ['es', 'la'],
    ['pt_BR', 'br'],
    ['uk', 'ua'],
    ['zh-TW', 'tc'],
    ['zh', 'sc'],
    ['in', 'in'],
    ['xx', null],
  ])('knows the portal language for %s', (id, expected) => {
    expect(portalLanguageOf(id)).toBe(expected);
  });
});

describe('a design that is published', () => {
  const digests: Digests = { hash: 'a'.repeat(64), icon: 'b'.repeat(64) };
  const published = (design: Design, own: Digests = digests): Published => ({
    appId: 5,
    botId: Number(design.chatApp.bot.id),
    code: design.chatApp.code,
    acknowledged: acknowledgedOf(registerParams(design), digests),
    digests: own,
  });

  it('has nothing to say when nothing changed', () => {
    expect(judge(frame(), published(frame()))).toEqual([]);
    const world = worldWithPublished(WORLD, published(frame()), frame());
    expect(world.apps).toHaveLength(1);
    expect(problemsOfDesign(frame(), world, null, published(frame()), OURS)).toEqual([]);
  });

  it('reports what an update does in silence', () => {
    const hidden = audience({ extranet: 'yes' });
    expect(judge(hidden, published(frame()))).toEqual([]);
    const renamed = { ...frame(), texts: [{ ...frame().texts[0]!, title: 'New' }] };
    expect(judge(renamed, published(frame()))).toEqual([]);
    const signed = judge(frame(), published(frame(), { ...digests, hash: 'c'.repeat(64) }));
    expect(signed.map(({ rule }) => rule)).toEqual(['update-hides-icon']);
  });

  it('reports what only a re-creation would do', () => {
    const kept = judge(audience({ extranet: 'unset' }), published(frame()));
    expect(kept).toMatchObject([{ rule: 'value-kept', place: 'chatApp.audience.extranet' }]);
    const picture = judge(frame(), published(frame(), { ...digests, icon: 'c'.repeat(64) }));
    expect(picture).toMatchObject([{ rule: 'icon-update-ignored', place: 'icon', assumed: true }]);
    const switched = judge(
      withParts(frame(), { kind: 'command', command: { method: 'send', parameter: '/help' } }),
      published(frame()),
    );
    expect(switched.map(({ rule }) => rule)).toContain('switch-to-command');
  });

  it('needs no key of its own, since an update never sends an empty one', () => {
    expect(judge(frame({ hash: '' }), published(frame(), { ...digests, hash: null }))).toEqual([]);
    expect(blocks(judge(frame({ hash: '' })))).toBe(true);
  });

  it.each([
    ['command', commandSample()],
    ['frame', frame()],
  ])('is a %s like the design where nothing was acknowledged', (kind, design) => {
    const unknown: Published = { appId: 7, botId: 62, code: 'echo', acknowledged: {}, digests };
    const { apps } = worldWithPublished(WORLD, unknown, design);
    expect(apps).toMatchObject([{ id: 7, botId: 62, code: 'echo', applicationId: 'local.ours', icon: null }]);
    expect(apps[0]?.js !== '').toBe(kind === 'command');
    const { fields } = updateFields(design, {}, digests);
    const world = worldWithPublished({ ...WORLD, apps: [] }, unknown, design);
    const { answer, stored } = predict({ method: 'imbot.app.update', params: updateParams(7, fields) }, world, OURS);
    expect(answer).toEqual({ ok: true, result: true });
    expect(stored).toMatchObject({ context: 'bot', texts: [{ languageId: 'en' }] });
    const rules = judge(design, unknown).map(({ rule }) => rule);
    expect(rules.filter((rule) => rule !== 'hash-sent-to-pages')).toEqual([]);
  });

  it('reports once a value that is too long', () => {
    const long = command({ parameter: `/help ${'a'.repeat(295)}` });
    const about = judge(long, published(commandSample())).filter(({ place }) => place === 'chatApp.command.parameter');
    expect(about).toMatchObject([{ rule: 'command-too-long', severity: 'blocks' }]);
  });

  it('still judges what the update leaves out', () => {
    expect(judge(frame({ address: '' }), published(frame())).map(({ rule }) => rule)).toContain('page-missing');
  });
});
