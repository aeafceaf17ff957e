import { describe, expect, it } from 'vitest';
import { appLoaders } from '../../src/i18n/app-loaders.ts';
import type { Loaders } from '../../src/i18n/catalogue.ts';
import { I18n } from '../../src/i18n/i18n.svelte.ts';

describe('the texts of the screen', () => {
  it('change with the language, those that were loaded meanwhile included', async () => {
    const i18n = new I18n(appLoaders);
    await i18n.load('base');
    const change = i18n.use('ru');
    await i18n.load('studio');
    await change;
    expect([i18n.tag, i18n.t('studio.title')]).toEqual(['ru', 'Студия иконок']);
  });

  it('stay as they are when those of another language cannot be fetched', async () => {
    const offline: Loaders = { en: appLoaders.en, ru: { base: () => Promise.reject(new TypeError('offline')) } };
    const i18n = new I18n(offline);
    await i18n.load('base');
    await expect(i18n.use('ru')).rejects.toThrow('offline');
    expect([i18n.language, i18n.t('publish.export')]).toEqual(['en', 'Export design…']);
  });
});
