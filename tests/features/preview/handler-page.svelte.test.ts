import { describe, expect, it } from 'vitest';
import type { FrameEffect } from '../../../src/domain/messenger/classic/frame-protocol.ts';
import {
  HandlerPage,
  loadIdFrom,
  type PageSource,
  type PageTarget,
} from '../../../src/features/preview/frame/handler-page.svelte.ts';
import { createMemoryHandlerFrame } from '../../../src/platform/handler-frame/memory-handler-frame.ts';

const PAGE = 'https://marta.example/echo.php?BOT_ID=62&';
const ORIGIN = 'https://marta.example';

function open(source: PageSource = 'own', address = PAGE) {
  const frames = createMemoryHandlerFrame();
  const effects: FrameEffect[] = [];
  const alarms: (() => void)[] = [];
  let load = 0;
  const state: { wanted: PageTarget | null } = { wanted: { address, refusal: null } };
  const page = new HandlerPage({
    frames,
    now: () => 5,
    newLoadId: () => String((load += 1)),
    timer: {
      after: (_ms, task) => {
        alarms.push(task);
        return () => undefined;
      },
    },
    portalOrigin: () => 'https://acme.bitrix24.com',
    wanted: () => state.wanted,
    run: (effect) => effects.push(effect),
  });
  page.show(source);
  const close = page.open({}, address, 'Echo');
  const say = (data: unknown, origin = ORIGIN, isFromFrame = true): void =>
    frames.mounted?.send({ origin, data, isFromFrame });
  const ask = (action: string, uniqueLoadId: string): string => JSON.stringify({ action, uniqueLoadId });
  return { frames, page, effects, alarms, close, say, ask, state };
}

