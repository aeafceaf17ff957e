import { describe, expect, it } from 'vitest';
import { acknowledgedOf } from '../../../src/domain/calls/acknowledged.ts';
import { designOfKnown, withAcknowledged } from '../../../src/domain/calls/known-design.ts';
import { planOf, registerStep } from '../../../src/domain/calls/plan.ts';
import { setField } from '../../../src/domain/design/operations.ts';
import { TEMPLATE_ICONS } from '../../../src/domain/design/templates/icons.ts';
import { designFromTemplate } from '../../../src/domain/design/templates/from-template.ts';
import { TEMPLATE_IDS, TEMPLATES } from '../../../src/domain/design/templates/templates.ts';

const DIGESTS = { hash: 'a'.repeat(64), icon: 'b'.repeat(64) };

function registered(id: (typeof TEMPLATE_IDS)[number]) {
  const template = designFromTemplate(TEMPLATES[id], TEMPLATE_ICONS[id], { hash: 'key' });
  const design = setField('chatApp.bot.id', 62).apply(setField('page.address', 'https://a.example/').apply(template));
  return { design, acknowledged: acknowledgedOf(registerStep(design).params, DIGESTS) };
}

describe.each(TEMPLATE_IDS)('what is known of %s', (id) => {
  const { design, acknowledged } = registered(id);
  const known = { appId: 7, botId: 62, code: design.chatApp.code, acknowledged };

  it('gives the design back, but for icon and key', () => {
    const found = designOfKnown(known);
    const { icon: _icon, ...rest } = registerStep(design).params;
    const { HASH: _hash, ICON_FILE: _file, ...wanted } = rest as Record<string, unknown>;
    expect(registerStep(found).params).toEqual(wanted);
  });

  it('differs from the portal in the icon alone, which no update takes away', () => {
    const plan = planOf(designOfKnown(known), { ...known, digests: { hash: null, icon: null } });
    expect(plan.notes.filter(({ note }) => note !== 'unset').map(({ note }) => note)).toEqual(['icon']);
  });
});

it('keeps bot and code where nothing else is known', () => {
  const found = designOfKnown({ appId: 7, botId: 62, code: 'echo', acknowledged: {} });
  expect(found.chatApp).toMatchObject({ bot: { id: 62 }, code: 'echo' });
  expect(found.texts).toHaveLength(1);
});

it('keeps a context that no form knows', () => {
  const found = designOfKnown({ appId: 7, botId: 62, code: 'echo', acknowledged: { CONTEXT: 'lines-telegrambot' } });
  expect(found.chatApp.audience.context).toBe('lines-telegrambot');
});

describe('A design with what was acknowledged', () => {
  it('has its fields, and keeps bot, code, icon and signature key', () => {
    const before = setField('chatApp.frame.hash', 'a'.repeat(32)).apply(
      designOfKnown({
        appId: 7,
        botId: 62,
        code: 'echo',
        acknowledged: { IFRAME: 'https://a.example/', CONTEXT: 'ALL' },
      }),
    );
    const after = withAcknowledged(before, { IFRAME: 'https://b.example/', CONTEXT: 'USER', BOT_ID: 1, CODE: 'x' });
    expect(after).toMatchObject({
      page: { address: 'https://b.example/' },
      chatApp: { code: 'echo', bot: { id: 62 }, audience: { context: 'user' } },
    });
    expect(after.chatApp.frame.hash).toBe(before.chatApp.frame.hash);
  });
});
