import type source from '../en/preview-side.ts';
import type { Translation } from '../message.ts';

const previewSide: Translation<typeof source> = {
  'preview.more.works': 'видно и работает',
  'preview.column.employee': 'Сотрудник',
  'preview.column.admin': 'Админ',
  'preview.column.extranet': 'Экстранет',
  'preview.column.guest': 'Гость',
  'preview.more.inactive': 'видно, щелчок ничего не делает',
  'preview.more.hidden': 'не показано',
  'preview.more.messenger':
    'Приложения для чата работают в старом мессенджере и кнопками сообщений в чатах открытых линий. Новый чат их не показывает: для него нужны виджеты (placement.bind).',
  'preview.more.exactTitle': 'Точно',
  'preview.more.exact.who': 'Кто видит приложение и где щелчок ничего не делает',
  'preview.more.exact.row': 'Ячейки иконок 27 × 33 пикселя с шагом 33, картинка вдвое меньше исходной',
  'preview.more.exact.frame': 'Ширина и высота страницы, заголовок, отступы, пределы и их причины',
  'preview.more.exact.address': 'Параметры страницы, их порядок и кодирование',
  'preview.more.exact.commands': 'Что команда делает с полем ввода, чатом и телефоном',
  'preview.more.approximatedTitle': 'Примерно',
  'preview.more.approximated.colours': 'Все цвета тёмной темы и некоторые цвета светлой',
  'preview.more.approximated.chrome': 'Список чатов, заголовки, сообщения, окна звонка и поддержки',
  'preview.more.approximated.overflow': 'Сколько иконок помещается в ряд (около 9 в самом узком окне)',
  'preview.more.approximated.place': 'Страница портала вокруг мессенджера, а значит, и середина окна браузера',
  'preview.more.approximated.fresh':
    'Каждый чат показан так, будто открыт первым; что чат звонка сохраняет от группового чата до него, сказано словами',
  'preview.more.date':
    'Наблюдалось на порталах 2021–2024 годов; сверено с документацией в сентябре 2026 года. Не нарисована текстовая кнопка центра продаж: на порталах, где он включён, она стоит после иконок.',
  'preview.apps.count': 'Значков других приложений перед вашим',
  'preview.apps.capacity': {
    one: 'В этом чате и окне помещается около {count} значка приложений (приблизительно).',
    few: 'В этом чате и окне помещается около {count} значков приложений (приблизительно).',
    many: 'В этом чате и окне помещается около {count} значков приложений (приблизительно).',
    other: 'В этом чате и окне помещается около {count} значков приложений (приблизительно).',
  },
  'preview.apps.lost.none': 'Что не помещается, переносится под строку и не видно: кнопки «ещё» нет.',
  'preview.apps.lost.service': 'Кнопки списка приложений уже не видно: кнопки «ещё» нет.',
  'preview.apps.lost.both': 'Вашего значка уже не видно: кнопки «ещё» нет.',
  'preview.empty': '(пусто)',
  'preview.more.inWindow': 'В окне фрейма',
  'preview.more.reload': 'Загрузить снова',
  'preview.more.copyAddress': 'Скопировать адрес для проверки',
  'preview.more.noAddress': 'адреса ещё нет',
  'preview.more.testAddress': 'Тестовый адрес на этом компьютере',
  'preview.more.testAddressHint': 'Загружается вместо страницы приложения. Портал его не примет.',
  'preview.more.testAddressWrong': 'Тестовый адрес начинается с http://localhost или http://127.0.0.1.',
  'preview.more.notOpen': 'Окно закрыто: щёлкните по иконке приложения.',
  'preview.more.loading': 'Загрузка…',
  'preview.more.slow': 'За 8 секунд ничего не пришло. Страница отвечает медленно или отсюда недоступна.',
  'preview.more.unreachable':
    'Похоже, по этому адресу никто не отвечает: сервер не работает, имя неизвестно или сертификат недействителен.',
  'preview.more.changed': 'Адрес изменился. Он загрузится, когда вы покинете поле или нажмёте Enter.',
  'preview.more.quiet': 'Загружено и подключено: странице отправлено init. Она пока ни о чём не просила.',
  'preview.more.silent':
    'Загружено: init отправлено на {page}, страница с другого адреса его не получит. Пока никто ни о чём не просил. Если же в окне страница ошибки браузера, сервер запрещает показ во фрейме: X-Frame-Options или frame-ancestors должны разрешать {origin}, а потом и адрес портала.',
  'preview.more.heard': 'Загружено и подключено: страница отправляет сообщения мессенджеру.',
  'preview.more.log': 'Сообщения: {count}',
  'preview.more.clearLog': 'Очистить',
  'preview.more.accepted': 'принято',
  'preview.more.otherWindow': 'сообщение другого окна с этого же адреса, текст не показан',
  'preview.update': 'До и после обновления',
  'preview.update.at.design': 'Макет',
  'preview.update.at.now': 'Сейчас',
  'preview.update.at.open': 'После',
  'preview.update.at.reloaded': 'Заново',
  'preview.update.design':
    'Приложение зарегистрировано. Посмотрите, что покажут открытые страницы сразу после обновления и после перезагрузки.',
  'preview.update.now': 'Что люди видят сейчас, по последнему подтверждению портала.',
  'preview.update.refused': 'Портал откажет в этом обновлении: ничего не изменится.',
  'preview.update.notServed': 'Страница этого зрителя не получает приложение.',
  'preview.update.gone':
    'На открытых страницах значок пропадёт до перезагрузки: обновление не меняет ничего, что они обновляют на месте (контекст, страницу или команду, размер, окно), и им велят его убрать.',
  'preview.update.not-there-yet':
    'Этот зритель теперь получит приложение, но открытая страница — только после перезагрузки.',
  'preview.update.still-there':
    'Этот зритель больше не получает приложение, но открытая страница держит его до перезагрузки.',
  'preview.update.allFresh': 'Всё, что меняет это обновление, открытая страница обновит на месте.',
  'preview.update.kept':
    'Открытая страница обновляет на месте контекст, страницу или команду и размер. До перезагрузки в ней остаётся: {kept}.',
  'preview.update.kept.hidden': 'прежняя видимость (HIDDEN)',
  'preview.update.kept.title': 'прежнее название',
  'preview.update.kept.description': 'прежнее описание',
  'preview.update.kept.copyright': 'прежний копирайт',
  'preview.update.kept.popup': 'прежний вид окна',
  'preview.update.kept.digests': 'подписи с прежним ключом',
  'preview.update.kept.place': 'значок там, где его поставил прежний контекст',
  'preview.update.reloaded': 'Что покажет страница, загруженная после обновления.',
  'preview.update.textsLate':
    'Новые тексты появятся позже: замена одних текстов не обновляет список приложений портала.',
  'preview.update.oldIcon': 'Значок останется прежним: обновление его не меняет.',
  'preview.update.oldKind': 'Приложение останется окном: сохранённая страница важнее команды.',
};

export default previewSide;
