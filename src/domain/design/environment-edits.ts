import type { Environment, Environments } from './environments-schema.ts';
import { LIMITS } from './limits.ts';
import { mapTexts } from './named-texts.ts';
import { combine, setField, type Edit } from './operations.ts';
import { resolvedIn, valueNames } from './resolve.ts';
import type { Design } from './schema.ts';
import { isValueName, namesIn, withNamed } from './value-names.ts';

/** An edit of the environments that are there; giving back the same ones changes nothing. */
function change(key: string | null, apply: (held: Environments) => Environments): Edit {
  return {
    key,
    apply: (design) => {
      const held = design.environments;
      const next = held && apply(held);
      return next === held ? design : { ...design, environments: next };
    },
  };
}

function changeOne(key: string | null, id: number, apply: (held: Environment) => Environment): Edit {
  return change(key, (held) => {
    const list = held.list.map((one) => (one.id === id ? apply(one) : one));
    return list.every((one, at) => one === held.list[at]) ? held : { ...held, list };
  });
}

/** Adds an environment. The first takes over the design's own key, every other one is given `hash`. */
export function addEnvironment(name: string, hash: string): Edit {
  const blank = { name: name.slice(0, LIMITS.name), values: {} };
  return {
    key: null,
    apply: (design) => {
      const held = design.environments;
      if (held === undefined) return withFirst(design, { ...blank, id: 1, hash: design.chatApp.frame.hash });
      if (held.list.length >= LIMITS.environments) return design;
      const id = Math.max(...held.list.map((one) => one.id)) + 1;
      return { ...design, environments: { ...held, list: [...held.list, { ...blank, id, hash }] } };
    },
  };
}

function withFirst(design: Design, first: Environment): Design {
  const bare = setField('chatApp.frame.hash', '').apply(design);
  return { ...bare, environments: { active: first.id, names: [], list: [first] } };
}

/** The name that stands for the handler page's address where environments are begun. */
const HANDLER = 'handler';

/**
 * Begins with two environments: the first takes over key and address as they are, the second is given `hash` and has no address
 * yet. An address that names values already stays as it is.
 */
export function beginEnvironments(first: string, second: string, hash: string): Edit {
  const both = combine([addEnvironment(first, ''), addEnvironment(second, hash)]);
  return {
    key: null,
    apply: (design) => {
      const { address } = design.page;
      if (design.environments !== undefined) return design;
      if (address === '' || namesIn(address).length > 0) return both.apply(design);
      const named = [addValueName(HANDLER), setValue(1, HANDLER, address), setField('page.address', `{{${HANDLER}}}`)];
      return combine([both, ...named]).apply(design);
    },
  };
}

/** Takes an environment out. Of the last one, what is in force goes into the fields: the design is the same everywhere then. */
export function removeEnvironment(id: number): Edit {
  return {
    key: null,
    apply: (design) => {
      const held = design.environments;
      const gone = held?.list.find((one) => one.id === id);
      if (held === undefined || gone === undefined) return design;
      const list = held.list.filter((one) => one !== gone);
      const [first] = list;
      if (first === undefined) return resolvedIn(design, gone);
      return { ...design, environments: { ...held, list, active: held.active === id ? first.id : held.active } };
    },
  };
}

export function renameEnvironment(id: number, name: string): Edit {
  const kept = name.slice(0, LIMITS.name);
  return changeOne(`environments.${id}.name`, id, (held) => (held.name === kept ? held : { ...held, name: kept }));
}

/** Puts the values and the key of an environment in force. */
export function chooseEnvironment(id: number): Edit {
  const isThere = ({ list }: Environments): boolean => list.some((one) => one.id === id);
  return change(null, (held) => (held.active === id || !isThere(held) ? held : { ...held, active: id }));
}

/** Adds a name, without a value anywhere yet. What is no name, or is there already, changes nothing. */
export function addValueName(name: string): Edit {
  return change(null, (held) => {
    const known = valueNames(held);
    const isFree = isValueName(name) && !known.includes(name) && known.length < LIMITS.valueNames;
    return isFree ? { ...held, names: [...known, name] } : held;
  });
}

/** Renames a value everywhere: in every environment, and where it stands in addresses and texts. */
export function renameValue(from: string, to: string): Edit {
  return {
    key: null,
    apply: (design) => {
      const isFree = isValueName(to) && design.environments && !valueNames(design.environments).includes(to);
      return isFree ? renamed(design, from, to) : design;
    },
  };
}

function renamed(design: Design, from: string, to: string): Design {
  const instead = (name: string): string | null => (name === from ? `{{${to}}}` : null);
  const named = mapTexts(design, (text) => withNamed(text, instead).slice(0, LIMITS.text));
  return withNames(from, (name) => [name, to]).apply(named);
}

/** Takes a value out of every environment. Where its name stands, it stays and has no value then. */
export function removeValue(name: string): Edit {
  return withNames(name, () => null);
}

/** The name as another one, in the list and in every set; `null`: nowhere. */
function withNames(name: string, become: (name: string) => readonly [string, string] | null): Edit {
  const next = become(name)?.[1] ?? null;
  return change(null, (held) => ({
    ...held,
    names: valueNames(held).flatMap((one) => (one !== name ? [one] : next === null ? [] : [next])),
    list: held.list.map((one) => ({ ...one, values: valuesWith(one.values, name, next) })),
  }));
}

function valuesWith(values: Environment['values'], name: string, next: string | null): Environment['values'] {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      key !== name ? [[key, value]] : next === null ? [] : [[next, value]],
    ),
  );
}

/** Sets the value of a name in one environment; `null`: it has none. An empty text is a value. */
export function setValue(id: number, name: string, value: string | null): Edit {
  const kept = value?.slice(0, LIMITS.text);
  return changeOne(value === '' || value === null ? null : `environments.${id}.values.${name}`, id, (held) => {
    const { [name]: before, ...others } = held.values;
    if (before === kept) return held;
    return { ...held, values: kept === undefined ? others : { ...others, [name]: kept } };
  });
}
