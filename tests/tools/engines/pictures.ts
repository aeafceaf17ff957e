import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator } from '@playwright/test';
import sharp from 'sharp';
import type { Place } from '../../e2e/designer.ts';

export interface Picture {
  readonly name: string;
  readonly base64: string;
}

/** A picture of the fixtures. */
export function picture(name: string): Picture {
  const path = fileURLToPath(new URL(`../../fixtures/icons/good/${name}`, import.meta.url));
  return { name, base64: readFileSync(path).toString('base64') };
}

/** A photograph as large as telephones take: 24 megapixels. */
export async function photograph(): Promise<Picture> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="750" height="500"><rect width="750" height="500" fill="#5a8"/>
    <circle cx="375" cy="250" r="180" fill="#d43"/><path d="M0 500 750 0" stroke="#124" stroke-width="30"/></svg>`;
  const bytes = await sharp(Buffer.from(drawing)).resize(6000, 4000).jpeg({ quality: 85 }).toBuffer();
  return { name: 'photograph.jpg', base64: bytes.toString('base64') };
}

/** Drops a picture on the page: the one way in that every engine's driver can take. */
async function drop(place: Place, { name, base64 }: Picture): Promise<void> {
  await place.locator('body').evaluate(
    (body, file) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], file.name, { type: file.name.endsWith('.txt') ? 'text/plain' : 'image/png' }));
      body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    },
    { name, base64 },
  );
}

function tileOf(place: Place): Locator {
  return place.locator('#field-icon [style*="data:image/png"]').first();
}

/** The icon that stands in the form, as base64; empty: none. */
async function shownIcon(place: Place): Promise<string> {
  const tile = tileOf(place);
  if ((await tile.count()) === 0) return '';
  return /base64,([^"')]+)/.exec((await tile.getAttribute('style')) ?? '')?.[1] ?? '';
}

/** Drops a picture and waits for its icon or for the reason why there is none; answers the icon, or that reason. */
export async function iconFrom(place: Place, source: Picture): Promise<string> {
  const form = place.locator('#field-icon');
  await form.waitFor();
  const before = await shownIcon(place);
  await drop(place, source);
  // Another icon, or an alert that says why not.
  await form
    .locator(
      `[style*="data:image/png"]${before === '' ? '' : `:not([style*="${before.slice(-80, -4)}"])`}, [role=alert] *`,
    )
    .first()
    .waitFor();
  const icon = await shownIcon(place);
  return icon === before ? `refused: ${(await form.getByRole('alert').textContent()) ?? ''}` : icon;
}
