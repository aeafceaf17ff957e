import { describe, expect, it } from 'vitest';
import { createWorkerImportReader } from '../../../src/platform/import-reader/worker-import-reader.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';

const reader = createWorkerImportReader({ timer: browserTimer });

describe('the real worker', () => {
  it.each([
    ['a.php', "<?php CRest::call('imbot.app.register', ['BOT_ID' => 1, 'CODE' => 'echo']);"],
    ['a.js', "BX24.callMethod('imbot.app.register', { BOT_ID: 1, CODE: 'echo' });"],
    ['a.py', "bx.call('imbot.app.register', {'BOT_ID': 1, 'CODE': 'echo'})"],
  ])('reads %s', async (name, text) => {
    const read = await reader.read(text, name);
    expect(read.ok && read.value.calls.map(({ params }) => params)).toEqual([{ BOT_ID: 1, CODE: 'echo' }]);
  });

  it('judges what is no design', async () => {
    expect(await reader.judge('{"a":', null)).toMatchObject({ ok: false, error: { code: 'not-json' } });
  });

  it('leaves the page free while it reads eight million characters', async () => {
    const text = `[${'"abcdefgh",'.repeat(720_000)}1]`;
    let [turns, isDone] = [0, false];
    const turn = (): void => {
      turns += 1;
      if (!isDone) setTimeout(turn);
    };
    turn();
    expect((await reader.read(text, 'a.json')).ok).toBe(true);
    isDone = true;
    // On the page itself it would be one turn.
    expect(turns).toBeGreaterThan(20);
  }, 60_000);
});
