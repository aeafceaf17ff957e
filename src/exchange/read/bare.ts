import type { FoundMethod } from './found.ts';
import { decodeBody } from './bodies.ts';
import { isMessengerPlace } from './parameters.ts';
import { entryOf, mapTree, valueNamed, type MapTree, type Tree } from './tree.ts';

/** Parameters without a method: which call they are meant for, as far as their names and values tell. */
export function isBare(map: MapTree): { method: FoundMethod; params: MapTree } | null {
  if (map.list || map.entries.length < 1 || map.entries.length > 200) return null;
  const fields = valueNamed(map, 'fields');
  if (fields !== undefined && isUpdate(map, fields)) return { method: 'imbot.app.update', params: map };
  if (isWidget(map)) return { method: 'placement.bind', params: map };
  if (!hasTexts(map) && !hasOwner(map)) return null;
  const owned = valueNamed(map, 'code') ?? valueNamed(map, 'bot_id');
  if (owned === undefined) return isFields(map) ? { method: 'imbot.app.update', params: wrap(map) } : null;
  return isRegister(map) ? { method: 'imbot.app.register', params: map } : null;
}

const wrap = (map: MapTree): MapTree => mapTree([entryOf('FIELDS', map)], map.at, map.end);

const isValue = (tree: Tree | undefined): boolean => tree !== undefined && tree.kind !== 'map';

/** Known values: rules and descriptions of a form name the same keys. */
const isKnown = (tree: Tree | undefined): boolean => tree?.kind === 'scalar' || tree?.kind === 'text';

function isUpdate(map: MapTree, fields: Tree): boolean {
  const inner = fields.kind === 'hole' ? null : decodeBody(fields);
  if (inner === null) return false;
  const appId = valueNamed(map, 'app_id');
  return isValue(appId)
    ? inner.entries.length > 0 && isFields(inner, false)
    : map.entries.length <= 2 && hasTexts(inner) && isFields(inner);
}

function isRegister(map: MapTree): boolean {
  const code = valueNamed(map, 'code');
  const others = ['bot_id', 'iframe', 'js_method', 'js_param'].map((name) => valueNamed(map, name));
  return (code === undefined || isValue(code)) && (isKnown(code) || others.some(isKnown)) && others.some(isValue);
}

/** Bot, code and what a click does: without any texts, too, nothing else is called so. */
function hasOwner(map: MapTree): boolean {
  const [bot, code, ...does] = ['bot_id', 'code', 'iframe', 'js_method'].map((name) => valueNamed(map, name));
  return isValue(bot) && isKnown(code) && does.some(isKnown);
}

/** What only the fields of a chat app are called. */
function isFields(map: MapTree, strictly = true): boolean {
  const names = [
    'iframe',
    'js_method',
    'js_param',
    'iframe_width',
    'iframe_height',
    'extranet_support',
    'livechat_support',
  ];
  const loose = ['hash', 'context', 'hidden', 'icon_file', 'lang'];
  return (strictly ? names : [...names, ...loose]).some((name) => valueNamed(map, name) !== undefined);
}

function hasTexts(map: MapTree): boolean {
  const lang = valueNamed(map, 'lang');
  const rows = lang === undefined || lang.kind === 'hole' ? null : decodeBody(lang);
  return (
    rows !== null &&
    rows.entries.some(({ value }) => value.kind === 'map' && valueNamed(value, 'title', 'language_id') !== undefined)
  );
}

function isWidget(map: MapTree): boolean {
  const place = valueNamed(map, 'placement');
  const isPlace = place?.kind === 'scalar' && isMessengerPlace(String(place.value));
  return isPlace && isValue(valueNamed(map, 'handler'));
}
