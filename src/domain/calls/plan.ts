import type { Design } from '../design/schema.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { MASK } from '../kernel/mask.ts';
import { sameOnTheWire } from './acknowledged.ts';
import { NO_DIGESTS } from './digests.ts';
import { isSecretName } from './secret-names.ts';
import type { KnownApp, Published } from './published.ts';
import { registerParams } from './register.ts';
import type {
  Change,
  ChatAppStep,
  ChatAppTarget,
  PlanStep,
  ProbeStep,
  RegisteredTarget,
  RegisterStep,
  RemoveStep,
  Repeatable,
  UpdateStep,
} from './step.ts';
import { updateFields, updateParams, type UpdateNote } from './update.ts';

/**
 * What a plan does: `none`, the portal acknowledged everything; `register` the design; `update` these fields; `recreate`, remove
 * and register anew, which brings what no update can; `remove` an app; `adopt`, take over one that was registered elsewhere; `bind`:
 * widgets alone are bound, bound anew or removed.
 */
export type PlanChoice = 'none' | 'register' | 'update' | 'recreate' | 'remove' | 'adopt' | 'bind';

/** What cannot be done by an update, or not as one might think. */
export type PlanNote =
  | UpdateNote
  /** Bot and code are what an app is known by: no update changes them (observed), only another registration has them. */
  | { readonly note: 'identity'; readonly name: 'BOT_ID' | 'CODE' };

export interface Plan<Choice extends PlanChoice = PlanChoice, One extends PlanStep = ChatAppStep> {
  readonly choice: Choice;
  /** In the order in which they are made; the first that does not succeed ends the plan. */
  readonly steps: readonly One[];
  readonly notes: readonly PlanNote[];
}

/** What the design's chat app stands for. */
export type DesignPlan = Plan<'none' | 'register' | 'update' | 'recreate'>;

/**
 * The calls that bring the portal to a design's chat app: the only place that chooses them. `known` is the app that the design was
 * registered as, with what the portal last acknowledged of it; `null`: none, as far as we know. With the old messenger switched off
 * nothing is done: an app that is registered stays until somebody removes it.
 */
export function planOf(design: Design, known: Published | null): DesignPlan {
  if (!design.chatApp.enabled) return { choice: 'none', steps: [], notes: [] };
  if (known === null) return { choice: 'register', steps: [registerStep(design)], notes: [] };
  const update = updateFields(design, known.acknowledged, known.digests);
  const notes = [...identityNotes(design, known), ...update.notes];
  const isOther = notes.some(({ note }) => note === 'identity');
  if (!isOther && Object.keys(update.fields).length > 0) {
    return { choice: 'update', steps: [updateStep(known, update.fields)], notes };
  }
  return notes.some(needsAnew) ? recreation(design, known, notes) : { choice: 'none', steps: [], notes };
}

/** The other way to bring a registered app to the design: removed and registered anew, with what no update brings, under another APP_ID. */
export function recreationOf(design: Design, known: Published): DesignPlan {
  const update = updateFields(design, known.acknowledged, known.digests);
  return recreation(design, known, [...identityNotes(design, known), ...update.notes]);
}

function recreation(design: Design, known: Published, notes: readonly PlanNote[]): DesignPlan {
  return { choice: 'recreate', steps: [removeStep(known), registerStep(design)], notes: notes.filter(needsAnew) };
}

const needsAnew = ({ note }: PlanNote): boolean => note !== 'unset' && note !== 'along';

/** Removes an app, whatever the design says. */
export function removalOf(app: KnownApp): Plan {
  return { choice: 'remove', steps: [removeStep(app)], notes: [] };
}

/** Takes over an app that was registered elsewhere: asks whether it exists and is ours. It then counts as the design's. */
export function adoptionOf(design: Design, appId: number): Plan {
  return { choice: 'adopt', steps: [probeStep({ ...targetOf(design), appId })], notes: [] };
}

/** The whole design as it would be registered, whatever is known of the portal. */
export function registerStep(design: Design): RegisterStep {
  const params = registerParams(design);
  return {
    kind: 'register',
    method: 'imbot.app.register',
    params,
    changes: changesOf({}, params),
    repeatable: NAMES_THE_SAME,
    about: targetOf(design),
  };
}

/** FIELDS of an update that sends everything an update can change, whatever the portal holds. */
export function wholeUpdateFields(design: Design): JsonObject {
  return updateFields(design, {}, NO_DIGESTS).fields;
}

export function removeStep(app: KnownApp): RemoveStep {
  const { appId, acknowledged } = app;
  return {
    kind: 'remove',
    method: 'imbot.app.unregister',
    params: { APP_ID: appId },
    changes: changesOf(acknowledged, Object.fromEntries(Object.keys(acknowledged).map((name) => [name, null]))),
    repeatable: { safe: true, why: 'gone-is-done' },
    about: appTarget(app),
  };
}

/** Asks whether an app exists and is ours. */
export function probeStep(about: RegisteredTarget): ProbeStep {
  return {
    kind: 'probe',
    method: 'imbot.app.update',
    params: { APP_ID: about.appId },
    changes: [],
    repeatable: { safe: true, why: 'changes-nothing' },
    about,
  };
}

function updateStep(app: KnownApp, fields: JsonObject): UpdateStep {
  return {
    kind: 'update',
    method: 'imbot.app.update',
    params: updateParams(app.appId, fields),
    fields,
    changes: changesOf(app.acknowledged, fields),
    repeatable: { safe: false, why: 'overwrites' },
    about: appTarget(app),
  };
}

const NAMES_THE_SAME: Repeatable = { safe: true, why: 'answers-same-id' };

function identityNotes({ chatApp: { bot, code } }: Design, known: Published): readonly PlanNote[] {
  const notes = [bot.id !== known.botId && 'BOT_ID', code !== known.code && 'CODE'] as const;
  return notes.flatMap((name) => (name ? [{ note: 'identity', name }] : []));
}

/** An id that is no number (yet) is nobody's. */
function targetOf({ chatApp: { bot, code } }: Design): ChatAppTarget {
  return { target: 'chat-app', appId: null, botId: typeof bot.id === 'number' ? bot.id : 0, code };
}

/** What a step about an app is about. */
export function appTarget({ appId, botId, code }: KnownApp): RegisteredTarget {
  return { target: 'chat-app', appId, botId, code };
}

function changesOf(before: JsonObject, after: JsonObject): readonly Change[] {
  return Object.entries(after)
    .filter(([name, value]) => before[name] === undefined || !sameOnTheWire(before[name], value))
    .map(([name, value]) => ({ name, before: shown(name, before[name] ?? null), after: shown(name, value) }));
}

function shown(name: string, value: Json | null): Json | null {
  return value !== null && isSecretName(name) ? MASK : value;
}

/**
 * A registration that finds an APP_ID that was lost: where bot and code have an app it only names it (observed), and where they have
 * none it makes one that nobody sees, hidden and without an icon.
 */
export function searchOf(design: Design): DesignPlan {
  const { chatApp } = design;
  const audience = { ...chatApp.audience, hidden: 'yes' } as const;
  return planOf({ ...design, icon: null, chatApp: { ...chatApp, audience } }, null);
}
