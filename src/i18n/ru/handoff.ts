import type source from '../en/handoff.ts';
import type { Translation } from '../message.ts';

const handoff: Translation<typeof source> = {
  'handoff.planned.register': 'Регистрация',
  'handoff.planned.update': 'Обновление',
  'handoff.planned.recreate': 'Создание заново',
  'handoff.planned.bind': 'Виджеты',
  'handoff.planned.none': 'Без изменений',
  'handoff.register': 'Новая регистрация',
  'handoff.remove': 'Удаление',
  'handoff.call': 'Вызов',
  'handoff.lead.register': 'Этим вызовом кнопка регистрирует проект.',
  'handoff.lead.update': 'Кнопка отправляет приложению {appId} то, что отличается от подтверждённого порталом.',
  'handoff.lead.recreate':
    'Кнопка делает два вызова: удаляет приложение {appId}, а потом регистрирует проект заново, уже под другим APP_ID.',
  'handoff.lead.bind': 'Кнопка приводит виджеты нового чата на портале в соответствие этими вызовами.',
  'handoff.lead.none': 'Нет отличий от того, что портал подтвердил для приложения {appId}, отправлять нечего.',
  'handoff.lead.standalone':
    'Это отправила бы регистрация проекта. Портал не подключён, поэтому отсюда ничего не уходит.',
  'handoff.lead.other': 'Только для просмотра: сейчас кнопка отправляет другое.',
  'handoff.payload': 'Параметры {method}',
  'handoff.copyWithout': 'Скопировать без HASH',
  'handoff.downloadWithout': 'Скачать без HASH',
  'handoff.withoutKey': 'В копии и в файле на месте ключа подписи стоит <HASH>.',
  'handoff.withoutBot': 'BOT_ID не указан: пока бот не выбран, в копии на его месте стоит <BOT_ID>.',
  'handoff.showSecrets': 'Показать ключ подписи (HASH)',
  'handoff.noUpdate': 'Отправлять нечего',
  'handoff.note.icon': 'Иконка другая, а обновление её не меняет (наблюдалось): поможет только новая регистрация.',
  'handoff.note.kindWorks':
    'Вид меняется с команды на фрейм. Портал оставит и команду, но при нажатии откроется фрейм (наблюдалось).',
  'handoff.note.kindFails':
    'Вид меняется с фрейма на команду. Обновление этого не может: при нажатии откроется сохранённый фрейм (наблюдалось). Поможет только новая регистрация.',
  'handoff.note.along':
    'CONTEXT отправляется без изменений. Иначе открытые страницы убрали бы приложение, а люди видели бы старые тексты (наблюдение).',
  'handoff.note.unset': '{name} больше не передаётся, портал оставит прежнее значение.',
  'handoff.note.identity':
    '{name} отличается, а обновление его не меняет (наблюдалось): поможет только новая регистрация.',
  'handoff.exportTitle': 'Экспорт проекта',
  'handoff.exportLead': 'Файл JSON, который этот конструктор прочитает здесь или в другом месте.',
  'handoff.environment': 'Со значениями и ключом среды «{environment}».',
  'handoff.values': 'Значения, разные в разных средах',
  'handoff.values.named': 'Под именами, со всеми средами',
  'handoff.values.namedHint':
    'Весь проект: кто его прочитает, продолжит со всеми средами. Ключи не попадают в файл, если их не отметить.',
  'handoff.values.filled': 'Подставлены для среды «{environment}»',
  'handoff.values.filledHint': 'Проект, каков он в одной этой среде; о других файл не знает.',
  'handoff.includeHash': 'Включить ключ подписи (HASH)',
  'handoff.includeHashHint':
    'Владелец файла сможет подписываться за портал. Не включайте, если файл кому-то отправляете.',
  'handoff.noHash': 'В проекте нет ключа подписи.',
  'handoff.includePicture': {
    one: 'Вместе с картинкой, из которой сделана иконка',
    few: 'Вместе с картинками, из которых сделана иконка',
    many: 'Вместе с картинками, из которых сделана иконка',
    other: 'Вместе с картинками, из которых сделана иконка',
  },
  'handoff.includePictureHint': 'Ещё {bytes}. Тогда иконку можно будет менять везде, где прочитают файл.',
  'handoff.pictureLeftOut': '{bytes}, здесь не показано',
  'handoff.file': 'Файл',
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
  'handoff.error.not-a-design.ledger': 'Это журнал зарегистрированных приложений, а не проект.',
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
  'handoff.log.copy': 'Скопировать журнал',
  'handoff.log.earlier': {
    one: '{count} строка — до перезагрузки страницы.',
    few: '{count} строки — до перезагрузки страницы.',
    many: '{count} строк — до перезагрузки страницы.',
    other: '{count} строки — до перезагрузки страницы.',
  },
  'handoff.log.parameters': 'Параметры',
  'handoff.log.answer': 'Ответ',
};

export default handoff;
