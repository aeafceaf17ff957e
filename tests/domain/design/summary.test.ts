import { expect, it } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import { summaryOf } from '../../../src/domain/design/summary.ts';
import { withParts } from './parts.ts';

const row = (id: number, title: string): Design['texts'][number] => ({
  id,
  language: 'en',
  title,
  description: '',
  copyright: '',
});

it('has kind, code and the first title that is filled in', () => {
  const design = withParts(emptyDesign(), { kind: 'command', code: 'echo', texts: [row(1, ''), row(2, 'Echo')] });
  expect(summaryOf(design)).toEqual({ kind: 'command', code: 'echo', botId: null, title: 'Echo' });
  expect(summaryOf(withParts(design, { code: '', texts: [] }))).toEqual({
    kind: 'command',
    code: '',
    botId: null,
    title: '',
  });
});
