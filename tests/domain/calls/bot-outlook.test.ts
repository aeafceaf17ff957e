import { describe, expect, it } from 'vitest';
import { botOutlook } from '../../../src/domain/calls/bot-outlook.ts';

const bots = [
  { id: 62, code: 'echo' },
  { id: 71, code: 'desk' },
];
const many = (count: number): ReadonlySet<number> =>
  new Set(Array.from({ length: count }, (_, at) => (at === 0 ? 62 : 100 + at)));

describe('What can be told of a bot before it is registered', () => {
  it.each([
    ['nothing has the code', 2, 'new', many(1), 'new'],
    ['one of ours has it', 2, 'echo', many(1), 'ours'],
    ['another application’s has it', 2, 'desk', many(1), 'taken'],
    ['some bot has it, and the portal does not say whose', 1, 'desk', null, 'unclear'],
    ['nothing has it, and the portal does not say', 1, 'new', null, 'new'],
    ['the first generation is full, whatever the code', 1, 'echo', many(5), 'full'],
    ['the second is full, and looks at the code first', 2, 'echo', many(100), 'ours'],
    ['the second is full', 2, 'new', many(100), 'full'],
    ['five are few for the second', 2, 'new', many(5), 'new'],
  ] as const)('%s', (_, generation, code, own, outlook) => {
    expect(botOutlook({ generation, code, bots, own })).toBe(outlook);
  });
});
