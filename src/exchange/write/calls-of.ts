import { registerStep, wholeUpdateFields } from '../../domain/calls/plan.ts';
import { missingParams } from '../../domain/calls/masked.ts';
import { unbindStep, widgetSteps } from '../../domain/calls/widget-plan.ts';
import type { Step } from '../../domain/calls/step.ts';
import type { Design } from '../../domain/design/schema.ts';
import type { CodeCall } from './call.ts';

/** A step as code. What a registration cannot do without, and is not filled in, has its name in its place: without it nobody would see that it is missing. */
export function callOf({ method, params }: Pick<Step, 'method' | 'params'>): CodeCall {
  return { method, params: { ...missingParams(method, params), ...params } };
}

/**
 * Calls that may run any number of times, on any portal: a registration that exists already only answers its APP_ID and changes
 * nothing (observed), so everything that an update can change is sent after it. A widget that is bound already is refused, so it is removed
 * before; where there is none that is no error.
 */
export function repeatableCalls(design: Design): readonly CodeCall[] {
  return [...(design.chatApp.enabled ? registration(design) : []), ...bindings(design)];
}

function bindings(design: Design): readonly CodeCall[] {
  return widgetSteps(design, []).flatMap((bind) => [
    callOf(unbindStep({ ...bind.about, acknowledged: {} }, 'changed')),
    callOf(bind),
  ]);
}

function registration(design: Design): readonly CodeCall[] {
  const update: CodeCall = {
    method: 'imbot.app.update',
    params: { APP_ID: 0, FIELDS: wholeUpdateFields(design) },
    appIdOfAnswer: true,
  };
  return [callOf(registerStep(design)), update];
}
