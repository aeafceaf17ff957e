import type source from '../en/windows.ts';
import type { Translation } from '../message.ts';

const windows: Translation<typeof source> = {
  'publish.working.register': 'Регистрация на {portal}…',
  'publish.working.update': 'Обновление на {portal}…',
  'publish.working.remove': 'Удаление с {portal}…',
  'publish.working.check': 'Запрос к {portal}…',
  'publish.noAnswerYet': 'Ответа пока нет, исход неизвестен',
  'publish.silence.late':
    'Портал молчит 10 секунд. Вызов мог выполниться, а мог и нет. Поздний ответ ещё считается; ждём до 90 секунд.',
  'publish.silence.lost':
    'Ответ не удалось прочитать: сбой сервера или обрыв связи. Вызов мог выполниться, а мог и нет. Ждём до 90 секунд на случай, если ответ придёт.',
  'publish.unknown': 'Исход неизвестен',
  'publish.unknown.register':
    'За 90 секунд ответа не было. Повторить безопасно: повторная регистрация ничего не меняет и сообщает APP_ID.',
  'publish.unknown.update':
    'За 90 секунд ответа не было. Сначала узнайте, существует ли приложение; повторное обновление ничего не испортит.',
  'publish.unknown.remove':
    'За 90 секунд ответа не было. Узнайте, существует ли приложение; такой запрос ничего не меняет.',
  'publish.unknown.check': 'За 90 секунд ответа не было. Повторный запрос ничего не меняет.',
  'publish.askAgain': 'Спросить портал',
  'publish.done.register':
    'Зарегистрировано на {portal}. Люди увидят приложение после перезагрузки страницы или через 15–26 минут.',
  'publish.done.existed':
    'Такой бот и код уже были зарегистрированы на {portal}: портал вернул прежний идентификатор и ничего не изменил. Обновите приложение, чтобы отправить этот проект.',
  'publish.done.update': 'Портал {portal} подтвердил обновление.',
  'publish.done.check': 'Приложение есть на {portal} и принадлежит этому решению.',
  'publish.done.remove': 'Приложение {appId} удалено с {portal}.',
  'publish.done.gone': 'Приложения {appId} на {portal} уже нет.',
  'publish.failed.register': 'Не зарегистрировано на {portal}',
  'publish.failed.update': 'Не обновлено на {portal}',
  'publish.failed.remove': 'Не удалено с {portal}',
  'publish.failed.check': 'Портал {portal} отказал',
  'publish.copyId': 'Копировать APP_ID',
  'publish.dismiss': 'Убрать сообщение',
  'publish.forget': 'Забыть приложение',
  'publish.notRemembered':
    'Браузер не смог сохранить APP_ID. Скопируйте его сейчас: на портале нет метода, который перечисляет приложения.',
  'publish.rawAnswer': 'Ответ портала целиком',
  'publish.remove.title': 'Удалить приложение?',
  'publish.remove.what':
    'Оно сразу пропадёт у людей, а кнопки сообщений с его APP_ID перестанут работать. Новая регистрация даст другой APP_ID. Проект останется здесь.',
  'publish.remove.app': 'Приложение',
  'publish.remove.bot': 'Бот',
  'publish.remove.portal': 'Портал',
  'publish.remove.confirm': 'Удалить с {portal}',
  'publish.bot.title': 'Создать бота',
  'publish.bot.lead':
    'Приложение принадлежит боту, причём только такому, которого зарегистрировало это же решение. Бот создаётся методом imbot.register.',
  'publish.bot.name': 'Имя бота',
  'publish.bot.nameMissing': 'Порталу нужно имя: люди видят его в списке чатов.',
  'publish.bot.code': 'Код бота',
  'publish.bot.codeHint': 'Единственный на всём портале; выберите такой, который называет ваше решение.',
  'publish.bot.codeMissing': 'Порталу нужен код.',
  'publish.bot.handler': 'Адрес обработчика',
  'publish.bot.handlerHint': 'Получает события бота. Портал не проверяет, отвечает ли он.',
  'publish.bot.handlerWrong': 'Адрес http или https с точкой в имени узла, например https://bot.example.com/handler.',
  'publish.bot.create': 'Создать на {portal}',
  'publish.bot.failed': 'Бот не создан',
  'publish.known.title': 'Зарегистрировано в другом месте?',
  'publish.known.lead':
    'Метода, который перечисляет приложения, нет. Если вы знаете APP_ID приложения с этим ботом и кодом, введите его: портал спросят, есть ли оно, ничего не меняя.',
  'publish.known.id': 'APP_ID',
  'publish.known.wrong': 'Целое число больше нуля.',
  'publish.known.check': 'Проверить',
  'drafts.title': 'Черновики в этом браузере',
  'drafts.lead': 'Черновики принадлежат этому браузеру и этому адресу. Чтобы взять проект с собой, экспортируйте его.',
  'drafts.name': 'Название',
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
  'handoff.register': 'Регистрация',
  'handoff.update': 'Обновление',
  'handoff.call': 'Вызов',
  'handoff.payload': 'Параметры {method}',
  'handoff.showSecrets': 'Показать ключ подписи (HASH)',
  'handoff.noUpdate': 'Обновлять нечего',
  'handoff.noUpdateWhy':
    'Обновление появляется, когда этот бот и код зарегистрированы отсюда. В нём только поля, которые отличаются от подтверждённых порталом.',
  'handoff.nothingDiffers': 'Нет отличий от того, что подтвердил портал, отправлять нечего.',
  'handoff.note.icon':
    'Иконка другая, но обновление её не меняет (наблюдалось): удалите приложение и зарегистрируйте снова.',
  'handoff.note.kindWorks':
    'Вид меняется с команды на фрейм. Портал оставит и команду, но при щелчке откроется фрейм (наблюдалось).',
  'handoff.note.kindFails':
    'Вид меняется с фрейма на команду. Обновление этого не может: при щелчке откроется сохранённый фрейм (наблюдалось). Удалите приложение и зарегистрируйте снова.',
  'handoff.note.unset': '{name} больше не передаётся, портал оставит прежнее значение.',
  'handoff.exportTitle': 'Экспорт проекта',
  'handoff.exportLead': 'Файл JSON, который этот конструктор прочитает здесь или в другом месте.',
  'handoff.includeHash': 'Включить ключ подписи (HASH)',
  'handoff.includeHashHint':
    'Владелец файла сможет подписываться за портал. Не включайте, если файл кому-то отправляете.',
  'handoff.noHash': 'В проекте нет ключа подписи.',
  'handoff.file': 'Файл',
  'handoff.importTitle': 'Импорт проекта',
  'handoff.importLead': 'Выберите файл или вставьте его текст. Отмена вернёт нынешний проект.',
  'handoff.chooseFile': 'Выбрать файл…',
  'handoff.dropHere': 'или перетащите его сюда',
  'handoff.paste': 'Текст проекта',
  'handoff.import': 'Импортировать',
  'handoff.imported': 'Импортирован проект «{name}».',
  'handoff.importedPlain': 'Проект импортирован.',
  'handoff.keptHash': 'Ключа подписи в файле нет; оставлен нынешний.',
  'handoff.dropped': {
    one: '{count} неизвестное поле пропущено: {fields}',
    few: '{count} неизвестных поля пропущено: {fields}',
    many: '{count} неизвестных полей пропущено: {fields}',
    other: '{count} неизвестного поля пропущено: {fields}',
  },
  'handoff.notImported': 'Не импортировано; нынешний проект не изменился.',
  'handoff.error.empty': 'Читать нечего. Выберите файл с проектом или вставьте его текст.',
  'handoff.error.too-large': 'Текст длиннее {limit} символов. Проект намного меньше: тот ли это файл?',
  'handoff.error.not-json': 'Это не JSON. Экспортируйте проект ещё раз или передайте его файлом, а не текстом в чате.',
  'handoff.error.not-json-at':
    'Это не JSON: чтение остановилось на строке {line}, столбце {column}. Файл мог быть обрезан или исправлен вручную.',
  'handoff.error.too-deep': 'Вложенность текста больше {limit} уровней, у проекта такой не бывает.',
  'handoff.error.unsafe-key':
    'В тексте есть ключ {key}, которого в проекте не бывает и который мог бы навредить. Текст не прочитан.',
  'handoff.error.newer-version':
    'Проект записан более новым конструктором (версия формата {version}). Перезагрузите страницу, чтобы получить новый.',
  'handoff.error.invalid-fields':
    'У этих полей недопустимые значения: {fields}. Исправьте их в файле или экспортируйте проект ещё раз.',
  'handoff.error.not-a-design.payload':
    'Это похоже на параметры вызова, а не на проект. Пока читаются только файлы, экспортированные здесь.',
  'handoff.error.not-a-design.ledger': 'Это журнал зарегистрированных приложений, а не проект.',
  'handoff.error.not-a-design.other': 'Это JSON, но не проект: нет метки «format»: «chat-app-design».',
  'handoff.error.file.too-large': 'Файл больше 8 МБ. Проект намного меньше: тот ли это файл?',
  'handoff.error.file.unreadable': 'Файл не удалось прочитать. Возможно, он перемещён или занят.',
  'handoff.logEmpty': 'Вызовов ещё не было',
  'handoff.logEmptyWhy': 'Здесь записывается каждый вызов портала с ответом. Секреты скрыты.',
  'handoff.logStandalone': 'Без портала вызовов нет.',
  'handoff.log': 'Вызовы портала',
  'handoff.log.pending': 'выполняется',
  'handoff.log.answered': 'ответ получен',
  'handoff.log.refused': 'отказ',
  'handoff.log.silent': 'ответа пока нет',
  'handoff.log.unknown': 'исход неизвестен',
  'handoff.log.took': '{ms} мс',
  'handoff.log.parameters': 'Параметры',
  'handoff.log.answer': 'Ответ',
};

export default windows;
