import { exampleDialog } from '../../src/domain/messenger/classic/dialogs.ts';
import { GOOD_FRAME } from './designer.ts';
import { expect, test } from './fixtures.ts';
import { begin, HANDLER, OTHER } from './messenger.ts';

// Room enough that the stage does not scroll: where a frame of another process was just scrolled away, a click can still hit it.
test.use({ viewport: { width: 1440, height: 1100 } });

/**
 * Tries to reach out of the frame and keeps how each attempt ended in its window's name. At init, which comes after the load,
 * it goes to another page of its own: a navigation begun after all the others.
 */
const HOSTILE = `
  const tried = {};
  const attempt = (name, act) => {
    try { tried[name] = 'done: ' + String(act()); } catch (error) { tried[name] = error.name; }
  };
  attempt('document', () => parent.document.title);
  attempt('storage', () => parent.localStorage.length);
  attempt('name', () => parent.name);
  attempt('top', () => { top.location = 'https://elsewhere.example.com/taken'; });
  attempt('parent', () => { parent.location.href = 'https://elsewhere.example.com/taken'; });
  attempt('opener', () => String(parent.opener));
  attempt('link', () => {
    const link = document.createElement('a');
    link.href = 'https://elsewhere.example.com/taken';
    link.target = '_top';
    document.body.append(link);
    link.click();
  });
  attempt('form', () => {
    const form = document.createElement('form');
    form.action = 'https://elsewhere.example.com/taken';
    form.target = '_top';
    document.body.append(form);
    form.submit();
  });
  attempt('script address', () => { parent.location.href = 'javascript:document.title="taken"'; });
  alert('never shown');
  window.name = JSON.stringify(tried);
  addEventListener('message', () => { location.href = '/later'; });
`;
/** Shows what was kept, and what its own init brought. */
const LATER = `
  addEventListener('message', (event) => {
    document.body.textContent = JSON.stringify({ ...JSON.parse(name), later: JSON.parse(event.data).action });
  });
`;

