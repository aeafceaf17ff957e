import { describe, expect, it } from 'vitest';
import { recreationOf } from '../../../src/domain/calls/plan.ts';
import { NO_DIGESTS } from '../../../src/domain/calls/digests.ts';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { stepState } from '../../../src/features/publish/plan-state.ts';
import type { PublishState } from '../../../src/publishing/publish-state.ts';

const PLAN = recreationOf(emptyDesign(), { appId: 7, botId: 62, code: 'a', acknowledged: {}, digests: NO_DIGESTS });
const target = { target: 'chat-app', appId: 7, botId: 62, code: 'a' } as const;
const DONE = {
  widgets: 0,
  phase: 'done',
  target,
  appId: 8,
  existed: true,
  isUnsure: false,
  isKept: true,
  about: null,
} as const;
const attempt = (at: number) => ({ action: 'register', target, part: { at, of: 2 } }) as const;

const states = (state: PublishState, isApplied = true) => [0, 1].map((at) => stepState(PLAN, at, isApplied, state));

describe('the steps of a re-creation', () => {
  it.each<[string, PublishState, readonly string[]]>([
    ['the first is under way', { ...attempt(1), phase: 'working', silence: null }, ['working', 'waits']],
    ['the second is', { ...attempt(2), phase: 'working', silence: null }, ['done', 'working']],
    ['the first has failed', { ...attempt(1), phase: 'failed', error: { code: 'overtaken' } }, ['failed', 'skipped']],
    [
      'nobody knows of the second',
      { ...attempt(2), phase: 'unknown', error: { code: 'broken' }, asksIn: null },
      ['done', 'unknown'],
    ],
    ['all is done', { ...DONE, action: 'recreate' }, ['done', 'done']],
    ['an update was asked about', { ...DONE, action: 'check', about: 'update' }, ['unknown', 'skipped']],
    ['a removal was asked about', { ...DONE, action: 'check', about: 'remove' }, ['failed', 'skipped']],
  ])('%s', (_name, state, expected) => {
    expect(states(state)).toEqual(expected);
  });

  it('are planned as long as they were not begun from here, whatever was called before', () => {
    expect(states({ ...attempt(1), phase: 'failed', error: { code: 'overtaken' } }, false)).toEqual([
      'planned',
      'planned',
    ]);
  });
});
