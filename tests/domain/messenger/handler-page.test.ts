import { expect, it } from 'vitest';
import { refusePage } from '../../../src/domain/messenger/handler-page.ts';

const OWN = 'https://designer.example';

it.each([
  ['https://marta.example/echo.php?', null],
  ['http://localhost:8080/?', null],
  ['http://127.0.0.1/?', null],
  ['', 'missing'],
  ['   ', 'missing'],
  ['http://marta.example/', 'not-https'],
  ['http://localhost.evil.example/', 'not-https'],
  ['http://localhost@evil.example/', 'not-https'],
  ['javascript:alert(1)', 'not-https'],
  ['data:text/html,<script>alert(1)</script>', 'not-https'],
  ['blob:https://marta.example/1', 'not-https'],
  ['//marta.example/', 'not-https'],
  ['page.html', 'not-https'],
  ['https://designer.example/', 'own-origin'],
  ['https://designer.example:443/a?b', 'own-origin'],
  ['HTTPS://Designer.Example/', 'own-origin'],
  ['https:\\\\designer.example/', 'own-origin'],
  ['https://desi\tgner.example/', 'own-origin'],
  ['https://user@designer.example/', 'own-origin'],
  ['blob:https://designer.example/1', 'own-origin'],
  ['https://designer.example.evil.example/', null],
])('%j: %s', (address, refusal) => {
  expect(refusePage(address, OWN)).toBe(refusal);
});
