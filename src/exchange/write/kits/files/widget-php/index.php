<?php

declare(strict_types=1);

require_once __DIR__ . '/../page.php';
require_once __DIR__ . '/../portal.php';

// What goes wrong is for the log, not for the page.
ini_set('display_errors', '0');
ini_set('log_errors', '1');

/** Of the environment, which has to have it. */
function setting(string $variable): string
{
    $value = (string) getenv($variable);
    if ($value === '') {
        throw new RuntimeException("$variable is not set");
    }
    return $value;
}

$app = json_decode((string) file_get_contents(__DIR__ . '/../app.json'), true, 16, JSON_THROW_ON_ERROR);
[$status, $headers, $body] = answer($_SERVER['REQUEST_METHOD'], $_GET, $_POST, [
    'app' => $app,
    'portal' => rtrim(setting($app['portalVariable']), '/'),
    'token' => setting($app['tokenVariable']),
    'personOf' => 'personOf',
]);

http_response_code($status);
header('X-Content-Type-Options: nosniff');
header('Referrer-Policy: no-referrer');
foreach ($headers as $name => $value) {
    header("$name: $value");
}
echo $body;
