/** Keys of a Latin keyboard, and what the same keys write where Russian is set: what was typed in the wrong layout is found, too. */
const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

/** As texts are compared: small letters, one kind of space, and ё as е, which is how people type it. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
}

/** What the same keys would have written in the other layout; the text itself where it has letters of neither. */
function inOtherLayout(text: string): string {
  const [from, to] = /[а-я]/.test(text) ? [RUSSIAN, LATIN] : [LATIN, RUSSIAN];
  return Array.from(text, (letter) => to[from.indexOf(letter)] ?? letter).join('');
}

const isStart = (text: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));

/** Where a word stands in the text: at its start is best, then at the start of a word, then inside. `null`: nowhere. */
function wholeScore(text: string, word: string): number | null {
  let best: number | null = null;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const score = at === 0 ? 0 : isStart(text, at) ? 1 : word.length < 3 ? 8 : 3;
    if (best === null || score < best) best = score;
  }
  return best;
}

/** Letters of the word in their order, each at the start of a word or right behind the one before: `nd` in *new draft*. */
function looseScore(text: string, word: string): number | null {
  if (word.length < 2) return null;
  let at = -1;
  let gaps = 0;
  for (const letter of word) {
    let next = text.indexOf(letter, at + 1);
    while (next !== -1 && next !== at + 1 && !isStart(text, next)) next = text.indexOf(letter, next + 1);
    if (next === -1) return null;
    if (next !== at + 1) gaps += 1;
    at = next;
  }
  return 4 + gaps;
}

/** The word stands there with one letter more than was typed. */
function lacksOne(text: string, word: string): boolean {
  for (let cut = 1; cut < word.length; cut += 1) {
    const [before, behind] = [word.slice(0, cut), word.slice(cut)];
    for (let at = text.indexOf(before); at !== -1; at = text.indexOf(before, at + 1)) {
      if (text.startsWith(behind, at + cut + 1)) return true;
    }
  }
  return false;
}

/** One slip in a word of four letters or more: one too many, two turned round, one missing. */
function slipScore(text: string, word: string): number | null {
  if (word.length < 4) return null;
  for (let at = 0; at < word.length; at += 1) {
    const rest = word.slice(0, at) + word.slice(at + 1);
    if (wholeScore(text, rest) !== null) return 12;
    const turned = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
    if (wholeScore(text, turned) !== null) return 10;
  }
  return lacksOne(text, word) ? 11 : null;
}

function wordScore(text: string, word: string): number | null {
  const scores = [wholeScore, looseScore, slipScore].flatMap((of) => of(text, word) ?? []);
  return scores.length === 0 ? null : Math.min(...scores);
}

function score(texts: readonly string[], words: readonly string[]): number | null {
  let sum = 0;
  for (const word of words) {
    // What it is called counts more than what it is also found by.
    const scores = texts.flatMap((text, at) => {
      const found = wordScore(text, word);
      return found === null ? [] : [found + (at === 0 ? 0 : 2)];
    });
    if (scores.length === 0) return null;
    sum += Math.min(...scores);
  }
  return sum;
}

/**
 * How well what was typed fits what something is called (the first of `texts`) or may be found by (the others): every word has
 * to, 0 is best, `null`: not at all.
 */
export function fit(texts: readonly string[], query: string): number | null {
  const whole = folded(query);
  const compared = texts.map(folded);
  const straight = score(compared, whole.split(' ').filter(Boolean));
  if (straight !== null) return straight;
  const other = score(compared, folded(inOtherLayout(query.toLowerCase())).split(' ').filter(Boolean));
  return other === null ? null : other + 6;
}
