## Оформление каждой страницы

frame-skip = Перейти к содержанию
frame-languages = Язык
frame-navigation = Основная навигация
frame-breadcrumb = Вы находитесь здесь
frame-footer = Другие страницы сайта
frame-home = Главная
frame-consultations = Консультации
frame-library = Библиотека
frame-sign-in = Войти
frame-sign-out = Выйти
frame-external = (внешний сайт)
frame-demonstration = Демонстрация.
frame-demonstration-meaning = Все представленные здесь организации, лица и утверждения вымышлены, кроме импортированных консультаций.
frame-shown-in = Эта страница показана на русском языке.
frame-original-kept = Материалы участников хранятся на языке оригинала; переводы являются неофициальными, и их автор указан.
frame-about = { $institution } ведет этот сайт на основе Concord — платформы с открытым исходным кодом для международного сотрудничества в области кибербезопасности.

## Формы

form-error-prefix = Ошибка:
form-refused = Форма не принята
form-day = День
form-month = Месяц
form-year = Год

## Списки, цитаты, квитанции

pager-pages = Страницы
pager-place = Страница { $page } из { $pages }
pager-previous = Предыдущая страница
pager-next = Следующая страница
quoted-original = Оригинальный текст
quoted-translated-by-person = Неофициальный перевод: { $name }. Язык оригинала: { $language }.
quoted-translated-by-machine = Неофициальный машинный перевод: { $name }. Язык оригинала: { $language }.
quoted-untranslated = Показано на языке оригинала: { $language }. Перевода на русский язык пока нет.
quoted-line-translated = Неофициальный перевод: { $name } (язык оригинала: { $language })
quoted-line-translated-by-machine = Неофициальный машинный перевод: { $name } (язык оригинала: { $language })
quoted-line-untranslated = Язык оригинала: { $language }; перевода пока нет
receipt-received = Получено
receipt-digest = Контрольная сумма
receipt-keep = Сохраните эту квитанцию. С ее помощью любой может проверить, что полученное не было ни удалено, ни изменено.

## Диаграммы

chart-agree = Согласие
chart-pass = Пропуск
chart-disagree = Несогласие
chart-no-votes = Голосов пока нет
chart-shares = { $agree } согласие, { $pass } пропуск, { $disagree } несогласие.
chart-interval-is = Погрешность доли согласия: от { $low } до { $high }.
chart-what = Предмет
chart-votes = Голоса
chart-interval = Погрешность доли согласия
map-caption = Карта групп мнений
map-counted = { $count ->
    [one] Учтен { $count } человек. Данные на
    [few] Учтено { $count } человека. Данные на
    [many] Учтено { $count } человек. Данные на
   *[other] Учтено { $count } человека. Данные на
 }
map-how-to-read = Близко расположенные группы голосовали сходным образом. Каждый эллипс показывает, где находились бы примерно две трети группы; отдельные лица не показаны. Направления сами по себе ничего не означают.
map-own = Ваше положение, видимое только вам
map-group = Группа
map-group-named = Группа { $group }
map-no-group = Вне показанных групп
map-group-people = { $count ->
    [one] Группа { $group }: { $count } человек
    [few] Группа { $group }: { $count } человека
    [many] Группа { $group }: { $count } человек
   *[other] Группа { $group }: { $count } человека
 }
map-people = Число людей
map-share = Доля
map-across = Центр, по горизонтали
map-up = Центр, по вертикали

## Если что-то пошло не так

problem-home = Перейти на главную страницу
problem-refused = Действие не может быть выполнено
problem-fault = В настоящее время эта страница не работает
problem-fault-next = Неисправность зарегистрирована. Отправленное вами могло быть не принято: проверьте это, прежде чем отправлять еще раз.
problem-fault-id = Номер для обращения:
problem-not-found = Страница не найдена
problem-not-found-next = По этому адресу ничего нет. Возможно, он набран с ошибкой или страница была перемещена.
problem-not-allowed = У вас нет доступа к этой странице
problem-not-allowed-next = Войдите под учетной записью, имеющей доступ, или обратитесь в учреждение, которое ведет этот сайт.
problem-bad-request = Запрос не удалось понять
problem-bad-request-next = Ничего не изменено. Вернитесь назад, обновите страницу и попробуйте еще раз.
problem-too-large = Отправлено слишком много данных
problem-too-large-next = Ничего не изменено. Вернитесь назад, сократите текст или выберите файл меньшего размера и отправьте еще раз.
problem-cross-site = Запрос поступил с другого сайта
problem-cross-site-next = В целях вашей защиты он отклонен, и ничего не изменено. Откройте форму на этом сайте и отправьте ее отсюда.

## Состояния


## Заинтересованные стороны

kind-state = Государство
kind-regional-organisation = Региональная или международная организация
kind-cert = CERT или CSIRT
kind-civil-society = Гражданское общество
kind-industry = Частный сектор
kind-academia = Научные круги
kind-technical-community = Техническое сообщество

region-un-africa = Государства Африки
region-un-asia-pacific = Государства Азиатско-Тихоокеанского региона
region-un-eastern-europe = Государства Восточной Европы
region-un-grulac = Государства Латинской Америки и Карибского бассейна
region-un-weog = Государства Западной Европы и другие государства
region-no-group = Вне региональных групп или в масштабах всего мира

role-observer = Наблюдатель
role-participant = Участник
role-rapporteur = Докладчик
role-moderator = Модератор
role-officer = Должностное лицо

language-ar = арабский
language-zh = китайский
language-en = английский
language-fr = французский
language-ru = русский
language-es = испанский
