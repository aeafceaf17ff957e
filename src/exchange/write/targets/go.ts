import { codeParams, readsAny, type CodeCall, type CodeOptions } from '../call.ts';
import { printValue, type Dialect } from '../print.ts';
import { doubleQuoted } from '../strings.ts';
import { answersAppId, blocks, FAULTS_INSIDE, KEEP_THE_NUMBER, type CodeTarget } from '../target.ts';

const DIALECT: Dialect = {
  indent: '\t',
  list: ['[]any{', '}'],
  map: ['b24.Params{', '}'],
  mapList: ['[]b24.Params{', '}'],
  listedMap: ['{', '}'],
  trailingComma: true,
  entry: (name, value) => `${doubleQuoted(name)}: ${value}`,
  string: doubleQuoted,
  literal: (value) => (value === null ? 'nil' : String(value)),
  secret: (variable) => `env(${doubleQuoted(variable)})`,
  icon: (file) => `picture(${doubleQuoted(file)})`,
  answer: 'appID',
};

const ENV = [
  'func env(name string) string {',
  '\tvalue := os.Getenv(name)',
  '\tif value == "" {',
  '\t\tlog.Fatalf("%s is not set", name)',
  '\t}',
  '\treturn value',
  '}',
];

const PICTURE = [
  'func picture(file string) string {',
  '\tbytes, err := os.ReadFile(file)',
  '\tif err != nil {',
  '\t\tlog.Fatal(err)',
  '\t}',
  '\treturn base64.StdEncoding.EncodeToString(bytes)',
  '}',
];

const CALL = [
  'func call(client *b24.Client, method string, params b24.Params, answer any) {',
  '\tres, err := client.Core().Call(context.Background(), method, params)',
  '\tif err != nil {',
  '\t\tlog.Fatalf("%s: %v", method, err)',
  '\t}',
  `\t// ${FAULTS_INSIDE}`,
  '\tvar fault struct {',
  '\t\tError       string `json:"error"`',
  '\t\tDescription string `json:"error_description"`',
  '\t}',
  '\tif json.Unmarshal(res.Result, &fault) == nil && fault.Error != "" {',
  '\t\tlog.Fatalf("%s: %s %s", method, fault.Error, fault.Description)',
  '\t}',
  '\tif err := json.Unmarshal(res.Result, answer); err != nil {',
  '\t\tlog.Fatalf("%s: %v", method, err)',
  '\t}',
  '}',
];

function imports(hasIcon: boolean): string[] {
  const standard = ['context', ...(hasIcon ? ['encoding/base64'] : []), 'encoding/json', 'fmt', 'log', 'os'];
  return ['import (', ...standard.map((name) => `\t"${name}"`), '', '\tb24 "github.com/bitrix24/b24gosdk"', ')'];
}

function main(calls: readonly CodeCall[], options: CodeOptions): string[] {
  const made = calls.flatMap((call) => {
    const params = printValue(codeParams(call, options), DIALECT, 1, 'top');
    const begin = `\tcall(client, ${doubleQuoted(call.method)}, ${params}`;
    return answersAppId(call)
      ? [
          '\t// A repeated registration answers it as text.',
          '\tvar appID json.Number',
          `${begin}, &appID)`,
          `\t// ${KEEP_THE_NUMBER}`,
          '\tfmt.Println("APP_ID", appID)',
        ]
      : ['\tvar isDone any', `${begin}, &isDone)`, `\tfmt.Println(${doubleQuoted(call.method)}, isDone)`];
  });
  return [
    'func main() {',
    options.access === 'webhook'
      ? '\tclient, err := b24.NewClient(env("BITRIX24_WEBHOOK_URL"))'
      : '\tclient, err := b24.NewOAuthClient(env("BITRIX24_ENDPOINT"), env("BITRIX24_ACCESS_TOKEN"))',
    '\tif err != nil {',
    '\t\tlog.Fatal(err)',
    '\t}',
    ...made,
    '}',
  ];
}

/** The official SDK. */
export const go: CodeTarget = {
  language: 'go',
  extension: '.go',
  // The remaining arguments of its OAuth client are not known for sure.
  access: ['webhook'],
  readsFiles: true,
  write: (calls, options) => {
    const hasIcon = readsAny(calls, options, 'icon');
    return blocks(['package main'], imports(hasIcon), ENV, hasIcon ? PICTURE : [], CALL, main(calls, options));
  },
};
