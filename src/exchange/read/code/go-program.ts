import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/go';
import { GoExpressions } from './go-expressions.ts';
import type { Expr, Program, Stmt, Target } from './ir.ts';
import { childrenOf, faultsOf, isSign, withoutComments, opaque, parseWithin, spanOf } from './nodes.ts';

/** Parses Go and brings it to the common form. Statements without a function around them are read, too. */
export function parseGo(text: string, expired: () => boolean): Program {
  const tree = parseWithin(parser, text, expired);
  const statements = new GoStatements(text);
  const body = statements.list(tree.topNode);
  return { body, faults: faultsOf(tree), tags: statements.tags };
}

class GoStatements {
  readonly tags = new Map<string, Map<string, string>>();
  readonly #text: string;
  readonly #expressions: GoExpressions;

  constructor(text: string) {
    this.#text = text;
    this.#expressions = new GoExpressions(text, this.tags, (node) => this.list(node));
  }

  list(node: SyntaxNode): Stmt[] {
    return childrenOf(node).flatMap((child) => this.#statement(child));
  }

  #statement(node: SyntaxNode): Stmt[] {
    const span = spanOf(node);
    switch (node.name) {
      case 'FunctionDecl':
      case 'MethodDecl':
        return [{ kind: 'function', fn: this.#expressions.functions.fn(node), ...span }];
      case 'TypeDecl':
        this.#types(node);
        return [];
      case 'ConstDecl':
      case 'VarDecl':
        return this.#declaration(node);
      case 'Assignment':
        return this.#assignment(node);
      case 'ReturnStatement':
        return [{ kind: 'return', value: this.#first(node), ...span }];
      case 'GotoStatement':
        return [{ kind: 'leave', loop: !this.#source(node).startsWith('goto'), value: null, ...span }];
      case 'Block':
        return [{ kind: 'block', body: this.list(node), ...span }];
      default:
        return this.#controlled(node);
    }
  }

  #controlled(node: SyntaxNode): Stmt[] {
    switch (node.name) {
      case 'IfStatement':
        return [this.#if(node)];
      case 'ForStatement':
        return [this.#for(node)];
      case 'SwitchStatement':
      case 'TypeSwitchStatement':
      case 'SelectStatement':
        return [this.#switch(node)];
      case 'ExprStatement':
      case 'GoStatement':
      case 'DeferStatement':
      case 'SendStatement':
        return this.#run(node);
      case 'LabeledStatement':
        return this.list(node);
      default:
        return this.#expressions.isExpression(node)
          ? [{ kind: 'do', expr: this.#expressions.of(node), ...spanOf(node) }]
          : [];
    }
  }

  #first(node: SyntaxNode): Expr | null {
    const [first] = childrenOf(node).filter((child) => !isSign(child) && child.name !== 'return');
    return first === undefined ? null : this.#expressions.of(first);
  }

  #run(node: SyntaxNode): Stmt[] {
    const parts = childrenOf(node).filter((child) => !isSign(child) && /^[A-Z]/.test(child.name));
    return parts.map((part) => ({ kind: 'do', expr: this.#expressions.of(part), ...spanOf(node) }));
  }

  #types(node: SyntaxNode): void {
    node.cursor().iterate((inner) => {
      if (inner.name === 'TypeSpec') this.#structure(inner.node);
    });
  }

  #structure(spec: SyntaxNode): void {
    const name = spec.getChild('DefName');
    const body = spec.getChild('StructType')?.getChild('StructBody') ?? null;
    if (name === null) return;
    const fields =
      body === null ? [] : body.getChildren('FieldDecl').flatMap((field) => this.#expressions.literals.tagsOf(field));
    if (body !== null) this.tags.set(this.#source(name), new Map(fields));
    const of = body === null ? this.#expressions.literals.elementOf(spec) : null;
    if (of !== null) this.#expressions.literals.elements.set(this.#source(name), of);
  }

  #declaration(node: SyntaxNode): Stmt[] {
    const specs = [...node.getChildren('VarSpec'), ...node.getChildren('ConstSpec'), ...this.#listed(node)];
    return (specs.length === 0 ? [node] : specs).flatMap((spec) => this.#spec(spec));
  }

  #listed(node: SyntaxNode): SyntaxNode[] {
    const list = node.getChild('SpecList');
    return list === null ? [] : [...list.getChildren('VarSpec'), ...list.getChildren('ConstSpec')];
  }

  #spec(node: SyntaxNode): Stmt[] {
    const children = withoutComments(node);
    const names = children.filter(({ name }) => name === 'DefName');
    const at = children.findIndex(({ name }) => name === '=' || name === ':=');
    const values = at < 0 ? [] : children.slice(at + 1).filter((child) => !isSign(child));
    const start = values.length === 0 ? this.#expressions.literals.zeroOf(node) : null;
    return this.#assigned(names, values, node, true, start);
  }

  #assignment(node: SyntaxNode): Stmt[] {
    const children = withoutComments(node);
    const at = children.findIndex(({ name }) => name === '=' || name === 'UpdateOp' || name === ':=');
    const sign = children[at];
    const targets = children.slice(0, at).filter((child) => !isSign(child));
    const values = children.slice(at + 1).filter((child) => !isSign(child));
    if (sign?.name === 'UpdateOp') return this.#update(node, targets[0], this.#source(sign), values[0]);
    return this.#assigned(targets, values, node, false, null);
  }

  #update(node: SyntaxNode, target: SyntaxNode | undefined, op: string, value: SyntaxNode | undefined): Stmt[] {
    if (target === undefined || value === undefined) return [];
    const expr: Expr = {
      kind: 'assign',
      target: this.#expressions.of(target),
      op,
      value: this.#expressions.of(value),
      declares: false,
      ...spanOf(node),
    };
    return [{ kind: 'do', expr, ...spanOf(node) }];
  }

  /** Of several results of one call the first is taken; the others are errors and the like. */
  #assigned(
    targets: readonly SyntaxNode[],
    values: readonly SyntaxNode[],
    node: SyntaxNode,
    declares: boolean,
    start: Expr | null,
  ): Stmt[] {
    const span = spanOf(node);
    return targets.flatMap((target, index): Stmt[] => {
      const given = values.length === targets.length || index === 0 ? values[index] : undefined;
      const value = given === undefined ? (start ?? opaque([], span)) : this.#expressions.of(given);
      if (this.#source(target) === '_') return [{ kind: 'do', expr: value, ...span }];
      const at: Target = { ...this.#expressions.of(target) };
      return [{ kind: 'do', expr: { kind: 'assign', target: at, op: '=', value, declares, ...span }, ...span }];
    });
  }

  #if(node: SyntaxNode): Stmt {
    const children = childrenOf(node).filter((child) => !isSign(child));
    const at = children.findIndex(({ name }) => name === 'Block');
    const head = children.slice(0, at).filter(({ name }) => name !== 'if');
    const start = head.slice(0, -1).flatMap((child) => this.#statement(child));
    const test = head.at(-1);
    const rest = children.slice(at + 1).filter(({ name }) => name !== 'else');
    const arms = [children[at], ...rest].flatMap((child) => (child === undefined ? [] : [this.#statement(child)]));
    const tests = test === undefined ? [] : [this.#expressions.of(test)];
    const branch: Stmt = { kind: 'branch', tests, arms, complete: rest.length > 0, catches: false, ...spanOf(node) };
    return { kind: 'block', body: [...start, branch], ...spanOf(node) };
  }

  #for(node: SyntaxNode): Stmt {
    const block = node.getChild('Block');
    const body = block === null ? [] : this.list(block);
    const range = node.getChild('RangeClause');
    const clause = node.getChild('ForClause');
    if (range !== null) return this.#range(range, body, node);
    const start = clause === null ? [] : this.list(clause);
    const loop: Stmt = {
      kind: 'loop',
      over: null,
      key: null,
      value: null,
      keysOnly: false,
      body: [...body, ...start],
      ...spanOf(node),
    };
    return { kind: 'block', body: [...start, loop], ...spanOf(node) };
  }

  #range(range: SyntaxNode, body: readonly Stmt[], node: SyntaxNode): Stmt {
    const children = childrenOf(range).filter((child) => !isSign(child));
    const at = children.findIndex(({ name }) => name === 'range');
    const [key, value] = children
      .slice(0, at)
      .map((child): Target | null => (this.#source(child) === '_' ? null : this.#expressions.of(child)));
    const over = children[at + 1];
    const source = over === undefined ? null : this.#expressions.of(over);
    return {
      kind: 'loop',
      over: source,
      key: key ?? null,
      value: value ?? null,
      keysOnly: false,
      body,
      ...spanOf(node),
    };
  }

  #switch(node: SyntaxNode): Stmt {
    const arms: Stmt[][] = [];
    let complete = false;
    for (const child of childrenOf(node.getChild('SwitchBlock') ?? node)) {
      if (child.name === 'Case') arms.push([]);
      complete ||= child.name === 'Case' && this.#source(child).startsWith('default');
      arms.at(-1)?.push(...this.#statement(child));
    }
    return { kind: 'branch', tests: [], arms, complete, catches: true, ...spanOf(node) };
  }

  #source({ from, to }: SyntaxNode): string {
    return this.#text.slice(from, to);
  }
}
