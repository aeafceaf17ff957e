import { probeStep, removalOf } from '../../../src/domain/calls/plan.ts';
import type { ChatAppStep, RegisterStep, UpdateStep } from '../../../src/domain/calls/step.ts';
import type { JsonObject } from '../../../src/domain/kernel/json.ts';

const echo = (appId: number) => ({ target: 'chat-app', appId, botId: 62, code: 'echo' }) as const;

/** A registration with any parameters, also ones that no design gives. */
export function registering(params: JsonObject): RegisterStep {
  return {
    kind: 'register',
    method: 'imbot.app.register',
    params,
    changes: [],
    repeatable: { safe: true, why: 'answers-same-id' },
    about: { ...echo(0), appId: null },
  };
}

export function updating(appId: number, fields: JsonObject): UpdateStep {
  return {
    kind: 'update',
    method: 'imbot.app.update',
    params: { APP_ID: appId, FIELDS: fields },
    fields,
    changes: [],
    repeatable: { safe: false, why: 'overwrites' },
    about: echo(appId),
  };
}

export const probing = (appId: number) => probeStep(echo(appId));

export function removing(appId: number): ChatAppStep {
  const [step] = removalOf({ ...echo(appId), acknowledged: {} }).steps;
  if (step === undefined) throw new Error('A removal is one call');
  return step;
}