describe('a page of one’s own', () => {
  it('is loaded with the messenger’s own sandbox and features', () => {
    const { frames } = open();
    expect(frames.mounted?.request).toEqual({
      address: PAGE,
      title: 'Echo',
      sandbox: 'allow-same-origin allow-forms allow-scripts allow-popups',
      allow: 'geolocation *; microphone *; camera *',
    });
  });

  it('gets init with a fresh id at every load, at the origin asked for', () => {
    const { frames, page } = open();
    frames.mounted?.load();
    frames.mounted?.load();
    const init = (uniqueLoadId: string) => ({
      text: JSON.stringify({ action: 'init', domain: 'https://acme.bitrix24.com', uniqueLoadId }),
      targetOrigin: ORIGIN,
    });
    expect(frames.mounted?.posted).toEqual([init('1'), init('2')]);
    expect(page.log.map(({ direction }) => direction)).toEqual(['to-page', 'to-page']);
  });

  it('is obeyed with the newest id only, and every refusal is in the log', () => {
    const { frames, effects, page, say, ask } = open();
    say(ask('close', '1'));
    frames.mounted?.load();
    frames.mounted?.load();
    say(ask('close', '1'));
    say({ action: 'close', uniqueLoadId: '2' });
    say(ask('close', '2'), 'https://www.marta.example');
    say(ask('close', '2'));
    const refusals = page.log
      .map(({ verdict }) => verdict)
      .filter((verdict) => verdict !== null)
      .map((verdict) => (verdict.accepted ? 'accepted' : verdict.refusal));
    expect(refusals).toEqual(['wrong-load-id', 'earlier-load-id', 'not-text', 'other-origin', 'accepted']);
    expect(effects).toEqual([{ action: 'close' }]);
  });

  it('does not hear windows that have nothing to do with it', () => {
    const { page, say } = open();
    say('portal business', 'https://acme.bitrix24.com', false);
    expect(page.log).toEqual([]);
    expect(page.heard).toBe(false);
  });

  it('hears another window of the same origin, as the messenger does', () => {
    const { frames, effects, say, ask } = open();
    frames.mounted?.load();
    say(ask('close', '1'), ORIGIN, false);
    expect(effects).toHaveLength(1);
  });

  it('keeps no word of another window, which may be the portal’s own, only the verdict', () => {
    const { frames, page, say } = open();
    frames.mounted?.load();
    page.clearLog();
    say('{"AUTH_ID":"a-secret","REFRESH_ID":"another"}', ORIGIN, false);
    expect(page.log).toEqual([
      { id: 2, at: 5, direction: 'from-page', text: null, verdict: { accepted: false, refusal: 'no-action' } },
    ]);
  });

  it('is heard no more once it is closed', () => {
    const { frames, effects, close, ask } = open();
    const { mounted } = frames;
    mounted?.load();
    close();
    expect(frames.mounted).toBeNull();
    mounted?.send({ origin: ORIGIN, data: ask('close', '1'), isFromFrame: true });
    expect(effects).toEqual([]);
  });

  it('that turns out to be of the designer’s own origin hears nothing, and is refused until it is asked for again', () => {
    const { frames, page } = open();
    const { mounted } = frames;
    mounted?.loadOwnPage();
    expect(frames.mounted).toBeNull();
    expect(mounted?.posted).toEqual([]);
    expect(page.target).toEqual({ address: PAGE, refusal: 'own-origin' });
    page.reload();
    expect(page.target).toEqual({ address: PAGE, refusal: null });
  });

  it('is not refused for what another address led to', () => {
    const { frames, page, state } = open();
    frames.mounted?.loadOwnPage();
    state.wanted = { address: 'https://marta.example/other?', refusal: null };
    expect(page.target?.refusal).toBeNull();
  });

  it('is called slow when it does not come', () => {
    const { page, alarms, frames } = open();
    expect(page.phase).toBe('loading');
    alarms.forEach((ring) => ring());
    expect(page.phase).toBe('slow');
    frames.mounted?.load();
    expect(page.phase).toBe('loaded');
  });

  it('is known not to answer', async () => {
    const { page, frames } = open();
    frames.reachable = false;
    frames.mounted?.load();
    await expect.poll(() => page.unreachable).toBe(true);
  });

  it('is known not to answer where the browser tells of no load, and forgotten when it comes after all', async () => {
    const { page, alarms, frames } = open();
    frames.reachable = false;
    alarms.forEach((ring) => ring());
    await expect.poll(() => page.unreachable).toBe(true);
    frames.reachable = true;
    frames.mounted?.load();
    await expect.poll(() => page.unreachable).toBe(false);
    expect(page.phase).toBe('loaded');
  });

  it('is asked for anew when it is loaded again', async () => {
    const { page, frames, say } = open();
    frames.mounted?.load();
    say('here');
    frames.reachable = false;
    page.reload();
    await expect.poll(() => page.unreachable).toBe(true);
    expect(page.heard).toBe(false);
  });

  it('is asked for once, however often it goes elsewhere', () => {
    const { frames } = open();
    frames.mounted?.load();
    frames.mounted?.load();
    expect(frames.probed).toHaveLength(1);
  });

  it('is known by the origin that init is addressed to', () => {
    expect(open('own', 'https://marta.example:8443/echo.php?').page.addressee).toBe('https://marta.example:8443');
    expect(open('parameters').page.addressee).toBe(ORIGIN);
  });

  it('is asked for once more without its parameters, which carry the digests', () => {
    const { frames } = open('own', 'https://marta.example/echo.php?DOMAIN_HASH=1&USER_HASH=2&#part');
    frames.mounted?.load();
    expect(frames.probed).toEqual(['https://marta.example/echo.php']);
  });

  it('is not said to be away once it has spoken, before or after the answer', async () => {
    const { page, frames, say } = open();
    frames.reachable = false;
    frames.mounted?.load();
    say('here');
    await new Promise((done) => setTimeout(done));
    expect(page.unreachable).toBe(false);
    const later = open();
    later.frames.reachable = false;
    later.frames.mounted?.load();
    await expect.poll(() => later.page.unreachable).toBe(true);
    later.say('here');
    expect(later.page.unreachable).toBe(false);
  });

  it('is not judged by the answer for an earlier page', async () => {
    const { page, frames, close } = open();
    frames.reachable = false;
    frames.mounted?.load();
    close();
    page.open({}, PAGE, 'Echo');
    await new Promise((done) => setTimeout(done));
    expect(page.unreachable).toBe(false);
  });

  it('that cannot be written down is still logged', () => {
    const { page, say } = open();
    const endless: Record<string, unknown> = {};
    endless['self'] = endless;
    say(endless);
    say(undefined);
    expect(page.log.map(({ text }) => text)).toEqual(['[object Object]', 'undefined']);
  });
});

