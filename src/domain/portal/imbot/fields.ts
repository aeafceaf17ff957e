import type { Json } from '../../kernel/json.ts';
import { JS_METHODS, readStoredCommand, type JsMethod } from './command.ts';
import type { DifferenceCollector } from './difference.ts';
import { MAX_SIZE } from './limits.ts';
import { FLAG_COLUMNS, isFlagField, type FlagField, type StoredField } from './parameters.ts';
import { isArray, isSet, textOf, type Given } from '../php/php.ts';
import type { StoredApp } from './stored-app.ts';

/** Reading and reporting of single parameters, the same for register and update. */

/** Exactly the text `Y`, or JSON true, is yes. */
export function isYes(given: Given): boolean {
  return given === 'Y' || given === true;
}

/** The method a JS_METHOD stands for: one of the four words; JSON true is taken for SEND. */
export function commandMethodOf(given: Given): JsMethod | null {
  return given === true ? 'SEND' : (JS_METHODS.find((method) => method === given) ?? null);
}

export type SizeField = 'IFRAME_WIDTH' | 'IFRAME_HEIGHT';

/** A flag that is neither Y nor N. */
export function recordFlag(field: FlagField, given: Given, differences: DifferenceCollector): void {
  if (given === true) differences.add(field, given, 'Y', 'flag-true');
  else if (isSet(given) && given !== 'Y' && given !== 'N') differences.add(field, given, 'N', 'flag-not-yes');
}

/** A size that is stored otherwise; `raised` is what the minimum makes of it. */
export function recordSize(
  field: SizeField,
  given: Given,
  raised: number,
  minimum: number,
  differences: DifferenceCollector,
): void {
  const stored = Math.min(raised, MAX_SIZE);
  if (given === stored || given === String(stored)) return;
  if (raised > MAX_SIZE) differences.add(field, given, stored, 'size-clipped');
  else differences.add(field, given, stored, stored === minimum ? 'size-raised' : 'read-as-number');
}

/** CONTEXT, CODE and HASH are texts; anything else is made one. */
export function recordText(
  field: 'CODE' | 'CONTEXT' | 'HASH',
  given: Given,
  stored: string,
  differences: DifferenceCollector,
): void {
  if (typeof given === 'string' || isArray(given) || !isSet(given)) return;
  differences.add(field, given, stored, 'read-as-text');
}

/** CONTEXT is stored in lower case. */
export function recordContext(given: Given, stored: string, differences: DifferenceCollector): void {
  if (typeof given === 'string' && given !== stored) differences.add('CONTEXT', given, stored, 'lower-cased');
  recordText('CONTEXT', given, stored, differences);
}

/** A command of which a part is kept. */
export function recordCommand(method: Given, given: Given, kept: string, differences: DifferenceCollector): void {
  if (method === true) differences.add('JS_METHOD', method, 'SEND', 'method-true');
  if (given !== kept) differences.add('JS_PARAM', given, kept, 'command-cut');
}

/** An id that PHP read as another number than it says. */
export function recordId(field: 'BOT_ID' | 'APP_ID', given: Given, id: number, differences: DifferenceCollector): void {
  if (given !== id && textOf(given) !== String(id)) differences.add(field, given, id, 'read-as-number');
}

const yesOrNo = (flag: boolean): 'Y' | 'N' => (flag ? 'Y' : 'N');

/** Each parameter's value as it lies in the table: what a person would have to send to get it. */
const STORED_VALUES: Readonly<Record<Exclude<StoredField, FlagField>, (app: StoredApp) => Json>> = {
  BOT_ID: (app) => app.botId,
  CODE: (app) => app.code,
  JS_METHOD: (app) => readStoredCommand(app.js)?.method ?? null,
  JS_PARAM: (app) => readStoredCommand(app.js)?.param ?? null,
  IFRAME: (app) => (app.iframe === '' ? null : app.iframe),
  IFRAME_WIDTH: (app) => app.iframeWidth,
  IFRAME_HEIGHT: (app) => app.iframeHeight,
  HASH: (app) => app.hash,
  ICON_FILE: (app) => app.icon?.base64 ?? null,
  CONTEXT: (app) => app.context,
  LANG: (app) =>
    app.texts.map(({ languageId, title, description, copyright }) => ({
      LANGUAGE_ID: languageId,
      TITLE: title,
      DESCRIPTION: description,
      COPYRIGHT: copyright,
    })),
};

/** A parameter as it lies in the table. */
export function storedValue(app: StoredApp, field: StoredField): Json {
  return isFlagField(field) ? yesOrNo(app[FLAG_COLUMNS[field]]) : STORED_VALUES[field](app);
}
