import type { Json } from '../kernel/json.ts';
import { commandLimit, withSingleBlanks } from '../portal/command.ts';
import type { Difference, DifferenceReason } from '../portal/difference.ts';
import { commandMethodOf } from '../portal/fields.ts';
import { ADDRESS_LIMIT, CONTEXT_LIMIT, HASH_LIMIT, TEXT_LIMIT } from '../portal/limits.ts';
import { characterCount, itemOf, textOf } from '../portal/php.ts';
import { pointerPart } from './placeholders.ts';
import type { RuleId } from './rules.ts';
import { brief, type Trial } from './trial.ts';

type Teller = (trial: Trial, difference: Difference, place: string) => void;

/** Tells every silent change the twin predicts. What cannot be helped (a sign behind the address) has no rule. */
export function tellDifferences(trial: Trial, differences: readonly Difference[]): void {
  for (const difference of differences) {
    const [name = ''] = difference.field.split('.', 1);
    const place = placeOf(trial, difference.field);
    const isToBeTold = ABOUT_KEYS.has(difference.reason) || !(trial.isSilent(name) || trial.isUnknown(place));
    if (isToBeTold) TELLERS[difference.reason]?.(trial, difference, place);
  }
}

/** Said about the name alone, so a value that is not known makes no difference. */
const ABOUT_KEYS: ReadonlySet<DifferenceReason> = new Set([
  'unknown-key',
  'key-given-twice',
  'not-updatable',
  'key-not-upper-case',
  'outside-fields',
]);

const ROW_FIELD = /^LANG\.(.*?)(?:\.(LANGUAGE_ID|TITLE|DESCRIPTION|COPYRIGHT))?$/s;

function placeOf(trial: Trial, field: string): string {
  const [, row, inner] = ROW_FIELD.exec(field) ?? [];
  if (row === undefined) return trial.place(field);
  return `${trial.place('LANG')}/${pointerPart(row)}${inner === undefined ? '' : `/${inner}`}`;
}

const plain =
  (rule: RuleId, key: 'name' | 'field' = 'name'): Teller =>
  (trial, { field }, place) =>
    trial.add(rule, place, { [key]: field });

const asStored =
  (rule: RuleId): Teller =>
  (trial, { asked, stored }, place) =>
    trial.add(rule, place, { asked: brief(asked), stored: brief(stored) });

/** Of a row of LANG. */
const ofRow =
  (rule: RuleId): Teller =>
  (trial, { asked }, place) =>
    trial.add(rule, place, { language: brief(itemOf(asked, 'LANGUAGE_ID')) });

