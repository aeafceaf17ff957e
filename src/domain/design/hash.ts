import { isMask } from '../kernel/mask.ts';
import type { Environments } from './environments-schema.ts';
import { LIMITS } from './limits.ts';
import { setField, type Edit } from './operations.ts';
import type { Design } from './schema.ts';

/** Every signature key of a design that is set. */
export function hashesOf({ chatApp, environments }: Design): readonly string[] {
  return [chatApp.frame.hash, ...(environments?.list ?? []).map(({ hash }) => hash)].filter((hash) => hash !== '');
}

/** Sets the key in force. */
export function setHash(hash: string): Edit {
  const own = setField('chatApp.frame.hash', hash);
  return {
    key: own.key,
    apply: (design) => {
      const { environments } = design;
      return environments === undefined ? own.apply(design) : setHashOf(environments.active, hash).apply(design);
    },
  };
}

/** Sets the key of one environment. The dots that stand for a key are never one. */
export function setHashOf(id: number, hash: string): Edit {
  const kept = hash.slice(0, LIMITS.text);
  const change = (held: string): string => (isMask(kept) ? held : kept);
  return {
    key: `environments.${id}.hash`,
    apply: (design) => withHashes(design, (held, of) => (of === id ? change(held) : held)),
  };
}

/** The design without any of its keys. */
export function withoutHashes(design: Design): Design {
  return withHashes(setField('chatApp.frame.hash', '').apply(design), () => '');
}

/** The design with the keys of its environments changed; the same one where none changes. */
export function withHashes(design: Design, change: (hash: string, id: number, name: string) => string): Design {
  const { environments } = design;
  if (environments === undefined) return design;
  const list = environments.list.map((one) => {
    const hash = change(one.hash, one.id, one.name);
    return hash === one.hash ? one : { ...one, hash };
  });
  const isSame = list.every((one, at) => one === environments.list[at]);
  return isSame ? design : { ...design, environments: { ...environments, list } satisfies Environments };
}
