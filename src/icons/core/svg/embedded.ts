import { fail, ok, type Result } from '../../../domain/kernel/result.ts';
import { toBase64 } from '../../../domain/kernel/base64.ts';
import { bytesOfText } from '../base64.ts';
import { iconError, type IconError } from '../errors.ts';
import { sniff } from '../sniff.ts';
import { putBack } from './payloads.ts';
import { attributesOf, localName, type SvgTag } from './scan.ts';
import { withAttributes } from './edit.ts';
import { textOf } from './text.ts';

/** Characters of a picture from which its header is read; no use to unpack the rest. */
const HEAD = 400_000;

/** What a picture inside is made into, when it has to be: an SVG inside needs what the one around it needs. */
export type ReadyNested = (text: string) => Result<string, IconError>;

interface Found {
  readonly pixels: number;
  /** The tag as it is to be; `null`: as it is. */
  readonly tag: string | null;
}

function nested(tag: SvgTag, name: string, bytes: Uint8Array, makeReady: ReadyNested): Result<Found, IconError> {
  const text = textOf(bytes, true);
  const repaired = text === null ? fail(iconError('svg-broken')) : makeReady(text);
  if (!repaired.ok) return repaired.error.code === 'svg-broken' ? ok({ pixels: 0, tag: null }) : repaired;
  const href = `data:image/svg+xml;base64,${toBase64(new TextEncoder().encode(repaired.value))}`;
  return ok({ pixels: 0, tag: withAttributes(tag, { [name]: href }) });
}

/** A picture in an `image` or `feImage`: its pixels count, and an SVG is made as harmless as the one around it. */
export function embeddedPicture(
  tag: SvgTag,
  payloads: readonly string[],
  makeReady: ReadyNested,
): Result<Found, IconError> {
  const none: Found = { pixels: 0, tag: null };
  if (!/^(?:image|feimage)$/i.test(localName(tag.name))) return ok(none);
  const href = attributesOf(tag).find(({ name, value }) => localName(name) === 'href' && /^\s*data:/i.test(value));
  if (href === undefined) return ok(none);
  const text = putBack(href.value, payloads).trim();
  const head = bytesOfText(text.slice(0, HEAD - (HEAD % 4)));
  const facts = head && sniff(head, text.length <= HEAD ? head.length : text.length);
  if (!facts?.ok) return facts && facts.error !== 'more' && isDanger(facts.error) ? fail(facts.error) : ok(none);
  if (facts.value.format !== 'svg') return ok({ pixels: facts.value.width * facts.value.height, tag: null });
  const whole = bytesOfText(text);
  return whole === null ? ok(none) : nested(tag, href.name, whole, makeReady);
}

/** A broken picture inside is not drawn, and that is all; one that would fill the memory must not be tried. */
const isDanger = ({ code }: IconError): boolean => code === 'bomb' || code === 'too-many-pixels';
