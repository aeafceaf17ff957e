import type { JsonObject } from '../kernel/json.ts';
import { adviseOnCharacters } from './advice-characters.ts';
import { SEVERITIES } from '../kernel/problem.ts';
import { chatAppMethodOf, type ChatAppMethod } from '../portal/imbot/answer.ts';
import { integerOf, readableParams, textOf } from '../portal/php/php.ts';
import type { Prediction } from '../portal/imbot/predict.ts';
import { assumeBot, type Caller, type World } from '../portal/imbot/world.ts';
import {
  adviseOnCommand,
  adviseOnHash,
  adviseOnIdentity,
  adviseOnPage,
  adviseOnPopup,
  adviseOnSize,
} from './advice-action.ts';
import { adviseOnAudience, adviseOnIcon, adviseOnTexts } from './advice-look.ts';
import { reportDifferences } from './differences.ts';
import type { CallProblem } from './problem-entry.ts';
import { fillPlaceholders } from './placeholders.ts';
import { findRefusals } from './refusals.ts';
import { CallAnalysis } from './call-analysis.ts';
import { reportUpdateEffects } from './update-effects.ts';

/** Any REST call, as it would be sent. */
export interface RawCall {
  readonly method: string;
  readonly params: JsonObject;
}

export type CallFindings =
  /** Another method: nothing is known of it here. */
  { readonly chatApp: false } | { readonly chatApp: true; readonly problems: readonly CallProblem[] };

export interface CallOptions {
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
export function problemsOfCall(call: RawCall, world: World, options: CallOptions = {}): CallFindings {
  const method = chatAppMethodOf(call.method.trim());
  if (method === null) return { chatApp: false };
  const sent = readableParams(call.params);
  const { params, unknown } =
    options.placeholders === false ? { params: sent, unknown: new Map<string, string>() } : fillPlaceholders(sent);
  const analysis = new CallAnalysis(method, params, unknown, world);
  analysis.meansFrame = options.meansFrame === true;
  analysis.caller = options.caller;
  analysis.world = assumedWorld(analysis, method);
  analyse(analysis);
  return { chatApp: true, problems: inOrder(analysis.problems()) };
}

/** What is not known of the portal is taken to be as the call says. */
function assumedWorld(analysis: CallAnalysis, method: ChatAppMethod): World {
  const { world } = analysis;
  if (method === 'imbot.app.register') {
    const known = (world.botsKnown ?? world.bots.length > 0) && !analysis.isUnknown(analysis.place('BOT_ID'));
    return known ? world : assumeBot(world, integerOf(analysis.value('BOT_ID')));
  }
  const known = world.apps.length > 0 && !analysis.isUnknown(analysis.place('APP_ID'));
  const id = integerOf(analysis.value('APP_ID'));
  const isPlain = id > 0 && textOf(analysis.value('APP_ID')) === String(id);
  if (known || !isPlain) return world;
  analysis.appIsAssumed = true;
  return analysis.withStandInApp(id);
}

function analyse(analysis: CallAnalysis): void {
  if (analysis.method !== 'imbot.app.unregister') adviseOnCharacters(analysis);
  const prediction = findRefusals(analysis);
  reportDifferences(analysis, prediction.differences);
  const taken = prediction.differences.some(({ reason }) => reason === 'already-registered');
  if (!taken) {
    advise(analysis, prediction);
    return;
  }
  // The old app hides everything else that could be said about the new one.
  const apps = analysis.world.apps.filter(({ id }) => id !== prediction.stored?.id);
  const fresh = analysis.elsewhere({ ...analysis.world, apps });
  analyse(fresh);
  analysis.takeHarmless(fresh);
}

function advise(analysis: CallAnalysis, prediction: Prediction): void {
  if (analysis.method === 'imbot.app.unregister') return;
  const { stored } = prediction;
  adviseOnCommand(analysis);
  adviseOnPopup(analysis, stored);
  adviseOnPage(analysis);
  adviseOnSize(analysis, stored);
  adviseOnHash(analysis, stored);
  adviseOnAudience(analysis);
  adviseOnTexts(analysis, stored);
  if (analysis.method === 'imbot.app.update') reportUpdateEffects(analysis, prediction);
  else {
    adviseOnIdentity(analysis, stored);
    adviseOnIcon(analysis, stored);
  }
}

/** The gravest first; within a severity as the parameters stand. */
function inOrder(problems: readonly CallProblem[]): readonly CallProblem[] {
  const rank = new Map(SEVERITIES.map((severity, index) => [severity, index]));
  return problems.toSorted((one, other) => (rank.get(one.severity) ?? 0) - (rank.get(other.severity) ?? 0));
}
