import { afterEach, describe, expect, it } from 'vitest';
import { createBrowserHandlerFrame } from '../../../src/platform/handler-frame/browser-handler-frame.ts';
import { handlerFrameContract } from '../../contracts/handler-frame.ts';

const PAGE = `data:text/html,<script>parent.postMessage('hello','*')</script>`;

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
    const mounted = frames.mount(document.body, request, { onload: () => undefined, onmessage: () => undefined });
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
});
