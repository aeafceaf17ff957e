import type { Page } from '@playwright/test';
import type { FaultKind } from '../../src/simulator/server/world-types.ts';
import { Designer, ECHO_BOT, GOOD_FRAME } from './designer.ts';
import { expect, test } from './fixtures.ts';
import type { PortalDriver } from './portal-driver.ts';

/** ms; the clock of all frames is moved by hand. */
const MAX_WAIT_MS = 10_000;
const GIVEN_UP = 90_000;

async function ready(page: Page, portal: PortalDriver): Promise<Designer> {
  await page.clock.install();
  const designer = new Designer(await portal.open());
  await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT });
  return designer;
}

const NO_ANSWERS: readonly { kind: FaultKind; done: boolean; said: string }[] = [
  { kind: 'silence', done: false, said: 'No answer came within 90 seconds' },
  { kind: 'rate-limit', done: false, said: 'could not be read' },
  { kind: 'server-error', done: false, said: 'could not be read' },
  { kind: 'drop', done: false, said: 'could not be read' },
  { kind: 'drop-answer', done: true, said: 'could not be read' },
];

for (const { kind, done, said } of NO_ANSWERS) {
  test(`${kind}: the outcome is unknown; asking brings the truth`, async ({ page, portal }) => {
    const designer = await ready(page, portal);
    await portal.fault({ kind, method: 'imbot.app.register' });
    await designer.button(/^Register on/).click();
    await expect.poll(() => portal.faults()).toEqual([]);
    // A broken answer is noticed at once; silence only by waiting.
    if (kind === 'silence') {
      await page.clock.runFor(MAX_WAIT_MS + 100);
      await expect(designer.place.getByText('No answer yet, outcome unknown')).toBeVisible();
      await page.clock.runFor(GIVEN_UP);
    }
    await expect(designer.place.getByText('Outcome unknown', { exact: true })).toBeVisible();
    await expect(designer.place.getByText(said)).toBeVisible();
    await expect(designer.button(/^Register on/)).toHaveAttribute('aria-disabled', 'true');
    expect((await portal.apps()).length).toBe(done ? 1 : 0);

    await designer.button('Ask the portal now').click();
    await page.clock.runFor(100);
    await expect(designer.place.getByText(/^APP_ID/)).toBeVisible();
    expect((await portal.apps()).length).toBe(1);
  });
}

test('after a broken answer the portal is asked by itself, unless that is stopped', async ({ page, portal }) => {
  const designer = await ready(page, portal);
  await portal.fault({ kind: 'drop-answer', method: 'imbot.app.register' });
  await designer.button(/^Register on/).click();
  await expect(designer.place.getByText(/^Asked by itself in/)).toBeVisible();
  await page.clock.runFor(MAX_WAIT_MS + 100);
  await expect(designer.place.getByText(/this time or the time before/)).toBeVisible();
  expect((await portal.apps()).length).toBe(1);
});

test('a late answer still counts', async ({ page, portal }) => {
  const designer = await ready(page, portal);
  await portal.fault({ kind: 'late', seconds: 4, method: 'imbot.app.register' });
  await designer.button(/^Register on/).click();
  await expect.poll(() => portal.faults()).toEqual([]);
  await page.clock.runFor(MAX_WAIT_MS + 100);
  await expect(designer.place.getByText('No answer yet, outcome unknown')).toBeVisible();
  await expect(designer.place.getByText(/^APP_ID/)).toBeVisible();
  expect((await portal.apps()).length).toBe(1);
});

for (const kind of ['stale-frame', 'no-init'] as const) {
  test(`start-up is given up after 10 s: ${kind}`, async ({ page, portal }) => {
    await page.clock.install();
    await portal.fault({ kind, once: false });
    const designer = new Designer(await portal.open());
    await expect(designer.place.getByText('Connecting…')).toBeVisible();
    await page.clock.runFor(MAX_WAIT_MS + 100);
    await expect(designer.place.getByText('The portal is not connected')).toBeVisible();
    await designer.fill({ code: 'echo' });
    await page.clock.runFor(1000);
    await designer.saved();
    await expect(designer.button('Export design…')).toBeVisible();

    // The script asks the portal's page only when it is loaded, so another try waits for a late answer.
    await designer.button('Connect again').click();
    await expect(designer.place.getByText('Connecting…')).toBeVisible();
    await page.clock.runFor(MAX_WAIT_MS + 100);
    await expect(designer.place.getByText('The portal is not connected')).toBeVisible();
    await expect(designer.field('Code')).toHaveValue('echo');
  });
}

test('a stale frame name outside a portal is no portal', async ({ page, standalone }) => {
  await page.goto('about:blank');
  await page.evaluate(() => (window.name = 'acme.bitrix24.com|1|0123456789abcdef0123456789abcdef'));
  await page.goto(standalone);
  await expect(page.getByText('Standalone', { exact: true })).toBeVisible();
});

test('a script that is blocked is said', async ({ page, portal }) => {
  await page.route('https://api.bitrix24.com/**', (route) => route.abort());
  const designer = new Designer(await portal.open());
  await expect(designer.place.getByText('The portal is not connected')).toBeVisible();
});
