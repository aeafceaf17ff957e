import type source from '../en/handoff-share.ts';
import type { Translation } from '../message.ts';

const handoffShare: Translation<typeof source> = {
  'handoff.share.title': 'Поделиться ссылкой',
  'handoff.share.lead':
    'Тот, кто откроет ссылку, посмотрит проект и сможет открыть его как черновик. Проект лежит за знаком # адреса; эту часть браузеры не отправляют ни на какой сервер.',
  'handoff.share.leadPortal':
    'Тот, кто откроет ссылку, посмотрит проект и сможет открыть его как черновик. У страницы внутри портала нет своего адреса, поэтому ссылка ведёт на этот конструктор отдельно, вне портала. Если он там недоступен, добавьте часть, начинающуюся с #, к адресу любой другой копии конструктора. Эту часть браузеры не отправляют ни на какой сервер.',
  'handoff.share.link': 'Ссылка',
  'handoff.share.copy': 'Скопировать ссылку',
  'handoff.share.hashHint':
    'Владелец ссылки смог бы подписывать от имени портала. Не включайте ключ, если ссылка не только для вас.',
  'handoff.share.includeIcon': 'Включить иконку',
  'handoff.share.withoutIcon': 'Убрать иконку',
  'handoff.share.long':
    'В ссылке {length} символов. Почта и чаты могут обрезать ссылки длиннее {limit}; обрезанная ссылка будет распознана как повреждённая.',
  'handoff.share.length': {
    one: '{count} символ',
    few: '{count} символа',
    many: '{count} символов',
    other: '{count} символа',
  },
  'handoff.share.left': 'В ссылку не вошли: {parts}.',
  'handoff.share.left.hash': 'ключ подписи (HASH)',
  'handoff.share.left.icon': 'иконка',
  'handoff.share.left.source': 'картинка, из которой сделана иконка',
  'handoff.share.left.rest': 'сообщение рядом с проектом, версии, сведения о регистрации',
  'handoff.shared.title': 'Проект из ссылки',
  'handoff.shared.picture': 'Что увидят люди',
  'handoff.shared.value': 'В ссылке',
  'handoff.shared.noHash': 'Ключа подписи (HASH) в ссылке нет.',
  'handoff.shared.notStored': 'Из него ничего не сохранено, ваши черновики не тронуты.',
  'handoff.shared.open': 'Открыть как черновик',
  'handoff.shared.opened': 'Проект из ссылки теперь ваш черновик.',
  'handoff.shared.none': 'В этой ссылке нет проекта.',
  'handoff.shared.newer':
    'Эту ссылку создал более новый конструктор (версия {version}). Перезагрузите страницу, чтобы получить новейший.',
  'handoff.shared.tooLong': 'Эта ссылка длиннее всех, какие создаёт конструктор. Она не прочитана.',
  'handoff.shared.broken':
    'Эта ссылка по пути обрезана или изменена, и узнать, каким был проект, нельзя. Попросите прислать его снова, лучше файлом.',
  'handoff.shared.beginning': 'Разобрать ещё можно вот это, возможно, с ошибками:',
};

export default handoffShare;
