<?php

declare(strict_types=1);

require_once __DIR__ . '/opening.php';

const REFUSALS = [
    400 => 'This page opens from a chat of Bitrix24.',
    403 => 'The signature does not fit.',
    405 => 'Only GET is answered here.',
];

/**
 * Answers a request for the page.
 *
 * @param array{hash: string, app: array{title: string, titles: array<string, string>}, previewOrigin: string} $settings
 * @return array{int, array<string, string>, string} status, headers, body
 */
function answer(string $method, array $query, array $settings): array
{
    if (!in_array($method, ['GET', 'HEAD'], true)) {
        return refusal(405);
    }
    $status = check($query, $settings['hash']);
    return $status === 200
        ? page(readOpening($query, $settings['app'], $settings['previewOrigin']))
        : refusal($status);
}

function refusal(int $status): array
{
    return [$status, ['Content-Type' => 'text/plain; charset=utf-8'], REFUSALS[$status]];
}

function page(array $opening): array
{
    $headers = [
        'Content-Type' => 'text/html; charset=utf-8',
        'Content-Security-Policy' => policy($opening['origins']),
        'Cache-Control' => 'no-store',
    ];
    return [200, $headers, strtr((string) file_get_contents(__DIR__ . '/page.html'), [
        '{{LANGUAGE}}' => $opening['language'],
        '{{THEME}}' => $opening['theme'],
        '{{OPENING}}' => inScript($opening),
    ])];
}

/** Nothing in it can end the script element around it. */
function inScript(array $value): string
{
    return json_encode(
        $value,
        JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE | JSON_THROW_ON_ERROR,
    );
}

function policy(array $origins): string
{
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        . "base-uri 'none'; form-action 'none'; frame-ancestors " . implode(' ', $origins);
}

/** HASH of the app's registration: from the environment, else from a file beside this one. */
function readHash(string $variable): string
{
    $file = __DIR__ . '/hash.php';
    $hash = getenv($variable) ?: (is_file($file) ? require $file : '');
    if ($hash === '') {
        throw new RuntimeException("Set $variable to the HASH that the app was registered with.");
    }
    if ($hash === 'register') {
        throw new RuntimeException('With the HASH "register" nobody but the portal can sign for a person.');
    }
    return $hash;
}
