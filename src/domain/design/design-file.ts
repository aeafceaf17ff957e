import * as z from 'zod/mini';
import { designSchema, iconSourceSchema } from './schema.ts';

/** Characters of base64 of a picture that travels: the store keeps 512 kB at most. */
const MAX_DATA = 700_000;

/** A picture that an icon was made from, as it travels in a file. What it is, its bytes say. */
export const carriedPictureSchema = z.object({
  sha256: iconSourceSchema.shape.sha256,
  /** The file in base64, without a `data:` prefix. */
  data: z.string().check(z.minLength(1), z.maxLength(MAX_DATA), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
});
export type CarriedPicture = z.infer<typeof carriedPictureSchema>;

/**
 * A design as it travels: the document and, when the person asks for them, the pictures behind its icon. They stand beside
 * the document, so that a reader who does not know them loses only them; the document's version does not grow for it.
 */
export const designFileSchema = z.extend(designSchema, {
  iconPictures: z.optional(z.array(carriedPictureSchema).check(z.maxLength(2))),
});
