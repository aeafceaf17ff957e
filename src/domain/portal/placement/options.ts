import type { Json } from '../../kernel/json.ts';
import { characterCount } from '../php/characters.ts';
import { entriesOf, integerOf, isArray, isSet, textOf, type Given } from '../php/php.ts';
import type { PlacementRefusal } from './answer.ts';
import { isColourKey } from './colours.ts';
import type { PlacementDifferenceCollector } from './difference.ts';
import { missingArgument, REFUSALS } from './errors.ts';
import {
  CONTEXT_SEPARATOR,
  ICON_NAME_LIMIT,
  ICON_NAME_PATTERN,
  isContextWord,
  isOptionKey,
  OPTION_DEFAULTS,
  OPTION_KEYS,
  optionsOf,
  REQUIRED_OPTION,
  ROLES,
  takesOption,
  type OptionKey,
  type Place,
  type Role,
} from './places.ts';
import type { StoredOptions } from './stored-widget.ts';

/** Options after casting and before any check. */
interface CastOptions {
  readonly iconName?: string;
  readonly context?: string;
  readonly role?: string;
  readonly extranet?: string;
  readonly color?: string;
  readonly width?: number;
  readonly height?: number;
}

export type OptionsVerdict =
  | { readonly accepted: true; readonly options: StoredOptions }
  | { readonly accepted: false; readonly refusal: PlacementRefusal };

/**
 * OPTIONS of `placement.bind`: keys the place does not have are dropped, a missing required one is refused before anything else is
 * looked at, the others get their defaults, values are cast, and then the validators run in a fixed order, of which the last fault is
 * the one that is reported. Source: observed (May 2026). That null counts as missing, and what becomes of lists and booleans, is assumed.
 */
export function readOptions(place: Place, given: Given, collector: PlacementDifferenceCollector): OptionsVerdict {
  recordKeys(place, given, collector);
  const values = new Map(entriesOf(given));
  if (takesOption(place, REQUIRED_OPTION) && !isSet(values.get(REQUIRED_OPTION))) {
    return { accepted: false, refusal: missingArgument(REQUIRED_OPTION) };
  }
  const options = castOptions(place, values, collector);
  if (areValid(options)) return { accepted: true, options };
  return { accepted: false, refusal: faultOf(options) ?? REFUSALS.wrongIcon };
}

/** Keys that are not kept, whatever stands under them. */
function recordKeys(place: Place, given: Given, collector: PlacementDifferenceCollector): void {
  if (isSet(given) && !isArray(given)) collector.add('OPTIONS', given, null, 'options-unreadable');
  for (const [key, value] of entriesOf(given)) {
    const reason = reasonToDrop(place, key);
    if (reason !== null) collector.add(`OPTIONS.${key}`, value, null, reason);
  }
}

function reasonToDrop(
  place: Place,
  key: string,
): 'option-of-other-places' | 'option-key-case' | 'unknown-option' | null {
  if (isOptionKey(key)) return takesOption(place, key) ? null : 'option-of-other-places';
  const isMiswritten = OPTION_KEYS.some((known) => known.toLowerCase() === key.toLowerCase());
  return isMiswritten ? 'option-key-case' : 'unknown-option';
}

function castOptions(
  place: Place,
  values: ReadonlyMap<string, Json>,
  collector: PlacementDifferenceCollector,
): CastOptions {
  const entries = optionsOf(place).map((key) => [key, castOption(key, values.get(key), collector)] as const);
  return Object.fromEntries(entries);
}

function castOption(key: OptionKey, given: Given, collector: PlacementDifferenceCollector): string | number {
  const isSize = key === 'width' || key === 'height';
  if (!isSet(given)) return key === REQUIRED_OPTION ? '' : OPTION_DEFAULTS[key];
  const cast = isSize ? integerOf(given) : textOf(given);
  if (isSize ? textOf(given) !== String(cast) : typeof given !== 'string') {
    collector.add(`OPTIONS.${key}`, given, cast, isSize ? 'read-as-number' : 'read-as-text');
  }
  if (key === 'context' && isAllAmongOthers(String(cast)))
    collector.add('OPTIONS.context', given, 'ALL', 'context-is-all');
  return cast;
}

function isAllAmongOthers(context: string): boolean {
  const words = context.split(CONTEXT_SEPARATOR);
  return words.length > 1 && words.includes('ALL');
}

type Validator = (options: CastOptions) => PlacementRefusal | null;

/** Reads the option that is checked; one that the place does not have is not. */
function validator<Key extends OptionKey>(
  key: Key,
  fault: (value: NonNullable<CastOptions[Key]>) => PlacementRefusal | null,
): Validator {
  return ({ [key]: value }) => (value === undefined ? null : fault(value));
}

/** In the order in which the portal runs them. Source: observed. */
const VALIDATORS: readonly Validator[] = [
  validator('iconName', iconFault),
  validator('extranet', (value) => (value === 'Y' || value === 'N' ? null : REFUSALS.wrongExtranet)),
  validator('context', (value) => (value.split(CONTEXT_SEPARATOR).every(isContextWord) ? null : REFUSALS.wrongContext)),
  validator('role', (value) => (isRole(value) ? null : REFUSALS.wrongRole)),
  validator('color', (value) => (value === '' || isColourKey(value) ? null : REFUSALS.wrongColour)),
  validator('height', (value) => (value < 0 ? REFUSALS.wrongHeight : null)),
  validator('width', (value) => (value < 0 ? REFUSALS.wrongWidth : null)),
];

function iconFault(name: string): PlacementRefusal | null {
  if (name === '') return REFUSALS.emptyIcon;
  return characterCount(name) > ICON_NAME_LIMIT || !ICON_NAME_PATTERN.test(name) ? REFUSALS.wrongIcon : null;
}

function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

/** Every validator runs, and the fault of a later one covers those before it. */
function faultOf(options: CastOptions): PlacementRefusal | null {
  return VALIDATORS.reduce<PlacementRefusal | null>((fault, validate) => validate(options) ?? fault, null);
}

function areValid(options: CastOptions): options is StoredOptions {
  return faultOf(options) === null;
}
