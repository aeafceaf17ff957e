import type { FieldPath } from '../../domain/design/operations.ts';

/** Places of the mock that a field of the design has its effect on. */
export type Effect =
  'icon' | 'title' | 'copyright' | 'tooltip' | 'window' | 'size' | 'page' | 'command' | 'status' | 'bot' | 'none';

export interface Marked {
  readonly effect: Effect;
  /** The effect is to be seen only in the frame window. */
  readonly needsFrame: boolean;
}

const EFFECTS: Partial<Record<FieldPath, Effect>> = {
  icon: 'icon',
  kind: 'icon',
  'bot.id': 'bot',
  'command.method': 'command',
  'command.parameter': 'command',
  'frame.address': 'page',
  'frame.width': 'size',
  'frame.height': 'size',
  'frame.popup': 'window',
  'audience.context': 'status',
  'audience.adminOnly': 'status',
  'audience.hidden': 'status',
  'audience.extranet': 'status',
  'audience.liveChat': 'status',
};

const IN_FRAME: readonly Effect[] = ['title', 'copyright', 'window', 'size', 'page'];

/** Where the preview marks the effect of the field that has the focus. */
export function effectOfField(field: FieldPath | null): Marked {
  const effect = field === null ? 'none' : (EFFECTS[field] ?? textEffect(field));
  return { effect, needsFrame: IN_FRAME.includes(effect) };
}

function textEffect(field: FieldPath): Effect {
  if (field.endsWith('.title')) return 'title';
  if (field.endsWith('.copyright')) return 'copyright';
  return field.endsWith('.description') ? 'tooltip' : 'none';
}