test('a copy of the sample page on another origin does every action', async ({ page, standalone }) => {
  const messenger = await begin(page, standalone, { page: `${HANDLER}/sample-handler.html`, window: 'Free, movable' });
  await messenger.load('Load my page');
  const { handler } = messenger;
  await expect(handler.getByText('Connected to')).toBeVisible();
  await expect(handler.getByText('DIALOG_CONTEXT')).toBeVisible();
  await handler.getByRole('textbox', { name: /HASH/ }).fill(GOOD_FRAME.hash ?? '');
  await expect(handler.getByText('DOMAIN_HASH fits')).toBeVisible();
  await expect(handler.getByText('USER_HASH fits')).toBeVisible();

  await messenger.field.fill('half a thought');
  await handler.getByRole('button', { name: 'Send a message' }).click();
  await expect(messenger.log.getByText('/help')).toBeVisible();
  await expect(messenger.field).toHaveValue('half a thought');
  await handler.getByRole('button', { name: 'Put into the field' }).click();
  await expect(messenger.field).toHaveValue('half a thought/help ');
  await handler.getByRole('button', { name: 'Call', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Outgoing call' })).toContainText('+12025550101');
  await handler.getByRole('button', { name: 'Open support' }).click();
  await expect(page.getByRole('region', { name: 'Support chat' })).toContainText('0'.repeat(32));
  await handler.getByRole('button', { name: 'Tariff limit' }).click();
  await expect(
    page.getByText('The messenger opens its slider of the tariff limit limit_sample.').first(),
  ).toBeVisible();
  await handler.getByRole('button', { name: 'Help article' }).click();
  await expect(page.getByText('The messenger opens its help article 1234567.').first()).toBeVisible();
  await handler.getByRole('button', { name: 'Open a dialog' }).click();
  await expect(messenger.chat('Project team')).toHaveAttribute('aria-current', 'true');
  await handler.getByRole('button', { name: 'Close the window' }).click();
  await expect(messenger.window).toBeHidden();
});

test('a window in the middle stays when the dialog changes: its address keeps the old one, its messages go to the new', async ({
  page,
  standalone,
}) => {
  const messenger = await begin(page, standalone, { page: `${HANDLER}/sample-handler.html`, window: 'Free, movable' });
  await messenger.load('Load my page');
  await expect(messenger.handler.getByText('Connected to')).toBeVisible();
  await messenger.chat('Project team').click();
  const person = exampleDialog('person', { viewerId: 1, botId: 62 });
  await expect(messenger.handler.locator('dt:text-is("DIALOG_ID") + dd')).toHaveText(person.id);
  await messenger.handler.getByRole('button', { name: 'Send a message' }).click();
  await expect(messenger.log.getByText('/help')).toBeVisible();
  await messenger.chat('Ann Lee').click();
  await expect(messenger.log.getByText('/help')).toHaveCount(0);

  const before = await messenger.window.boundingBox();
  await page.mouse.move((before?.x ?? 0) + 150, (before?.y ?? 0) + 15);
  await page.mouse.down();
  await page.mouse.move((before?.x ?? 0) + 190, (before?.y ?? 0) + 35, { steps: 4 });
  await page.mouse.up();
  const after = await messenger.window.boundingBox();
  expect(Math.round((after?.x ?? 0) - (before?.x ?? 0))).toBe(40);
  expect(Math.round((after?.y ?? 0) - (before?.y ?? 0))).toBe(20);
  await messenger.field.click();
  await expect(messenger.window).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(messenger.window).toBeHidden();
});

test('what is refused is reported in the log', async ({ page, standalone }) => {
  const messenger = await begin(page, standalone, { page: `${HANDLER}/steered` });
  await messenger.load('Load my page');
  await page.getByRole('button', { name: 'Handler page and its messages' }).click();
  const tools = page.getByRole('region', { name: 'Handler page and its messages' });
  const handler = await (await page.locator('iframe[title="Handler page"]').elementHandle()).contentFrame();
  if (!handler) throw new Error('the handler page has no frame');
  const inits = async (count: number): Promise<string[]> => {
    const read = (): Promise<{ uniqueLoadId: string }[]> =>
      handler.evaluate(() => (globalThis as unknown as { inits?: { uniqueLoadId: string }[] }).inits ?? []);
    await expect.poll(async () => (await read()).length).toBe(count);
    return (await read()).map(({ uniqueLoadId }) => uniqueLoadId);
  };
  const post = (data: unknown): Promise<void> =>
    handler.evaluate((sent) => {
      parent.postMessage(sent, '*');
    }, data);

  const [first = ''] = await inits(1);
  await post({ action: 'close', uniqueLoadId: first });
  await expect(tools.getByText('it must be JSON as text, not an object')).toBeVisible();
  await post(JSON.stringify({ action: 'close', uniqueLoadId: '1' }));
  await expect(tools.getByText('uniqueLoadId is not the one of init')).toBeVisible();
  await handler.evaluate(() => {
    location.reload();
  });
  await expect(tools.getByText('Messages: 4')).toBeVisible();
  const [second = ''] = await inits(1);
  expect(second).not.toBe(first);
  await post(JSON.stringify({ action: 'close', uniqueLoadId: first }));
  await expect(tools.getByText('was of an earlier load')).toBeVisible();
  await expect(messenger.window).toBeVisible();

  await messenger.field.press('Escape');
  await expect(messenger.window).toBeHidden();
});

test('after a redirect to another origin init is not delivered, and its messages are refused', async ({
  page,
  standalone,
}) => {
  await begin(page, standalone, { page: `${HANDLER}/redirect` }).then((messenger) => messenger.load('Load my page'));
  await page.getByRole('button', { name: 'Handler page and its messages' }).click();
  await expect.poll(() => page.frames().some((frame) => frame.url().startsWith(`${OTHER}/steered`))).toBe(true);
  const handler = page.frames().find((frame) => frame.url().startsWith(OTHER));
  await handler?.waitForLoadState();
  await handler?.evaluate(() => {
    parent.postMessage(JSON.stringify({ action: 'close', uniqueLoadId: '1' }), '*');
  });
  await expect(page.getByText('it comes from another origin than that of the address')).toBeVisible();
  expect(await handler?.evaluate(() => (globalThis as unknown as { inits?: unknown[] }).inits ?? [])).toEqual([]);
});

test('a hostile page reaches neither document, storage nor navigation of the designer', async ({
  page,
  standalone,
}) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const pages = { '/hostile': HOSTILE, '/later': LATER };
  const messenger = await begin(page, standalone, { page: `${HANDLER}/hostile` }, pages);
  const taken: string[] = [];
  page.context().on('request', (request) => {
    if (request.url().startsWith(`${OTHER}/taken`)) taken.push(request.url());
  });
  // What follows # is the view, which the designer itself writes there at rest.
  const pageAddress = (): string => page.url().replace(/#.*/, '');
  const before = pageAddress();
  await messenger.load('Load my page');
  await expect(messenger.handler.locator('body')).toContainText('"later":"init"');
  const tried = JSON.parse((await messenger.handler.locator('body').textContent()) ?? '{}') as Record<string, string>;
  expect(tried).toEqual({
    document: 'SecurityError',
    storage: 'SecurityError',
    name: 'SecurityError',
    opener: 'done: null',
    top: 'SecurityError',
    parent: 'SecurityError',
    'script address': 'SecurityError',
    // These two are refused without a word.
    link: 'done: undefined',
    form: 'done: undefined',
    later: 'init',
  });
  expect(taken).toEqual([]);
  expect(pageAddress()).toBe(before);
  await expect(page).toHaveTitle(/Chat App Designer/);
  expect(dialogs).toEqual([]);
  await expect(messenger.designer.field('Code')).toHaveValue('echo');
});

for (const address of ['javascript:alert(1)', 'data:text/html,<script>alert(1)</script>']) {
  test(`${address} is not loaded`, async ({ page, standalone }) => {
    const messenger = await begin(page, standalone, { page: address });
    await messenger.load('Load my page');
    await expect(messenger.window.getByRole('status')).toBeVisible();
    await expect(page.locator('iframe')).toHaveCount(0);
  });
}

test('our sample page has no origin, is heard all the same, and checks the digests at once', async ({
  page,
  standalone,
  foreignRequests,
}) => {
  const messenger = await begin(page, standalone);
  await messenger.load('Load the sample page');
  await expect(messenger.handler.getByText('Connected to')).toBeVisible();
  await expect(messenger.handler.getByText('USER_HASH fits')).toBeVisible();
  const sample = page.frames().find((frame) => frame.url().includes('sample-handler.html'));
  expect(await sample?.evaluate(() => origin)).toBe('null');
  await messenger.handler.getByRole('button', { name: 'Put into the field' }).click();
  await expect(messenger.field).toHaveValue('/help ');
  expect(foreignRequests).toEqual([]);
});

test('a copy of the sample page bears a fragment that is not its own', async ({ page, standalone }) => {
  const messenger = await begin(page, standalone, { page: `${HANDLER}/sample-handler.html#%&about=100%` });
  await messenger.load('Load my page');
  await expect(messenger.handler.getByText('Connected to')).toBeVisible();
  await expect(messenger.handler.getByRole('textbox', { name: /HASH/ })).toHaveValue('');
  await expect(messenger.handler.getByText('None came in the address.')).toBeVisible();
});

test('a key of signs that mean something in an address arrives as it is', async ({ page, standalone }) => {
  const hash = 'a+b &=%#ё'.padEnd(32, 'x');
  const messenger = await begin(page, standalone, { hash });
  await messenger.load('Load the sample page');
  await expect(messenger.handler.getByRole('textbox', { name: /HASH/ })).toHaveValue(hash);
  await expect(messenger.handler.getByText('USER_HASH fits')).toBeVisible();
});

test('a key the portal keeps for itself cannot be checked, which is said', async ({ page, standalone }) => {
  const messenger = await begin(page, standalone, { hash: 'register' });
  await messenger.load('Load the sample page');
  await expect(messenger.handler.getByText('USER_HASH cannot be checked here')).toBeVisible();
});
