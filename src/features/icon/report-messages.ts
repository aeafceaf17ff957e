import type { Translator } from '../../i18n/translator.ts';
import type { IconCheck } from '../../icons/core/check/report.ts';
import type { IconError } from '../../icons/core/errors.ts';

type Params = Readonly<Record<string, string | number>>;

/** Lengths of files among the parameters; the rest is shown as it is. */
const LENGTHS = new Set(['bytes', 'size']);

/** What an error's sentences may mention, ready to be read. */
export function errorParams(i18n: Translator, { code, params }: IconError): Params {
  const isLength = (name: string): boolean => LENGTHS.has(name) || (name === 'limit' && code !== 'svg-too-complex');
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === 'number' && isLength(name)) return [name, i18n.bytes(value)];
      if (name === 'format') return [name, formatName(value)];
      if (name === 'state') return [name, i18n.find(`studio.state.${value}`) ?? value];
      return [name, value];
    }),
  );
}

/** Programs by the format of their own files. */
const PROGRAMS: Readonly<Record<string, string>> = {
  ai: 'Illustrator',
  psd: 'Photoshop',
  sketch: 'Sketch',
  xd: 'Adobe XD',
  xcf: 'GIMP',
  affinity: 'Affinity',
  coreldraw: 'CorelDRAW',
  krita: 'Krita',
  openraster: 'OpenRaster',
  procreate: 'Procreate',
  'paint-net': 'Paint.NET',
  'clip-studio': 'Clip Studio Paint',
};

const NAMES: Readonly<Record<string, string>> = {
  ...PROGRAMS,
  webp: 'WebP',
  jxl: 'JPEG XL',
  jpeg2000: 'JPEG 2000',
  djvu: 'DjVu',
  openexr: 'OpenEXR',
  radiance: 'Radiance HDR',
  farbfeld: 'farbfeld',
  netpbm: 'PNM',
  targa: 'TGA',
};

/** `jpeg` → JPEG. */
export function formatName(format: string | number): string {
  return NAMES[format] ?? String(format).toUpperCase();
}

/** Formats of which the same is to be said. */
const ALIKE: Readonly<Record<string, string>> = {
  postscript: 'eps',
  zip: 'archive',
  rar: 'archive',
  '7z': 'archive',
  tar: 'archive',
  gzip: 'archive',
};

/** What an error's sentences differ by, beside its code: the kind of file, or what was left out. `null`: nothing. */
export function errorVariant({ params }: IconError): string | null {
  const kind = params['reason'] ?? params['format'];
  return kind === undefined ? null : kind in PROGRAMS ? 'program' : (ALIKE[kind] ?? String(kind));
}

/** What is the matter with a check that does not pass; `null` when its name says it all. */
export function checkSentence(i18n: Translator, check: IconCheck): string | null {
  const { id, status, params } = check;
  if (status === 'pass') return null;
  if (status === 'skipped')
    return i18n.t('studio.skipped', { check: i18n.find(`studio.check.${params['after']}`) ?? '' });
  const format = params['format'] === undefined ? {} : { format: formatName(params['format']) };
  const state = params['state'] === undefined ? {} : { state: i18n.find(`studio.state.${params['state']}`) ?? '' };
  const most = (one: string, other: string): number =>
    Math.max(Math.abs(Number(params[one] ?? 0)), Math.abs(Number(params[other] ?? 0)));
  const worst = {
    over: most('normalOver', 'activeOver'),
    offX: most('normalX', 'activeX'),
    offY: most('normalY', 'activeY'),
    count: Number(params['pixels'] ?? 0),
    faintest: Math.min(Number(params['normal'] ?? 0), Number(params['active'] ?? 0)),
  };
  return i18n.find(`studio.check.${id}.${status}`, { ...params, ...worst, ...format, ...state });
}
