import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { setField, setText } from '../../src/domain/design/operations.ts';
import { FixedRuntime } from '../../src/platform/runtime/fixed-runtime.ts';
import { MemoryHost } from '../../src/platform/host/memory-host.ts';
import { createMemoryJournal } from '../../src/platform/journal/memory-journal.ts';
import { createMemoryLedger } from '../../src/platform/ledger/memory-ledger.ts';
import { EditorSession } from '../../src/state/editor-session.svelte.ts';
import * as engine from '../../src/state/engine.ts';
import { Analysis } from '../../src/state/analysis.svelte.ts';
import { PortalLink } from '../../src/state/portal-link.svelte.ts';
import { Publish } from '../../src/state/publish.svelte.ts';
import { HandTimer, settle } from './hand-timer.ts';

const viewer = { userId: 1, role: 'employee', admin: false, language: 'en' } as const;

function setUp(loadEngine = () => Promise.resolve(engine)) {
  const timer = new HandTimer();
  const host = new MemoryHost({
    timer,
    now: timer.now,
    bots: [{ id: 62, name: 'EchoBot', code: 'echobot', openLine: false }],
  });
  const session = new EditorSession(emptyDesign(), timer.now);
  const link = new PortalLink(host);
  const openLedger = () => Promise.resolve(createMemoryLedger());
  const publish = new Publish({
    session,
    link,
    openLedger,
    openJournal: () => Promise.resolve(createMemoryJournal()),
    runtime: new FixedRuntime(),
  });
  const analysis = new Analysis({ session, link, publish, iconReport: () => null, loadEngine });
  return { session, link, analysis, host };
}

const rules = (analysis: Analysis): string[] => analysis.problems.map(({ rule }) => rule);

describe('analysis into a design', () => {
  it('has nothing to say of an untouched one, and fetches nothing for it', () => {
    let fetched = 0;
    const { analysis } = setUp(() => {
      fetched += 1;
      return Promise.resolve(engine);
    });
    const stop = analysis.start();
    flushSync();
    expect([analysis.phase, analysis.problems, fetched]).toEqual(['untouched', [], 0]);
    expect(analysis.subjectFor(viewer).served).toBeNull();
    stop();
  });

  it('judges as soon as something is filled in', async () => {
    const { session, analysis } = setUp();
    const stop = analysis.start();
    session.edit(setField('chatApp.code', 'echo'));
    flushSync();
    expect(analysis.phase).toBe('loading');
    await settle();
    expect(analysis.phase).toBe('ready');
    expect(rules(analysis)).toEqual(expect.arrayContaining(['bot-missing', 'page-missing', 'hash-missing']));
    expect(rules(analysis)).not.toContain('code-missing');
    stop();
  });

  it('says that the engine could not be fetched, and tries again when asked', async () => {
    let fails = true;
    const { session, analysis } = setUp(() => (fails ? Promise.reject(new Error('gone')) : Promise.resolve(engine)));
    session.edit(setField('chatApp.code', 'echo'));
    await analysis.warmUp();
    expect(analysis.phase).toBe('missing');
    fails = false;
    await analysis.warmUp();
    expect(analysis.phase).toBe('ready');
  });

  it('knows the portal’s bots, and what was learned of them', async () => {
    const { session, link, analysis } = setUp();
    await analysis.warmUp();
    await link.connect();
    session.edit(setField('chatApp.bot.id', 99));
    expect(rules(analysis)).toContain('bot-not-found');
    session.edit(setField('chatApp.bot.id', 62));
    expect(rules(analysis)).not.toContain('bot-not-found');
    link.markForeign(62);
    expect(rules(analysis)).toContain('bot-foreign');
  });

  it('reports the title that each language’s people will see', async () => {
    const { session, analysis } = setUp();
    await analysis.warmUp();
    session.edit(setText(1, 'title', 'Echo'));
    expect([analysis.titleFor('en'), analysis.titleFor('de'), analysis.titleFor(null)]).toEqual([
      'Echo',
      'Echo',
      'Echo',
    ]);
  });
});
