import type { JsonObject } from '../../kernel/json.ts';
import { SEVERITIES } from '../../kernel/problem.ts';
import { readableParams } from '../../portal/php/php.ts';
import { PLACEMENT_METHODS } from '../../portal/placement/answer.ts';
import { ASSUMED_CALLER } from '../../portal/placement/predict.ts';
import type { PlacementCaller, PlacementWorld } from '../../portal/placement/world.ts';
import { fillPlaceholders } from '../placeholders.ts';
import { adviseOnAudience, adviseOnPage, adviseOnTitle, adviseOnNeighbours } from './advice.ts';
import { adviseOnColour, adviseOnIcon, adviseOnSize } from './advice-look.ts';
import { reportWidgetDifferences } from './differences.ts';
import { findWidgetRefusals } from './refusals.ts';
import { WIDGET_STAND_INS } from './stand-ins.ts';
import { adviseOnUnbind } from './unbind.ts';
import { WidgetAnalysis, type WidgetProblem } from './widget-analysis.ts';

export type PlacementFindings =
  /** Another method: nothing is known of it here. */
  { readonly placement: false } | { readonly placement: true; readonly problems: readonly WidgetProblem[] };

export interface PlacementJudgeOptions {
  /** Who calls; by default an administrator in the application. */
  readonly caller?: PlacementCaller;
  /** Whether `<expr: …>` and `$result[…]` stand for unknown values (copied payloads) or for themselves (a design). */
  readonly placeholders?: boolean;
}

/**
 * Everything that a portal would refuse, change in silence, or that people would regret, about a call of `placement.bind`, `get`,
 * `list` or `unbind`; the gravest first. Places are JSON pointers into the parameters.
 */
export function problemsOfPlacementCall(
  call: { readonly method: string; readonly params: JsonObject },
  world: PlacementWorld,
  options: PlacementJudgeOptions = {},
): PlacementFindings {
  const wanted = call.method.trim().toLowerCase();
  const method = PLACEMENT_METHODS.find((known) => known === wanted);
  if (method === undefined) return { placement: false };
  const sent = readableParams(call.params);
  const { params, unknown } =
    options.placeholders === false
      ? { params: sent, unknown: new Map<string, string>() }
      : fillPlaceholders(sent, WIDGET_STAND_INS);
  const analysis = new WidgetAnalysis({ method, params }, unknown, world, options.caller ?? ASSUMED_CALLER);
  analyse(analysis);
  return { placement: true, problems: inOrder(analysis.problems()) };
}

function analyse(analysis: WidgetAnalysis): void {
  const prediction = findWidgetRefusals(analysis);
  reportWidgetDifferences(analysis, prediction.differences);
  if (analysis.method === 'placement.unbind') adviseOnUnbind(analysis, prediction);
  const { widget } = prediction;
  if (analysis.method !== 'placement.bind' || widget === null) return;
  for (const advise of ADVICE) advise(analysis, widget);
  // What is regretted about a place can be said only of one that is known.
  if (analysis.isSilent(analysis.place('PLACEMENT'))) return;
  for (const advise of ADVICE_ON_PLACE) advise(analysis, widget);
}

const ADVICE = [adviseOnPage, adviseOnIcon, adviseOnColour] as const;
const ADVICE_ON_PLACE = [adviseOnAudience, adviseOnSize, adviseOnTitle, adviseOnNeighbours] as const;

function inOrder(problems: readonly WidgetProblem[]): readonly WidgetProblem[] {
  const rank = new Map(SEVERITIES.map((severity, index) => [severity, index]));
  return problems.toSorted((one, other) => (rank.get(one.severity) ?? 0) - (rank.get(other.severity) ?? 0));
}
