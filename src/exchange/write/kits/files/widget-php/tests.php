<?php

// php tests.php

declare(strict_types=1);

require_once __DIR__ . '/page.php';

const TOKEN = 'a-token-of-this-test';
const ANN = ['id' => '7', 'name' => 'Ann Lee'];
const OPTIONS = '{"messageId":"911","dialogId":"chat42","URI":"\/online\/"}';
const TITLE = '</script>{{LANGUAGE}}$&';

ini_set('error_log', '/dev/null');

function person(string $portal, string $auth): ?array
{
    if ($auth === 'silent') {
        throw new RuntimeException('no answer');
    }
    return $auth === 'of-ann' ? ANN : null;
}

/** Opens the page as the portal does, some of it changed; what is null is left out. */
function load(array $changes = [], mixed $domain = 'acme.bitrix24.com', string $method = 'POST'): array
{
    $form = array_filter($changes + [
        'AUTH_ID' => 'of-ann',
        'APPLICATION_TOKEN' => TOKEN,
        'PLACEMENT' => 'IM_CONTEXT_MENU',
        'PLACEMENT_OPTIONS' => OPTIONS,
    ], fn ($value) => $value !== null);
    $app = ['title' => TITLE, 'titles' => []];
    return answer($method, ['DOMAIN' => $domain, 'PROTOCOL' => '1', 'LANG' => 'en'], $form, [
        'app' => $app,
        'portal' => 'https://acme.bitrix24.com',
        'token' => TOKEN,
        'personOf' => 'person',
    ]);
}

function openingOf(array $answer): array
{
    preg_match('~id="opening">(.*?)</script>~s', $answer[2], $found);
    return json_decode($found[1], true);
}

function same(mixed $expected, mixed $actual): void
{
    if ($expected !== $actual) {
        throw new LogicException('expected ' . json_encode($expected) . ', got ' . json_encode($actual));
    }
}

$tests = [
    'opens for the portal, and tells the page where it is' => function () {
        $answer = load();
        same(200, $answer[0]);
        same(true, str_ends_with($answer[1]['Content-Security-Policy'], 'frame-ancestors https://acme.bitrix24.com'));
        same([
            'title' => TITLE,
            'portal' => 'https://acme.bitrix24.com',
            'person' => ANN,
            'language' => 'en',
            'placement' => 'IM_CONTEXT_MENU',
            'dialogId' => 'chat42',
            'messageId' => '911',
            'uri' => '/online/',
        ], openingOf($answer));
    },
    'does without options, and with broken ones' => function () {
        foreach ([null, '', '[]', 'null', '{"dialogId":', '{"dialogId":7}'] as $text) {
            $opening = openingOf(load(['PLACEMENT_OPTIONS' => $text]));
            same([null, null, null], [$opening['dialogId'], $opening['messageId'], $opening['uri']]);
        }
    },
    'is closed to everybody else' => function () {
        same(403, load(['APPLICATION_TOKEN' => 'another'])[0]);
        same(403, load(['APPLICATION_TOKEN' => TOKEN . 'x'])[0]);
        same(403, load(['AUTH_ID' => 'of-nobody'])[0]);
        same(403, load([], 'evil.example')[0]);
        same(400, load(['AUTH_ID' => null])[0]);
        same(400, load(['APPLICATION_TOKEN' => [TOKEN]])[0]);
        same(400, load([], '')[0]);
        same(400, load([], ['acme.bitrix24.com'])[0]);
        same(405, load([], method: 'GET')[0]);
    },
    'says that the portal does not answer' => function () {
        same(502, load(['AUTH_ID' => 'silent'])[0]);
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
