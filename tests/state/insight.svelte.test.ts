import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { emptyDesign } from '../../src/domain/chat-app/factory.ts';
import { setField, setText } from '../../src/domain/chat-app/operations.ts';
import { FixedEntropy } from '../../src/platform/entropy/fixed-entropy.ts';
import { MemoryHost } from '../../src/platform/host/memory-host.ts';
import { createMemoryLedger } from '../../src/platform/ledger/memory-ledger.ts';
import { EditorSession } from '../../src/state/editor-session.svelte.ts';
import * as engine from '../../src/state/engine.ts';
import { Insight } from '../../src/state/insight.svelte.ts';
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
  const publish = new Publish({ session, link, openLedger, entropy: new FixedEntropy() });
  const insight = new Insight({ session, link, publish, iconReport: () => null, loadEngine });
  return { session, link, insight, host };
}

const rules = (insight: Insight): string[] => insight.problems.map(({ rule }) => rule);

describe('insight into a design', () => {
  it('has nothing to say of an untouched one, and fetches nothing for it', () => {
    let fetched = 0;
    const { insight } = setUp(() => {
      fetched += 1;
      return Promise.resolve(engine);
    });
    const stop = insight.start();
    flushSync();
    expect([insight.phase, insight.problems, fetched]).toEqual(['untouched', [], 0]);
    expect(insight.subjectFor(viewer).served).toBeNull();
    stop();
  });

  it('judges as soon as something is filled in', async () => {
    const { session, insight } = setUp();
    const stop = insight.start();
    session.edit(setField('code', 'echo'));
    flushSync();
    expect(insight.phase).toBe('loading');
    await settle();
    expect(insight.phase).toBe('ready');
    expect(rules(insight)).toEqual(expect.arrayContaining(['bot-missing', 'page-missing', 'hash-missing']));
    expect(rules(insight)).not.toContain('code-missing');
    stop();
  });

  it('says that the engine could not be fetched, and tries again when asked', async () => {
    let fails = true;
    const { session, insight } = setUp(() => (fails ? Promise.reject(new Error('gone')) : Promise.resolve(engine)));
    session.edit(setField('code', 'echo'));
    await insight.warmUp();
    expect(insight.phase).toBe('missing');
    fails = false;
    await insight.warmUp();
    expect(insight.phase).toBe('ready');
  });

  it('knows the portal’s bots, and what was learned of them', async () => {
    const { session, link, insight } = setUp();
    await insight.warmUp();
    await link.connect();
    session.edit(setField('bot.id', 99));
    expect(rules(insight)).toContain('bot-not-found');
    session.edit(setField('bot.id', 62));
    expect(rules(insight)).not.toContain('bot-not-found');
    link.markForeign(62);
    expect(rules(insight)).toContain('bot-foreign');
  });

  it('tells the title that each language’s people will see', async () => {
    const { session, insight } = setUp();
    await insight.warmUp();
    session.edit(setText(1, 'title', 'Echo'));
    expect([insight.titleFor('en'), insight.titleFor('de'), insight.titleFor(null)]).toEqual(['Echo', 'Echo', 'Echo']);
  });
});
