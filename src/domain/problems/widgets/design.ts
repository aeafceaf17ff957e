import type { FieldPath } from '../../design/field-path.ts';
import type { WidgetPlacement } from '../../design/format.ts';
import { namedPlaces } from '../../design/resolve.ts';
import type { Design } from '../../design/schema.ts';
import { COLOUR_PLACES, CONTEXT_PLACES, ICON_PLACES, placesOf } from '../../design/widget-edits.ts';
import { bindParams, textsOf } from '../../calls/widget-wire.ts';
import type { PortalLanguage } from '../../kernel/languages.ts';
import { EMPTY_PLACEMENT_WORLD, type PlacementWorld } from '../../portal/placement/world.ts';
import type { WidgetDesignProblem } from '../problem-entry.ts';
import { problemsOfPlacementCall } from './call.ts';
import { widgetFixOf } from './fixes.ts';
import type { WidgetProblem } from './widget-analysis.ts';

/** The problems of a design's widgets, each at its field; of what several places share, each is said once. */
export function problemsOfWidgets(
  design: Design,
  languages: { readonly current: PortalLanguage; readonly portalDefault: PortalLanguage },
): readonly WidgetDesignProblem[] {
  const world: PlacementWorld = { ...EMPTY_PLACEMENT_WORLD, languages };
  const all = placesOf(design).flatMap((place) => ofPlace(design, place, world));
  const keys = all.map(({ rule, place }) => `${rule} ${place}`);
  return all.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

function ofPlace(design: Design, place: WidgetPlacement, world: PlacementWorld): readonly WidgetDesignProblem[] {
  const params = bindParams(design, place);
  if (params === null) return [];
  const found = problemsOfPlacementCall({ method: 'placement.bind', params }, world, { placeholders: false });
  return found.placement ? found.problems.map((problem) => withFix(inDesign(problem, design, place), design)) : [];
}

/** What comes from a value of the environment is not mended in the field. */
function withFix(problem: WidgetDesignProblem, design: Design): WidgetDesignProblem {
  const isNamed = namedPlaces(design).some(({ place }) => place === problem.place);
  return isNamed ? problem : { ...problem, fix: widgetFixOf(problem, design) };
}

function inDesign({ doubt, ...problem }: WidgetProblem, design: Design, place: WidgetPlacement): WidgetDesignProblem {
  return { ...problem, place: fieldOf(problem.place, design, place), assumed: doubt === 'old', fix: null };
}

function fieldOf(pointer: string, design: Design, place: WidgetPlacement): FieldPath {
  const [, parameter = '', inner = ''] = pointer.split('/');
  if (parameter === 'HANDLER') return design.widgets[place]?.address ? `widgets.${place}.address` : 'page.address';
  if (parameter === 'OPTIONS') return optionField(inner, place);
  return parameter === 'LANG_ALL' || parameter === 'TITLE'
    ? textField(inner, design, place)
    : `widgets.${place}.enabled`;
}

function optionField(option: string, place: WidgetPlacement): FieldPath {
  if (option === 'role' || option === 'extranet') return `widgets.${place}.${option}`;
  if (place === 'IM_TEXTAREA' && (option === 'width' || option === 'height')) return `widgets.IM_TEXTAREA.${option}`;
  // Of what is not given at all only the sizes have a rule.
  if (place === 'IM_TEXTAREA' && option === '') return 'widgets.IM_TEXTAREA.width';
  const icon = option === 'iconName' && ICON_PLACES.find((one) => one === place);
  if (icon) return `widgets.${icon}.iconName`;
  const colour = option === 'color' && COLOUR_PLACES.find((one) => one === place);
  if (colour) return `widgets.${colour}.colour`;
  const contexts = option === 'context' && CONTEXT_PLACES.find((one) => one === place);
  return contexts ? `widgets.${contexts}.contexts` : `widgets.${place}.enabled`;
}

function textField(language: string, design: Design, place: WidgetPlacement): FieldPath {
  const widget = design.widgets[place];
  if (widget === undefined || widget.texts !== null) return `widgets.${place}.texts`;
  const row = textsOf(design, widget).find((one) => one.language === language) ?? design.texts[0];
  return row === undefined ? 'texts' : `texts.${row.id}.title`;
}
