import { describe, expect, it } from 'vitest';
import type { PageAddress } from '../../src/ports/page-address.ts';

export interface PageAddressSubject {
  readonly address: PageAddress;
  /** A person changes the hash by hand. */
  readonly change: (hash: string) => void | Promise<void>;
}

/** What every page address promises; see `src/ports/page-address.ts`. */
export function pageAddressContract(name: string, create: (hash: string) => PageAddressSubject): void {
  describe(name, () => {
    it('has the hash it begins with, and none in the page', () => {
      const { address } = create('#view=lines');
      expect(address.hash).toBe('#view=lines');
      expect(address.page).toMatch(/^https?:\/\/[^#?]+\/[^#?]*$/);
    });

    it('takes another hash, and none', () => {
      const { address } = create('#view=lines');
      expect(address.replaceHash('#view=dark')).toBe(true);
      expect(address.hash).toBe('#view=dark');
      expect(address.replaceHash('')).toBe(true);
      expect(address.hash).toBe('');
    });

    it('reports what a person changes, not what it was told, until it is stopped', async () => {
      const { address, change } = create('');
      const heard: string[] = [];
      const stop = address.follow((hash) => heard.push(hash));
      address.replaceHash('#view=dark');
      await change('#view=light');
      expect(heard).toEqual(['#view=light']);
      expect(address.hash).toBe('#view=light');
      stop();
      await change('#view=lines');
      expect(heard).toEqual(['#view=light']);
    });
  });
}
