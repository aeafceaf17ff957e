<?php

// php tests.php

declare(strict_types=1);

require_once __DIR__ . '/page.php';

const HASH = 'a-key-of-this-test';

/** The parameters as the portal sends them, some changed. */
function opened(array $changes = []): array
{
    return $changes + [
        'DOMAIN' => 'https://acme.bitrix24.com',
        'DOMAIN_HASH' => md5('acme.bitrix24.com' . HASH),
        'USER_ID' => '7',
        'USER_HASH' => md5('7' . HASH),
        'DIALOG_ID' => 'chat42',
        'DIALOG_ENTITY_ID' => 'undefined',
        'LANG' => 'en',
        'CONTEXT' => 'textarea',
        'DARK_MODE' => 'N',
    ];
}

function load(array $query, string $method = 'GET'): array
{
    $app = ['title' => '</script>{{THEME}}$&', 'titles' => []];
    return answer($method, $query, ['hash' => HASH, 'app' => $app, 'previewOrigin' => '']);
}

function openingOf(array $query): array
{
    preg_match('~id="opening">(.*?)</script>~s', load($query)[2], $found);
    return json_decode($found[1], true);
}

function same(mixed $expected, mixed $actual): void
{
    if ($expected !== $actual) {
        throw new LogicException('expected ' . json_encode($expected) . ', got ' . json_encode($actual));
    }
}

$tests = [
    'opens for the portal' => function () {
        [$status, $headers, $body] = load(opened());
        same(200, $status);
        same(true, str_ends_with($headers['Content-Security-Policy'], 'frame-ancestors https://acme.bitrix24.com'));
        same(true, str_contains($body, '<html lang="en" data-theme="light">'));
    },
    'tells the page who opened it, whatever the title holds' => function () {
        $opening = openingOf(opened());
        same('</script>{{THEME}}$&', $opening['title']);
        same([7, 'chat42', ''], [$opening['userId'], $opening['dialogId'], $opening['entityId']]);
        same(['textarea', null, null], [$opening['context'], $opening['messageId'], $opening['params']]);
    },
    'tells the page what a button carried' => function () {
        $changes = ['CONTEXT' => 'button', 'MESSAGE_ID' => '911', 'BUTTON_PARAMS' => '{&quot;order&quot;:7}'];
        $opening = openingOf(opened($changes));
        same(911, $opening['messageId']);
        same(['text' => '{"order":7}', 'data' => ['order' => 7]], $opening['params']);
    },
    'is closed to everybody else' => function () {
        $forged = md5('something else');
        same(403, check(opened(['DOMAIN_HASH' => $forged]), HASH));
        same(403, check(opened(['USER_HASH' => $forged]), HASH));
        same(403, check(opened(['USER_HASH' => 'short']), HASH));
        same(403, check(opened(['DOMAIN' => 'https://evil.example']), HASH));
        same(403, check(opened(['DOMAIN' => 'https://acme.bitrix24.com/path']), HASH));
        same(403, check(opened(['DOMAIN' => "https://acme.bitrix24.com\n"]), HASH));
        same(403, check(opened(['USER_ID' => '8']), HASH));
        same(400, check(opened(['USER_ID' => '']), HASH));
        same(400, check(opened(['USER_ID' => ['7']]), HASH));
        same(400, check([], HASH));
        same(405, load(opened(), 'POST')[0]);
    },
    'does not take the digest of a portal for that of a person, nor the other way round' => function () {
        $ofPortal = ['USER_ID' => 'acme.bitrix24.com', 'USER_HASH' => md5('acme.bitrix24.com' . HASH)];
        $ofPerson = ['DOMAIN' => 'https://7', 'DOMAIN_HASH' => md5('7' . HASH)];
        same(403, check(opened($ofPortal), HASH));
        same(403, check(opened($ofPerson), HASH));
    },
    'takes a portal on a port by both of its names' => function () {
        $domain = ['DOMAIN' => 'https://portal.example:8443'];
        same(200, check(opened($domain + ['DOMAIN_HASH' => md5('portal.example' . HASH)]), HASH));
        same(200, check(opened($domain + ['DOMAIN_HASH' => md5('portal.example:8443' . HASH)]), HASH));
    },
    'reads what a button carried as it really arrives' => function () {
        same(null, readParams('[object Object]'));
        same('{"a":"&quot;"}', readParams('{"a":"&quot;"}')['text']);
        same(['text' => "a=1&copy=2'", 'data' => null], readParams('a=1&amp;copy=2&#039;'));
        same(['text' => '&lt;', 'data' => null], readParams('&amp;lt;'));
    },
];

$failed = 0;
foreach ($tests as $name => $test) {
    try {
        $test();
        echo "ok    $name\n";
    } catch (Throwable $error) {
        $failed++;
        echo "FAIL  $name: {$error->getMessage()}\n";
    }
}
exit($failed === 0 ? 0 : 1);
