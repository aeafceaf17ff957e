import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/domain/kernel/json.ts';
import { problemsOfCall } from '../../../src/domain/problems/call.ts';
import { EMPTY_WORLD } from '../../../src/domain/portal/imbot/world.ts';
import fixture from '../../fixtures/real-payload-problems.json' with { type: 'json' };

interface Payload {
  readonly method: string;
  readonly language: string;
  readonly params: JsonObject;
  readonly rules: readonly string[] | null;
}

describe('payloads met in the wild', () => {
  const payloads = fixture.payloads as unknown as readonly Payload[];

  it.each(payloads.map((payload, index) => [index, payload] as const))('number %i', (_index, payload) => {
    const findings = problemsOfCall(payload, EMPTY_WORLD);
    if (payload.rules === null) expect(findings).toEqual({ chatApp: false });
    else {
      const rules = findings.chatApp ? findings.problems.map(({ rule }) => rule) : [];
      expect(rules.toSorted()).toEqual(payload.rules.toSorted());
    }
  });
});
