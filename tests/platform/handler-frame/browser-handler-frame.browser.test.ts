import { afterEach, describe, expect, it } from 'vitest';
import { createBrowserHandlerFrame } from '../../../src/platform/handler-frame/browser-handler-frame.ts';
import { handlerFrameContract } from '../../contracts/handler-frame.ts';

const PAGE = `data:text/html,<script>parent.postMessage('hello','*')</script>`;

const DEAF = { onload: () => undefined, onownpage: () => undefined, onmessage: () => undefined };

afterEach(() => {
  document.body.replaceChildren();
});

describe('handler frames of the browser', () => {
  handlerFrameContract(() => ({
    frames: createBrowserHandlerFrame(window),
    place: document.body,
    address: PAGE,
  }));

  it('sets sandbox and features before the address, and keeps a name', () => {
    const frames = createBrowserHandlerFrame(window);
    const request = { address: PAGE, title: 'Page', sandbox: 'allow-scripts', allow: "camera 'none'" };
    const mounted = frames.mount(document.body, request, { ...DEAF });
    const frame = document.querySelector('iframe')!;
    expect(frame.getAttributeNames().indexOf('sandbox')).toBeLessThan(frame.getAttributeNames().indexOf('src'));
    expect([frame.title, frame.getAttribute('sandbox'), frame.getAttribute('allow')]).toEqual([
      'Page',
      'allow-scripts',
      "camera 'none'",
    ]);
    mounted.remove();
    expect(document.querySelector('iframe')).toBeNull();
  });

  it('posts a form in the frame, under its name, and tells of the answer’s load alone', async () => {
    const frames = createBrowserHandlerFrame(window);
    const heard: unknown[] = [];
    let loads = 0;
    const request = {
      address: new URL('/tests/platform/handler-frame/posted.html?LANG=en', location.href).href,
      title: 'Page',
      sandbox: 'allow-scripts',
      allow: '',
      name: 'portal|1|sid',
      fields: { PLACEMENT: 'IM_TEXTAREA', PLACEMENT_OPTIONS: '{"dialogId":"chat1"}' },
    };
    const mounted = frames.mount(document.body, request, {
      ...DEAF,
      onload: () => (loads += 1),
      onmessage: ({ data, isFromFrame }) => isFromFrame && heard.push(data),
    });
    await expect.poll(() => heard).toEqual([{ name: 'portal|1|sid', search: '?LANG=en' }]);
    await expect.poll(() => loads).toBe(1);
    mounted.reload();
    await expect.poll(() => heard).toHaveLength(2);
    await expect.poll(() => loads).toBe(2);
    mounted.remove();
  });

  describe('a page of the designer’s own origin', () => {
    const mount = (sandbox: string) => {
      // An address of this origin for a page of the test's own.
      const address = URL.createObjectURL(new Blob(['<p>own</p>'], { type: 'text/html' }));
      const events: string[] = [];
      const request = { address, title: 'Page', sandbox, allow: '' };
      createBrowserHandlerFrame(window).mount(document.body, request, {
        ...DEAF,
        onload: () => events.push('load'),
        onownpage: () => events.push(`own page, frames left: ${document.querySelectorAll('iframe').length}`),
      });
      return events;
    };

    it('is taken out as soon as it has come, wherever it was asked for', async () => {
      const events = mount('allow-scripts allow-same-origin');
      await expect.poll(() => events).toEqual(['own page, frames left: 0']);
    });

    it('may stay where the sandbox keeps its origin from it', async () => {
      const events = mount('allow-scripts');
      await expect.poll(() => events).toEqual(['load']);
      expect(document.querySelector('iframe')).not.toBeNull();
    });
  });
});
