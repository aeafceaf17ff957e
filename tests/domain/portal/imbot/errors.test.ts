import { expect, test } from 'vitest';
import { isServiceParameter } from '../../../../src/domain/portal/imbot/service-parameters.ts';
import { REFUSALS } from '../../../../src/domain/portal/imbot/errors.ts';

test('every refusal has a text and the status of a refusal', () => {
  for (const { description, status } of Object.values(REFUSALS)) {
    expect(description).not.toBe('');
    expect([400, 403, 404]).toContain(status);
  }
});

test('the server takes its own parameters away, in their exact spelling', () => {
  expect(['auth', 'access_token', 'auth_connector', 'start', 'state', 'token'].every(isServiceParameter)).toBe(true);
  expect(['AUTH', 'HASH', 'CLIENT_ID', ''].some(isServiceParameter)).toBe(false);
});
