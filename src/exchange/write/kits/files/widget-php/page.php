<?php

declare(strict_types=1);

require_once __DIR__ . '/opening.php';

const REFUSALS = [
    400 => 'This page opens from a chat of Bitrix24.',
    403 => 'The portal does not vouch for this.',
    405 => 'A portal opens this page by POST.',
    502 => 'The portal does not answer.',
];

/**
 * Answers a request for the page.
 *
 * @param array $settings `app`: what app.json says; `portal`: its origin; `token`: the application's on that portal; `personOf`: as
 *     in portal.php
 * @return array{int, array<string, string>, string} status, headers, body
 */
function answer(string $method, array $query, array $form, array $settings): array
{
    if ($method !== 'POST') {
        return refusal(405);
    }
    $status = check($query, $form, $settings);
    return $status === 200 ? open($query, $form, $settings) : refusal($status);
}

function open(array $query, array $form, array $settings): array
{
    try {
        $person = $settings['personOf']($settings['portal'], field($form, 'AUTH_ID'));
    } catch (RuntimeException $error) {
        error_log($error->getMessage());
        return refusal(502);
    }
    return $person === null ? refusal(403) : page(readOpening($query, $form, $person, $settings));
}

function refusal(int $status): array
{
    return [$status, ['Content-Type' => 'text/plain; charset=utf-8'], REFUSALS[$status]];
}

function page(array $opening): array
{
    $headers = [
        'Content-Type' => 'text/html; charset=utf-8',
        'Content-Security-Policy' => policy($opening['portal']),
        'Cache-Control' => 'no-store',
    ];
    return [200, $headers, strtr((string) file_get_contents(__DIR__ . '/page.html'), [
        '{{LANGUAGE}}' => $opening['language'],
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

function policy(string $portal): string
{
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        . "base-uri 'none'; form-action 'none'; frame-ancestors $portal";
}
