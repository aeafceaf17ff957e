import { describe, expect, it } from 'vitest';
import { registerParams } from '../../../src/domain/calls/register.ts';
import { planOf, registerStep } from '../../../src/domain/calls/plan.ts';
import { chooseEnvironment, setValue } from '../../../src/domain/design/environment-edits.ts';
import { setHashOf } from '../../../src/domain/design/hash.ts';
import { combine, setField, setText } from '../../../src/domain/design/operations.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import { outlookOf } from '../../../src/domain/forecast/outlook.ts';
import { previewedApp } from '../../../src/domain/forecast/preview-subject.ts';
import { storedRows } from '../../../src/domain/forecast/stored-rows.ts';
import { assumeBot, EMPTY_WORLD } from '../../../src/domain/portal/imbot/world.ts';
import { problemsOfDesign } from '../../../src/domain/problems/design.ts';
import { repeatableCalls } from '../../../src/exchange/write/calls-of.ts';
import { PRODUCTION_KEY, TEST_KEY, twoEnvironments } from '../design/environments.ts';

const world = assumeBot(EMPTY_WORLD, 62);
const inTest = chooseEnvironment(2).apply(twoEnvironments);
const lacking = setValue(1, 'host', null).apply(twoEnvironments);
const problems = (design: Design) => problemsOfDesign(design, world, null);

describe('what leaves for a portal', () => {
  it('is that of the environment in force: registration, code that may be repeated, and an update', () => {
    expect(registerParams(twoEnvironments)).toMatchObject({
      IFRAME: 'https://apps.example.com/order',
      HASH: PRODUCTION_KEY,
      LANG: [{ TITLE: 'Order status' }],
    });
    expect(registerStep(inTest).params).toMatchObject({
      IFRAME: 'https://test.example.com/order',
      HASH: TEST_KEY,
      LANG: [{ TITLE: 'Order status (test)' }],
    });
    expect(JSON.stringify(repeatableCalls(inTest))).not.toMatch(/\{\{|apps\.example/);

    const acknowledged = registerStep(twoEnvironments).params;
    const known = { appId: 1, botId: 62, code: 'order', acknowledged, digests: { hash: null, icon: null } };
    const [update] = planOf(inTest, known).steps;
    expect(update?.params).toMatchObject({ FIELDS: { IFRAME: 'https://test.example.com/order', HASH: TEST_KEY } });
  });

  it('is what the preview and the table of stored values show', () => {
    expect(previewedApp(inTest, world).stored).toMatchObject({ hash: TEST_KEY });
    const rows = storedRows(outlookOf(inTest, world, null), inTest);
    expect(rows.find(({ field }) => field === 'texts.1.title')).toMatchObject({
      asked: 'Order status (test)',
      stored: 'Order status (test)',
      why: [],
    });
  });
});

describe('a name without a value', () => {
  it('blocks at its field, by its name, and nothing else is said there', () => {
    expect(problems(lacking).filter(({ place }) => place === 'page.address')).toMatchObject([
      { rule: 'value-missing', severity: 'blocks', params: { name: '{{host}}', environment: 'Production' }, fix: null },
    ]);
    expect(problems(chooseEnvironment(2).apply(lacking)).map(({ rule }) => rule)).not.toContain('value-missing');
  });

  it('is also one that nobody has ever listed', () => {
    const typed = setText(1, 'description', 'For {{nobody}} and {{no name}}').apply(twoEnvironments);
    expect(problems(typed).filter(({ rule }) => rule === 'value-missing')).toMatchObject([
      { place: 'texts.1.description', params: { name: '{{nobody}}' } },
    ]);
  });

  it('blocks only where it would be sent', () => {
    const rules = (design: Design) => problems(design).map(({ rule, place }) => `${rule} ${place}`);
    const command = setField('chatApp.command.parameter', '/{{nobody}}').apply(twoEnvironments);
    expect(rules(command)).not.toContain('value-missing chatApp.command.parameter');
    const asCommand = setField('chatApp.kind', 'command').apply(command);
    expect(rules(asCommand)).toContain('value-missing chatApp.command.parameter');

    const ofCommand = combine([
      setField('chatApp.kind', 'command'),
      setField('widgets.IM_SIDEBAR.address', 'https://{{nobody}}/'),
    ]).apply(lacking);
    expect(rules(ofCommand).filter((rule) => rule.startsWith('value-missing'))).toEqual([]);
    const withWidget = combine([
      setField('widgets.IM_SIDEBAR.enabled', true),
      setField('widgets.IM_NAVIGATION.enabled', true),
    ]).apply(ofCommand);
    expect(rules(withWidget)).toEqual(
      expect.arrayContaining(['value-missing page.address', 'value-missing widgets.IM_SIDEBAR.address']),
    );
  });

  it('leaves the preview without a page, and is only braces where there are no environments', () => {
    expect(previewedApp(lacking, world).hasAction).toBe(false);
    expect(previewedApp(twoEnvironments, world).hasAction).toBe(true);
    const plain = setText(1, 'title', 'Hi {{name}}').apply({ ...lacking, environments: undefined });
    expect(problems(plain).map(({ rule }) => rule)).not.toContain('value-missing');
    expect(registerParams(plain)['LANG']).toMatchObject([{ TITLE: 'Hi {{name}}' }]);
  });
});

describe('a problem that comes from a value', () => {
  it('stands where its name is, without a fix that would change nothing', () => {
    const spaced = setValue(1, 'mark', ' ').apply(twoEnvironments);
    const found = problems(spaced).find(({ rule }) => rule === 'edge-spaces');
    expect(found).toMatchObject({ place: 'texts.1.title', fix: null });
    const plain = problems(setText(1, 'title', 'Order ').apply(twoEnvironments));
    expect(plain.find(({ rule }) => rule === 'edge-spaces')?.fix).not.toBeNull();
  });

  it('of a key is mended by a new one, and by nothing that reads the design’s own', () => {
    const without = problems(setHashOf(1, '').apply(twoEnvironments));
    expect(without.find(({ rule }) => rule === 'hash-missing')?.fix).toMatchObject({ label: 'generate-hash' });
    const long = problems(setHashOf(1, 'a'.repeat(40)).apply(twoEnvironments));
    expect(long.find(({ rule }) => rule === 'hash-too-long')?.fix).toBeNull();
  });

  it('keeps its fix at a field that names nothing', () => {
    const design = combine([setField('chatApp.frame.width', 100)]).apply(twoEnvironments);
    expect(problems(design).find(({ rule }) => rule === 'width-small')?.fix).not.toBeNull();
  });
});
