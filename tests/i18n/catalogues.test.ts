import { describe, expect, it } from 'vitest';
import { exampleDialog } from '../../src/domain/messenger/classic/dialogs.ts';
import { visibility } from '../../src/domain/messenger/classic/visibility.ts';
import { appLoaders } from '../../src/i18n/app-loaders.ts';
import { UI_LANGUAGES, type Area } from '../../src/i18n/catalogue.ts';
import { formatMessage, type Message } from '../../src/i18n/message.ts';
import { simulatorLoaders } from '../../src/i18n/simulator-loaders.ts';
import { VIEWER_KINDS, viewerOf } from '../../src/state/scenario.ts';

const areas = [...Object.keys(appLoaders.en), ...Object.keys(simulatorLoaders.en)] as Area[];

async function texts(language: 'en' | 'ru', area: Area): Promise<Readonly<Record<string, Message>>> {
  const load = appLoaders[language][area] ?? simulatorLoaders[language][area];
  return (await load?.())?.default ?? {};
}

const wordings = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values<string>({ ...message });
const placeholders = (wording: string): string[] =>
  [...wording.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '').sort();

describe.each(areas)('area %s', (area) => {
  it('has the same keys in every language', async () => {
    const english = Object.keys(await texts('en', area)).sort();
    for (const language of UI_LANGUAGES) expect(Object.keys(await texts(language, area)).sort()).toEqual(english);
  });

  it('names only placeholders that the English text has, and every one of them', async () => {
    const [english, russian] = [await texts('en', area), await texts('ru', area)];
    for (const [key, message] of Object.entries(english)) {
      const source = new Set(wordings(message).flatMap(placeholders));
      const translated = new Set(wordings(russian[key] ?? '').flatMap(placeholders));
      expect(translated, key).toEqual(source);
    }
    expect(russian).toBeDefined();
  });

  it('has no empty text, and every plural form its language asks for', async () => {
    for (const language of UI_LANGUAGES) {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [key, message] of Object.entries(await texts(language, area))) {
        expect(
          wordings(message).every((wording) => wording.trim() !== ''),
          key,
        ).toBe(true);
        if (typeof message !== 'string') expect(Object.keys(message), key).toEqual(expect.arrayContaining(forms));
      }
    }
    expect(areas).toContain(area);
  });
});

describe('a message', () => {
  it('is filled in, with numbers in the manner of the language', () => {
    expect(formatMessage('Height {height} of {name}', { height: 12500, name: 'Echo' }, 'en')).toBe(
      'Height 12,500 of Echo',
    );
  });

  it('takes the plural form of the count', () => {
    const days = { one: '{count} день', few: '{count} дня', many: '{count} дней', other: '{count} дня' };
    expect([1, 3, 5, 21].map((count) => formatMessage(days, { count }, 'ru'))).toEqual([
      '1 день',
      '3 дня',
      '5 дней',
      '21 день',
    ]);
  });

  it('leaves an unknown placeholder visible, and inserts values as they are', () => {
    expect(formatMessage('{a} {b}', { a: '{b} <b>$&</b>' }, 'en')).toBe('{b} <b>$&</b> {b}');
  });
});

it.each(UI_LANGUAGES)(
  'in %s the preview says from its start of every viewer why nothing is shown yet',
  async (language) => {
    const first = await texts(language, 'preview');
    for (const viewer of VIEWER_KINDS.map((kind) => viewerOf({ viewer: kind, language: 'en' }, 1))) {
      const dialog = exampleDialog('person', { viewerId: 1, botId: 62 });
      expect(first[`preview.why.${visibility(null, { dialog, viewer }).reason}`], viewer.role).toBeDefined();
    }
  },
);
