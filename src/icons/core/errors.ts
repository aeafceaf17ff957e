/**
 * Why there is no icon. Sentences are made by `i18n`; `params` holds what they may mention.
 *
 * - `empty-file`: no bytes.
 * - `too-large`: over 50 MB (`bytes`, `limit`).
 * - `too-many-pixels`: over 100 megapixels by its header, never decoded (`width`, `height`).
 * - `bomb`: a small file that would unpack to something enormous (`width`, `height`, or an SVG's entities).
 * - `text-file`: any text but SVG. `web-page`: HTML, most often an error page saved as a picture.
 * - `not-a-picture`: bytes of no known picture (`format` when something else was recognised).
 * - `unsupported-format`: a picture of a kind that browsers do not draw (`format`).
 * - `undecodable`: a good kind, but this browser cannot decode it (`format`).
 * - `damaged`: begins as a picture and cannot be read to its end (`format`).
 * - `svg-too-large`: over 300 kB (`size`, `limit`). `svg-too-complex`: over 5,000 elements, or 50,000 drawn when those that are
 *   referred to count each time (`limit`: which of them).
 * - `svg-broken`: the browser does not draw it.
 * - `bad-base64`: text that is neither SVG nor base64.
 * - `blank`: read, but nothing in it can be seen (`state` for two pictures).
 * - `glyph-missing`: no font here has this character (`text`). `glyph-empty`: nothing but blanks.
 * - `aborted`: the caller's signal. `superseded`: a newer call took its place. Neither is to be shown.
 * - `failed`: the worker or the browser broke down; the same call may work the next time.
 */
export type IconErrorCode =
  | 'empty-file'
  | 'too-large'
  | 'too-many-pixels'
  | 'bomb'
  | 'text-file'
  | 'web-page'
  | 'not-a-picture'
  | 'unsupported-format'
  | 'undecodable'
  | 'damaged'
  | 'svg-too-large'
  | 'svg-too-complex'
  | 'svg-broken'
  | 'bad-base64'
  | 'blank'
  | 'glyph-missing'
  | 'glyph-empty'
  | 'aborted'
  | 'superseded'
  | 'failed';

export interface IconError {
  readonly code: IconErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** What the browser said, for the log. Never shown as it is. */
  readonly cause?: unknown;
}

export function iconError(code: IconErrorCode, params: IconError['params'] = {}, cause?: unknown): IconError {
  return cause === undefined ? { code, params } : { code, params, cause };
}

/**
 * What a person should know about an icon that did come out.
 *
 * - `animated`: only the first frame was taken. `sixteen-bit` (more than eight), `cmyk`: converted.
 * - `truncated`: the file ends too early, the missing part may be blank or grey.
 * - `rotated`: turned upright as the camera says.
 * - `shrunk`: a very large picture, made smaller before all else.
 * - `enlarged`: smaller than its place, so it looks soft.
 * - `svg-size-added`: neither size nor viewBox, taken as 300 × 150. `svg-hostile`: scripts or references to elsewhere do nothing.
 * - `background-not-plain`: the borders have no single colour, nothing was removed.
 * - `on-paper`: the drawing stands on white, which stayed.
 * - `background-everything`: removing it would leave nothing, so it stayed.
 * - `from-luminance`: an opaque picture, so the silhouette is what stands out from its border, or from light or dark.
 * - `cut-out`: details inside a filled shape became holes, else the silhouette would be a blot.
 * - `kept`: a ready icon, taken over byte for byte. `from-sprite`: a ready 108 × 66 picture was taken apart into its states.
 */
export type IconNote =
  | 'animated'
  | 'sixteen-bit'
  | 'cmyk'
  | 'truncated'
  | 'rotated'
  | 'shrunk'
  | 'enlarged'
  | 'svg-size-added'
  | 'svg-hostile'
  | 'background-not-plain'
  | 'background-everything'
  | 'on-paper'
  | 'from-luminance'
  | 'cut-out'
  | 'kept'
  | 'from-sprite';
