import { combine, setField, setText, type Edit } from './operations.ts';
import type { Design } from './schema.ts';

const LATIN = 'a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya'.split(' ');
const FIRST = 'а'.charCodeAt(0);
/** Characters of a proposal: enough to tell apps apart, short enough to be read in a log. */
const LONGEST = 40;

/** A code for an app of this title: small Latin letters, digits and underscores. Nothing of it can be written so: empty. */
export function codeFor(title: string): string {
  return title
    .toLowerCase()
    .replace('ё', 'е')
    .replace(/[а-я]/g, (letter) => LATIN[letter.charCodeAt(0) - FIRST] ?? '')
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, LONGEST)
    .replace(/^_+|_+$/g, '');
}

/** Sets a title. The code follows that of the first row as long as it is what the title proposes, and nobody typed another. */
export function setTitle(row: number, title: string, isCodeFree: boolean): Edit {
  const edit = setText(row, 'title', title);
  const follows = ({ texts, chatApp }: Design): boolean =>
    isCodeFree && texts[0]?.id === row && chatApp.code === codeFor(texts[0].title);
  return {
    key: edit.key,
    apply: (design) =>
      (follows(design) ? combine([edit, setField('chatApp.code', codeFor(title))]) : edit).apply(design),
  };
}
