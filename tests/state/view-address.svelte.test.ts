import { flushSync } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { MemoryPageAddress } from '../../src/platform/page-address/memory-page-address.ts';
import { PreviewScenario } from '../../src/state/preview-scenario.svelte.ts';
import { scenarioFromHash } from '../../src/state/scenario-codec.ts';
import { ADDRESS_DEBOUNCE_MS, ADDRESS_RETRY_MS, ViewAddress } from '../../src/state/view-address.svelte.ts';
import { HandTimer } from './hand-timer.ts';

let stop = (): void => undefined;
afterEach(() => stop());

async function begin(hash = '') {
  const timer = new HandTimer();
  const address = new MemoryPageAddress(hash);
  const scenario = new PreviewScenario(scenarioFromHash(hash));
  const view = new ViewAddress(scenario, address, timer);
  await view.prepare();
  stop = view.start();
  flushSync();
  const set = (change: Parameters<typeof scenario.set>[0]): void => flushSync(() => scenario.set(change));
  return { timer, address, scenario, view, set };
}

it('is written once the view rests, however often it changed', async () => {
  const { timer, address, set } = await begin();
  for (let width = 865; width < 965; width += 1) {
    set({ width });
    await timer.pass(20);
  }
  expect(address.written).toEqual([]);
  await timer.pass(ADDRESS_DEBOUNCE_MS);
  expect(address.written).toEqual(['#view=964x454']);
});

it('stays as it is where it says the same already, and keeps what others put there', async () => {
  const { timer, address, set } = await begin('#draft=5&view=dark');
  await timer.pass(ADDRESS_DEBOUNCE_MS);
  expect(address.written).toEqual([]);
  set({ dialog: 'lines' });
  await timer.pass(ADDRESS_DEBOUNCE_MS);
  expect(address.written).toEqual(['#draft=5&view=lines,dark']);
});

it('is written at once when the page is left, and not again', async () => {
  const { timer, address, view, set } = await begin();
  set({ theme: 'dark' });
  view.flush();
  expect(address.written).toEqual(['#view=dark']);
  await timer.pass(60_000);
  view.flush();
  expect(address.written).toEqual(['#view=dark']);
});

it('is tried again where the browser refuses', async () => {
  const { timer, address, set } = await begin();
  address.refuses = true;
  set({ theme: 'dark' });
  await timer.pass(ADDRESS_DEBOUNCE_MS);
  expect(address.hash).toBe('');
  address.refuses = false;
  await timer.pass(ADDRESS_RETRY_MS);
  expect(address.hash).toBe('#view=dark');
});

it('is followed when somebody changes it, also over what is not written yet', async () => {
  const { timer, address, scenario, view, set } = await begin('#view=dark');
  set({ viewer: 'admin' });
  flushSync(() => address.change('#view=lines,guest'));
  await view.prepare();
  expect(scenario.value).toMatchObject({ dialog: 'lines', viewer: 'guest', theme: 'light' });
  expect(scenario.replaced).toBe(1);
  await timer.pass(ADDRESS_DEBOUNCE_MS);
  expect(address.hash).toBe('#view=lines,guest');
  flushSync(() => address.change(''));
  await view.prepare();
  expect(scenario.isDefault).toBe(true);
});

it('gives an address that shows the same view elsewhere', async () => {
  const { view, set } = await begin();
  set({ dialog: 'lines', viewer: 'admin' });
  expect(await view.current()).toBe('https://designer.example/#view=lines,admin');
});

it('is left alone once it is stopped', async () => {
  const { timer, address, scenario, set } = await begin();
  set({ theme: 'dark' });
  stop();
  await timer.pass(60_000);
  address.change('#view=lines');
  expect([address.written, scenario.value.dialog]).toEqual([[], 'person']);
});

it('is taken from the address that the page was opened with', async () => {
  const scenario = new PreviewScenario();
  await new ViewAddress(scenario, new MemoryPageAddress('#draft=5&view=lines,dark'), new HandTimer()).read();
  expect(scenario.value).toMatchObject({ dialog: 'lines', theme: 'dark' });
});
