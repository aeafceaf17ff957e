import { attributeOf, without, withAttributes, type Range } from './edit.ts';
import { localName, scanTags, type SvgTag } from './scan.ts';

/** When a moving SVG is looked at: after all of it, in its middle, before it begins. */
export type Moment = 'end' | 'half' | 'start';

/** In the order in which they are taken when they show the same: what comes in stands there at its end. */
export const MOMENTS: readonly Moment[] = ['end', 'start', 'half'];

const MOVES = /^(?:animate|animatetransform|animatemotion|animatecolor|set)$/i;

const isMove = (tag: SvgTag): boolean => tag.kind !== 'close' && MOVES.test(localName(tag.name));

export function isAnimated(tags: readonly SvgTag[], text: string): boolean {
  return tags.some(isMove) || /@(?:-webkit-)?keyframes\b/i.test(text);
}

/** Seconds: longer than anybody waits, so slow that no clock matters, and long before now. */
const AGES = 1_000_000;

/** A time or offset of a beginning; others wait for clicks or for other animations. */
const CLOCK = /^[+-]?(?:[\d.]+(?:h|min|s|ms)?|\d+(?::\d\d)+(?:\.\d+)?)$/i;

/** The beginning moved back in time by `seconds`. */
function begunBefore(begin: string | undefined, seconds: number): string {
  const list = (begin ?? '0s').split(';').map((part) => part.trim());
  return list.map((part) => (CLOCK.test(part) ? `-${seconds}s` : part)).join(';');
}

function atEnd(tag: SvgTag): string {
  const isEndless = attributeOf(tag, 'repeatCount') === 'indefinite' || attributeOf(tag, 'repeatDur') === 'indefinite';
  const begin = begunBefore(attributeOf(tag, 'begin'), AGES);
  return withAttributes(tag, isEndless ? { begin, repeatCount: null, repeatDur: null, fill: 'freeze' } : { begin });
}

/** So slow that it stands still. */
function stillAt(tag: SvgTag, begin: string): string {
  return withAttributes(tag, { begin, dur: `${AGES}s`, repeatCount: null, repeatDur: null });
}

function movedTo(tag: SvgTag, moment: Moment): string {
  if (moment === 'end') return atEnd(tag);
  const begin = attributeOf(tag, 'begin');
  return stillAt(tag, moment === 'half' ? begunBefore(begin, AGES / 2) : (begin ?? '0s'));
}

/** Styles that hold every animation of CSS at the moment, whatever it says of itself. */
const STYLES: Readonly<Record<Moment, string>> = {
  end: 'animation-delay:-1s!important;animation-duration:1ms!important;animation-iteration-count:1!important',
  half: 'animation-delay:-.5s!important;animation-duration:1s!important',
  start: 'animation-delay:0s!important',
};

function stylesAt(moment: Moment, prefix: string): string {
  const rules = `${STYLES[moment]};animation-fill-mode:both!important;animation-play-state:paused!important;transition:none!important`;
  return `<${prefix}style>*,*::before,*::after{${rules}}</${prefix}style>`;
}

/**
 * The content of an SVG as it stands at a moment, the same whenever it is drawn.
 *
 * @param body what follows the root's start tag
 * @param prefix of the root, with its colon, or empty
 */
export function heldAt(body: string, moment: Moment, prefix: string): string {
  const moves = scanTags(body).filter(isMove);
  const ranges = moves.map((tag): Range => [tag.start, tag.end]);
  const pieces = moves.map((tag) => movedTo(tag, moment));
  let held = '';
  let at = 0;
  for (const [i, [from, to]] of ranges.entries()) {
    held += body.slice(at, from) + (pieces[i] ?? '');
    at = to;
  }
  return stylesAt(moment, prefix) + held + without(body, at, []);
}
