import type source from '../en/icon.ts';
import type { Translation } from '../message.ts';

const icon: Translation<typeof source> = {
  'icon.title': 'Иконка',
  'icon.normal': 'Обычное состояние',
  'icon.active': 'Активное состояние, под указателем',
  'icon.choose': 'Выбрать картинку…',
  'icon.more': 'Буква, рисунок…',
  'icon.change': 'Изменить…',
  'icon.removeName': 'Удалить иконку',
  'icon.dropHint': 'Или перетащите либо вставьте её где угодно.',
  'icon.local': 'Ничего не отправляется: картинки обрабатываются в этом браузере.',
  'icon.dropHere': 'Отпустите, и это станет иконкой',
  'icon.oneTaken': 'Из нескольких файлов взят «{name}». Две картинки для двух состояний принимает студия.',
  'icon.stage.reading': 'Чтение…',
  'icon.stage.shrinking': 'Уменьшение большой картинки…',
  'icon.stage.decoding': 'Декодирование…',
  'icon.stage.shaping': 'Рисование…',
  'icon.stage.encoding': 'Кодирование…',
  'icon.failed': 'Иконка из этого не получилась.',
  'icon.kept': 'Прежняя иконка остаётся.',
};

export default icon;
