import type { Json } from '../../kernel/json.ts';
import { storedCommand } from './command.ts';
import type { DifferenceCollector } from './difference.ts';
import { phpFatal, REFUSALS, type Refused } from './errors.ts';
import { commandMethodOf, isYes } from './fields.ts';
import { checkFrameAddress, storedAddress } from './frame-address.ts';
import { inspectIcon } from './icon.ts';
import { FLAG_FIELDS, type FlagField } from './parameters.ts';
import { isArray, isEmpty, isSet, itemOf, textOf, type Given } from '../php/php.ts';
import { raiseHeight, raiseWidth } from './sizes.ts';
import type { StoredIcon } from './stored-app.ts';

/** What an update accepts of its FIELDS; absent keys were not given or are skipped. Values are as given. */
export interface Changes {
  readonly context?: Json;
  readonly hash?: Json;
  /** With what is kept of the parameter. */
  readonly command?: { readonly js: string; readonly kept: string };
  readonly iframe?: string;
  /** px, raised to the minimum, not yet cut by the column. */
  readonly width?: number;
  readonly height?: number;
  readonly flags: Readonly<Partial<Record<FlagField, boolean>>>;
  readonly lang?: Json;
  /** Accepted and saved, but no row will point to it. */
  readonly icon?: StoredIcon;
}

/** Reads FIELDS in the portal's order; an address that is not https refuses the call, a list as a text ends it. */
export function readChanges(fields: Given, differences: DifferenceCollector): Changes | Refused {
  const action = readNewAction(fields, differences);
  if (action !== null && 'error' in action) return action;
  const icon = readNewIcon(itemOf(fields, 'ICON_FILE'), differences);
  if (icon !== null && 'error' in icon) return icon;
  const width = itemOf(fields, 'IFRAME_WIDTH');
  const height = itemOf(fields, 'IFRAME_HEIGHT');
  return {
    ...given(fields, 'CONTEXT', 'context', differences),
    ...given(fields, 'HASH', 'hash', differences),
    ...action,
    ...(isSet(width) && { width: raiseWidth(width) }),
    ...(isSet(height) && { height: raiseHeight(height) }),
    flags: readFlags(fields, differences),
    ...given(fields, 'LANG', 'lang', differences),
    ...(icon && { icon }),
  };
}

/** Whether anything was accepted; without that the portal does nothing at all. */
export function hasChanges({ flags, ...changes }: Changes): boolean {
  return Object.keys(changes).length > 0 || Object.keys(flags).length > 0;
}

/** Empty values are skipped, so nothing can be emptied by an update. */
function given(
  fields: Given,
  key: string,
  name: 'context' | 'hash' | 'lang',
  differences: DifferenceCollector,
): Partial<Changes> {
  const value = itemOf(fields, key);
  if (value === undefined || value === null) return {};
  if (!isEmpty(value)) return { [name]: value };
  differences.add(key, value, null, 'empty-ignored');
  return {};
}

function readNewAction(
  fields: Given,
  differences: DifferenceCollector,
): Pick<Changes, 'command' | 'iframe'> | Refused | null {
  const method = commandMethodOf(itemOf(fields, 'JS_METHOD'));
  const param = itemOf(fields, 'JS_PARAM');
  const iframe = itemOf(fields, 'IFRAME');
  if (method !== null && !isEmpty(param)) {
    if (isArray(param)) return phpFatal('preg_match(): Argument #2 ($subject)');
    if (!isEmpty(iframe)) differences.add('IFRAME', iframe, null, 'command-wins');
    const command = storedCommand(method, textOf(param));
    if (command === null) differences.add('JS_PARAM', param, null, 'command-unfit');
    return command === null ? null : { command };
  }
  for (const field of ['JS_METHOD', 'JS_PARAM'] as const) {
    if (isSet(itemOf(fields, field))) differences.add(field, itemOf(fields, field), null, unusedReason(iframe));
  }
  if (isEmpty(iframe)) {
    if (isSet(iframe)) differences.add('IFRAME', iframe, null, 'empty-ignored');
    return null;
  }
  if (isArray(iframe)) return phpFatal('parse_url(): Argument #1 ($url)');
  const address = textOf(iframe);
  return checkFrameAddress(address) === null ? { iframe: storedAddress(address) } : REFUSALS.notHttps;
}

function unusedReason(iframe: Given): 'frame-wins' | 'command-unfit' {
  return isEmpty(iframe) ? 'command-unfit' : 'frame-wins';
}

function readFlags(fields: Given, differences: DifferenceCollector): Partial<Record<FlagField, boolean>> {
  const flags: Partial<Record<FlagField, boolean>> = {};
  for (const field of FLAG_FIELDS) {
    const value = itemOf(fields, field);
    if (!isEmpty(value)) flags[field] = isYes(value);
    else if (isSet(value)) differences.add(field, value, null, 'empty-ignored');
  }
  return flags;
}

function readNewIcon(file: Given, differences: DifferenceCollector): StoredIcon | Refused | null {
  if (file === undefined || file === null) return null;
  const verdict = inspectIcon(file);
  if (verdict.accepted) return verdict.icon;
  if (verdict.fault === 'crash') return phpFatal('base64_decode(): Argument #1 ($string)');
  if (!isEmpty(file)) differences.add('ICON_FILE', file, null, 'icon-refused');
  return null;
}
