import { isPortalLanguage } from '../kernel/languages.ts';
import type { Json } from '../kernel/json.ts';
import { KNOWN_CONTEXTS } from '../chat-app/format.ts';
import { readContext } from '../messenger/context.ts';
import { ICON_HEIGHT, ICON_WIDTH } from '../portal/limits.ts';
import { entriesOf, isArray, isEmpty, itemOf, lowerCase, textOf } from '../portal/php.ts';
import type { StoredApp } from '../portal/stored-app.ts';
import { isYes } from '../portal/fields.ts';
import { pointerPart } from './placeholders.ts';
import { brief, type Trial } from './trial.ts';

/** Of a registration: an update cannot change the icon. */
export function adviseOnIcon(trial: Trial, stored: StoredApp | null): void {
  if (stored === null || trial.isSilent('ICON_FILE')) return;
  const { icon } = stored;
  if (icon === null) {
    if (isEmpty(trial.value('ICON_FILE'))) adviseOnMissingIcon(trial, stored);
    return;
  }
  if (icon.width !== ICON_WIDTH || icon.height !== ICON_HEIGHT) {
    trial.addAt('icon-size', 'ICON_FILE', { width: String(icon.width), height: String(icon.height) });
  }
  if (icon.type !== 'image/png') trial.addAt('icon-format', 'ICON_FILE', { type: icon.type });
}

/** The most telling consequence; a hidden app is opened from messages and needs no icon. */
function adviseOnMissingIcon(trial: Trial, { context, extranetSupport, hidden }: StoredApp): void {
  if (hidden || trial.isSilent('HIDDEN')) return;
  const { word } = readContext(context);
  const filtered = word !== 'all' && word !== '' && !trial.isSilent('CONTEXT');
  if (extranetSupport) trial.addAt('icon-missing-extranet', 'ICON_FILE');
  if (filtered) trial.addAt('icon-missing-context', 'ICON_FILE');
  if (!extranetSupport && !filtered) trial.addAt('icon-missing', 'ICON_FILE');
}

/** CONTEXT and the flags that do not go with it. */
export function adviseOnAudience(trial: Trial): void {
  const given = trial.text('CONTEXT');
  if (given === null) return;
  if (given === '') {
    if (trial.method === 'imbot.app.register') trial.addAt('context-empty', 'CONTEXT');
    return;
  }
  const { word, adminOnly } = readContext(lowerCase(given));
  const known = (KNOWN_CONTEXTS as readonly string[]).includes(word);
  if (!known) {
    const rule = /^lines-./.test(word) ? 'context-connector' : 'context-unknown';
    trial.addAt(rule, 'CONTEXT', { context: brief(given) });
  }
  if (!adminOnly) return;
  if (word === 'all') trial.addAt('context-all-admin', 'CONTEXT');
  for (const flag of ['EXTRANET_SUPPORT', 'LIVECHAT_SUPPORT'] as const) {
    if (!trial.isSilent(flag) && isYes(trial.value(flag))) trial.addAt('admin-only-outsiders', flag);
  }
}

interface Row {
  readonly place: string;
  readonly language: string;
  readonly value: Json;
}

/** Titles, descriptions and languages of LANG. */
export function adviseOnTexts(trial: Trial, stored: StoredApp | null): void {
  if (!trial.has('LANG') || trial.isSilent('LANG') || stored === null) return;
  const rows = entriesOf(trial.value('LANG')).flatMap(([key, value]): Row[] =>
    isArray(value)
      ? [{ place: `${trial.place('LANG')}/${pointerPart(key)}`, language: brief(itemOf(value, 'LANGUAGE_ID')), value }]
      : [],
  );
  const hasTitle = stored.texts.some(({ title }) => title.trim() !== '');
  if (!hasTitle && rows.length > 0) tellNoTitle(trial, rows);
  for (const row of rows) adviseOnRow(trial, row, hasTitle);
  adviseOnCopyright(trial, rows, stored);
  const { portalDefault } = trial.world.languages;
  const lacksDefault = hasTitle && !stored.texts.some(({ languageId }) => languageId === portalDefault);
  const allKnown = rows.every(({ place }) => !trial.isUnknown(`${place}/LANGUAGE_ID`));
  if (lacksDefault && allKnown) trial.addAt('language-default-missing', 'LANG', { language: portalDefault });
}

/** Nobody wrote one, or the portal drops every row that has one. */
function tellNoTitle(trial: Trial, rows: readonly Row[]): void {
  const titled = rows.find(({ value }) => textOf(itemOf(value, 'TITLE')).trim() !== '');
  const place = (titled ?? rows[0])?.place ?? trial.place('LANG');
  trial.add(titled === undefined ? 'title-missing' : 'titles-lost', `${place}/TITLE`);
}

function adviseOnRow(trial: Trial, { place, language, value }: Row, hasTitle: boolean): void {
  const title = itemOf(value, 'TITLE');
  const known = (field: string): boolean => !trial.isUnknown(`${place}/${field}`);
  if (hasTitle && typeof title === 'string' && title.trim() === '') {
    trial.add('title-empty', `${place}/TITLE`, { language });
  }
  const said = (field: string): string => trial.placeholder(`${place}/${field}`) ?? textOf(itemOf(value, field));
  if (said('DESCRIPTION') !== '' && said('DESCRIPTION') === said('TITLE')) {
    trial.add('description-repeats-title', `${place}/DESCRIPTION`, { language });
  }
  const id = lowerCase(language).trimEnd();
  if (id !== '' && id.length <= 2 && !isPortalLanguage(id) && known('LANGUAGE_ID')) {
    trial.add('language-unknown', `${place}/LANGUAGE_ID`, { language });
  }
}

/** Once for all rows: it is one decision. */
function adviseOnCopyright(trial: Trial, rows: readonly Row[], stored: StoredApp): void {
  if (stored.js === '' || stored.iframe !== '' || trial.appIsAssumed) return;
  const row = rows.find(({ value }) => !isEmpty(itemOf(value, 'COPYRIGHT')));
  if (row !== undefined) trial.add('copyright-unseen', `${row.place}/COPYRIGHT`);
}
