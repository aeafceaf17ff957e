import { isPortalLanguage } from '../kernel/languages.ts';
import type { Json } from '../kernel/json.ts';
import { KNOWN_CONTEXTS } from '../design/format.ts';
import { readContext } from '../messenger/classic/context.ts';
import { ICON_HEIGHT, ICON_WIDTH } from '../portal/imbot/limits.ts';
import { lowerCase } from '../portal/php/characters.ts';
import { entriesOf, isArray, isEmpty, itemOf, textOf } from '../portal/php/php.ts';
import type { StoredApp } from '../portal/imbot/stored-app.ts';
import { isYes } from '../portal/imbot/fields.ts';
import { pointerPart } from './placeholders.ts';
import { brief, type CallAnalysis } from './call-analysis.ts';

/** Of a registration: an update cannot change the icon. */
export function adviseOnIcon(analysis: CallAnalysis, stored: StoredApp | null): void {
  if (stored === null || analysis.isSilent('ICON_FILE')) return;
  const { icon } = stored;
  if (icon === null) {
    if (isEmpty(analysis.value('ICON_FILE'))) adviseOnMissingIcon(analysis, stored);
    return;
  }
  if (icon.width !== ICON_WIDTH || icon.height !== ICON_HEIGHT) {
    analysis.addAt('icon-size', 'ICON_FILE', { width: String(icon.width), height: String(icon.height) });
  }
  if (icon.type !== 'image/png') analysis.addAt('icon-format', 'ICON_FILE', { type: icon.type });
}

/** The most important consequence; a hidden app is opened from messages and needs no icon. */
function adviseOnMissingIcon(analysis: CallAnalysis, { context, extranetSupport, hidden }: StoredApp): void {
  if (hidden || analysis.isSilent('HIDDEN')) return;
  const { word } = readContext(context);
  const filtered = word !== 'all' && word !== '' && !analysis.isSilent('CONTEXT');
  if (extranetSupport) analysis.addAt('icon-missing-extranet', 'ICON_FILE');
  if (filtered) analysis.addAt('icon-missing-context', 'ICON_FILE');
  if (!extranetSupport && !filtered) analysis.addAt('icon-missing', 'ICON_FILE');
}

/** CONTEXT and the flags that do not go with it. */
export function adviseOnAudience(analysis: CallAnalysis): void {
  const given = analysis.text('CONTEXT');
  if (given === null) return;
  if (given === '') {
    if (analysis.method === 'imbot.app.register') analysis.addAt('context-empty', 'CONTEXT');
    return;
  }
  const { word, adminOnly } = readContext(lowerCase(given));
  const known = (KNOWN_CONTEXTS as readonly string[]).includes(word);
  if (!known) {
    const rule = /^lines-./.test(word) ? 'context-connector' : 'context-unknown';
    analysis.addAt(rule, 'CONTEXT', { context: brief(given) });
  }
  if (!adminOnly) return;
  if (word === 'all') analysis.addAt('context-all-admin', 'CONTEXT');
  for (const flag of ['EXTRANET_SUPPORT', 'LIVECHAT_SUPPORT'] as const) {
    if (!analysis.isSilent(flag) && isYes(analysis.value(flag))) analysis.addAt('admin-only-outsiders', flag);
  }
}

interface Row {
  readonly place: string;
  readonly language: string;
  readonly value: Json;
}

/** Titles, descriptions and languages of LANG. */
export function adviseOnTexts(analysis: CallAnalysis, stored: StoredApp | null): void {
  if (!analysis.has('LANG') || analysis.isSilent('LANG') || stored === null) return;
  const rows = entriesOf(analysis.value('LANG')).flatMap(([key, value]): Row[] =>
    isArray(value)
      ? [
          {
            place: `${analysis.place('LANG')}/${pointerPart(key)}`,
            language: brief(itemOf(value, 'LANGUAGE_ID')),
            value,
          },
        ]
      : [],
  );
  const hasTitle = stored.texts.some(({ title }) => title.trim() !== '');
  if (!hasTitle && rows.length > 0) reportNoTitle(analysis, rows);
  for (const row of rows) adviseOnRow(analysis, row, hasTitle);
  adviseOnCopyright(analysis, rows, stored);
  const { portalDefault } = analysis.world.languages;
  const lacksDefault = hasTitle && !stored.texts.some(({ languageId }) => languageId === portalDefault);
  const allKnown = rows.every(({ place }) => !analysis.isUnknown(`${place}/LANGUAGE_ID`));
  if (lacksDefault && allKnown) analysis.addAt('language-default-missing', 'LANG', { language: portalDefault });
}

/** Nobody wrote one, or the portal drops every row that has one. */
function reportNoTitle(analysis: CallAnalysis, rows: readonly Row[]): void {
  const titled = rows.find(({ value }) => textOf(itemOf(value, 'TITLE')).trim() !== '');
  const place = (titled ?? rows[0])?.place ?? analysis.place('LANG');
  analysis.add(titled === undefined ? 'title-missing' : 'titles-lost', `${place}/TITLE`);
}

function adviseOnRow(analysis: CallAnalysis, { place, language, value }: Row, hasTitle: boolean): void {
  const title = itemOf(value, 'TITLE');
  const known = (field: string): boolean => !analysis.isUnknown(`${place}/${field}`);
  if (hasTitle && typeof title === 'string' && title.trim() === '') {
    analysis.add('title-empty', `${place}/TITLE`, { language });
  }
  const said = (field: string): string => analysis.placeholder(`${place}/${field}`) ?? textOf(itemOf(value, field));
  if (said('DESCRIPTION') !== '' && said('DESCRIPTION') === said('TITLE')) {
    analysis.add('description-repeats-title', `${place}/DESCRIPTION`, { language });
  }
  const id = lowerCase(language).trimEnd();
  if (id !== '' && id.length <= 2 && !isPortalLanguage(id) && known('LANGUAGE_ID')) {
    analysis.add('language-unknown', `${place}/LANGUAGE_ID`, { language });
  }
}

/** Once for all rows: it is one decision. */
function adviseOnCopyright(analysis: CallAnalysis, rows: readonly Row[], stored: StoredApp): void {
  if (stored.js === '' || stored.iframe !== '' || analysis.appIsAssumed) return;
  const row = rows.find(({ value }) => !isEmpty(itemOf(value, 'COPYRIGHT')));
  if (row !== undefined) analysis.add('copyright-not-shown', `${row.place}/COPYRIGHT`);
}
