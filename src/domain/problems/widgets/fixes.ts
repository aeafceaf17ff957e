import { readField, type ScalarField } from '../../design/field-path.ts';
import { combine, setField, type Edit } from '../../design/operations.ts';
import type { Design } from '../../design/schema.ts';
import { COLOUR_PLACES, CONTEXT_PLACES, glyphNameOf, ICON_PLACES } from '../../design/widget-edits.ts';
import { readIconName, similarNames } from '../../messenger/current/icon-names.ts';
import { WIDGET_PLACEMENTS, type WidgetPlacement } from '../../design/format.ts';
import { checkHandler } from '../../portal/placement/handler.ts';
import { edit } from '../fixer.ts';
import type { Fix, WidgetDesignProblem, WidgetFixLabel } from '../problem-entry.ts';
import { repairedContexts } from './context.ts';
import type { WidgetRuleId } from './rules.ts';

interface Circumstances {
  readonly design: Design;
  readonly problem: WidgetDesignProblem;
}
type Fixer = (circumstances: Circumstances) => Fix | null;

/** The safe fix of a widget's problem, if there is one: it does what the person meant, at the problem's field alone. */
export function widgetFixOf(problem: WidgetDesignProblem, design: Design): Fix | null {
  return FIXERS[problem.rule]?.({ design, problem }) ?? null;
}

/** The place whose field a problem stands at, of those that have such a field. */
function placeIn<P extends WidgetPlacement>(places: readonly P[], problem: WidgetDesignProblem, field: string) {
  return places.find((place) => problem.place === `widgets.${place}.${field}`);
}

/** px of a window that holds a small page and fits the smallest window of the messenger; our own judgement. */
const USABLE = { width: 400, height: 300 } as const;
const SIZES = ['width', 'height'] as const;
const sizeField = (size: (typeof SIZES)[number]) => `widgets.IM_TEXTAREA.${size}` as const;

const sizeOf = ({ place }: WidgetDesignProblem) => SIZES.find((size) => place === sizeField(size));

const giveSizes: Fixer = ({ design }) => {
  const missing = SIZES.filter((size) => readField(design, sizeField(size)) === null);
  return edit('widget-size', combine(missing.map((size) => setField(sizeField(size), USABLE[size]))));
};

const usableSize: Fixer = ({ problem }) => {
  const size = sizeOf(problem);
  return size === undefined ? null : edit('widget-size', setField(sizeField(size), USABLE[size]));
};

/** What the portal reads of it, unless that leaves nothing to see. */
const readNumber: Fixer = (given) => {
  const size = sizeOf(given.problem);
  const stored = Number(given.problem.params['stored']);
  return size !== undefined && stored > 0 ? edit('set-integer', setField(sizeField(size), stored)) : usableSize(given);
};

const lowerSize: Fixer = ({ problem }) => {
  const size = sizeOf(problem);
  return size === undefined
    ? null
    : edit('widget-lower-size', setField(sizeField(size), Number(problem.params['limit'])));
};

type GlyphLabel = Extract<WidgetFixLabel, `widget-glyph-${string}`>;

/** Another name of a glyph: the one that is meant. Only one that draws is offered. */
const nameGlyph =
  (label: GlyphLabel, nameOf: (given: Circumstances, held: string) => string | undefined): Fixer =>
  (given) => {
    const place = placeIn(ICON_PLACES, given.problem, 'iconName');
    const name = place && nameOf(given, readField(given.design, `widgets.${place}.iconName`));
    if (place === undefined || name === undefined || readIconName(name).glyph === null) return null;
    return edit(label, setField(`widgets.${place}.iconName`, name));
  };

const similarGlyph = nameGlyph('widget-glyph-similar', (_given, held) => similarNames(held, 1)[0]);
const sharedGlyph = nameGlyph('widget-glyph-shared', ({ design }) => glyphNameOf(design));

const nameColour: Fixer = ({ problem }) => {
  const place = placeIn(COLOUR_PLACES, problem, 'colour');
  const colour = String(problem.params['colour'] ?? '').toLowerCase();
  return place === undefined ? null : edit('widget-colour', setField(`widgets.${place}.colour`, colour));
};

const automaticColour: Fixer = ({ problem }) => {
  const place = placeIn(COLOUR_PLACES, problem, 'colour');
  return place === undefined ? null : edit('widget-colour-automatic', setField(`widgets.${place}.colour`, ''));
};

/** Words of the old messenger end in `-admin` for administrators; here that is the role. */
const repairContexts: Fixer = ({ design, problem }) => {
  const place = placeIn(CONTEXT_PLACES, problem, 'contexts');
  const repaired = place && repairedContexts(readField(design, `widgets.${place}.contexts`));
  if (place === undefined || !repaired) return null;
  const role: readonly Edit[] = repaired.isAdmin ? [setField(`widgets.${place}.role`, 'admin')] : [];
  return edit('widget-contexts', combine([setField(`widgets.${place}.contexts`, repaired.words), ...role]));
};

const allContexts: Fixer = ({ problem }) => {
  const place = placeIn(CONTEXT_PLACES, problem, 'contexts');
  return place === undefined ? null : edit('widget-all-contexts', setField(`widgets.${place}.contexts`, ['all']));
};

/** Nobody outside is an administrator, so leaving them out changes nothing. */
const leaveOutExtranet: Fixer = ({ problem }) => {
  const place = placeIn(WIDGET_PLACEMENTS, problem, 'extranet');
  return place === undefined ? null : edit('widget-no-extranet', setField(`widgets.${place}.extranet`, 'no'));
};

const useHttps: Fixer = ({ design, problem: { place } }) => {
  const field = ADDRESSES.find((one) => one === place);
  const fixed =
    field &&
    `https://${readField(design, field)
      .trim()
      .replace(/^(?:https?:)?\/\//i, '')}`;
  // A word alone is no host that a portal reaches.
  if (field === undefined || fixed === undefined || !/^https:\/\/[^/?#]+\.[^/?#]+/.test(fixed)) return null;
  return checkHandler(fixed) === null ? edit('use-https', setField(field, fixed)) : null;
};

const ADDRESSES = [
  'page.address',
  ...WIDGET_PLACEMENTS.map((place) => `widgets.${place}.address` as const),
] as const satisfies readonly ScalarField[];

const FIXERS: Readonly<Partial<Record<WidgetRuleId, Fixer>>> = {
  'widget-handler-http': useHttps,
  'widget-handler-invalid': useHttps,
  'widget-icon-missing': sharedGlyph,
  'widget-icon-empty': sharedGlyph,
  'widget-icon-unknown': similarGlyph,
  'widget-icon-refused': similarGlyph,
  'widget-icon-prefix': nameGlyph('widget-glyph-name', ({ problem }) => String(problem.params['right'])),
  'widget-icon-several': nameGlyph('widget-glyph-name', ({ problem }) => String(problem.params['glyph'])),
  'widget-context-old': repairContexts,
  'widget-context-spaces': repairContexts,
  'widget-context-gap': repairContexts,
  'widget-context-all': allContexts,
  'widget-context-everything': allContexts,
  'widget-admin-extranet': leaveOutExtranet,
  'widget-colour-case': nameColour,
  'widget-colour-hex': nameColour,
  'widget-colour-refused': automaticColour,
  'widget-size-missing': giveSizes,
  'widget-size-percent': usableSize,
  'widget-size-small': usableSize,
  'widget-size-zero': usableSize,
  'widget-size-negative': usableSize,
  'widget-size-not-integer': readNumber,
  'widget-width-over-window': lowerSize,
  'widget-height-over-window': lowerSize,
};
