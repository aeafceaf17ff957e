/** A text made to cost more than it is long. */
export interface Attack {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

const CALL = 'imbot.app.register';

/** Values that double with every line: texts, lists, maps that hold themselves twice. */
export const DOUBLING: readonly Attack[] = [
  {
    name: 'a text doubles',
    file: 'a.php',
    text: `<?php $a = 'aaaaaaaa';\n${lines(60, () => '$a = $a . $a;')}\nCRest::call('${CALL}', ['CODE' => $a, 'BOT_ID' => 1]);`,
  },
  {
    name: 'a text with a hole doubles',
    file: 'a.js',
    text: `let a = 'x' + unknown();\n${lines(60, () => 'a = a + a;')}\nBX24.callMethod('${CALL}', { CODE: a, BOT_ID: 1 });`,
  },
  {
    name: 'a template repeats itself',
    file: 'a.js',
    text: `let a = 'xxxxxxxx';\n${lines(40, () => 'a = `${a}${a}${a}${a}`;')}\nBX24.callMethod('${CALL}', { CODE: a, BOT_ID: 1 });`,
  },
  {
    name: 'a list doubles',
    file: 'a.js',
    text: `let a = [1, 2];\n${lines(60, () => 'a = [...a, ...a];')}\nBX24.callMethod('${CALL}', { LANG: a, BOT_ID: 1 });`,
  },
  {
    name: 'a map holds the one before twice',
    file: 'a.js',
    text: `const a0 = { x: 1 };\n${lines(60, (at) => `const a${at + 1} = { x: a${at}, y: a${at} };`)}\nBX24.callMethod('${CALL}', { LANG: a60, BOT_ID: 1 });`,
  },
  {
    name: 'an array is copied into itself',
    file: 'a.php',
    text: `<?php $a = [1];\n${lines(60, () => '$a = [$a, $a];')}\nCRest::call('${CALL}', ['LANG' => $a, 'BOT_ID' => 1]);`,
  },
  {
    name: 'each letter is replaced by the whole',
    file: 'a.php',
    text: `<?php $a = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';\n${lines(12, () => "$a = str_replace('a', $a, $a);")}\nCRest::call('${CALL}', ['CODE' => $a, 'BOT_ID' => 1]);`,
  },
  {
    name: 'a list is joined by itself',
    file: 'a.py',
    text: `a = 'abcdefgh'\n${lines(12, () => 'a = a.join([a, a, a, a, a, a, a, a, a, a])')}\nbx.call('${CALL}', {'CODE': a, 'BOT_ID': 1})`,
  },
  {
    name: 'a format takes itself',
    file: 'a.py',
    text: `a = '{0}{0}{0}{0}'\n${lines(30, () => 'a = a.format(a)')}\nbx.call('${CALL}', {'CODE': a, 'BOT_ID': 1})`,
  },
  {
    name: 'an address is escaped again and again',
    file: 'a.js',
    text: `let a = '%%%%%%%%';\n${lines(40, () => 'a = encodeURIComponent(a);')}\nBX24.callMethod('${CALL}', { CODE: a, BOT_ID: 1 });`,
  },
  {
    name: 'functions call each other twice',
    file: 'a.js',
    text: `${lines(40, (at) => `function f${at}(x) { return f${at + 1}(x) + f${at + 1}(x); }`)}\nBX24.callMethod('${CALL}', { CODE: f0('a'), BOT_ID: 1 });`,
  },
  {
    name: 'branches within branches',
    file: 'a.js',
    text: `let a = { x: 1 };\n${lines(24, (at) => `if (c${at}) { a = { ...a, k${at}: a };`)}${'}'.repeat(24)}\nBX24.callMethod('${CALL}', a);`,
  },
  {
    name: 'loops within loops',
    file: 'a.php',
    text: `<?php $l = range_of(); $l = [${'1,'.repeat(90)}]; $a = [];\n${'foreach ($l as $i) {'.repeat(6)} $a[] = $a; ${'}'.repeat(6)} CRest::call('${CALL}', ['LANG' => $a, 'BOT_ID' => 1]);`,
  },
  {
    name: 'shell variables double',
    file: 'a.sh',
    text: `a=aaaaaaaa\n${lines(60, () => 'a="$a$a"')}\ncurl -d "CODE=$a&BOT_ID=1" https://x.bitrix24.com/rest/${CALL}`,
  },
  {
    name: 'variables of a request file double',
    file: 'a.http',
    text: `@a0 = aaaaaaaa\n${lines(60, (at) => `@a${at + 1} = {{a${at}}}{{a${at}}}`)}\nPOST https://x.bitrix24.com/rest/${CALL}\nContent-Type: application/json\n\n{"CODE": "{{a60}}", "BOT_ID": 1}`,
  },
];

/** Long and nested texts. */
const LONG: readonly Attack[] = [
  ...(['[', '{"a":', '(', 'f(', '{{', '${', '"', '`', '<<A\n', '<?php ', '/*', '-'] as const).flatMap((sign) =>
    (['a.json', 'a.js', 'a.php', 'a.py', 'a.go', 'a.sh', 'a.txt', 'a.html', 'a.md', 'a.http'] as const).map((file) => ({
      name: `${file}: ${sign.trim()} 40,000 times`,
      file,
      text: `${CALL} ${sign.repeat(40_000)}`,
    })),
  ),
  ...(['a.js', 'a.php', 'a.py', 'a.go'] as const).flatMap((file) =>
    ['[', '{"a":', '(', 'f(', 'a?b:', '`${', '!', 'x=>', '<a>', 'if(a)', 'a.b', "'a'+", 'a[0]', 'new '].map((sign) => ({
      name: `${file}: ${sign} 400 times`,
      file,
      text: `${sign.repeat(400)}\nBX24.callMethod('${CALL}', { BOT_ID: 1, CODE: 'a' });`,
    })),
  ),
  { name: 'a list of 100,000', file: 'a.php', text: `<?php CRest::call('${CALL}', ['BOT_ID' => 1, 'LANG' => [${'1,'.repeat(100_000)}]]);` },
  { name: 'a map of 50,000', file: 'a.js', text: `BX24.callMethod('${CALL}', { BOT_ID: 1, ${lines(50_000, (at) => `k${at}: ${at},`)} });` },
  { name: 'a dict of 50,000', file: 'a.py', text: `bx.call('${CALL}', {'BOT_ID': 1, ${lines(50_000, (at) => `'k${at}': ${at},`)}})` },
  { name: 'a text joined of 50,000', file: 'a.js', text: `BX24.callMethod('${CALL}', { BOT_ID: 1, CODE: ${"'a' + ".repeat(50_000)}'b' });` },
  { name: 'a list grows by 20,000 pushes', file: 'a.js', text: `const a = [];\n${lines(20_000, () => 'a.push(1);')}\nBX24.callMethod('${CALL}', { BOT_ID: 1, LANG: a });` },
  { name: '20,000 calls', file: 'a.js', text: lines(20_000, (at) => `BX24.callMethod('${CALL}', { BOT_ID: ${at}, CODE: 'a' });`) },
  { name: '20,000 lines of a log', file: 'a.log', text: lines(20_000, (at) => `2026-01-01 10:00:00 ${CALL} {"BOT_ID": ${at}, "CODE": "a"}`) },
  { name: '100,000 rows of a form', file: 'a.txt', text: `BOT_ID=1&CODE=a&${'LANG[][a][b]=1&'.repeat(100_000)}` },
  { name: 'keys of 100,000 brackets', file: 'a.txt', text: `BOT_ID=1&CODE=a&LANG${'[a]'.repeat(100_000)}=1` },
  { name: '30,000 secrets', file: 'a.js', text: lines(30_000, (at) => `const token${at} = 'abcdefgh${at}${at}';`) + `\nBX24.callMethod('${CALL}', { BOT_ID: 1, CODE: 'a' });` },
  { name: '8 MB of one letter', file: '', text: 'a'.repeat(8_000_000) },
  { name: '8 MB of spaces', file: '', text: `x${' '.repeat(7_999_990)}y` },
  { name: '8 MB of quotes', file: 'a.json', text: `[${'"'.repeat(7_999_990)}` },
  { name: '8 MB of method names', file: 'a.log', text: `${CALL} `.repeat(420_000) },
  { name: '8 MB of lines of data', file: 'a.log', text: '{"BOT_ID": 1\n'.repeat(600_000) },
  { name: '8 MB of equal signs', file: '', text: 'a='.repeat(3_999_990) },
  { name: '8 MB of fences', file: 'a.md', text: '```js\na\n```\n'.repeat(650_000) },
  { name: '8 MB of scripts', file: 'a.html', text: '<script>a</script>'.repeat(440_000) },
  { name: '8 MB of scripts that never end', file: 'a.html', text: '<script><pre>'.repeat(610_000) },
  { name: '8 MB of comments that never end', file: 'a.html', text: '<!--'.repeat(1_990_000) },
  { name: '8 MB of printed arrays', file: 'a.log', text: 'Array\n(\n'.repeat(880_000) },
  { name: '8 MB of curl', file: 'a.sh', text: 'curl -d a=1 https://x.bitrix24.com/rest/a\n'.repeat(185_000) },
  { name: '8 MB of escapes', file: '', text: `BOT_ID=1&CODE=${'%E0'.repeat(2_600_000)}` },
  { name: '8 MB of a list of texts', file: 'a.json', text: `[${'"abcdefgh",'.repeat(720_000)}1]` },
  { name: '8 MB of a map', file: 'a.json', text: `{${lines(400_000, (at) => `"k${at}": "${at}",`)}"BOT_ID": 1, "CODE": "a"}` },
  { name: '8 MB of calls in a list', file: 'a.json', text: `[${`{"method":"${CALL}","params":{"BOT_ID":1,"CODE":"a"}},`.repeat(115_000)}1]` },
  { name: '8 MB of code', file: 'a.js', text: `BX24.callMethod('${CALL}', { BOT_ID: 1, CODE: 'a' });\n`.repeat(130_000) },
  { name: '8 MB of one text', file: 'a.php', text: `<?php CRest::call('${CALL}', ['BOT_ID' => 1, 'CODE' => '${'a'.repeat(7_900_000)}']);` },
]; // prettier-ignore

export const ATTACKS: readonly Attack[] = [...DOUBLING, ...LONG];
