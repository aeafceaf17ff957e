import type source from '../en/drafts-window.ts';
import type { Translation } from '../message.ts';

const draftsWindow: Translation<typeof source> = {
  'drafts.memoryOnly':
    'Хранилище браузера здесь недоступно, черновики живут, пока открыта страница. Чтобы сохранить проект, экспортируйте его.',
  'drafts.error.refused': 'Браузер не разрешает здесь хранение. Чтобы сохранить проект, экспортируйте его.',
  'drafts.error.full': 'Хранилище браузера заполнено. Удалите ненужные черновики или экспортируйте проект.',
  'drafts.error.missing': 'Этого черновика больше нет. Возможно, его удалили в другой вкладке.',
  'drafts.error.newer': 'Другая вкладка сохранила более новую версию этого черновика.',
  'drafts.error.silent':
    'Хранилище браузера не отвечает. Запись повторится сама; на всякий случай экспортируйте проект.',
  'drafts.error.unreadable': 'Этот черновик эта версия прочитать не может. Он оставлен как есть.',
  'drafts.error.failed': 'Хранилище браузера дало сбой. Запись повторится сама; на всякий случай экспортируйте проект.',
  'drafts.title': 'Черновики в этом браузере',
  'drafts.lead':
    'Черновики принадлежат этому браузеру и этому адресу. Чтобы взять проект с собой, экспортируйте его. Safari может очистить хранилище страницы внутри портала, если её не открывали семь дней.',
  'drafts.name': 'Название',
  'drafts.empty': 'Ничего не заполнено',
  'drafts.new': 'Новый черновик',
  'drafts.rename': 'Переименовать черновик {name}',
  'drafts.renameOne': 'Новое название: {name}',
  'drafts.duplicateOne': 'Создать копию черновика {name}',
  'drafts.duplicate': 'Создать копию',
  'drafts.copyOf': '{name} (копия)',
  'drafts.mineOf': '{name} (моя версия, {time})',
  'drafts.remove': 'Удалить черновик {name}',
  'drafts.removed': 'Черновик «{name}» удалён.',
  'drafts.registered': 'зарегистрировано · APP_ID {appId}',
  'drafts.find': 'Найти черновик',
  'drafts.shown': 'Показано {shown} из {count}',
  'drafts.removedTitle': 'Удалённые',
  'drafts.removedLead': 'Удалённые черновики хранятся здесь 30 дней.',
  'drafts.removedAt': 'удалён {time}',
  'drafts.restore': 'Вернуть',
  'drafts.restored': '«{name}» снова среди черновиков.',
  'drafts.restoredOpen': 'Открыть',
  'drafts.purge': 'Удалить {name} навсегда',
  'drafts.unreadableSave': 'Сохранить в файл',
  'drafts.current': 'открыт',
  'drafts.openOne': 'Открыть черновик {name}',
  'drafts.conflict.newer': 'Этот черновик изменили в другой вкладке, пока вы правили его здесь',
  'drafts.conflict.newerWhy': 'Ничего не затёрто. Ваша версия ещё не сохранена: выберите, с какой продолжить здесь.',
  'drafts.conflict.missing': 'Этот черновик удалили в другой вкладке, пока он был открыт здесь',
  'drafts.conflict.missingWhy': 'То, что вы здесь видите, больше не сохранено.',
  'drafts.conflict.theirs': 'Взять чужую',
  'drafts.conflict.mine': 'Сохранить мою как копию',
  'drafts.conflict.other': 'Открыть другой черновик',
  'drafts.conflict.keep': 'Оставить',
  'drafts.unreadable': {
    one: '{count} сохранённый черновик эта версия прочитать не может. Он оставлен как есть.',
    few: '{count} сохранённых черновика эта версия прочитать не может. Они оставлены как есть.',
    many: '{count} сохранённых черновиков эта версия прочитать не может. Они оставлены как есть.',
    other: '{count} сохранённого черновика эта версия прочитать не может. Они оставлены как есть.',
  },
};

export default draftsWindow;
