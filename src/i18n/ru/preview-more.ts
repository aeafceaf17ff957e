import type en from '../en/preview-more.ts';
import type { Translation } from '../message.ts';

const previewMore: Translation<typeof en> = {
  'preview.more.works': 'видно и работает',
  'preview.more.dead': 'видно, щелчок ничего не делает',
  'preview.more.unseen': 'не показано',

  'preview.more.messenger':
    'Приложения для чата работают в старом мессенджере и кнопками сообщений в чатах открытых линий. Новый чат их не показывает: для него нужны виджеты (placement.bind).',
  'preview.more.exactTitle': 'Точно',
  'preview.more.exact.who': 'Кто видит приложение и где щелчок ничего не делает',
  'preview.more.exact.row': 'Ячейки иконок 27 × 33 пикселя с шагом 33, картинка вдвое меньше исходной',
  'preview.more.exact.frame': 'Ширина и высота страницы, заголовок, отступы, пределы и их причины',
  'preview.more.exact.address': 'Параметры страницы, их порядок и кодирование',
  'preview.more.exact.commands': 'Что команда делает с полем ввода, чатом и телефоном',
  'preview.more.approximatedTitle': 'Примерно',
  'preview.more.approximated.colours': 'Все цвета тёмной темы и некоторые цвета светлой',
  'preview.more.approximated.chrome': 'Список чатов, заголовки, сообщения, окна звонка и поддержки',
  'preview.more.approximated.overflow': 'Сколько иконок помещается в ряд (около 9 в самом узком окне)',
  'preview.more.approximated.place': 'Страница портала вокруг мессенджера, а значит, и середина окна браузера',
  'preview.more.approximated.fresh':
    'Каждый чат показан так, будто открыт первым; в настоящем чате звонка могут остаться иконки группового чата, открытого до него',
  'preview.more.date': 'Наблюдалось на порталах 2021–2024 годов; сверено с документацией в сентябре 2026 года.',

  'preview.page': 'Страница-обработчик',
  'preview.realSize': 'Ваша страница · {width} × {height}',
  'preview.askedSize': 'запрошено: {width} × {height}',
  'preview.noSize': 'по умолчанию',
  'preview.defaultSize': 'размер не задан: портал берёт 320 × 250',
  'preview.size.browser-floor-width': 'Не у́же 300 пикселей: меньше браузер фрейм не делает.',
  'preview.size.browser-floor-height': 'Не ниже 150 пикселей: меньше браузер фрейм не делает.',
  'preview.size.message-list': 'При открытии обрезано по высоте списка сообщений.',
  'preview.noPage': 'Страницы ещё нет: укажите её адрес https',
  'preview.empty': '(пусто)',
  'preview.trap.fragment': 'В адресе перед параметрами стоит #: сервер страницы не получит ни одного из них.',
  'preview.trap.no-sign': 'Адрес не оканчивается на ? или &.',
  'preview.trap.half-character': 'В значении половина символа: ничего не откроется.',
};

export default previewMore;
