<?php
// Stands in for b24phpsdk: the shapes of the calls that generated code makes.
namespace Bitrix24\SDK\Services;

require_once __DIR__ . '/../crest.php';

class Answer
{
    public function __construct(private array $answer)
    {
    }
    public function getResponseData(): static
    {
        return $this;
    }
    public function getResult(): array
    {
        $result = $this->answer['result'];
        return is_array($result) ? $result : [$result];
    }
}

class Core
{
    public function call(string $method, array $params = []): Answer
    {
        $answer = \CRest::call($method, $params);
        if (!empty($answer['error'])) {
            throw new \RuntimeException($answer['error']);
        }
        return new Answer($answer);
    }
}

class ServiceBuilder
{
    public function __construct(public Core $core)
    {
    }
}

class ServiceBuilderFactory
{
    public static function createServiceBuilderFromWebhook(string $url): ServiceBuilder
    {
        return new ServiceBuilder(new Core());
    }
}
