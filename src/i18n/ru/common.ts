import type source from '../en/common.ts';
import type { Translation } from '../message.ts';

const common: Translation<typeof source> = {
  'common.copy': 'Копировать',
  'common.copied': 'Скопировано',
  'common.copyFailed': 'Браузер не даёт странице копировать. Выделите текст и скопируйте его вручную.',
  'common.download': 'Скачать',
  'common.close': 'Закрыть',
  'common.cancel': 'Отмена',
  'common.undo': 'Отменить',
  'common.fix': 'Исправить',
  'common.learnMore': 'Документация',
  'common.notSent': 'Не передаётся',
  'common.yes': 'Да',
  'common.no': 'Нет',
  'common.px': 'px',
  'common.bytes': { one: '{count} байт', few: '{count} байта', many: '{count} байт', other: '{count} байта' },
  'common.kilobytes': '{amount} кБ',
  'common.megabytes': '{amount} МБ',
};

export default common;
