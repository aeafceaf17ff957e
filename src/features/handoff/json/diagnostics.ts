import type { Diagnostic } from '@codemirror/lint';
import type { Design } from '../../../domain/design/schema.ts';
import type { Severity } from '../../../domain/kernel/problem.ts';
import type { DesignProblem } from '../../../domain/problems/problem-entry.ts';
import { markOfField } from '../../../exchange/document-text/place-of-field.ts';
import { lineColumn, type PlacedText } from '../../../exchange/document-text/placed.ts';
import type { DocumentReading } from '../../../exchange/document-text/read-document-text.ts';
import type { Translator } from '../../../i18n/translator.ts';
import { explainFault, explainStray } from './explain.ts';

const GRAVITY: Readonly<Record<Severity, Diagnostic['severity']>> = {
  blocks: 'error',
  changes: 'warning',
  advice: 'info',
  fixed: 'hint',
};

/** What is wrong with the text itself: that it is no design, or holds what none has. */
export function textDiagnostics(i18n: Translator, { faults, strays }: DocumentReading): Diagnostic[] {
  return [
    ...faults.map(({ from, to, ...fault }) => ({
      from,
      to,
      severity: 'error' as const,
      message: explainFault(i18n, { from, to, ...fault }),
    })),
    ...strays.map((stray) => ({
      from: stray.from,
      to: stray.to,
      severity: 'warning' as const,
      message: explainStray(i18n, stray),
    })),
  ];
}

/** The design's own problems at their places in its text. */
export function problemDiagnostics(
  i18n: Translator,
  placed: PlacedText,
  design: Design,
  problems: readonly DesignProblem[],
): Diagnostic[] {
  return problems.flatMap(({ rule, place, params, severity }) => {
    const mark = markOfField(placed, design, place);
    const message = i18n.find(`problem.${rule}.what`, params) ?? rule;
    return mark === null ? [] : [{ ...mark, severity: GRAVITY[severity], message }];
  });
}

/** A mark with its line, as a sentence. */
export function atLine({ t }: Pick<Translator, 't'>, text: string, { from, message }: Diagnostic): string {
  return t('code.json.at', { line: lineColumn(text, from).line, fault: message });
}
