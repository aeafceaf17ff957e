import { describe, expect, it, vi } from 'vitest';
import { createBrowserTabs } from '../../../src/platform/tabs/browser-tabs.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';
import { HandTimer } from '../../state/hand-timer.ts';
import { tabsContract } from '../../contracts/tabs.ts';

let browsers = 0;

tabsContract('The browser adapter', () => {
  browsers += 1;
  const name = `tabs-${String(browsers)}`;
  return () => createBrowserTabs(browserTimer, name);
});

describe('a tab that the browser has put to sleep', () => {
  it('does not keep the others from working', async () => {
    const timer = new HandTimer();
    const [asleep, awake] = [createBrowserTabs(timer, 'sleep'), createBrowserTabs(timer, 'sleep')];
    void asleep.alone('calls', () => new Promise(() => undefined));
    const work = awake.alone('calls', () => Promise.resolve('done'));
    await timer.pass(5000);
    expect(await work).toBe('done');
  });
});

describe('a browser without channels and locks', () => {
  it('hears nothing, and works all the same', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const locks = vi.spyOn(navigator, 'locks', 'get').mockReturnValue(undefined as unknown as LockManager);
    const tabs = createBrowserTabs(browserTimer, 'none');
    tabs.announce({ about: 'ledger' });
    expect(await tabs.alone('calls', () => Promise.resolve(1))).toBe(1);
    expect([await tabs.mark(), await tabs.living()]).toEqual(['', null]);
    locks.mockRestore();
    vi.unstubAllGlobals();
  });
});
