import type source from '../en/preview-message.ts';
import type { Translation } from '../message.ts';

const previewMessage: Translation<typeof source> = {
  'preview.message.no-frame': 'пропущено: фрейм не открыт',
  'preview.message.other-origin': 'пропущено: источник не тот, что у адреса страницы',
  'preview.message.not-text': 'пропущено: нужен JSON текстом, а не объект',
  'preview.message.not-json': 'пропущено: текст не похож на JSON',
  'preview.message.not-an-object': 'пропущено: JSON не объект',
  'preview.message.no-action': 'пропущено: нет action',
  'preview.message.no-load-id': 'пропущено: нет uniqueLoadId',
  'preview.message.earlier-load-id': 'пропущено: этот uniqueLoadId от прошлой загрузки, при каждой он новый',
  'preview.message.wrong-load-id': 'пропущено: uniqueLoadId не тот, что пришёл в init',
  'preview.message.unknown-action': 'пропущено: такого действия мессенджер не знает',
  'preview.button.about':
    'В старом мессенджере кнопка открывает приложение сразу: страница, которая его ещё не знает, спрашивает портал, и ждать 15–26 минут, как с иконкой, не нужно. Скрытые приложения тоже открываются; окно всегда свободное, что бы ни было выбрано; контекст всё равно проверяется.',
  'preview.button.elsewhere': 'В этом диалоге бот писать не может.',
  'preview.button.goToBot': 'Перейти в чат с ботом',
  'preview.button.text': 'Сообщение бота',
  'preview.button.exampleText': 'Ваш заказ готов.',
  'preview.button.exampleButton': 'Открыть',
  'preview.button.addKey': 'Кнопка клавиатуры',
  'preview.button.addLine': 'Строка меню',
  'preview.button.takeAway': 'Убрать сообщение',
  'preview.button.number': 'Кнопка {number}',
  'preview.button.of': '{label}, кнопка {number}',
  'preview.button.buttonText': 'Текст',
  'preview.button.place': 'Место',
  'preview.button.keyboard': 'Клавиатура',
  'preview.button.menu': 'Меню',
  'preview.button.disabled': 'Отключена',
  'preview.button.up': 'Кнопку {number} выше',
  'preview.button.down': 'Кнопку {number} ниже',
  'preview.button.remove': 'Удалить кнопку {number}',
  'preview.button.isFirst': 'Она первая.',
  'preview.button.isLast': 'Она последняя.',
  'preview.button.paramsExample': 'order-5',
  'preview.button.arrives': 'BUTTON_PARAMS будет:',
  'preview.button.encode': 'Закодировать процентами',
  'preview.button.trap.no-text.what': 'Кнопку без текста портал отбрасывает.',
  'preview.button.trap.no-text.why':
    'Об этом он молчит; если кнопок не осталось, он отклоняет сообщение с KEYBOARD_ERROR или MENU_ERROR.',
  'preview.button.trap.no-text.how': 'Напишите, что стоит на кнопке.',
  'preview.button.trap.empty.what': 'Страница получит [object Object] вместо пустоты.',
  'preview.button.trap.empty.why': 'Мессенджер делает из пустых параметров объект, и приходит его имя.',
  'preview.button.trap.empty.how': 'Задайте любой текст или считайте на странице [object Object] пустотой.',
  'preview.button.trap.apostrophe.what': 'Апостроф ломает кнопку: нажатие ничего не открывает.',
  'preview.button.trap.apostrophe.why':
    'Клавиатура ставит параметры в одинарные кавычки скрипта, и апостроф их закрывает. В меню этого нет.',
  'preview.button.trap.apostrophe.how':
    'Закодируйте параметры процентами и раскодируйте на странице или возьмите меню.',
  'preview.button.trap.line-break.what': 'Перевод строки ломает кнопку: нажатие ничего не открывает.',
  'preview.button.trap.line-break.why':
    'Клавиатура ставит параметры в одинарные кавычки скрипта, а они не могут занимать две строки.',
  'preview.button.trap.line-break.how':
    'Закодируйте параметры процентами и раскодируйте на странице или возьмите меню.',
  'preview.button.trap.broken-escape.what': 'Обратная косая черта ломает кнопку: нажатие ничего не открывает.',
  'preview.button.trap.broken-escape.why':
    'Клавиатура читает параметры как текст скрипта, и эта черта начинает последовательность, которая не кончается.',
  'preview.button.trap.broken-escape.how':
    'Закодируйте параметры процентами и раскодируйте на странице или возьмите меню.',
  'preview.button.trap.backslash.what': 'Обратные косые черты придут не такими, как есть.',
  'preview.button.trap.backslash.why':
    'Клавиатура читает параметры как текст скрипта: \\n станет переводом строки, а \\" в JSON потеряет черту.',
  'preview.button.trap.backslash.how': 'Закодируйте параметры процентами и раскодируйте на странице или возьмите меню.',
  'preview.button.trap.escaped.what': 'Меню передаёт параметры как HTML: & < > " заменены.',
  'preview.button.trap.escaped.why': 'Кнопка клавиатуры передаёт сами символы, строка меню — нет.',
  'preview.button.trap.escaped.how':
    'Верните &amp; &lt; &gt; &quot; на странице обратно, закодируйте параметры процентами или возьмите клавиатуру.',
  'preview.button.unserved.unknown-app-endless':
    '{viewer}: приложение не отдаётся. После нажатия страница спрашивает портал без конца.',
  'preview.button.unserved.unknown-app': '{viewer}: приложение не отдаётся. Нажатие кончается ошибкой скрипта.',
  'preview.button.unservedMore.extranet':
    'Пользователи экстранета получают приложение только с EXTRANET_SUPPORT = Y. Включите его или не пишите такое в их чаты.',
  'preview.button.unservedMore.guest':
    'Гости онлайн-чата получают приложение только с LIVECHAT_SUPPORT = Y. Включите его или не пишите такое в их чаты.',
  'preview.button.messageMenu': 'Меню сообщения',
  'preview.button.quote': 'Цитировать',
  'preview.button.copyText': 'Копировать',
  'preview.button.silence.disabled': 'Ничего не происходит: кнопка отключена.',
  'preview.button.silence.no-action': 'Ничего не происходит: у кнопки есть только текст.',
  'preview.button.silence.message-not-sent': 'Ничего не происходит: сообщение ещё не отправлено.',
  'preview.button.silence.params-break-script': 'Ничего не открывается: APP_PARAMS ломают скрипт кнопки.',
  'preview.button.silence.unknown-app':
    'Ничего не открывается: этому зрителю приложение не отдаётся. Страница спрашивает ещё раз и кончает ошибкой скрипта.',
  'preview.button.silence.unknown-app-endless':
    'Ничего не открывается: этому зрителю приложение не отдаётся, и страница спрашивает о нём портал без конца.',
  'preview.button.silence.menu-command-without-params': 'Ничего не происходит: команде в строке меню нужны параметры.',
  'preview.button.silence.context': 'Ничего не открывается: контекст «{context}» не подходит этому чату или зрителю.',
  'preview.button.refusal.MESSAGE_EMPTY': 'Сообщение без текста портал отклоняет (MESSAGE_EMPTY).',
  'preview.button.refusal.DIALOG_ID_EMPTY': 'Порталу нужен диалог (DIALOG_ID_EMPTY).',
  'preview.button.refusal.KEYBOARD_ERROR':
    'Ни у одной кнопки клавиатуры нет текста: портал отклоняет сообщение (KEYBOARD_ERROR).',
  'preview.button.refusal.KEYBOARD_OVERSIZE':
    'В клавиатуре 60 000 знаков или больше: портал отклоняет сообщение (KEYBOARD_OVERSIZE).',
  'preview.button.refusal.MENU_ERROR': 'Ни у одной строки меню нет текста: портал отклоняет сообщение (MENU_ERROR).',
  'preview.button.refusal.MENU_OVERSIZE':
    'В меню 60 000 знаков или больше: портал отклоняет сообщение (MENU_OVERSIZE).',
  'preview.button.dialogHint': 'Номер человека или chat с числом',
  'preview.button.appId': 'APP_ID приложения, известен после регистрации',
  'preview.button.copyCall': 'Копировать вызов',
  'preview.button.send': 'Отправить',
  'preview.button.sendTo': 'Отправить на {portal}',
  'preview.button.needsPortal': 'Чтобы отправить, откройте конструктор на портале.',
  'preview.button.needsApp': 'Чтобы отправить, сначала зарегистрируйте приложение: кнопкам нужен его APP_ID.',
  'preview.button.wouldRefuse': 'Такое сообщение портал отклонит.',
  'preview.button.sending': 'Отправляем…',
  'preview.button.sent': 'Отправлено на {portal}: MESSAGE_ID {id}.',
  'preview.button.noAnswerYet': 'Ответа пока нет, исход неизвестен. Поздний ответ тоже считается.',
  'preview.button.unanswered':
    'Ответ не пришёл: исход неизвестен. Загляните в диалог, прежде чем отправлять снова: сообщений будет два.',
};

export default previewMessage;
