import type { DesignProblem } from '../domain/problems/problem-entry.ts';
import type { Severity } from '../domain/kernel/problem.ts';
import type { FieldFocus } from './field-focus.svelte.ts';

/** Goes from problem to problem, gravest first: F8 forwards, Shift+F8 backwards, wherever the focus is. */
export class ProblemWalk {
  readonly #focus: FieldFocus;
  readonly #problems: () => readonly DesignProblem[];
  #wanted = $state.raw<Severity | 'all'>('all');
  #current = $state.raw<string | null>(null);

  /** The severity that is walked; all of them where there is no problem of the wanted one. */
  readonly filter = $derived.by(() =>
    this.#problems().some(({ severity }) => severity === this.#wanted) ? this.#wanted : 'all',
  );
  readonly shown = $derived.by(() =>
    this.#problems().filter(({ severity }) => this.filter === 'all' || severity === this.filter),
  );

  constructor(focus: FieldFocus, problems: () => readonly DesignProblem[]) {
    this.#focus = focus;
    this.#problems = problems;
  }

  keyOf = ({ rule, place }: DesignProblem): string => `${rule} ${place}`;

  isCurrent = (problem: DesignProblem): boolean => this.keyOf(problem) === this.#current;

  choose = (wanted: Severity | 'all'): void => {
    this.#wanted = wanted;
  };

  jump = (problem: DesignProblem): void => {
    this.#current = this.keyOf(problem);
    this.#focus.jump(problem.place);
  };

  /** Listens on the window. Under a window that lies over the screen nothing can take the focus. */
  pressed = (event: KeyboardEvent): void => {
    const { shown } = this;
    if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey || shown.length === 0) return;
    if (event.target instanceof Element && event.target.closest('dialog') !== null) return;
    event.preventDefault();
    const at = shown.findIndex(this.isCurrent);
    const next = event.shiftKey ? (at === -1 ? 0 : at) - 1 : at + 1;
    const problem = shown.at(next % shown.length);
    if (problem !== undefined) this.jump(problem);
  };
}
