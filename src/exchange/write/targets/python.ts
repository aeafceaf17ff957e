import { codeParams, readsAny, type CodeOptions } from '../call.ts';
import { printValue, type Dialect } from '../print.ts';
import { doubleQuoted } from '../strings.ts';
import { answersAppId, blocks, FAULTS_INSIDE, KEEP_THE_NUMBER, type CodeTarget } from '../target.ts';

const DIALECT: Dialect = {
  indent: '    ',
  list: ['[', ']'],
  map: ['{', '}'],
  trailingComma: true,
  entry: (name, value) => `${doubleQuoted(name)}: ${value}`,
  string: doubleQuoted,
  literal: (value) => (value === null ? 'None' : value ? 'True' : 'False'),
  secret: (variable) => `os.environ[${doubleQuoted(variable)}]`,
  icon: (file) => `base64.b64encode(Path(__file__).with_name(${doubleQuoted(file)}).read_bytes()).decode()`,
  answer: 'app_id',
};

function token({ access }: CodeOptions): string[] {
  if (access === 'webhook') {
    return [
      '# The address of an incoming webhook: https://DOMAIN/rest/1/KEY/',
      'domain, _, key = os.environ["BITRIX24_WEBHOOK_URL"].removeprefix("https://").strip("/").partition("/rest/")',
      'token = BitrixWebhook(domain=domain, webhook_token=key)',
    ];
  }
  return [
    'token = BitrixToken(',
    '    domain=os.environ["BITRIX24_DOMAIN"],',
    '    auth_token=os.environ["BITRIX24_ACCESS_TOKEN"],',
    '    refresh_token=os.environ["BITRIX24_REFRESH_TOKEN"],',
    '    bitrix_app=BitrixApp(',
    '        client_id=os.environ["BITRIX24_CLIENT_ID"],',
    '        client_secret=os.environ["BITRIX24_CLIENT_SECRET"],',
    '    ),',
    ')',
  ];
}

const CALL = [
  'def call(method, params):',
  '    try:',
  '        answer = token.call_method(api_method=method, params=params)',
  '    except BitrixAPIError as error:',
  '        raise SystemExit(f"{method}: {error.error} {error.error_description}") from error',
  '    result = answer.get("result")',
  `    # ${FAULTS_INSIDE}`,
  '    fault = result if isinstance(result, dict) and "error" in result else answer',
  '    if fault.get("error"):',
  `        raise SystemExit(f"{method}: {fault['error']} {fault.get('error_description', '')}")`,
  '    return result',
];

/** The official SDK. */
export const python: CodeTarget = {
  language: 'python',
  extension: '.py',
  access: ['webhook', 'application'],
  readsFiles: true,
  write: (calls, options) => {
    const hasIcon = readsAny(calls, options, 'icon');
    const made = calls.flatMap((call) => {
      const params = printValue(codeParams(call, options), DIALECT, 0, 'top');
      const line = `call(${doubleQuoted(call.method)}, ${params})`;
      return answersAppId(call) ? [`app_id = ${line}`, `# ${KEEP_THE_NUMBER}`, 'print("APP_ID", app_id)'] : [line];
    });
    return blocks(
      [...(hasIcon ? ['import base64'] : []), 'import os', ...(hasIcon ? ['from pathlib import Path'] : [])],
      [
        `from b24pysdk import ${options.access === 'webhook' ? 'BitrixWebhook' : 'BitrixApp, BitrixToken'}  # pip install b24pysdk`,
        'from b24pysdk.errors import BitrixAPIError',
      ],
      token(options),
      ['', ...CALL, ''],
      made,
    );
  },
};
