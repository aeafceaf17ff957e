import { describe, expect, test } from 'vitest';
import { MIN_KEPT } from '../../../src/icons/core/check/check.ts';
import { allLogos, outcomeOf, type Logo } from './corpus.ts';

const logos = allLogos();

function logo(name: string): Logo {
  const found = logos.find((known) => known.name === name);
  if (found === undefined) throw new Error(`no logo ${name}`);
  return found;
}

/** Ringed, outlined and nested badges, parts of several colours, gradients, letters, plain shapes. */
const KNOWN = [
  'kubernetes',
  'whatsapp-icon',
  'socket-io',
  'emacs',
  'postgresql',
  'notion-icon',
  'intellij-idea',
  'chrome',
  'telegram',
  'google-play-icon',
  'mastercard',
  'tiny/javascript',
  'tiny/telegram',
  'simple/telegram',
  'simple/javascript',
];

/** Drawing and checking three pictures takes a second; a busy machine may need many. */
describe('logos that nobody here drew', { timeout: 120_000 }, () => {
  test.each(KNOWN)('%s keeps what is inside, as it is, on a page and small on a slide', async (name) => {
    for (const way of ['clear', 'white', 'slide'] as const) {
      const outcome = await outcomeOf(logo(name), way);
      expect(outcome?.kept, way).toBeGreaterThanOrEqual(75);
      expect(outcome?.check.status, way).toBe('pass');
    }
  });

  test.each(['kubernetes', 'whatsapp-icon'])(
    '%s without its inside is said to have lost it, and more detail brings it back',
    async (name) => {
      const outcome = await outcomeOf(logo(name), 'clear', { strength: 0 });
      expect(outcome?.check).toMatchObject({ status: 'fail', repair: 'more-detail' });
      expect(outcome?.kept).toBeLessThan(MIN_KEPT);
    },
  );

  test('of a sample of all three sets none falls under the mark without a word', async () => {
    const sample = logos.filter((_, at) => at % 400 === 7);
    const unsaid: string[] = [];
    for (const drawn of sample) {
      for (const way of ['white', 'black', 'favicon'] as const) {
        const outcome = await outcomeOf(drawn, way);
        if (outcome !== null && outcome.kept < MIN_KEPT && outcome.check.status === 'pass')
          unsaid.push(`${drawn.name} ${way} ${outcome.kept}`);
      }
    }
    expect(sample.length).toBeGreaterThan(12);
    expect(unsaid).toEqual([]);
  });
});
