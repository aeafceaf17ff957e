import type * as prismjs from 'prismjs';
import type { Grammar, TokenStream } from 'prismjs';

/** How a piece of code is shown. */
export type CodeTone = 'plain' | 'keyword' | 'string' | 'number' | 'comment' | 'name';

export interface CodeSpan {
  readonly text: string;
  readonly tone: CodeTone;
}

/** What the grammars call pieces; all others are plain. */
const TONES: Readonly<Record<string, CodeTone>> = {
  keyword: 'keyword',
  delimiter: 'keyword',
  tag: 'keyword',
  boolean: 'number',
  number: 'number',
  string: 'string',
  'template-string': 'string',
  'attr-value': 'string',
  comment: 'comment',
  shebang: 'comment',
  function: 'name',
  'class-name': 'name',
  variable: 'name',
  property: 'name',
};

type Prism = typeof prismjs;

let loaded: Promise<Prism> | null = null;

/** Its grammars look for it among the globals, and without `manual` it would look through the page by itself. */
async function load(): Promise<Prism> {
  Object.assign(globalThis, { Prism: { manual: true, disableWorkerMessageHandler: true } });
  const { default: prism } = await import('prismjs/components/prism-core.js');
  Object.assign(globalThis, { Prism: prism });
  await import('prismjs/components/prism-clike.js');
  await import('prismjs/components/prism-javascript.js');
  await Promise.all([
    import('prismjs/components/prism-markup.js'),
    import('prismjs/components/prism-typescript.js'),
    import('prismjs/components/prism-php.js'),
    import('prismjs/components/prism-python.js'),
    import('prismjs/components/prism-go.js'),
    import('prismjs/components/prism-bash.js'),
    import('prismjs/components/prism-json.js'),
  ]);
  return prism;
}

/** Code without colours. */
export const plainLines = (text: string): CodeSpan[][] =>
  text.split('\n').map((line) => [{ text: line, tone: 'plain' }]);

/**
 * The lines of a code as pieces with their tones; together exactly the text. In a language without a grammar, and where the
 * grammars cannot be loaded, all of it is plain.
 */
export async function highlighted(text: string, language: string): Promise<readonly (readonly CodeSpan[])[]> {
  try {
    const prism = await (loaded ??= load());
    const grammar: Grammar | undefined = prism.languages[language === 'html' ? 'markup' : language];
    return grammar === undefined ? plainLines(text) : linesOf(prism.tokenize(text, grammar));
  } catch {
    loaded = null;
    return plainLines(text);
  }
}

function linesOf(stream: TokenStream): CodeSpan[][] {
  const lines: CodeSpan[][] = [[]];
  for (const { text, tone } of spansOf(stream, 'plain')) {
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, tone });
    }
  }
  return lines;
}

function spansOf(stream: TokenStream, tone: CodeTone): CodeSpan[] {
  if (typeof stream === 'string') return [{ text: stream, tone }];
  if (Array.isArray(stream)) return stream.flatMap((inner) => spansOf(inner, tone));
  return spansOf(stream.content, TONES[stream.type] ?? tone);
}
