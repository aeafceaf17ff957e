import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Options } from '../../../src/ports/record-memory.ts';
import { optionsOf, readWords, RECORD_BYTES } from '../../../src/publishing/shared/codec.ts';
import { appsOf, headsOf, mergeWords, WORDS_KEPT, wordsOf, type Word } from '../../../src/publishing/shared/words.ts';

const KINDS = ['registered', 'updated', 'adopted', 'unsure', 'removed'] as const;

const acknowledged = fc.dictionary(fc.constantFrom('IFRAME', 'CONTEXT', 'LANG'), fc.string({ maxLength: 12 }));

/** Words as a few writers may have left them: an id stands for one word and no other. */
const word: fc.Arbitrary<Word> = fc
  .record({
    order: fc.nat(40),
    appId: fc.integer({ min: 1, max: 3 }),
    kind: fc.constantFrom(...KINDS),
    at: fc.nat(1000),
    by: fc.constant({ id: 1, name: 'Ada' }),
    acknowledged,
    code: fc.constant('echo'),
    after: fc.constant([]),
    botId: fc.constant(62),
  })
  .map((made) => ({ ...made, id: JSON.stringify([made.order, made.appId, made.kind, made.at, made.acknowledged]) }));

const record = fc.array(word, { maxLength: 40 }).map((words) => mergeWords(words, []));

describe('Two records as one', () => {
  it('come out the same in whichever order and however often', () => {
    fc.assert(
      fc.property(record, record, record, (one, two, three) => {
        expect(mergeWords(one, two)).toEqual(mergeWords(two, one));
        expect(mergeWords(mergeWords(one, two), three)).toEqual(mergeWords(one, mergeWords(two, three)));
        expect(mergeWords(one, one)).toEqual(one);
        expect(mergeWords(mergeWords(one, two), two)).toEqual(mergeWords(one, two));
      }),
    );
  });

  it('lose no app, and no newest word of one', () => {
    fc.assert(
      fc.property(record, record, (one, two) => {
        const both = mergeWords(one, two);
        for (const appId of [1, 2, 3]) {
          const all = [...wordsOf(one, appId), ...wordsOf(two, appId)].map(({ order }) => order);
          const newest = wordsOf(both, appId).at(-1)?.order;
          expect(newest).toBe(all.length === 0 ? undefined : Math.max(...all));
          expect(wordsOf(both, appId).length).toBeLessThanOrEqual(WORDS_KEPT);
        }
      }),
    );
  });

  it('are read from the options as they were written', () => {
    fc.assert(
      fc.property(record, (words) => {
        const options = optionsOf(words, {});
        expect(readWords(options)).toEqual(words);
        expect(optionsOf(words, options)).toEqual({});
      }),
    );
  });
});

describe('The options of a record', () => {
  const long = (appId: number, order: number, size: number): Word => ({
    id: `${appId}-${order}`,
    order,
    after: [],
    kind: 'updated',
    appId,
    botId: 62,
    code: 'echo',
    at: 1,
    by: { id: 1, name: 'Ада' },
    acknowledged: { IFRAME: 'я'.repeat(size) },
  });
  const sizeOf = (options: Options): number => new TextEncoder().encode(Object.values(options).join('')).length;

  it('stay small, whatever is written, and keep the newest word of every app', () => {
    const words = Array.from({ length: 30 }, (_, at) => at + 1).flatMap((appId) =>
      Array.from({ length: WORDS_KEPT }, (_, order) => long(appId, order, 200)),
    );
    const options = optionsOf(mergeWords(words, []), {});
    expect(sizeOf(options)).toBeLessThanOrEqual(RECORD_BYTES);
    expect(appsOf(readWords(options))).toHaveLength(30);
  });

  it('give up what is known of an app whose words are too long, and not the app', () => {
    const [app] = appsOf(readWords(optionsOf([long(1, 1, 9000)], {})));
    expect(app).toMatchObject({ appId: 1, acknowledged: {} });
  });

  it('shrink those of before when more apps come', () => {
    const few = Array.from({ length: 6 }, (_, at) => long(at + 1, 1, 3000));
    const held = optionsOf(few, {});
    const many = Array.from({ length: 60 }, (_, at) => long(at + 10, 1, 10));
    const all = mergeWords(few, many);
    expect(sizeOf({ ...held, ...optionsOf(all, held) })).toBeLessThanOrEqual(RECORD_BYTES);
  });

  it.each([
    ['chat-app-designer.app.7', '{"v":2,"words":[]}'],
    ['chat-app-designer.app.7', 'scrambled'],
  ])('are left alone where they cannot be read: %s %s', (name, text) => {
    expect(readWords({ [name]: text })).toEqual([]);
    expect(optionsOf([long(7, 1, 1)], { [name]: text })).toEqual({});
  });

  it('hold nothing of other keys, and words that are whole', () => {
    const good = optionsOf([long(7, 1, 1)], {})['chat-app-designer.app.7'] ?? '';
    const broken = good.replace('"n":1', '"n":"one"');
    expect(readWords({ other: good, 'chat-app-designer.app.x': good })).toEqual([]);
    expect(readWords({ 'chat-app-designer.app.7': broken })).toEqual([]);
  });
});

describe('The newest words', () => {
  it('are those that no other was written upon', () => {
    const base: Word = {
      id: 'a',
      order: 1,
      after: [],
      kind: 'registered',
      appId: 1,
      botId: 62,
      code: 'echo',
      at: 1,
      by: { id: null, name: '' },
      acknowledged: { CONTEXT: 'ALL', HIDDEN: 'N' },
    };
    const one = { ...base, id: 'b', order: 2, after: ['a'], acknowledged: { CONTEXT: 'USER', HIDDEN: 'N' } };
    const two = { ...base, id: 'c', order: 2, after: ['a'], acknowledged: { CONTEXT: 'CHAT', HIDDEN: 'N' } };
    expect(headsOf([base, one, two]).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(appsOf([base, one, two])[0]).toMatchObject({ acknowledged: { HIDDEN: 'N' }, isGone: false });
    expect(appsOf([base, one, { ...two, kind: 'removed' }])[0]).toMatchObject({ isGone: true });
  });
});
