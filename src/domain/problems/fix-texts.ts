import { readField } from '../design/field-path.ts';
import { setField, setText } from '../design/operations.ts';
import { withoutHidden } from '../kernel/hidden-characters.ts';
import { edit, type Fixer } from './fixer.ts';
import type { Fix } from './problem-entry.ts';

/** Fields that hold a text of the person's own. */
const TEXT_FIELDS = [
  'page.address',
  'chatApp.code',
  'chatApp.command.parameter',
  'chatApp.frame.hash',
  'chatApp.audience.context',
] as const;
const ROW_FIELDS = ['language', 'title', 'description', 'copyright'] as const;

/** Changes the text in which the problem stands, and nothing else; no fix where that leaves it as it is, or empty. */
export function changeText(label: Exclude<Fix['label'], 'generate-hash'>, change: (text: string) => string): Fixer {
  return ({ design, row, problem: { place } }) => {
    const field = TEXT_FIELDS.find((name) => name === place);
    const inRow = ROW_FIELDS.find((name) => row !== null && place === `texts.${row.id}.${name}`);
    const text = field !== undefined ? readField(design, field) : row !== null && inRow !== undefined ? row[inRow] : '';
    const changed = change(text);
    if (changed === text || changed === '') return null;
    if (field !== undefined) return edit(label, setField(field, changed));
    return row === null || inRow === undefined ? null : edit(label, setText(row.id, inRow, changed));
  };
}

export const removeHidden = changeText('remove-hidden', withoutHidden);
