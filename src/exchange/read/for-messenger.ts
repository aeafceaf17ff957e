import { isMessengerPlace } from './parameters.ts';
import type { Candidate } from './to-call.ts';
import type { MapTree } from './tree.ts';

/** Whether a call is for the messenger: every chat app is, of widgets those with a place there. */
export function isForMessenger({ method, params }: Candidate): boolean {
  if (method !== 'placement.bind') return true;
  if (params.kind === 'hole') return false;
  const place = params.entries.findLast(({ key }) => key.toUpperCase() === 'PLACEMENT')?.value;
  if (place?.kind === 'scalar') return isMessengerPlace(String(place.value));
  const starts = place?.kind === 'text' && typeof place.parts[0] === 'string' && isMessengerPlace(place.parts[0]);
  return starts || (place !== undefined && hasIconName(params));
}

function hasIconName(params: MapTree): boolean {
  const options = params.entries.findLast(({ key }) => key.toUpperCase() === 'OPTIONS')?.value;
  return options?.kind === 'map' && options.entries.some(({ key }) => key === 'iconName');
}
