import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Axe finds nothing to object to on the page as it is, or in one part of it; what it finds is named with its places. */
export async function expectClean(page: Page, part?: string): Promise<void> {
  expect(await violations(new AxeBuilder({ page }), part)).toEqual([]);
}

/** The same in the light and in the dark: there only the colours differ. */
export async function expectCleanInBoth(page: Page, part?: string): Promise<void> {
  await expectClean(page, part);
  await page.emulateMedia({ colorScheme: 'dark' });
  // Colours of buttons go over into each other; what lies between is nobody's choice.
  for (const frame of page.frames()) await frame.evaluate(settled);
  const dark = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']);
  expect(await violations(dark, part), 'in the dark').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Runs in a frame: every transition there has come to its end. */
async function settled(): Promise<void> {
  const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(transitions.map(({ finished }) => finished));
}

async function violations(builder: AxeBuilder, part: string | undefined): Promise<readonly (readonly unknown[])[]> {
  const found = await (part === undefined ? builder : builder.include(part)).analyze();
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]);
}
