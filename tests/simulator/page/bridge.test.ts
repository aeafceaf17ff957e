import { describe, expect, it, vi } from 'vitest';
import { answerMessage, type BridgeOptions } from '../../../src/simulator/page/bridge.ts';

const ORIGIN = 'https://designer.example';

/** A frame's bridge whose every outside part is watched. */
function bridge(placement = 'DEFAULT') {
  return {
    sid: 'sid',
    origin: ORIGIN,
    placement,
    server: {
      initData: vi.fn((): Promise<unknown> => Promise.resolve({ LANG: 'en' })),
      refreshAuth: vi.fn((): Promise<unknown> => Promise.resolve({ AUTH_ID: 'new' })),
      setOption: vi.fn((scope: string): Promise<unknown> => Promise.resolve(scope === 'app' ? { all: 1 } : null)),
      rememberFirstRun: vi.fn(() => Promise.resolve()),
      finishInstall: vi.fn(() => Promise.resolve(true)),
    },
    surface: {
      resize: vi.fn(() => ({ width: 900, height: 640 })),
      setTitle: vi.fn(),
      scrollTo: vi.fn(),
      reloadPage: vi.fn(),
      reopen: vi.fn(),
      refreshFailed: vi.fn(),
    },
  } satisfies BridgeOptions;
}

describe('the portal answers', () => {
  it.each([
    ['getInitData::cb:sid', '{"LANG":"en"}'],
    ['getInterface::cb:sid', '{"command":[],"event":[]}'],
    ['refreshAuth::cb:sid', '{"AUTH_ID":"new"}'],
    ['resizeWindow:{"width":"100%","height":640}:cb:sid', '{"width":900,"height":640}'],
    ['setTitle:{"title":"a:b"}:cb:sid', '{"title":"a:b"}'],
    ['setScroll:{"scroll":5}:cb:sid', '{"scroll":5}'],
    ['setUserOption:{"name":"a","value":1}:cb:sid', '{"name":"a","value":1}'],
    ['setAppOption:{"name":"a","value":1}:cb:sid', '{"all":1}'],
    ['setInstall:{"install":true}:cb:sid', '{"install":true}'],
    ['openApplication:{}:cb:sid', ''],
  ])('%s', async (message, reply) => {
    expect(await answerMessage(bridge(), ORIGIN, message)).toBe(`cb:${reply}`);
  });

  it('an object as well as a text', async () => {
    const message = { method: 'setTitle', params: { title: 'x' }, callback: 'cb', appSid: 'sid' };
    const options = bridge();
    expect(await answerMessage(options, ORIGIN, message)).toBe('cb:{"title":"x"}');
    expect(options.surface.setTitle).toHaveBeenCalledWith('x');
  });
});

describe('the portal keeps silent', () => {
  it.each([
    ['to another session', ORIGIN, 'getInitData::cb:other'],
    ['to another origin', 'https://evil.example', 'getInitData::cb:sid'],
    ['to an unknown command', ORIGIN, 'fooBar::cb:sid'],
    ['to a name of every object', ORIGIN, 'toString::cb:sid'],
    ['when nobody chooses anything', ORIGIN, 'selectUser:{"mult":false}:cb:sid'],
    ['when it was told to reload', ORIGIN, 'reloadWindow::cb:sid'],
    ['where no reply is wanted', ORIGIN, 'setTitle:{"title":"a"}::sid'],
    ['to a size that is none', ORIGIN, 'resizeWindow:{"width":null,"height":"x"}:cb:sid'],
    ['to what is no message', ORIGIN, 42],
  ])('%s', async (_what, origin, message) => {
    expect(await answerMessage(bridge(), origin, message)).toBeNull();
  });

  it.each(['resizeWindow:{"width":5,"height":5}', 'setTitle:{"title":"a"}', 'setScroll:{"scroll":5}', 'reloadWindow:'])(
    'to %s in a placement',
    async (message) => {
      const options = bridge('IM_TEXTAREA');
      expect(await answerMessage(options, ORIGIN, `${message}:cb:sid`)).toBeNull();
      for (const act of Object.values(options.surface)) expect(act).not.toHaveBeenCalled();
    },
  );

  it('when the server has no reply, and says itself that a token could not be renewed', async () => {
    const options = bridge();
    options.server.initData.mockResolvedValue(null);
    options.server.refreshAuth.mockResolvedValue(null);
    expect(await answerMessage(options, ORIGIN, 'getInitData::cb:sid')).toBeNull();
    expect(options.surface.refreshFailed).not.toHaveBeenCalled();
    expect(await answerMessage(options, ORIGIN, 'refreshAuth::cb:sid')).toBeNull();
    expect(options.surface.refreshFailed).toHaveBeenCalled();
  });
});

describe('the end of the installation', () => {
  it('opens the application anew, without a reply', async () => {
    const options = bridge();
    expect(await answerMessage(options, ORIGIN, 'setInstallFinish:{}::sid')).toBeNull();
    expect(options.surface.reopen).toHaveBeenCalledOnce();
  });

  it('opens it anew also where nothing was finished, as a portal does', async () => {
    const options = bridge();
    options.server.finishInstall.mockResolvedValue(false);
    await answerMessage(options, ORIGIN, 'setInstallFinish:{}::sid');
    expect(options.surface.reopen).toHaveBeenCalledOnce();
  });
});
