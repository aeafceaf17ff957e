import type { Arg, Cast, Expr, Fn, Item, Param, Span, Stmt, Target } from './ir.ts';
import { literal, opaque } from './nodes.ts';
import { MAX_PARTS } from './ir.ts';
import { isNode, isSet, nodeIn, nodesIn, phpSpan, textIn, type PhpNode } from './php-node.ts';

const CASTS: Readonly<Record<string, Cast>> = {
  int: 'int',
  integer: 'int',
  float: 'float',
  double: 'float',
  string: 'string',
  bool: 'bool',
  boolean: 'bool',
};

/** Expressions of PHP in the common form. Variables keep their sign; classes are told from constants by theirs. */
export class PhpExpressions {
  /** Broken texts can give trees in which a part stands for several things: more parts than this are not gone into. */
  #left = MAX_PARTS;
  readonly #shift: number;
  readonly #body: (nodes: readonly PhpNode[]) => Stmt[];
  readonly #class: (node: PhpNode) => Stmt;

  constructor(shift: number, body: (nodes: readonly PhpNode[]) => Stmt[], made: (node: PhpNode) => Stmt) {
    this.#shift = shift;
    this.#body = body;
    this.#class = made;
  }

  of(node: PhpNode): Expr {
    const span = this.#span(node);
    this.#left -= 1;
    if (this.#left < 0) return opaque([], span);
    switch (node.kind) {
      case 'string':
      case 'nowdoc':
        return literal(textIn(node, 'value'), span);
      case 'number':
        return literal(Number(String(node['value']).replaceAll('_', '')), span);
      case 'boolean':
        return literal(node['value'] === true, span);
      case 'nullkeyword':
        return literal(null, span);
      case 'variable':
        return this.#variable(node);
      case 'name':
        return { kind: 'name', name: lastOf(textIn(node, 'name')), ...span };
      case 'selfreference':
      case 'staticreference':
        return { kind: 'name', name: 'self', ...span };
      case 'encapsed':
        return { kind: 'join', parts: nodesIn(node, 'value').map((part) => this.#inner(part, 'expression')), ...span };
      case 'array':
        return this.#array(node);
      default:
        return this.#access(node) ?? this.#operation(node);
    }
  }

  #variable(node: PhpNode): Expr {
    const span = this.#span(node);
    const name = node['name'];
    if (typeof name !== 'string') return isNode(name) ? opaque([this.of(name)], span) : opaque([], span);
    return { kind: 'name', name: name === 'this' ? 'this' : `$${name}`, ...span };
  }

  #inner(node: PhpNode, key: string): Expr {
    const inner = nodeIn(node, key);
    return inner === null ? opaque([], this.#span(node)) : this.of(inner);
  }

  #array(node: PhpNode): Expr {
    const items = nodesIn(node, 'items').flatMap((item): Item[] => {
      const value = item.kind === 'entry' ? nodeIn(item, 'value') : item;
      const key = item.kind === 'entry' ? nodeIn(item, 'key') : null;
      if (value === null) return [];
      const spread = isSet(item, 'unpack') || value.kind === 'variadic';
      return [
        {
          key: key === null ? null : this.of(key),
          value: value.kind === 'variadic' ? this.#inner(value, 'what') : this.of(value),
          spread,
        },
      ];
    });
    return { kind: 'map', items, list: items.every(({ key }) => key === null), ...this.#span(node) };
  }

  #access(node: PhpNode): Expr | null {
    switch (node.kind) {
      case 'propertylookup':
      case 'nullsafepropertylookup':
        return { kind: 'member', of: this.#inner(node, 'what'), key: this.#property(node), ...this.#span(node) };
      case 'staticlookup':
        return {
          kind: 'member',
          of: this.#classOf(nodeIn(node, 'what')),
          key: this.#property(node),
          ...this.#span(node),
        };
      case 'offsetlookup': {
        const offset = nodeIn(node, 'offset');
        return {
          kind: 'member',
          of: this.#inner(node, 'what'),
          key: offset === null ? null : this.of(offset),
          ...this.#span(node),
        };
      }
      default:
        return null;
    }
  }

  #property(node: PhpNode): Expr {
    const offset = nodeIn(node, 'offset');
    if (offset?.kind === 'identifier') return literal(textIn(offset, 'name'), this.#span(offset));
    // A shared field: `self::$name`.
    if (offset?.kind === 'variable' && node.kind === 'staticlookup')
      return literal(textIn(offset, 'name'), this.#span(offset));
    return offset === null ? opaque([], this.#span(node)) : this.of(offset);
  }

  #classOf(node: PhpNode | null): Expr {
    if (node?.kind === 'name') return { kind: 'name', name: this.className(textIn(node, 'name')), ...this.#span(node) };
    if (node?.kind === 'parentreference') return { kind: 'name', name: 'self', ...this.#span(node) };
    return node === null ? opaque([], { from: 0, to: 0 }) : this.of(node);
  }

  className(name: string): string {
    return `:${name.slice(name.lastIndexOf('\\') + 1).toLowerCase()}`;
  }

  #operation(node: PhpNode): Expr {
    switch (node.kind) {
      case 'call':
      case 'new':
        return this.#call(node);
      case 'bin':
        return this.#binary(node);
      case 'retif':
        return this.#choice(node);
      case 'cast':
        return this.#cast(node);
      case 'assign':
      case 'assignref':
        return this.#assign(node);
      case 'closure':
      case 'arrowfunc':
        return { kind: 'fn', fn: this.fn(node), ...this.#span(node) };
      case 'match':
        return this.#match(node);
      case 'unary':
        return this.#unary(node);
      case 'silent':
        return this.#inner(node, 'expr');
      case 'clone':
        return this.#inner(node, 'what');
      default:
        return this.#other(node);
    }
  }

  /** Anything else is looked through. */
  #other(node: PhpNode): Expr {
    const inside = Object.values(node)
      .flatMap((value: unknown) => (Array.isArray(value) ? (value as readonly unknown[]) : [value]))
      .filter(isNode);
    return opaque(
      inside.filter(({ kind }) => kind !== 'identifier').map((inner) => this.of(inner)),
      this.#span(node),
    );
  }

  #call(node: PhpNode): Expr {
    const what = nodeIn(node, 'what');
    const fresh = node.kind === 'new';
    const args = nodesIn(node, 'arguments').map((arg): Arg => this.#arg(arg));
    if (what?.kind === 'class') return this.#anonymous(what, args, node);
    const isClass = fresh && what?.kind === 'name';
    const callee = what === null ? opaque([], this.#span(node)) : isClass ? this.#newName(what) : this.#callee(what);
    return { kind: 'call', callee, args, fresh, ...this.#span(node) };
  }

  /** Classes of the text are known by their sign, those of libraries by their plain name. */
  #newName(what: PhpNode): Expr {
    return this.#classOf(what);
  }

  #callee(what: PhpNode): Expr {
    if (what.kind !== 'name') return this.of(what);
    const name = textIn(what, 'name');
    return { kind: 'name', name: `${name.slice(name.lastIndexOf('\\') + 1).toLowerCase()}()`, ...this.#span(what) };
  }

  #anonymous(what: PhpNode, args: readonly Arg[], node: PhpNode): Expr {
    const stmt = this.#class(what);
    const span = this.#span(node);
    const fn: Fn = { name: '', params: [], body: [stmt], closed: [], takesSelf: false, shared: false, ...span };
    return { kind: 'call', callee: { kind: 'fn', fn, ...span }, args, fresh: false, ...span };
  }

  #arg(node: PhpNode): Arg {
    if (node.kind === 'namedargument')
      return { name: textIn(node, 'name'), value: this.#inner(node, 'value'), spread: false };
    if (node.kind === 'variadic') return { name: null, value: this.#inner(node, 'what'), spread: true };
    return { name: null, value: this.of(node), spread: false };
  }

  #binary(node: PhpNode): Expr {
    const span = this.#span(node);
    const sides = { left: this.#inner(node, 'left'), right: this.#inner(node, 'right') };
    switch (node['type']) {
      case '.':
        return { kind: 'join', parts: [sides.left, sides.right], ...span };
      case '+':
        return { kind: 'sum', ...sides, ...span };
      case '??':
        return { kind: 'fallback', op: 'nullish', ...sides, ...span };
      default:
        return opaque([sides.left, sides.right], span);
    }
  }

  #choice(node: PhpNode): Expr {
    const test = this.#inner(node, 'test');
    const yes = nodeIn(node, 'trueExpr');
    const no = this.#inner(node, 'falseExpr');
    if (yes === null) return { kind: 'fallback', op: 'or', left: test, right: no, ...this.#span(node) };
    return { kind: 'choice', test, yes: this.of(yes), no, ...this.#span(node) };
  }

  #cast(node: PhpNode): Expr {
    const value = this.#inner(node, 'expr');
    const into = CASTS[textIn(node, 'type')];
    return { kind: 'cast', into: into ?? 'as-is', value, ...this.#span(node) };
  }

  #assign(node: PhpNode): Expr {
    const left = nodeIn(node, 'left');
    const target: Target = left === null ? opaque([], this.#span(node)) : this.target(left);
    const op = node.kind === 'assignref' ? '=' : textIn(node, 'operator') || '=';
    return { kind: 'assign', target, op, value: this.#inner(node, 'right'), declares: false, ...this.#span(node) };
  }

  target(node: PhpNode): Target {
    if (node.kind !== 'list' && node.kind !== 'array') return this.of(node);
    const items = nodesIn(node, 'items').map((item) => {
      const value = item.kind === 'entry' ? nodeIn(item, 'value') : item.kind === 'noop' ? null : item;
      const key = item.kind === 'entry' ? nodeIn(item, 'key') : null;
      return {
        key: key === null ? null : this.of(key),
        target: value === null ? null : this.target(value),
        fallback: null,
        rest: false,
      };
    });
    return { kind: 'pattern', items, ...this.#span(node) };
  }

  /** What `match` gives depends on the run; its arms may hold calls. */
  #match(node: PhpNode): Expr {
    const arms = nodesIn(node, 'arms').map((arm) => this.#inner(arm, 'body'));
    return opaque([this.#inner(node, 'cond'), ...arms], this.#span(node));
  }

  #unary(node: PhpNode): Expr {
    const inner = this.#inner(node, 'what');
    const type = node['type'];
    if (inner.kind === 'lit' && (type === '-' || type === '+'))
      return literal(Number(inner.value) * (type === '-' ? -1 : 1), this.#span(node));
    if (inner.kind === 'lit' && type === '!') return literal(!inner.value, this.#span(node));
    return opaque([inner], this.#span(node));
  }

  fn(node: PhpNode): Fn {
    const body = nodeIn(node, 'body');
    const span = this.#span(node);
    const isArrow = node.kind === 'arrowfunc';
    const uses = nodesIn(node, 'uses').map((used) => `$${textIn(used, 'name')}`);
    const stmts: Stmt[] =
      body === null
        ? []
        : isArrow
          ? [{ kind: 'return', value: this.of(body), ...span }]
          : this.#body(nodesIn(body, 'children'));
    const name = textIn(node, 'name');
    return {
      name: node.kind === 'function' ? `${name.toLowerCase()}()` : name,
      params: nodesIn(node, 'arguments').map((param) => this.#param(param)),
      body: stmts,
      closed: isArrow ? null : uses,
      takesSelf: false,
      shared: isSet(node, 'isStatic'),
      ...span,
    };
  }

  #param(node: PhpNode): Param {
    const name = textIn(node, 'name');
    const value = nodeIn(node, 'value');
    const isField = Number(node['flags'] ?? 0) > 0 || isSet(node, 'readonly');
    return {
      target: { kind: 'name', name: `$${name}`, ...this.#span(node) },
      name,
      fallback: value === null ? null : this.of(value),
      rest: isSet(node, 'variadic') ? 'list' : 'no',
      field: isField ? name : null,
    };
  }

  #span(node: PhpNode): Span {
    return phpSpan(node, this.#shift);
  }
}

/** A name without its namespace. */
const lastOf = (name: string): string => name.slice(name.lastIndexOf('\\') + 1);
