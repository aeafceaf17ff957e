import type source from '../en/editor-environments.ts';
import type { Translation } from '../message.ts';

const environments: Translation<typeof source> = {
  'editor.address.opens': 'Портал откроет',
  'editor.environments': 'Среды',
  'editor.environments.of': 'Среда:',
  'editor.environments.manage': 'Настроить…',
  'editor.environments.begin': 'Другой адрес для проверки…',
  'editor.environments.keyOf': 'Ключ среды «{environment}».',
  'editor.environments.is': 'В среде «{environment}»:',
  'editor.environments.nothing': 'ничего',
  'editor.environments.plain':
    '{name} отправляется так, как написано. Если завести среды, это имя заменит значение, своё в каждой из них.',
  'editor.environments.giveValues': 'Задать значения…',
  'editor.environments.lead':
    'Чем рабочая среда отличается от проверочной, задаётся здесь, отдельно для каждой: значения с именами и ключ подписи. Напишите {named} в адресе или тексте, и там будет значение действующей среды: в просмотре, параметрах, коде и в том, что отправляется.',
  'editor.environments.start': 'Завести рабочую и проверочную',
  'editor.environments.none': 'Проект везде одинаков',
  'editor.environments.noneWhy':
    'Рабочая среда возьмёт нынешний адрес, под именем {named}, и нынешний ключ; проверочная получит свой ключ, а другой адрес зададите вы. Бот и код во всех средах одни и те же.',
  'editor.environments.add': 'Добавить среду',
  'editor.environments.production': 'Рабочая',
  'editor.environments.test': 'Проверочная',
  'editor.environments.new': 'Среда {number}',
  'editor.environments.full': 'В проекте не больше {count} сред.',
  'editor.environments.name': 'Название',
  'editor.environments.nameOf': 'Название среды {environment}',
  'editor.environments.inForce': 'Действует',
  'editor.environments.inForceOf': 'Действует: {environment}',
  'editor.environments.remove': 'Убрать среду {environment}',
  'editor.environments.removed': 'Среда убрана: {environment}.',
  'editor.environments.removedLast': 'Сред больше нет; то, что действовало, теперь стоит в полях.',
  'editor.environments.key': 'Ключ подписи (HASH)',
  'editor.environments.keyWhy':
    'У каждой среды свой ключ: кто знает проверочный, не подпишется за рабочий. В файлы и ссылки ключи попадают, только если это отметить.',
  'editor.environments.keyIn': 'Ключ, {environment}',
  'editor.environments.values': 'Значения',
  'editor.environments.noValues': 'Значений с именами пока нет. Добавьте имя ниже или напишите {named} в поле.',
  'editor.environments.valueName': 'Имя значения {name}',
  'editor.environments.valueIn': '{name}, {environment}',
  'editor.environments.missing': 'Значения пока нет',
  'editor.environments.leaveEmpty': 'Оставить пустым',
  'editor.environments.empty': 'Пусто намеренно: вместо имени не будет ничего.',
  'editor.environments.unset': 'Убрать значение',
  'editor.environments.used': 'Где: {fields}',
  'editor.environments.unused': 'Пока нигде',
  'editor.environments.removeValue': 'Убрать {name}',
  'editor.environments.usedStill': 'Имя ещё стоит здесь: {fields}. Сначала уберите его оттуда.',
  'editor.environments.newValue': 'Новое значение',
  'editor.environments.newValueHint': 'Буквы, цифры и . _ -, сначала буква',
  'editor.environments.addValue': 'Добавить',
  'editor.environments.noName':
    'Имя — это буква, затем буквы, цифры, точки, дефисы или подчёркивания; не больше 40 знаков.',
  'editor.environments.nameTaken': 'Значение с таким именем уже есть.',
};

export default environments;
