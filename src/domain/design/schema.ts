import * as z from 'zod/mini';
import { COMMAND_METHODS, DESIGN_FORMAT, DESIGN_VERSION, type WidgetPlacement } from './format.ts';
import { environmentsSchema } from './environments-schema.ts';
import { LIMITS } from './limits.ts';

const text = z.string().check(z.maxLength(LIMITS.text));

/**
 * A number as typed: nothing (`null`, not sent), an integer, or the text as it stands when it does not read as an integer
 * yet. Keeping the text means that undo, autosave and the problem list see what the person sees.
 */
export const numberInputSchema = z.union([
  z.null(),
  z.int().check(z.gte(-LIMITS.integer), z.lte(LIMITS.integer)),
  z.string().check(z.minLength(1), z.maxLength(LIMITS.numberText)),
]);
export type NumberInput = z.infer<typeof numberInputSchema>;

/** Not sent, N, or Y: the portal treats an absent flag differently from N on update. */
export const flagSchema = z.enum(['unset', 'no', 'yes']);
export type Flag = z.infer<typeof flagSchema>;

export const kindSchema = z.enum(['command', 'frame']);
export type Kind = z.infer<typeof kindSchema>;

export const commandMethodSchema = z.enum(COMMAND_METHODS);
export type CommandMethod = z.infer<typeof commandMethodSchema>;

const commandSchema = z.object({
  method: commandMethodSchema,
  /** Text of PUT and SEND, the number of CALL, the 32-hex line code of SUPPORT. */
  parameter: text,
});

/** The window of a frame app; what it shows is the shared page. */
const frameSchema = z.object({
  /** px; `null` is not sent. */
  width: numberInputSchema,
  height: numberInputSchema,
  popup: flagSchema,
  /** The signature key (HASH). A secret: left out of exports unless asked for. */
  hash: text,
});

const audienceSchema = z.object({
  /** Empty: not sent, and the portal takes ALL. */
  context: text,
  adminOnly: z.boolean(),
  hidden: flagSchema,
  extranet: flagSchema,
  liveChat: flagSchema,
});

export const textRowSchema = z.object({
  /** Stable within the document, for keyed lists and field paths; never sent. */
  id: z.int().check(z.gte(1), z.lte(LIMITS.integer)),
  /** A portal language id; an unknown one (from an import) is kept and reported as a problem. */
  language: text,
  title: text,
  description: text,
  copyright: text,
});
export type TextRow = z.infer<typeof textRowSchema>;

/** A row of texts that a widget has for itself. */
export const widgetTextRowSchema = z.object({
  id: textRowSchema.shape.id,
  language: text,
  title: text,
  description: text,
  /** GROUP_NAME: stored by the portal, shown nowhere in the chat. */
  groupName: text,
});
export type WidgetTextRow = z.infer<typeof widgetTextRowSchema>;

/** A list of rows, none with the id of another. */
function rowsOf<Row extends { id: number }>(row: z.ZodMiniType<Row>) {
  const isUnique = (rows: readonly Row[]): boolean => new Set(rows.map(({ id }) => id)).size === rows.length;
  return z.array(row).check(z.maxLength(LIMITS.texts), z.refine(isUnique, 'row ids repeat'));
}

