import type source from '../en/plan.ts';
import type { Translation } from '../message.ts';

const plan: Translation<typeof source> = {
  'plan.title': 'План для {portal}',
  'plan.nothingSent': 'пока ничего не отправлено',
  'plan.running': 'Выполняется на {portal}',
  'plan.ways': 'Способ',
  'plan.way.update': 'Обновить',
  'plan.way.recreate': 'Создать заново',
  'plan.none': 'От подтверждённого порталом для приложения {appId} ничего не отличается, отправлять нечего.',
  'plan.step.register': 'Зарегистрировать «{title}»',
  'plan.step.update': 'Обновить «{title}»',
  'plan.step.remove': 'Удалить «{title}»',
  'plan.step.probe': 'Спросить про «{title}»',
  'plan.untitled': 'приложение',
  'plan.newId': 'новый APP_ID',
  'plan.field': 'Поле',
  'plan.before': 'Сейчас на портале',
  'plan.after': 'Станет',
  'plan.picture': 'другая картинка',
  'plan.nothing': 'ничего',
  'plan.unchanged': '{value}, без изменений',
  'plan.kept': 'останется {kept}: отменить, просто не отправив, нельзя',
  'plan.note.along':
    'CONTEXT отправляется намеренно: иначе все открытые страницы убрали бы приложение, а люди видели бы старые тексты (наблюдалось до мая 2026).',
  'plan.note.icon': 'Обновление не меняет иконку: портал оставляет прежнюю (наблюдалось до мая 2026).',
  'plan.note.kind':
    'Обновление не превращает приложение со страницей в команду: при нажатии откроется сохранённая страница.',
  'plan.note.identity': '{name} отличается. По боту и коду портал узнаёт приложение: обновление их не меняет.',
  'plan.recreate.buttons':
    'Кнопки в сообщениях с APP_ID {appId} перестанут работать. Уже отправленные исправить нельзя.',
  'plan.recreate.gap':
    'Какое-то время приложения не будет. Если второй вызов не удастся, люди останутся без него; тогда проект можно зарегистрировать снова.',
  'plan.repeat.answers-same-id': 'Можно повторить: портал назовёт уже существующее приложение.',
  'plan.repeat.gone-is-done': 'Можно повторить: удалённое останется удалённым.',
  'plan.repeat.changes-nothing': 'Это вопрос: ничего не меняется.',
  'plan.repeat.overwrites': 'Сам вызов не повторяется: он затёр бы то, что за это время изменил кто-то другой.',
  'plan.people': 'Что увидят люди',
  'plan.people.open': 'Открытые сейчас страницы',
  'plan.people.reloaded': 'После перезагрузки',
  'plan.people.refused': 'Портал это отклонит: {code}.',
  'plan.people.register.open': 'Пока ничего: приложение появится само через 15–26 минут.',
  'plan.people.register.reloaded': 'Приложение, последним в ряду.',
  'plan.people.register.hidden': 'В ряду ничего: приложение скрыто и открывается из сообщений.',
  'plan.people.update.open':
    'Иконка остаётся. Контекст, страница, команда и размер новые сразу; тексты и отдельное окно пока прежние.',
  'plan.people.update.reloaded': 'Всё, как задумано.',
  'plan.people.delete.open': 'Приложение исчезнет, пока страницу не загрузят снова.',
  'plan.people.recreate.open': 'Приложение исчезнет сразу; новое появится через 15–26 минут.',
  'plan.people.recreate.reloaded': 'Новое приложение, последним в ряду: порядок задаёт APP_ID.',
  'plan.calls': {
    one: '{count} вызов.',
    few: '{count} вызова.',
    many: '{count} вызовов.',
    other: '{count} вызова.',
  },
  'plan.irreversible': 'Удаление нельзя отменить.',
  'plan.save': 'Сохранить план',
  'plan.apply': {
    one: 'Сделать {count} вызов',
    few: 'Сделать {count} вызова',
    many: 'Сделать {count} вызовов',
    other: 'Сделать {count} вызова',
  },
  'plan.close': 'Закрыть',
  'plan.state.done': 'готово',
  'plan.state.working': 'выполняется',
  'plan.state.unknown': 'исход неизвестен',
  'plan.state.failed': 'не удалось',
  'plan.state.waits': 'ждёт',
  'plan.state.skipped': 'не сделано',
  'plan.goesOn': 'Окно можно закрыть: вызовы продолжатся, а нижняя строка скажет, как идут дела.',
  'plan.changedMeanwhile':
    'После открытия этого плана проект изменился. Закройте окно и откройте снова, чтобы увидеть новый план.',
};

export default plan;
