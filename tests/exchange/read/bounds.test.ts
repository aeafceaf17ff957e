import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/exchange/read/read-text.ts';
import { DOUBLING } from '../../tools/imports/attacks.ts';

const CALL = "BX24.callMethod('imbot.app.register', { BOT_ID: 1, CODE: 'echo' });";

/** Characters of an answer to a text of a few lines. */
const SMALL = 2_000_000;

describe('a text that is made to grow', () => {
  it.each(DOUBLING)('comes to an end and stays small: $name', async ({ file, text }) => {
    const result = await readText(text, { name: file });
    expect(JSON.stringify(result).length).toBeLessThan(SMALL);
  });

  it('keeps what is known beside the value that grew', async () => {
    const text = `let a = 'x' + other();\n${'a = a + a;\n'.repeat(60)}BX24.callMethod('imbot.app.register', { BOT_ID: 7, CODE: a });`;
    const { calls } = await readText(text, { name: 'a.js' });
    expect(calls[0]?.params).toEqual({ BOT_ID: 7 });
    expect(calls[0]?.unknown.map(({ path }) => path)).toEqual(['CODE']);
  });
});

describe('a text that is nested without end', () => {
  it.each(['a.js', 'a.php', 'a.py', 'a.go'])('is told as too deep, and fills no stack: %s', async (name) => {
    const { fault } = await readText(`${'['.repeat(30_000)} imbot.app.register`, { name });
    expect(fault?.code).toBe('too-deep');
  });

  it('is told as too deep where signs that are no brackets open it', async () => {
    const { fault } = await readText(`${CALL} ${'<?php '.repeat(5000)}`, { name: 'a.js' });
    expect(fault?.code).toBe('too-deep');
  });

  it('is read as far as people nest', async () => {
    const { calls } = await readText(`${'{'.repeat(100)}${CALL}${'}'.repeat(100)}`, { name: 'a.js' });
    expect(calls.map(({ params }) => params)).toEqual([{ BOT_ID: 1, CODE: 'echo' }]);
  });
});

describe('a text for which the time is up', () => {
  it('says so, and reading ends', async () => {
    const result = await readText(CALL.repeat(50), { name: 'a.js', expired: () => true });
    expect(result.fault?.code).toBe('too-costly');
    expect(result.calls).toEqual([]);
  });

  it('is asked for rarely', async () => {
    let asked = 0;
    await readText(`${CALL}\n`.repeat(500), { name: 'a.js', expired: () => ((asked += 1), false) });
    expect(asked).toBeGreaterThan(1);
    expect(asked).toBeLessThan(500);
  });
});

describe('a broken text at which a parser goes round for ever', () => {
  const WHOLE = "CRest::call('imbot.app.register', ['BOT_ID' => 7]);";

  it.each([
    ['braces in a string that is none', 'post("{$th:post("{$this->base}/x", 1);\n'],
    ['an attribute that is not closed', "CRest::call('imbot.app.register', #[\n'BOT_ID' => 1,\n);\n"],
  ])('is read to its end all the same: %s', async (_, broken) => {
    const { calls } = await readText(`<?php\n${WHOLE}\n${broken}`, { name: 'a.php' });
    expect(calls.map(({ params }) => params)).toContainEqual({ BOT_ID: 7 });
  });
});

it('goes once into each of the lists that are not closed', async () => {
  let asked = 0;
  const lists = `rows = [\n${'dict(LANG = [\n'.repeat(12)}# imbot.app.register`;
  await readText(lists, { name: 'a.py', expired: () => ((asked += 1), false) });
  expect(asked).toBeLessThan(20);
});

it('tells the fault of a class at which a parser takes the same word for ever', async () => {
  const { fault } = await readText(`<?php\n// ${CALL}\nclass '']е \`O`, { name: 'a.php' });
  expect(fault?.code).toBe('syntax');
});

describe('a text of more parts than are read', () => {
  const FEW = 30;
  const MANY = 500;
  const fenced = (count: number): string => `${'```js\nlet a = {};\n```\n'.repeat(count)}\`\`\`js\n${CALL}\n\`\`\`\n`;
  const page = (count: number): string => `${'<script>let a = {};</script>'.repeat(count)}<script>${CALL}</script>`;

  it.each([
    ['a.md', fenced(FEW)],
    ['a.html', page(FEW)],
  ])('is read whole while they are few: %s', async (name, text) => {
    const { calls, fault } = await readText(text, { name });
    expect([calls.length, fault]).toEqual([1, null]);
  });

  it.each([
    ['a.md', fenced(MANY)],
    ['a.html', page(MANY)],
  ])('says that its rest was not read: %s', async (name, text) => {
    const { fault } = await readText(text, { name });
    expect(fault?.code).toBe('too-costly');
  });
});

it('holds a list of thousands of entries', async () => {
  const rows = Array.from({ length: 3000 }, (_, at) => `'k${String(at)}' => ${String(at)},`).join('');
  const { calls } = await readText(
    `<?php CRest::call('imbot.app.register', ['BOT_ID' => 1, ${rows} 'CODE' => 'echo']);`,
  );
  expect(calls[0]?.params).toEqual({ BOT_ID: 1, CODE: 'echo' });
  expect(calls[0]?.ignored.length).toBeLessThanOrEqual(400);
});

it.each([
  ['a.php', "<?php\nCRest::call('imbot.app.register', ['BOT_ID' => 7, 'HASH' => md5('opensesame')]);"],
  ['a.js', "BX24.callMethod('imbot.app.register', {BOT_ID: 7,\n HASH: md5(\n'opensesame' + salt)});"],
])('shows no piece of what a key is made of: %s', async (name, text) => {
  const result = await readText(text, { name });
  expect(result.calls).toHaveLength(1);
  expect(JSON.stringify(result)).not.toContain('opensesame');
  expect(result.shown).toContain('md5(');
});

it('leaves many secrets out of everything', async () => {
  const secrets = Array.from({ length: 60 }, (_, at) => `abcdef${String(at)}0123456789`);
  const lines = secrets
    .map((value, at) => `const token${String(at)} = '${value}';`)
    .join('\n')
    .replaceAll(/token\d+/g, 'token');
  const text = `${lines}\nBX24.callMethod('imbot.app.register', { BOT_ID: 1, CODE: 'x${secrets[41] ?? ''}y' });`;
  const result = await readText(text, { name: 'a.js' });
  expect(secrets.filter((value) => JSON.stringify(result).includes(value))).toEqual([]);
  expect(result.calls[0]?.unknown).toEqual([{ path: 'CODE', reason: 'secret', source: '' }]);
});
