import { isMask } from '../../domain/kernel/mask.ts';
import { holeTree, type HoleTree, type ScalarTree } from './tree.ts';

/** Batch calls refer to each other's answers; `{result}` and the like stand for anything. */
const REFERENCE = /\$result\s*\[/;
const WHOLE = [
  /^\s*\/\*.*\*\/\s*$/s,
  /^\s*\*\*[^*]+\*\*\s*$/,
  /^\s*\*{3,}\s*$/,
  /^\s*(?:…|\.{3})\s*$/,
  /^\s*\{\{[^{}]*\}\}\s*$/,
  /(?:…|\.{3})\s*[[(<]?\s*(?:truncated|cut off|обрезано)\b/i,
  /^\s*[[(<]?\s*(?:truncated|redacted|masked|filtered|hidden by log)\b.{0,20}$/i,
];
/** Words in angle brackets, and the documentation's `your_…`; not in texts for people, where they may be meant. */
const STAND_IN = [
  /^\s*<[^<>]*>\s*$/,
  /^\s*%[A-Z_]+%\s*$/,
  /\b(?:put_)?your[_ ][a-z0-9_ ]+/i,
  /^\s*xxx+\s*$/i,
  /^\s*\$\{[^}]*\}\s*$/,
];
const BASE64 = /^(?:data:[\w/+.-]+;base64,)?[A-Za-z0-9+/_\s-]+={0,2}\s*$/;

const FOR_PEOPLE: ReadonlySet<string> = new Set(['TITLE', 'DESCRIPTION', 'COPYRIGHT', 'GROUP_NAME']);

/** A hole in place of a text that only stands for a value; `null` where it is the value. `name` is the parameter's. */
export function placeholder(tree: ScalarTree, name: string): HoleTree | null {
  const { value, at } = tree;
  if (typeof value !== 'string') return null;
  if (REFERENCE.test(value)) return holeTree(value, at, 'reference');
  const stands = isMask(value) || WHOLE.some((pattern) => pattern.test(value));
  const standsIn = !FOR_PEOPLE.has(name) && STAND_IN.some((pattern) => pattern.test(value));
  const noPicture = name === 'ICON_FILE' && value.trim() !== '' && !BASE64.test(value);
  return stands || standsIn || noPicture ? holeTree(value, at, 'placeholder') : null;
}
