import { beforeAll, describe, expect, it, vi } from 'vitest';
import { editorProblems, fixEdit, headline } from '../../src/app/sentences.ts';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { setHash } from '../../src/domain/design/hash.ts';
import { setField } from '../../src/domain/design/operations.ts';
import { problemEntry, type DesignProblem } from '../../src/domain/problems/problem-entry.ts';
import { appLoaders } from '../../src/i18n/app-loaders.ts';
import { fetchAreas } from '../../src/i18n/areas.ts';
import { createTranslator, type Translator } from '../../src/i18n/translator.ts';
import { FixedRuntime } from '../../src/platform/runtime/fixed-runtime.ts';

let i18n: Translator;

beforeAll(async () => {
  i18n = createTranslator(await fetchAreas(appLoaders, 'en', ['base', 'problems']), 'en');
});

const useHttps = setField('page.address', 'https://a.example');
const insecure: DesignProblem = problemEntry(
  'page-not-https',
  'page.address',
  {},
  { label: 'use-https', edit: useHttps },
);
const tooLong: DesignProblem = problemEntry('code-too-long', 'chatApp.code', { limit: 100, length: 120 });
const noKey: DesignProblem = problemEntry(
  'hash-missing',
  'chatApp.frame.hash',
  {},
  { label: 'generate-hash', edit: setHash },
);

describe('headline', () => {
  it('is the sentence of the rule, with its values', () => {
    expect(headline(i18n, insecure)).toMatch(/https/);
    expect(headline(i18n, tooLong)).toMatch(/100/);
  });

  it('is the rule itself while its texts are not there', () => {
    expect(headline(createTranslator({}, 'en'), tooLong)).toBe('code-too-long');
  });
});

describe('editorProblems', () => {
  it('gives every problem what, why and how at its place, and a Fix where there is one', () => {
    const fix = vi.fn();
    const [first, second] = editorProblems(i18n, [insecure, tooLong], fix);
    expect(first).toMatchObject({ place: 'page.address', severity: 'blocks', fixLabel: 'Use https' });
    for (const text of [first?.what, first?.why, first?.how, second?.what, second?.why, second?.how]) {
      expect(text).toMatch(/^\p{Lu}.*\.$/su);
    }
    expect(second).not.toHaveProperty('onfix');
    first?.onfix?.();
    expect(fix.mock.calls).toEqual([[insecure]]);
  });

  it('says nothing instead of a key while texts are not there', () => {
    const [problem] = editorProblems(createTranslator({}, 'en'), [insecure], vi.fn());
    expect(problem).toMatchObject({ what: 'page-not-https', why: '', how: '', fixLabel: '' });
  });
});

describe('fixEdit', () => {
  it('is the edit of the Fix, or nothing', () => {
    expect(fixEdit(insecure, new FixedRuntime())).toBe(useHttps);
    expect(fixEdit(tooLong, new FixedRuntime())).toBeNull();
  });

  it('makes a new signature key of 32 hexadecimal characters from the random source', () => {
    const made = (seed: number): string => {
      return fixEdit(noKey, new FixedRuntime(0, seed))?.apply(emptyDesign()).chatApp.frame.hash ?? '';
    };
    expect(made(1)).toMatch(/^[\da-f]{32}$/);
    expect(made(1)).not.toBe(made(2));
  });
});
