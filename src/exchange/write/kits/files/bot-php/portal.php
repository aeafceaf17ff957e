<?php

declare(strict_types=1);

/** Seconds. */
const PATIENCE = 10;

/**
 * Makes one REST call.
 *
 * @param string $endpoint such as https://DOMAIN/rest/, or an incoming webhook
 * @return mixed what the portal answered
 * @throws RuntimeException where it refused, or did not answer
 */
function call(string $endpoint, string $method, array $params): mixed
{
    $context = stream_context_create(['http' => [
        'method' => 'POST',
        'header' => 'Content-Type: application/json',
        'content' => json_encode($params, JSON_INVALID_UTF8_SUBSTITUTE | JSON_THROW_ON_ERROR),
        'ignore_errors' => true,
        'timeout' => PATIENCE,
    ]]);
    $answer = json_decode((string) @file_get_contents(rtrim($endpoint, '/') . '/' . $method, false, $context), true);
    if (!is_array($answer)) {
        throw new RuntimeException("$method: no answer");
    }
    if (!empty($answer['error'])) {
        throw new RuntimeException("$method: {$answer['error']} " . ($answer['error_description'] ?? ''));
    }
    return $answer['result'];
}

/** Of the environment, which has to have it. */
function setting(string $variable): string
{
    $value = (string) getenv($variable);
    if ($value === '') {
        throw new RuntimeException("$variable is not set");
    }
    return $value;
}

/** What app.json says. */
function app(): array
{
    return json_decode((string) file_get_contents(__DIR__ . '/app.json'), true, 16, JSON_THROW_ON_ERROR);
}
