import type { PaletteCommand } from './commands.ts';
import { fit } from './search.ts';

/** Rows that are drawn; the others are a letter away. */
export const MAX_SHOWN = 80;

/** The commands that fit, the best first; all of them in their order where nothing is looked for. */
export function found(commands: readonly PaletteCommand[], query: string): readonly PaletteCommand[] {
  if (query.trim() === '') return commands;
  const fitting = commands.flatMap((command) => {
    const far = fit([command.label, command.detail ?? '', ...(command.words ?? [])], query);
    return far === null ? [] : [{ command, far }];
  });
  return fitting.sort((one, other) => one.far - other.far).map(({ command }) => command);
}
