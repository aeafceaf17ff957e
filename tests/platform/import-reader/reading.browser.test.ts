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
    const read = await reader.read({ text, name, present: null });
    const [app] = read.ok ? read.value.apps : [];
    expect(app?.design.chatApp).toMatchObject({ bot: { id: 1 }, code: 'echo' });
  });

  it('says where a design breaks off', async () => {
    const text = '{"format": "chat-app-design",';
    const read = await reader.read({ text, name: '', present: null });
    expect(read).toMatchObject({ ok: true, value: { apps: [], fault: { code: 'syntax', line: 1 } } });
  });

  it('leaves the page free while it reads eight million characters', async () => {
    const text = `[${'"abcdefgh",'.repeat(720_000)}1]`;
    let [turns, isDone] = [0, false];
    const turn = (): void => {
      turns += 1;
      if (!isDone) setTimeout(turn);
    };
    turn();
    expect((await reader.read({ text, name: 'a.json', present: null })).ok).toBe(true);
    isDone = true;
    // On the page itself it would be one turn.
    expect(turns).toBeGreaterThan(20);
  }, 60_000);
});
