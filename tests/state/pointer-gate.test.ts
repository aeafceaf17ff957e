import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PointerGate } from '../../src/state/pointer-gate.ts';
import { browserTimer } from '../../src/platform/timer/browser-timer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

describe('while the pointer is pressed', () => {
  it('nothing runs that would move the page; it runs after the click', () => {
    const pointer = new PointerGate(browserTimer);
    const ran: string[] = [];
    pointer.pressed();
    pointer.run(() => ran.push('notes'));
    pointer.released();
    ran.push('click');
    vi.runAllTimers();
    expect(ran).toEqual(['click', 'notes']);
  });

  it('otherwise it runs at once', () => {
    const pointer = new PointerGate(browserTimer);
    const ran: string[] = [];
    pointer.run(() => ran.push('notes'));
    expect(ran).toEqual(['notes']);
  });
});
