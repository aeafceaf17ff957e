<?php
// Stands in for bitrix-tools/crest: the call's shape, over an incoming webhook.
class CRest
{
    public static function call($method, $params = [])
    {
        $context = stream_context_create(['http' => [
            'method' => 'POST',
            'header' => 'Content-Type: application/x-www-form-urlencoded',
            'content' => http_build_query($params),
            'ignore_errors' => true,
        ]]);
        return json_decode(file_get_contents(getenv('BITRIX24_WEBHOOK_URL') . $method . '.json', false, $context), true);
    }
}
