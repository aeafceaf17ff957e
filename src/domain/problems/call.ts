import type { JsonObject } from '../kernel/json.ts';
import { SEVERITIES } from '../kernel/problem.ts';
import { CHAT_APP_METHODS, type ChatAppMethod } from '../portal/answer.ts';
import { integerOf, readableParams, textOf } from '../portal/php.ts';
import type { Prediction } from '../portal/predict.ts';
import { assumeBot, type Caller, type World } from '../portal/world.ts';
import {
  adviseOnCommand,
  adviseOnHash,
  adviseOnIdentity,
  adviseOnPage,
  adviseOnPopup,
  adviseOnSize,
} from './advice-action.ts';
import { adviseOnAudience, adviseOnIcon, adviseOnTexts } from './advice-look.ts';
import { tellDifferences } from './differences.ts';
import type { CallProblem } from './found.ts';
import { fillPlaceholders } from './placeholders.ts';
import { findRefusals } from './refusals.ts';
import { Trial } from './trial.ts';
import { tellUpdateEffects } from './update-effects.ts';

/** Any REST call, as it would be sent. */
export interface RawCall {
  readonly method: string;
  readonly params: JsonObject;
}

export type CallFindings =
  /** Another method: nothing is known of it here. */
  { readonly chatApp: false } | { readonly chatApp: true; readonly problems: readonly CallProblem[] };

export interface JudgeOptions {
  /** Who calls; by default the application that owns the bot or app. */
  readonly caller?: Caller;
  /** Whether `<expr: …>` and `$result[…]` stand for unknown values (copied payloads) or for themselves (a design). */
  readonly placeholders?: boolean;
  /** A frame app is meant, though the call says nothing of a page yet. */
  readonly meansFrame?: boolean;
}

/**
 * Everything that a portal would refuse, change in silence, or that people would regret, about the raw parameters of a
 * call. Places are JSON pointers into them. Where the world's bots (or apps: without any) are not known, ids are taken to
 * be right.
 */
export function problemsOfCall(call: RawCall, world: World, options: JudgeOptions = {}): CallFindings {
  const wanted = call.method.trim().toLowerCase();
  const method = CHAT_APP_METHODS.find((known) => known === wanted);
  if (method === undefined) return { chatApp: false };
  const sent = readableParams(call.params);
  const { params, unknown } =
    options.placeholders === false ? { params: sent, unknown: new Map<string, string>() } : fillPlaceholders(sent);
  const trial = new Trial(method, params, unknown, world);
  trial.meansFrame = options.meansFrame === true;
  trial.caller = options.caller;
  trial.world = assumedWorld(trial, method);
  judge(trial);
  return { chatApp: true, problems: inOrder(trial.problems()) };
}

/** What is not known of the portal is taken to be as the call says. */
function assumedWorld(trial: Trial, method: ChatAppMethod): World {
  const { world } = trial;
  if (method === 'imbot.app.register') {
    const known = (world.botsKnown ?? world.bots.length > 0) && !trial.isUnknown(trial.place('BOT_ID'));
    return known ? world : assumeBot(world, integerOf(trial.value('BOT_ID')));
  }
  const known = world.apps.length > 0 && !trial.isUnknown(trial.place('APP_ID'));
  const id = integerOf(trial.value('APP_ID'));
  const isPlain = id > 0 && textOf(trial.value('APP_ID')) === String(id);
  if (known || !isPlain) return world;
  trial.appIsAssumed = true;
  return trial.withStandInApp(id);
}

function judge(trial: Trial): void {
  const prediction = findRefusals(trial);
  tellDifferences(trial, prediction.differences);
  const taken = prediction.differences.some(({ reason }) => reason === 'already-registered');
  if (!taken) {
    advise(trial, prediction);
    return;
  }
  // The old app hides everything else that could be said about the new one.
  const apps = trial.world.apps.filter(({ id }) => id !== prediction.stored?.id);
  const fresh = trial.elsewhere({ ...trial.world, apps });
  judge(fresh);
  trial.takeHarmless(fresh);
}

function advise(trial: Trial, prediction: Prediction): void {
  if (trial.method === 'imbot.app.unregister') return;
  const { stored } = prediction;
  adviseOnCommand(trial);
  adviseOnPopup(trial, stored);
  adviseOnPage(trial);
  adviseOnSize(trial, stored);
  adviseOnHash(trial, stored);
  adviseOnAudience(trial);
  adviseOnTexts(trial, stored);
  if (trial.method === 'imbot.app.update') tellUpdateEffects(trial, prediction);
  else {
    adviseOnIdentity(trial, stored);
    adviseOnIcon(trial, stored);
  }
}

/** The gravest first; within a severity as the parameters stand. */
function inOrder(problems: readonly CallProblem[]): readonly CallProblem[] {
  const rank = new Map(SEVERITIES.map((severity, index) => [severity, index]));
  return problems.toSorted((one, other) => (rank.get(one.severity) ?? 0) - (rank.get(other.severity) ?? 0));
}
