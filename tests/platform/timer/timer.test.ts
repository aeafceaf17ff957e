import { afterEach, vi } from 'vitest';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';
import { timerContract } from '../../contracts/timer.ts';
import { HandTimer } from '../../state/hand-timer.ts';

afterEach(() => {
  vi.useRealTimers();
});

timerContract("The browser's timer", () => {
  vi.useFakeTimers();
  return {
    timer: browserTimer,
    pass: async (ms) => {
      await vi.advanceTimersByTimeAsync(ms);
    },
  };
});

timerContract('The timer that tests move by hand', () => {
  const timer = new HandTimer();
  return { timer, pass: (ms) => timer.pass(ms) };
});
