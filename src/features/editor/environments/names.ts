import type { FieldPath } from '../../../domain/design/field-path.ts';
import { isValueName } from '../../../domain/design/value-names.ts';
import type { Translator } from '../../../i18n/translator.ts';

/** Fields by the names people see, each once, whatever the language of the row. */
export function fieldNames(i18n: Translator, places: readonly FieldPath[]): string {
  const names = places.map((place) => {
    const part = place.split('.').at(-1) ?? '';
    return i18n.find(`problem.field.${place}`) ?? i18n.find(`problem.text.${part}`) ?? part;
  });
  return [...new Set(names)].join(', ');
}

/** What is wrong with a name for a value, as the end of its text's key; `null`: nothing. */
export function nameFault(name: string, taken: readonly string[]): 'noName' | 'nameTaken' | null {
  if (!isValueName(name)) return 'noName';
  return taken.includes(name) ? 'nameTaken' : null;
}