const TELLERS: Readonly<Partial<Record<DifferenceReason, Teller>>> = {
  'command-cut': (trial, { asked, stored }, place) => {
    const method = commandMethodOf(trial.value('JS_METHOD'));
    const isCutAtBlanks = withSingleBlanks(method, textOf(asked)) !== null;
    const word = isCutAtBlanks ? 'command-blanks' : 'command-cut';
    const rule = method === 'CALL' ? 'number-cut' : method === 'SUPPORT' ? 'support-cut' : word;
    // A number sent as a number is the same number.
    if (textOf(asked) !== textOf(stored)) trial.add(rule, place, { asked: brief(asked), stored: brief(stored) });
  },
  'size-raised': (trial, { field, asked, stored }, place) => {
    const whole = /^-?\d+$/.test(textOf(asked));
    const rule = !whole ? 'size-not-integer' : field === 'IFRAME_WIDTH' ? 'width-small' : 'height-small';
    trial.add(rule, place, { asked: brief(asked), stored: brief(stored) });
  },
  'size-clipped': asStored('size-clipped'),
  'size-ignored': plain('frame-setting-ignored'),
  'read-as-number': (trial, { field, asked, stored }, place) => {
    const rule = field === 'BOT_ID' ? 'bot-id-loose' : field === 'APP_ID' ? 'app-id-loose' : 'size-not-integer';
    trial.add(rule, place, { asked: brief(asked), stored: brief(stored) });
  },
  'hash-cut': (trial, { asked }, place) =>
    trial.add('hash-too-long', place, { count: characterCount(textOf(asked)), limit: HASH_LIMIT }),
  'hash-generated': plain('frame-setting-ignored'),
  'lower-cased': (trial, { field, asked, stored }, place) => {
    if (field !== 'CONTEXT') trial.add('language-case', place, { asked: brief(asked), stored: brief(stored) });
  },
  'language-trimmed': asStored('language-case'),
  'flag-not-yes': tellFlag,
  'flag-true': tellFlag,
  'method-true': (trial, { asked }, place) => trial.add('method-unknown', place, { method: brief(asked) }),
  'icon-refused': (trial, _difference, place) => trial.add('icon-refused', place),
  'bot-user-missing': (trial, { asked }, place) => trial.add('bot-user-gone', place, { bot: brief(asked) }),
  'unknown-key': (trial, { field }) => trial.add('parameter-unknown', `/${pointerPart(field)}`, { name: field }),
  'key-given-twice': (trial, { field }) => trial.add('parameter-twice', `/${pointerPart(field)}`, { name: field }),
  'command-wins': (trial, { field }, place) =>
    field === 'IFRAME' ? trial.add('both-kinds', place) : trial.add('frame-setting-ignored', place, { name: field }),
  'frame-wins': (trial, { field, asked }, place) => {
    const method = field === 'JS_METHOD' ? asked : trial.value('JS_METHOD');
    if (field === 'JS_METHOD' || !trial.has('JS_METHOD')) trial.add('method-unknown', place, { method: brief(method) });
  },
  'command-unfit': plain('update-value-ignored'),
  'empty-ignored': plain('update-value-ignored'),
  'not-updatable': (trial, { field }, place) =>
    field === 'CLIENT_ID'
      ? trial.add('client-id-in-fields', place)
      : trial.add('field-not-updatable', place, { name: field }),
  'key-not-upper-case': plain('fields-lower-case'),
  'outside-fields': (trial, { field }) => trial.add('field-outside', `/${pointerPart(field)}`, { name: field }),
  'fields-unreadable': (trial) => trial.add('fields-unreadable', trial.place('FIELDS')),
  'already-registered': (trial, { field, asked }, place) => {
    if (field === 'CODE') trial.add('code-taken', place, { code: brief(asked) });
  },
  'too-long-for-update': tellDropped,
  'other-kind-stays': (trial, { field }) => {
    if (field === 'IFRAME') trial.addAt('switch-to-command', 'JS_METHOD');
  },
  'titles-not-seen-yet': (trial, _difference, place) => trial.add('titles-unseen', place),
  'languages-lost': (trial, { asked, stored }, place) => {
    const kept = new Set(Array.isArray(stored) ? (stored as readonly Json[]) : []);
    const lost = Array.isArray(asked) ? (asked as readonly Json[]).filter((language) => !kept.has(language)) : [];
    trial.add('languages-lost', place, { languages: lost.map(textOf).join(', ') });
  },
  'lang-not-a-list': (trial, _difference, place) => trial.add('texts-unreadable', place, { open: '{', close: '}' }),
  'row-not-an-object': (trial) => trial.addAt('texts-unreadable', 'LANG', { open: '{', close: '}' }),
  'language-missing': (trial, _difference, place) => trial.add('language-missing', `${place}/LANGUAGE_ID`),
  'language-too-long': (trial, difference, place) =>
    ofRow('language-unusable')(trial, difference, `${place}/LANGUAGE_ID`),
  'language-repeated': (trial, difference, place) =>
    ofRow('language-duplicate')(trial, difference, `${place}/LANGUAGE_ID`),
  'title-missing': (trial, difference, place) => ofRow('title-absent')(trial, difference, `${place}/TITLE`),
  'text-too-long': tellLongText,
  'emoji-cut': (trial, { field, asked }, place) => {
    const [, row = '', inner = ''] = ROW_FIELD.exec(field) ?? [];
    trial.add('text-emoji-cut', place, { field: inner, language: languageOf(trial, row), asked: brief(asked) });
  },
};

function tellFlag(trial: Trial, { field, asked, stored }: Difference, place: string): void {
  trial.add('flag-not-exact', place, { field, asked: brief(asked), stored: brief(stored) });
}

/** One over-long value stops the whole row of an update. */
function tellDropped(trial: Trial, { field, asked }: Difference, place: string): void {
  const method = commandMethodOf(trial.value('JS_METHOD'));
  const limits: Readonly<Record<string, number>> = {
    HASH: HASH_LIMIT,
    IFRAME: ADDRESS_LIMIT,
    CONTEXT: CONTEXT_LIMIT,
    JS_PARAM: method === null ? 0 : commandLimit(method),
  };
  trial.add('update-dropped', place, {
    name: field,
    count: characterCount(textOf(asked)),
    limit: limits[field] ?? 0,
  });
}

function tellLongText(trial: Trial, { asked }: Difference, place: string): void {
  for (const field of ['TITLE', 'DESCRIPTION', 'COPYRIGHT'] as const) {
    const count = characterCount(textOf(itemOf(asked, field)));
    if (count <= TEXT_LIMIT) continue;
    const language = brief(itemOf(asked, 'LANGUAGE_ID'));
    trial.add('text-too-long', `${place}/${field}`, { field, language, count, limit: TEXT_LIMIT });
  }
}

function languageOf(trial: Trial, row: string): string {
  const lang = trial.value('LANG');
  const held: Json | undefined = Array.isArray(lang) ? (lang as readonly Json[])[Number(row)] : itemOf(lang, row);
  return brief(itemOf(held, 'LANGUAGE_ID'));
}
