import * as z from 'zod/mini';
import type { PortalBot } from '../../ports/host.ts';

/** A number, or its digits: rows come back from the portal's database as text (observed). */
const idSchema = z.pipe(
  z.union([z.int().check(z.gte(0)), z.string().check(z.regex(/^\d{1,15}$/))]),
  z.transform((id) => Number(id)),
);

const text = z.catch(z.string(), '');

const botSchema = z.pipe(
  z.object({ ID: idSchema, NAME: text, CODE: text, OPENLINE: z.optional(z.unknown()) }),
  z.transform((bot): PortalBot => ({
    id: bot.ID,
    name: bot.NAME,
    code: bot.CODE,
    openLine: bot.OPENLINE === 'Y' || bot.OPENLINE === true,
  })),
);

/** imbot.bot.list: a map by id; PHP makes an empty map a list, and a map with the keys 0, 1, 2 as well (observed). */
export const botsSchema = z.union([
  z.array(botSchema),
  z.pipe(
    z.record(z.string(), botSchema),
    z.transform((bots) => Object.values(bots)),
  ),
]);

/** imbot.register: the bot's id, new or not. */
export const newIdSchema = idSchema;

/** imbot.app.register: a new id is a number, the id of an app that was already there a text (observed, MySQL). */
export const registeredSchema = z.pipe(
  z.union([z.int().check(z.gte(0)), z.string().check(z.regex(/^\d{1,15}$/))]),
  z.transform((id) => ({ appId: Number(id), existed: typeof id === 'string' })),
);

export const doneSchema = z.literal(true);

/** app.info. CODE is the application's own code: its client id, for a local application. */
export const applicationSchema = z.object({ CODE: text, INSTALLED: z.catch(z.nullable(z.boolean()), null) });

/** user.admin */
export const adminSchema = z.boolean();

/** profile */
export const profileSchema = z.object({ ID: idSchema, NAME: text, LAST_NAME: text });

/** scope */
export const scopesSchema = z.array(z.string());

/** BX24.getAuth(): false where nobody is signed in. */
export const authSchema = z.catch(z.object({ member_id: text }), { member_id: '' });

/** BX24.placement.info(). Options arrive as `''`, `[]` or a map whose plain values are texts (observed). */
export const placementSchema = z.catch(
  z.pipe(
    z.object({ placement: text, options: z.catch(z.record(z.string(), z.unknown()), {}) }),
    z.transform(({ placement, options }) => ({ code: placement || 'DEFAULT', options: plainTexts(options) })),
  ),
  { code: 'DEFAULT', options: {} },
);

function plainTexts(options: Record<string, unknown>): Record<string, string> {
  const plain = Object.entries(options).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value));
  return Object.fromEntries(plain.map(([key, value]) => [key, String(value)]));
}
