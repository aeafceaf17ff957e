import { describe, expect, it } from 'vitest';
import { MemoryClipboard } from '../../../src/platform/clipboard/memory-clipboard.ts';
import { clipboardContract } from '../../contracts/clipboard.ts';

clipboardContract('Memory', () => {
  const clipboard = new MemoryClipboard();
  return { clipboard, paste: () => Promise.resolve(clipboard.text), onClick: (work) => work() };
});

describe('the clipboard in memory', () => {
  it('can refuse', async () => {
    const clipboard = new MemoryClipboard();
    clipboard.refuses = true;
    expect(await clipboard.writeText('text')).toEqual({ ok: false, error: { code: 'refused' } });
    expect(clipboard.text).toBe('');
  });
});
