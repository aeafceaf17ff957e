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

/** Seconds: so many that an animation of this length stands still while it is drawn. */
const AGES = 1_000_000;

/** A time or offset of a beginning; others wait for clicks or for other animations. */
const CLOCK = /^[+-]?(?:[\d.]+(?:h|min|s|ms)?|\d+(?::\d\d)+(?:\.\d+)?)$/i;

/** The beginning moved back in time by `seconds`. */
function begunBefore(begin: string | undefined, seconds: number): string {
  const list = (begin ?? '0s').split(';').map((part) => part.trim());
  return list.map((part) => (CLOCK.test(part) ? `-${seconds}s` : part)).join(';');
}

const isSet = (tag: SvgTag): boolean => localName(tag.name).toLowerCase() === 'set';

/** What it does is to be seen when it is over: it stays, or it never is over. */
function lasts(tag: SvgTag): boolean {
  const isEndless = [attributeOf(tag, 'repeatCount'), attributeOf(tag, 'repeatDur')].includes('indefinite');
  return isEndless || (isSet(tag) && attributeOf(tag, 'dur') === undefined) || attributeOf(tag, 'fill') === 'freeze';
}

/** Stretched until it stands still, and begun so long ago that it is where it should be: 1 is its end. */
function stillAt(tag: SvgTag, share: number): string {
  // One that was over before the first moment would never have been.
  const begin = begunBefore(attributeOf(tag, 'begin'), Math.min(AGES - 1, AGES * share));
  return withAttributes(tag, { begin, dur: `${AGES}s`, end: null, repeatCount: null, repeatDur: null });
}

const SHARES = { end: 1, half: 0.5 } as const;

function movedTo(tag: SvgTag, moment: Moment): string {
  if (moment === 'end' && !lasts(tag)) return withAttributes(tag, { begin: 'indefinite' });
  // What comes later has not begun yet.
  if (moment === 'start') return withAttributes(tag, isSet(tag) ? {} : { dur: `${AGES}s` });
  return stillAt(tag, SHARES[moment]);
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
