import { expect, test } from 'vitest';
import {
  checkFrameAddress,
  storedAddress,
  type AddressFault,
} from '../../../../src/domain/portal/imbot/frame-address.ts';

test.each<[string, AddressFault | null]>([
  ['https://app.example.com', null],
  ['https://APP.EXAMPLE.COM/', null],
  ['https://localhost/', null],
  ['https://127.0.0.1:8080/x', null],
  ['https://[::1]/x', null],
  ['https://[::1]:8443/x', null],
  ['https://user:pass@app.example.com/', null],
  ['https://user:pa:ss@host', null],
  ['https://a@b@host', null],
  ['https://пример.рф/чат', null],
  ['https://app example.com/', null],
  ['https://app.example.com/\nfoo', null],
  ['https://"x"/', null],
  ['https://https://example.com', null],
  ['https://app.example.com:', null],
  ['https://app.example.com:/x', null],
  ['https://app.example.com:0/', null],
  ['https://app.example.com:65535', null],
  ['https://app.example.com:00443', null],
  // strtol stops at the first letter.
  ['https://app.example.com:80a/', null],
  ['https://app.example.com?a=1', null],
  ['https://app.example.com#x', null],
  ['https://app.example.com:65536', 'bad-port'],
  ['https://app.example.com:99999/', 'bad-port'],
  ['https://app.example.com:123456', 'bad-port'],
  ['https://app.example.com:abc/', 'bad-port'],
  ['https://app.example.com:-1/', 'bad-port'],
  ['https://host:80яя', 'bad-port'],
  ['https://', 'no-host'],
  ['https:///app.example.com', 'no-host'],
  ['https://?a=1', 'no-host'],
  ['https://#x', 'no-host'],
  ['https://:443/', 'no-host'],
  ['https://user@/', 'no-host'],
  ['https://0/', 'no-host'],
  ['https:/app.example.com', 'not-https'],
  ['https:app.example.com', 'not-https'],
  ['https', 'not-https'],
  ['https:', 'not-https'],
  ['HTTPS://app.example.com', 'not-https'],
  ['Https://app.example.com', 'not-https'],
  [' https://app.example.com', 'not-https'],
  ['http://app.example.com', 'not-https'],
  ['//app.example.com', 'not-https'],
  ['app.example.com', 'not-https'],
  ['/desktop_app/iframe/x.php', 'not-https'],
  ['javascript:alert(1)', 'not-https'],
  ['12345', 'not-https'],
  ['', 'not-https'],
])('the address %j: %s', (address, fault) => {
  expect(checkFrameAddress(address)).toBe(fault);
});

test.each([
  ['https://a.example', 'https://a.example?'],
  ['https://a.example/?', 'https://a.example/?&'],
  ['https://a.example/?x=1', 'https://a.example/?x=1&'],
  ['https://a.example/?x=1&', 'https://a.example/?x=1&&'],
  ['https://a.example/#/route', 'https://a.example/#/route?'],
  ['https://a.example/#/route?x=1', 'https://a.example/#/route?x=1?'],
  ['https://a.example/?x=1#y', 'https://a.example/?x=1#y&'],
])('%s is stored as %s', (address, stored) => {
  expect(storedAddress(address)).toBe(stored);
});
