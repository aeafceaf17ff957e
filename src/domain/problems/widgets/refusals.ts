import { characterCount } from '../../portal/php/characters.ts';
import { isArray, textOf } from '../../portal/php/php.ts';
import type { PlacementErrorCode, PlacementRefusal } from '../../portal/placement/answer.ts';
import { COLOURS } from '../../portal/placement/colours.ts';
import { checkHandler } from '../../portal/placement/handler.ts';
import { HANDLER_LIMIT, ICON_NAME_LIMIT, type OptionKey } from '../../portal/placement/places.ts';
import type { PlacementPrediction } from '../../portal/placement/predict.ts';
import { applicationOf, PLACEMENT_SCOPE } from '../../portal/placement/world.ts';
import { contextRule } from './context.ts';
import type { WidgetRuleId } from './rules.ts';
import { WIDGET_STAND_INS } from './stand-ins.ts';
import { brief, type WidgetAnalysis } from './widget-analysis.ts';

/** A portal names one fault at a time, in its own order; no call has more than this many. */
const ROUNDS = 20;

/**
 * Plays the call, reports what the portal would refuse, puts a stand-in there and plays again, until it goes through. So every refusal
 * comes from the twin itself, and all of them are reported at once, though a portal would name only one.
 */
export function findWidgetRefusals(analysis: WidgetAnalysis): PlacementPrediction {
  let prediction = analysis.predict();
  for (let round = 0; round < ROUNDS && !prediction.answer.ok; round += 1) {
    REFUSALS[prediction.answer.error](analysis, prediction.answer, prediction);
    prediction = analysis.predict();
  }
  return prediction;
}

type Reporter = (analysis: WidgetAnalysis, refusal: PlacementRefusal, prediction: PlacementPrediction) => void;

function standIn(analysis: WidgetAnalysis, name: string): void {
  analysis.replace(name, WIDGET_STAND_INS[name] ?? null);
}

/** Reports a rule about an option and goes on past it. */
function reportOption(
  analysis: WidgetAnalysis,
  key: OptionKey,
  rule: WidgetRuleId,
  params: Readonly<Record<string, string | number>> = { asked: brief(analysis.option(key)) },
): void {
  analysis.addAtOption(rule, key, params);
  analysis.replaceOption(key, WIDGET_STAND_INS[key.toUpperCase()] ?? null);
}

const ofOption =
  (key: OptionKey, rule: WidgetRuleId): Reporter =>
  (analysis) =>
    reportOption(analysis, key, rule);

const reportNegative =
  (key: 'width' | 'height'): Reporter =>
  (analysis) =>
    reportOption(analysis, key, 'widget-size-negative', { name: key, asked: brief(analysis.option(key)) });

const REFUSALS: Readonly<Record<PlacementErrorCode, Reporter>> = {
  insufficient_scope: (analysis) => {
    analysis.add('widget-no-scope', '');
    allowScope(analysis);
  },
  WRONG_AUTH_TYPE: (analysis) => {
    analysis.add('widget-no-application', '');
    analysis.caller = { type: 'oauth', clientId: 'local.application', admin: analysis.caller.admin };
  },
  ACCESS_DENIED: (analysis) => {
    analysis.add('widget-not-admin', '');
    analysis.caller = { ...analysis.caller, admin: true };
  },
  ERROR_ARGUMENT: reportMissing,
  ERROR_PLACEMENT_NOT_FOUND: (analysis) => {
    analysis.addAt('widget-place-unknown', 'PLACEMENT', { asked: brief(analysis.value('PLACEMENT')) });
    standIn(analysis, 'PLACEMENT');
  },
  ERROR_PLACEMENT_USER_MODE: (analysis) => {
    analysis.addAt('widget-user-id', 'USER_ID');
    standIn(analysis, 'USER_ID');
  },
  // No place of the messenger has a maximum.
  ERROR_PLACEMENT_MAX_COUNT: () => undefined,
  ERROR_WRONG_HANDLER_URL: reportHandler,
  ERROR_UNSUPPORTED_PROTOCOL: (analysis) => {
    const [protocol = ''] = textOf(analysis.value('HANDLER')).split(':', 1);
    analysis.addAt('widget-handler-protocol', 'HANDLER', { protocol });
    standIn(analysis, 'HANDLER');
  },
  ERROR_CORE: reportCore,
  EMPTY_ERROR_ICON_NAME: (analysis) => reportOption(analysis, 'iconName', 'widget-icon-empty', {}),
  INVALID_ERROR_ICON_NAME: (analysis) => {
    const count = characterCount(textOf(analysis.option('iconName')));
    if (count > ICON_NAME_LIMIT)
      reportOption(analysis, 'iconName', 'widget-icon-too-long', { count, limit: ICON_NAME_LIMIT });
    else reportOption(analysis, 'iconName', 'widget-icon-refused');
  },
  INVALID_ERROR_EXTRANET: ofOption('extranet', 'widget-extranet-refused'),
  INVALID_ERROR_CONTEXT: (analysis) => {
    const { rule, word } = contextRule(textOf(analysis.option('context')));
    reportOption(analysis, 'context', rule, { word: brief(word) });
  },
  INVALID_ERROR_ROLE: ofOption('role', 'widget-role-refused'),
  INVALID_ERROR_COLOR: reportColour,
  INVALID_ERROR_HEIGHT: reportNegative('height'),
  INVALID_ERROR_WIDTH: reportNegative('width'),
  PHP_FATAL: (analysis) => {
    for (const name of ['PLACEMENT', 'HANDLER'].filter((one) => isArray(analysis.value(one)))) {
      analysis.addAt('widget-wrong-type', name, { name });
      standIn(analysis, name);
    }
  },
};

