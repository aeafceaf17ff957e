import { compacted, joinList, keyList, mapped, pairList, valueList } from './builtin-lists.ts';
import { casts, ofOwnText, ofText, replaced } from './builtin-texts.ts';
import {
  decodes,
  encodes,
  first,
  form,
  fromPairs,
  itself,
  merges,
  mergesInto,
  pushes,
  sets,
  slotOf,
  spanOf,
  table,
  through,
} from './builtins.ts';
import { join } from './evaluate.ts';
import { spreadInto, union } from './maps.ts';
import type { HandedOver } from './run-types.ts';
import { emptyState, type Machine, type Builtin, type Language } from './machine.ts';
import { isText, scalar, type Value } from './values.ts';

const blank: Builtin = (machine, given) => machine.add({ ...emptyState(given.span, false), origins: [] });

const concat: Builtin = (machine, given) => {
  const { receiver, args, span } = given;
  if (receiver?.kind === 'scalar' || receiver?.kind === 'text') return join(machine, [receiver, ...args], span.from);
  if (receiver?.kind !== 'ref') return null;
  const lists = args.map((value) =>
    value.kind === 'ref' && machine.state(value).list ? value : machine.list([value], span),
  );
  return union(machine, spanOf(given), [receiver, ...lists], true);
};

const map: Builtin = (machine, given) => mapped(machine, given.receiver, given.args[0], given, false);

const forEach: Builtin = (machine, given) => mapped(machine, given.receiver, given.args[0], given, false);

const filter: Builtin = (machine, given) => {
  const test = first(given);
  const isBoolean = test?.kind === 'unknown' && machine.source(test) === 'Boolean';
  return isBoolean ? compacted(machine, given.receiver, given) : mapped(machine, given.receiver, test, given, true);
};

/** Parts of an address; only one that is plain throughout is worked out. */
const url: Builtin = (_machine, { args }) => {
  const [path, base] = args;
  if (base === undefined) return path ?? null;
  if (!isText(path) || !isText(base)) return null;
  try {
    return scalar(new URL(path.value, base.value).href, path.at);
  } catch {
    return null;
  }
};

const rawTemplate: Builtin = (_machine, given) => first(given) ?? null;

const toText: Builtin = (machine, { receiver }) =>
  receiver === null ? null : receiver.kind === 'scalar' ? join(machine, [receiver], receiver.at) : receiver;

const assignAll: Builtin = (machine, given) => {
  const [target] = given.args;
  return target?.kind === 'ref' ? mergesInto(machine, given) : merges(false)(machine, given);
};

/** `new Map([[…]])` and `Object.fromEntries` */
const mapMade: Builtin = (machine, given) =>
  given.args[0] === undefined ? blank(machine, given) : fromPairs(machine, given.args[0], given);

const entriesOf: Builtin = (machine, given) => pairList(machine, first(given), given);

const replace =
  (all: boolean): Builtin =>
  (_machine, { receiver, args }) =>
    replaced(receiver, args[0], args[1], all);

function unshift(machine: Machine, given: HandedOver): Value | null {
  const { receiver, args } = given;
  if (receiver?.kind !== 'ref') return null;
  const before = machine.list(args, given.span);
  spreadInto(machine, before, receiver, false, true);
  machine.update(receiver, { slots: machine.state(before).slots });
  return receiver;
}

const functions = table(
  {
    'object.assign': assignAll,
    'object.fromentries': mapMade,
    'object.entries': entriesOf,
    'object.keys': (machine, given) => keyList(machine, first(given), given),
    'object.values': (machine, given) => valueList(machine, first(given), given),
    'json.stringify': encodes('json'),
    'json.parse': decodes,
    'new map': mapMade,
    'new url': url,
    'string.raw': rawTemplate,
    string: casts('string'),
    number: casts('float'),
    parseint: casts('int'),
    parsefloat: casts('float'),
    boolean: casts('bool'),
    encodeuricomponent: ofText((text) => encodeURIComponent(text)),
    encodeuri: ofText((text) => encodeURI(text)),
    'array.of': (machine, given) => machine.list(given.args, given.span),
  },
  [
    ['qs.stringify|querystring.stringify|stringify|$.param|jquery.param', encodes('form')],
    ['new urlsearchparams|new formdata', form],
    [
      'object.freeze|object.seal|object.create|structuredclone|promise.resolve|array.from|new string|new blob|new set|new buffer',
      through(0),
    ],
    ['defineconfig|definecall|clonedeep|_.clonedeep|ref|reactive|shallowref|toraw|markraw', through(0)],
    ['new xmlhttprequest|new request|https.request|http.request', blank],
    ['_.merge|_.assign|_.extend|$.extend|jquery.extend|bx.mergeex|bx.merge', merges(false)],
  ],
);

const NEW_BLANK = ['new xmlhttprequest'];

export const JS: Language = {
  id: 'js',
  assignsLocally: false,
  copies: false,
  functions: new Map(
    [...functions].filter(
      ([name]) => !['new request', 'https.request', 'http.request'].includes(name) || NEW_BLANK.includes(name),
    ),
  ),
  methods: table(
    {
      push: pushes,
      unshift,
      append: sets,
      set: sets,
      concat,
      map,
      foreach: forEach,
      filter,
      flat: itself,
      join: (machine, given) =>
        joinList(machine, given.receiver, given.args[0] ?? scalar(',', given.span.from), given.span.from),
      replaceall: replace(true),
      replace: replace(false),
      tostring: toText,
      touppercase: ofOwnText((text) => text.toUpperCase()),
      tolowercase: ofOwnText((text) => text.toLowerCase()),
      trim: ofOwnText((text) => text.trim()),
      entries: (machine, given) => pairList(machine, given.receiver, given),
      get: (machine, given) => slotOf(machine, given)?.value ?? null,
    },
    [['valueof|tojson|slice|clone', (machine, given) => (given.args.length > 0 ? null : toText(machine, given))]],
  ),
  showBoolean: (value) => String(value),
};
