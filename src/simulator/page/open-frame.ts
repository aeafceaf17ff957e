import type { AppOpening } from '../server/world-types.ts';

/** The frame as the portal makes it (observed): its name first, the same permissions, and no sandbox. */
export function makeFrame(opening: AppOpening, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.id = `appframe_${opening.sid}`;
  frame.name = opening.name;
  frame.title = title;
  frame.allow = 'geolocation *; microphone *; camera *; autoplay *';
  return frame;
}

function submitForm(host: Element, opening: AppOpening): void {
  const form = document.createElement('form');
  Object.assign(form, { id: `appform_${opening.sid}`, method: 'POST', target: opening.name, action: opening.address });
  form.hidden = true;
  for (const [name, value] of opening.fields) {
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  }
  host.append(form);
  form.submit();
}

/** Brings the page into its frame, which stands in `host`: by its address, or with a form aimed at the frame's name. */
export function openIn(host: Element, frame: HTMLIFrameElement, opening: AppOpening): void {
  if (opening.mode === 'get') frame.src = opening.address;
  else submitForm(host, opening);
}

/** The origin that a page's messages come from. */
export function originOf(address: string): string {
  return new URL(address, location.href).origin;
}
