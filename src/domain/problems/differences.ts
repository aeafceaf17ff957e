import type { Json } from '../kernel/json.ts';
import { commandLimit, withSingleSpaces } from '../portal/imbot/command.ts';
import type { Difference, DifferenceReason } from '../portal/imbot/difference.ts';
import { commandMethodOf } from '../portal/imbot/fields.ts';
import { ADDRESS_LIMIT, CONTEXT_LIMIT, HASH_LIMIT, TEXT_LIMIT } from '../portal/imbot/limits.ts';
import { characterCount } from '../portal/php/characters.ts';
import { itemOf, textOf } from '../portal/php/php.ts';
import { pointerPart } from './placeholders.ts';
import type { RuleId } from './rules.ts';
import { brief, type CallAnalysis } from './call-analysis.ts';

type Teller = (analysis: CallAnalysis, difference: Difference, place: string) => void;

/** Reports every silent change the twin predicts. What cannot be helped (a sign behind the address) has no rule. */
export function reportDifferences(analysis: CallAnalysis, differences: readonly Difference[]): void {
  for (const difference of differences) {
    const [name = ''] = difference.field.split('.', 1);
    const place = placeOf(analysis, difference.field);
    const isToBeTold = ABOUT_KEYS.has(difference.reason) || !(analysis.isSilent(name) || analysis.isUnknown(place));
    if (isToBeTold) TELLERS[difference.reason]?.(analysis, difference, place);
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

function placeOf(analysis: CallAnalysis, field: string): string {
  const [, row, inner = ''] = ROW_FIELD.exec(field) ?? [];
  return row === undefined
    ? analysis.place(field)
    : `${analysis.place('LANG')}/${pointerPart(row)}${inner && `/${inner}`}`;
}

const plain =
  (rule: RuleId, key: 'name' | 'field' = 'name'): Teller =>
  (analysis, { field }, place) =>
    analysis.add(rule, place, { [key]: field });

const asStored =
  (rule: RuleId): Teller =>
  (analysis, { asked, stored }, place) =>
    analysis.add(rule, place, { asked: brief(asked), stored: brief(stored) });

/** Of a row of LANG. */
const ofRow =
  (rule: RuleId): Teller =>
  (analysis, { asked }, place) =>
    analysis.add(rule, place, { language: brief(itemOf(asked, 'LANGUAGE_ID')) });

const TELLERS: Readonly<Partial<Record<DifferenceReason, Teller>>> = {
  'command-cut': (analysis, { asked, stored }, place) => {
    const method = commandMethodOf(analysis.value('JS_METHOD'));
    const isCutAtBlanks = withSingleSpaces(method, textOf(asked)) !== null;
    const word = isCutAtBlanks ? 'command-spaces' : 'command-cut';
    const rule = method === 'CALL' ? 'number-cut' : method === 'SUPPORT' ? 'support-cut' : word;
    // A number sent as a number is the same number.
    if (textOf(asked) !== textOf(stored)) analysis.add(rule, place, { asked: brief(asked), stored: brief(stored) });
  },
  'size-raised': (analysis, { field, asked, stored }, place) => {
    const whole = /^-?\d+$/.test(textOf(asked));
    const rule = !whole ? 'size-not-integer' : field === 'IFRAME_WIDTH' ? 'width-small' : 'height-small';
    analysis.add(rule, place, { asked: brief(asked), stored: brief(stored) });
  },
  'size-clipped': asStored('size-clipped'),
  'size-ignored': plain('frame-setting-ignored'),
  'read-as-number': (analysis, { field, asked, stored }, place) => {
    const rule = field === 'BOT_ID' ? 'bot-id-loose' : field === 'APP_ID' ? 'app-id-loose' : 'size-not-integer';
    analysis.add(rule, place, { asked: brief(asked), stored: brief(stored) });
  },
  'hash-cut': (analysis, { asked }, place) =>
    analysis.add('hash-too-long', place, { count: characterCount(textOf(asked)), limit: HASH_LIMIT }),
  'hash-generated': plain('frame-setting-ignored'),
  'lower-cased': (analysis, { field, asked, stored }, place) => {
    if (field !== 'CONTEXT') analysis.add('language-case', place, { asked: brief(asked), stored: brief(stored) });
  },
  'language-trimmed': asStored('language-case'),
  'flag-not-yes': reportFlag,
  'flag-true': reportFlag,
  'method-true': (analysis, { asked }, place) => analysis.add('method-unknown', place, { method: brief(asked) }),
  'icon-refused': (analysis, _difference, place) => analysis.add('icon-refused', place),
  'bot-user-missing': (analysis, { asked }, place) => analysis.add('bot-user-gone', place, { bot: brief(asked) }),
  'unknown-key': (analysis, { field }) => analysis.add('parameter-unknown', `/${pointerPart(field)}`, { name: field }),
  'key-given-twice': (analysis, { field }) =>
    analysis.add('parameter-twice', `/${pointerPart(field)}`, { name: field }),
  'command-wins': (analysis, { field }, place) =>
    field === 'IFRAME'
      ? analysis.add('both-kinds', place)
      : analysis.add('frame-setting-ignored', place, { name: field }),
  'frame-wins': (analysis, { field, asked }, place) => {
    const method = field === 'JS_METHOD' ? asked : analysis.value('JS_METHOD');
    if (field === 'JS_METHOD' || !analysis.has('JS_METHOD'))
      analysis.add('method-unknown', place, { method: brief(method) });
  },
  'command-unfit': plain('update-value-ignored'),
  'empty-ignored': plain('update-value-ignored'),
  'not-updatable': (analysis, { field }, place) =>
    field === 'CLIENT_ID'
      ? analysis.add('client-id-in-fields', place)
      : analysis.add('field-not-updatable', place, { name: field }),
  'key-not-upper-case': plain('fields-lower-case'),
  'outside-fields': (analysis, { field }) => analysis.add('field-outside', `/${pointerPart(field)}`, { name: field }),
  'fields-unreadable': (analysis) => analysis.add('fields-unreadable', analysis.place('FIELDS')),
  'already-registered': (analysis, { field, asked }, place) => {
    if (field === 'CODE') analysis.add('code-taken', place, { code: brief(asked) });
  },
  'too-long-for-update': reportDropped,
  'other-kind-stays': (analysis, { field }) => {
    if (field === 'IFRAME') analysis.addAt('switch-to-command', 'JS_METHOD');
  },
  'titles-not-seen-yet': (analysis, _difference, place) => analysis.add('titles-stale', place),
  'languages-lost': (analysis, { asked, stored }, place) => {
    const kept = new Set(Array.isArray(stored) ? (stored as readonly Json[]) : []);
    const lost = Array.isArray(asked) ? (asked as readonly Json[]).filter((language) => !kept.has(language)) : [];
    analysis.add('languages-lost', place, { languages: lost.map(textOf).join(', ') });
  },
  'lang-not-a-list': (analysis, _difference, place) =>
    analysis.add('texts-unreadable', place, { open: '{', close: '}' }),
  'row-not-an-object': (analysis) => analysis.addAt('texts-unreadable', 'LANG', { open: '{', close: '}' }),
  'language-missing': (analysis, _difference, place) => analysis.add('language-missing', `${place}/LANGUAGE_ID`),
  'language-too-long': (analysis, difference, place) =>
    ofRow('language-unusable')(analysis, difference, `${place}/LANGUAGE_ID`),
  'language-repeated': (analysis, difference, place) =>
    ofRow('language-duplicate')(analysis, difference, `${place}/LANGUAGE_ID`),
  'title-missing': (analysis, difference, place) => ofRow('title-absent')(analysis, difference, `${place}/TITLE`),
  'text-too-long': reportLongText,
  'emoji-cut': (analysis, { field, asked }, place) => {
    const [, row = '', inner = ''] = ROW_FIELD.exec(field) ?? [];
    analysis.add('text-emoji-cut', place, { field: inner, language: languageOf(analysis, row), asked: brief(asked) });
  },
};

function reportFlag(analysis: CallAnalysis, { field, asked, stored }: Difference, place: string): void {
  analysis.add('flag-not-exact', place, { field, asked: brief(asked), stored: brief(stored) });
}

/** One over-long value stops the whole row of an update. */
function reportDropped(analysis: CallAnalysis, { field, asked }: Difference, place: string): void {
  const method = commandMethodOf(analysis.value('JS_METHOD'));
  const limits: Readonly<Record<string, number>> = {
    HASH: HASH_LIMIT,
    IFRAME: ADDRESS_LIMIT,
    CONTEXT: CONTEXT_LIMIT,
    JS_PARAM: method === null ? 0 : commandLimit(method),
  };
  analysis.add('update-dropped', place, {
    name: field,
    count: characterCount(textOf(asked)),
    limit: limits[field] ?? 0,
  });
}

function reportLongText(analysis: CallAnalysis, { asked }: Difference, place: string): void {
  for (const field of ['TITLE', 'DESCRIPTION', 'COPYRIGHT'] as const) {
    const count = characterCount(textOf(itemOf(asked, field)));
    if (count <= TEXT_LIMIT) continue;
    const language = brief(itemOf(asked, 'LANGUAGE_ID'));
    analysis.add('text-too-long', `${place}/${field}`, { field, language, count, limit: TEXT_LIMIT });
  }
}

function languageOf(analysis: CallAnalysis, row: string): string {
  const lang = analysis.value('LANG');
  const held: Json | undefined = Array.isArray(lang) ? (lang as readonly Json[])[Number(row)] : itemOf(lang, row);
  return brief(itemOf(held, 'LANGUAGE_ID'));
}
