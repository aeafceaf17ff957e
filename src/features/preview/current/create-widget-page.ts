import { hex } from '../../../domain/kernel/hex.ts';
import { CHAT_TYPES } from '../../../domain/messenger/current/chats.ts';
import { exampleChat } from '../../../domain/messenger/current/example-chats.ts';
import type { BridgeEffect } from '../../../domain/messenger/current/bridge-effects.ts';
import type { HandlerFrame } from '../../../ports/handler-frame.ts';
import type { AppServices } from '../../../state/contexts.ts';
import type { ChatPreview } from './chat-preview.svelte.ts';
import { WidgetPage } from './widget-page.svelte.ts';
import { MESSENGER_PATH, type WidgetSubject } from './widget-target.ts';

/** Id of the message whose menu is looked at. */
const MESSAGE_ID = '12345';

/** The widget that is open, and where it was clicked. */
export function widgetSubject(model: ChatPreview): WidgetSubject | null {
  const widget = model.opened;
  if (widget === null) return null;
  return {
    widget,
    origin: { dialogId: model.chat.dialogId, messageId: MESSAGE_ID, uri: MESSENGER_PATH },
    portalOrigin: model.portalOrigin,
    language: model.scenario.viewer.language,
    admin: model.scenario.viewer.admin,
  };
}

/** A page for this model's widgets. */
export function createWidgetPage(
  model: ChatPreview,
  frames: HandlerFrame,
  { runtime, timer }: AppServices,
): WidgetPage {
  return new WidgetPage({
    frames,
    timer,
    now: () => runtime.now(),
    hex: (bytes) => hex(runtime.randomBytes(bytes)),
    subject: () => widgetSubject(model),
    testAddress: () => model.scenario.value.testAddress,
    listens: () => !model.view.older,
    surface: {
      // Of the chat that is open now, whichever it was when the widget was opened; a section of the menu hides all chats.
      field: () => (model.open === 'IM_NAVIGATION' ? null : model.text.field(model.chatType)),
      write: (field) => model.text.write(model.chatType, field),
      resize: ({ width, height }) => model.resize(width, height),
      run: (effect) => runEffect(model, effect),
    },
  });
}

function runEffect(model: ChatPreview, effect: BridgeEffect): void {
  switch (effect.type) {
    case 'close':
      model.close();
      break;
    case 'messenger':
      openDialog(model, effect);
      break;
    case 'open-slider':
      model.text.say({ type: 'slider' });
      break;
    case 'ask-person':
      model.text.say({ type: 'person' });
      break;
    default:
  }
}

function openDialog(
  model: ChatPreview,
  { action, value }: Extract<BridgeEffect, { readonly type: 'messenger' }>,
): void {
  const type = CHAT_TYPES.find((candidate) => exampleChat(candidate).dialogId === value);
  if (action === 'open' && type !== undefined) model.set({ chat: type });
  else model.text.say({ type: action, value });
}
