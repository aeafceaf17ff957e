import type source from '../en/problem-update.ts';
import type { Translation } from '../message.ts';

const rules: Translation<typeof source> = {
  'problem.app-id-missing.what': 'Нет APP_ID.',
  'problem.app-id-missing.why': 'Портал ответит CHAT_APP_ID_ERROR, а метода со списком приложений нет.',
  'problem.app-id-missing.how': 'Передайте номер, который вернула регистрация.',
  'problem.app-id-loose.what': 'Портал прочтёт APP_ID как {stored}.',
  'problem.app-id-loose.why': 'Дроби и true он принимает за число.',
  'problem.app-id-loose.how': 'Передайте только число.',
  'problem.app-not-found.what': 'На портале нет приложения с APP_ID {app}.',
  'problem.app-not-found.why': 'Он ответит CHAT_APP_ID_ERROR; APP_ID пишется без пробелов и ведущих нулей.',
  'problem.app-not-found.how': 'Передайте номер, который вернула регистрация, или зарегистрируйте приложение заново.',
  'problem.app-foreign.what': 'Приложение {app} зарегистрировано другим приложением.',
  'problem.app-foreign.why': 'Портал ответит APP_ID_ERROR.',
  'problem.app-foreign.how': 'Вызывайте от того приложения, которое его зарегистрировало.',
  'problem.fields-unreadable.what': 'В FIELDS нет ничего, что портал изменил бы.',
  'problem.fields-unreadable.why': 'Он всё равно ответит true. Нужен объект с ключами заглавными буквами.',
  'problem.fields-unreadable.how': 'Положите изменяемые параметры в FIELDS.',
  'problem.fields-lower-case.what': '{name} написан не заглавными буквами.',
  'problem.fields-lower-case.why':
    'Внутри FIELDS регистр важен, в отличие от параметров рядом: портал пропустит поле и ответит true.',
  'problem.fields-lower-case.how': 'Напишите {name} заглавными буквами.',
  'problem.field-outside.what': '{name} стоит рядом с FIELDS.',
  'problem.field-outside.why': 'Обновление читает только то, что внутри FIELDS, остальное пропускает и отвечает true.',
  'problem.field-outside.how': 'Перенесите {name} в FIELDS.',
  'problem.field-not-updatable.what': '{name} обновлением не меняется.',
  'problem.field-not-updatable.why': 'Портал пропустит его и ответит true.',
  'problem.field-not-updatable.how': 'Удалите приложение и зарегистрируйте заново.',
  'problem.update-value-ignored.what': 'Такой {name} ничего не изменит: останется старое значение.',
  'problem.update-value-ignored.why': 'Обновление пропускает пустые значения и негодную команду и отвечает true.',
  'problem.update-value-ignored.how': 'Передайте значение, которое портал примет, или не передавайте {name}.',
  'problem.value-kept.what': '{name} больше не заполнен, но портал оставит «{kept}».',
  'problem.value-kept.why': 'Обновление не может забрать значение назад: что не передано, остаётся как было.',
  'problem.value-kept.how': 'Скажите, что нужно, например N или ALL, или удалите приложение и зарегистрируйте заново.',
  'problem.update-dropped.what': '{name}: символов {count}, помещается {limit}. Пропадёт всё обновление.',
  'problem.update-dropped.why':
    'Одно непомещающееся значение отменяет изменение всех, но портал отвечает true. Названия из того же вызова всё же меняются.',
  'problem.update-dropped.how': 'Сократите {name}.',
  'problem.icon-update-ignored.what': 'Обновление не меняет иконку.',
  'problem.icon-update-ignored.why': 'Портал проверит и сохранит новый файл, но у приложения останется старая иконка.',
  'problem.icon-update-ignored.how':
    'Создайте приложение заново: оно удаляется и регистрируется снова, под другим APP_ID.',
  'problem.switch-to-command.what': 'Обновление не делает приложение командой.',
  'problem.switch-to-command.why':
    'Обновление не стирает страницу приложения-фрейма, а сохранённая страница важнее команды.',
  'problem.switch-to-command.how':
    'Создайте приложение заново командой: оно удаляется и регистрируется снова, под другим APP_ID.',
  'problem.switch-without-hash.what': 'Приложение станет фреймом без известного вам ключа.',
  'problem.switch-without-hash.why':
    'У приложения-команды HASH создан порталом; обновление его оставит, и странице не проверить ни одной подписи.',
  'problem.switch-without-hash.how': 'Передайте HASH в том же вызове.',
  'problem.switch-keeps-size.what': 'Страница откроется размером {width} × {height} px.',
  'problem.switch-keeps-size.why': 'Таков размер всякого приложения-команды, и обновление без размеров его оставляет.',
  'problem.switch-keeps-size.how': 'Передайте IFRAME_WIDTH и IFRAME_HEIGHT в том же вызове.',
  'problem.update-hides-icon.what': 'С открытых страниц приложение исчезнет до их перезагрузки.',
  'problem.update-hides-icon.why':
    'Если в обновлении нет контекста, страницы, команды, размера или режима окна, портал велит открытым страницам убрать приложение, вместе с иконкой, если она есть.',
  'problem.update-hides-icon.how':
    'Измените в том же обновлении и что-то из этого или попросите людей перезагрузить страницу.',
  'problem.titles-stale.what': 'Люди будут видеть старые тексты.',
  'problem.titles-stale.why': 'Обновление одного LANG не сбрасывает список приложений, который запомнил портал.',
  'problem.titles-stale.how':
    'Измените в том же обновлении другое поле или обновите его позже, например контекст: это сбросит список.',
  'problem.languages-lost.what': 'Тексты этих языков будут удалены: {languages}.',
  'problem.languages-lost.why': 'LANG в обновлении заменяет весь набор.',
  'problem.languages-lost.how': 'Оставьте строку для каждого языка, который должен остаться.',
  'problem.hash-sent-to-pages.what': 'Новый HASH увидят все, у кого открыта страница.',
  'problem.hash-sent-to-pages.why': 'Живое обновление несёт сам ключ там, где в списке стоит только его отпечаток.',
  'problem.hash-sent-to-pages.how':
    'Сначала обновите один ключ, потом остальное: обновление одного HASH открытым страницам его не сообщает.',
};

export default rules;
