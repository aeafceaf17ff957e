/**
 * Why there is no icon. Sentences are made by `i18n`; `params` holds what they may mention.
 *
 * - `empty-file`: no bytes.
 * - `too-large`: over 50 MB (`bytes`, `limit`).
 * - `too-many-pixels`: over 100 megapixels by its header, never decoded (`width`, `height`).
 * - `bomb`: a small file that would unpack to something enormous (`width`, `height`, or an SVG's entities).
 * - `text-file`: any text but SVG. `web-page`: HTML, most often an error page saved as a picture.
 * - `not-a-picture`: bytes of no known picture (`format` when something else was recognised).
 * - `unsupported-format`: a picture that is not shown here, such as a program's own document (`format`).
 * - `undecodable`: a good kind, but this browser cannot decode it (`format`).
 * - `canvas-lies`: the browser gives back other pixels than were drawn, and this kind needs it (`format`).
 * - `damaged`: begins as a picture and cannot be read to its end (`format`).
 * - `svg-too-large`: what is to be drawn in it is over 300 kB (`size`, `limit`). `svg-too-complex`: over 5,000 elements, or 50,000 drawn when those that are
 *   referred to count each time (`limit`: which of them).
 * - `svg-broken`: the browser does not draw it.
 * - `bad-base64`: text in which no picture was found. `link`: only the address of one, which is not fetched (`address`).
 * - `blank`: read, but nothing in it can be seen (`state` for two pictures; `reason`: the finding that says what was left out).
 * - `glyph-missing`: no font here has this character (`text`). `glyph-empty`: nothing but spaces.
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
  | 'canvas-lies'
  | 'damaged'
  | 'svg-too-large'
  | 'svg-too-complex'
  | 'svg-broken'
  | 'bad-base64'
  | 'link'
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
 * - `animated`: only the first frame was taken. `later-frame`: the first that shows anything. `sixteen-bit` (more than eight), `cmyk`: converted.
 * - `truncated`: the file ends too early, the missing part may be blank or grey.
 * - `rotated`: turned upright as the camera says.
 * - `shrunk`: a very large picture, made smaller before all else.
 * - `enlarged`: smaller than its place, so it looks soft.
 * - `canvas-noise`: the browser changes some pixels by a shade, others each time.
 * - `svg-size-added`: an SVG without a size; what is drawn in it was measured. `svg-first-symbol`: of a collection of symbols the
 *   first was drawn. `svg-animated`: it moves; the moment that shows the most was taken.
 * - What of an SVG is not drawn: `svg-scripts`, `svg-html` (pages inside), `svg-linked-picture` (a picture that lies elsewhere),
 *   `svg-outside` (shapes, styles or fonts that do), `svg-page-styles` (colours of the page it was taken from).
 * - `svg-fonts`: letters in a font that this machine does not have.
 * - `background-not-plain`: the borders have no single colour, nothing was removed.
 * - `on-paper`: the drawing stands on white, which stayed.
 * - `background-everything`: removing it would leave nothing, so it stayed.
 * - `from-luminance`: an opaque picture, so the silhouette is what stands out from its border, or from light or dark.
 * - `cut-out`: details inside a filled shape became holes, else the silhouette would be a blot.
 * - `photograph`: taken for one; of a photograph a silhouette shows little.
 * - `kept`: a ready icon, taken over byte for byte. `from-sprite`: a ready 108 × 66 picture was taken apart into its states.
 */
export type IconFinding =
  | 'animated'
  | 'later-frame'
  | 'sixteen-bit'
  | 'cmyk'
  | 'truncated'
  | 'rotated'
  | 'shrunk'
  | 'canvas-noise'
  | 'enlarged'
  | 'svg-size-added'
  | 'svg-first-symbol'
  | 'svg-animated'
  | 'svg-scripts'
  | 'svg-html'
  | 'svg-linked-picture'
  | 'svg-outside'
  | 'svg-page-styles'
  | 'svg-fonts'
  | 'background-not-plain'
  | 'background-everything'
  | 'on-paper'
  | 'from-luminance'
  | 'cut-out'
  | 'photograph'
  | 'kept'
  | 'from-sprite';
