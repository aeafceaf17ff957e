import { expect, test, vi } from 'vitest';
import { prepareInput } from '../../../src/icons/client/prepare.ts';
import { PICTURE_LIMITS } from '../../../src/icons/core/sniff.ts';
import { fixtureBytes } from '../core/pictures.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';

/** A right PNG, and behind it what no reader minds, so that its text is long. */
function longPng(length: number): string {
  return Buffer.concat([fixtureBytes('good/sprite.png'), Buffer.alloc(length)]).toString('base64');
}

test('a pasted text that is too long is refused before it is read', async () => {
  const text = 'A'.repeat(PICTURE_LIMITS.bytes * 1.5 + 4);
  const result = await prepareInput({ kind: 'text', text }, 1, {}, browserTimer);
  expect(result).toMatchObject({ ok: false, error: { code: 'too-large', params: { limit: PICTURE_LIMITS.bytes } } });
});

test('a long text is a picture, too, and leaves the page time for other things', async () => {
  const other = vi.fn();
  setTimeout(other);
  const result = await prepareInput({ kind: 'text', text: longPng(6_000_000) }, 1, {}, browserTimer);
  expect(result).toMatchObject({ ok: true, value: { facts: { format: 'png', width: 108, height: 66 } } });
  expect(other).toHaveBeenCalled();
});

test('a long text is not read to its end when nobody waits for it', async () => {
  const abort = new AbortController();
  setTimeout(() => abort.abort());
  const result = await prepareInput(
    { kind: 'text', text: longPng(6_000_000) },
    1,
    { signal: abort.signal },
    browserTimer,
  );
  expect(result).toMatchObject({ ok: false, error: { code: 'aborted' } });
});
