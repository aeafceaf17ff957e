import { WIDGET_PLACEMENTS, type WidgetPlacement } from '../design/format.ts';
import type { Design } from '../design/schema.ts';
import { isSameJson, type Json, type JsonObject } from '../kernel/json.ts';
import { predictPlacement } from '../portal/placement/predict.ts';
import { EMPTY_PLACEMENT_WORLD } from '../portal/placement/world.ts';
import { sameOnTheWire } from './acknowledged.ts';
import { textOfParam } from './read-params.ts';
import type { BindStep, Change, ListWidgetsStep, UnbindStep, WidgetStep, BindingTarget } from './step.ts';
import { bindParams } from './widget-wire.ts';

/** A widget that is bound, as far as we know. */
export interface KnownWidget {
  readonly placement: string;
  readonly handler: string;
  /** What the portal last acknowledged, without PLACEMENT and HANDLER; `{}`: nothing is known of it. */
  readonly acknowledged: JsonObject;
  /** It was bound for this very draft: where the design has it no more, it is to go. */
  readonly isOurs: boolean;
}

/**
 * The calls that bring the portal to a design's widgets; the only place that chooses them. No method updates a widget: what is changed
 * is removed and bound anew; with another page the new one is bound before the old one goes. Widgets of other drafts stay.
 */
export function widgetSteps(design: Design, known: readonly KnownWidget[]): readonly WidgetStep[] {
  const wanted = wantedBinds(design);
  const kept = known.filter((widget) => wanted.some(({ about }) => isSame(about, widget)));
  const changed = wanted.flatMap((bind) => stepsTo(bind, kept));
  const gone = known.filter((widget) => widget.isOurs && !kept.includes(widget));
  return [...changed, ...gone.map((widget) => unbindStep(widget, isMoved(widget, wanted) ? 'moved' : 'off'))];
}

function wantedBinds(design: Design): readonly BindStep[] {
  return WIDGET_PLACEMENTS.flatMap((placement) => {
    const step = design.widgets[placement]?.enabled === true ? bindStep(design, placement) : null;
    return step === null ? [] : [step];
  });
}

function stepsTo(bind: BindStep, known: readonly KnownWidget[]): readonly WidgetStep[] {
  const held = known.find((widget) => isSame(bind.about, widget));
  if (held === undefined) return [bind];
  if (storesTheSame(held, bind.params)) return [];
  return [unbindStep(held, 'changed'), { ...bind, changes: changesOf(held.acknowledged, withoutTarget(bind.params)) }];
}

type Target = Pick<BindingTarget, 'placement' | 'handler'>;

/** Place and page are what the portal tells widgets of an application apart by. */
export function isSame(one: Target, other: Target): boolean {
  return one.placement === other.placement && one.handler === other.handler;
}

const isMoved = ({ placement }: KnownWidget, wanted: readonly BindStep[]): boolean =>
  wanted.some(({ about }) => about.placement === placement);

/** Whether the portal would keep the same of both: what is not sent is kept as the default that it has. */
function storesTheSame({ placement, handler, acknowledged }: KnownWidget, params: JsonObject): boolean {
  if (Object.keys(acknowledged).length === 0) return false;
  const [held, wanted] = [{ ...acknowledged, PLACEMENT: placement, HANDLER: handler }, params].map(storedOf);
  return held !== undefined && wanted !== undefined && isSameJson(held, wanted);
}

/** What the portal keeps of a call beside place and page; of one that it refuses, the call itself. */
function storedOf(params: JsonObject): unknown {
  const { widget } = predictPlacement({ method: 'placement.bind', params }, EMPTY_PLACEMENT_WORLD);
  return widget === null ? params : { options: widget.options, texts: Object.entries(widget.texts) };
}

/** Parameters in the form the ledger keeps: without what tells the widget from others. */
export function withoutTarget({ PLACEMENT: _place, HANDLER: _handler, ...rest }: JsonObject): JsonObject {
  return rest;
}

/** Binds the widget of a place, whether it is switched on or not; `null`: the design says nothing of that place. */
export function bindStep(design: Design, placement: WidgetPlacement): BindStep | null {
  const params = bindParams(design, placement);
  if (params === null) return null;
  return {
    kind: 'bind',
    method: 'placement.bind',
    params,
    changes: changesOf({}, withoutTarget(params)),
    repeatable: { safe: true, why: 'bound-already' },
    about: { target: 'widget', placement, handler: textOfParam(params['HANDLER']) },
  };
}

/** Removes one widget: never without its page, which would remove all of the place. */
export function unbindStep({ placement, handler, acknowledged }: Omit<KnownWidget, 'isOurs'>, why: UnbindStep['why']) {
  return {
    kind: 'unbind',
    method: 'placement.unbind',
    params: { PLACEMENT: placement, HANDLER: handler },
    changes: changesOf(acknowledged, {}),
    repeatable: { safe: true, why: 'unbound-is-none' },
    about: { target: 'widget', placement, handler },
    why,
  } satisfies UnbindStep;
}

export function listWidgetsStep(): ListWidgetsStep {
  return {
    kind: 'list-widgets',
    method: 'placement.get',
    params: {},
    changes: [],
    repeatable: { safe: true, why: 'changes-nothing' },
    about: { target: 'widgets' },
  };
}

/** What differs, options one by one. */
function changesOf(before: JsonObject, after: JsonObject): readonly Change[] {
  const [held, wanted] = [flat(before), flat(after)];
  return [...new Set([...Object.keys(wanted), ...Object.keys(held)])]
    .filter((name) => !sameOnTheWire(held[name], wanted[name]))
    .map((name) => ({ name, before: held[name] ?? null, after: wanted[name] ?? null }));
}

function flat(params: JsonObject): Record<string, Json> {
  const { OPTIONS: options, ...rest } = params;
  const inner = typeof options === 'object' && options !== null ? Object.entries(options) : [];
  return { ...rest, ...Object.fromEntries(inner) };
}
