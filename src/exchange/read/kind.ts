import { CODE_SIGNS } from './code-signs.ts';
import type { TextKind } from './found.ts';

const BY_NAME: readonly (readonly [RegExp, TextKind])[] = [
  [/\.(?:php\d?|phtml|inc)$/i, 'php'],
  [/\.(?:[cm]?[jt]sx?)$/i, 'js'],
  [/\.pyi?$/i, 'python'],
  [/\.go$/i, 'go'],
  [/\.(?:sh|bash|zsh|bat|cmd|ps1|curl)$/i, 'shell'],
  [/\.(?:http|rest)$/i, 'http'],
  [/\.(?:json|json5|jsonc|har|ipynb|webmanifest)$/i, 'json'],
  [/\.(?:md|markdown|mdx)$/i, 'markdown'],
  [/\.(?:html?|vue|svelte|xhtml)$/i, 'html'],
  [/\.(?:log|out|ndjson|jsonl)$/i, 'log'],
];

const BY_LANGUAGE: Readonly<Record<string, TextKind>> = {
  php: 'php',
  js: 'js', javascript: 'js', ts: 'js', typescript: 'js', tsx: 'js', jsx: 'js', node: 'js', mjs: 'js', cjs: 'js',
  py: 'python', python: 'python', python3: 'python',
  go: 'go', golang: 'go',
  sh: 'shell', bash: 'shell', shell: 'shell', curl: 'shell', zsh: 'shell', console: 'shell', powershell: 'shell', bat: 'shell', cmd: 'shell',
  http: 'http', rest: 'http',
  json: 'json', json5: 'json', jsonc: 'json',
  html: 'html', vue: 'html', svelte: 'html', xml: 'html',
  form: 'form', urlencoded: 'form',
  log: 'log',
}; // prettier-ignore

/** The kind that a fence or a tool names. */
export function kindOfLanguage(name: string): TextKind | null {
  return BY_LANGUAGE[name.toLowerCase()] ?? null;
}

const PHP_TAG = /<\?(?:php\b|=|\s)/i;
const VERB = /^(?:GET|POST|PUT|PATCH|DELETE)[ \t]+\S+/;
const FENCE = /^[ \t>]*(?:```|~~~)/m;
const CURL =
  /(?:^|\n|[;&|(]\s*)[ \t]*(?:[$>#%][ \t]+)?(?:sudo[ \t]+|time[ \t]+)?(?:curl(?:\.exe)?|http|https|wget)[ \t]+(?:-|['"]?https?:|\\|\^|[A-Z]{3,6}[ \t]|\$)/;
const STAMP =
  /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|^\[?\d{1,2}[./]\w{2,3}[./]\d{2,4}[: ]\d\d:|^\d{1,3}(?:\.\d{1,3}){3} - |^\[\d\d:\d\d:\d\d/;

/** What a text is, from what stands in it; the name of its file decides where both are possible. */
export function detectKind(text: string, name: string): TextKind {
  if (text.trim() === '' || text === '\uFEFF') return 'empty';
  if (isBinary(text)) return 'binary';
  const head = text.slice(0, 60_000).replace(/^\uFEFF/, '');
  const named = BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? null;
  if (PHP_TAG.test(head) && !isQuotedTag(head, named))
    return named === 'markdown' && FENCE.test(head) ? 'markdown' : isPhpPage(head) ? 'php' : byContent(head, named);
  return named !== null && !contradicts(head, named) ? named : byContent(head, named);
}

/** A file of another language, as named, in which the tag stands in some text: PHP begins with it. */
function isQuotedTag(head: string, named: TextKind | null): boolean {
  return (named === 'js' || named === 'python' || named === 'go' || named === 'shell') && !/^\s*<\?/.test(head);
}

/** PHP in a fence or in a string of something else does not make it PHP. */
function isPhpPage(head: string): boolean {
  const at = head.search(PHP_TAG);
  return !FENCE.test(head.slice(0, at)) && !/^\s*[[{"]/.test(head);
}

/** Files are also named wrongly: JSON in a .txt is the common case, PHP in a .js the rare one. */
function contradicts(head: string, named: TextKind): boolean {
  if (named === 'json') return !/^\s*(?:[[{"'“/#]|[\w]+\s*:)/.test(head);
  if (named === 'markdown') return false;
  return named === 'js' ? /^\s*[[{]\s*["{[]/.test(head) && scoreOf(head)?.kind !== 'js' : false;
}

function byContent(head: string, named: TextKind | null): TextKind {
  const start = head.trimStart();
  if (/^<(?:!doctype|html|head|body|script|div|template|\?xml|!--)/i.test(start)) return 'html';
  if (/^#!.*\b(?:ba|z|da)?sh\b/.test(start)) return 'shell';
  if (/^#!.*python/.test(start)) return 'python';
  if (isHttp(start)) return 'http';
  if (FENCE.test(head)) return 'markdown';
  const looksLikeData = /^(?:[[{]|\/[/*][^]*?\n\s*[[{]|["“][A-Za-z_]+["”]\s*:)/.test(start);
  if (looksLikeData && isData(start)) return 'json';
  if (CURL.test(head) && !/^\s*(?:<\?php|import |package )/.test(head)) return 'shell';
  if (isForm(start)) return 'form';
  if (isLog(start)) return 'log';
  const code = scoreOf(head);
  if (code !== null) return code.kind;
  if (/<script\b/i.test(head)) return 'html';
  if (looksLikeData) return 'json';
  return named ?? 'text';
}

/** Data has keys and values and hardly any of the signs of code. */
function isData(start: string): boolean {
  const code = scoreOf(start);
  if (code?.kind === 'python') return !/^\s*(?:def|import|from|class)\b/m.test(start);
  if (code?.kind === 'go') return false;
  if (code?.kind === 'php') return !/['"]\s*=>/.test(start.slice(0, 4000)) && !/\$\w+\s*=/.test(start.slice(0, 4000));
  return code === null || code.points < 2 || /^[[{]\s*"/.test(start);
}

function isHttp(start: string): boolean {
  const lines = start.split('\n').slice(0, 40);
  if (VERB.test(start) && !/^\S+\s+\S+.*\b(?:200|40\d|50\d)\s+\d/.test(lines[0] ?? '')) return true;
  return (
    lines.some((line) => VERB.test(line)) &&
    lines.some((line) => /^(?:###|@\w+\s*=|(?:Host|Content-Type|Authorization):\s)/i.test(line))
  );
}

const isForm = (start: string): boolean =>
  /^(?:\?|[A-Z]{3,6}\s+)?(?:https?:\/\/\S+\?)?[\w.%[\]-]+=\S*\s*$/.test(start.split('\n')[0] ?? '') &&
  start.includes('=') &&
  (start.includes('&') || /%5B|\[/i.test(start));

function isLog(start: string): boolean {
  const lines = start.split('\n').slice(0, 30);
  const stamped = lines.filter((line) => STAMP.test(line)).length;
  return stamped > 0 && (STAMP.test(lines[0] ?? '') || stamped * 3 >= lines.length);
}

function scoreOf(head: string): { kind: TextKind; points: number } | null {
  const scores = CODE_SIGNS.map(({ kind, signs }) => ({
    kind,
    points: signs.filter((sign) => sign.test(head)).length,
  }));
  const best = scores.reduce((left, right) => (right.points > left.points ? right : left));
  return best.points === 0 ? null : best;
}

/** Many signs that no text has: a program, a picture, an archive. */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, 8000);
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    if (code === 0) return true;
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 27))
      odd += 1;
  }
  return odd > Math.max(2, sample.length * 0.05);
}