describe('the sample page', () => {
  const SAMPLE = 'https://designer.example/sample-handler.html?';

  it('has no origin of its own, and is heard by its window alone', () => {
    const { frames, effects, say, ask } = open('sample', SAMPLE);
    expect(frames.mounted?.request.sandbox).not.toContain('allow-same-origin');
    frames.mounted?.load();
    expect(frames.mounted?.posted[0]?.targetOrigin).toBe('*');
    say(ask('close', '1'), 'null', false);
    expect(effects).toEqual([]);
    say(ask('close', '1'), 'null');
    expect(effects).toEqual([{ action: 'close' }]);
  });
});

it('a load’s id is sixteen digits of random bytes', () => {
  expect(loadIdFrom(new Uint8Array([0, 1, 9, 10, 99, 128, 254, 255, 7, 7, 7, 7, 7, 7, 7, 7]))).toBe('0190984577777777');
  expect(loadIdFrom(new Uint8Array(20))).toBe('0'.repeat(16));
});

describe('the address to copy', () => {
  it.each([
    ['own', 'https://spa.example/#/route?BOT_ID=5&', 'https://spa.example/#/route?BOT_ID=5&'],
    ['parameters', 'https://spa.example/#/route?BOT_ID=5&', 'https://spa.example/#/route?BOT_ID=5&'],
    [
      'sample',
      'https://designer.example/sample-handler.html?BOT_ID=5&#key',
      'https://designer.example/sample-handler.html?BOT_ID=5&',
    ],
  ] as const)('of %s: %s is %s', (source, address, copied) => {
    expect(open(source, address).page.copyable).toBe(copied);
  });

  it('is empty where there is none', () => {
    const { page, state } = open();
    state.wanted = null;
    expect(page.copyable).toBe('');
  });
});

describe('an address that is being typed', () => {
  const typed = (address: string): PageTarget => ({ address, refusal: null });

  it('is not what is loaded until the field is left', () => {
    const { page, state } = open();
    page.hold();
    state.wanted = typed('https://m');
    expect(page.target?.address).toBe(PAGE);
    expect(page.isBehind).toBe(true);
    state.wanted = typed('https://new.example/');
    page.settle();
    expect(page.target?.address).toBe('https://new.example/');
    expect(page.isBehind).toBe(false);
  });

  it('is loaded with Enter, and what is typed after that is not', () => {
    const { page, state } = open();
    page.hold();
    state.wanted = typed('https://new.example/');
    page.hold();
    state.wanted = typed('https://new.example/x');
    expect(page.target?.address).toBe('https://new.example/');
  });

  it('is loaded when the page is asked for again', () => {
    const { page, state } = open();
    page.hold();
    state.wanted = typed('https://new.example/');
    page.reload();
    expect(page.target?.address).toBe('https://new.example/');
  });

  it('does not hold back another page that is chosen', () => {
    const { page, state } = open();
    page.hold();
    state.wanted = typed('https://designer.example/sample-handler.html?');
    page.show('sample');
    expect(page.target).toEqual(state.wanted);
  });

  it('that is refused, or gone, is not shown before either', () => {
    const { page, state } = open();
    page.hold();
    state.wanted = { address: PAGE, refusal: 'not-https' };
    expect([page.target?.refusal, page.isBehind]).toEqual([null, true]);
    state.wanted = null;
    expect([page.target?.address, page.isBehind]).toEqual([PAGE, true]);
  });
});
