import type source from '../en/app-connection.ts';
import type { Translation } from '../message.ts';

const appConnection: Translation<typeof source> = {
  'app.retry': 'Подключиться снова',
  'app.install': 'Завершить установку',
  'app.installWhy':
    'Портал её ждёт: до этого он не отправляет событий ботам, в том числе уже зарегистрированным, и решение никто больше не откроет.',
  'app.installOpen': 'Завершить установку…',
  'app.installAsk': 'Завершить установку?',
  'app.installThen': 'После этого портал загрузит эту страницу заново.',
  'app.installKept': 'Открытый черновик сохранён в этом браузере и вернётся.',
  'app.installLost': 'Открытый черновик не сохранён в этом браузере и пропадёт. Сначала экспортируйте его.',
  'app.installExport': 'Экспорт…',
  'app.installNow': 'Завершить и перезагрузить',
  'app.translated': 'Браузер переводит эту страницу',
  'app.translatedWhy':
    'Переведённые фразы могут отставать от действительности; значения, коды и параметры вызовов остаются как есть. Чтобы видеть верные фразы, верните оригинал страницы.',
  'app.failure': 'Портал не подключён',
  'app.createBot': 'Создать бота',
};

export default appConnection;
