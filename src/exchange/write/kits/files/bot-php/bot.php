<?php

declare(strict_types=1);

require_once __DIR__ . '/reply.php';

/** A value inside a form; empty where it is missing, or no text. */
function value(array $form, string ...$path): string
{
    $found = $form;
    foreach ($path as $name) {
        $found = is_array($found) ? $found[$name] ?? null : null;
    }
    return is_string($found) ? $found : '';
}

/**
 * How an answer reaches the portal: with the token that the event brought, if it brought one.
 *
 * @return array{endpoint: string, token: string}|null
 */
function readAccess(array $form, string ...$path): ?array
{
    $endpoint = value($form, ...[...$path, 'client_endpoint']);
    $token = value($form, ...[...$path, 'access_token']);
    return $endpoint === '' || $token === '' ? null : ['endpoint' => $endpoint, 'token' => $token];
}

function readCommand(array $form, string $key): array
{
    $own = fn (string $name): string => value($form, 'data', 'COMMAND', $key, $name);
    return [
        'id' => $own('COMMAND_ID'),
        'messageId' => $own('MESSAGE_ID'),
        'name' => $own('COMMAND'),
        'params' => $own('COMMAND_PARAMS'),
        'person' => value($form, 'data', 'USER', 'NAME'),
        'dialogId' => value($form, 'data', 'PARAMS', 'DIALOG_ID'),
        // The bot's own token, else that of the person who typed the command.
        'access' => readAccess($form, 'data', 'COMMAND', $key, 'AUTH') ?? readAccess($form, 'auth'),
    ];
}

/** The commands of an event. */
function readCommands(array $form): array
{
    $commands = is_array($form['data']['COMMAND'] ?? null) ? $form['data']['COMMAND'] : [];
    return array_map(fn ($key) => readCommand($form, (string) $key), array_filter(array_keys($commands), 'is_int'));
}

/**
 * Answers an event of the portal.
 *
 * @param array $form as PHP reads it
 * @param array{token: string, command: string, call: callable} $settings application_token of the portal's events; the command
 *     without the slash; a function that takes access or null, a method and its parameters
 * @return int 200; 403: the event is not the portal's
 */
function answer(array $form, array $settings): int
{
    if (!hash_equals($settings['token'], value($form, 'auth', 'application_token'))) {
        return 403;
    }
    if (value($form, 'event') !== 'ONIMCOMMANDADD') {
        return 200;
    }
    foreach (readCommands($form) as $command) {
        if ($command['name'] === $settings['command']) {
            $settings['call']($command['access'], 'imbot.command.answer', [
                'COMMAND_ID' => $command['id'],
                'MESSAGE_ID' => $command['messageId'],
                'MESSAGE' => reply($command),
            ]);
        }
    }
    return 200;
}
