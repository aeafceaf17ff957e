import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemsOfCall } from '../../../src/domain/problems/call.ts';
import { blocks, type CallProblem } from '../../../src/domain/problems/problem-entry.ts';
import { isJsonObject, type Json, type JsonObject } from '../../../src/domain/kernel/json.ts';
import { createPortal } from '../../../src/domain/portal/imbot/portal.ts';
import {
  callerOf,
  resolveAssets,
  type CaseFile,
  type RecordedCall,
  type RecordedCase,
} from '../../tools/cases/format.ts';
import { worldOf } from '../../tools/cases/world.ts';

const file = JSON.parse(readFileSync(new URL('../../fixtures/portal-cases.json', import.meta.url), 'utf8')) as CaseFile;

function judge(recorded: RecordedCase): readonly CallProblem[] {
  const portal = createPortal(worldOf(file.meta, recorded.world));
  const params = (call: RecordedCall): JsonObject => {
    const resolved: Json = resolveAssets(call.params, file.assets ?? {});
    return isJsonObject(resolved) ? resolved : {};
  };
  for (const step of recorded.setup) portal.call(step.method, params(step), callerOf(step.auth));
  const { call } = recorded;
  const findings = problemsOfCall({ method: call.method, params: params(call) }, portal.world(), {
    caller: callerOf(call.auth),
    placeholders: false,
  });
  return findings.chatApp ? findings.problems : [];
}

/** Names an app where there is none; to the list, a world without apps is one whose apps are not known. */
const NOT_KNOWN = 'unreg-nothing-registered';
/** Registered all the same: an app that nobody could use. */
const STRICTER = new Set(['title-missing', 'titles-lost', 'command-line-break']);

describe('the recorded calls', () => {
  it.each(
    file.cases
      .filter(({ id, outcome }) => !outcome.ok && id !== NOT_KNOWN)
      .map((recorded) => [recorded.id, recorded] as const),
  )('%s was refused, and the list says why', (_id, recorded) => {
    const rules = judge(recorded).filter(({ severity }) => severity === 'blocks');
    const isAuthorisation =
      !recorded.outcome.ok && ['WRONG_AUTH_TYPE', 'ACCESS_DENIED'].includes(recorded.outcome.error);
    expect(rules.map(({ rule }) => rule)).not.toHaveLength(0);
    if (!isAuthorisation) expect(rules.map(({ rule }) => rule)).not.toContain('call-refused');
  });

  it.each(file.cases.filter(({ outcome }) => outcome.ok).map((recorded) => [recorded.id, recorded] as const))(
    '%s was accepted, and nothing blocks it',
    (_id, recorded) => {
      expect(blocks(judge(recorded).filter(({ rule }) => !STRICTER.has(rule)))).toBe(false);
    },
  );
});
