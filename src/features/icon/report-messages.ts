import type { Translator } from '../../i18n/translator.ts';
import type { IconCheck } from '../../icons/core/check/report.ts';
import type { IconError } from '../../icons/core/errors.ts';

type Params = Readonly<Record<string, string | number>>;

/** Lengths of files among the parameters; the rest is told as it is. */
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

/** `jpeg` → JPEG. */
export function formatName(format: string | number): string {
  return String(format).toUpperCase().replace('WEBP', 'WebP');
}

/** What is the matter with a check that does not pass; `null` when its name says it all. */
export function checkSentence(i18n: Translator, check: IconCheck): string | null {
  const { id, status, params } = check;
  if (status === 'pass') return null;
  if (status === 'skipped') return i18n.t('studio.skipped');
  const format = params['format'] === undefined ? {} : { format: formatName(params['format']) };
  const state = params['state'] === undefined ? {} : { state: i18n.find(`studio.state.${params['state']}`) ?? '' };
  const most = (one: string, other: string): number =>
    Math.max(Math.abs(Number(params[one] ?? 0)), Math.abs(Number(params[other] ?? 0)));
  const worst = {
    over: most('normalOver', 'activeOver'),
    offX: most('normalX', 'activeX'),
    offY: most('normalY', 'activeY'),
    count: Number(params['pixels'] ?? 0),
  };
  return i18n.find(`studio.check.${id}.${status}`, { ...params, ...worst, ...format, ...state });
}
