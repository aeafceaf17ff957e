import type source from '../en/publish-outcome.ts';
import type { Translation } from '../message.ts';

const publishOutcome: Translation<typeof source> = {
  'publish.working.register': 'Регистрация на {portal}…',
  'publish.working.update': 'Обновление на {portal}…',
  'publish.working.remove': 'Удаление с {portal}…',
  'publish.working.check': 'Запрос к {portal}…',
  'publish.working.bind': 'Привязываем виджет на {portal}…',
  'publish.working.unbind': 'Удаляем виджет с {portal}…',
  'publish.part': 'Вызов {at} из {of}',
  'publish.removedBefore': 'Приложение перед этим удалено, сейчас его нет. Проект можно зарегистрировать.',
  'publish.done.register':
    'Зарегистрировано на {portal}. Люди увидят приложение после перезагрузки страницы или через 15–26 минут.',
  'publish.done.existed':
    'Такой бот и код уже были зарегистрированы на {portal}: портал вернул прежний идентификатор и ничего не изменил. Обновите приложение, чтобы отправить этот проект.',
  'publish.done.installing':
    'Установка не завершена: до этого портал не отправляет событий — ни боту, ни о приложении.',
  'publish.done.bind': 'Виджеты привязаны на {portal}. Люди увидят их после перезагрузки страницы.',
  'publish.done.unbind': 'Виджет удалён с {portal}. Открытые страницы показывают его, пока их не загрузят снова.',
  'publish.done.widgetsToo': 'Виджеты нового чата тоже приведены в соответствие.',
  'publish.done.widgetsInstalling': 'Установка не завершена: до этого портал никому не показывает виджеты.',
  'publish.done.update': 'Портал {portal} подтвердил обновление.',
  'publish.done.recreate':
    'Создано заново на {portal}, теперь под этим APP_ID. Люди увидят приложение после перезагрузки страницы или через 15–26 минут.',
  'publish.done.check': 'Приложение есть на {portal} и принадлежит этому решению.',
  'publish.done.remove': 'Приложение {appId} удалено с {portal}.',
  'publish.done.gone': 'Приложения {appId} на {portal} уже нет.',
  'publish.first.title': 'Первая минута',
  'publish.first.now':
    'Открыть его можно сразу: {bot} напишет вам, и кнопка в сообщении откроет приложение раньше, чем его покажет любая страница.',
  'publish.first.chat.group':
    'Оно работает только в групповых чатах, и кнопка тоже: укажите DIALOG_ID группового чата, в котором есть бот.',
  'publish.first.chat.lines':
    'Оно работает только в чатах открытых линий, и кнопка тоже: укажите DIALOG_ID такого чата, в котором есть бот.',
  'publish.first.chat.call':
    'Оно работает только в чатах звонков, и кнопка тоже: укажите DIALOG_ID такого чата, в котором есть бот.',
  'publish.first.admin': 'Оно для администраторов портала: пусть кнопку нажмёт кто-то из них.',
  'publish.first.button': 'Открыть',
  'publish.first.message': 'Приложение «{title}» зарегистрировано. Кнопка откроет его.',
  'publish.first.send': 'Отправить сообщение',
  'publish.first.sending': 'Отправляется…',
  'publish.first.sent': 'Отправлено. Откройте чат с {bot} в старом мессенджере и нажмите кнопку.',
  'publish.first.failed': 'Сообщение не отправлено',
  'publish.first.noDialog': 'Куда? Укажите DIALOG_ID.',
  'publish.first.hidden': 'Оно скрыто: ни одна страница его не покажет, его открывают только кнопки сообщений.',
  'publish.first.early':
    'Открытые страницы покажут его сами между {from} и {to}, самое раннее через {minutes} мин; загруженная заново — сразу.',
  'publish.first.due': 'Теперь открытые страницы его показывают, последняя — к {to}; загруженная заново — сразу.',
  'publish.first.over':
    'К этому времени ({to}) его должны показывать все страницы. Если какая-то нет, загрузите её заново и посмотрите «Кто видит».',
  'publish.first.steps': 'Попробуйте раньше других',
  'publish.first.step.opens': 'Кнопка открывает вашу страницу, и она целиком помещается в окне',
  'publish.first.step.checks': 'Страница проверяет USER_HASH и DOMAIN_HASH ключом подписи',
  'publish.first.step.runs': 'Кнопка делает то, что сказано в команде',
  'publish.first.step.seen': 'После перезагрузки иконка стоит под полем ввода там, где нужно',
  'publish.first.step.listed': 'После перезагрузки его строка есть в списке приложений',
  'publish.first.step.other': 'Тот, кто не администратор, видит то же самое',
  'publish.failed.register': 'Не зарегистрировано на {portal}',
  'publish.failed.update': 'Не обновлено на {portal}',
  'publish.failed.remove': 'Не удалено с {portal}',
  'publish.failed.bind': 'Виджет не привязан на {portal}',
  'publish.failed.unbind': 'Виджет не удалён с {portal}',
  'publish.failed.check': 'На {portal} не проверено',
  'publish.copyId': 'Копировать APP_ID',
  'publish.dismiss': 'Убрать сообщение',
  'publish.forget': 'Забыть приложение',
  'publish.notRemembered':
    'Браузер не смог сохранить APP_ID. Скопируйте его сейчас: на портале нет метода, который перечисляет приложения.',
  'publish.rawAnswer': 'Ответ портала целиком',
  'publish.recreate.title': 'Создать приложение заново?',
  'publish.recreate.what':
    'Обновление не передаёт того, что изменилось, поэтому вызовов два: приложение удаляется, потом проект регистрируется. Между ними приложения нет.',
  'publish.recreate.id':
    'У него будет другой APP_ID. Кнопки сообщений с APP_ID {appId} перестанут работать, а открытые страницы покажут новое приложение только после перезагрузки.',
  'publish.recreate.confirm': 'Создать заново на {portal}',
  'publish.remove.title': 'Удалить приложение?',
  'publish.remove.what':
    'Оно сразу пропадёт у людей, а кнопки сообщений с его APP_ID перестанут работать. Новая регистрация даст другой APP_ID. Проект останется здесь.',
  'publish.remove.app': 'Приложение',
  'publish.remove.bot': 'Бот',
  'publish.remove.portal': 'Портал',
  'publish.remove.confirm': 'Удалить с {portal}',
  'publish.bot.title': 'Создать бота',
  'publish.bot.lead': 'Приложение принадлежит боту, причём только такому, которого зарегистрировало это же решение.',
  'publish.bot.name': 'Имя бота',
  'publish.bot.nameMissing': 'Порталу нужно имя: люди видят его в списке чатов.',
  'publish.bot.code': 'Код бота',
  'publish.bot.codeHint': 'Единственный на всём портале; выберите такой, который называет ваше решение.',
  'publish.bot.codeMissing': 'Порталу нужен код.',
  'publish.bot.code.ours': 'Такой код у бота этого решения: портал вернёт его и ничего в нём не изменит.',
  'publish.bot.code.taken':
    'Такой код у бота другого решения. Владеть вашим чат-приложением он не может: выберите другой код.',
  'publish.bot.code.unclear':
    'Такой код у одного из ботов портала. Бот другого решения не может владеть вашим чат-приложением, а чей он, портал не говорит.',
  'publish.bot.code.full': 'У этого решения столько ботов, сколько можно. Возьмите один из них или удалите.',
  'publish.bot.events': 'Его события',
  'publish.bot.events.fetch': 'Забирают, без сервера',
  'publish.bot.events.handler': 'Идут на адрес',
  'publish.bot.events.fetchHint':
    'imbot.v2: портал хранит их, пока не заберут. Боту, который только владеет чат-приложениями, этого достаточно.',
  'publish.bot.events.handlerHint': 'imbot: портал отправляет их на ваш сервер.',
  'publish.bot.handler': 'Адрес обработчика',
  'publish.bot.handlerHint': 'Получает события бота. Портал не проверяет, отвечает ли он.',
  'publish.bot.handlerWrong': 'Адрес http или https с точкой в имени узла, например https://bot.example.com/handler.',
  'publish.bot.installing': 'Установка не завершена: до этого бот не получает событий и не отвечает.',
  'publish.bot.create': 'Создать на {portal}',
  'publish.bot.failed': 'Бот не создан',
  'publish.widgets.title': 'Виджеты на портале',
  'publish.widgets.asking': 'Запрашиваем список у портала…',
  'publish.widgets.none': 'На портале нет виджетов этого приложения.',
  'publish.widgets.lead':
    'Виджеты этого приложения в порядке привязки. «Взять себе» переносит настройки виджета в этот проект; ничего не отправляется.',
  'publish.widgets.ours': 'этого проекта',
  'publish.widgets.take': 'Взять себе',
  'publish.widgets.remove': 'Удалить с портала',
  'publish.known.title': 'Зарегистрировано в другом месте?',
  'publish.known.lead':
    'Метода, который перечисляет приложения, нет. Если вы знаете APP_ID приложения с этим ботом и кодом, введите его: портал спросят, есть ли оно, ничего не меняя.',
  'publish.known.id': 'APP_ID',
  'publish.known.wrong': 'Целое число больше нуля.',
  'publish.known.lost': 'APP_ID потерян?',
  'publish.known.lostWhy':
    'Повторная регистрация с тем же ботом и кодом вернёт APP_ID приложения, которое есть, и ничего в нём не изменит. Если его нет, оно появится: скрытое и без иконки, так что его никто не увидит; план покажет, чего не хватает.',
  'publish.known.find': 'Найти повторной регистрацией',
  'publish.known.check': 'Проверить',
};

export default publishOutcome;
