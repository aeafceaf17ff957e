<?php

declare(strict_types=1);

require_once __DIR__ . '/../page.php';

// What goes wrong is for the log, not for the page.
ini_set('display_errors', '0');
ini_set('log_errors', '1');

$app = json_decode((string) file_get_contents(__DIR__ . '/../app.json'), true, 16, JSON_THROW_ON_ERROR);
[$status, $headers, $body] = answer($_SERVER['REQUEST_METHOD'], $_GET, [
    'hash' => readHash($app['hashVariable']),
    'app' => $app,
    'previewOrigin' => (string) getenv($app['previewVariable']),
]);

http_response_code($status);
header('X-Content-Type-Options: nosniff');
header('Referrer-Policy: no-referrer');
foreach ($headers as $name => $value) {
    header("$name: $value");
}
echo $body;
