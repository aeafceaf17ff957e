import { headerFacts, viewOf, type HeaderFacts } from './facts.ts';
import { gifFrames } from './gif-blocks.ts';

/** Two pictures inside make it an animation. */
function isAnimated(bytes: Uint8Array): boolean {
  const frames = gifFrames(bytes);
  return frames.next().done !== true && frames.next().done !== true;
}

export function gifHeader(bytes: Uint8Array): HeaderFacts | null {
  const view = bytes.length < 13 ? null : viewOf(bytes);
  return view && headerFacts(view.getUint16(6, true), view.getUint16(8, true), { animated: isAnimated(bytes) });
}
