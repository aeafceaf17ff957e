import { answerBody, type PlacementMethod } from '../../domain/portal/placement/answer.ts';
import { playPlacement } from '../../domain/portal/placement/portal.ts';
import { serveWidgets } from '../../domain/portal/placement/serve.ts';
import type { ServedWidget } from '../../domain/portal/placement/stored-widget.ts';
import type { PlacementWorld } from '../../domain/portal/placement/world.ts';
import type { MethodCall, MethodOutcome } from './outcome.ts';
import { success } from './outcome.ts';
import type { SimulatedWorld } from './world.ts';

/** The title of widgets that have none of their own. */
const APPLICATION_NAME = 'Chat App Designer';

/** What the twin of the four methods is asked with: the application as it is installed, its scopes, the widgets, who calls. */
function placementWorld({ settings, widgets }: SimulatedWorld, now: number): PlacementWorld {
  const { applicationId, scopes, installing, access, language, portalLanguage, coloursOff } = settings;
  const ours = {
    clientId: applicationId,
    name: APPLICATION_NAME,
    scopes,
    installed: !installing,
    ...(access !== null && { access }),
  };
  return {
    applications: [ours],
    widgets: widgets.rows,
    nextWidgetId: widgets.nextId,
    bindsRunning: widgets.bindingUntil > now ? [applicationId] : [],
    coloursOff,
    languages: { current: language, portalDefault: portalLanguage },
  };
}

/** One of the four methods, answered by the twin. Errors of OPTIONS stand inside an ordinary `result`, as on a portal (observed). */
export function runPlacement(method: PlacementMethod, { world, surroundings, params }: MethodCall): MethodOutcome {
  const { applicationId, viewer } = world.settings;
  const caller = { type: 'oauth', clientId: applicationId, admin: viewer.admin } as const;
  const played = playPlacement(placementWorld(world, surroundings.now()), { method, params }, caller);
  const { widgets: rows, nextWidgetId: nextId } = played.world;
  world.widgets = { ...world.widgets, rows, nextId };
  world.revision += 1;
  return outcomeOf(played.answer);
}

function outcomeOf(answer: ReturnType<typeof playPlacement>['answer']): MethodOutcome {
  if (answer.ok) return success(answer.result);
  if (answer.error === 'PHP_FATAL') return { ok: 'fatal' };
  if (answer.insideResult) return success(answerBody(answer)['result'] ?? null);
  const { error, description, status, argument } = answer;
  return { ok: false, error, description, status, ...(argument !== null && { extra: { argument } }) };
}

/** A `placement.bind` is answered late: until then another one of ours meets the lock (observed). */
export function holdBinding(world: SimulatedWorld, until: number): void {
  world.widgets = { ...world.widgets, bindingUntil: until };
}

/** What the present viewer's page of the new chat is given. */
export function servedWidgets(world: SimulatedWorld): readonly ServedWidget[] {
  const { viewer, language } = world.settings;
  return serveWidgets(placementWorld(world, 0), { ...viewer, language });
}

/** Takes a widget away as somebody else would, outside the designer. `false`: there is none of that id. */
export function removeWidget(world: SimulatedWorld, id: number): boolean {
  const rows = world.widgets.rows.filter((widget) => widget.id !== id);
  if (rows.length === world.widgets.rows.length) return false;
  world.widgets = { ...world.widgets, rows };
  world.revision += 1;
  return true;
}
