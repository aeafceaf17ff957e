import type source from '../en/drafts-window.ts';
import type { Translation } from '../message.ts';

const draftsWindow: Translation<typeof source> = {
  'drafts.title': 'Черновики в этом браузере',
  'drafts.lead': 'Черновики принадлежат этому браузеру и этому адресу. Чтобы взять проект с собой, экспортируйте его.',
  'drafts.name': 'Название',
  'drafts.empty': 'Ничего не заполнено',
  'drafts.new': 'Новый черновик',
  'drafts.duplicate': 'Создать копию',
  'drafts.copyOf': '{name} (копия)',
  'drafts.remove': 'Удалить черновик {name}',
  'drafts.removed': 'Черновик «{name}» удалён.',
  'drafts.current': 'открыт',
  'drafts.openOne': 'Открыть черновик {name}',
  'drafts.unreadable': {
    one: '{count} сохранённый черновик эта версия прочитать не может. Он оставлен как есть.',
    few: '{count} сохранённых черновика эта версия прочитать не может. Они оставлены как есть.',
    many: '{count} сохранённых черновиков эта версия прочитать не может. Они оставлены как есть.',
    other: '{count} сохранённого черновика эта версия прочитать не может. Они оставлены как есть.',
  },
};

export default draftsWindow;
