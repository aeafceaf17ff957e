/** Every kind of dialog the old messenger treats differently, in the order the screen offers them. */
export const DIALOG_TYPES = [
  'person',
  'own-bot',
  'other-bot',
  'notes',
  'group',
  'open',
  'lines',
  'call',
  'livechat',
  'videoconf',
  'announcement',
] as const;
export type DialogType = (typeof DIALOG_TYPES)[number];

export function isDialogType(text: string): text is DialogType {
  return (DIALOG_TYPES as readonly string[]).includes(text);
}

/** What the messenger knows of the dialog that is open. */
export interface Dialog {
  readonly type: DialogType;
  /** A person's or bot's user id, or `chatN`. */
  readonly id: string;
  /** Entity type of the chat in lower case (`lines`, `call`, …); empty for a plain chat, and for private dialogs. */
  readonly entityType: string;
  /** As the portal keeps it: for an open line `connector|line id|chat|user`. */
  readonly entityId: string;
  /** For an open line `saved in CRM|CRM type|CRM id|…|…|session id`. */
  readonly entityData1: string;
  /** The bot on the other side of a private dialog. */
  readonly partnerBotId: number | null;
}

/** Dialogs with one other side. The messenger treats bots and the notes to oneself like people. */
export function isPrivate(dialog: Dialog): boolean {
  return !dialog.id.startsWith('chat');
}

/** Connector of an open line (`telegrambot`, `imessage`, …); empty elsewhere. */
export function connectorOf(dialog: Dialog): string {
  return dialog.entityType === 'lines' ? (dialog.entityId.split('|')[0] ?? '') : '';
}

export interface DialogCast {
  readonly viewerId: number;
  /** The bot that owns the chat app. */
  readonly botId: number;
  /** Connector of the open line. */
  readonly connector?: string;
}

const CHAT_IDS: Partial<Record<DialogType, number>> = {
  group: 74,
  open: 75,
  lines: 76,
  call: 77,
  livechat: 78,
  videoconf: 79,
  announcement: 80,
};

/** An example dialog of each type. Entity values of the open line are the ones the documentation shows. */
export function exampleDialog(type: DialogType, cast: DialogCast): Dialog {
  const privateWith = (id: number, botId: number | null): Dialog => ({
    type,
    id: String(id),
    entityType: '',
    entityId: '',
    entityData1: '',
    partnerBotId: botId,
  });
  switch (type) {
    case 'person':
      return privateWith(cast.viewerId === 27 ? 28 : 27, null);
    case 'own-bot':
      return privateWith(cast.botId, cast.botId);
    case 'other-bot':
      return privateWith(otherBotId(cast), otherBotId(cast));
    case 'notes':
      return privateWith(cast.viewerId, null);
    default:
      return { ...privateWith(0, null), id: `chat${CHAT_IDS[type] ?? 74}`, ...entityOf(type, cast) };
  }
}

function otherBotId({ botId, viewerId }: DialogCast): number {
  return [97, 98, 99].find((id) => id !== botId && id !== viewerId) ?? 97;
}

function entityOf(type: DialogType, cast: DialogCast): Pick<Dialog, 'entityType' | 'entityId' | 'entityData1'> {
  switch (type) {
    case 'lines':
      return {
        entityType: 'lines',
        entityId: `${cast.connector ?? 'telegrambot'}|8|173633217|569`,
        entityData1: 'Y|LEAD|56|N|N|1765',
      };
    case 'call':
      return { entityType: 'call', entityId: '+12025550101', entityData1: '' };
    case 'livechat':
      return { entityType: 'livechat', entityId: '8|569', entityData1: '' };
    case 'videoconf':
      return { entityType: 'videoconf', entityId: '', entityData1: '' };
    case 'announcement':
      return { entityType: 'announcement', entityId: '', entityData1: '' };
    default:
      return { entityType: '', entityId: '', entityData1: '' };
  }
}

/** Class names the messenger puts on the dialog block (observed); the icon row's style sheet hangs on them. */
export type DialogClass =
  | 'chat-chat'
  | 'chat-open'
  | 'chat-lines'
  | 'chat-lines-imessage'
  | 'chat-call'
  | 'chat-livechat'
  | 'chat-announcement';

/** Classes of a dialog that was opened afresh. */
export function dialogClasses(dialog: Dialog): readonly DialogClass[] {
  if (isPrivate(dialog)) return [];
  switch (dialog.type) {
    case 'open':
      return ['chat-open'];
    case 'lines':
      return connectorOf(dialog) === 'imessage' ? ['chat-lines', 'chat-lines-imessage'] : ['chat-lines'];
    case 'call':
      return ['chat-call'];
    case 'livechat':
      return ['chat-livechat'];
    case 'announcement':
      return ['chat-announcement'];
    case 'videoconf':
      return [];
    default:
      return ['chat-chat'];
  }
}

/**
 * Classes after a switch of dialog. Entering a call chat takes away only the open-chat and open-line classes, so that the
 * class of a group or live chat stays until a private dialog is opened (observed).
 */
export function classesAfterSwitch(before: readonly DialogClass[], to: Dialog): readonly DialogClass[] {
  if (to.type !== 'call') return dialogClasses(to);
  return [...before.filter((name) => name === 'chat-chat' || name === 'chat-livechat'), 'chat-call'];
}