function allowScope(analysis: WidgetAnalysis): void {
  const { caller, world, clientId } = analysis;
  if (caller.type === 'webhook') analysis.caller = { ...caller, scopes: [PLACEMENT_SCOPE] };
  const others = world.applications.filter((application) => application.clientId !== clientId);
  const allowed = { ...applicationOf(world, clientId), scopes: [PLACEMENT_SCOPE] };
  analysis.world = { ...world, applications: [...others, allowed] };
}

function reportMissing(analysis: WidgetAnalysis, { argument }: PlacementRefusal): void {
  if (argument === 'iconName') {
    // Which place is meant is not known, so nothing is known of its options.
    if (!analysis.isSilent(analysis.place('PLACEMENT'))) analysis.addAtOption('widget-icon-missing', 'iconName');
    analysis.replaceOption('iconName', WIDGET_STAND_INS['ICONNAME'] ?? null);
    return;
  }
  const name = argument ?? 'PLACEMENT';
  analysis.addAt(name === 'HANDLER' ? 'widget-handler-missing' : 'widget-place-missing', name);
  standIn(analysis, name);
}

function reportHandler(analysis: WidgetAnalysis): void {
  const address = textOf(analysis.value('HANDLER'));
  if (checkHandler(address) === 'too-long') {
    analysis.addAt('widget-handler-too-long', 'HANDLER', { count: characterCount(address), limit: HANDLER_LIMIT });
  } else {
    const [, host = ''] = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#]*@)?([\p{L}\d-]+)(?::\d*)?(?:[/?#]|$)/iu.exec(address) ?? [];
    if (host === '') analysis.addAt('widget-handler-invalid', 'HANDLER', { asked: brief(address) });
    else analysis.addAt('widget-handler-local', 'HANDLER', { host });
  }
  standIn(analysis, 'HANDLER');
}

/** One code for two faults: another bind runs, or the widget is there already. */
function reportCore(analysis: WidgetAnalysis, _refusal: PlacementRefusal, { widget }: PlacementPrediction): void {
  if (widget === null) {
    analysis.add('widget-bind-running', '');
    analysis.world = { ...analysis.world, bindsRunning: [] };
    return;
  }
  analysis.addAt('widget-handler-bound', 'HANDLER', { place: widget.place });
  const widgets = analysis.world.widgets.filter(({ id }) => id !== widget.id);
  analysis.world = { ...analysis.world, widgets };
}

function reportColour(analysis: WidgetAnalysis): void {
  const asked = textOf(analysis.option('color'));
  const colour = asked
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
  if (Object.hasOwn(COLOURS, colour))
    reportOption(analysis, 'color', 'widget-colour-case', { asked: brief(asked), colour });
  else if (/^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(asked))
    reportOption(analysis, 'color', 'widget-colour-hex', { asked, colour: nearestColour(asked) });
  else reportOption(analysis, 'color', 'widget-colour-refused');
}

/** The key of the colour that differs least from `#rgb` or `#rrggbb`, by the sum of squares of the three parts. */
export function nearestColour(hex: string): string {
  const wanted = partsOf(hex);
  const distance = (other: string): number =>
    partsOf(other).reduce((sum, part, index) => sum + (part - (wanted[index] ?? 0)) ** 2, 0);
  const [nearest] = Object.entries(COLOURS).toSorted(([, a], [, b]) => distance(a) - distance(b));
  return nearest?.[0] ?? 'GRAY';
}

function partsOf(hex: string): readonly number[] {
  const digits = hex.replace('#', '');
  const parts = digits.length === 3 ? Array.from(digits, (digit) => digit + digit) : (digits.match(/../g) ?? []);
  return parts.map((part) => Number.parseInt(part, 16));
}
