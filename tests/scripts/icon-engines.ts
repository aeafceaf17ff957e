import { chromium, type Browser } from '@playwright/test';
import { chromiumLaunchOptions } from '../tools/chromium.ts';
import { FIREFOX, launchFirefox } from '../tools/engines/firefox.ts';
import { serveGallery } from '../tools/gallery-server.ts';

type Icons = readonly (readonly [name: string, icons: readonly string[]])[];

interface Gallery {
  bytes: () => Promise<Icons>;
}

/** Kinds that our own code reads: they must be the same. */
const OURS = /\.(?:png|gif|ico|cur|icns|txt)$/;

/** ms: a page of development loads its modules one by one. */
const SLOW = 240_000;

async function iconsIn(browser: Browser, url: string): Promise<Icons> {
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(SLOW);
    await page.goto(url);
    await page.waitForFunction(() => 'bytes' in window);
    return await page.evaluate(() => (window as unknown as Gallery).bytes());
  } finally {
    await browser.close();
  }
}

const listed = (icons: readonly string[]): string => icons.map((icon) => (icon.length < 40 ? icon : 'icon')).join(', ');

/** Prints what differs; answers how many of those that must be the same do. */
function compared(one: Icons, other: Icons): number {
  const others = new Map(other);
  const differing = one.filter(([name, icons]) => icons.join() !== others.get(name)?.join());
  const wrong = differing.filter(([name]) => OURS.test(name));
  console.log(`${one.length - differing.length} of ${one.length} are the same, byte for byte.`);
  for (const [name, icons] of differing) {
    console.log(`  ${OURS.test(name) ? 'WRONG ' : ''}${name}: ${listed(icons)} | ${listed(others.get(name) ?? [])}`);
  }
  return wrong.length;
}

/**
 * Makes the icon of every fixture in Chromium and in the system's Firefox and compares their bytes, then once more in a Firefox
 * that gives back false pixels. Fails when one differs that our own code reads, or when false pixels become an icon.
 */
export async function main(): Promise<number> {
  if (FIREFOX === undefined) {
    console.log('There is no Firefox here: apt-get install firefox-esr.');
    return 0;
  }
  const { server, url } = await serveGallery();
  try {
    const reference = await iconsIn(await chromium.launch(chromiumLaunchOptions()), url);
    console.log('Chromium beside Firefox');
    const wrong = compared(reference, await iconsIn(await launchFirefox(), url));
    console.log('Chromium beside a Firefox that resists fingerprinting');
    const fooled = compared(
      reference,
      await iconsIn(await launchFirefox({ 'privacy.resistFingerprinting': true }), url),
    );
    return wrong + fooled === 0 ? 0 : 1;
  } finally {
    await server.close();
  }
}
