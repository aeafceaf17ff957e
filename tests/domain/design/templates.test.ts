import { describe, expect, it } from 'vitest';
import { TEMPLATE_ICONS } from '../../../src/domain/design/templates/icons.ts';
import { designFromTemplate } from '../../../src/domain/design/templates/from-template.ts';
import { TEMPLATE_IDS, TEMPLATES } from '../../../src/domain/design/templates/templates.ts';
import { setField } from '../../../src/domain/design/operations.ts';
import { readDesign } from '../../../src/domain/design/read-design.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import { assumedWorld, NOTHING_KNOWN } from '../../../src/domain/calls/assumed-world.ts';
import { inspectIcon } from '../../../src/domain/portal/imbot/icon.ts';
import { problemsOfDesign } from '../../../src/domain/problems/design.ts';
import { fromBase64 } from '../../../src/domain/kernel/base64.ts';
import { checkIcon } from '../../../src/icons/core/check/check.ts';
import { decodePng } from '../../../src/icons/core/png/decode.ts';

const BOT = 62;
const HASH = '5f0c7a3be1d94c2f8a6b0e9d4c3f2a18';

/** As a person completes it: with a bot, and a page where one is opened. */
function completed(id: (typeof TEMPLATE_IDS)[number]): Design {
  const template = TEMPLATES[id];
  const design = designFromTemplate(template, TEMPLATE_ICONS[id], { hash: HASH });
  const withBot = setField('chatApp.bot.id', BOT).apply(design);
  return template.own.includes('page')
    ? setField('page.address', 'https://apps.example.com/page').apply(withBot)
    : withBot;
}

const iconOf = (id: (typeof TEMPLATE_IDS)[number]) => {
  const bytes = fromBase64(TEMPLATE_ICONS[id]) ?? new Uint8Array();
  const decoded = decodePng(bytes);
  if (!decoded.ok) throw new Error('not a PNG');
  return { ...decoded.value, bytes: bytes.length };
};

describe.each(TEMPLATE_IDS)('template %s', (id) => {
  it('is a design as stored ones are', () => {
    expect(readDesign(JSON.parse(JSON.stringify(completed(id))))).toMatchObject({ ok: true });
  });

  it('has nothing that blocks or is changed, once bot and page are given', () => {
    const problems = problemsOfDesign(completed(id), assumedWorld(NOTHING_KNOWN, BOT), null);
    expect(problems.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    const isSample = TEMPLATES[id].own.some((part) => part === 'number' || part === 'line');
    expect(problems.map(({ rule }) => rule)).toEqual(isSample ? ['command-sample'] : []);
  });

  it('lacks nothing else than what is said to be the person’s own', () => {
    const design = designFromTemplate(TEMPLATES[id], TEMPLATE_ICONS[id], { hash: HASH });
    const problems = problemsOfDesign(design, assumedWorld(NOTHING_KNOWN, null), null);
    const blocking = problems.filter(({ severity }) => severity === 'blocks').map(({ rule }) => rule);
    const wanted = { bot: 'bot-missing', page: 'page-missing', number: null, line: null } as const;
    expect(blocking.sort()).toEqual(
      TEMPLATES[id].own
        .map((part) => wanted[part])
        .filter((rule) => rule !== null)
        .sort(),
    );
  });

  it('has an icon that passes every check and that the portal takes', () => {
    const { image, hasAlpha, bytes } = iconOf(id);
    const report = checkIcon({ format: 'png', image, hasAlpha, bytes });
    expect(report.checks.filter(({ status }) => status === 'fail')).toEqual([]);
    expect(report.ok).toBe(true);
    expect(inspectIcon(['icon.png', TEMPLATE_ICONS[id]])).toMatchObject({
      accepted: true,
      icon: { type: 'image/png', width: 108, height: 66 },
    });
  });

  it('has its texts in English and Russian', () => {
    const { texts } = TEMPLATES[id].design;
    expect(texts.map(({ language }) => language)).toEqual(['en', 'ru']);
    for (const { title, description } of texts) expect([title, description]).not.toContain('');
    expect(texts[1]?.title).toMatch(/[а-я]/i);
  });
});

it('puts the texts of the wanted language first', () => {
  const { texts } = designFromTemplate(TEMPLATES.poll, TEMPLATE_ICONS.poll, { hash: HASH, first: 'ru' });
  expect(texts.map(({ id, language }) => [id, language])).toEqual([
    [1, 'ru'],
    [2, 'en'],
  ]);
});

it('offers both kinds, each command, and an app that only a message opens', () => {
  const apps = TEMPLATE_IDS.map((id) => TEMPLATES[id].design.chatApp);
  expect(new Set(apps.filter(({ kind }) => kind === 'command').map(({ command }) => command.method))).toEqual(
    new Set(['send', 'put', 'call', 'support']),
  );
  expect(apps.some(({ kind, audience }) => kind === 'frame' && audience.hidden === 'yes')).toBe(true);
  expect(new Set(apps.map(({ code }) => code)).size).toBe(TEMPLATE_IDS.length);
});
