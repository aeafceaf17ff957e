import { joinList } from './builtin-lists.ts';
import { formats, ofText, replaced } from './builtin-texts.ts';
import { encodes, first, form, itself, pushes, sets, spanOf, table, through } from './builtins.ts';
import { cast } from './evaluate.ts';
import { spreadInto } from './maps.ts';
import { emptyState, opened, type Builtin, type Language } from './machine.ts';
import { unknown } from './values.ts';

const sprintf: Builtin = (machine, given) => formats(machine, given.args[0], given.args.slice(1), given.span);

/** `append(list, …)` gives a list of its own. */
const append: Builtin = (machine, given) => {
  const [list, ...values] = given.args;
  const ref = machine.add({ ...emptyState(given.span, true), origins: [] });
  if (list?.kind === 'ref') spreadInto(machine, ref, list, false, true);
  else if (list?.kind === 'unknown')
    machine.update(ref, { open: list.reason === 'expression' && machine.source(list) === 'nil' ? null : opened(list) });
  for (const value of values) machine.push(ref, value);
  if (given.open) machine.update(ref, { open: opened(given.span) });
  return ref;
};

const text: Builtin = (machine, given) => {
  const value = first(given);
  return value === undefined ? null : cast(machine, 'as-is', value, spanOf(given));
};

const itoa: Builtin = (machine, given) => {
  const value = first(given);
  return value === undefined ? null : cast(machine, 'string', value, spanOf(given));
};

/** `json.NewEncoder(&buffer).Encode(value)`: the buffer then holds it. */
const encoder: Builtin = (_machine, given) => first(given) ?? null;

const encodeInto: Builtin = (machine, { receiver, args, span }) => {
  const [value] = args;
  if (receiver?.kind !== 'ref' || value === undefined) return null;
  const how = machine.state(receiver).list ? 'form' : 'json';
  machine.update(receiver, {
    list: false,
    slots: new Map([['body', { value: { kind: 'encoded', how, of: value, at: span.from }, maybe: false }]]),
  });
  return unknown(span);
};

/** `url.Values` holds lists; of one value the value itself is sent. */
const valuesOf: Builtin = (machine, given) => {
  const [map] = given.args;
  for (const [key, { value }] of map?.kind === 'ref' ? machine.state(map).slots : []) {
    const held = value.kind === 'ref' ? [...machine.state(value).slots.values()] : [];
    const [only] = held;
    if (map?.kind === 'ref' && only !== undefined && held.length === 1) machine.put(map, key, only.value);
  }
  return form(machine, given);
};

const functions = table(
  {
    append,
    'fmt.sprintf': sprintf,
    'strings.join': (machine, given) => joinList(machine, given.args[0], given.args[1], given.span.from),
    'strings.replaceall': (_machine, { args }) => replaced(args[0], args[1], args[2]),
    'strings.toupper': ofText((value) => value.toUpperCase()),
    'strings.tolower': ofText((value) => value.toLowerCase()),
    'strings.trimspace': ofText((value) => value.trim()),
    'url.queryescape': ofText((value) => encodeURIComponent(value).replaceAll('%20', '+')),
    'strconv.itoa': itoa,
    'json.unmarshal': (_machine, given) => unknown(given.span),
    'json.newencoder': encoder,
    'fmt.sprint': (machine, given) => text(machine, given),
    make: (machine, given) => machine.add(emptyState(given.span, false)),
    new: (machine, given) => machine.add(emptyState(given.span, false)),
  },
  [
    ['json.marshal|json.marshalindent|sonic.marshal|jsoniter.marshal', encodes('json')],
    [
      'bytes.newreader|bytes.newbuffer|bytes.newbufferstring|strings.newreader|io.nopcloser|string|conversion|aws.string|ptr|to.ptr',
      through(0),
    ],
    ['url.values', valuesOf],
  ],
);

export const GO: Language = {
  id: 'go',
  assignsLocally: false,
  copies: false,
  functions,
  methods: table(
    {
      set: sets,
      add: sets,
      encode: (machine, given) => (given.args.length === 0 ? encodeForm(given) : encodeInto(machine, given)),
      append: pushes,
    },
    [['string|bytes', itself]],
  ),
  showBoolean: (value) => String(value),
};

function encodeForm({ receiver, span }: Parameters<Builtin>[1]): ReturnType<Builtin> {
  if (receiver === null) return null;
  return receiver.kind === 'encoded' ? receiver : { kind: 'encoded', how: 'form', of: receiver, at: span.from };
}
