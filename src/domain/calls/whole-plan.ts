import type { Design } from '../design/schema.ts';
import { planOf, recreationOf, type DesignPlan, type Plan } from './plan.ts';
import type { Published } from './published.ts';
import type { ChatAppStep, PlanStep, WidgetStep } from './step.ts';
import { widgetSteps, type KnownWidget } from './widget-plan.ts';

/**
 * The calls that bring the portal to both targets of a design: first the chat app of the old messenger, then the widgets of the new
 * chat. `choice` is the chat app's; `bind`: only widgets are concerned.
 */
export type WholePlan = Plan<DesignPlan['choice'] | 'bind', PlanStep>;

export function wholePlanOf(design: Design, known: Published | null, widgets: readonly KnownWidget[]): WholePlan {
  return joined(planOf(design, known), widgetSteps(design, widgets));
}

/** The other way to bring a registered app to the design; the widgets go along as they would. */
export function wholeRecreationOf(design: Design, known: Published, widgets: readonly KnownWidget[]): WholePlan {
  return joined(recreationOf(design, known), widgetSteps(design, widgets));
}

function joined(plan: DesignPlan, widgets: readonly WidgetStep[]): WholePlan {
  const choice = plan.choice === 'none' && widgets.length > 0 ? 'bind' : plan.choice;
  return { ...plan, choice, steps: [...plan.steps, ...widgets] };
}

export function isWidgetStep(step: PlanStep): step is WidgetStep {
  return step.kind === 'bind' || step.kind === 'unbind';
}

const isAppStep = (step: PlanStep): step is ChatAppStep => !isWidgetStep(step);

/** What of a plan concerns the chat app. */
export function appPartOf(plan: WholePlan): DesignPlan {
  const choice = plan.choice === 'bind' ? 'none' : plan.choice;
  return { choice, steps: plan.steps.filter(isAppStep), notes: plan.notes };
}

/** What of it concerns widgets. */
export function widgetPartOf(plan: WholePlan): readonly WidgetStep[] {
  return plan.steps.filter(isWidgetStep);
}
