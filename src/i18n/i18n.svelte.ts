import { createContext } from 'svelte';
import type { PortalLanguage } from '../domain/kernel/languages.ts';
import {
  UI_LANGUAGES,
  type Area,
  type Loaders,
  type MessageKey,
  type MessageOf,
  type UiLanguage,
} from './catalogue.ts';
import { LANGUAGE_TAGS } from './language-tags.ts';
import { formatMessage, formatNumber, type Message, type MessageParams, type Placeholders } from './message.ts';

/** The parameters of a key: none at all when its text has no placeholder. */
export type Arguments<Key extends MessageKey> = [Placeholders<MessageOf<Key>>] extends [never]
  ? []
  : [params: MessageParams<MessageOf<Key>>];

/**
 * The texts of the screen in one language. Reading is reactive: a change of language redraws what was read. Only areas that
 * were loaded have texts; `load` before showing a feature that needs more than `base`.
 */
export class I18n {
  readonly #loaders: Loaders;
  #language = $state.raw<UiLanguage>('en');
  #texts = $state.raw<Readonly<Record<string, Message>>>({});
  #areas = new Set<Area>();

  /** `loaders` says which areas there are: `appLoaders` for the designer, `simulatorLoaders` for the simulated portal. */
  constructor(loaders: Loaders) {
    this.#loaders = loaders;
  }

  get language(): UiLanguage {
    return this.#language;
  }

  /** BCP 47 tag for `lang` attributes and the browser's own formatting. */
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

  /** Changes the language once the texts of every loaded area are there; until then the old ones stay. */
  async use(language: UiLanguage): Promise<void> {
    const texts = await fetchAreas(this.#loaders, language, [...this.#areas]);
    this.#language = language;
    this.#texts = texts;
  }

  t = <Key extends MessageKey>(key: Key, ...params: Arguments<Key>): string => {
    const message = this.#texts[key];
    return message === undefined ? '' : formatMessage(message, params[0] ?? {}, this.tag);
  };

  /** For keys that are put together (a problem's rule, a portal's code): the text, or `null` when there is none. */
  find = (key: string, params: Readonly<Record<string, string | number>> = {}): string | null => {
    const message = this.#texts[key];
    return message === undefined ? null : formatMessage(message, params, this.tag);
  };

  number = (value: number): string => formatNumber(value, this.tag);

  /** Bytes as people read them: 1 kB = 1000 bytes. */
  bytes = (count: number): string =>
    count < 1000
      ? this.t('common.bytes', { count })
      : this.t(count < 1_000_000 ? 'common.kilobytes' : 'common.megabytes', {
          amount: (count < 10_000 ? twoDigits : threeDigits)(this.tag).format(
            count / (count < 1_000_000 ? 1000 : 1_000_000),
          ),
        });

  time = (at: number): string => times(this.tag).format(at);

  dateTime = (at: number): string => datesAndTimes(this.tag).format(at);

  /** Makes what names languages while one waits for something else: the browser takes as long for it as for half the screen. */
  warmUp = (): void => void languageNames(this.tag);

  /** A portal language by name, in the language of the screen: `la` is Spanish. */
  languageName = (id: PortalLanguage): string => {
    const name = languageNames(this.tag).of(LANGUAGE_TAGS[id]) ?? id;
    return name.charAt(0).toLocaleUpperCase(this.tag) + name.slice(1);
  };
}

/** Kept per language: making a formatter takes longer than asking it a hundred times. */
function perLanguage<Format>(make: (tag: string) => Format): (tag: string) => Format {
  const made = new Map<string, Format>();
  return (tag) => {
    let known = made.get(tag);
    if (known === undefined) made.set(tag, (known = make(tag)));
    return known;
  };
}

const languageNames = perLanguage((tag) => new Intl.DisplayNames([tag], { type: 'language' }));
const times = perLanguage((tag) => new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' }));
const datesAndTimes = perLanguage((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }));
const twoDigits = perLanguage((tag) => new Intl.NumberFormat(tag, { maximumSignificantDigits: 2 }));
const threeDigits = perLanguage((tag) => new Intl.NumberFormat(tag, { maximumSignificantDigits: 3 }));

async function fetchAreas(
  loaders: Loaders,
  language: UiLanguage,
  areas: readonly Area[],
): Promise<Record<string, Message>> {
  const loads = areas.flatMap((area) => loaders[language][area] ?? []);
  const loaded = await Promise.all(loads.map((load) => load()));
  return Object.assign({}, ...loaded.map((module) => module.default)) as Record<string, Message>;
}

/** The screen's language for a portal's or a browser's: Russian where Russian is read, else English. */
export function chooseLanguage(wishes: readonly string[]): UiLanguage {
  for (const wish of wishes) {
    const short = wish.toLowerCase().split('-')[0] ?? '';
    const known = UI_LANGUAGES.find((id) => id === short);
    if (known !== undefined) return known;
    if (short === 'kz' || short === 'ua' || short === 'be' || short === 'by') return 'ru';
  }
  return 'en';
}

export const [useI18n, provideI18n] = createContext<I18n>();
