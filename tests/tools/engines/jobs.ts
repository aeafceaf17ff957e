import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Designer, ECHO_BOT, GOOD_FRAME } from '../../e2e/designer.ts';
import { PortalDriver } from '../../e2e/portal-driver.ts';
import type { Job, Workplace } from './job.ts';
import { iconFrom, photograph, picture } from './pictures.ts';

function portalOf({ page, request, portalUrl, world }: Workplace, name: string): PortalDriver {
  return new PortalDriver(page, request, portalUrl, `${world}-${name}`);
}

const mainJob: Job = {
  name: 'main job: register, update and remove an app with an icon',
  run: async (place) => {
    const portal = portalOf(place, 'main');
    await place.page.goto(portal.address());
    const designer = new Designer(portal.designer);
    await designer.fill({ ...GOOD_FRAME, kind: 'Opens a page', bot: ECHO_BOT, window: 'Over the icon', width: '350' });
    await iconFrom(portal.designer, picture('sprite.png'));
    await designer.button(/^Register on localhost/).click();
    await designer.place
      .getByText(/^APP_ID/)
      .first()
      .waitFor();
    const [registered] = await portal.apps();
    await designer.setFlag('Extranet users', 'Yes');
    await designer.button(/^Update app/).click();
    await designer.place.getByText('acknowledged the update').waitFor();
    const [updated] = await portal.apps();
    await designer.button('Remove…').click();
    await designer.place
      .getByRole('dialog')
      .getByRole('button', { name: /^Remove from/ })
      .click();
    await designer.place.getByText('was removed from').waitFor();
    return new Map([
      ['registered', JSON.stringify(registered)],
      ['updated', JSON.stringify(updated)],
      ['left on the portal', String((await portal.apps()).length)],
    ]);
  },
};

const TYPED = 'To the last key';

/** Types, reloads with the last key, and answers what stands in the field then. */
async function reloaded(place: Workplace, address: string, designer: Designer): Promise<string> {
  await place.page.goto(address);
  await designer.fill({ code: 'kept' });
  // The draft of an earlier job may stand there.
  await designer.field('Title, English').fill('');
  await designer.field('Title, English').pressSequentially(TYPED);
  await place.page.reload();
  // The stored draft comes a moment after the form.
  await designer.place.getByTitle(/^Saved in this browser/).waitFor();
  const kept = await designer.field('Title, English').inputValue();
  if (kept !== TYPED) throw new Error(`Only “${kept}” was kept`);
  return kept;
}

const drafts: Job = {
  name: 'drafts: the last key survives a reload',
  run: async (place) => new Map([['alone', await reloaded(place, place.designerUrl, new Designer(place.page))]]),
};

const draftsInPortal: Job = {
  name: 'drafts: the last key survives a reload of the portal',
  run: async (place) => {
    const portal = portalOf(place, 'drafts');
    return new Map([['in a portal', await reloaded(place, portal.address(), new Designer(portal.designer))]]);
  },
};

/** One of every kind that is taken, and pictures that engines turn, colour or unpack by themselves. */
const KINDS = [
  'turned-6.png', 'turned-6.jpg', 'still.gif', 'lossy.webp', 'clear.avif', 'plain.bmp', 'favicon.ico', 'mark.svg', 'base64.txt',
]; // prettier-ignore

/** Kinds that our own code reads: they are the same everywhere. */
const OURS = /\.(?:png|gif|ico|cur|icns|txt)$/;

const studio: Job = {
  name: 'studio: one file of each kind, a letter, and one that no font has',
  mayDiffer: (name) => !OURS.test(name) && name !== 'no font has it',
  run: async ({ page, designerUrl }) => {
    const outcome = new Map<string, string>();
    await page.goto(designerUrl);
    for (const name of KINDS) outcome.set(name, await iconFrom(page, picture(name)));
    const designer = new Designer(page);
    await designer.button('Change…').click();
    const dialog = page.getByRole('dialog', { name: 'Icon studio' });
    await dialog.getByRole('slider', { name: 'Scale' }).waitFor();
    await dialog.getByRole('tab', { name: 'Letter', exact: true }).click();
    const field = dialog.getByRole('textbox', { name: 'Letter or emoji' });
    await field.fill('Q');
    await dialog.getByText('All 13 checks passed').waitFor();
    await field.fill('\u{10fffd}');
    const alert = dialog.getByRole('alert').filter({ hasText: /\S/ }).first();
    await alert.waitFor();
    outcome.set('no font has it', (await alert.textContent()) ?? '');
    return outcome;
  },
};

const large: Job = {
  name: 'a photograph of 24 megapixels becomes an icon',
  mayDiffer: () => true,
  run: async ({ page, designerUrl }) => {
    const photo = await photograph();
    await page.goto(designerUrl);
    await page.locator('#field-icon').waitFor();
    const start = Date.now();
    const icon = await iconFrom(page, photo);
    if (icon.startsWith('refused')) throw new Error(icon);
    return new Map([['seconds', ((Date.now() - start) / 1000).toFixed(1)]]);
  },
};

/** A handler page that says what it hears. */
const PAGE = `<!doctype html><title>Page</title><p>waiting</p><script>
  addEventListener('message', ({ data }) => { document.querySelector('p').textContent = 'heard ' + JSON.parse(data).action; });
</script>`;

async function serve(): Promise<{ server: Server; url: string }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', connection: 'close' }).end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://localhost:${String((server.address() as AddressInfo).port)}/page` };
}

const stopped = (server: Server): Promise<unknown> =>
  new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });

const frameWindow: Job = {
  name: 'frame window: the sample page, a page of one’s own, and one that is away',
  run: async ({ page, designerUrl }) => {
    const { server, url } = await serve();
    try {
      await page.goto(designerUrl);
      const designer = new Designer(page);
      await designer.fill({ ...GOOD_FRAME, bot: '62' });
      await designer.tool('Handler page and its messages');
      const tools = page.getByRole('region', { name: 'Handler page and its messages' });
      await tools.getByRole('textbox', { name: 'Test address on this computer' }).fill(url);
      const show = (which: string): Promise<void> => tools.getByRole('radio', { name: which, exact: true }).check();
      const handler = page.frameLocator('iframe[title="Handler page"]');
      await show('Sample page');
      await handler.getByText(/^Connected to/).waitFor();
      await show('My page');
      await handler.getByText('heard init').waitFor();
      await stopped(server);
      await tools.getByRole('button', { name: 'Load again' }).click();
      const away = tools.getByText(/nothing answers at this address/);
      await away.waitFor();
      return new Map([['away', (await away.textContent()) ?? '']]);
    } finally {
      await stopped(server);
    }
  },
};

export const JOBS: readonly Job[] = [mainJob, drafts, draftsInPortal, studio, large, frameWindow];
