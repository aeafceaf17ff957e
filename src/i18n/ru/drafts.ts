import type source from '../en/drafts.ts';
import type { Translation } from '../message.ts';

const drafts: Translation<typeof source> = {
  'drafts.open': 'Черновики',
  'drafts.untitled': 'Приложение без названия',
  'drafts.state.untouched': 'Нечего сохранять',
  'drafts.state.waiting': 'Сохранение…',
  'drafts.state.saving': 'Сохранение…',
  'drafts.state.saved': 'Сохранено',
  'drafts.savedHere': 'Сохранено в этом браузере · {time}',
  'drafts.state.memory': 'Хранится, пока открыта страница · {time}',
  'drafts.state.failed': 'Не сохранено',
  'drafts.state.conflict': 'Изменено в другой вкладке',
};

export default drafts;
