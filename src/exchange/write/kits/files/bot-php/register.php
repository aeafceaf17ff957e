<?php

// Has the portal know the command: php register.php, once.

declare(strict_types=1);

require_once __DIR__ . '/portal.php';

$app = app();
$commandId = call(setting('BITRIX24_WEBHOOK_URL'), 'imbot.command.register', $app['command'] + [
    'CLIENT_ID' => setting($app['clientIdVariable']),
    'EVENT_COMMAND_ADD' => setting($app['handlerVariable']),
]);
echo "COMMAND_ID $commandId\n";
