import { elementRanges, without, type Range } from './edit.ts';
import { privateRanges } from './foreign.ts';
import { inSwitch, otherReasons, reasonFor, type LeftOut } from './left-out.ts';
import { scanTags, type SvgTag } from './scan.ts';

/** Comments are not drawn. Where there is CDATA, what looks like one may be a part of it. One that never ends breaks the file. */
function withoutComments(text: string): string {
  if (text.includes('<![CDATA[')) return text;
  const ranges: Range[] = [];
  for (let start = text.indexOf('<!--'); start >= 0;) {
    const end = text.indexOf('-->', start + 4);
    if (end < 0) break;
    ranges.push([start, end + 3]);
    start = text.indexOf('<!--', end + 3);
  }
  return without(text, 0, ranges);
}

/** The text without what is private to programs, and what of the rest is not drawn. */
export interface Cleaned {
  readonly text: string;
  readonly reasons: ReadonlySet<LeftOut>;
}

function isDropped(tag: SvgTag, choices: ReadonlySet<SvgTag>, reasons: Set<LeftOut>): boolean {
  const reason = reasonFor(tag, choices.has(tag));
  if (reason !== null && reason !== 'silent') reasons.add(reason);
  return reason !== null;
}

/** `source`: without entities. */
export function cleaned(source: string): Cleaned {
  const text = withoutComments(source);
  const own = without(text, 0, privateRanges(scanTags(text), text.length));
  const tags = scanTags(own);
  const choices = inSwitch(tags);
  const reasons = otherReasons(tags, own);
  const dropped = elementRanges(tags.slice(1), (tag) => isDropped(tag, choices, reasons), own.length);
  return { text: without(own, 0, dropped), reasons };
}
