import { entryOf, holeTree, mapTree, scalarTree, textTree, type HoleTree, type MapTree, type Tree } from '../tree.ts';
import type { Machine } from './machine.ts';
import { joined, scalar, type MapState, type UnknownValue, type Value } from './values.ts';

const MAX_DEPTH = 14;

/** A value as it is at this moment, as a tree. */
export function settle(machine: Machine, value: Value, depth = 0): Tree {
  switch (value.kind) {
    case 'scalar':
      return machine.writes(value.value) ? scalarTree(value.value, value.at) : holeTree('…', 0);
    case 'unknown':
      return hole(machine, value);
    case 'text':
      return textTree(
        value.parts.map((part) =>
          typeof part !== 'string' ? settle(machine, part, depth + 1) : machine.writes(part) ? part : '…',
        ),
        value.at,
      );
    case 'encoded':
      return { kind: 'encoded', how: value.how, of: settle(machine, value.of, depth + 1), at: value.at };
    case 'ref':
      if (depth > MAX_DEPTH || !machine.enter(value.id)) return holeTree('…', 0);
      try {
        return settleMap(machine, machine.state(value), depth);
      } finally {
        machine.exit(value.id);
      }
    case 'function':
      return holeTree(machine.source(value.fn), value.fn.from);
    case 'class':
      return holeTree(value.name, 0);
  }
}

function settleMap(machine: Machine, state: MapState, depth: number): MapTree {
  const entries = [...state.slots].map(([key, { value, maybe }]) =>
    entryOf(key, settle(machine, value, depth + 1), { maybe }),
  );
  const open = state.open === null ? null : hole(machine, state.open);
  const isList = state.list && entries.every(({ key }, index) => key === String(index));
  return { ...mapTree(entries, state.at, state.end, isList), open };
}

function hole(machine: Machine, { from, to, reason }: UnknownValue): HoleTree {
  return holeTree(machine.source({ from, to }), from, reason);
}

/** Offsets of all literals that went into a value. */
export function originsOf(
  machine: Machine,
  value: Value,
  into = new Set<number>(),
  depth = 0,
  seen = new Set<number>(),
): Set<number> {
  if (depth > MAX_DEPTH || into.size > 2000) return into;
  if (value.kind === 'encoded') originsOf(machine, value.of, into, depth + 1, seen);
  if (value.kind === 'text')
    for (const part of value.parts) if (typeof part === 'object') originsOf(machine, part, into, depth + 1, seen);
  if (value.kind !== 'ref' || seen.has(value.id)) return into;
  seen.add(value.id);
  const state = machine.state(value);
  for (const origin of state.origins) into.add(origin);
  if (state.end > state.at) into.add(state.at);
  for (const { value: inner } of state.slots.values()) originsOf(machine, inner, into, depth + 1, seen);
  return into;
}

/** A tree as a value: what a text holds that the code itself decodes. */
export function raise(machine: Machine, tree: Tree, at: number): Value {
  if (tree.kind === 'scalar') return scalar(tree.value, at);
  if (tree.kind === 'text')
    return joined(
      tree.parts.map((part) => (typeof part === 'string' ? part : raise(machine, part, at))),
      at,
    );
  if (tree.kind !== 'map') return { kind: 'unknown', from: at, to: at, reason: 'expression' };
  return machine.map(
    tree.entries.map(({ key, value }) => [key, raise(machine, value, at)] as const),
    { from: at, to: at },
    tree.list,
  );
}
