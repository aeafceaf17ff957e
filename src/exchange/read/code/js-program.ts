import { parser } from '@lezer/javascript';
import type { SyntaxNode } from '@lezer/common';
import type { Program, Stmt } from './ir.ts';
import { JsExpressions } from './js-expressions.ts';
import { childrenOf, faultsOf, parseWithin, partsOf, spanOf } from './nodes.ts';

const TYPED = parser.configure({ dialect: 'ts jsx' });
const PLAIN_TYPES = parser.configure({ dialect: 'ts' });

/** Parses JavaScript or TypeScript, with or without markup, and brings it to the common form. */
export function parseJs(text: string, expired: () => boolean): Program {
  const withMarkup = parseWithin(TYPED, text, expired);
  const faults = faultsOf(withMarkup);
  // A type assertion in angle brackets looks like markup.
  const without = faults.length > 0 ? parseWithin(PLAIN_TYPES, text, expired) : null;
  const others = without === null ? faults : faultsOf(without);
  const isBetter = without !== null && others.length < faults.length;
  const tree = isBetter ? without : withMarkup;
  const body = new JsStatements(text).list(tree.topNode);
  return { body, faults: isBetter ? others : faults };
}

class JsStatements {
  readonly #expressions: JsExpressions;

  constructor(text: string) {
    this.#expressions = new JsExpressions(
      text,
      (node) => this.list(node),
      (node) => this.#class(node),
    );
  }

  list(node: SyntaxNode): Stmt[] {
    return childrenOf(node).flatMap((child) => this.#statement(child));
  }

  #statement(node: SyntaxNode): Stmt[] {
    const span = spanOf(node);
    const { name } = node;
    if (name === 'VariableDeclaration')
      return this.#expressions.declarations.declaration(node).map((expr) => ({ kind: 'do', expr, ...span }));
    if (name === 'FunctionDeclaration')
      return [{ kind: 'function', fn: this.#expressions.declarations.fn(node), ...span }];
    if (name === 'ClassDeclaration') return [...this.#decorators(node), this.#class(node)];
    if (name === 'EnumDeclaration')
      return [{ kind: 'do', expr: this.#expressions.declarations.enumeration(node), ...span }];
    if (name === 'Block' || name === 'ClassBody') return [{ kind: 'block', body: this.list(node), ...span }];
    if (name === 'ExportDeclaration' || name === 'LabeledStatement' || name === 'NamespaceDeclaration')
      return this.#inner(node);
    if (name === 'ReturnStatement') return [{ kind: 'return', value: this.#expressions.firstIn(node), ...span }];
    if (name === 'ThrowStatement')
      return [{ kind: 'leave', loop: false, value: this.#expressions.firstIn(node), ...span }];
    if (name === 'BreakStatement' || name === 'ContinueStatement')
      return [{ kind: 'leave', loop: true, value: null, ...span }];
    return this.#controlled(node);
  }

  #decorators(node: SyntaxNode): Stmt[] {
    return node.getChildren('Decorator').flatMap((child) => this.#do(child));
  }

  #controlled(node: SyntaxNode): Stmt[] {
    const { name } = node;
    if (name === 'IfStatement') return [this.#if(node)];
    if (name === 'ForStatement') return [this.#for(node)];
    if (name === 'WhileStatement' || name === 'DoStatement') return [this.#while(node)];
    if (name === 'SwitchStatement') return [this.#switch(node)];
    if (name === 'TryStatement') return this.#try(node);
    return name === 'ExpressionStatement' || this.#expressions.isExpression(node) ? this.#do(node) : [];
  }

  #do(node: SyntaxNode): Stmt[] {
    const expr =
      node.name === 'ExpressionStatement' || node.name === 'Decorator'
        ? this.#expressions.firstIn(node)
        : this.#expressions.of(node);
    return expr === null ? [] : [{ kind: 'do', expr, ...spanOf(node) }];
  }

  /** `export default {…}` and the like: what is exported counts as it stands. */
  #inner(node: SyntaxNode): Stmt[] {
    return childrenOf(node).flatMap((child) => (child.name === 'Decorator' ? this.#do(child) : this.#statement(child)));
  }

  #if(node: SyntaxNode): Stmt {
    const parts = partsOf(node);
    const [test, yes, no] = parts;
    const arms = [yes, no].flatMap((part) => (part === undefined ? [] : [this.#statement(part)]));
    const tests = test === undefined ? [] : [this.#expressions.of(test)];
    return { kind: 'branch', tests, arms, complete: no !== undefined, catches: false, ...spanOf(node) };
  }

  #for(node: SyntaxNode): Stmt {
    const spec = childrenOf(node).find(({ name }) => /^For.*Spec$/.test(name));
    const body = childrenOf(node)
      .filter((child) => child.name !== spec?.name)
      .flatMap((child) => this.#statement(child));
    const span = spanOf(node);
    if (spec === undefined || spec.name === 'ForSpec')
      return { kind: 'block', body: this.#counted(spec, body, node), ...span };
    const parts = partsOf(spec);
    const [bind, over] = parts.slice(-2);
    const value = bind === undefined ? null : this.#expressions.target(bind);
    const source = over === undefined ? null : this.#expressions.of(over);
    return { kind: 'loop', over: source, key: null, value, keysOnly: spec.name === 'ForInSpec', body, ...span };
  }

  #counted(spec: SyntaxNode | undefined, body: readonly Stmt[], node: SyntaxNode): Stmt[] {
    const start = spec === undefined ? [] : this.list(spec);
    const steps =
      spec === undefined
        ? []
        : partsOf(spec)
            .filter(({ name }) => name !== 'VariableDeclaration')
            .flatMap((part) => this.#do(part));
    return [
      ...start,
      { kind: 'loop', over: null, key: null, value: null, keysOnly: false, body: [...body, ...steps], ...spanOf(node) },
    ];
  }

  #while(node: SyntaxNode): Stmt {
    const body = childrenOf(node).flatMap((child) => this.#statement(child));
    return { kind: 'loop', over: null, key: null, value: null, keysOnly: false, body, ...spanOf(node) };
  }

  #switch(node: SyntaxNode): Stmt {
    const arms: Stmt[][] = [];
    let complete = false;
    for (const child of childrenOf(node.getChild('SwitchBody') ?? node)) {
      if (child.name === 'CaseLabel' || child.name === 'DefaultLabel') arms.push([]);
      complete ||= child.name === 'DefaultLabel';
      arms.at(-1)?.push(...this.#statement(child));
    }
    const tested = node.getChild('ParenthesizedExpression');
    const tests = tested === null ? [] : [this.#expressions.of(tested)];
    return { kind: 'branch', tests, arms, complete, catches: true, ...spanOf(node) };
  }

  #try(node: SyntaxNode): Stmt[] {
    return childrenOf(node).flatMap((child): Stmt[] => {
      const span = spanOf(child);
      if (child.name === 'CatchClause')
        return [{ kind: 'branch', tests: [], arms: [this.list(child)], complete: false, catches: false, ...span }];
      return child.name === 'FinallyClause' ? this.list(child) : this.#statement(child);
    });
  }

  #class(node: SyntaxNode): Extract<Stmt, { kind: 'class' }> {
    const body = node.getChild('ClassBody');
    const members = body === null ? [] : childrenOf(body);
    const fields = members
      .filter(({ name }) => name === 'PropertyDeclaration')
      .map((member) => this.#expressions.declarations.field(member));
    const methods = members
      .filter(({ name }) => name === 'MethodDeclaration')
      .map((member) => this.#expressions.declarations.fn(member));
    const name = this.#expressions.declarations.nameOf(node) || `class@${node.from}`;
    return {
      kind: 'class',
      name,
      parent: this.#expressions.declarations.parentOf(node),
      fields,
      methods,
      ...spanOf(node),
    };
  }
}
