<?php

declare(strict_types=1);

/** Seconds. */
const PATIENCE = 10;

/**
 * Asks the portal whose token it is.
 *
 * @param string $portal its origin
 * @param string $auth AUTH_ID of an opening
 * @return array{id: string, name: string}|null null: it takes the token for nobody's
 * @throws RuntimeException when it does not answer
 */
function personOf(string $portal, string $auth): ?array
{
    $context = stream_context_create(['http' => [
        'method' => 'POST',
        'header' => 'Content-Type: application/json',
        'content' => json_encode(['auth' => $auth], JSON_INVALID_UTF8_SUBSTITUTE | JSON_THROW_ON_ERROR),
        'ignore_errors' => true,
        'timeout' => PATIENCE,
    ]]);
    $answer = json_decode((string) @file_get_contents("$portal/rest/profile", false, $context), true);
    if (!empty($answer['error'])) {
        return null;
    }
    if (!isset($answer['result']['ID'])) {
        throw new RuntimeException('profile: no answer');
    }
    $names = array_filter([$answer['result']['NAME'] ?? '', $answer['result']['LAST_NAME'] ?? '']);
    return ['id' => (string) $answer['result']['ID'], 'name' => implode(' ', $names)];
}
