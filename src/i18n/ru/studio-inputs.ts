import type source from '../en/studio-inputs.ts';
import type { Translation } from '../message.ts';

const studioInputs: Translation<typeof source> = {
  'studio.error.unsupported-format.program.what': 'Это собственный файл {format}.',
  'studio.error.unsupported-format.program.how': 'Сохраните из {format} SVG или PNG и возьмите его.',
  'studio.error.unsupported-format.figma.what': 'Это собственный файл Figma.',
  'studio.error.unsupported-format.figma.how':
    'В Figma выделите логотип, выберите «Copy as SVG» и вставьте сюда или сохраните SVG либо PNG.',
  'studio.error.unsupported-format.pdf.what': 'Это PDF.',
  'studio.error.unsupported-format.pdf.how':
    'Откройте его в Illustrator, Inkscape или Affinity и сохраните SVG или PNG; или снимите логотип с экрана и вставьте сюда.',
  'studio.error.unsupported-format.eps.what': 'Это файл EPS или PostScript для печати.',
  'studio.error.unsupported-format.eps.how':
    'Откройте его в Illustrator, Inkscape или Affinity и сохраните SVG или PNG.',
  'studio.error.unsupported-format.raw.what': 'Это необработанный снимок камеры (RAW).',
  'studio.error.unsupported-format.raw.how': 'Сохраните его как JPEG и возьмите его.',
  'studio.error.unsupported-format.icns.what': 'Это старый файл иконок macOS, в нём нет PNG.',
  'studio.error.unsupported-format.icns.how': 'Откройте его в «Просмотре» и сохраните PNG.',
  'studio.error.unsupported-format.heic.what': 'Это снимок HEIC, которого этот браузер не показывает.',
  'studio.error.unsupported-format.heic.how':
    'Сохраните его как JPEG. iPhone делает это сам, если в настройках камеры выбран формат «Наиболее совместимые».',
  'studio.error.unsupported-format.lottie.what': 'Это анимация Lottie.',
  'studio.error.unsupported-format.lottie.how': 'Сохраните один её момент как SVG или PNG.',

  'studio.error.not-a-picture.archive.what': 'Это архив.',
  'studio.error.not-a-picture.archive.how': 'Распакуйте его и возьмите картинку оттуда.',
  'studio.error.not-a-picture.office.what': 'Это офисный документ.',
  'studio.error.not-a-picture.office.how': 'Скопируйте картинку из него и вставьте сюда или сохраните её как картинку.',
  'studio.error.not-a-picture.font.what': 'Это шрифт.',
  'studio.error.not-a-picture.font.how': 'Введите букву на вкладке «Буква, эмодзи» или сохраните знак как SVG.',
  'studio.error.not-a-picture.video.what': 'Это видео.',
  'studio.error.not-a-picture.video.how': 'Снимите нужный момент с экрана и вставьте сюда.',
  'studio.error.not-a-picture.sound.what': 'Это звук.',
  'studio.error.not-a-picture.program.what': 'Это программа.',
  'studio.error.text-file.shortcut.what': 'Это ярлык с адресом, а не сама картинка.',
  'studio.error.text-file.shortcut.how': 'Откройте его, сохраните картинку оттуда и возьмите её.',
  'studio.error.text-file.vector-drawable.what': 'Это векторный рисунок Android.',
  'studio.error.text-file.vector-drawable.how':
    'Возьмите SVG, из которого он сделан, или сохраните PNG из Android Studio.',
  'studio.error.text-file.lottie.what': 'Это анимация Lottie.',
  'studio.error.text-file.lottie.how': 'Сохраните один её момент как SVG или PNG.',

  'studio.error.canvas-lies.what': 'Этот браузер не даёт страницам читать нарисованные картинки.',
  'studio.error.canvas-lies.why':
    'Он отдаёт другие точки, чтобы человека нельзя было узнать (resistFingerprinting, Tor). Иконка вышла бы неверной.',
  'studio.error.canvas-lies.how':
    'Готовый PNG 108 × 66 берётся байт в байт, а PNG, GIF и ICO читаются и так. Или разрешите это для этого сайта.',
  'studio.error.link.what': 'Это ссылка, а не сама картинка.',
  'studio.error.link.why': 'Отсюда ничего не скачивается: {address}',
  'studio.error.link.how': 'Откройте её, скопируйте или сохраните картинку и вставьте либо выберите её.',

  'studio.error.blank.svg-linked-picture.why':
    'SVG лишь ссылается на картинку, самой её в файле нет: в Inkscape это связанное изображение.',
  'studio.error.blank.svg-linked-picture.how': 'Внедрите картинку в файл или возьмите её саму.',
  'studio.error.blank.svg-html.why': 'Всё в нём — веб-страница внутри SVG, она здесь не рисуется.',
  'studio.error.blank.svg-html.how':
    'Сохраните его с текстом в кривых или текстом SVG, или снимите с экрана и вставьте сюда.',
  'studio.error.blank.svg-outside.why': 'То, что он показывает, лежит в другом файле, SVG лишь ссылается на него.',
  'studio.error.blank.svg-outside.how': 'Возьмите файл с самими фигурами.',
  'studio.error.blank.svg-scripts.why': 'Его рисует скрипт, а скрипты здесь не выполняются.',
  'studio.error.blank.svg-scripts.how': 'Сохраните его уже нарисованным или снимите с экрана и вставьте сюда.',
  'studio.error.blank.svg-page-styles.why':
    'Его цвета заданы классами или переменными страницы, с которой он взят; в файле их нет.',
  'studio.error.blank.svg-page-styles.how': 'Задайте fill или stroke в самом SVG, например stroke="black".',
  'studio.error.blank.svg-animated.why': 'Он анимирован, и ни в начале, ни в середине, ни в конце ничего не видно.',
  'studio.error.blank.svg-animated.how': 'Сохраните один его момент как неподвижную картинку.',
  'studio.error.blank.animated.why':
    'Это анимация, и начинается она с пустоты; более поздний момент здесь найти не удалось.',
  'studio.error.blank.animated.how': 'Сохраните один её момент как неподвижную картинку.',

  'studio.finding.later-frame': 'Это анимация, и начинается она с пустоты: взят первый момент, где что-то видно.',
  'studio.finding.canvas-noise':
    'Этот браузер меняет точки на незаметные оттенки, каждый раз другие: одна и та же картинка даёт разные байты.',
  'studio.finding.svg-size-added': 'У SVG нет верного размера: измерено то, что в нём нарисовано.',
  'studio.finding.svg-first-symbol': 'SVG — набор символов: взят первый.',
  'studio.finding.svg-animated': 'SVG анимирован: взят момент, где видно больше всего.',
  'studio.finding.svg-scripts': 'В SVG есть скрипты: здесь они ничего не делают.',
  'studio.finding.svg-html': 'Внутри SVG есть веб-страница, она пропущена.',
  'studio.finding.svg-linked-picture': 'SVG ссылается на картинку, которой нет в файле: она пропущена.',
  'studio.finding.svg-outside': 'SVG ссылается на внешние стили, шрифты или фигуры: они пропущены.',
  'studio.finding.svg-page-styles': 'Цвета SVG заданы стилями страницы, которых нет в файле.',
  'studio.finding.svg-fonts':
    'SVG требует шрифт, которого нет на этой машине: текст нарисован другим. Текст в кривых выглядит одинаково везде.',
  'studio.missingFonts': 'Нет на этой машине: {fonts}',
};

export default studioInputs;
