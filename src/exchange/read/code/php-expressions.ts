import type { Arg, Expr, Fn, Item, Span, Stmt, Target } from './ir.ts';
import { literal, opaque } from './nodes.ts';
import { MAX_PARTS } from './ir.ts';
import { PhpAccess } from './php-access.ts';
import { PhpFunctions } from './php-functions.ts';
import { PhpOperations } from './php-operations.ts';
import { isNode, isSet, nodeIn, nodesIn, phpSpan, textIn, type PhpNode } from './php-node.ts';

/** Expressions of PHP in the common form. Variables keep their sign; classes are told from constants by theirs. */
export class PhpExpressions {
  /** Broken texts can give trees in which a part stands for several things: more parts than this are not gone into. */
  #left = MAX_PARTS;
  readonly #shift: number;
  readonly access: PhpAccess;
  readonly functions: PhpFunctions;
  readonly #operations: PhpOperations;
  readonly #class: (node: PhpNode) => Stmt;

  constructor(shift: number, body: (nodes: readonly PhpNode[]) => Stmt[], made: (node: PhpNode) => Stmt) {
    this.#shift = shift;
    const of = (node: PhpNode): Expr => this.of(node);
    this.access = new PhpAccess(shift, of);
    this.functions = new PhpFunctions(shift, of, body);
    this.#operations = new PhpOperations(shift, of);
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
        return this.access.of(node) ?? this.#operation(node);
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

  #operation(node: PhpNode): Expr {
    switch (node.kind) {
      case 'call':
      case 'new':
        return this.#call(node);
      case 'assign':
      case 'assignref':
        return this.#assign(node);
      case 'closure':
      case 'arrowfunc':
        return { kind: 'fn', fn: this.functions.fn(node), ...this.#span(node) };
      case 'silent':
        return this.#inner(node, 'expr');
      case 'clone':
        return this.#inner(node, 'what');
      default:
        return this.#operations.of(node) ?? this.#other(node);
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
    const callee =
      what === null ? opaque([], this.#span(node)) : isClass ? this.access.classOf(what) : this.#callee(what);
    return { kind: 'call', callee, args, fresh, ...this.#span(node) };
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

  #span(node: PhpNode): Span {
    return phpSpan(node, this.#shift);
  }
}

/** A name without its namespace. */
const lastOf = (name: string): string => name.slice(name.lastIndexOf('\\') + 1);
