import type { FieldPath } from '../../domain/design/field-path.ts';

/** Places of the mock that a field of the design has its effect on. */
export type Effect =
  'icon' | 'title' | 'copyright' | 'tooltip' | 'window' | 'size' | 'page' | 'command' | 'status' | 'bot' | 'none';

export interface Marked {
  readonly effect: Effect;
  /** The effect is to be seen only in the frame window. */
  readonly needsFrame: boolean;
}

/** By the field, or by the part of the design that it stands in. */
const EFFECTS: readonly (readonly [part: string, effect: Effect])[] = [
  ['icon', 'icon'],
  ['page', 'page'],
  ['chatApp.kind', 'icon'],
  ['chatApp.bot', 'bot'],
  ['chatApp.command', 'command'],
  ['chatApp.frame.width', 'size'],
  ['chatApp.frame.height', 'size'],
  ['chatApp.frame.popup', 'window'],
  ['chatApp.audience', 'status'],
];

const IN_FRAME: readonly Effect[] = ['title', 'copyright', 'window', 'size', 'page'];

/** Where the preview marks the effect of the field that has the focus. */
export function effectOfField(field: FieldPath | null): Marked {
  const effect = field === null ? 'none' : (partEffect(field) ?? textEffect(field));
  return { effect, needsFrame: IN_FRAME.includes(effect) };
}

const partEffect = (field: FieldPath): Effect | undefined =>
  EFFECTS.find(([part]) => `${field}.`.startsWith(`${part}.`))?.[1];

const TEXT_EFFECTS: Readonly<Record<string, Effect>> = {
  title: 'title',
  copyright: 'copyright',
  description: 'tooltip',
};

function textEffect(field: FieldPath): Effect {
  const [, name = ''] = /\.(title|copyright|description)$/.exec(field) ?? [];
  return TEXT_EFFECTS[name] ?? 'none';
}
