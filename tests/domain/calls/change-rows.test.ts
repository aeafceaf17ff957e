import { expect, it } from 'vitest';
import { changeRows } from '../../../src/domain/calls/change-rows.ts';

const row = (language: string, title: string, copyright = '') => ({
  LANGUAGE_ID: language,
  TITLE: title,
  ...(copyright !== '' && { COPYRIGHT: copyright }),
});

it('takes texts apart by language and part, and leaves out what stays', () => {
  const before = [row('en', 'Order window', 'Acme'), row('de', 'Bestellung')];
  const after = [row('en', 'Order status', 'Acme'), row('ru', 'Статус заказа')];
  expect(changeRows([{ name: 'LANG', before, after }])).toEqual([
    { name: 'TITLE', language: 'en', before: 'Order window', after: 'Order status', isPicture: false },
    { name: 'TITLE', language: 'de', before: 'Bestellung', after: '', isPicture: false },
    { name: 'TITLE', language: 'ru', before: '', after: 'Статус заказа', isPicture: false },
  ]);
});

it('gives numbers and nothing as texts, and tells pictures', () => {
  expect(
    changeRows([
      { name: 'IFRAME_WIDTH', before: null, after: 400 },
      { name: 'ICON_FILE', before: 'sha256:ab', after: 'iVBOR' },
    ]),
  ).toEqual([
    { name: 'IFRAME_WIDTH', language: '', before: '', after: '400', isPicture: false },
    { name: 'ICON_FILE', language: '', before: 'sha256:ab', after: 'iVBOR', isPicture: true },
  ]);
});