const hexColour = z.string().check(z.regex(/^#[0-9a-f]{6}$/));

/** Rounding may carry the far edge of a part this much beyond the picture. */
const ROUNDING = 1e-6;

/** A part of a source picture, in shares of its width and height, from the top left corner. */
export const cropSchema = z
  .object({
    x: z.number().check(z.gte(0), z.lt(1)),
    y: z.number().check(z.gte(0), z.lt(1)),
    width: z.number().check(z.gt(0), z.lte(1)),
    height: z.number().check(z.gt(0), z.lte(1)),
  })
  .check(z.refine(({ x, y, width, height }) => Math.max(x + width, y + height) <= 1 + ROUNDING, 'reaches beyond'));
export type IconCrop = z.infer<typeof cropSchema>;

/**
 * How the icon was made from its source, so that it can be changed later. Lengths in px of the 54 × 66 half. What has a default
 * came later: icons that were made before do without it.
 */
export const iconAdjustmentsSchema = z.object({
  /** `silhouette`: one colour per state; `colours`: grey and as is; `two-pictures`: a source for each state. */
  states: z.enum(['silhouette', 'colours', 'two-pictures']),
  normalColour: hexColour,
  activeColour: hexColour,
  /** Of the largest size that fits the 45 × 32 box. */
  scale: z.number().check(z.gte(0.1), z.lte(4)),
  shiftX: z.number().check(z.gte(-54), z.lte(54)),
  shiftY: z.number().check(z.gte(-66), z.lte(66)),
  padding: z.number().check(z.gte(0), z.lte(16)),
  trim: z.boolean(),
  removeBackground: z.boolean(),
  /** 0 … 255, distance per channel. */
  backgroundTolerance: z.int().check(z.gte(0), z.lte(255)),
  /** How much of what is inside a silhouette is kept: 0 is the mere outline, 100 every edge that can be seen. */
  strength: z._default(z.int().check(z.gte(0), z.lte(100)), 50),
  /** Enclosed empty areas of a silhouette are filled: thin outlines become bodies. */
  fillHoles: z._default(z.boolean(), false),
  /** The part of the picture that is used, of two pictures the normal one; `null`: all of it. */
  crop: z._default(z.nullable(cropSchema), null),
  /** The same of the second picture. */
  activeCrop: z._default(z.nullable(cropSchema), null),
});
export type IconAdjustments = z.infer<typeof iconAdjustmentsSchema>;

/** Points at the source picture in its own store; the picture itself is not in the document. */
export const iconSourceSchema = z.object({
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  name: z.string().check(z.maxLength(LIMITS.fileName)),
  /** Media type, as found from the bytes. */
  type: z.string().check(z.maxLength(LIMITS.fileName)),
});
export type IconSource = z.infer<typeof iconSourceSchema>;

export const iconSchema = z.object({
  /** The finished 108 × 66 two-state PNG, base64 without a `data:` prefix. */
  png: z.string().check(z.minLength(1), z.maxLength(LIMITS.iconBase64), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
  /** `null`: the PNG came ready (import). */
  source: z.nullable(iconSourceSchema),
  /** The second picture of `two-pictures`. */
  activeSource: z.nullable(iconSourceSchema),
  adjustments: z.nullable(iconAdjustmentsSchema),
});
export type DesignIcon = z.infer<typeof iconSchema>;

/** The application for the old messenger: `imbot.app.*`. */
export const chatAppSchema = z.object({
  /** Whether the design is for the old messenger at all; what is set stays when it is not. */
  enabled: z.boolean(),
  kind: kindSchema,
  bot: z.object({ id: numberInputSchema }),
  code: text,
  command: commandSchema,
  frame: frameSchema,
  audience: audienceSchema,
});
export type ChatApp = z.infer<typeof chatAppSchema>;

/** What every widget of the new chat has (`placement.bind`), wherever it stands. */
const widgetFields = {
  /** Whether the design is for this place; what is set stays when it is not. */
  enabled: z.boolean(),
  /** The widget's own page. Empty: the shared one. */
  address: text,
  /** The widget's own texts. `null`: the shared ones. */
  texts: z.nullable(rowsOf(widgetTextRowSchema)),
  /** Whom it is for; not sent, the portal takes everybody. */
  role: z.enum(['unset', 'user', 'admin']),
  extranet: flagSchema,
};

/** In which chats, in words of `WIDGET_CONTEXTS`. None: not sent, and the portal takes ALL. */
const contexts = z.array(text).check(z.maxLength(LIMITS.words));

/** A class of Font Awesome 4 (`fa-bars`). The portal demands one. */
const iconName = text;

/** A word of the portal's palette in lower case. Empty: not sent, and the portal takes one by the widget's number. */
const colour = text;

/** The widgets of the new chat: at most one in each place, with the settings that the portal knows there. */
export const widgetsSchema = z.object({
  IM_TEXTAREA: z.optional(
    z.object({
      ...widgetFields,
      contexts,
      iconName,
      colour,
      /** px of the window above the field (the documentation says percent); `null`: not sent, and it is 100 × 100. */
      width: numberInputSchema,
      height: numberInputSchema,
    }),
  ),
  IM_SIDEBAR: z.optional(z.object({ ...widgetFields, contexts, iconName, colour })),
  IM_CONTEXT_MENU: z.optional(z.object({ ...widgetFields, contexts })),
  IM_NAVIGATION: z.optional(z.object({ ...widgetFields, iconName })),
  IMMOBILE_CONTEXT_MENU: z.optional(z.object({ ...widgetFields, contexts })),
} satisfies Record<WidgetPlacement, unknown>);
export type Widgets = z.infer<typeof widgetsSchema>;
export type Widget<P extends WidgetPlacement = WidgetPlacement> = NonNullable<Widgets[P]>;

/**
 * The design: what the person means, not what is sent. What every target shares stands once, at the top; both kinds of a chat
 * app and all places of widgets lie side by side, so that switching loses nothing. Calls are built from it by `domain/calls`.
 */
export const designSchema = z.object({
  format: z.literal(DESIGN_FORMAT),
  version: z.literal(DESIGN_VERSION),
  /** The draft's own name, never sent. */
  name: z.string().check(z.maxLength(LIMITS.name)),
  texts: rowsOf(textRowSchema),
  icon: z.nullable(iconSchema),
  /** The handler page's address, without the sign the portal adds. */
  page: z.object({ address: text }),
  chatApp: chatAppSchema,
  widgets: widgetsSchema,
  /** Not there: the design is the same everywhere, and its key stands in `chatApp.frame.hash`. */
  environments: z.optional(environmentsSchema),
});
export type Design = z.infer<typeof designSchema>;
