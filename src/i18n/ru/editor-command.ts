import type source from '../en/editor-command.ts';
import type { Translation } from '../message.ts';

const editorCommand: Translation<typeof source> = {
  'editor.method': 'Метод',
  'editor.method.put': 'Вставить текст в поле (PUT)',
  'editor.method.send': 'Отправить текст (SEND)',
  'editor.method.call': 'Позвонить по номеру (CALL)',
  'editor.method.support': 'Открыть чат поддержки (SUPPORT)',
  'editor.method.putHint': 'Текст встаёт на место курсора, отправляет его сам человек.',
  'editor.method.sendHint': 'Отправляется сразу; то, что было в поле, остаётся.',
  'editor.method.callHint': 'Начинает звонок через телефонию портала.',
  'editor.method.supportHint': 'Открывает чат внешней открытой линии.',
  'editor.parameter': 'Параметр',
  'editor.parameter.whole': 'Сохранится целиком:',
  'editor.parameter.kept': 'Сохранится только это:',
};

export default editorCommand;
