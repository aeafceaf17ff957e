import { createContext } from 'svelte';
import type { PortalLanguage } from '../domain/kernel/languages.ts';
import { fetchAreas } from './areas.ts';
import type { Area, Loaders, MessageKey, UiLanguage } from './catalogue.ts';
import { LANGUAGE_TAGS } from './language-tags.ts';
import type { Message } from './message.ts';
import { createTranslator, warmUpFormats, type Arguments, type Translator } from './translator.ts';

/**
 * The translator of the screen, reactive: a change of language redraws what was read. Only areas that were loaded have texts;
 * `load` before showing a feature that needs more than `base`.
 */
export class I18n implements Translator {
  readonly #loaders: Loaders;
  #language = $state.raw<UiLanguage>('en');
  #texts = $state.raw<Readonly<Record<string, Message>>>({});
  #areas = new Set<Area>();
  readonly #translator = $derived(createTranslator(this.#texts, LANGUAGE_TAGS[this.#language]));

  /** `loaders` says which areas there are: `appLoaders` for the designer, `simulatorLoaders` for the simulated portal. */
  constructor(loaders: Loaders) {
    this.#loaders = loaders;
  }

  get language(): UiLanguage {
    return this.#language;
  }

  get tag(): string {
    return LANGUAGE_TAGS[this.#language];
  }

  /** Makes sure that these areas have texts in the present language. */
  async load(...areas: readonly Area[]): Promise<void> {
    const missing = areas.filter((area) => !this.#areas.has(area));
    if (missing.length === 0) return;
    const language = this.#language;
    const texts = await fetchAreas(this.#loaders, language, missing);
    if (language !== this.#language) return this.load(...areas);
    for (const area of missing) this.#areas.add(area);
    this.#texts = { ...this.#texts, ...texts };
  }

  /**
   * Changes the language once the texts of every loaded area are there. Where they cannot be fetched it rejects, and the
   * language stays as it is.
   */
  async use(language: UiLanguage): Promise<void> {
    const areas = [...this.#areas];
    const texts = await fetchAreas(this.#loaders, language, areas);
    // What was loaded meanwhile came in the old language.
    if (areas.length < this.#areas.size) return this.use(language);
    this.#language = language;
    this.#texts = texts;
  }

  t = <Key extends MessageKey>(key: Key, ...params: Arguments<Key>): string => this.#translator.t(key, ...params);

  find = (key: string, params?: Readonly<Record<string, string | number>>): string | null =>
    this.#translator.find(key, params);

  number = (value: number): string => this.#translator.number(value);

  bytes = (count: number): string => this.#translator.bytes(count);

  time = (at: number): string => this.#translator.time(at);

  dateTime = (at: number): string => this.#translator.dateTime(at);

  warmUp = (): void => {
    warmUpFormats(this.tag);
  };

  languageName = (id: PortalLanguage): string => this.#translator.languageName(id);
}

export const [useI18n, provideI18n] = createContext<I18n>();
