import type { Json, JsonObject } from '../../kernel/json.ts';
import { PLACES } from './places.ts';
import type { StoredOptions, StoredWidget } from './stored-widget.ts';
import { shownDescription, shownTitle } from './texts.ts';
import type { PlacementWorld } from './world.ts';

/** What `placement.get` answers: the caller's own widgets in the order of binding, titles in the caller's language. */
export function getWidgets(world: PlacementWorld, clientId: string): readonly JsonObject[] {
  return world.widgets.filter(({ applicationId }) => applicationId === clientId).map((widget) => rowOf(widget, world));
}

function rowOf(widget: StoredWidget, world: PlacementWorld): JsonObject {
  const { current, portalDefault } = world.languages;
  return {
    placement: widget.place,
    userId: 0,
    handler: widget.handler,
    options: optionsRow(widget.options),
    title: shownTitle(widget, current, world),
    description: shownDescription(widget.texts, current, portalDefault),
    langAll: langAll(widget),
  };
}

function optionsRow(options: StoredOptions): JsonObject {
  return { ...options };
}

/** PHP writes a set without entries as a list. */
function langAll({ texts }: StoredWidget): Json {
  const rows = Object.entries(texts).map(([language, { title, description, groupName }]): [string, Json] => [
    language,
    { TITLE: title, DESCRIPTION: description, GROUP_NAME: groupName },
  ]);
  return rows.length === 0 ? [] : Object.fromEntries(rows);
}

/**
 * What `placement.list` answers, as far as the messenger goes: a portal has many more places. No page says what its parameters
 * choose, so they choose nothing here.
 */
export function listPlaces(): readonly string[] {
  return PLACES;
}
