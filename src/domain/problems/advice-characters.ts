import type { Json } from '../kernel/json.ts';
import { hiddenCharacters, lookAlikes, withoutHidden } from '../kernel/hidden-characters.ts';
import { entriesOf, isArray, itemOf } from '../portal/php/php.ts';
import type { CallAnalysis } from './call-analysis.ts';
import { pointerPart } from './placeholders.ts';

const FIELDS = ['CODE', 'JS_PARAM', 'IFRAME', 'HASH', 'CONTEXT'] as const;
const ROW_FIELDS = ['LANGUAGE_ID', 'TITLE', 'DESCRIPTION', 'COPYRIGHT'] as const;

/** Fields whose spaces other rules speak of. */
const OWN_SPACES: ReadonlySet<string> = new Set(['CODE', 'JS_PARAM', 'IFRAME', 'LANGUAGE_ID']);
/** Compared character by character by somebody, or typed again. */
const KEYS: ReadonlySet<string> = new Set(['CODE', 'HASH', 'CONTEXT']);
const MAX_NAMES = 4;

interface Given {
  readonly name: string;
  readonly place: string;
  readonly text: string;
}

/**
 * Characters that cannot be seen or are not what they look like, in every text as it was given: they are often the true
 * reason of a refusal, so this comes before any value is replaced. Half a character is taken out for the rest of the analysis.
 */
export function adviseOnCharacters(analysis: CallAnalysis): void {
  for (const given of [...fieldsOf(analysis), ...rowFieldsOf(analysis)]) {
    adviseOnHidden(analysis, given);
    const { name, place, text } = given;
    const seen = withoutHidden(text);
    if (!OWN_SPACES.has(name) && seen.trim() !== '' && seen.trim() !== seen) analysis.add('edge-spaces', place);
    const letters = KEYS.has(name) ? lookAlikes(text) : '';
    if (letters !== '') analysis.add('look-alike-letters', place, { letters: Array.from(letters).join(', ') });
    if (name === 'IFRAME' && /&amp;/i.test(text)) analysis.add('page-entity', place);
  }
}

function adviseOnHidden(analysis: CallAnalysis, { name, place, text }: Given): void {
  const hidden = hiddenCharacters(text);
  const halves = hidden.filter(({ kind }) => kind === 'half');
  if (halves.length > 0) {
    analysis.add('half-character', place);
    if ((FIELDS as readonly string[]).includes(name)) analysis.replace(name, withoutHidden(text));
  }
  const others = hidden.filter(({ kind }) => kind !== 'half').map((character) => character.name);
  if (others.length === 0) return;
  const names = [...new Set(others)];
  const shown = names.slice(0, MAX_NAMES).join(', ') + (names.length > MAX_NAMES ? ', …' : '');
  analysis.add('hidden-characters', place, { count: others.length, names: shown });
}

function fieldsOf(analysis: CallAnalysis): readonly Given[] {
  return FIELDS.flatMap((name) => {
    const text = analysis.text(name);
    return text === null ? [] : [{ name, place: analysis.place(name), text }];
  });
}

function rowFieldsOf(analysis: CallAnalysis): readonly Given[] {
  if (!analysis.has('LANG') || analysis.isSilent('LANG')) return [];
  return entriesOf(analysis.value('LANG')).flatMap(([key, row]) =>
    isArray(row) ? ROW_FIELDS.flatMap((name) => rowField(analysis, key, row, name)) : [],
  );
}

function rowField(analysis: CallAnalysis, key: string, row: Json, name: string): readonly Given[] {
  const place = `${analysis.place('LANG')}/${pointerPart(key)}/${name}`;
  const text = itemOf(row, name);
  return typeof text !== 'string' || analysis.isUnknown(place) ? [] : [{ name, place, text }];
}
