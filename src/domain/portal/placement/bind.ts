import type { Json } from '../../kernel/json.ts';
import { integerOf, isArray, isEmpty, isSet, textOf, upperCaseKey, type Given } from '../php/php.ts';
import type { PlacementRefusal } from './answer.ts';
import type { PlacementDifferenceCollector } from './difference.ts';
import { missingArgument, phpFatal, REFUSALS } from './errors.ts';
import { checkHandler } from './handler.ts';
import { readOptions } from './options.ts';
import { isPlace, type Place } from './places.ts';
import type { StoredWidget } from './stored-widget.ts';
import { ownTitle, storeTexts } from './texts.ts';
import { applicationOf, type PlacementWorld } from './world.ts';

type Params = ReadonlyMap<string, Json>;

export interface Bound {
  readonly answer: { readonly ok: true; readonly result: true } | PlacementRefusal;
  readonly world: PlacementWorld;
  /** The row the call made, or the one because of which it was refused. */
  readonly widget: StoredWidget | null;
}

/**
 * `placement.bind` behind its authorisation. Order: lock → PLACEMENT and HANDLER given → place known → USER_ID → HANDLER → required
 * options → validators → is it bound already. That missing options come before validators, and that one bind at a time is allowed, is
 * observed; the order of the other checks is assumed.
 */
export function bind(
  world: PlacementWorld,
  params: Params,
  clientId: string,
  collector: PlacementDifferenceCollector,
): Bound {
  const refuse = (answer: PlacementRefusal, widget: StoredWidget | null = null): Bound => ({ answer, world, widget });
  if (world.bindsRunning.includes(clientId)) return refuse(REFUSALS.bindRunning);
  const target = readTarget(params, collector);
  if ('error' in target) return refuse(target);
  const verdict = readOptions(target.place, params.get('OPTIONS'), collector);
  if (!verdict.accepted) return refuse(verdict.refusal);
  const present = world.widgets.find((widget) => isSame(widget, clientId, target));
  if (present !== undefined) return refuse(REFUSALS.alreadyBound, present);

  const widget: StoredWidget = {
    id: world.nextWidgetId,
    applicationId: clientId,
    ...target,
    options: verdict.options,
    texts: storeTexts(params, world.languages.portalDefault, collector),
    hasPicture: isArray(params.get('ICON')) && !isEmpty(params.get('ICON')),
  };
  recordTitle(widget, world, collector);
  const widgets = [...world.widgets, widget];
  return { answer: { ok: true, result: true }, world: { ...world, widgets, nextWidgetId: widget.id + 1 }, widget };
}

type Target = Pick<StoredWidget, 'place' | 'handler'>;

function isSame(widget: StoredWidget, clientId: string, { place, handler }: Target): boolean {
  return widget.applicationId === clientId && widget.place === place && widget.handler === handler;
}

function readTarget(params: Params, collector: PlacementDifferenceCollector): Target | PlacementRefusal {
  const code = requiredText(params.get('PLACEMENT'), 'PLACEMENT', 'mb_strtoupper(): Argument #1 ($string)');
  if (typeof code !== 'string') return code;
  const handler = requiredText(params.get('HANDLER'), 'HANDLER', 'parse_url(): Argument #1 ($url)');
  if (typeof handler !== 'string') return handler;
  const place = placeOf(code);
  if (place === null) return REFUSALS.unknownPlace;
  if (integerOf(params.get('USER_ID')) > 0) return REFUSALS.userMode;
  const fault = handlerRefusal(handler);
  if (fault !== null) return fault;
  if (code !== place) collector.add('PLACEMENT', params.get('PLACEMENT'), place, 'upper-cased');
  if (isSet(params.get('USER_ID'))) recordUser(params.get('USER_ID'), collector);
  return { place, handler };
}

function requiredText(given: Given, name: string, place: string): string | PlacementRefusal {
  if (isEmpty(given)) return missingArgument(name);
  return isArray(given) ? phpFatal(place) : textOf(given);
}

/** The place a PLACEMENT names, in whatever letter case. */
export function placeOf(code: string): Place | null {
  const upper = upperCaseKey(code);
  return isPlace(upper) ? upper : null;
}

function handlerRefusal(handler: string): PlacementRefusal | null {
  const fault = checkHandler(handler);
  return fault && (fault === 'other-protocol' ? REFUSALS.otherProtocol : REFUSALS.wrongHandler);
}

function recordUser(given: Given, collector: PlacementDifferenceCollector): void {
  if (given !== 0 && given !== '0') collector.add('USER_ID', given, 0, 'user-ignored');
}

function recordTitle(
  { texts, applicationId }: StoredWidget,
  world: PlacementWorld,
  collector: PlacementDifferenceCollector,
): void {
  if (ownTitle(texts, world.languages.current, world.languages.portalDefault) !== '') return;
  collector.add('TITLE', null, applicationOf(world, applicationId).name, 'title-from-application');
}
