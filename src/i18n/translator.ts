import type { PortalLanguage } from '../domain/kernel/languages.ts';
import type { MessageKey, MessageOf } from './catalogue.ts';
import { LANGUAGE_TAGS } from './language-tags.ts';
import { formatMessage, formatNumber, type Message, type MessageParams, type Placeholders } from './message.ts';

/** The parameters of a key: none at all when its text has no placeholder. */
export type Arguments<Key extends MessageKey> = [Placeholders<MessageOf<Key>>] extends [never]
  ? []
  : [params: MessageParams<MessageOf<Key>>];

/** Sentences, numbers and times in one language, from texts that are given. A key without a text gives `''`. */
export interface Translator {
  /** BCP 47, for `lang` attributes and the platform's own formatting. */
  readonly tag: string;
  readonly t: <Key extends MessageKey>(key: Key, ...params: Arguments<Key>) => string;
  /** For keys that are put together (a problem's rule, a portal's code): the text, or `null` when there is none. */
  readonly find: (key: string, params?: Readonly<Record<string, string | number>>) => string | null;
  readonly number: (value: number) => string;
  /** Bytes as people read them: 1 kB = 1000 bytes. Needs the texts of `common`. */
  readonly bytes: (count: number) => string;
  /** Hours and minutes of a time in ms since 1970, in the zone of whoever reads. */
  readonly time: (at: number) => string;
  readonly dateTime: (at: number) => string;
  /** A portal language by name: `la` is Spanish. */
  readonly languageName: (id: PortalLanguage) => string;
}

/** A translator over these texts. Pure: it runs in Node as well, for instance for a command line. */
export function createTranslator(texts: Readonly<Record<string, Message>>, tag: string): Translator {
  const find: Translator['find'] = (key, params = {}) => {
    const message = texts[key];
    return message === undefined ? null : formatMessage(message, params, tag);
  };
  const t: Translator['t'] = (key, ...params) => find(key, params[0] ?? {}) ?? '';
  return {
    tag,
    t,
    find,
    number: (value) => formatNumber(value, tag),
    bytes: (count) => {
      if (count < 1000) return t('common.bytes', { count });
      const digits = count < 10_000 ? twoDigits : threeDigits;
      if (count < 1_000_000) return t('common.kilobytes', { amount: digits(tag).format(count / 1000) });
      return t('common.megabytes', { amount: digits(tag).format(count / 1_000_000) });
    },
    time: (at) => times(tag).format(at),
    dateTime: (at) => datesAndTimes(tag).format(at),
    languageName: (id) => {
      const name = languageNames(tag).of(LANGUAGE_TAGS[id]) ?? id;
      return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
    },
  };
}

/** Makes what names languages while one waits for something else: the browser takes as long for it as for half the screen. */
export function warmUpFormats(tag: string): void {
  languageNames(tag);
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
