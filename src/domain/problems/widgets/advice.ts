import { isPortalLanguage } from '../../kernel/languages.ts';
import { isStaticPage } from '../../messenger/current/opening.ts';
import { MESSAGE_MENU } from '../../messenger/current/metrics.ts';
import { characterCount } from '../../portal/php/characters.ts';
import { entriesOf, isEmpty, itemOf, textOf } from '../../portal/php/php.ts';
import { CONTEXT_SEPARATOR, CONTEXT_WORDS, OPTION_DEFAULTS } from '../../portal/placement/places.ts';
import type { StoredWidget } from '../../portal/placement/stored-widget.ts';
import { shownTitle } from '../../portal/placement/texts.ts';
import { applicationOf } from '../../portal/placement/world.ts';
import { pointerPart } from '../placeholders.ts';
import { brief, type WidgetAnalysis } from './widget-analysis.ts';

/** Addresses that samples of the documentation leave to be filled in. */
const SAMPLE_HOST = /(?:^|\.)your-?(?:domain|site|app|server|host)\./i;

export function adviseOnPage(analysis: WidgetAnalysis): void {
  const address = analysis.text('HANDLER');
  if (address === null) return;
  if (/^http:/i.test(address)) analysis.addAt('widget-handler-http', 'HANDLER');
  if (address.includes('#')) analysis.addAt('widget-handler-fragment', 'HANDLER');
  if (/^[a-z]+:\/\/[^/?#]*@/i.test(address)) analysis.addAt('widget-handler-credentials', 'HANDLER');
  if (isStaticPage(address)) analysis.addAt('widget-handler-static', 'HANDLER');
  const [, host = ''] = /^[a-z]+:\/\/(?:[^/?#]*@)?([^/?#:]*)/i.exec(address) ?? [];
  if (SAMPLE_HOST.test(host)) analysis.addAt('widget-handler-sample', 'HANDLER', { host });
}

export function adviseOnAudience(analysis: WidgetAnalysis, { place, options }: StoredWidget): void {
  if (place === 'IM_SMILES_SELECTOR') analysis.addAt('widget-place-inactive', 'PLACEMENT');
  if (place === 'IMMOBILE_CONTEXT_MENU') {
    adviseOnPhone(analysis);
    return;
  }
  const words = new Set((analysis.optionText('context') ?? '').split(CONTEXT_SEPARATOR));
  const isEverything = !words.has('ALL') && CONTEXT_WORDS.every((word) => word === 'ALL' || words.has(word));
  if (isEverything) analysis.addAtOption('widget-context-everything', 'context');
  if (options.role === 'ADMIN' && options.extranet === 'Y') {
    if (analysis.optionText('extranet') !== null) analysis.addAtOption('widget-admin-extranet', 'extranet');
  }
}

/** The phone does not look at these options, so each one that should leave somebody out is reported. */
function adviseOnPhone(analysis: WidgetAnalysis): void {
  for (const key of ['context', 'role'] as const) {
    const given = analysis.optionText(key);
    if (given !== null && given !== OPTION_DEFAULTS[key] && !given.split(CONTEXT_SEPARATOR).includes('ALL'))
      analysis.addAtOption('widget-mobile-filters', key, { name: key, asked: brief(given) });
  }
}

/** Letters of ordinary width that the pill of the text field's strip shows; approximated from its room of 76 px. */
const PILL_LETTERS = 11;

export function adviseOnTitle(analysis: WidgetAnalysis, { place, texts }: StoredWidget): void {
  for (const name of ['DESCRIPTION', 'GROUP_NAME', 'ICON'] as const) {
    if (!isEmpty(analysis.value(name)) && !analysis.isSilent(analysis.place(name)))
      analysis.addAt('widget-text-not-shown', name, { name });
  }
  if (place === 'IM_TEXTAREA') adviseOnLength(analysis);
  adviseOnLanguages(analysis, texts);
}

/** Every title that a person of some language may get. */
function adviseOnLength(analysis: WidgetAnalysis): void {
  const set = entriesOf(analysis.value('LANG_ALL')).map(([language, row]): readonly [string, string] => {
    const place = `${analysis.place('LANG_ALL')}/${pointerPart(language)}/TITLE`;
    return [place, analysis.isSilent(place) ? '' : textOf(itemOf(row, 'TITLE'))];
  });
  for (const [place, title] of [[analysis.place('TITLE'), analysis.text('TITLE') ?? ''] as const, ...set]) {
    const count = characterCount(title);
    if (count > PILL_LETTERS) analysis.add('widget-title-long', place, { count, limit: PILL_LETTERS });
  }
}

function adviseOnLanguages(analysis: WidgetAnalysis, texts: StoredWidget['texts']): void {
  const set = entriesOf(analysis.value('LANG_ALL'));
  for (const [language] of set.filter(([key]) => Object.hasOwn(texts, key) && !isPortalLanguage(key))) {
    analysis.add('widget-language-unknown', `${analysis.place('LANG_ALL')}/${language}`, { language });
  }
  const { portalDefault } = analysis.world.languages;
  const isThere = Object.hasOwn(texts, portalDefault) || analysis.isSilent(analysis.place('LANG_ALL'));
  if (set.length > 0 && Object.keys(texts).length > 0 && !isThere)
    analysis.addAt('widget-language-default-missing', 'LANG_ALL', { language: portalDefault });
}

/** What only the other widgets and the application's state can show. */
export function adviseOnNeighbours(analysis: WidgetAnalysis, widget: StoredWidget): void {
  const { world, clientId } = analysis;
  if (!applicationOf(world, clientId).installed) analysis.add('widget-not-installed', '');
  const others = world.widgets.filter(({ id, place }) => id !== widget.id && place === widget.place);
  const language = world.languages.current;
  const title = shownTitle(widget, language, world);
  const own = others.filter(({ applicationId }) => applicationId === clientId);
  const isRepeated = own.some((other) => shownTitle(other, language, world) === title);
  if (isRepeated && title !== '' && !analysis.isSilent(analysis.place('TITLE')))
    analysis.addAt('widget-title-repeated', 'TITLE', { title: brief(title) });
  const { maxWidgets } = MESSAGE_MENU;
  if (widget.place === 'IM_CONTEXT_MENU' && others.length >= maxWidgets)
    analysis.addAt('widget-menu-crowded', 'PLACEMENT', { count: others.length, limit: maxWidgets });
}
