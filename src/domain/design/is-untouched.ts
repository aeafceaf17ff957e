import type { Design } from './schema.ts';

/** Nothing is filled in yet, whatever the draft's name and kind: there is nothing to predict and nothing to reproach. */
export function isUntouched({ bot, code, command, frame, icon, texts, audience }: Design): boolean {
  const filled = [code, command.parameter, frame.address, frame.hash, audience.context];
  const flags = [frame.popup, audience.hidden, audience.extranet, audience.liveChat];
  return (
    [bot.id, frame.width, frame.height, icon].every((value) => value === null) &&
    filled.every((value) => value === '') &&
    flags.every((flag) => flag === 'unset') &&
    !audience.adminOnly &&
    texts.every(({ title, description, copyright }) => title + description + copyright === '')
  );
}
