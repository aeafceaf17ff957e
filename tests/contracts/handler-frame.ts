import { expect, it } from 'vitest';
import type { HandlerFrame, HandlerFrameMessage } from '../../src/ports/handler-frame.ts';

export interface HandlerFrameCase {
  readonly frames: HandlerFrame;
  /** Where frames are put. */
  readonly place: object;
  /** A page that posts `hello` once it is loaded, or is made to by `stir`. */
  readonly address: string;
  /** Plays the page where the adapter loads none. */
  readonly stir?: () => void;
}

/** What every adapter of the port must do. */
export function handlerFrameContract(setUp: () => HandlerFrameCase): void {
  const request = (address: string) => ({ address, title: 'Page', sandbox: 'allow-scripts', allow: '' });

  it('offers its samples under its own origin, without parameters', () => {
    const { frames } = setUp();
    for (const address of [frames.sampleAddress, frames.widgetSampleAddress]) {
      expect(address.startsWith(`${frames.ownOrigin}/`)).toBe(true);
      expect(address).not.toMatch(/[?#]/);
    }
  });

  it('reports the load and messages of the frame’s own window', async () => {
    const { frames, place, address, stir } = setUp();
    let loads = 0;
    const heard: HandlerFrameMessage[] = [];
    const mounted = frames.mount(place, request(address), {
      onload: () => (loads += 1),
      onownpage: () => undefined,
      onmessage: (message) => heard.push(message),
    });
    stir?.();
    await expect.poll(() => loads).toBe(1);
    await expect.poll(() => heard).toContainEqual({ origin: 'null', data: 'hello', isFromFrame: true });
    mounted.remove();
  });

  it('is silent once it is removed', async () => {
    const { frames, place, address, stir } = setUp();
    const events: string[] = [];
    const mounted = frames.mount(place, request(address), {
      onload: () => events.push('load'),
      onownpage: () => events.push('own page'),
      onmessage: () => events.push('message'),
    });
    mounted.remove();
    stir?.();
    mounted.post('late', '*');
    expect(await frames.isReachable(frames.sampleAddress)).toBeTypeOf('boolean');
    expect(events).toEqual([]);
  });
}
