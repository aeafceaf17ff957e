import type { ServedApp } from '../../portal/imbot/stored-app.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { refuseClick, type ClickRefusal } from './context.ts';
import type { Dialog } from './dialogs.ts';

/** What a stored call does when the page evaluates it. */
export type CommandEffect =
  | { readonly does: 'send' | 'put' | 'call'; readonly value: string }
  /** Opens the external open line with this 32-digit code, creating the dialog if there is none. */
  | { readonly does: 'support'; readonly value: string }
  /** A line break or quote inside the stored text breaks the generated script: nothing happens, an error in the console. */
  | { readonly does: 'script-error'; readonly value: string };

const CALLS = new Map<string, 'send' | 'put' | 'call' | 'support'>([
  ['sendMessage', 'send'],
  ['putMessage', 'put'],
  ['phoneTo', 'call'],
  ['openMessenger', 'support'],
]);

/** Reads a stored call such as `BXIM.sendMessage('/help');`. */
export function runCommand(js: string): CommandEffect {
  const found = /^\s*BXIM\.(\w+)\(\s*(['"])([\s\S]*)\2\s*\)\s*;?\s*$/.exec(js);
  const does = CALLS.get(found?.[1] ?? '');
  const value = found?.[3] ?? '';
  if (does === undefined || /[\n\r'"\\]/.test(value)) return { does: 'script-error', value: js };
  if (does !== 'support') return { does, value };
  const code = /^networkLines([0-9a-f]{32})$/i.exec(value)?.[1];
  return code === undefined ? { does: 'script-error', value: js } : { does, value: code };
}

export type ClickEffect =
  | { readonly type: 'frame' }
  | { readonly type: 'command'; readonly command: CommandEffect }
  /** Nothing at all happens, and nothing is said. */
  | { readonly type: 'nothing'; readonly reason: ClickRefusal | 'no-action' };

/** A click on icon, list line or message button. Where a page is stored, it wins over a command (observed). */
export function clickApp(app: ServedApp, dialog: Dialog, viewer: Viewer): ClickEffect {
  const refusal = refuseClick(app.context, dialog, viewer);
  if (refusal !== null) return { type: 'nothing', reason: refusal };
  if (app.iframe !== '') return { type: 'frame' };
  if (app.js !== '') return { type: 'command', command: runCommand(app.js) };
  return { type: 'nothing', reason: 'no-action' };
}
