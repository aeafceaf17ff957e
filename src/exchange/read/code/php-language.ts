import { compacted, joinList, keyList, mapped, valueList } from './builtin-lists.ts';
import { casts, formats, ofText, replaced } from './builtin-texts.ts';
import { decodes, encodes, first, fromPairs, merges, spanOf, table, through } from './builtins.ts';
import { union } from './maps.ts';
import { keyText } from './keys.ts';
import type { HandedOver } from './run-types.ts';
import { emptyState, opened, type Machine, type Builtin, type Language } from './machine.ts';
import { isText, scalar, unknown, type Value } from './values.ts';

/** `curl_setopt`: a request is a map of its options. */
const setOption: Builtin = (machine, { args, span }) => {
  const [handle, option, value] = args;
  const key = option === undefined ? null : keyText(machine, option);
  if (handle?.kind === 'ref' && key !== null && value !== undefined) machine.put(handle, key, value);
  return unknown(span);
};

const setOptions: Builtin = (machine, { args, span }) => {
  const [handle, options] = args;
  if (handle?.kind === 'ref' && options?.kind === 'ref') {
    for (const [key, slot] of machine.state(options).slots) machine.put(handle, key, slot.value, slot.maybe);
  }
  return unknown(span);
};

const startRequest: Builtin = (machine, given) => {
  const url = first(given);
  return machine.map(url === undefined ? [] : [['CURLOPT_URL', url]], given.span);
};

const define: Builtin = (machine, given) => {
  const [name, value] = given.args;
  if (isText(name) && value !== undefined) machine.declare(name.value, value, machine.root);
  return unknown(given.span);
};

const constant: Builtin = (machine, given) => {
  const name = first(given);
  return isText(name) ? (machine.lookup(name.value, machine.root) ?? null) : null;
};

const compact: Builtin = (machine, given) => {
  machine.update(machine.map([], given.span), {});
  return null;
};

const combine: Builtin = (machine, given) => {
  const [keys, values] = given.args;
  if (keys?.kind !== 'ref' || values?.kind !== 'ref') return null;
  const held = [...machine.state(values).slots.values()];
  const pairs = [...machine.state(keys).slots.values()].map(({ value }, index) =>
    machine.list([value, held[index]?.value ?? unknown(given.span)], given.span),
  );
  return fromPairs(machine, machine.list(pairs, given.span), given);
};

const push: Builtin = (machine, { args, open, span }) => {
  const [list, ...values] = args;
  if (list?.kind !== 'ref') return null;
  for (const value of values) machine.push(list, value);
  if (open) machine.update(list, { open: opened(span) });
  return unknown(span);
};

const arrayMap: Builtin = (machine, given) => mapped(machine, given.args[1], given.args[0], given, false);

const arrayFilter: Builtin = (machine, given) =>
  given.args.length === 1
    ? compacted(machine, first(given), given)
    : mapped(machine, given.args[0], given.args[1], given, true);

const implode: Builtin = (machine, given) => {
  const [glue, list] = given.args;
  const [of, between] = glue?.kind === 'ref' ? [glue, list] : [list, glue];
  return joinList(machine, of, between, given.span.from);
};

const strReplace: Builtin = (_machine, { args }) => replaced(args[2], args[0], args[1]);

const sprintf: Builtin = (machine, given) => formats(machine, given.args[0], given.args.slice(1), given.span);

const vsprintf: Builtin = (machine, given) => {
  const list = given.args[1];
  if (list?.kind !== 'ref') return null;
  return formats(
    machine,
    given.args[0],
    [...machine.state(list).slots.values()].map(({ value }) => value),
    given.span,
  );
};

/** `stream_context_create` keeps its options, among them the body. */
const functions = table(
  {
    define,
    constant,
    compact,
    curl_init: startRequest,
    curl_setopt: setOption,
    curl_setopt_array: setOptions,
    array_combine: combine,
    array_push: push,
    array_map: arrayMap,
    array_filter: arrayFilter,
    implode,
    join: implode,
    sprintf,
    vsprintf,
    str_replace: strReplace,
    intval: casts('int'),
    floatval: casts('float'),
    strval: casts('string'),
    boolval: casts('bool'),
    strtoupper: ofText((text) => text.toUpperCase()),
    mb_strtoupper: ofText((text) => text.toUpperCase()),
    strtolower: ofText((text) => text.toLowerCase()),
    mb_strtolower: ofText((text) => text.toLowerCase()),
    ucfirst: ofText((text) => text.slice(0, 1).toUpperCase() + text.slice(1)),
    trim: (machine, given) => (given.args.length > 1 ? null : ofText((text) => text.trim())(machine, given)),
    rtrim: trims('end'),
    ltrim: trims('start'),
    urlencode: ofText((text) => encodeURIComponent(text).replaceAll('%20', '+')),
    rawurlencode: ofText((text) => encodeURIComponent(text)),
    array_values: (machine, given) => valueList(machine, first(given), given),
    array_keys: (machine, given) => keyList(machine, first(given), given),
    json_encode: encodes('json'),
    http_build_query: encodes('form'),
    json_decode: decodes,
    array_merge: merges(true),
    array_replace: merges(false),
    array_replace_recursive: merges(false),
    stream_context_create: through(0),
    mb_convert_encoding: through(0),
  },
  [
    ['\\bitrix\\main\\web\\json.encode bitrix\\main\\web\\json.encode json.encode', encodes('json')],
    ['utf8_encode|collect|arrayobject|new arrayobject', through(0)],
    ['iconv', through(2)],
    ['new stdclass', (machine, given) => machine.add(emptyState(given.span, false))],
  ],
);

function trims(side: 'start' | 'end'): Builtin {
  return (_machine, { args }) => {
    const [text, signs] = args;
    if (!isText(text) || (signs !== undefined && !isText(signs))) return null;
    return scalar(cut(text.value, side, signs?.value ?? ' \t\n\r\0\v'), text.at);
  };
}

function cut(text: string, side: 'start' | 'end', signs: string): string {
  let from = 0;
  let to = text.length;
  while (side === 'end' && to > 0 && signs.includes(text.charAt(to - 1))) to -= 1;
  while (side === 'start' && from < to && signs.includes(text.charAt(from))) from += 1;
  return text.slice(from, to);
}

function merged(machine: Machine, given: HandedOver): Value | null {
  return given.receiver?.kind === 'ref' ? union(machine, spanOf(given), [given.receiver, ...given.args], true) : null;
}

export const PHP: Language = {
  id: 'php',
  assignsLocally: true,
  copies: true,
  functions,
  methods: table({
    merge: merged,
    toarray: (_machine, given) => given.receiver,
    all: (_machine, given) => given.receiver,
  }),
  showBoolean: (value) => (value ? '1' : ''),
};
