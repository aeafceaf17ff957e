import { emptyDesign } from '../factory.ts';
import type { ChatApp, Design } from '../schema.ts';
import { SAMPLE_LINE, SAMPLE_NUMBER } from './samples.ts';

/** What there is to start with, in the order that the screen offers it. */
export const TEMPLATE_IDS = [
  'help',
  'command',
  'call',
  'support',
  'page',
  'poll',
  'message',
  'client',
  'settings',
  'visitor',
] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** What stands in a template and has to become the person's own, in the order of the form. */
export type OwnPart = 'bot' | 'page' | 'number' | 'line';

export interface Template {
  readonly id: TemplateId;
  /** Glyph of the icon; the icon itself stands in `icons.ts`. */
  readonly glyph: string;
  readonly own: readonly OwnPart[];
  /** Whole but for the icon, the bot and, of a frame app, page and signature key. */
  readonly design: Design;
}

type Words = readonly [title: string, description: string];
type Parts = Partial<Omit<ChatApp, 'audience' | 'frame'>> & {
  readonly audience?: Partial<ChatApp['audience']>;
  readonly frame?: Partial<ChatApp['frame']>;
};

function designOf(english: Words, russian: Words, { audience, frame, ...parts }: Parts): Design {
  const { chatApp, ...blank } = emptyDesign();
  const row = (id: number, language: string, [title, description]: Words): Design['texts'][number] => {
    return { id, language, title, description, copyright: '' };
  };
  return {
    ...blank,
    texts: [row(1, 'en', english), row(2, 'ru', russian)],
    chatApp: {
      ...chatApp,
      ...parts,
      audience: { ...chatApp.audience, ...audience },
      frame: { ...chatApp.frame, ...frame },
    },
  };
}

const command = (method: ChatApp['command']['method'], parameter: string): Parts => ({
  kind: 'command',
  command: { method, parameter },
});

const window = (width: number, height: number): Parts => ({ kind: 'frame', frame: { width, height, popup: 'no' } });

/** Every template by its id, without icons. */
export const TEMPLATES: Readonly<Record<TemplateId, Template>> = {
  help: {
    id: 'help',
    glyph: 'circle-question-mark',
    own: ['bot'],
    design: designOf(['Help', 'Asks the bot what it can do'], ['Помощь', 'Спросить бота, что он умеет'], {
      ...command('send', '/help'),
      code: 'help',
      audience: { context: 'bot' },
    }),
  },
  command: {
    id: 'command',
    glyph: 'square-slash',
    own: ['bot'],
    design: designOf(
      ['Order by number', 'Puts /order into the field; add the number and send'],
      ['Заказ по номеру', 'Вставит /order в поле: допишите номер и отправьте'],
      { ...command('put', '/order'), code: 'order' },
    ),
  },
  call: {
    id: 'call',
    glyph: 'phone',
    own: ['bot', 'number'],
    design: designOf(
      ['Call the shop', 'Calls the shop from the chat'],
      ['Позвонить в магазин', 'Звонок прямо из чата'],
      {
        ...command('call', SAMPLE_NUMBER),
        code: 'call',
      },
    ),
  },
  support: {
    id: 'support',
    glyph: 'life-buoy',
    own: ['bot', 'line'],
    design: designOf(
      ['Ask support', 'Opens a chat with the support line'],
      ['Спросить поддержку', 'Откроет чат с линией поддержки'],
      { ...command('support', SAMPLE_LINE), code: 'support' },
    ),
  },
  page: {
    id: 'page',
    glyph: 'truck',
    own: ['bot', 'page'],
    design: designOf(
      ['Order status', 'Where the order is and when it arrives'],
      ['Статус заказа', 'Где заказ и когда он приедет'],
      { ...window(350, 200), code: 'order-status' },
    ),
  },
  poll: {
    id: 'poll',
    glyph: 'chart-column',
    own: ['bot', 'page'],
    design: designOf(['Poll', 'Asks the group a question'], ['Опрос', 'Задать вопрос участникам чата'], {
      ...window(350, 220),
      code: 'poll',
      audience: { context: 'chat' },
    }),
  },
  message: {
    id: 'message',
    glyph: 'gamepad-2',
    own: ['bot', 'page'],
    design: designOf(
      ['Start the game', 'Opened by a button in a message'],
      ['Начать игру', 'Открывает кнопка в сообщении'],
      {
        ...window(480, 300),
        code: 'game',
        audience: { hidden: 'yes' },
      },
    ),
  },
  client: {
    id: 'client',
    glyph: 'contact-round',
    own: ['bot', 'page'],
    design: designOf(
      ['Client card', 'Orders and notes of the client who writes'],
      ['Карточка клиента', 'Заказы и заметки о клиенте, который пишет'],
      { ...window(350, 250), code: 'client', audience: { context: 'lines' } },
    ),
  },
  settings: {
    id: 'settings',
    glyph: 'settings',
    own: ['bot', 'page'],
    design: designOf(
      ['Bot settings', 'For administrators, in the chat with the bot'],
      ['Настройки бота', 'Для администраторов, в чате с ботом'],
      { ...window(350, 220), code: 'settings', audience: { context: 'bot', adminOnly: true } },
    ),
  },
  visitor: {
    id: 'visitor',
    glyph: 'clipboard-list',
    own: ['bot', 'page'],
    design: designOf(
      ['Leave your details', 'A form for visitors of the site'],
      ['Оставить контакты', 'Форма для посетителей сайта'],
      {
        ...window(350, 220),
        code: 'details',
        audience: { extranet: 'no', liveChat: 'yes' },
      },
    ),
  },
};
