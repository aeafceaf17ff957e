import { isSameJson } from '../kernel/json.ts';
import { emptyDesign } from './factory.ts';
import type { Design } from './schema.ts';

/**
 * Nothing is filled in yet, whatever the draft's name, the kind, the method, the languages of its rows and the key that was made
 * with it: there is nothing to predict and nothing to reproach.
 */
export function isUntouched(design: Design): boolean {
  const { kind, command, frame } = design.chatApp;
  const { chatApp, ...empty } = emptyDesign(design.name);
  const blank: Design = {
    ...empty,
    texts: design.texts.map(({ id, language }) => ({ id, language, title: '', description: '', copyright: '' })),
    chatApp: {
      ...chatApp,
      kind,
      command: { ...chatApp.command, method: command.method },
      frame: { ...chatApp.frame, hash: frame.hash },
    },
  };
  return isSameJson(blank, design);
}
