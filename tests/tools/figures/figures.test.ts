import { describe, expect, it } from 'vitest';
import { findDuplicates } from './duplicates.ts';
import { countCasts, measureFiles, measureFunctions, quantile } from './measure.ts';

const component = `<script lang="ts">
  const double = (value: number): number => {
    return value * 2;
  };
</script>

<p>{double(2)}</p>

<script module lang="ts">
  export class Pair {
    constructor(readonly left: string) {
      this.left = left as 'a';
    }
    get right(): string {
      return ['b'].map((letter) => letter)[0] as unknown as string;
    }
  }
</script>`;

describe('measureFunctions', () => {
  it('counts what has a name and a body, where it stands in the file', () => {
    expect(measureFunctions(new Map([['src/A.svelte', component]]))).toEqual([
      { place: 'src/A.svelte:2', name: 'double', lines: 3 },
      { place: 'src/A.svelte:11', name: 'constructor', lines: 3 },
      { place: 'src/A.svelte:14', name: 'right', lines: 3 },
    ]);
  });

  it('leaves out comments before a function, signatures, and functions that only stand in a call', () => {
    const text = `/** Said.\n */\nexport function one(): void;\nexport function one(): void {\n  [1].forEach(() => {\n  });\n}\ninterface Two { two(): void }`;
    expect(measureFunctions(new Map([['a.ts', text]]))).toEqual([{ place: 'a.ts:4', name: 'one', lines: 4 }]);
  });
});

it('counts casts, and does not take a constant for one', () => {
  const files = new Map([
    ['src/A.svelte', component],
    ['src/b.ts', 'export const b = [1] as const;'],
    ['src/c.ts', 'export const c = <string>d;'],
  ]);
  expect([...countCasts(files)]).toEqual([
    ['src/A.svelte', 3],
    ['src/c.ts', 1],
  ]);
});

it('counts lines without the empty one behind the last', () => {
  expect(measureFiles(new Map([['a.ts', 'a\nb\n']]))).toMatchObject([{ place: 'a.ts', lines: 2 }]);
});

it('finds quantiles in whatever order, and of nothing', () => {
  expect(quantile([9, 1, 5], 0.5)).toBe(5);
  expect(quantile([9, 1, 5], 1)).toBe(9);
  expect(quantile([], 0.95)).toBe(0);
});

describe('findDuplicates', () => {
  const lines = (count: number, prefix: string): string =>
    Array.from({ length: count }, (_, index) => `  ${prefix}${index}();`).join('\n');

  it('finds a run that stands twice, whatever its indentation, comments and imports', () => {
    const files = new Map([
      ['a.ts', `import a from 'a';\n${lines(8, 'same')}\nend();`],
      ['b.css', `first();\n{\n  {\n${lines(4, 'same')}\n    // said\n    same4();\nsame5();same6();`],
      ['c.ts', `other();\n${lines(8, 'same').replace(/^ +/gm, '')}`],
    ]);
    expect(findDuplicates(files)).toEqual({ total: 8, duplicates: [{ lines: 8, places: ['a.ts:2', 'c.ts:2'] }] });
  });

  it('leaves out short runs and lists of like lines', () => {
    const files = new Map([
      ['a.ts', lines(5, 'same')],
      ['b.ts', lines(5, 'same')],
      ['c.ts', 'again();\n'.repeat(11)],
    ]);
    expect(findDuplicates(files)).toEqual({ total: 0, duplicates: [] });
  });
});
