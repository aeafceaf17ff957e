import type { Json } from '../../kernel/json.ts';
import { isArray, isEmpty, textOf } from '../php/php.ts';
import type { PlacementRefusal } from './answer.ts';
import { placeOf } from './bind.ts';
import { missingArgument, phpFatal } from './errors.ts';
import type { StoredWidget } from './stored-widget.ts';
import type { PlacementWorld } from './world.ts';

export interface Unbound {
  readonly answer: { readonly ok: true; readonly result: { readonly count: number } } | PlacementRefusal;
  readonly world: PlacementWorld;
  readonly removed: readonly StoredWidget[];
}

/** Rows counted for each one removed. Source: observed; a newer portal may count rightly, so only `> 0` says something. */
export const COUNT_PER_WIDGET = 2;

/**
 * `placement.unbind` behind its authorisation: removes the caller's widget of this place and HANDLER, or all of the place without
 * HANDLER. An unknown place or handler is no error: count 0. Source: observed.
 */
export function unbind(world: PlacementWorld, params: ReadonlyMap<string, Json>, clientId: string): Unbound {
  const refuse = (answer: PlacementRefusal): Unbound => ({ answer, world, removed: [] });
  const code = params.get('PLACEMENT');
  const handler = params.get('HANDLER');
  if (isEmpty(code)) return refuse(missingArgument('PLACEMENT'));
  if (isArray(code)) return refuse(phpFatal('mb_strtoupper(): Argument #1 ($string)'));
  const place = placeOf(textOf(code));
  const isMeant = (widget: StoredWidget): boolean =>
    widget.applicationId === clientId &&
    widget.place === place &&
    (isEmpty(handler) || widget.handler === textOf(handler));
  const removed = world.widgets.filter(isMeant);
  return {
    answer: { ok: true, result: { count: removed.length * COUNT_PER_WIDGET } },
    world: { ...world, widgets: world.widgets.filter((widget) => !isMeant(widget)) },
    removed,
  };
}
