import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../src/features/apps/history.ts';
import type { Word } from '../../../src/publishing/shared/words.ts';

function word(order: number, acknowledged: Word['acknowledged']): Word {
  const by = { id: 1, name: 'Ada' };
  return {
    id: String(order),
    order,
    after: [],
    kind: 'updated',
    appId: 1,
    botId: 62,
    code: 'echo',
    at: order,
    by,
    acknowledged,
  };
}

describe('The history of an app', () => {
  it('says what each line changed, and which can be brought back', () => {
    const words = [word(3, {}), word(2, { CONTEXT: 'USER', HIDDEN: 'N' }), word(1, { CONTEXT: 'ALL', HIDDEN: 'N' })];
    expect(historyOf(words).map(({ changed, isKnown }) => ({ changed, isKnown }))).toEqual([
      { changed: [], isKnown: false },
      { changed: ['CONTEXT'], isKnown: true },
      { changed: ['CONTEXT', 'HIDDEN'], isKnown: true },
    ]);
  });
});
