import type source from '../en/icon-check.ts';
import type { Translation } from '../message.ts';

const iconCheck: Translation<typeof source> = {
  'icon.passed': {
    one: 'Пройдена {count} проверка',
    few: 'Пройдены все {count} проверки',
    many: 'Пройдены все {count} проверок',
    other: 'Пройдены все {count} проверки',
  },
  'icon.advised': {
    one: 'Пройдено {passed} из {count} проверки, остальное — советы',
    few: 'Пройдено {passed} из {count} проверок, остальное — советы',
    many: 'Пройдено {passed} из {count} проверок, остальное — советы',
    other: 'Пройдено {passed} из {count} проверок, остальное — советы',
  },
  'icon.fails': 'Исправить: {names}',
  'icon.repair': 'Исправить',
  'icon.facts': '{width} × {height}, два состояния · {bytes}',
  'icon.factsWrong': '{width} × {height} · {bytes}',
  'icon.states': 'Состояния',
  'icon.states.silhouette': 'Силуэт',
  'icon.states.colours': 'Свои цвета',
  'icon.states.two-pictures': 'Две картинки',
};

export default iconCheck;
