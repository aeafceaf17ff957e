import type source from '../en/editor-migration.ts';
import type { Translation } from '../message.ts';

const editorMigration: Translation<typeof source> = {
  'editor.migration.title': 'Что станет с чат-приложением в новом чате',
  'editor.migration.intro':
    'Новый чат не показывает чат-приложения. Их место занимает виджет — насколько может. По состоянию на май 2026; на портале не проверено.',
  'editor.migration.off':
    'Ни один виджет ещё не включён. Что виджеты могут перенять, будет предложено, когда включите.',
  'editor.migration.list': 'По частям',
  'editor.migration.copyLink': 'Скопировать ссылку',
  'editor.migration.fate.maps': 'Остаётся',
  'editor.migration.fate.changes': 'Меняется',
  'editor.migration.fate.dies': 'Пропадает',

  'editor.migration.part.page': 'Страница-обработчик',
  'editor.migration.part.parameters': 'Параметры адреса',
  'editor.migration.part.messages': 'Сообщения страницы',
  'editor.migration.part.command': 'Команда',
  'editor.migration.part.size': 'Размер окна',
  'editor.migration.part.popup': 'Свободное окно',
  'editor.migration.part.hash': 'Ключ подписи',
  'editor.migration.part.icon': 'Иконка',
  'editor.migration.part.chats': 'Чаты',
  'editor.migration.part.admin': 'Только администраторам',
  'editor.migration.part.extranet': 'Пользователи экстранета',
  'editor.migration.part.live-chat': 'Онлайн-чат',
  'editor.migration.part.hidden': 'Скрыто',
  'editor.migration.part.titles': 'Название',
  'editor.migration.part.descriptions': 'Описание',
  'editor.migration.part.copyright': 'Копирайт',
  'editor.migration.part.bot': 'Бот',
  'editor.migration.part.code': 'Код',
  'editor.migration.part.buttons': 'Кнопки сообщений',

  'editor.migration.what.page':
    'Адрес остаётся. Портал открывает его формой (POST) с токенами, а не GET с подписями: сервер, который отвечает только на GET, вернёт 405.',
  'editor.migration.what.parameters':
    'DIALOG_ID и MESSAGE_ID приходят в PLACEMENT_OPTIONS, тексте с JSON, как dialogId и messageId. Кто это, скажет user.current, о чате — im.dialog.get или im.chat.get. DARK_MODE, IS_CHROME и BUTTON_PARAMS не приходят.',
  'editor.migration.what.messages':
    'Страница не может вставить, отправить, позвонить, открыть поддержку или закрыться сообщениями фрейма. Вставить текст в поле на новейших порталах может im:setImTextareaContent; отправить сообщение — im.message.add.',
  'editor.migration.what.command-put':
    'У виджета нет команд. Пусть бот пришлёт кнопку с ACTION PUT и «{text}», или откройте страницу, которая вставит его через im:setImTextareaContent (новейшие порталы).',
  'editor.migration.what.command-send':
    'У виджета нет команд. Пусть бот пришлёт кнопку с ACTION SEND и «{text}», или откройте страницу, которая отправит его через im.message.add.',
  'editor.migration.what.command-call':
    'У виджета нет команд. Пусть бот пришлёт кнопку с ACTION CALL и «{text}», или откройте страницу, которая вызовет BX24.im.phoneTo (по документации устарел).',
  'editor.migration.what.command-support':
    'У виджета нет команд, а способа открыть линию по коду в документации нет. Если диалог известен: кнопка с ACTION DIALOG или BX24.im.openMessenger.',
  'editor.migration.what.size':
    '{width} × {height} px остаются пикселями, хотя в документации сказано о процентах. Без размера окно 100 × 100. По высоте списка сообщений оно больше не обрезается.',
  'editor.migration.what.size-elsewhere':
    'Окно заданного размера есть только у поля ввода; больше нигде {width} × {height} px указать нельзя.',
  'editor.migration.what.popup':
    'Окно у поля ввода закрывается нажатием рядом. То, что должно оставаться открытым, — в боковую панель или верхнее меню.',
  'editor.migration.what.hash':
    'Этим ключом ничего не подписывается. Пусть сервер проверяет токены, которые приходят с формой (AUTH_ID, member_id), и спрашивает с ними портал.',
  'editor.migration.what.icon':
    'Своей картинки нет: символ Font Awesome 4 на цветном круге. Ближайший по имени — {name}.',
  'editor.migration.what.icon-taken':
    'Своей картинки нет: её заменяет символ {name}. В меню сообщения и в новейшем верхнем меню символ не рисуется.',
  'editor.migration.what.icon-unknown':
    'Своей картинки нет, а символа с похожим именем не нашлось. Выберите его: у поля ввода, в боковой панели и в верхнем меню портал его требует.',
  'editor.migration.what.chats-all': 'Все чаты остаются всеми чатами.',
  'editor.migration.what.chats-user':
    'Личные остаются. Чаты с ботами тоже к ним относятся, так показывает клиент; в документации сказано, что без них.',
  'editor.migration.what.chats-chat':
    'В новом чате это слово — группы, звонки и каналы, но не открытые линии и не CRM: для них есть свои слова.',
  'editor.migration.what.chats-lines': 'Открытые линии остаются открытыми линиями.',
  'editor.migration.what.chats-bot':
    'Слова для чата со своим ботом нет. Ближайшее — личные: тогда виджет есть в каждом личном чате, и с людьми тоже.',
  'editor.migration.what.chats-call':
    'Слова для чатов звонков нет. Они относятся к группам и каналам: тогда виджет есть во всех них.',
  'editor.migration.what.chats-connector':
    'Слова для одного источника открытой линии («{word}») нет. Виджет есть во всех открытых линиях; пусть страница смотрит, что за чат.',
  'editor.migration.what.chats-unknown':
    'Старый мессенджер не замечает «{word}» и показывает везде; для виджета портал его не примет (INVALID_ERROR_CONTEXT).',
  'editor.migration.what.admin': 'Становится role ADMIN. За этим следит сам портал, а раньше — только браузер.',
  'editor.migration.what.extranet': 'Становится extranet Y. В телефоне фильтр не работает.',
  'editor.migration.what.live-chat': 'У гостей онлайн-чата виджетов нет.',
  'editor.migration.what.hidden':
    'Виджет нельзя скрыть. Для того, что открывается только кнопкой: ссылка в кнопке и никакого виджета.',
  'editor.migration.what.titles': 'Название на всех языках остаётся.',
  'editor.migration.what.descriptions': 'Портал его хранит, а чат нигде не показывает.',
  'editor.migration.what.copyright': 'Места для него нет. Он может стоять на самой странице.',
  'editor.migration.what.bot': 'Виджет принадлежит приложению, а не боту.',
  'editor.migration.what.code': 'Кода у виджета нет. Портал различает виджеты по приложению, месту и адресу.',
  'editor.migration.what.buttons':
    'Кнопка с APP_ID рисуется и ничего не делает; в открытых линиях она ещё открывает приложение, но так говорит только документация. Возьмите LINK, ACTION или COMMAND; в меню сообщения — виджет у каждого сообщения. Чтобы передать боту параметры (imbot.v2, событие ONIMBOTV2CONTEXTGET; не в телефоне) — ссылка такого вида, с вашим порталом вместо PORTAL. Пусть бот спросит, прежде чем что-то сделать.',

  'editor.migration.repair.size': 'Взять {width} × {height} px',
  'editor.migration.repair.icon': 'Взять {name}',
  'editor.migration.repair.chats': 'Взять эти чаты: {chats}',
  'editor.migration.repair.admin': 'Взять «только администраторам»',
  'editor.migration.repair.extranet': 'Взять экстранет',
};

export default editorMigration;
