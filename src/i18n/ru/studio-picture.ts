import type source from '../en/studio-picture.ts';
import type { Translation } from '../message.ts';

const studioPicture: Translation<typeof source> = {
  'studio.source.beside': 'Исходная картинка',
  'studio.sourceLabel': 'Картинка, из которой сделана иконка',
  'studio.kept': 'Сохранено {kept} % видимого',
  'studio.marks': 'Отметить потерянное',
  'studio.cropHint': 'Обведите то, что взять.',
  'studio.cropReset': 'Взять целиком',
  'studio.cropEdges': 'Края взятой части',
  'studio.crop.left': 'Левый край',
  'studio.crop.top': 'Верхний край',
  'studio.crop.right': 'Правый край',
  'studio.crop.bottom': 'Нижний край',
  'studio.handHint': 'Перетаскивайте её; колесо меняет масштаб.',
  'studio.zoom': 'Увеличение',
  'studio.times': '{times}×',

  'studio.strength': 'Детали',
  'studio.fillHoles': 'Залить отверстия',
  'studio.dropper': 'Взять цвет с экрана',
  'studio.recent': 'Из ваших черновиков',
  'studio.recentOf': 'Иконка черновика «{name}»',
  'studio.recentNameless': 'Иконка черновика без названия',
  'studio.copyPicture': 'Копировать картинку',
  'studio.copyPictureFailed': 'Здесь не разрешено: скачайте файл.',
  'studio.copyPictureFormat': 'Картинкой копируется только PNG.',

  'studio.toRepair': 'Исправить',
  'studio.thenNone': 'и ошибок не останется',
  'studio.thenSome': {
    one: 'останется {count} ошибка',
    few: 'останется {count} ошибки',
    many: 'останется {count} ошибок',
    other: 'останется {count} ошибки',
  },
  'studio.failing': {
    one: 'Не пройдена {count} проверка из {all}.',
    few: 'Не пройдены {count} проверки из {all}.',
    many: 'Не пройдено {count} проверок из {all}.',
    other: 'Не пройдено {count} проверки из {all}.',
  },
  'studio.passed': 'Пройдено',
  'studio.passedOf': '{passed} из {count}',
  'studio.row': 'В ряду',
  'studio.rowStates': 'обычная, под указателем',
  'studio.rowHint': 'На экранах 1× и, увеличенно, 2×. Тёмный фон приблизительный.',
};

export default studioPicture;
