import type { Json } from '../../kernel/json.ts';
import { storedCommand } from './command.ts';
import type { DifferenceCollector } from './difference.ts';
import { phpFatal, REFUSALS, type Refused } from './errors.ts';
import { commandMethodOf, isYes, recordCommand, recordFlag, recordSize } from './fields.ts';
import { checkFrameAddress, storedAddress } from './frame-address.ts';
import {
  COMMAND_APP_HEIGHT,
  COMMAND_APP_WIDTH,
  DEFAULT_FRAME_HEIGHT,
  DEFAULT_FRAME_WIDTH,
  HASH_LIMIT,
  MIN_HEIGHT,
  MIN_WIDTH,
} from './limits.ts';
import { firstCharacters } from '../php/characters.ts';
import { integerOf, isArray, isEmpty, isSet, textOf } from '../php/php.ts';
import { clampHeight, clampWidth, raiseHeight, raiseWidth } from './sizes.ts';

type Params = ReadonlyMap<string, Json>;

/** What a registered app does: run a command (`js`) or open a frame (`iframe`), never both. */
export interface Action {
  readonly js: string;
  /** With the sign added. */
  readonly iframe: string;
  /** As it was given. */
  readonly address: string;
  /** px */
  readonly width: number;
  readonly height: number;
  /** As they were given, or the minimum; only printed into a refusal. */
  readonly askedWidth: Json;
  readonly askedHeight: Json;
  readonly popup: boolean;
  /** Empty for a command app: it gets a generated one. */
  readonly hash: string;
}

/**
 * Command or frame of a registration. A known method with a parameter wins even when nothing of the parameter fits; then
 * the frame is not looked at. Source: observed.
 */
export function readAction(params: Params, differences: DifferenceCollector): Action | Refused {
  const method = commandMethodOf(params.get('JS_METHOD'));
  const param = params.get('JS_PARAM');
  if (method !== null && !isEmpty(param)) {
    if (isArray(param)) return phpFatal('preg_match(): Argument #2 ($subject)');
    const command = storedCommand(method, textOf(param));
    if (command === null) return REFUSALS.noAction;
    recordCommand(params.get('JS_METHOD'), param, command.kept, differences);
    return commandAction(command.js, params, differences);
  }
  const iframe = params.get('IFRAME');
  if (isEmpty(iframe)) return REFUSALS.noAction;
  if (isArray(iframe)) return phpFatal('parse_url(): Argument #1 ($url)');
  return frameAction(textOf(iframe), params, differences);
}

function commandAction(js: string, params: Params, differences: DifferenceCollector): Action {
  for (const [field, stored] of [
    ['IFRAME_WIDTH', COMMAND_APP_WIDTH],
    ['IFRAME_HEIGHT', COMMAND_APP_HEIGHT],
  ] as const) {
    if (isSet(params.get(field))) differences.add(field, params.get(field), stored, 'size-ignored');
  }
  if (!isEmpty(params.get('IFRAME'))) differences.add('IFRAME', params.get('IFRAME'), null, 'command-wins');
  if (isYes(params.get('IFRAME_POPUP')))
    differences.add('IFRAME_POPUP', params.get('IFRAME_POPUP'), 'N', 'command-wins');
  return {
    js,
    iframe: '',
    address: '',
    width: COMMAND_APP_WIDTH,
    height: COMMAND_APP_HEIGHT,
    askedWidth: 0,
    askedHeight: 0,
    popup: false,
    hash: '',
  };
}

function frameAction(address: string, params: Params, differences: DifferenceCollector): Action | Refused {
  if (checkFrameAddress(address) !== null) return REFUSALS.notHttps;
  const hash = params.get('HASH');
  if (isEmpty(hash)) return REFUSALS.noHash;
  if (isArray(hash)) return phpFatal('mb_substr(): Argument #1 ($string)');
  const storedHash = firstCharacters(textOf(hash), HASH_LIMIT);
  const iframe = storedAddress(address);
  differences.add('IFRAME', address, iframe, 'sign-added');
  if (storedHash !== textOf(hash)) differences.add('HASH', hash, storedHash, 'hash-cut');
  else if (typeof hash !== 'string') differences.add('HASH', hash, storedHash, 'read-as-text');
  recordFlag('IFRAME_POPUP', params.get('IFRAME_POPUP'), differences);
  recordUnusedCommand(params, differences);
  const sizes = readSizes(params, differences);
  return { js: '', iframe, address, ...sizes, popup: isYes(params.get('IFRAME_POPUP')), hash: storedHash };
}

function recordUnusedCommand(params: Params, differences: DifferenceCollector): void {
  for (const field of ['JS_METHOD', 'JS_PARAM'] as const) {
    if (!isEmpty(params.get(field))) differences.add(field, params.get(field), null, 'frame-wins');
  }
}

function readSizes(
  params: Params,
  differences: DifferenceCollector,
): Pick<Action, 'width' | 'height' | 'askedWidth' | 'askedHeight'> {
  const width = params.get('IFRAME_WIDTH') ?? DEFAULT_FRAME_WIDTH;
  const height = params.get('IFRAME_HEIGHT') ?? DEFAULT_FRAME_HEIGHT;
  recordSize('IFRAME_WIDTH', width, raiseWidth(width), MIN_WIDTH, differences);
  recordSize('IFRAME_HEIGHT', height, raiseHeight(height), MIN_HEIGHT, differences);
  return {
    width: clampWidth(width),
    height: clampHeight(height),
    askedWidth: integerOf(width) > MIN_WIDTH ? width : MIN_WIDTH,
    askedHeight: integerOf(height) > MIN_HEIGHT ? height : MIN_HEIGHT,
  };
}
