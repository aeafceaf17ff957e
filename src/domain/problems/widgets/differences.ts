import { textOf } from '../../portal/php/php.ts';
import type { PlacementDifference, PlacementDifferenceReason } from '../../portal/placement/difference.ts';
import { OPTION_KEYS } from '../../portal/placement/places.ts';
import { pointerPart } from '../placeholders.ts';
import { brief, type WidgetAnalysis } from './widget-analysis.ts';

type Teller = (analysis: WidgetAnalysis, difference: PlacementDifference, place: string) => void;

/** Reports every silent change that the twin predicts. What harms nobody (PLACEMENT in capitals) has no rule. */
export function reportWidgetDifferences(analysis: WidgetAnalysis, differences: readonly PlacementDifference[]): void {
  for (const difference of differences) {
    const place = placeOf(analysis, difference.field);
    if (!analysis.isSilent(place)) TELLERS[difference.reason]?.(analysis, difference, place);
  }
}

function placeOf(analysis: WidgetAnalysis, field: string): string {
  const [, name = '', inner] = /^(OPTIONS|LANG_ALL)\.(.*)$/s.exec(field) ?? [];
  if (inner !== undefined) return `${analysis.place(name)}/${pointerPart(inner)}`;
  return /^[A-Z_]+$/.test(field) ? analysis.place(field) : `/${pointerPart(field)}`;
}

const nameOf = ({ field }: PlacementDifference): string => field.slice(field.indexOf('.') + 1);

const TELLERS: Readonly<Partial<Record<PlacementDifferenceReason, Teller>>> = {
  'read-as-number': (analysis, difference, place) => {
    const { asked, stored } = difference;
    const rule = textOf(asked).trim().endsWith('%') ? 'widget-size-percent' : 'widget-size-not-integer';
    analysis.add(rule, place, { name: nameOf(difference), asked: brief(asked), stored: brief(stored) });
  },
  'option-of-other-places': (analysis, difference, place) => {
    // A place that is not known may well take it.
    if (analysis.isSilent(analysis.place('PLACEMENT'))) return;
    analysis.add('widget-option-not-here', place, {
      name: nameOf(difference),
      place: textOf(analysis.value('PLACEMENT')).toUpperCase(),
    });
  },
  'unknown-option': (analysis, difference, place) =>
    analysis.add('widget-option-unknown', place, { name: nameOf(difference) }),
  'option-key-case': (analysis, difference, place) => {
    const name = nameOf(difference);
    const right = OPTION_KEYS.find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
    analysis.add('widget-option-case', place, { name, right });
  },
  'options-unreadable': (analysis, _difference, place) => analysis.add('widget-options-unreadable', place),
  'unknown-key': (analysis, { field }) => {
    const place = `/${pointerPart(field)}`;
    const option = OPTION_KEYS.find((key) => key.toLowerCase() === field.toLowerCase());
    if (analysis.method === 'placement.bind' && option !== undefined)
      analysis.add('widget-option-outside', place, { name: option });
    else analysis.add('widget-parameter-unknown', place, { name: field, method: analysis.method });
  },
  'key-given-twice': (analysis, { field }) =>
    analysis.add('widget-parameter-twice', `/${pointerPart(field)}`, { name: field }),
  'context-is-all': (analysis, { asked }, place) => analysis.add('widget-context-all', place, { asked: brief(asked) }),
  'title-from-application': (analysis, { stored }, place) =>
    analysis.add('widget-title-missing', place, { title: brief(stored) }),
  'language-set-wins': (analysis, { asked, stored }, place) => {
    // Of two equal titles it does not matter which one is kept.
    if (asked !== stored) analysis.add('widget-title-unused', place, { asked: brief(asked), stored: brief(stored) });
  },
  'language-set-unreadable': (analysis, _difference, place) => analysis.add('widget-titles-unreadable', place),
};
