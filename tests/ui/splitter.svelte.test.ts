import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import Splitter from '../../src/ui/Splitter.svelte';

function setUp() {
  const onchange = vi.fn();
  const onreset = vi.fn();
  render(Splitter, { label: 'Height', value: 200, min: 100, max: 300, onchange, onreset });
  return { bar: screen.getByRole('separator', { name: 'Height' }), onchange, onreset };
}

describe('a splitter', () => {
  it('reports its size and limits', () => {
    const { bar } = setUp();
    expect(bar).toHaveAttribute('aria-valuenow', '200');
    expect(bar).toHaveAttribute('aria-valuemax', '300');
  });

  it.each([
    ['{ArrowUp}', 216],
    ['{ArrowDown}', 184],
    ['{Home}', 100],
    ['{End}', 300],
  ])('is moved by %s', async (key, size) => {
    const { bar, onchange } = setUp();
    bar.focus();
    await userEvent.keyboard(key);
    expect(onchange).toHaveBeenCalledWith(size);
  });

  it('follows the pointer, within its limits, and goes back by a double click', async () => {
    const { bar, onchange, onreset } = setUp();
    bar.setPointerCapture = vi.fn();
    await fireEvent.pointerDown(bar, { clientY: 500, pointerId: 1 });
    await fireEvent.pointerMove(bar, { clientY: 460, pointerId: 1 });
    expect(onchange).toHaveBeenLastCalledWith(240);
    await fireEvent.pointerMove(bar, { clientY: 0, pointerId: 1 });
    expect(onchange).toHaveBeenLastCalledWith(300);
    await fireEvent.pointerUp(bar, { pointerId: 1 });
    await fireEvent.pointerMove(bar, { clientY: 480, pointerId: 1 });
    expect(onchange).toHaveBeenCalledTimes(2);
    await fireEvent.dblClick(bar);
    expect(onreset).toHaveBeenCalledOnce();
  });
});
