import { describe, expect, it, vi } from 'vitest';
import type { TabMessage, Tabs } from '../../src/ports/tabs.ts';

/** What every adapter of the tabs promises; see `src/ports/tabs.ts`. `create` gives a browser: each call one more of its tabs. */
export function tabsContract(name: string, create: () => () => Tabs): void {
  describe(`${name} lets tabs hear of each other`, () => {
    it('reaches all others, in order, and not the one that tells', async () => {
      const open = create();
      const [one, two, three] = [open(), open(), open()];
      const heard: Record<string, TabMessage[]> = { one: [], two: [], three: [] };
      one.listen((message) => heard['one']?.push(message));
      two.listen((message) => heard['two']?.push(message));
      three.listen((message) => heard['three']?.push(message));
      one.announce({ about: 'draft', id: 'a' });
      one.announce({ about: 'ledger' });
      await vi.waitFor(() => expect(heard['three']).toHaveLength(2));
      expect(heard).toEqual({
        one: [],
        two: [{ about: 'draft', id: 'a' }, { about: 'ledger' }],
        three: [{ about: 'draft', id: 'a' }, { about: 'ledger' }],
      });
    });

    it('is silent for a listener that was stopped', async () => {
      const open = create();
      const [one, two] = [open(), open()];
      const [stopped, kept] = [vi.fn(), vi.fn()];
      const stop = two.listen(stopped);
      two.listen(kept);
      stop();
      one.announce({ about: 'ledger' });
      await vi.waitFor(() => expect(kept).toHaveBeenCalledTimes(1));
      expect(stopped).not.toHaveBeenCalled();
    });

    it('runs work of one name one after the other, in whatever tab, and gives the answers back', async () => {
      const open = create();
      const [one, two] = [open(), open()];
      const order: string[] = [];
      let release = (): void => undefined;
      const first = one.alone('calls', async () => {
        order.push('first begins');
        await new Promise<void>((resolve) => (release = resolve));
        order.push('first ends');
        return 1;
      });
      const second = two.alone('calls', () => {
        order.push('second');
        return Promise.resolve(2);
      });
      await two.alone('others', () => Promise.resolve(order.push('another name')));
      release();
      expect(await Promise.all([first, second])).toEqual([1, 2]);
      expect(order.filter((step) => step !== 'another name')).toEqual(['first begins', 'first ends', 'second']);
    });

    it('hands on what work throws, and lets go of the name', async () => {
      const open = create();
      const [one, two] = [open(), open()];
      await expect(one.alone('calls', () => Promise.reject(new Error('broke')))).rejects.toThrow('broke');
      expect(await two.alone('calls', () => Promise.resolve('next'))).toBe('next');
    });

    it('shows every tab that has a mark, each by its own, to all of them', async () => {
      const open = create();
      const [one, two] = [open(), open()];
      expect(await two.living()).toEqual(new Set());
      const marks = await Promise.all([one.mark(), two.mark(), one.mark()]);
      expect(marks[2]).toBe(marks[0]);
      expect(new Set(marks).size).toBe(2);
      expect(await one.living()).toEqual(new Set(marks));
      expect(await two.living()).toEqual(new Set(marks));
    });
  });
}
