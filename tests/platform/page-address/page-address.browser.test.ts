import { afterEach, expect, it, vi } from 'vitest';
import { createBrowserPageAddress } from '../../../src/platform/page-address/browser-page-address.ts';
import { MemoryPageAddress } from '../../../src/platform/page-address/memory-page-address.ts';
import { pageAddressContract } from '../../contracts/page-address.ts';

const begun = location.pathname + location.search;

afterEach(() => {
  history.replaceState(null, '', begun);
});

pageAddressContract('a window’s address', (hash) => {
  history.replaceState(null, '', begun + hash);
  const change = (next: string): Promise<void> =>
    new Promise((resolve) => {
      window.addEventListener('hashchange', () => resolve(), { once: true });
      location.hash = next;
    });
  return { address: createBrowserPageAddress(window), change };
});

pageAddressContract('an address in memory', (hash) => {
  const address = new MemoryPageAddress(hash);
  return { address, change: (next) => address.change(next) };
});

it('says that the browser refuses, as WebKit does after many', () => {
  vi.spyOn(history, 'replaceState').mockImplementationOnce(() => {
    throw new DOMException('100 times per 30 seconds', 'SecurityError');
  });
  const address = createBrowserPageAddress(window);
  expect(address.replaceHash('#view=dark')).toBe(false);
  expect(address.hash).toBe('');
  expect(address.replaceHash('#view=dark')).toBe(true);
});
