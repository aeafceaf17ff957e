import { afterEach, expect, it, vi } from 'vitest';
import { measured } from '../../src/ui/measured.ts';

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

let box: HTMLElement | undefined;
afterEach(() => box?.remove());

function place(width: number): HTMLElement {
  box = document.createElement('div');
  Object.assign(box.style, { width: `${width}px`, height: '40px', padding: '5px', boxSizing: 'content-box' });
  document.body.append(box);
  return box;
}

it('reports the inside once it is laid out, then every change, until it is given up', async () => {
  const element = place(100);
  const report = vi.fn();
  const stop = measured(report)(element);
  expect(report).not.toHaveBeenCalled();
  await nextFrame();
  expect(report.mock.calls).toEqual([[{ width: 110, height: 50 }]]);
  element.style.width = '200px';
  await nextFrame();
  expect(report).toHaveBeenLastCalledWith({ width: 210, height: 50 });
  stop?.();
  element.style.width = '300px';
  await nextFrame();
  expect(report).toHaveBeenCalledTimes(2);
});
