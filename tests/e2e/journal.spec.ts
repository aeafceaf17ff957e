import type { Page } from '@playwright/test';
import { Designer, ECHO_BOT, GOOD_FRAME } from './designer.ts';
import { expect, test } from './fixtures.ts';
import { PortalDriver } from './portal-driver.ts';

const LEFT = 'A registration was under way when its page was closed';

/** A registration is under way, and the portal stays silent over it; `kind`: it may have been carried out. */
async function midst(page: Page, portal: PortalDriver, kind: 'silence' | 'late'): Promise<Designer> {
  page.on('dialog', (dialog) => void dialog.accept());
  const designer = new Designer(await portal.open());
  await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT });
  await designer.saved();
  await portal.fault({ kind, method: 'imbot.app.register', seconds: 600 });
  await designer.button(/^Register on/).click();
  await expect.poll(() => portal.faults()).toEqual([]);
  return designer;
}

for (const kind of ['silence', 'late'] as const) {
  test(`a page that is loaded again in the midst of a registration tells of it, and finishes it (${kind})`, async ({
    page,
    portal,
  }) => {
    await midst(page, portal, kind);
    const designer = new Designer(await portal.open());
    await expect(designer.place.getByText(LEFT)).toBeVisible();
    await expect(designer.place.getByText(/bot 62, code echo/)).toBeVisible();
    await designer.button('Finish it').click();
    const said = kind === 'silence' ? /^Registered on/ : /this time or the time before/;
    await expect(designer.place.getByText(said)).toBeVisible();
    expect((await portal.apps()).length).toBe(1);
    // It is told once.
    await new Designer(await portal.open()).saved();
    await expect(designer.place.getByText(LEFT)).toBeHidden();
  });

  test(`… and takes it back (${kind})`, async ({ page, portal }) => {
    await midst(page, portal, kind);
    const designer = new Designer(await portal.open());
    await designer.button('Undo it').click();
    await expect(designer.place.getByText(/was removed from/)).toBeVisible();
    expect(await portal.apps()).toEqual([]);
    await expect(designer.button(/^Register on/)).toBeVisible();
  });
}

test('the call of another tab that is open is its own affair, until it is closed', async ({ page, portal }) => {
  await midst(page, portal, 'late');
  const second = await page.context().newPage();
  const other = new PortalDriver(second, second.request, new URL(page.url()).origin, portal.world);
  const designer = new Designer(await other.open());
  await designer.saved();
  await designer.button(/^Register on/).click();
  await expect(designer.place.getByText('Another tab is making a call about this app.')).toBeVisible({
    timeout: 10_000,
  });
  await expect(designer.place.getByText(LEFT)).toBeHidden();
  await page.close();
  const again = new Designer(await other.open());
  await expect(again.place.getByText(LEFT)).toBeVisible();
  expect((await other.apps()).length).toBe(1);
});

test('the log outlives a reload, and is copied without secrets', async ({ page, context, portal }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install();
  const first = new Designer(await portal.open());
  await first.fill({ ...GOOD_FRAME, bot: ECHO_BOT });
  await first.button(/^Register on/).click();
  await page.clock.runFor(1000);
  await expect(first.place.getByText(/^APP_ID/)).toBeVisible();
  await page.clock.runFor(6000);
  await expect
    .poll(async () => (await portal.frame()).evaluate(() => sessionStorage.getItem('chat-app-designer.log') ?? ''))
    .toContain('imbot.app.register');
  const second = new Designer(await portal.open());
  await second.tab('Log').click();
  await page.clock.runFor(6000);
  await expect(second.place.getByText(/from before the page was loaded again/)).toBeVisible();
  await second.button('Copy the log').click();
  const kept = await (await portal.frame()).evaluate(() => sessionStorage.getItem('chat-app-designer.log') ?? '');
  expect(kept).toContain('Echo window');
  expect(kept).not.toContain(GOOD_FRAME.hash);
});
