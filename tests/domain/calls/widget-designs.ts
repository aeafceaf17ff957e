import { emptyDesign, emptyWidgets } from '../../../src/domain/design/factory.ts';
import type { Design, Widgets } from '../../../src/domain/design/schema.ts';

/** A design for the new chat alone: above the text field and in the side panel, with the shared page and texts. */
export function widgetSample(change: Partial<Widgets> = {}): Design {
  const blank = emptyDesign('Replies');
  const places = emptyWidgets();
  return {
    ...blank,
    texts: [
      { id: 1, language: 'en', title: 'Replies', description: 'Ready answers', copyright: '' },
      { id: 2, language: 'ru', title: 'Ответы', description: '', copyright: '' },
    ],
    page: { address: 'https://apps.example.com/replies' },
    chatApp: { ...blank.chatApp, enabled: false },
    widgets: {
      IM_TEXTAREA: {
        ...places.IM_TEXTAREA!,
        enabled: true,
        contexts: ['user', 'lines'],
        iconName: 'fa-comment',
        colour: 'azure',
        width: 320,
        height: 250,
      },
      IM_SIDEBAR: { ...places.IM_SIDEBAR!, enabled: true, iconName: 'fa-comment', role: 'admin', extranet: 'yes' },
      ...change,
    },
  };
}
