import { joinList, keyList, pairList, valueList } from './builtin-lists.ts';
import { casts, formats, ofOwnText, ofText, replaced } from './builtin-texts.ts';
import {
  decodes,
  encodes,
  first,
  fromPairs,
  itself,
  merges,
  pushes,
  sets,
  slotOf,
  spanOf,
  table,
  through,
} from './builtins.ts';
import { partsOf } from './evaluate.ts';
import { spreadInto, union } from './maps.ts';
import type { HandedOver } from './run-types.ts';
import type { Machine, Builtin, Language } from './machine.ts';
import { isText, joined, scalar, unknown, type Value } from './values.ts';

/** `dict(a, **b, KEY=value)` */
const dict: Builtin = (machine, given) => {
  const [start] = given.args;
  const isPairs = start?.kind === 'ref' && machine.state(start).list;
  const base = start === undefined ? [] : [isPairs ? fromPairs(machine, start, given) : start];
  const ref = union(machine, spanOf(given), base, false);
  for (const [key, value] of given.named) machine.put(ref, key, value);
  if (given.open) machine.update(ref, { open: unknown(given.span, 'spread') });
  machine.update(ref, { list: false, at: given.span.from, origins: [...machine.state(ref).origins, given.span.from] });
  return ref;
};

const update: Builtin = (machine, { receiver, args, named, open, span }) => {
  if (receiver?.kind !== 'ref') return null;
  for (const value of args) spreadInto(machine, receiver, value, false, false);
  for (const [key, value] of named) machine.put(receiver, key, value);
  if (open) machine.update(receiver, { open: unknown(span, 'spread') });
  return unknown(span);
};

const extend: Builtin = (machine, { receiver, args, span }) => {
  const [value] = args;
  if (receiver?.kind !== 'ref' || value === undefined) return null;
  spreadInto(machine, receiver, value, false, true);
  return unknown(span);
};

const setDefault: Builtin = (machine, { receiver, args }) => {
  const [key, value] = args;
  if (receiver?.kind !== 'ref' || !isText(key) || value === undefined) return null;
  if (!machine.state(receiver).slots.has(key.value)) machine.put(receiver, key.value, value);
  return machine.state(receiver).slots.get(key.value)?.value ?? null;
};

const copied: Builtin = (machine, { receiver }) => (receiver === null ? null : machine.copy(receiver));

const getKey: Builtin = (machine, given) => {
  const slot = slotOf(machine, given);
  return slot === undefined || slot.maybe ? null : slot.value;
};

/** `'{} {name}'.format(…)` */
const format: Builtin = (machine, { receiver, args, named, span }) => {
  if (receiver === null || !isText(receiver)) return null;
  let next = 0;
  const parts = receiver.value.split(/(\{\{|\}\}|\{[^{}]*\})/);
  const values = parts.map((part, index): string | Value => {
    if (index % 2 === 0) return part;
    if (part === '{{' || part === '}}') return part.charAt(0);
    const name = part.slice(1, -1);
    if (name === '') return args[next++] ?? unknown(span);
    return (/^\d+$/.test(name) ? args[Number(name)] : named.get(name)) ?? unknown(span);
  });
  return joined(
    values.flatMap((value) => (typeof value === 'string' ? [value] : partsOf(machine, value))),
    span.from,
  );
};

/** `'%s %s' % (a, b)` */
export function percent(machine: Machine, given: HandedOver): Value | null {
  const [text, value] = given.args;
  const isList = value?.kind === 'ref' && machine.state(value).list;
  const values = isList
    ? [...machine.state(value).slots.values()].map((slot) => slot.value)
    : value === undefined
      ? []
      : [value];
  return formats(machine, text, values, given.span);
}

const functions = table(
  {
    dict,
    str: casts('string'),
    int: casts('int'),
    float: casts('float'),
    bool: casts('bool'),
    percent,
    'json.loads': decodes,
    'collections.chainmap': (machine, given) => merges(false)(machine, { ...given, args: [...given.args].reverse() }),
  },
  [
    ['ordereddict|collections.ordereddict|immutabledict', dict],
    ['json.dumps|orjson.dumps|ujson.dumps|dumps|simplejson.dumps', encodes('json')],
    ['urlencode|urllib.parse.urlencode|parse.urlencode|http_build_query', encodes('form')],
    ['quote|quote_plus|urllib.parse.quote|parse.quote', ofText((text) => encodeURIComponent(text))],
    ['copy.copy|copy.deepcopy|deepcopy|copy', (machine, given) => machine.copy(first(given) ?? unknown(given.span))],
    [
      'list|tuple|mappingproxytype|types.mappingproxytype|frozenset|set|asdict|_|gettext|gettext_lazy|textwrap.dedent',
      through(0),
    ],
    ['sorted|reversed|iter', through(0)],
  ],
);

export const PYTHON: Language = {
  id: 'python',
  assignsLocally: true,
  copies: false,
  functions,
  methods: table(
    {
      append: pushes,
      extend,
      update,
      setdefault: setDefault,
      copy: copied,
      get: getKey,
      add: sets,
      format,
      items: (machine, given) => pairList(machine, given.receiver, given),
      keys: (machine, given) => keyList(machine, given.receiver, given),
      values: (machine, given) => valueList(machine, given.receiver, given),
      join: (machine, given) => joinList(machine, given.args[0], given.receiver ?? scalar('', 0), given.span.from),
      replace: (_machine, { receiver, args }) => replaced(receiver, args[0], args[1]),
      upper: ofOwnText((text) => text.toUpperCase()),
      lower: ofOwnText((text) => text.toLowerCase()),
      strip: ofOwnText((text, { args }) => (args.length === 0 ? text.trim() : null)),
      rstrip: ofOwnText((text, { args: [signs] }) =>
        signs === undefined ? text.trimEnd() : isText(signs) ? stripEnd(text, signs.value) : null,
      ),
    },
    [['encode|decode|dict|model_dump|to_dict|json|asdict', itself]],
  ),
  showBoolean: (value) => (value ? 'True' : 'False'),
};

function stripEnd(text: string, signs: string): string {
  let to = text.length;
  while (to > 0 && signs.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(0, to);
}
