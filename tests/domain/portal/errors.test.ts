import { expect, test } from 'vitest';
import { REFUSALS, REST_ERRORS, restErrorCode } from '../../../src/domain/portal/errors.ts';

test('every refusal has a text and the status of a refusal', () => {
  for (const { description, status } of Object.values(REFUSALS)) {
    expect(description).not.toBe('');
    expect([400, 403]).toContain(status);
  }
});

test('general codes are found whatever their letter case', () => {
  expect(restErrorCode('EXPIRED_TOKEN')).toBe('expired_token');
  expect(restErrorCode('access_denied')).toBe('ACCESS_DENIED');
  expect(restErrorCode('toString')).toBeNull();
  expect(REST_ERRORS.QUERY_LIMIT_EXCEEDED.status).toBe(503);
});
