import { codeParams, type CodeCall, type CodeOptions, type CodeValue } from '../call.ts';
import { shellString } from '../strings.ts';
import { answersAppId, blocks, KEEP_THE_NUMBER, type CodeTarget } from '../target.ts';

/** Each value on its own, as a form has them: `LANG[0][TITLE]`. What the shell fills in needs no escapes of JSON then. */
function pairs(name: string, value: CodeValue): string[] {
  switch (value.kind) {
    case 'list':
      return value.items.flatMap((item, at) => pairs(`${name}[${at}]`, item));
    case 'map':
      return value.entries.flatMap(([key, inner]) => pairs(name === '' ? key : `${name}[${key}]`, inner));
    case 'scalar':
      return value.value === null ? [] : [shellString(`${name}=${scalar(value.value)}`)];
    case 'secret':
      return [`"${name}=\${${value.variable}:?}"`];
    case 'icon':
      return [`"${name}=$(base64 < ${shellString(value.file)} | tr -d '\\n')"`];
    case 'answer':
      return [`"${name}=$app_id"`];
  }
}

/** As PHP reads forms. */
const scalar = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? (value ? '1' : '0') : String(value);

function command(call: CodeCall, options: CodeOptions): string[] {
  const isHook = options.access === 'webhook';
  const address = isHook
    ? `"\${BITRIX24_WEBHOOK_URL:?}/${call.method}"`
    : `"https://\${BITRIX24_DOMAIN:?}/rest/${call.method}"`;
  const values = [...pairs('', codeParams(call, options)), ...(isHook ? [] : ['"auth=${BITRIX24_ACCESS_TOKEN:?}"'])];
  return [
    `answer=$(curl -sS --max-time 60 -X POST ${address} \\`,
    values.map((value) => `  --data-urlencode ${value}`).join(' \\\n') + ')',
    'echo "$answer"',
    // A refusal is an answer, too, and curl does not tell it by its exit code.
    'case $answer in *\'"error"\'*) exit 1 ;; *\'"result"\'*) ;; *) exit 1 ;; esac',
    ...(answersAppId(call)
      ? [
          `# ${KEEP_THE_NUMBER}`,
          'app_id=$(printf \'%s\' "$answer" | sed -n \'s/.*"result":"\\{0,1\\}\\([0-9]*\\).*/\\1/p\')',
        ]
      : []),
  ];
}

export const curl: CodeTarget = {
  language: 'bash',
  extension: '.sh',
  access: ['webhook', 'application'],
  readsFiles: true,
  write: (calls, options) => blocks(['#!/bin/sh', 'set -eu'], ...calls.map((call) => command(call, options))),
};
