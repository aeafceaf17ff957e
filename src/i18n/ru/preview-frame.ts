import type source from '../en/preview-frame.ts';
import type { Translation } from '../message.ts';

const previewFrame: Translation<typeof source> = {
  'preview.page': 'Страница-обработчик',
  'preview.realSize': 'Ваша страница · {width} × {height}',
  'preview.askedSize': 'запрошено: {width} × {height}',
  'preview.noSize': 'по умолчанию',
  'preview.defaultSize': 'размер не задан: портал берёт 320 × 250',
  'preview.size.browser-floor-width': 'Не у́же 300 пикселей: меньше браузер фрейм не делает.',
  'preview.size.browser-floor-height': 'Не ниже 150 пикселей: меньше браузер фрейм не делает.',
  'preview.size.message-list': 'При открытии обрезано по высоте списка сообщений.',
  'preview.ruler': 'Линейка',
  'preview.ruler.real': '{width} × {height}',
  'preview.ruler.stored': 'сохранится: {width} × {height}',
  'preview.ruler.wide': 'Ширина не обрезается, даже если чат меньше.',
  'preview.noPage': 'Страницы ещё нет: укажите её адрес https',
  'preview.trap.fragment': 'В адресе перед параметрами стоит #: сервер страницы не получит ни одного из них.',
  'preview.trap.no-sign': 'Адрес не оканчивается на ? или &.',
  'preview.trap.half-character': 'В значении половина символа: ничего не откроется.',
  'preview.loadOwn': 'Загрузить мою страницу',
  'preview.loadSample': 'Загрузить пример',
  'preview.source.parameters': 'Параметры',
  'preview.source.own': 'Моя страница',
  'preview.source.sample': 'Пример',
  'preview.refusal.missing': 'Адреса ещё нет: укажите адрес страницы https или тестовый адрес.',
  'preview.refusal.half-character':
    'В одном из параметров — половина символа, в адрес она не войдёт: мессенджер тоже ничего не откроет.',
  'preview.refusal.not-https': 'Загрузить можно только страницы https и тестовые адреса на http://localhost.',
  'preview.refusal.own-origin':
    'У этой страницы, или у той, куда она ведёт, тот же источник, что у конструктора. Песочница мессенджера пустила бы её в конструктор, поэтому здесь она не показана.',
  'preview.way.to-page': 'странице',
  'preview.way.from-page': 'от страницы',
};

export default previewFrame;
