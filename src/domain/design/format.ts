/**
 * The fixed words of a design document. Apart from the schema, which is made of them: these are needed to start with an empty
 * design, and the schema with its library only once something is read.
 */

/** Marks a file or a stored draft as ours, whatever its name. */
export const DESIGN_FORMAT = 'chat-app-design';
/** The version that is written. Older ones are brought up by `migrations`. */
export const DESIGN_VERSION = 2;

/** What a command app does: put text into the field, send it, call a number, open a support chat. */
export const COMMAND_METHODS = ['put', 'send', 'call', 'support'] as const;

/** Chats a chat app is meant for; an unknown word (from an import) is kept as it is and reported as a problem. */
export const KNOWN_CONTEXTS = ['all', 'user', 'chat', 'bot', 'lines', 'call'] as const;

/** Places of the new chat that take a widget, by the names of `placement.bind`. */
export const WIDGET_PLACEMENTS = [
  'IM_TEXTAREA',
  'IM_SIDEBAR',
  'IM_CONTEXT_MENU',
  'IM_NAVIGATION',
  'IMMOBILE_CONTEXT_MENU',
] as const;
export type WidgetPlacement = (typeof WIDGET_PLACEMENTS)[number];

/** Chats a widget is meant for, any number of them; unknown words are kept, too. */
export const WIDGET_CONTEXTS = ['all', 'user', 'chat', 'lines', 'crm'] as const;
