import { describe, expect, it } from 'vitest';
import type { Timer } from '../../src/ports/timer.ts';

export interface TimerSubject {
  readonly timer: Timer;
  /** Lets so many ms go by, with what is due in them. */
  readonly pass: (ms: number) => Promise<void>;
}

/** What every adapter promises; see `src/ports/timer.ts`. */
export function timerContract(name: string, create: () => TimerSubject): void {
  describe(name, () => {
    it('runs a task once, and not before its time', async () => {
      const { timer, pass } = create();
      let runs = 0;
      timer.after(100, () => (runs += 1));
      await pass(99);
      expect(runs).toBe(0);
      await pass(1);
      expect(runs).toBe(1);
      await pass(1000);
      expect(runs).toBe(1);
    });

    it('never runs it within the call, however short the time', async () => {
      const { timer, pass } = create();
      let ran = false;
      timer.after(0, () => (ran = true));
      expect(ran).toBe(false);
      await pass(1);
      expect(ran).toBe(true);
    });

    it('runs what is due first, whatever was asked for first', async () => {
      const { timer, pass } = create();
      const order: string[] = [];
      timer.after(20, () => order.push('later'));
      timer.after(10, () => order.push('sooner'));
      await pass(20);
      expect(order).toEqual(['sooner', 'later']);
    });

    it('leaves a task that was given up, and only that one', async () => {
      const { timer, pass } = create();
      const ran: string[] = [];
      const stop = timer.after(10, () => ran.push('given up'));
      timer.after(10, () => ran.push('kept'));
      stop();
      await pass(10);
      expect(ran).toEqual(['kept']);
      stop();
    });
  });
}
