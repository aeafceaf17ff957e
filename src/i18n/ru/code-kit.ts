import type source from '../en/code-kit.ts';
import type { Translation } from '../message.ts';

const codeKit: Translation<typeof source> = {
  'code.kit.open': 'Комплект для сервера…',
  'code.kit.title': 'Комплект для сервера',
  'code.kit.handler':
    'Страница, которую открывает приложение, и сервер, который впускает только портал: обе подписи, сообщения мессенджеру, тесты. Пакеты не нужны.',
  'code.kit.bot':
    'Сторона бота: сообщает порталу о команде, принимает только события портала и отвечает. С тестами; пакеты не нужны.',
  'code.kit.widget':
    'Страница, которую открывает виджет нового чата, и сервер, который впускает только портал: токены, параметры места, вставка или копирование, тесты. Пакеты не нужны.',
  'code.kit.for': 'Для чего',
  'code.kit.for.handler': 'Приложение с окном',
  'code.kit.for.bot': 'Бот',
  'code.kit.for.widget': 'Виджет нового чата',
  'code.kit.none': 'У этого приложения ничего не работает на сервере',
  'code.kit.none.call': 'Приложение звонит по номеру: мессенджер делает это сам.',
  'code.kit.none.support': 'Приложение открывает чат поддержки: мессенджер делает это сам.',
  'code.kit.none.off': 'Проект ни для одного из мессенджеров: не включено ни приложение, ни виджет.',
  'code.kit.language': 'Язык',
  'code.kit.needs.php': 'PHP 8.0 или новее',
  'code.kit.needs.node': 'Node 20 или новее',
  'code.kit.needs.python': 'Python 3.9 или новее',
  'code.kit.needs.go': 'Go 1.19 или новее',
  'code.kit.hash': 'Вложить ключ подписи (HASH)',
  'code.kit.hash.out': 'Сервер читает его из {variable}.',
  'code.kit.hash.in': 'Он лежит в {file}. У кого есть комплект, тот может подписываться как портал.',
  'code.kit.lacks.hash': 'В проекте ещё нет ключа подписи. Без него сервер страницу не откроет.',
  'code.kit.lacks.register':
    'С ключом «register» подписать человека может только портал: с ним сервер страницу не откроет.',
  'code.kit.lacks.command':
    'В проекте ещё нет команды, которую примет портал. Впишите её в app.json или заполните и скачайте комплект снова.',
  'code.kit.files': 'Файлы комплекта',
  'code.kit.count': {
    one: '{count} файл, {size} как {archive}',
    few: '{count} файла, {size} как {archive}',
    many: '{count} файлов, {size} как {archive}',
    other: '{count} файла, {size} как {archive}',
  },
  'code.kit.download': 'Скачать',
};

export default codeKit;
