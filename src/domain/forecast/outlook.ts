import { appTarget, planOf, probeStep, registerStep, type DesignPlan } from '../calls/plan.ts';
import { worldWithPublished, type Published } from '../calls/published.ts';
import type { ChatAppStep } from '../calls/step.ts';
import type { Design } from '../design/schema.ts';
import type { JsonObject } from '../kernel/json.ts';
import { predict, type Prediction } from '../portal/imbot/predict.ts';
import type { LiveCommand } from '../portal/imbot/state.ts';
import type { StoredApp } from '../portal/imbot/stored-app.ts';
import type { Caller, World } from '../portal/imbot/world.ts';

/** What the portal would do with a design now. */
export interface Outlook {
  readonly plan: DesignPlan;
  /** Of the plan's last step; where there is nothing to do, of a question that changes nothing. */
  readonly prediction: Prediction;
  /** What that step asks for: the registration's parameters, or the fields of the update. */
  readonly asked: JsonObject;
  /** The app before the first step; `null`: there is none. */
  readonly before: StoredApp | null;
  /** What open pages receive on the way. */
  readonly live: readonly LiveCommand[];
}

/** Plays the plan that the design stands for: its registration, the update of what is published, or its re-creation. */
export function outlookOf(design: Design, world: World, published: Published | null, caller?: Caller): Outlook {
  const plan = planOf(design, published);
  const last = plan.steps.at(-1) ?? (published === null ? registerStep(design) : probeStep(appTarget(published)));
  const start = published === null ? world : worldWithPublished(world, published, design);
  const earlier = playSteps(plan.steps.slice(0, -1), start);
  const prediction = predict(last, earlier.at(-1)?.world ?? start, last.kind === 'register' ? caller : undefined);
  const played = [...earlier, prediction];
  return {
    plan,
    prediction,
    asked: last.kind === 'update' ? last.fields : last.kind === 'register' ? last.params : {},
    before: played[0]?.before ?? null,
    live: played.flatMap(({ liveCommands }) => liveCommands),
  };
}

/** Plays calls on the twin one after the other, each on what the one before has left. */
export function playSteps(steps: readonly ChatAppStep[], world: World): readonly Prediction[] {
  const played: Prediction[] = [];
  for (const step of steps) played.push(predict(step, played.at(-1)?.world ?? world));
  return played;
}
