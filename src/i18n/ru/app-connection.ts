import type source from '../en/app-connection.ts';
import type { Translation } from '../message.ts';

const appConnection: Translation<typeof source> = {
  'app.retry': 'Подключиться снова',
  'app.install': 'Завершить установку',
  'app.installWhy': 'Портал её ждёт: до этого решение никто больше не откроет. После этого страница перезагрузится.',
  'app.failure': 'Портал не подключён',
};

export default appConnection;
