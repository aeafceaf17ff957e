<?php
// What the portal sends along to a handler of events.
$_REQUEST['auth'] = ['client_endpoint' => getenv('ENDPOINT'), 'access_token' => getenv('TOKEN')];
