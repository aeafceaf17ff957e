import type source from '../en/editor-blank.ts';
import type { Translation } from '../message.ts';

const editorBlank: Translation<typeof source> = {
  'editor.blank.stood': 'В тексте стояло {source}: заполните.',
  'editor.blank.unsaid': 'В тексте этого не было: заполните.',
  'editor.blank.dismiss': 'Оставить как есть',
  'editor.blank.why.expression': 'Что получится, известно, только если выполнить код.',
  'editor.blank.why.reference': 'Это ответ другого вызова.',
  'editor.blank.why.condition': 'Это задано лишь при условии.',
  'editor.blank.why.placeholder': 'Это стоит вместо значения, которого в тексте нет.',
  'editor.blank.why.spread': 'Того, что сюда добавляется, в тексте нет.',
  'editor.blank.why.secret': 'Там был ключ, он пропущен.',
  'editor.blank.why.update': 'Вызов, который меняет приложение, называет его только по APP_ID.',
};

export default editorBlank;
