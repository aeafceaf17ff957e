import { codeParams, readsAny, valuesOf, type CodeCall, type CodeOptions } from '../call.ts';
import { printValue, type Dialect } from '../print.ts';
import { javascriptString } from '../strings.ts';
import { answersAppId, blocks, FAULTS_INSIDE, KEEP_THE_NUMBER, UNANSWERED, type CodeTarget } from '../target.ts';

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

/** The variables that the calls read, each once. */
function variables(calls: readonly CodeCall[], options: CodeOptions): string[] {
  const values = valuesOf(calls, options);
  return [...new Set(values.flatMap((value) => (value.kind === 'secret' ? [value.variable] : [])))];
}

/** In a page there is no environment: what is left out has to be put in, and nothing runs before. */
function blanks(calls: readonly CodeCall[], options: CodeOptions, type = ''): string[] {
  return variables(calls, options).flatMap((name) => [
    `const ${name}${type} = ''; // Left out of this code: put it in.`,
    `if (${name} === '') throw new Error('Put ${name} in first.');`,
  ]);
}

/** The types of what calls answer, where the language wants them said. A repeated registration answers its APP_ID as text. */
const ANSWER_TYPES = { appId: '<number | string>', done: '<boolean>' } as const;
const UNTYPED = { appId: '', done: '' } as const;

/** `await call(…)` for each call, and what becomes of the answers. */
function awaited(
  calls: readonly CodeCall[],
  options: CodeOptions,
  depth: number,
  types: typeof ANSWER_TYPES | typeof UNTYPED = UNTYPED,
): string[] {
  const indent = DIALECT.indent.repeat(depth);
  return calls.flatMap((call) => {
    const params = printValue(codeParams(call, options), DIALECT, depth, 'top');
    const made = (type: string): string => `await call${type}(${javascriptString(call.method)}, ${params});`;
    return answersAppId(call)
      ? [
          `${indent}const appId = ${made(types.appId)}`,
          `${indent}// ${KEEP_THE_NUMBER}`,
          `${indent}console.log('APP_ID', appId);`,
        ]
      : [indent + made(types.done)];
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
  '      // Faults of a widget’s options come inside an ordinary answer.',
  '      const result = failure ? (failure.ex ?? {}) : answer.data();',
  '      if (!failure && !result?.error) return resolve(result);',
  "      reject(new Error(`${method}: ${result.error ?? failure} ${result.error_description ?? ''}`));",
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
      ['BX24.init(async () => {', ...awaited(calls, options, 1), '});'],
    ),
};

/** `actions.v2` of the SDK: its older `callMethod` goes with version 3. */
const sdkCall = (types: boolean): string[] => [
  types
    ? 'async function call<T>(method: string, params: Record<string, unknown>): Promise<T> {'
    : 'async function call(method, params) {',
  `  const answer = await $b24.actions.v2.call.make${types ? '<T>' : ''}({ method, params });`,
  "  if (!answer.isSuccess) throw new Error(`${method}: ${answer.getErrorMessages().join('; ')}`);",
  types ? '  const result = answer.getData()!.result;' : '  const result = answer.getData().result;',
  `  // ${FAULTS_INSIDE}`,
  types
    ? '  const fault = result as unknown as { error?: string; error_description?: string } | null;'
    : '  const fault = result;',
  "  if (fault?.error) throw new Error(`${method}: ${fault.error} ${fault.error_description ?? ''}`);",
  '  return result;',
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
      blanks(calls, options, ': string'),
      ['// In a page of your application that Bitrix24 has opened.', 'const $b24 = await initializeB24Frame();'],
      sdkCall(true),
      awaited(calls, options, 0, ANSWER_TYPES),
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
        ...awaited(calls, options, 1),
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
    `  // ${FAULTS_INSIDE}`,
    '  const failure = answer.result?.error ? answer.result : answer;',
    "  if (failure.error) throw new Error(`${method}: ${failure.error} ${failure.error_description ?? ''}`);",
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
      awaited(calls, options, 0),
    ),
};
