import type { DialogType } from '../../../domain/messenger/classic/dialogs.ts';

/** Which small talk stands in the chat. */
export const TALK: Readonly<Record<DialogType, 'people' | 'bot' | 'client'>> = {
  person: 'people',
  'own-bot': 'bot',
  'other-bot': 'bot',
  notes: 'people',
  group: 'people',
  open: 'people',
  lines: 'client',
  call: 'client',
  livechat: 'client',
  videoconf: 'people',
  announcement: 'people',
};
