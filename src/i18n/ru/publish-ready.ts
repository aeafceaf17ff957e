import type source from '../en/publish-ready.ts';
import type { Translation } from '../message.ts';

const publishReady: Translation<typeof source> = {
  'publish.blocks': {
    one: '{count} проблема мешает регистрации: {first}',
    few: '{count} проблемы мешают регистрации, первая: {first}',
    many: '{count} проблем мешают регистрации, первая: {first}',
    other: '{count} проблемы мешают регистрации, первая: {first}',
  },
  'publish.ready': 'Ничто не мешает.',
  'publish.changed': {
    one: '{count} значение портал изменит.',
    few: '{count} значения портал изменит.',
    many: '{count} значений портал изменит.',
    other: '{count} значения портал изменит.',
  },
  'publish.same': 'Портал подтвердил всё, что здесь записано.',
  'publish.willSend': 'Будет отправлено: {fields}.',
  'publish.reason.blocks': {
    one: '{count} проблема мешает регистрации.',
    few: '{count} проблемы мешают регистрации.',
    many: '{count} проблем мешают регистрации.',
    other: '{count} проблемы мешают регистрации.',
  },
  'publish.reason.working': 'Портал ещё обрабатывает вызов.',
  'publish.reason.nothing': 'Нет отличий от того, что подтвердил портал.',
  'publish.bind': 'Привязать виджеты на {portal}',
  'publish.bindShort': 'Привязать виджеты',
  'publish.apply': 'Выполнить план на {portal}',
  'publish.applyShort': 'Выполнить план',
  'publish.nothingToSend': 'Отправлять нечего',
  'publish.noTarget': 'Не выбран ни один мессенджер, поэтому отправлять на портал нечего.',
  'publish.widgetCalls': {
    one: '{count} вызов приведёт виджеты в соответствие.',
    few: '{count} вызова приведут виджеты в соответствие.',
    many: '{count} вызовов приведут виджеты в соответствие.',
    other: '{count} вызова приведут виджеты в соответствие.',
  },
  'publish.update': 'Обновить приложение {appId} на {portal}',
  'publish.updateShort': 'Обновить приложение {appId}',
  'publish.recreateShort': 'Создать {appId} заново…',
  'publish.upToDate': 'Приложение {appId} не изменилось',
  'publish.recreate': 'Создать приложение {appId} заново на {portal}…',
  'publish.needsAnew': 'Иконку или вид передаёт только новая регистрация: сначала приложение удаляется.',
};

export default publishReady;
