import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import type { Expr, ClassField, Program, Stmt, Target } from './ir.ts';
import { childrenOf, faultsOf, isSign, withoutComments, opaque, parseWithin, spanOf } from './nodes.ts';
import { PythonExpressions } from './python-expressions.ts';

/** Parses Python and brings it to the common form. */
export function parsePython(text: string, expired: () => boolean): Program {
  const tree = parseWithin(parser, text, expired);
  return { body: new PythonStatements(text).list(tree.topNode), faults: faultsOf(tree) };
}

class PythonStatements {
  readonly #text: string;
  readonly #expressions: PythonExpressions;

  constructor(text: string) {
    this.#text = text;
    this.#expressions = new PythonExpressions(text, (node) => this.list(node));
  }

  list(node: SyntaxNode): Stmt[] {
    return childrenOf(node).flatMap((child) => this.#statement(child));
  }

  #statement(node: SyntaxNode): Stmt[] {
    const span = spanOf(node);
    switch (node.name) {
      case 'AssignStatement':
        return this.#assign(node).map((expr) => ({ kind: 'do', expr, ...span }));
      case 'UpdateStatement':
        return this.#update(node);
      case 'ExpressionStatement':
      case 'DeleteStatement':
        return this.#expression(node);
      case 'FunctionDefinition':
        return [{ kind: 'function', fn: this.#expressions.functions.fn(node, false), ...span }];
      case 'ClassDefinition':
        return [this.#class(node)];
      case 'DecoratedStatement':
        return this.list(node);
      case 'ReturnStatement':
        return [
          { kind: 'return', value: this.#expressions.collections.tuple(childrenOf(node).slice(1), node), ...span },
        ];
      case 'RaiseStatement':
        return [
          {
            kind: 'leave',
            loop: false,
            value: this.#expressions.collections.tuple(childrenOf(node).slice(1), node),
            ...span,
          },
        ];
      case 'BreakStatement':
      case 'ContinueStatement':
        return [{ kind: 'leave', loop: true, value: null, ...span }];
      case 'ScopeStatement':
        return [{ kind: 'share', names: node.getChildren('VariableName').map((name) => this.#source(name)), ...span }];
      default:
        return this.#controlled(node);
    }
  }

  #controlled(node: SyntaxNode): Stmt[] {
    switch (node.name) {
      case 'WhileStatement':
        return [
          {
            kind: 'loop',
            over: null,
            key: null,
            value: null,
            keysOnly: false,
            body: this.#bodies(node),
            ...spanOf(node),
          },
        ];
      case 'IfStatement':
        return [this.#if(node)];
      case 'ForStatement':
        return [this.#for(node)];
      case 'TryStatement':
        return this.#try(node);
      case 'WithStatement':
        return this.#with(node);
      case 'MatchStatement':
        return [this.#match(node)];
      case 'StatementGroup':
        return this.list(node);
      default:
        return [];
    }
  }

  #expression(node: SyntaxNode): Stmt[] {
    const children = childrenOf(node).filter((child) => !isSign(child));
    const isDelete = children[0]?.name === 'del';
    return children.slice(isDelete ? 1 : 0).map((child) => {
      const expr = this.#expressions.of(child);
      return {
        kind: 'do',
        expr: isDelete ? { kind: 'remove', target: expr, ...spanOf(child) } : expr,
        ...spanOf(node),
      };
    });
  }

  /** `a = b = value`, `a, b = c, d` */
  #assign(node: SyntaxNode): Expr[] {
    const groups: SyntaxNode[][] = [[]];
    for (const child of childrenOf(node)) {
      if (child.name === 'AssignOp') groups.push([]);
      else if (child.name !== 'TypeDef' && !/Comment$/.test(child.name)) groups.at(-1)?.push(child);
    }
    const given = groups.pop() ?? [];
    const value = groups.length === 0 ? null : this.#expressions.collections.tuple(given, node);
    return groups.map((target) => ({
      kind: 'assign',
      target: this.#expressions.collections.targets(target, node),
      op: '=',
      value: value ?? opaque([], spanOf(node)),
      declares: false,
      ...spanOf(node),
    }));
  }

  #update(node: SyntaxNode): Stmt[] {
    const [target, sign, ...rest] = childrenOf(node);
    const value = this.#expressions.collections.tuple(rest, node);
    if (target === undefined || sign === undefined || value === null) return [];
    const expr: Expr = {
      kind: 'assign',
      target: this.#expressions.of(target),
      op: this.#source(sign),
      value,
      declares: false,
      ...spanOf(node),
    };
    return [{ kind: 'do', expr, ...spanOf(node) }];
  }

  #bodies(node: SyntaxNode): Stmt[] {
    return node.getChildren('Body').flatMap((body) => this.list(body));
  }

  #if(node: SyntaxNode): Stmt {
    const children = childrenOf(node).filter((child) => !isSign(child));
    const arms = node.getChildren('Body').map((body) => this.list(body));
    const tests = children
      .filter(({ name }) => name !== 'Body' && !/^(?:if|elif|else)$/.test(name))
      .map((test) => this.#expressions.of(test));
    return {
      kind: 'branch',
      tests,
      arms,
      complete: children.some(({ name }) => name === 'else'),
      catches: false,
      ...spanOf(node),
    };
  }

  #for(node: SyntaxNode): Stmt {
    const children = withoutComments(node);
    const at = children.findIndex(({ name }) => name === 'in');
    const bind = children.slice(0, at).filter(({ name }) => name !== 'for' && name !== 'async');
    const over = children[at + 1];
    const value: Target = this.#expressions.collections.targets(bind, node);
    const source = over === undefined ? null : this.#expressions.of(over);
    // A map is gone through by its keys.
    const keysOnly = source?.kind === 'name' || source?.kind === 'map' ? !this.#isList(source) : false;
    return { kind: 'loop', over: source, key: null, value, keysOnly, body: this.#bodies(node), ...spanOf(node) };
  }

  #isList(expr: Expr): boolean {
    return expr.kind === 'map' ? expr.list : !this.#dictionaries.has(expr.kind === 'name' ? expr.name : '');
  }

  get #dictionaries(): ReadonlySet<string> {
    return this.#expressions.dictionaries;
  }

  #try(node: SyntaxNode): Stmt[] {
    const stmts: Stmt[] = [];
    let word = '';
    for (const child of childrenOf(node)) {
      if (/^(?:try|except|else|finally)$/.test(child.name)) word = child.name;
      if (child.name !== 'Body') continue;
      const body = this.list(child);
      if (word === 'except')
        stmts.push({ kind: 'branch', tests: [], arms: [body], complete: false, catches: false, ...spanOf(child) });
      else stmts.push(...body);
    }
    return stmts;
  }

  #with(node: SyntaxNode): Stmt[] {
    const managers = childrenOf(node).filter(
      (child) => !isSign(child) && child.name !== 'Body' && !/^(?:with|as|async)$/.test(child.name),
    );
    const used = managers.map((child): Stmt => ({ kind: 'do', expr: this.#expressions.of(child), ...spanOf(child) }));
    return [...used, ...this.#bodies(node)];
  }

  #match(node: SyntaxNode): Stmt {
    const clauses = node.getChild('MatchBody')?.getChildren('MatchClause') ?? [];
    return {
      kind: 'branch',
      tests: [],
      arms: clauses.map((clause) => this.#bodies(clause)),
      complete: false,
      catches: false,
      ...spanOf(node),
    };
  }

  #class(node: SyntaxNode): Stmt {
    const name = node.getChild('VariableName');
    const parent = node.getChild('ArgList')?.getChild('VariableName') ?? null;
    const members = childrenOf(node.getChild('Body') ?? node).flatMap((child) =>
      child.name === 'DecoratedStatement' ? this.#decorated(child) : [{ node: child, shared: false }],
    );
    const methods = members
      .filter((member) => member.node.name === 'FunctionDefinition')
      .map((member) => this.#expressions.functions.fn(member.node, !member.shared));
    const fields = members
      .filter((member) => member.node.name === 'AssignStatement')
      .flatMap((member) => this.#field(member.node));
    return {
      kind: 'class',
      name: name === null ? `class@${node.from}` : this.#source(name),
      parent: parent === null ? null : this.#source(parent),
      fields,
      methods,
      ...spanOf(node),
    };
  }

  #decorated(node: SyntaxNode): { node: SyntaxNode; shared: boolean }[] {
    const shared = node.getChildren('Decorator').some((decorator) => /staticmethod/.test(this.#source(decorator)));
    return childrenOf(node)
      .filter(({ name }) => name === 'FunctionDefinition')
      .map((child) => ({ node: child, shared }));
  }

  #field(node: SyntaxNode): ClassField[] {
    return this.#assign(node).flatMap((expr) => {
      if (expr.kind !== 'assign' || expr.target.kind !== 'name') return [];
      return [{ name: expr.target.name, value: expr.value, shared: true }];
    });
  }

  #source({ from, to }: SyntaxNode): string {
    return this.#text.slice(from, to);
  }
}
