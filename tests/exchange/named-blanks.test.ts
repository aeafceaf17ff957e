import { describe, expect, it } from 'vitest';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { setField, setText } from '../../src/domain/design/operations.ts';
import type { Design } from '../../src/domain/design/schema.ts';
import { importApps } from '../../src/exchange/import-apps.ts';
import { fieldOfBlank, namedBlanks, openBlanks, withoutBlank, writeBlanks } from '../../src/exchange/named-blanks.ts';
import { readText } from '../../src/exchange/read/read-text.ts';

const CALL = `<?php
restCommand('imbot.app.register', Array(
  'BOT_ID' => $botId,
  'CODE' => 'order',
  'IFRAME' => $domain . '/handler',
  'LANG' => Array(Array('LANGUAGE_ID' => 'en', 'TITLE' => $title), Array('LANGUAGE_ID' => 'ru', 'TITLE' => 'Заказ')),
));`;

async function imported(text: string): Promise<{ design: Design; blanks: ReturnType<typeof namedBlanks> }> {
  const [app] = importApps(text, await readText(text), null).apps;
  if (app === undefined) throw new Error('nothing was read');
  return { design: app.design, blanks: namedBlanks(app.blanks, app.design) };
}

describe('what an imported text does not tell', () => {
  it('is named at its field, with what stood there', async () => {
    const { blanks } = await imported(CALL);
    expect(blanks).toEqual([
      { field: 'chatApp.bot.id', reason: 'expression', source: '$botId', was: null },
      { field: 'page.address', reason: 'expression', source: "$domain '/handler'", was: '' },
      { field: 'texts.1.title', reason: 'expression', source: '$title', was: '' },
    ]);
  });

  it('of an update is also bot and code, which it does not say', async () => {
    const { blanks } = await imported(
      JSON.stringify({ method: 'imbot.app.update', params: { APP_ID: 7, FIELDS: { IFRAME: 'https://a.example' } } }),
    );
    expect(blanks.map(({ field, reason }) => [field, reason])).toEqual([
      ['chatApp.bot.id', 'update'],
      ['chatApp.code', 'update'],
    ]);
  });

  it('of a widget is named at the widget', async () => {
    const { blanks } = await imported(
      "BX24.callMethod('placement.bind', { PLACEMENT: 'IM_SIDEBAR', HANDLER: base + '/w', TITLE: 'Orders', OPTIONS: { iconName: icon } })",
    );
    expect(blanks.map(({ field }) => field)).toEqual(['widgets.IM_SIDEBAR.address', 'widgets.IM_SIDEBAR.iconName']);
  });

  it.each([
    ['LANG', null, 'texts'],
    ['LANG.0.COPYRIGHT', null, 'texts.1.copyright'],
    ['LANG.9.TITLE', null, 'texts'],
    ['ICON_FILE', null, 'icon'],
    ['*', null, null],
    ['__proto__', null, null],
    ['SORT', null, null],
    ['TITLE', 'IM_NAVIGATION', 'texts.1.title'],
    ['LANG_ALL.en.DESCRIPTION', 'IM_NAVIGATION', 'texts.1.description'],
    ['OPTIONS.width', 'IM_NAVIGATION', null],
    ['OPTIONS.width', 'IM_TEXTAREA', 'widgets.IM_TEXTAREA.width'],
  ] as const)('%s of %s stands at %s', (path, place, field) => {
    expect(fieldOfBlank(path, place, emptyDesign())).toBe(field);
  });
});

describe('a named blank', () => {
  it('is open until its field is filled in or it is dismissed, and again when that is undone', async () => {
    const { design, blanks } = await imported(CALL);
    const stored = writeBlanks(blanks);
    expect(openBlanks(stored, design)).toEqual(blanks);
    const filled = setText(1, 'title', 'Order').apply(setField('page.address', 'https://a.example').apply(design));
    expect(openBlanks(stored, filled).map(({ field }) => field)).toEqual(['chatApp.bot.id']);
    const dismissed = withoutBlank(stored, design, 'page.address');
    expect(openBlanks(dismissed, design).map(({ field }) => field)).toEqual(['chatApp.bot.id', 'texts.1.title']);
  });

  it('is not named where it was filled in before the draft was opened', async () => {
    const text = CALL;
    const [app] = importApps(text, await readText(text), null).apps;
    const chosen = setField('chatApp.bot.id', 62).apply(app?.design ?? emptyDesign());
    expect(namedBlanks(app?.blanks ?? [], chosen).map(({ field }) => field)).not.toContain('chatApp.bot.id');
  });

  it.each(['', 'nonsense', '{}', '[1, {"field": "no.field", "source": "", "reason": "expression"}]', '[{"field": 7}]'])(
    'that cannot be read is none: %s',
    (stored) => {
      expect(openBlanks(stored, emptyDesign())).toEqual([]);
    },
  );

  it('of which there are none takes no room', () => {
    expect(writeBlanks([])).toBe('');
  });
});
