<?php

declare(strict_types=1);

require_once __DIR__ . '/../bot.php';
require_once __DIR__ . '/../portal.php';

// What goes wrong is for the log.
ini_set('display_errors', '0');
ini_set('log_errors', '1');

$app = app();
$callPortal = fn (?array $access, string $method, array $params): mixed => $access === null
    ? call(setting('BITRIX24_WEBHOOK_URL'), $method, $params + ['CLIENT_ID' => setting($app['clientIdVariable'])])
    : call($access['endpoint'], $method, $params + ['auth' => $access['token']]);

http_response_code($_SERVER['REQUEST_METHOD'] !== 'POST' ? 405 : answer($_POST, [
    'token' => setting($app['tokenVariable']),
    'command' => $app['command']['COMMAND'],
    'call' => $callPortal,
]));
