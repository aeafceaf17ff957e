/**
 * What the portal's columns and checks allow. Counted in characters (code points) unless said otherwise.
 * Source: observed, except where a line says "documentation".
 */

/** CODE of an app. */
export const CODE_LIMIT = 255;
/** HASH: cut to this by register; an update with a longer one is dropped as a whole. */
export const HASH_LIMIT = 32;
export const CONTEXT_LIMIT = 128;
/** Column of the address; one character is the sign that the portal adds. */
export const STORED_ADDRESS_LIMIT = 255;
export const ADDRESS_LIMIT = STORED_ADDRESS_LIMIT - 1;
/** Column of the whole script of a command app, the portal's wrapping included. */
export const SCRIPT_LIMIT = 255;
/** TITLE, DESCRIPTION and COPYRIGHT of a language. */
export const TEXT_LIMIT = 255;
export const LANGUAGE_ID_LIMIT = 2;

/** px; documentation and observed. */
export const MIN_WIDTH = 250;
export const MIN_HEIGHT = 50;
/** px, of a frame app registered without sizes; documentation and observed. */
export const DEFAULT_FRAME_WIDTH = 320;
export const DEFAULT_FRAME_HEIGHT = 250;
/** px, of every command app, whatever was asked. */
export const COMMAND_APP_WIDTH = 350;
export const COMMAND_APP_HEIGHT = 250;
/** The largest value of the columns for sizes. */
export const MAX_SIZE = 2147483647;

/** px, of each side of an icon file. */
export const MAX_ICON_SIDE = 5000;
/** px, the box into which an icon is shrunk when it is served; documentation and observed. */
export const ICON_WIDTH = 108;
export const ICON_HEIGHT = 66;
/** px, what of each half of an icon may be drawn on; documentation. */
export const ICON_BOX_WIDTH = 45;
export const ICON_BOX_HEIGHT = 32;

/** With this HASH the user digest is made from the server's secret instead. */
export const MAGIC_HASH = 'register';
