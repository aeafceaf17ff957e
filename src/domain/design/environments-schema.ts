import * as z from 'zod/mini';
import { LIMITS } from './limits.ts';
import { isValueName } from './value-names.ts';

const text = z.string().check(z.maxLength(LIMITS.text));
const valueName = z.string().check(z.refine(isValueName, 'no name of a value'));
const id = z.int().check(z.gte(1), z.lte(LIMITS.integer));

/** One place where the design is used, as production or a test portal, with all that differs there. */
export const environmentSchema = z.object({
  /** Stable within the document, for keyed lists; never sent. */
  id,
  name: z.string().check(z.maxLength(LIMITS.name)),
  /** The signature key here. A secret: left out of exports unless asked for. */
  hash: z._default(text, ''),
  /** What stands for `{{name}}` here, put in as it is. A name that is not there has no value yet; an empty one is meant so. */
  values: z._default(
    z.record(valueName, text).check(z.refine((held) => Object.keys(held).length <= LIMITS.valueNames, 'too many')),
    {},
  ),
});
export type Environment = z.infer<typeof environmentSchema>;

const areApart = (list: readonly Environment[]): boolean => new Set(list.map((one) => one.id)).size === list.length;

export const environmentsSchema = z
  .object({
    /** The one whose values and key are in force. */
    active: id,
    /** In the order in which people see them; each may still lack a value everywhere. */
    names: z._default(z.array(valueName).check(z.maxLength(LIMITS.valueNames)), []),
    list: z
      .array(environmentSchema)
      .check(z.minLength(1), z.maxLength(LIMITS.environments), z.refine(areApart, 'ids repeat')),
  })
  .check(
    z.refine(({ active, list }) => list.length === 0 || list.some((one) => one.id === active), {
      path: ['active'],
      error: 'the active one is not there',
    }),
  );
export type Environments = z.infer<typeof environmentsSchema>;
