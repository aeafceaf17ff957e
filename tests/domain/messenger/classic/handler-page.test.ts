import { expect, it } from 'vitest';
import { refusePage } from '../../../../src/domain/messenger/classic/handler-page.ts';

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
  // A frame reads these as paths of the designer where its scheme is the same.
  ['https:evil.html', 'not-https'],
  ['https:/evil.html', 'not-https'],
  ['http:127.0.0.1/x', 'not-https'],
  ['http:localhost:8080/x', 'not-https'],
  [' https://marta.example/', null],
  ['HTTPS://marta.example/', null],
  ['page.html', 'not-https'],
  ['https://designer.example/', 'own-origin'],
  ['https://designer.example:443/a?b', 'own-origin'],
  ['HTTPS://Designer.Example/', 'own-origin'],
  ['https:\\\\designer.example/', 'own-origin'],
  ['https://desi\tgner.example/', 'own-origin'],
  ['https://user@designer.example/', 'own-origin'],
  ['blob:https://designer.example/1', 'own-origin'],
  ['https://designer.example.evil.example/', null],
  ['//designer.example/', 'not-https'],
  // To a browser each of these is another origin, whoever answers there.
  ['https://designer.example./', null],
  ['https://designer.example:8443/', null],
  ['https://[::1]/', null],
])('%j: %s', (address, refusal) => {
  expect(refusePage(address, OWN)).toBe(refusal);
});

it.each([
  ['http://localhost:5173/page.html', 'own-origin'],
  ['http://LOCALHOST:05173/page.html', 'own-origin'],
  ['http://localhost:5174/', null],
  ['http://localhost/', null],
  ['http://127.0.0.1:5173/', null],
  ['http://127.1:5173/', null],
  ['https://localhost:5173/', null],
  // The content policy has no name for it.
  ['http://[::1]:5173/', 'not-https'],
  // The name is another one with the dot, and the content policy does not know it.
  ['http://localhost.:5173/', 'not-https'],
])('beside a designer on this computer, %j: %s', (address, refusal) => {
  expect(refusePage(address, 'http://localhost:5173')).toBe(refusal);
});
