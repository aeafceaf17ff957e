import type source from '../en/drafts.ts';
import type { Translation } from '../message.ts';

const drafts: Translation<typeof source> = {
  'drafts.open': 'Черновики',
  'drafts.untitled': 'Приложение без названия',
  'drafts.state.untouched': 'Сохранять пока нечего',
  'drafts.state.waiting': 'Сохранение…',
  'drafts.state.saving': 'Сохранение…',
  'drafts.state.saved': 'Сохранено в этом браузере · {time}',
  'drafts.state.memory': 'Хранится, пока открыта страница · {time}',
  'drafts.memoryOnly':
    'Хранилище браузера здесь недоступно, черновики живут, пока открыта страница. Чтобы сохранить проект, экспортируйте его.',
  'drafts.state.failed': 'Не сохранено',
  'drafts.state.conflict': 'Изменено в другой вкладке',
  'drafts.error.refused': 'Браузер не разрешает здесь хранение. Чтобы сохранить проект, экспортируйте его.',
  'drafts.error.full': 'Хранилище браузера заполнено. Удалите ненужные черновики или экспортируйте проект.',
  'drafts.error.missing': 'Этого черновика больше нет. Возможно, его удалили в другой вкладке.',
  'drafts.error.newer': 'Другая вкладка сохранила более новую версию этого черновика.',
  'drafts.error.silent':
    'Хранилище браузера не отвечает. Запись повторится сама; на всякий случай экспортируйте проект.',
  'drafts.error.unreadable': 'Этот черновик эта версия прочитать не может. Он оставлен как есть.',
  'drafts.error.failed': 'Хранилище браузера дало сбой. Запись повторится сама; на всякий случай экспортируйте проект.',
};

export default drafts;
