import { codeParams, readsAny, secretVariable, type CodeCall, type CodeOptions, type CodeValue } from '../call.ts';
import { printValue, type Dialect } from '../print.ts';
import { javascriptString } from '../strings.ts';
import { answersAppId, blocks, KEEP_THE_NUMBER, UNANSWERED, type CodeTarget } from '../target.ts';

const DIALECT: Dialect = {
  indent: '  ',
  list: ['[', ']'],
  map: ['{ ', ' }'],
  trailingComma: true,
  entry: (name, value) => `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : javascriptString(name)}: ${value}`,
  string: javascriptString,
  literal: String,
  secret: (variable) => variable,
  icon: (file) => `readFileSync(new URL(${javascriptString(file)}, import.meta.url)).toString('base64')`,
  answer: 'appId',
};

const SECRETS = ['client_id', 'hash'] as const;

/** The variables that the calls read, as the parameters name them. */
function variables(calls: readonly CodeCall[], options: CodeOptions): string[] {
  const used = new Set<string>();
  const look = (value: CodeValue): void => {
    if (value.kind === 'secret') used.add(value.variable);
    if (value.kind === 'list') value.items.forEach(look);
    if (value.kind === 'map') value.entries.forEach(([, inner]) => look(inner));
  };
  for (const call of calls) look(codeParams(call, options));
  return SECRETS.map((name) => secretVariable(options, name)).filter((name) => used.has(name));
}

/** In a page there is no environment: what is left out has to be put in, and nothing runs before. */
function blanks(calls: readonly CodeCall[], options: CodeOptions): string[] {
  return variables(calls, options).flatMap((name) => [
    `const ${name} = ''; // Left out of this code: put it in.`,
    `if (${name} === '') throw new Error('Put ${name} in first.');`,
  ]);
}

/** `await call(…)` for each call, and what becomes of the answers. */
function awaited(calls: readonly CodeCall[], options: CodeOptions, depth: number, print: string): string[] {
  const indent = DIALECT.indent.repeat(depth);
  return calls.flatMap((call) => {
    const params = printValue(codeParams(call, options), DIALECT, depth, 'top');
    const made = `await call(${javascriptString(call.method)}, ${params});`;
    return answersAppId(call)
      ? [`${indent}const appId = ${made}`, `${indent}// ${KEEP_THE_NUMBER}`, `${indent}${print}('APP_ID', appId);`]
      : [indent + made];
  });
}

const BX24_CALL = [
  '// After a server error the portal’s script calls nothing back: a time limit ends the wait.',
  'const call = (method, params) =>',
  '  new Promise((resolve, reject) => {',
  `    const limit = setTimeout(() => reject(new Error(\`\${method}: ${UNANSWERED}\`)), 60000);`,
  '    BX24.callMethod(method, params, (answer) => {',
  '      clearTimeout(limit);',
  '      const failure = answer.error();',
  '      if (!failure) return resolve(answer.data());',
  '      const { error, error_description: why } = failure.ex ?? {};',
  "      reject(new Error(`${method}: ${error ?? failure} ${why ?? ''}`));",
  '    });',
  '  });',
];

export const bx24: CodeTarget = {
  language: 'javascript',
  extension: '.js',
  access: ['application'],
  readsFiles: false,
  write: (calls, options) =>
    blocks(
      [
        '// Runs in a page of your application that Bitrix24 has opened, after its own script //api.bitrix24.com/api/v1/.',
      ],
      blanks(calls, options),
      BX24_CALL,
      ['BX24.init(async () => {', ...awaited(calls, options, 1, 'console.log'), '});'],
    ),
};

/** `actions.v2` of the SDK: its older `callMethod` goes with version 3. */
const sdkCall = (types: boolean): string[] => [
  types
    ? 'async function call<T>(method: string, params: Record<string, unknown>): Promise<T> {'
    : 'async function call(method, params) {',
  `  const answer = await $b24.actions.v2.call.make${types ? '<T>' : ''}({ method, params });`,
  "  if (!answer.isSuccess) throw new Error(`${method}: ${answer.getErrorMessages().join('; ')}`);",
  types ? '  return answer.getData()!.result;' : '  return answer.getData().result;',
  '}',
];

export const sdkTypeScript: CodeTarget = {
  language: 'typescript',
  extension: '.ts',
  access: ['application'],
  readsFiles: false,
  write: (calls, options) =>
    blocks(
      ["import { initializeB24Frame } from '@bitrix24/b24jssdk';"],
      blanks(calls, options).map((line) => line.replace(/^const (\w+) = ''/, "const $1: string = ''")),
      ['// In a page of your application that Bitrix24 has opened.', 'const $b24 = await initializeB24Frame();'],
      sdkCall(true),
      awaited(calls, options, 0, 'console.log').map((line) =>
        line
          .replace('= await call(', '= await call<number | string>(')
          .replace(/^await call\(/, 'await call<boolean>('),
      ),
    ),
};

export const sdkUmd: CodeTarget = {
  language: 'html',
  extension: '.html',
  access: ['application'],
  readsFiles: false,
  write: (calls, options) => {
    const script = blocks(
      ['// b24jssdk beside this page: node_modules/@bitrix24/b24jssdk/dist/umd/index.min.js'],
      blanks(calls, options),
      [
        'const run = async () => {',
        '  const $b24 = await B24Js.initializeB24Frame();',
        ...sdkCall(false).map((line) => `  ${line}`),
        ...awaited(calls, options, 1, 'console.log'),
        '};',
      ],
      ['run().catch((error) => console.error(error));'],
    );
    return [
      '<!doctype html>',
      '<meta charset="utf-8" />',
      '<script src="index.min.js"></script>',
      '<script>',
      script.trimEnd(),
      '</script>',
      '',
    ].join('\n');
  },
};

function nodeCall({ access }: CodeOptions): string[] {
  const isHook = access === 'webhook';
  return [
    'async function call(method, params) {',
    isHook
      ? "  const response = await fetch(new URL(method, env('BITRIX24_WEBHOOK_URL')), {"
      : "  const response = await fetch(`https://${env('BITRIX24_DOMAIN')}/rest/${method}`, {",
    "    method: 'POST',",
    "    headers: { 'Content-Type': 'application/json' },",
    isHook
      ? '    body: JSON.stringify(params),'
      : "    body: JSON.stringify({ ...params, auth: env('BITRIX24_ACCESS_TOKEN') }),",
    '    signal: AbortSignal.timeout(60_000),',
    '  });',
    '  // A page instead of an answer: a server error.',
    '  const answer = await response.json().catch(() => ({ error: `HTTP ${response.status}` }));',
    "  if (answer.error) throw new Error(`${method}: ${answer.error} ${answer.error_description ?? ''}`);",
    '  return answer.result;',
    '}',
  ];
}

const NODE_ENV = [
  'function env(name) {',
  '  const value = process.env[name];',
  '  if (!value) throw new Error(`${name} is not set`);',
  '  return value;',
  '}',
];

export const node: CodeTarget = {
  language: 'javascript',
  extension: '.mjs',
  access: ['webhook', 'application'],
  readsFiles: true,
  write: (calls, options) =>
    blocks(
      readsAny(calls, options, 'icon') ? ["import { readFileSync } from 'node:fs';"] : [],
      NODE_ENV,
      variables(calls, options).map((name) => `const ${name} = env('${name}');`),
      nodeCall(options),
      awaited(calls, options, 0, 'console.log'),
    ),
};
