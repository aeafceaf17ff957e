/** One thing, one word: what a term of `src/README.md` is called in the Russian texts, and what it is not called. */
interface GlossaryEntry {
  readonly english: string;
  readonly russian: string;
  /** Of words that would do, too, and were decided against. */
  readonly rejected: RegExp;
}

const word = (stems: string): RegExp => new RegExp(`(?<![а-яёa-z_-])(${stems})`, 'iu');

/** The Russian words of the screen. `tests/i18n/glossary.test.ts` refuses the rejected ones in every text. */
export const RUSSIAN_GLOSSARY: readonly GlossaryEntry[] = [
  { english: 'icon', russian: 'иконка', rejected: word('значок|значк') },
  { english: 'glyph (a ready drawing in the studio)', russian: 'рисунок', rejected: word('глиф') },
  {
    english: 'chat app (an app alone where no other can be meant)',
    russian: 'чат-приложение, приложение',
    rejected: word('приложени[а-я]+ чата|приложени[а-я]+ для чата(?! в маркете)'),
  },
  { english: 'APP_ID', russian: 'APP_ID', rejected: word('номер[а-я]* (чат-)?приложени|id приложени') },
  { english: 'design', russian: 'проект', rejected: word('дизайн(?!ер)|макет') },
  { english: 'the designer (this tool)', russian: 'конструктор', rejected: word('дизайнер|редактор приложени') },
  { english: 'click', russian: 'нажатие', rejected: word('щелч|щёлк|щелк|клик') },
  { english: 'preview', russian: 'просмотр', rejected: word('предпросмотр|превью|предварительн[а-я]+ просмотр') },
  { english: 'handler page', russian: 'страница-обработчик', rejected: word('страниц[а-я]+ обработчика|хендлер') },
  { english: 'live chat', russian: 'онлайн-чат', rejected: word('жив[а-я]+ чат|лайвчат') },
  { english: 'open line', russian: 'открытая линия', rejected: word('опенлайн|открыт[а-я]+ канал') },
  { english: 'draft', russian: 'черновик', rejected: word('набросок|наброск') },
  { english: 'environment', russian: 'среда', rejected: word('окружени') },
  { english: 'signature key', russian: 'ключ подписи', rejected: word('подписн[а-я]+ ключ|секретн[а-я]+ ключ') },
  { english: 'viewer', russian: 'зритель, тот, кто смотрит', rejected: word('вьюер|просмотрщик') },
];
