import type { FieldDifference } from '../domain/design/compare-designs.ts';
import { iconAddress } from '../domain/design/icon-address.ts';
import { isJsonObject, textOfJson, type Json } from '../domain/kernel/json.ts';
import { languageName } from '../features/problems/field-names.ts';
import type { Translator } from '../i18n/translator.ts';

/** The name of the field that differs, a text with its language. A widget's settings go by the portal's words. */
export function differenceName(i18n: Translator, { path, language }: FieldDifference): string {
  const part = path.split('.').at(-1) ?? '';
  if (path.startsWith('environments.')) return environmentName(i18n, path, language);
  const own = language === '' ? i18n.find(`problem.field.${path}`) : i18n.find(`problem.text.${part}`);
  const field = own ?? path.replace(/^widgets\./, '').replaceAll('.', ' · ');
  return language === '' ? field : i18n.t('problem.field.row', { field, language: languageName(i18n, language) });
}

/** What an environment has for itself, with the environment's name; a value goes by its own. */
function environmentName(i18n: Translator, path: string, environment: string): string {
  const field = i18n.find(`problem.field.${path}`) ?? path.replace(/^environments\.values\.(.*)$/, '{{$1}}');
  return environment === '' ? field : i18n.t('problem.field.row', { field, language: environment });
}

const SECRETS: readonly string[] = ['chatApp.frame.hash', 'environments.hash'];
const WORDS: Readonly<Record<string, 'common.yes' | 'common.no' | 'common.notSent'>> = {
  yes: 'common.yes',
  true: 'common.yes',
  no: 'common.no',
  false: 'common.no',
  unset: 'common.notSent',
};
const IS_CHOICE = /\.(enabled|popup|adminOnly|hidden|extranet|liveChat)$/;

/** What a field holds, as a person reads it; `''`: nothing. A key is never shown. */
export function differenceValue(i18n: Translator, { path }: FieldDifference, held: Json): string {
  const text = Array.isArray(held) ? held.map(textOfJson).join(', ') : textOfJson(held);
  if (text === '') return '';
  if (SECRETS.includes(path)) return '••••••••';
  if (path === 'chatApp.kind') return i18n.find(`editor.kind.${text}`) ?? text;
  const word = IS_CHOICE.test(path) ? WORDS[text] : undefined;
  return word === undefined ? text : i18n.t(word);
}

/** The address of the icon's picture; `null`: it has none, or the field is another. */
export function differencePicture({ path }: FieldDifference, held: Json): string | null {
  const png = path === 'icon' && isJsonObject(held) ? held['png'] : undefined;
  return typeof png === 'string' ? iconAddress(png) : null;
}

/** The icons look alike; what they were made from, or how, is another. */
export function isMadeOtherwise({ path, before, after }: FieldDifference): boolean {
  if (path !== 'icon' || !isJsonObject(before) || !isJsonObject(after)) return false;
  return before['png'] === after['png'];
}
