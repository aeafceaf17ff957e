<?php

declare(strict_types=1);

const NEEDED = ['AUTH_ID', 'APPLICATION_TOKEN', 'PLACEMENT'];

/** A field; empty where it is missing or a list. */
function field(array $fields, string $name): string
{
    return is_string($fields[$name] ?? null) ? $fields[$name] : '';
}

/** Host of an origin, with its port if it has one. */
function hostOf(string $origin): string
{
    return preg_replace('~\Ahttps?://~', '', $origin);
}

/**
 * Whether the portal of the settings opened the page. Whose AUTH_ID it is, only the portal knows.
 *
 * @param array $query of the address: the portal and the language
 * @param array $form of the body: everything else
 * @param array{portal: string, token: string} $settings
 * @return int 200; 400: fields are missing; 403: they are forged
 */
function check(array $query, array $form, array $settings): int
{
    $given = array_map(fn ($name) => field($form, $name), NEEDED);
    if (field($query, 'DOMAIN') === '' || in_array('', $given, true)) {
        return 400;
    }
    $isKnown = hash_equals($settings['token'], field($form, 'APPLICATION_TOKEN'));
    return $isKnown && field($query, 'DOMAIN') === hostOf($settings['portal']) ? 200 : 403;
}

/** PLACEMENT_OPTIONS are a JSON text; without options the field is missing. */
function readOptions(string $text): array
{
    $options = json_decode($text, true);
    return is_array($options) ? $options : [];
}

/**
 * What the page is told of its opening. Call it after `check`.
 *
 * @param array{id: string, name: string} $person as the portal says
 * @param array{app: array{title: string, titles: array<string, string>}, portal: string} $settings
 */
function readOpening(array $query, array $form, array $person, array $settings): array
{
    ['app' => $app, 'portal' => $portal] = $settings;
    $language = field($query, 'LANG');
    $options = readOptions(field($form, 'PLACEMENT_OPTIONS'));
    return [
        'title' => $app['titles'][$language] ?? $app['title'],
        'portal' => $portal,
        'person' => $person,
        'language' => in_array($language, ['ru', 'ua', 'kz'], true) ? 'ru' : 'en',
        'placement' => field($form, 'PLACEMENT'),
        'dialogId' => field($options, 'dialogId') ?: null,
        'messageId' => field($options, 'messageId') ?: null,
        'uri' => field($options, 'URI') ?: null,
    ];
}
