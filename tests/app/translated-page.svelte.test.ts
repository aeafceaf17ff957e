import { expect, it, vi } from 'vitest';
import { watchTranslation } from '../../src/app/translated-page.ts';

it('tells when the browser begins to translate the page, and when it shows the original again', async () => {
  const root = document.createElement('html');
  root.className = 'any';
  const told: boolean[] = [];
  const stop = watchTranslation(root, (isTranslated) => void told.push(isTranslated));
  expect(told).toEqual([false]);
  root.classList.add('translated-ltr');
  await vi.waitFor(() => expect(told.at(-1)).toBe(true));
  root.classList.remove('translated-ltr');
  await vi.waitFor(() => expect(told.at(-1)).toBe(false));
  stop();
});
