import { codeParams, readsAny, type CodeCall, type CodeOptions } from '../call.ts';
import { printValue, type Dialect } from '../print.ts';
import { phpString } from '../strings.ts';
import { answersAppId, blocks, FAULTS_INSIDE, KEEP_THE_NUMBER, UNANSWERED, type CodeTarget } from '../target.ts';

const DIALECT: Dialect = {
  indent: '    ',
  list: ['[', ']'],
  map: ['[', ']'],
  trailingComma: true,
  entry: (name, value) => `${phpString(name)} => ${value}`,
  string: phpString,
  literal: String,
  secret: (variable) => `secret(${phpString(variable)})`,
  icon: (file) => `base64_encode(file_get_contents(__DIR__ . ${phpString(`/${file}`)}))`,
  answer: '$appId',
};

function secretReader(calls: readonly CodeCall[], options: CodeOptions): string[] {
  if (!readsAny(calls, options, 'secret')) return [];
  return [
    'function secret(string $name): string',
    '{',
    '    $value = getenv($name);',
    "    if ($value === false || $value === '') {",
    '        throw new RuntimeException("$name is not set");',
    '    }',
    '    return $value;',
    '}',
  ];
}

/** `made` writes a call; `taken` is what it answered. */
function calling(
  calls: readonly CodeCall[],
  options: CodeOptions,
  made: (method: string, params: string) => string,
): string[] {
  return calls.flatMap((call) => {
    const line = made(phpString(call.method), printValue(codeParams(call, options), DIALECT, 0, 'top'));
    if (!answersAppId(call)) return [`${line};`];
    return [`$appId = ${line};`, `// ${KEEP_THE_NUMBER}`, 'echo "APP_ID $appId\\n";'];
  });
}

/** Faults of a widget's options come inside an ordinary answer (observed). */
const INSIDE = [
  "    if (is_array($answer['result'] ?? null) && isset($answer['result']['error'])) {",
  "        $answer = $answer['result'];",
  '    }',
];

const CREST_CALL = [
  'function call(string $method, array $params)',
  '{',
  '    $answer = CRest::call($method, $params);',
  ...INSIDE,
  "    if (!is_array($answer) || !empty($answer['error']) || !isset($answer['result'])) {",
  "        $why = ($answer['error'] ?? '" + UNANSWERED + "') . ' ' . ($answer['error_description'] ?? '');",
  '        throw new RuntimeException("$method: $why");',
  '    }',
  "    return $answer['result'];",
  '}',
];

/** `bitrix-tools/crest` in one file beside the code. */
export const crest: CodeTarget = {
  language: 'php',
  extension: '.php',
  access: ['application', 'webhook'],
  readsFiles: true,
  write: (calls, options) =>
    blocks(
      [
        '<?php',
        `// settings.php of CRest defines ${options.access === 'webhook' ? 'C_REST_WEB_HOOK_URL' : 'C_REST_CLIENT_ID and C_REST_CLIENT_SECRET'}.`,
        "require __DIR__ . '/crest.php';",
      ],
      secretReader(calls, options),
      CREST_CALL,
      calling(calls, options, (method, params) => `call(${method}, ${params})`),
    ),
};

/** The SDK throws where the portal refuses. What is one value stands in a list of one. */
const SDK_CALL = [
  'function call(string $method, array $params)',
  '{',
  '    global $b24;',
  '    $result = $b24->core->call($method, $params)->getResponseData()->getResult();',
  `    // ${FAULTS_INSIDE}`,
  "    if (isset($result['error'])) {",
  "        $why = $result['error'] . ' ' . ($result['error_description'] ?? '');",
  '        throw new RuntimeException("$method: $why");',
  '    }',
  '    return $result[0] ?? $result;',
  '}',
];

/** The official SDK. */
export const phpSdk: CodeTarget = {
  language: 'php',
  extension: '.php',
  access: ['webhook'],
  readsFiles: true,
  write: (calls, options) =>
    blocks(
      ['<?php', "require __DIR__ . '/vendor/autoload.php'; // composer require bitrix24/b24phpsdk, PHP 8.2 or newer"],
      ['use Bitrix24\\SDK\\Services\\ServiceBuilderFactory;'],
      secretReader(calls, options),
      ["$b24 = ServiceBuilderFactory::createServiceBuilderFromWebhook(secret('BITRIX24_WEBHOOK_URL'));"],
      SDK_CALL,
      calling(calls, options, (method, params) => `call(${method}, ${params})`),
    ),
};

const REST_COMMAND = [
  'function restCommand(string $method, array $params, array $auth)',
  '{',
  "    $endpoint = $auth['client_endpoint'] ?? 'https://' . $auth['domain'] . '/rest/';",
  "    $context = stream_context_create(['http' => [",
  "        'method' => 'POST',",
  "        'header' => 'Content-Type: application/x-www-form-urlencoded',",
  "        'content' => http_build_query($params + ['auth' => $auth['access_token']]),",
  "        'ignore_errors' => true,",
  "        'timeout' => 60,",
  '    ]]);',
  '    $text = @file_get_contents($endpoint . $method, false, $context);',
  '    $answer = json_decode((string) $text, true);',
  ...INSIDE,
  "    if (!is_array($answer) || !empty($answer['error'])) {",
  "        $why = ($answer['error'] ?? '" + UNANSWERED + "') . ' ' . ($answer['error_description'] ?? '');",
  '        throw new RuntimeException("$method: $why");',
  '    }',
  "    return $answer['result'];",
  '}',
];

/** Without a library, with the token that the portal sends to the page and to handlers of events. */
export const php: CodeTarget = {
  language: 'php',
  extension: '.php',
  access: ['application'],
  readsFiles: true,
  write: (calls, options) =>
    blocks(
      ['<?php', '// In a handler of events: the portal sends the token along in "auth".'],
      secretReader(calls, options),
      REST_COMMAND,
      calling(calls, options, (method, params) => `restCommand(${method}, ${params}, $_REQUEST['auth'])`),
    ),
};
