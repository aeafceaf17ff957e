<?php

declare(strict_types=1);

/**
 * What the bot answers. Texts may hold the messenger's BB codes.
 *
 * @param array{id: string, messageId: string, name: string, params: string, person: string, dialogId: string} $command
 */
function reply(array $command): string
{
    ['name' => $name, 'params' => $params, 'person' => $person] = $command;
    return $params === '' ? "/$name is here, $person." : "/$name got: $params";
}
