import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

let child: ChildProcess;
let printed = '';

function addressAfter(words: string): string {
  const address = new RegExp(`${words}\\s+(http://\\S+)`).exec(printed)?.[1];
  if (address === undefined) throw new Error(`Printed: ${printed}`);
  return address;
}

/** `npm start`, on free ports. */
beforeAll(async () => {
  const script = fileURLToPath(new URL('run.mjs', import.meta.url));
  const env = { ...process.env, NODE_ENV: 'development', VITEST: '', PORT: '0', PORTAL_PORT: '0' };
  child = spawn(process.execPath, [script, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  await new Promise<void>((resolve, reject) => {
    const read = (text: Buffer): void => {
      printed += text.toString();
      if (printed.includes('components/')) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('exit', () => reject(new Error(printed)));
  });
}, 60_000);

afterAll(() => void child.kill());

it('prints where the portal is, which serves its page, its script and REST', async () => {
  const portal = addressAfter('simulated portal');
  expect(await (await fetch(portal)).text()).toContain('<title>Simulated portal</title>');
  const script = await (await fetch(`${portal}api/v1/`)).text();
  expect(script).toContain('BX24');
  expect(script).not.toMatch(/^export /m);
  const refused = await fetch(`${portal}rest/profile.json`, { method: 'POST' });
  expect(refused.status).toBe(401);
});

it('serves the designer to GET and POST', async () => {
  const designer = addressAfter('standalone');
  const headers = { accept: 'text/html' };
  expect(await (await fetch(designer, { headers })).text()).toContain('<div id="app">');
  const posted = await fetch(`${designer}?DOMAIN=x`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ a: 'b' }),
  });
  expect(await posted.text()).toContain('<div id="app">');
});

it('has the portal’s own script built into the designer, and opens the designer in its frame', async () => {
  const [portal, designer] = [addressAfter('simulated portal'), addressAfter('standalone')];
  const opening = (await (await fetch(`${portal}control/t/open`, { method: 'POST' })).json()) as { address: string };
  expect(opening.address.startsWith(`${designer}?DOMAIN=`)).toBe(true);
  // Where Vite's development server keeps build constants.
  const constants = await (await fetch(`${designer}@vite/env`)).text();
  expect(constants.includes(JSON.stringify(`${portal}api/v1/`))).toBe(true);
});

it('serves the page of the components', async () => {
  const page = await fetch(addressAfter('every state'), { headers: { accept: 'text/html' } });
  expect(await page.text()).toContain('<title>Components</title>');
});
