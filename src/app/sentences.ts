import type { DesignProblem } from '../domain/problems/problem-entry.ts';
import type { Edit } from '../domain/design/operations.ts';
import type { Severity } from '../domain/kernel/problem.ts';
import type { EditorProblem } from '../features/editor/fields.svelte.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Runtime } from '../ports/runtime.ts';
import { newHash } from '../state/new-hash.ts';

/** The sentence that says what a problem is. */
export function headline(i18n: Translator, problem: DesignProblem): string {
  return i18n.find(`problem.${problem.rule}.what`, problem.params) ?? problem.rule;
}

const GRAVEST_FIRST: readonly Severity[] = ['blocks', 'changes', 'advice', 'fixed'];

/** The gravest severity among these; none of an empty list. */
export function worstOf(problems: readonly Pick<DesignProblem, 'severity'>[]): Severity | undefined {
  return GRAVEST_FIRST.find((severity) => problems.some((problem) => problem.severity === severity));
}

/** Problems with their sentences and a working Fix, for the form. */
export function editorProblems(
  i18n: Translator,
  problems: readonly DesignProblem[],
  fix: (problem: DesignProblem) => void,
): readonly EditorProblem[] {
  return problems.map((problem) => ({
    place: problem.place,
    severity: problem.severity,
    what: headline(i18n, problem),
    why: i18n.find(`problem.${problem.rule}.why`, problem.params) ?? '',
    how: i18n.find(`problem.${problem.rule}.how`, problem.params) ?? '',
    ...(problem.fix !== null && {
      fixLabel: i18n.find(`problem.fix.${problem.fix.label}`, problem.params) ?? i18n.t('common.fix'),
      onfix: () => fix(problem),
    }),
  }));
}

/** The edit that a Fix stands for; a new signature key needs the platform's random source. */
export function fixEdit(problem: DesignProblem, runtime: Runtime): Edit | null {
  const edit = problem.fix?.edit ?? null;
  return typeof edit === 'function' ? edit(newHash(runtime)) : edit;
}
