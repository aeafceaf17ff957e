import { emptyDesign, emptyWidgets } from '../../../../src/domain/design/factory.ts';
import type { WidgetPlacement } from '../../../../src/domain/design/format.ts';
import type { Design, Widget, Widgets } from '../../../../src/domain/design/schema.ts';
import { DEFAULT_CHAT_VIEW, type ChatView } from '../../../../src/state/chat-view.ts';
import type { Scenario } from '../../../../src/state/scenario.ts';
import { setUp } from '../harness.ts';

/** A widget that is switched on, with nothing else set but this. */
export const widgetOf = <P extends WidgetPlacement>(place: P, over: Partial<Widget<P>> = {}): Widget<P> => ({
  ...(emptyWidgets()[place] as Widget<P>),
  enabled: true,
  ...over,
});

const ALL: Widgets = {
  IM_TEXTAREA: widgetOf('IM_TEXTAREA', { iconName: 'fa-truck', colour: 'azure', width: 360, height: 260 }),
  IM_SIDEBAR: widgetOf('IM_SIDEBAR', { iconName: 'fa-truck', colour: 'azure' }),
  IM_CONTEXT_MENU: widgetOf('IM_CONTEXT_MENU'),
  IM_NAVIGATION: widgetOf('IM_NAVIGATION', { iconName: 'fa-truck' }),
  IMMOBILE_CONTEXT_MENU: widgetOf('IMMOBILE_CONTEXT_MENU'),
};

/** A design with a widget in every place, or these. */
export function chatDesign(widgets: Widgets = ALL): Design {
  const empty = emptyDesign('Order status');
  return {
    ...empty,
    texts: [
      { id: 1, language: 'en', title: 'Order status', description: '', copyright: '' },
      { id: 2, language: 'ru', title: 'Статус заказа', description: '', copyright: '' },
    ],
    page: { address: 'https://apps.example.com/order' },
    chatApp: { ...empty.chatApp, enabled: false },
    widgets,
  };
}

/** Everything the harness component takes. */
export async function setUpChat(
  view: Partial<ChatView> = {},
  scenario: Partial<Scenario> = {},
  design: Design = chatDesign(),
) {
  return setUp(design, { chatView: { ...DEFAULT_CHAT_VIEW, ...view }, ...scenario });
}
