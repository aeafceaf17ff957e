import type { Severity } from '../../kernel/problem.ts';

const DOCUMENTATION = 'https://apidocs.bitrix24.com/api-reference/widgets/';

/** Pages of the official documentation that a rule may point to. */
const PAGES = {
  bind: `${DOCUMENTATION}placement-bind.html`,
  unbind: `${DOCUMENTATION}placement-unbind.html`,
  places: `${DOCUMENTATION}im/index.html`,
  field: `${DOCUMENTATION}im/textarea.html`,
  mobile: `${DOCUMENTATION}mobile-app.html`,
} as const;
type Page = keyof typeof PAGES;

/**
 * Every rule about widgets with its severity and, where the documentation says something about it, the page. An id is stable: tests,
 * texts and exports name it. `assumed` marks what no page says and nobody has seen; `old`, what was seen in May 2026.
 */
const CATALOGUE = {
  // The call as a whole
  'widget-no-scope': ['blocks', 'bind'],
  'widget-no-application': ['blocks', 'bind'],
  'widget-not-admin': ['blocks', 'bind'],
  'widget-bind-running': ['blocks', null],
  'widget-wrong-type': ['blocks', null, 'assumed'],
  'widget-parameter-unknown': ['changes', 'bind'],
  'widget-parameter-twice': ['changes', null, 'assumed'],
  'widget-option-outside': ['changes', 'bind'],
  'widget-user-id': ['blocks', 'bind'],
  'widget-not-installed': ['advice', 'bind'],
  // Place
  'widget-place-missing': ['blocks', 'bind'],
  'widget-place-unknown': ['blocks', 'places'],
  'widget-place-inactive': ['changes', 'places'],
  // Handler page
  'widget-handler-missing': ['blocks', 'bind'],
  'widget-handler-invalid': ['blocks', 'bind'],
  'widget-handler-local': ['blocks', 'bind'],
  'widget-handler-protocol': ['blocks', 'bind'],
  'widget-handler-too-long': ['blocks', null, 'assumed'],
  'widget-handler-bound': ['blocks', 'bind'],
  'widget-handler-http': ['advice', null],
  'widget-handler-fragment': ['advice', null],
  'widget-handler-credentials': ['advice', null],
  'widget-handler-static': ['advice', null],
  'widget-handler-sample': ['advice', null],
  // Icon
  'widget-icon-missing': ['blocks', 'field'],
  'widget-icon-empty': ['blocks', 'field'],
  'widget-icon-refused': ['blocks', 'field'],
  'widget-icon-too-long': ['blocks', 'field'],
  'widget-icon-unknown': ['advice', 'field'],
  'widget-icon-prefix': ['advice', 'field'],
  'widget-icon-several': ['advice', 'field'],
  // Options as such
  'widget-option-not-here': ['changes', 'places'],
  'widget-option-unknown': ['changes', 'places'],
  'widget-option-case': ['changes', 'places'],
  'widget-options-unreadable': ['changes', 'bind', 'assumed'],
  // Audience
  'widget-context-unknown': ['blocks', 'field'],
  'widget-context-old': ['blocks', 'field'],
  'widget-context-case': ['blocks', 'field'],
  'widget-context-spaces': ['blocks', 'field'],
  'widget-context-gap': ['blocks', 'field'],
  'widget-context-all': ['changes', 'field'],
  'widget-context-everything': ['advice', 'field'],
  'widget-role-refused': ['blocks', 'field'],
  'widget-extranet-refused': ['blocks', 'field'],
  'widget-admin-extranet': ['advice', null],
  'widget-mobile-filters': ['advice', 'mobile'],
  // Colour
  'widget-colour-refused': ['blocks', 'field'],
  'widget-colour-case': ['blocks', 'field', 'assumed'],
  'widget-colour-hex': ['blocks', 'field'],
  'widget-colour-undocumented': ['advice', 'field', 'old'],
  // Sizes
  'widget-size-negative': ['blocks', 'field'],
  'widget-size-percent': ['changes', 'field'],
  'widget-size-not-integer': ['changes', 'field'],
  'widget-size-missing': ['advice', 'field'],
  'widget-size-small': ['advice', 'field'],
  'widget-size-zero': ['advice', 'field'],
  'widget-width-over-window': ['advice', 'field'],
  'widget-height-over-window': ['advice', 'field'],
  // Texts
  'widget-title-missing': ['changes', 'bind'],
  'widget-title-unused': ['changes', 'bind', 'assumed'],
  'widget-titles-unreadable': ['changes', 'bind', 'assumed'],
  'widget-title-long': ['advice', null],
  'widget-language-unknown': ['advice', null],
  'widget-language-default-missing': ['advice', 'bind'],
  'widget-text-not-shown': ['advice', 'bind'],
  // Beside others
  'widget-title-repeated': ['advice', null],
  'widget-menu-crowded': ['advice', null],
  // Removing
  'widget-unbind-nothing': ['changes', 'unbind'],
  'widget-unbind-all': ['advice', 'unbind'],
} as const satisfies Readonly<Record<string, readonly [Severity, Page | null, ('assumed' | 'old')?]>>;

export type WidgetRuleId = keyof typeof CATALOGUE;

export const WIDGET_RULE_IDS = Object.keys(CATALOGUE) as readonly WidgetRuleId[];

export interface WidgetRule {
  readonly severity: Severity;
  /** Address of a page of the official documentation. */
  readonly docs: string | null;
  /** Why the sentence may not hold on a portal: nobody has seen it, or it was last seen in May 2026. */
  readonly doubt: 'assumed' | 'old' | null;
}

/** What the catalogue says about a rule. */
export function widgetRuleOf(id: WidgetRuleId): WidgetRule {
  const [severity, page, doubt = null] = CATALOGUE[id] as readonly [Severity, Page | null, ('assumed' | 'old')?];
  return { severity, docs: page === null ? null : PAGES[page], doubt };
}
