import { CHAT_TYPES, isPrivateChat, type ChatType } from './chats.ts';

/** Whose name it is: names have colours by kind. */
export type ChatLook = 'person' | 'bot' | 'chat' | 'client' | 'channel' | 'collab' | 'support';

/** A dialog of each kind, always the same one. */
export interface ExampleChat {
  readonly type: ChatType;
  /** As PLACEMENT_OPTIONS has it: a user's id, or `chatN`. */
  readonly dialogId: string;
  readonly look: ChatLook;
  /** Several people write in it. */
  readonly hasSeveral: boolean;
}

const PRIVATE_IDS: Readonly<Partial<Record<ChatType, string>>> = { user: '27', bot: '62' };
const FIRST_CHAT = 70;

const LOOKS: Readonly<Partial<Record<ChatType, ChatLook>>> = {
  user: 'person',
  bot: 'bot',
  copilot: 'bot',
  lines: 'client',
  openlinesV2: 'client',
  livechat: 'client',
  call: 'client',
  channel: 'channel',
  openChannel: 'channel',
  generalChannel: 'channel',
  collab: 'collab',
  support24Notifier: 'support',
  support24Question: 'support',
};

export function exampleChat(type: ChatType): ExampleChat {
  const look = LOOKS[type] ?? 'chat';
  return {
    type,
    dialogId: PRIVATE_IDS[type] ?? `chat${FIRST_CHAT + CHAT_TYPES.indexOf(type)}`,
    look,
    hasSeveral: !isPrivateChat(type) && look !== 'client' && look !== 'bot',
  };
}
