import { describe, expect, it } from 'vitest';
import { appLoaders } from '../../src/i18n/app-loaders.ts';
import { chooseLanguage, fetchAreas } from '../../src/i18n/areas.ts';
import { createTranslator } from '../../src/i18n/translator.ts';

const english = createTranslator(await fetchAreas(appLoaders, 'en', ['base']), 'en');
const russian = createTranslator(await fetchAreas(appLoaders, 'ru', ['base']), 'ru');

describe('a translator', () => {
  it('says a text of its language, with what is put in', () => {
    expect(english.t('publish.register', { portal: 'acme.bitrix24.com' })).toBe('Register on acme.bitrix24.com');
    expect(russian.t('publish.register', { portal: 'acme.bitrix24.com' })).toContain('acme.bitrix24.com');
    expect(russian.t('app.title')).not.toBe('');
  });

  it('finds keys that are put together, and says when there is none', () => {
    expect(english.find('publish.register', { portal: 'a.example' })).toBe('Register on a.example');
    expect(english.find('publish.nothing-like-that')).toBeNull();
    expect(createTranslator({}, 'en').t('app.title')).toBe('');
  });

  it('writes numbers, bytes and languages in its own manner', () => {
    expect(english.number(12500)).toBe('12,500');
    expect([english.bytes(999), english.bytes(4321), english.bytes(12_345_678)]).toEqual([
      '999 bytes',
      '4.3 kB',
      '12.3 MB',
    ]);
    expect([english.languageName('la'), russian.languageName('en')]).toEqual(['Spanish', 'Английский']);
    expect(english.time(Date.UTC(2026, 0, 5, 12, 34))).toMatch(/34/);
    expect(english.dateTime(Date.UTC(2026, 0, 5, 12, 34))).toContain('2026');
  });
});

it('chooses Russian where it is read', () => {
  expect([['de', 'ru'], ['kz'], ['fr-FR'], []].map(chooseLanguage)).toEqual(['ru', 'ru', 'en', 'en']);
});
