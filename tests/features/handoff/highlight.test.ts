import { expect, it } from 'vitest';
import { highlighted } from '../../../src/features/handoff/highlight.ts';
import { CODE_TARGETS } from '../../../src/exchange/write/target.ts';
import { writeCode } from '../../../src/exchange/write/write-code.ts';

const params = { BOT_ID: 62, CODE: 'echo', LANG: [{ LANGUAGE_ID: 'en', TITLE: "it's </script> ?> $x" }] };

it.each(CODE_TARGETS)('shows exactly the code, in more than one tone: %s', async (id) => {
  const options = { name: 'echo', icon: 'inline', secrets: true, access: 'application' } as const;
  const { text, language } = writeCode(id, [{ method: 'imbot.app.register', params }], options);
  const lines = await highlighted(text, language);
  expect(lines.map((line) => line.map((span) => span.text).join('')).join('\n')).toBe(text);
  const tones = new Set(lines.flat().map(({ tone }) => tone));
  expect([...tones]).toEqual(expect.arrayContaining(['string', 'plain']));
});
