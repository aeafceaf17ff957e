import type { FieldPath } from '../design/field-path.ts';
import type { Edit } from '../design/operations.ts';
import type { Problem, ProblemParams } from '../kernel/problem.ts';
import { ruleOf, type RuleId } from './rules.ts';
import type { WidgetRuleId } from './widgets/rules.ts';

/** What a Fix button says; its text is `problem.fix.<label>`. */
export type FixLabel =
  | 'as-stored'
  | 'use-https'
  | 'trim'
  | 'remove-hidden'
  | 'write-latin'
  | 'remove-entity'
  | 'remove-line-break'
  | 'single-spaces'
  | 'remove-sign'
  | 'remove-scheme'
  | 'generate-hash'
  | 'raise-size'
  | 'set-integer'
  | 'drop-duplicates'
  | 'normalise-language'
  | 'set-context'
  | 'remove-row'
  | 'remove-description';

/** What a Fix button says of a widget's problem. */
export type WidgetFixLabel =
  | 'widget-size'
  | 'widget-lower-size'
  | 'widget-glyph-similar'
  | 'widget-glyph-shared'
  | 'widget-glyph-name'
  | 'widget-colour'
  | 'widget-colour-automatic'
  | 'widget-contexts'
  | 'widget-all-contexts'
  | 'widget-no-extranet';

/** A safe fix. `edit` goes through the session; the one that needs random bytes is given a key of 32 hex characters by the shell. */
export type Fix =
  | { readonly label: Exclude<FixLabel, 'generate-hash'> | WidgetFixLabel; readonly edit: Edit }
  | { readonly label: 'generate-hash'; readonly edit: (hash: string) => Edit };

/** A problem with all that its row in the list shows. */
export interface ProblemEntry<Place extends string, Rule extends string = RuleId> extends Problem<Rule, Place> {
  /** Page of the official documentation. */
  readonly docs: string | null;
  /** Rests on a bug of the portal's, seen up to May 2026: it may be fixed on this one. */
  readonly assumed: boolean;
  readonly fix: Fix | null;
}

/** Of raw call parameters; the place is a JSON pointer, `''` for the call as a whole. */
export type CallProblem = ProblemEntry<string>;
/** Of a widget of the design. */
export type WidgetDesignProblem = ProblemEntry<FieldPath, WidgetRuleId>;
export type DesignProblem = ProblemEntry<FieldPath> | WidgetDesignProblem;

/** A problem as its row shows it: the rule with all that the catalogue says, at a place. */
export function problemEntry<Place extends string>(
  rule: RuleId,
  place: Place,
  params: ProblemParams = {},
  fix: Fix | null = null,
): ProblemEntry<Place> {
  const { severity, docs, assumed } = ruleOf(rule);
  return { rule, severity, place, params, docs, assumed, fix };
}

/** Whether anything stands in the way of registering. */
export function blocks(problems: readonly ProblemEntry<string, string>[]): boolean {
  return problems.some((problem) => problem.severity === 'blocks');
}
