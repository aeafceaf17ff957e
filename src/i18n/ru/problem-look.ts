import type source from '../en/problem-look.ts';
import type { Translation } from '../message.ts';

const rules: Translation<typeof source> = {
  'problem.icon-refused.what': 'Портал молча отбросит эту иконку.',
  'problem.icon-refused.why':
    'Он сохраняет только настоящую картинку от 1 до 5000 px по стороне в чистом base64: не SVG и без «data:» впереди.',
  'problem.icon-refused.how': 'Передайте PNG 108 × 66 px.',
  'problem.icon-missing.what': 'Нет иконки.',
  'problem.icon-missing.why': 'Тогда приложение стоит только в текстовом списке под общей кнопкой «приложения».',
  'problem.icon-missing.how': 'Добавьте иконку 108 × 66 px.',
  'problem.icon-missing-context.what': 'Без иконки приложение стоит в списке в любом чате, какой бы ни был контекст.',
  'problem.icon-missing-context.why':
    'Текстовый список не фильтруется: где контекст не подходит, нажатие ничего не делает. Приложение BOT там работает и с чужими ботами.',
  'problem.icon-missing-context.how': 'Добавьте иконку или откройте приложение для всех чатов.',
  'problem.icon-missing-extranet.what': 'Пользователи экстранета никогда не увидят приложение.',
  'problem.icon-missing-extranet.why': 'Приложений без иконки в их списке нет, даже если экстранет включён.',
  'problem.icon-missing-extranet.how': 'Добавьте иконку.',
  'problem.icon-size.what': 'Размер иконки {width} × {height} px вместо 108 × 66.',
  'problem.icon-size.why': 'Портал впишет её в эти размеры, и половинки окажутся не там, где их ждёт мессенджер.',
  'problem.icon-size.how': 'Сделайте 108 × 66 px: слева обычное состояние, справа активное.',
  'problem.icon-format.what': 'Иконка — файл типа {type}.',
  'problem.icon-format.why': 'Портал его примет, но в нём нет прозрачности или его показывает не всякий браузер.',
  'problem.icon-format.how': 'Передайте PNG.',
  'problem.icon-state-empty.what': 'Одна половина иконки пуста.',
  'problem.icon-state-empty.why':
    'Левая половина — сама иконка, правая заменяет её под указателем: с пустой иконка исчезает.',
  'problem.icon-state-empty.how': 'Нарисуйте оба состояния.',
  'problem.icon-states-same.what': 'Оба состояния иконки выглядят одинаково.',
  'problem.icon-states-same.why':
    'Правую половину мессенджер показывает под указателем; без разницы не видно, что на иконку можно нажать.',
  'problem.icon-states-same.how': 'Нарисуйте правую половину активным цветом.',
  'problem.icon-glyph-large.what': 'Рисунок {width} × {height} px; советуют 45 × 32.',
  'problem.icon-glyph-large.why': 'Рядом со встроенными иконками больший выглядит чужим и обрезается по краям.',
  'problem.icon-glyph-large.how': 'Уменьшите рисунок и поставьте в середину своей половины.',
  'problem.icon-opaque.what': 'В иконке нет ни одного прозрачного пикселя.',
  'problem.icon-opaque.why': 'Она видна прямоугольником, особенно в тёмной теме.',
  'problem.icon-opaque.how': 'Уберите фон.',

  'problem.context-unknown.what': 'Контекста «{context}» мессенджер не знает.',
  'problem.context-unknown.why':
    'Портал сохранит любой текст, а неизвестный мессенджер понимает как «везде». Нескольких контекстов сразу не бывает.',
  'problem.context-unknown.how': 'Выберите ALL, USER, CHAT, BOT, LINES или CALL.',
  'problem.context-connector.what': '«{context}» нет в документации.',
  'problem.context-connector.why':
    'Нажатие сработает только в чатах этого канала, а видна иконка будет в любом чате, кроме случая iMessage.',
  'problem.context-connector.how': 'Выберите LINES.',
  'problem.context-empty.what': 'Контекст передан, но пуст.',
  'problem.context-empty.why': 'Он сохранится пустым и не станет ALL; обновление его пропустит.',
  'problem.context-empty.how': 'Не передавайте его или выберите контекст.',
  'problem.context-too-long.what': 'В контексте символов: {count}; помещается {limit}.',
  'problem.context-too-long.why': 'Портал откажет в вызове.',
  'problem.context-too-long.how': 'Выберите ALL, USER, CHAT, BOT, LINES или CALL.',
  'problem.context-all-admin.what': 'Все увидят иконку, которая работает только у администраторов.',
  'problem.context-all-admin.why':
    'Остальные контексты мессенджер прячет от тех, кто не администратор, а ALL-ADMIN — нет.',
  'problem.context-all-admin.how': 'Выберите другой контекст или откройте приложение всем.',
  'problem.admin-only-outsiders.what':
    'Приложение только для администраторов и при этом открыто тем, кто ими не бывает.',
  'problem.admin-only-outsiders.why':
    'Пользователи экстранета и гости онлайн-чата — не администраторы портала, и у них оно никогда не сработает.',
  'problem.admin-only-outsiders.how': 'Уберите одно из двух.',
  'problem.flag-not-exact.what': '{field} «{asked}» — не Y и не N; портал поймёт его как {stored}.',
  'problem.flag-not-exact.why': '«Да» — только заглавная Y.',
  'problem.flag-not-exact.how': 'Передавайте Y или N.',

  'problem.texts-missing.what': 'Нет названия ни на одном языке.',
  'problem.texts-missing.why': 'Портал ответит LANG_ERROR, для скрытых приложений тоже.',
  'problem.texts-missing.how': 'Добавьте хотя бы один язык.',
  'problem.texts-unreadable.what':
    'Портал не найдёт в LANG ни одной строки языка, и приложение останется без названия.',
  'problem.texts-unreadable.why':
    'Он проверяет только, что LANG не пуст. Нужен список объектов с ключами заглавными буквами.',
  'problem.texts-unreadable.how': 'Передайте список: [{open}LANGUAGE_ID: "en", TITLE: "…"{close}].',
  'problem.title-missing.what': 'У приложения нет названия.',
  'problem.title-missing.why': 'Люди увидят пустую строку, а если нет и иконки — ничего.',
  'problem.title-missing.how': 'Напишите название хотя бы на одном языке.',
  'problem.titles-lost.what': 'Названия не останется: портал отбросит все строки, где оно есть.',
  'problem.titles-lost.why':
    'Строка пропадает целиком, когда один из её текстов слишком длинный либо её язык нельзя сохранить или он уже есть.',
  'problem.titles-lost.how': 'Исправьте то, что сказано о строках ниже.',
  'problem.title-empty.what': 'Название для «{language}» пусто.',
  'problem.title-empty.why':
    'Портал сохранит пустое название, и люди с этим языком увидят его вместо названия на другом языке.',
  'problem.title-empty.how': 'Напишите название или уберите строку.',
  'problem.title-absent.what': 'В строке для «{language}» нет TITLE, и она не сохранится.',
  'problem.title-absent.why': 'Строки без названия портал молча пропускает.',
  'problem.title-absent.how': 'Добавьте название или уберите строку.',
  'problem.language-missing.what': 'В строке нет языка, и она не сохранится.',
  'problem.language-missing.why': 'Строки без LANGUAGE_ID портал молча пропускает.',
  'problem.language-missing.how': 'Выберите язык строки.',
  'problem.language-unusable.what': 'Строка для «{language}» не сохранится.',
  'problem.language-unusable.why': 'В языке портала две буквы, например «en»; более длинный портал молча отбросит.',
  'problem.language-unusable.how': 'Выберите один из языков портала.',
  'problem.language-unknown.what': '«{language}» — не язык портала.',
  'problem.language-unknown.why':
    'Строка сохранится, но такого языка нет ни на чьей странице. Испанский — «la», португальский — «br», украинский — «ua».',
  'problem.language-unknown.how': 'Выберите один из языков портала.',
  'problem.language-case.what': 'Язык «{asked}» сохранится как «{stored}».',
  'problem.language-case.why': 'Портал делает буквы строчными.',
  'problem.language-case.how': 'Пишите строчными буквами.',
  'problem.language-duplicate.what': 'Язык «{language}» встречается несколько раз.',
  'problem.language-duplicate.why': 'Портал сохранит первую строку и молча отбросит остальные, регистр букв не важен.',
  'problem.language-duplicate.how': 'Оставьте по одной строке на язык.',
  'problem.language-default-missing.what': 'Нет текста на языке портала по умолчанию, «{language}».',
  'problem.language-default-missing.why': 'Тогда люди, для чьего языка строки нет, видят первую строку.',
  'problem.language-default-missing.how':
    'Добавьте строку для него или поставьте первой ту, которую прочтёт большинство.',
  'problem.text-too-long.what': '{field} для «{language}»: символов {count}, помещается {limit}.',
  'problem.text-too-long.why': 'Портал молча отбросит всю строку этого языка.',
  'problem.text-too-long.how': 'Сократите текст.',
  'problem.text-emoji-cut.what': '{field} для «{language}»: эмодзи слишком много, текст обрежется.',
  'problem.text-emoji-cut.why':
    'Портал хранит каждый эмодзи как десять символов из 255, и лишнее пропадает на середине знака.',
  'problem.text-emoji-cut.how': 'Уменьшите число эмодзи.',
  'problem.description-repeats-title.what': 'Описание для «{language}» повторяет название.',
  'problem.description-repeats-title.why': 'Описание — это подсказка; без него в ней и так стоит название.',
  'problem.description-repeats-title.how': 'Напишите, что делает приложение, или уберите описание.',
  'problem.copyright-not-shown.what': 'Подпись автора у приложения-команды никто не увидит.',
  'problem.copyright-not-shown.why': 'Она стоит только в заголовке окна приложения-фрейма.',
  'problem.copyright-not-shown.how': 'Уберите её.',
};

export default rules;
