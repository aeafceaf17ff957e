import type source from '../en/drafts-versions.ts';
import type { Translation } from '../message.ts';

const draftsVersions: Translation<typeof source> = {
  'drafts.versions': 'Версии',
  'drafts.version.saved': 'Версия сохранена · {time}.',
  'drafts.version.savedInMemory': 'Версия хранится, пока открыта страница · {time}.',
  'drafts.version.same': 'С версии от {time} ничего не изменилось.',
  'drafts.version.dropped': {
    one: 'Ради неё удалена {count} старая версия.',
    few: 'Ради неё удалены {count} старые версии.',
    many: 'Ради неё удалены {count} старых версий.',
    other: 'Ради неё удалены {count} старой версии.',
  },
  'drafts.version.kind.hand': 'Сохранена вручную',
  'drafts.version.kind.work': 'До продолжения работы',
  'drafts.version.kind.import': 'До замены импортом',
  'drafts.version.kind.restore': 'До возврата к другой версии',
  'drafts.version.kind.publish': 'В том виде, как отправлено на портал',
  'drafts.version.name': 'Новая версия',
  'drafts.version.nameHint': 'Название, если нужно',
  'drafts.version.save': 'Сохранить',
  'drafts.version.rename': 'Назвать версию {name}',
  'drafts.version.nameOf': 'Название версии {name}',
  'drafts.version.remove': 'Удалить версию {name}',
  'drafts.version.lead':
    'Версии сохраняются и сами: когда работа над черновиком продолжается, перед заменой импортом или другой версией и при отправке на портал. Таких хранится до 30, всего до 100; названные удаляются последними. Сообщение рядом с проектом в них не входит.',
  'drafts.version.compareWith': 'Сравнить с',
  'drafts.version.now': 'Проект, как он есть сейчас',
  'drafts.version.field': 'Поле',
  'drafts.version.nothing': 'ничего',
  'drafts.version.iconNormal': 'Иконка, обычная',
  'drafts.version.iconActive': 'Иконка, активная',
  'drafts.version.madeOtherwise': 'Иконки выглядят одинаково, но сделаны по-разному.',
  'drafts.version.noDifference': 'Различий нет',
  'drafts.version.noDifferenceWhy': 'В каждом поле одно и то же.',
  'drafts.version.none': 'Версий пока нет',
  'drafts.version.noneWhy': 'Сохраните версию здесь или клавишей сохранения в любом месте.',
  'drafts.version.noneChosen': 'Сначала выберите версию.',
  'drafts.version.restore': 'Вернуть эту версию',
  'drafts.version.restoreWhy': 'То, что открыто сейчас, сначала станет версией; отмена вернёт его.',
  'drafts.version.restored': '{name}: версия возвращена.',
  'drafts.version.error.refused': 'Версия не сохранена: браузер не разрешает здесь хранение.',
  'drafts.version.error.full':
    'Версия не сохранена: хранилище браузера заполнено. Удалите ненужные черновики или версии.',
  'drafts.version.error.missing': 'Такой версии нет: черновик ещё не сохранён или удалён в другом месте.',
  'drafts.version.error.newer': 'Другая вкладка тем временем изменила этот черновик.',
  'drafts.version.error.silent': 'Хранилище браузера не отвечает, поэтому неизвестно, сохранена ли версия.',
  'drafts.version.error.unreadable': 'Эта версия конструктора прочитать это не может. Всё оставлено как есть.',
  'drafts.version.error.failed': 'Хранилище браузера дало сбой, или эта часть не загрузилась. Ничего не изменено.',
};

export default draftsVersions;
