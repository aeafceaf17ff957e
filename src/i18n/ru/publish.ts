import type source from '../en/publish.ts';
import type { Translation } from '../message.ts';

const publish: Translation<typeof source> = {
  'publish.register': 'Зарегистрировать на {portal}',
  'publish.registerShort': 'Зарегистрировать',
  'publish.export': 'Экспортировать проект…',
  'publish.plan': 'Показать план',
  'publish.removeOpen': 'Удалить…',
  'publish.knownOpen': 'Уже зарегистрировано?',
  'publish.standalone': 'Портал не подключён: черновики, просмотр и экспорт работают, регистрация нет.',
  'publish.notConnected': 'Портал не отвечает. Черновики, просмотр и экспорт работают.',
  'publish.connecting': 'Подключение к порталу…',
  'publish.reason.untouched': 'Пока ничего не заполнено.',
  'publish.reason.loading': 'Проверка проекта…',
  'publish.reason.missing': 'Не удалось загрузить проверки. Перезагрузите страницу, ничего не потеряется.',
  'publish.reason.ledger': 'Чтение того, что отсюда зарегистрировано…',
  'publish.reason.icon': 'Иконка ещё готовится.',
  'publish.reason.unknown': 'Сначала узнайте у портала, чем кончился прошлый вызов.',
};

export default publish;
