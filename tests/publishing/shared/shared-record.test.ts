import { beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/domain/kernel/json.ts';
import { fail, ok } from '../../../src/domain/kernel/result.ts';
import { createMemoryLedger } from '../../../src/platform/ledger/memory-ledger.ts';
import { memoryRecordMemory } from '../../../src/platform/record-memory/open-record-memory.ts';
import type { ChatAppEntry } from '../../../src/ports/ledger.ts';
import type { Options } from '../../../src/ports/record-memory.ts';
import { CALL_ENDS_WITHIN } from '../../../src/publishing/acknowledging.ts';
import { changeApp } from '../../../src/publishing/change-app.ts';
import { KnownApps } from '../../../src/publishing/known-apps.ts';
import { readWords } from '../../../src/publishing/shared/codec.ts';
import { SharedRecord } from '../../../src/publishing/shared/shared-record.ts';
import { appsOf } from '../../../src/publishing/shared/words.ts';

const SCOPE = { portal: 'a1b2', application: 'local.designer' };

let options: Options = {};
let calls: string[] = [];
let refuses: 'read' | 'write' | null = null;

beforeEach(() => {
  options = { theirs: 'stays' };
  calls = [];
  refuses = null;
});

const REFUSED = fail({ code: 'refused', portalCode: 'ACCESS_DENIED' } as const);

const store = {
  read: () => {
    calls.push('read');
    return Promise.resolve(refuses === 'read' ? REFUSED : ok(options));
  },
  write: (given: Options) => {
    calls.push('write');
    if (refuses === 'write') return Promise.resolve(REFUSED);
    options = { ...options, ...given };
    return Promise.resolve(ok(true));
  },
};

/** A browser of an administrator, or of somebody who may only read. */
async function browser(name: string, mayWrite = true) {
  const ledger = createMemoryLedger();
  const apps = new KnownApps({ scope: () => SCOPE, openLedger: () => Promise.resolve(ledger) });
  await apps.read();
  let ids = 0;
  const record = new SharedRecord({
    store: () => store,
    scope: () => SCOPE,
    memory: memoryRecordMemory(),
    apps,
    pen: () => ({ by: { id: 1, name }, at: 5000, id: `${name}-${(ids += 1)}` }),
    mayWrite: () => mayWrite,
  });
  const know = async (appId: number, acknowledged: JsonObject, open: ChatAppEntry['open'] = []): Promise<void> => {
    const entry = {
      target: 'chat-app',
      appId,
      botId: 62,
      code: 'echo',
      acknowledged,
      at: 1,
      revision: 1,
      open,
    } as const;
    await changeApp(apps, appId, () => entry);
  };
  const drop = (appId: number) => changeApp(apps, appId, () => 'gone');
  const exchange = async (removed: readonly number[] = []) => {
    const exchanged = await record.exchange(removed);
    if (!exchanged.ok) throw new Error(exchanged.error.code);
    return exchanged.value;
  };
  return {
    apps,
    record,
    know,
    drop,
    exchange,
    known: () => apps.state.entries.map(({ appId, acknowledged }) => [appId, acknowledged]),
  };
}

describe('The record on the portal', () => {
  it('shows every administrator the same apps, and who did what', async () => {
    const [ada, ben] = [await browser('Ada'), await browser('Ben')];
    await ada.know(7, { CONTEXT: 'ALL' });
    await ada.exchange();
    await ben.exchange();
    expect(ben.known()).toEqual([[7, { CONTEXT: 'ALL' }]]);
    await ben.know(7, { CONTEXT: 'USER' });
    const { words } = await ben.exchange();
    expect(words.map(({ kind, by }) => [kind, by.name])).toEqual([
      ['registered', 'Ada'],
      ['updated', 'Ben'],
    ]);
    await ada.exchange();
    expect(ada.known()).toEqual([[7, { CONTEXT: 'USER' }]]);
    expect(options['theirs']).toBe('stays');
  });

  it('lets nobody believe what only one of two says who knew nothing of each other', async () => {
    const [ada, ben] = [await browser('Ada'), await browser('Ben')];
    await ada.know(7, { CONTEXT: 'ALL', HIDDEN: 'N' });
    await ada.exchange();
    await ben.exchange();
    await ada.know(7, { CONTEXT: 'USER', HIDDEN: 'N' });
    await ben.know(7, { CONTEXT: 'CHAT', HIDDEN: 'N' });
    await ada.exchange();
    await ben.exchange();
    await ada.exchange();
    expect(ada.known()).toEqual([[7, { HIDDEN: 'N' }]]);
    expect(ben.known()).toEqual([[7, { HIDDEN: 'N' }]]);
  });

  it('says that an app is gone, for all and for good', async () => {
    const [ada, ben] = [await browser('Ada'), await browser('Ben')];
    await ada.know(7, { CONTEXT: 'ALL' });
    await ada.exchange();
    await ben.exchange();
    await ada.drop(7);
    await ada.exchange([7]);
    await ben.exchange();
    expect(ben.known()).toEqual([]);
    expect(appsOf(readWords(options))).toMatchObject([{ appId: 7, isGone: true }]);
  });

  it('says so of an app, too, whose removal was heard by a page that was closed before it could say it', async () => {
    const [ada, ben] = [await browser('Ada'), await browser('Ben')];
    await ada.know(7, { CONTEXT: 'ALL' });
    await ada.exchange();
    await ada.drop(7);
    await ada.exchange();
    await ben.exchange();
    expect(ben.known()).toEqual([]);
    expect(ada.known()).toEqual([]);
  });

  it('says nothing of an app that this browser has never had', async () => {
    const [ada, ben] = [await browser('Ada'), await browser('Ben')];
    await ada.know(7, { CONTEXT: 'ALL' });
    await ada.exchange();
    await ben.exchange();
    await ada.exchange();
    expect(ada.known()).toEqual([[7, { CONTEXT: 'ALL' }]]);
  });

  it('is read and not written by those who are no administrators, who keep what they know', async () => {
    const [ada, cleo] = [await browser('Ada'), await browser('Cleo', false)];
    await ada.know(7, { CONTEXT: 'ALL' });
    await ada.exchange();
    await cleo.exchange();
    expect(cleo.known()).toEqual([[7, { CONTEXT: 'ALL' }]]);
    await cleo.know(7, { CONTEXT: 'CHAT' });
    calls = [];
    expect(await cleo.exchange()).toMatchObject({ isUnwritten: true });
    expect(calls).toEqual(['read']);
    expect(cleo.known()).toEqual([[7, { CONTEXT: 'CHAT' }]]);
  });

  it('writes again what was lost to somebody who wrote over it', async () => {
    const ada = await browser('Ada');
    await ada.know(7, { CONTEXT: 'ALL' });
    await ada.exchange();
    options = {};
    await ada.exchange();
    expect(appsOf(readWords(options))).toMatchObject([{ appId: 7 }]);
  });

  it('keeps what could not be written until it can', async () => {
    const ada = await browser('Ada');
    await ada.know(7, { CONTEXT: 'ALL' });
    refuses = 'write';
    expect(await ada.exchange()).toMatchObject({ isUnwritten: true });
    expect(ada.known()).toEqual([[7, { CONTEXT: 'ALL' }]]);
    refuses = null;
    expect(await ada.exchange()).toMatchObject({ isUnwritten: false });
    expect(appsOf(readWords(options))).toHaveLength(1);
  });

  it('changes nothing where it cannot be read', async () => {
    const ada = await browser('Ada');
    await ada.know(7, { CONTEXT: 'ALL' });
    refuses = 'read';
    expect(await ada.record.exchange([])).toMatchObject({ ok: false, error: { portalCode: 'ACCESS_DENIED' } });
    expect(ada.known()).toEqual([[7, { CONTEXT: 'ALL' }]]);
  });

  it('waits with an app about which a call is under way', async () => {
    const ada = await browser('Ada');
    await ada.know(7, { CONTEXT: 'ALL' }, [{ revision: 1, begun: 4000 }]);
    await ada.exchange();
    expect(readWords(options)).toEqual([]);
    await ada.know(7, { CONTEXT: 'ALL' }, [{ revision: 1, begun: 5000 - CALL_ENDS_WITHIN }]);
    await ada.exchange();
    expect(readWords(options)).toHaveLength(1);
  });

  it('fills in what an app that was taken over by its id is', async () => {
    const [ada, ben] = [await browser('Ada'), await browser('Ben')];
    await ada.know(7, { CONTEXT: 'ALL' });
    await ada.exchange();
    await ben.know(7, {});
    await ben.exchange();
    expect(ben.known()).toEqual([[7, { CONTEXT: 'ALL' }]]);
  });

  it('needs no call where nothing is new, but to read', async () => {
    const ada = await browser('Ada');
    await ada.know(7, { CONTEXT: 'ALL' });
    await ada.exchange();
    calls = [];
    await ada.exchange();
    expect(calls).toEqual(['read']);
  });

  it('holds no secret', async () => {
    const ada = await browser('Ada');
    await ada.know(7, { HASH: `sha256:${'a'.repeat(64)}`, CONTEXT: 'ALL' });
    await ada.exchange();
    expect(JSON.stringify(options)).toContain('sha256:');
  });
});
