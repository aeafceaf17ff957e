import type source from '../en/palette.ts';
import type { Translation } from '../message.ts';

const palette: Translation<typeof source> = {
  'palette.fit': 'по свободному месту',
  'palette.title': 'Команды',
  'palette.find': 'Найти действие, поле, чат, черновик, проблему…',
  'palette.nothing': 'С таким названием ничего нет.',
  'palette.count': { one: '{count} строка', few: '{count} строки', many: '{count} строк', other: '{count} строки' },
  'palette.more': {
    one: 'Ещё {count}: начните вводить название',
    few: 'Ещё {count}: начните вводить название',
    many: 'Ещё {count}: начните вводить название',
    other: 'Ещё {count}: начните вводить название',
  },
  'palette.kind.action': 'Действия',
  'palette.kind.problem': 'Проблемы',
  'palette.kind.field': 'Поля',
  'palette.kind.chat': 'Чаты',
  'palette.kind.viewer': 'Кто смотрит',
  'palette.kind.draft': 'Черновики',
  'palette.kind.app': 'Приложения портала',
  'palette.kind.setting': 'Настройки',
  'palette.save': 'Сохранить версию',
  'palette.tour': 'Показать, где что',
  'palette.app': 'Приложение {appId}',
  'palette.draftMissing': 'Этот черновик не удалось открыть.',
  'palette.keys': 'Сочетания клавиш',
  'palette.layouts': 'Буквы узнаются по клавише, какая бы раскладка ни была включена.',
  'palette.key.palette': 'Команды: всё, что есть, по названию',
  'palette.key.main': 'Главная кнопка внизу',
  'palette.key.save': 'Сохранить версию черновика',
  'palette.key.undo': 'Отменить',
  'palette.key.redo': 'Вернуть',
  'palette.key.next': 'Следующая проблема',
  'palette.key.previous': 'Предыдущая проблема',
  'palette.key.keys': 'Этот список, вне текстовых полей',
  'palette.key.close': 'Закрыть то, что лежит поверх экрана',
} as const;

export default palette;
