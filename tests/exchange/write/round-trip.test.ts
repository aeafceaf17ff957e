import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/exchange/read/read-text.ts';
import type { CodeCall, CodeOptions } from '../../../src/exchange/write/call.ts';
import { callOf } from '../../../src/exchange/write/calls-of.ts';
import { CODE_TARGETS, type CodeTargetId } from '../../../src/exchange/write/target.ts';
import { writeCode } from '../../../src/exchange/write/write-code.ts';

const OPTIONS: CodeOptions = { name: 'echo', icon: 'inline', secrets: true, access: 'application' };

const HOSTILE = [
  `it's "quoted" \`ticked\` \\ and \\\\ again\\`,
  '$HOME ${x} #{y} {{z}} %s %d %1$s',
  'line\nbreak\r\nand\ttab',
  '</script><!-- ?> <?php <script>',
  'Статус заказа 🚚 e\u0301 \u00a0\u2028\u2029',
  '\'\'\' """ EOF $$ !! `id` $(id)',
  '\\u0041 \\x41 \\n \\$',
];

const call = (text: string): CodeCall => ({
  method: 'imbot.app.register',
  params: {
    BOT_ID: 62,
    CODE: 'echo',
    IFRAME: 'https://apps.example.com/order?x=1&y=%20',
    IFRAME_WIDTH: 350,
    IFRAME_POPUP: 'N',
    HASH: 'k$y\'"\\'.padEnd(32, 'x'),
    ICON_FILE: 'iVBORw0KGgo=',
    LANG: [
      { LANGUAGE_ID: 'en', TITLE: text, DESCRIPTION: 'Where the order is now' },
      { LANGUAGE_ID: 'ru', TITLE: 'Статус' },
    ],
  },
});

/** What our own importer finds in the code. HASH comes apart, a shell has texts only. */
async function readBack(id: CodeTargetId, wanted: CodeCall): Promise<unknown> {
  const { file, text } = writeCode(id, [wanted], OPTIONS);
  const { calls, fault } = await readText(text, { name: file });
  expect(fault, text).toBeNull();
  expect(calls, text).toHaveLength(1);
  const [{ method, params, hash } = { method: '', params: {}, hash: null }] = calls;
  return { method, params: { ...params, HASH: hash } };
}

const texts = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, inner: unknown) => (typeof inner === 'number' ? String(inner) : inner));

describe.each(CODE_TARGETS)('code for %s', (id) => {
  // In data `{{…}}` and `${…}` are taken for blanks that somebody fills in.
  it.each(HOSTILE.filter((text) => id !== 'json' || !text.includes('{{')))(
    'says exactly what was to be sent: %j',
    async (text) => {
      const wanted = call(text);
      const found = await readBack(id, wanted);
      expect(id === 'curl' || id === 'php' ? texts(found) : found).toEqual(
        id === 'curl' || id === 'php' ? texts(wanted) : wanted,
      );
    },
  );

  it('holds no key unless it is asked to', () => {
    const { text, leavesOutSecrets } = writeCode(id, [call('Echo')], { ...OPTIONS, secrets: false });
    expect(text).not.toContain('k$y');
    expect(text).toContain('ECHO_HASH');
    expect(leavesOutSecrets).toBe(true);
  });
});

it('survives any text', async () => {
  const targets = fc.constantFrom(...CODE_TARGETS.filter((id) => id !== 'curl' && id !== 'php'));
  // Nothing but dots stands for a value that was left out, wherever it is read.
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((title) => !/^\s*(?:…|\.{3})\s*$/.test(title));
  await fc.assert(
    fc.asyncProperty(targets, text, async (id, title) => {
      const wanted = call(title);
      expect(await readBack(id, wanted)).toEqual(wanted);
    }),
    { numRuns: 300 },
  );
});

describe('what is not filled in', () => {
  it.each(CODE_TARGETS)('has its name in its place, and is read back as something to fill in: %s', async (id) => {
    const { file, text } = writeCode(
      id,
      [callOf({ method: 'imbot.app.register', params: { JS_METHOD: 'PUT' } })],
      OPTIONS,
    );
    expect(text).toContain('<BOT_ID>');
    expect(text).toContain('<CODE>');
    const [found] = (await readText(text, { name: file })).calls;
    expect(found?.unknown.map(({ path }) => path)).toEqual(expect.arrayContaining(['BOT_ID', 'CODE']));
  });
});
