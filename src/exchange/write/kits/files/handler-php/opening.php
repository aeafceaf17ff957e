<?php

declare(strict_types=1);

/**
 * A host has more than digits: DOMAIN_HASH of a host and USER_HASH of a number are made alike, and one must not pass for the other.
 */
const ORIGIN = '~\Ahttps?://([a-z0-9._-]*[a-z._-][a-z0-9._-]*)(:[0-9]{1,5})?\z~';
const USER_ID = '~\A[1-9][0-9]{0,14}\z~';

/** What the portal signs, and what signs it. */
const SIGNED = ['DOMAIN', 'DOMAIN_HASH', 'USER_ID', 'USER_HASH'];

const ENTITIES = ['&amp;' => '&', '&lt;' => '<', '&gt;' => '>', '&quot;' => '"', '&#39;' => "'", '&#039;' => "'"];

/** A parameter of the query; empty where it is missing or a list. */
function parameter(array $query, string $name): string
{
    return is_string($query[$name] ?? null) ? $query[$name] : '';
}

/** The portal signs its own name, in which a port may or may not stand. */
function isPortal(string $domain, string $digest, string $hash): bool
{
    if (!preg_match(ORIGIN, $domain, $parts)) {
        return false;
    }
    [, $host, $port] = $parts + ['', '', ''];
    $byHost = hash_equals(md5($host . $hash), $digest);
    $byPort = hash_equals(md5($host . $port . $hash), $digest);
    return $byHost || $byPort;
}

function isPerson(string $id, string $digest, string $hash): bool
{
    return preg_match(USER_ID, $id) === 1 && hash_equals(md5($id . $hash), $digest);
}

/**
 * Whether the portal opened the page.
 *
 * @param array<string, mixed> $query
 * @param string $hash HASH of the app's registration
 * @return int 200; 400: parameters are missing; 403: they are forged
 */
function check(array $query, string $hash): int
{
    [$domain, $domainHash, $userId, $userHash] = array_map(fn ($name) => parameter($query, $name), SIGNED);
    if (in_array('', [$domain, $domainHash, $userId, $userHash], true)) {
        return 400;
    }
    $isPortal = isPortal($domain, $domainHash, $hash);
    $isPerson = isPerson($userId, $userHash, $hash);
    return $isPortal && $isPerson ? 200 : 403;
}

/**
 * What the button carried. It comes as it is from a keyboard, with characters escaped from the menu of a message, and as the name of an
 * object where there was nothing.
 *
 * @param string $value BUTTON_PARAMS
 * @return array{text: string, data: mixed}|null
 */
function readParams(string $value): ?array
{
    if ($value === '' || $value === '[object Object]') {
        return null;
    }
    $unescaped = strtr($value, ENTITIES);
    foreach ([$value, $unescaped] as $text) {
        $data = json_decode($text);
        if (json_last_error() === JSON_ERROR_NONE) {
            return ['text' => $text, 'data' => $data];
        }
    }
    return ['text' => $unescaped, 'data' => null];
}

/** Of a chat without the field the messenger sends this word. */
function given(string $value): string
{
    return $value === 'undefined' ? '' : $value;
}

function messageId(string $value): ?int
{
    return preg_match('~\A[0-9]{1,15}\z~', $value) ? (int) $value : null;
}

/**
 * What the page is told of its opening. Call it after `check`: only the portal and the person are signed.
 *
 * @param array<string, mixed> $query
 * @param array{title: string, titles: array<string, string>} $app
 * @param string $previewOrigin who else may open the page; empty: nobody
 * @return array<string, mixed>
 */
function readOpening(array $query, array $app, string $previewOrigin): array
{
    $get = fn (string $name): string => parameter($query, $name);
    $isButton = $get('CONTEXT') === 'button';
    return [
        'title' => $app['titles'][$get('LANG')] ?? $app['title'],
        'origins' => array_values(array_filter([$get('DOMAIN'), $previewOrigin])),
        'portal' => $get('DOMAIN'),
        'userId' => (int) $get('USER_ID'),
        'language' => in_array($get('LANG'), ['ru', 'ua', 'kz'], true) ? 'ru' : 'en',
        'theme' => ['Y' => 'dark', 'N' => 'light'][$get('DARK_MODE')] ?? 'auto',
        'dialogId' => $get('DIALOG_ID'),
        'entityId' => given($get('DIALOG_ENTITY_ID')),
        'entityData' => given($get('DIALOG_ENTITY_DATA_1')),
        'context' => $isButton ? 'button' : 'textarea',
        'messageId' => $isButton ? messageId($get('MESSAGE_ID')) : null,
        'params' => $isButton ? readParams($get('BUTTON_PARAMS')) : null,
    ];
}
