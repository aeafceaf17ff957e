import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/ui/turns.ts';

/** A browser whose clock and drawing the test moves. */
function browser() {
  const drawing: (() => void)[] = [];
  let time = 0;
  const done: string[] = [];
  const inTurn = createTurns({ now: () => time, drawn: (then) => drawing.push(then) });
  const take = (name: string, ms: number) =>
    inTurn(() => {
      done.push(name);
      time += ms;
    });
  const draw = async (): Promise<void> => {
    drawing.shift()?.();
    for (let at = 0; at < 10; at += 1) await Promise.resolve();
  };
  return { take, draw, done, drawing };
}

describe('turns', () => {
  it('run nothing before the browser has drawn, then all that is quick', async () => {
    const { take, draw, done, drawing } = browser();
    take('a', 3);
    take('b', 3);
    expect(done).toEqual([]);
    await draw();
    expect(done).toEqual(['a', 'b']);
    expect(drawing).toHaveLength(0);
  });

  it('let the browser draw after what took long', async () => {
    const { take, draw, done } = browser();
    take('a', 40);
    take('b', 40);
    await draw();
    expect(done).toEqual(['a']);
    await draw();
    expect(done).toEqual(['a', 'b']);
  });

  it('leave out what is not wanted any more, and go on with what comes later', async () => {
    const { take, draw, done } = browser();
    take('a', 1)();
    await draw();
    take('b', 1);
    await draw();
    expect(done).toEqual(['b']);
  });

  it('count what a turn puts on the screen in a microtask as its time', async () => {
    let time = 0;
    const drawing: (() => void)[] = [];
    const done: string[] = [];
    const inTurn = createTurns({ now: () => time, drawn: (then) => drawing.push(then) });
    inTurn(() => void Promise.resolve().then(() => (time += 40)));
    inTurn(() => done.push('b'));
    drawing.shift()?.();
    for (let at = 0; at < 10; at += 1) await Promise.resolve();
    expect(done).toEqual([]);
  });
});
