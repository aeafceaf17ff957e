<?php

// php tests.php

declare(strict_types=1);

require_once __DIR__ . '/bot.php';

const TOKEN = 'a-token-of-this-test';

/** An event as the portal sends it, some of it changed. */
function event(array $changes = []): array
{
    $form = [
        'event' => 'ONIMCOMMANDADD',
        'data' => [
            'COMMAND' => [14 => [
                'BOT_ID' => '62',
                'COMMAND' => 'help',
                'COMMAND_ID' => '14',
                'COMMAND_PARAMS' => 'order 7',
                'MESSAGE_ID' => '1221',
            ]],
            'PARAMS' => ['DIALOG_ID' => 'chat42'],
            'USER' => ['NAME' => 'Ann Lee'],
        ],
        'auth' => [
            'client_endpoint' => 'https://acme.bitrix24.com/rest/',
            'access_token' => 'of-the-person',
            'application_token' => TOKEN,
        ],
    ];
    return array_replace_recursive($form, $changes);
}

function answered(array $form): array
{
    $calls = [];
    $call = function (mixed ...$call) use (&$calls) {
        $calls[] = $call;
    };
    return [answer($form, ['token' => TOKEN, 'command' => 'help', 'call' => $call]), $calls];
}

function same(mixed $expected, mixed $actual): void
{
    if ($expected !== $actual) {
        throw new LogicException('expected ' . json_encode($expected) . ', got ' . json_encode($actual));
    }
}

$tests = [
    'answers the command in its message' => function () {
        $access = ['endpoint' => 'https://acme.bitrix24.com/rest/', 'token' => 'of-the-person'];
        $params = ['COMMAND_ID' => '14', 'MESSAGE_ID' => '1221', 'MESSAGE' => '/help got: order 7'];
        same([200, [[$access, 'imbot.command.answer', $params]]], answered(event()));
    },
    'refuses what does not bring the token' => function () {
        foreach (['', 'another', TOKEN . 'x', [TOKEN]] as $token) {
            same([403, []], answered(event(['auth' => ['application_token' => $token]])));
        }
        same([403, []], answered(['event' => 'ONIMCOMMANDADD']));
        same([403, []], answered(['auth' => TOKEN]));
    },
    'leaves other events and other commands alone' => function () {
        same([200, []], answered(event(['event' => 'ONIMBOTMESSAGEADD'])));
        same([200, []], answered(event(['data' => ['COMMAND' => [14 => ['COMMAND' => 'other']]]])));
        same([200, []], answered(['data' => 'odd'] + event()));
    },
    'takes the bot’s own token before the person’s, and none where none came' => function () {
        $own = ['client_endpoint' => 'https://acme.bitrix24.com/rest/', 'access_token' => 'of-the-bot'];
        same('of-the-bot', readCommands(event(['data' => ['COMMAND' => [14 => ['AUTH' => $own]]]]))[0]['access']['token']);
        same(null, readCommands(event(['auth' => ['access_token' => '']]))[0]['access']);
    },
    'reads every command of an event' => function () {
        $more = [15 => ['COMMAND_ID' => '15'], 'x' => ['COMMAND_ID' => '16']];
        same(['14', '15'], array_column(readCommands(event(['data' => ['COMMAND' => $more]])), 'id'));
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
