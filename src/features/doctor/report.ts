import type { I18n } from '../../i18n/i18n.svelte.ts';
import type { MessageKey } from '../../i18n/catalogue.ts';
import type { DoctorLine } from '../../publishing/doctor/facts.ts';

type Words = Pick<I18n, 't' | 'find' | 'dateTime'>;

/** What a line says. */
export function findingText({ find }: Words, { finding, values }: DoctorLine): string {
  const key: MessageKey = `doctor.${finding}`;
  return find(key, values) ?? finding;
}

/** What it costs, and what to do; `null`: it is in order. */
export function nextText({ find }: Words, { finding, values }: DoctorLine): string | null {
  return find(`doctor.${finding}.next`, values);
}

/** Where and when it was examined. */
export interface ReportHead {
  /** `''`: no portal. */
  readonly portal: string;
  /** ms since 1970 */
  readonly at: number | null;
}

/**
 * The result as a text to hand on: lines with their state, next step and the portal's own code. Raw answers, tokens, ids of people
 * and of the application stay out of it.
 */
export function reportText(words: Words, lines: readonly DoctorLine[], { portal, at }: ReportHead): string {
  const { t, dateTime } = words;
  const head = [t('doctor.title'), portal, at === null ? '' : t('doctor.at', { at: dateTime(at) })];
  return [head.filter(Boolean).join(' · '), '', ...lines.flatMap((line) => reportLines(words, line))].join('\n');
}

function reportLines(words: Words, line: DoctorLine): readonly string[] {
  const code = line.error?.portalCode ?? line.error?.code ?? '';
  const first = `[${words.t(`doctor.state.${line.state}`)}] ${findingText(words, line)}`;
  const next = nextText(words, line);
  return [code === '' ? first : `${first} (${code})`, ...(next === null ? [] : [`    ${next}`])];
}
