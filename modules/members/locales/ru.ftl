# Вход
members-sign-in = Вход
members-sign-in-lead = Укажите адрес электронной почты, под которым вы зарегистрированы. На него будет отправлена ссылка для входа. Пароля нет.
members-send-link = Отправить мне ссылку
members-sent = Проверьте свою почту
members-sent-lead = Если указанным адресом можно пользоваться на этом сайте, на него отправлено сообщение со ссылкой.
members-sent-meaning = Ссылка действует один раз в течение 30 минут. Если в ближайшие минуты ничего не придет, посмотрите в папке нежелательной почты или проверьте адрес.
members-sent-again = Запросить другую ссылку
members-link-sign-in = Войти по этой ссылке
members-link-sign-in-button = Войти
members-link-join = Подтвердить адрес и присоединиться
members-link-join-button = Подтвердить и присоединиться
members-link-change-address = Подтвердить новый адрес
members-link-change-address-button = Подтвердить этот адрес
members-link-meaning = Пока ничего не произошло. Нажмите кнопку, чтобы продолжить; после этого ссылка перестанет действовать.
members-link-dead = Эта ссылка не действует
members-mail-sign-in-subject = Ваша ссылка для входа: { $institution }
members-mail-sign-in-body = Вы запросили вход на сайт: { $institution }. Откройте эту ссылку и нажмите кнопку. Ссылка действует один раз, срок действия в минутах: { $minutes }.
members-mail-join-subject = Подтвердите свой адрес: { $institution }
members-mail-join-body = Вы приняли приглашение: { $institution }. Откройте эту ссылку и нажмите кнопку, чтобы подтвердить адрес и присоединиться. Ссылка действует один раз, срок действия в минутах: { $minutes }.
members-mail-change-address-subject = Подтвердите новый адрес: { $institution }
members-mail-change-address-body = Вы попросили впредь использовать этот адрес: { $institution }. Откройте эту ссылку и нажмите кнопку, чтобы подтвердить его. Ссылка действует один раз, срок действия в минутах: { $minutes }.
members-mail-ignore = Если вы ничего не запрашивали, ничего не делайте: без ссылки ничего не изменится. { $institution }
# Приглашения
members-join = Вас приглашают
members-join-lead = Укажите, кто вы и от чьего имени выступаете. Ваш адрес подтверждается ссылкой, которая на него отправляется.
members-join-lead-demonstration = Укажите, кто вы и от чьего имени выступаете.
members-join-by = Приглашает
members-join-to = Для участия
members-join-as = В качестве
members-join-until = Действует до
members-join-send = Отправить мне ссылку для участия
members-join-demonstration = Присоединиться
members-join-accept = Принять приглашение
members-join-data = Ваши имя и адрес хранятся запечатанными и видны только должностным лицам учреждения. Голоса публикуются в виде итогов по регионам и категориям заинтересованных сторон, но никогда по отдельным лицам.
members-invitations = Приглашения
members-invitations-lead = Приглашение — это ссылка, которая дает одну роль тем, кто ею воспользуется. Отправьте ее тем, кому она предназначена.
members-invite = Выдать приглашение
members-invitations-issued = Выданные приглашения
members-invitations-none = Приглашений пока не выдано.
members-invitation-issued-at = Выдано
members-invitation-state = Состояние
members-invitation-withdraw = Отозвать приглашение
members-invitation-withdraw-meaning = С этого момента ссылка никого не пропускает. Те, кто ею воспользовался, остаются участниками и сохраняют свою роль.
members-invitation-ready = Приглашение готово
members-invitation-copy = Скопируйте эту ссылку сейчас
members-invitation-once = Ссылка показывается только один раз. Здесь она не хранится: если она утеряна, отзовите приглашение и выдайте другое.
members-invitation-is-withdrawn = Отозвано
members-invitation-is-expired = Истекло
members-invitation-is-used-up = Использовано
members-uses = Число человек
members-uses-hint = Сколько человек может воспользоваться ссылкой.
members-uses-of = { $used } из { $max }
members-days = Срок действия в днях
# Люди
members-me = Ваша страница
members-saved = Ваши изменения сохранены
members-name = Имя
members-address = Адрес электронной почты
members-address-hint = Например, name@ministry.example
members-language = Язык сообщений
members-language-hint = Сообщения вам составляются на этом языке.
members-country = Страна или территория
members-country-hint = По ней определяется регион, в котором учитываются голоса.
members-no-country = Без страны или территории (весь мир)
members-region = Региональная группа
members-kind = Категория заинтересованных сторон
members-organisation = Организация
members-new-organisation = Организация, которой нет в списке
members-new-organisation-hint = Оставьте поле пустым, если вы выбрали организацию выше. Новая организация вносится в список с указанными здесь категорией и страной или территорией.
members-personal = В личном качестве
members-choose = Выберите
members-edit = Изменить
members-edit-profile = Изменить свои данные
members-change-address = Изменить адрес
members-change-address-lead = На новый адрес отправляется ссылка. Адрес изменится, когда вы откроете ссылку и нажмете кнопку.
members-save = Сохранить
members-people = Участники
members-people-count = { $count ->
    [one] Найден { $count } участник.
    [few] Найдено { $count } участника.
    [many] Найдено { $count } участников.
   *[other] Найдено { $count } участника.
 }
members-search = Поиск по имени или адресу
members-search-button = Найти
members-office = Работа должностного лица
members-both = Пока вы вносили изменения, это изменил кто-то другой
members-both-meaning = Ничего из введенного вами не сохранено. Ниже показано, что действует сейчас и что ввели вы. Исправьте свой вариант и сохраните его снова или покиньте страницу, чтобы оставить действующий.
members-both-field = Поле
members-both-now = Действует сейчас
members-both-typed = Введено вами
# Роли
members-roles = Роли
members-no-roles = Ролей пока нет.
members-role = Роль
members-role-since = С какого дня
members-role-give = Назначить роль
members-role-withdraw = Снять роль
members-role-withdraw-meaning = Роль прекращается немедленно. Сделанное в этой роли остается в записях.
members-scope = Где действует роль
members-scope-institution = Все учреждение
members-scope-organisation = Организация: { $name }
members-scope-consultation = Консультация: { $name }
# Сеансы
members-sessions = Где выполнен вход
members-session-browser = Браузер
members-session-since = Вход выполнен
members-session-seen = Последнее использование
members-session-end = Завершить сеанс
members-session-end-others = Завершить все остальные сеансы
members-session-this = Этот сеанс
members-session-unknown = Неизвестный браузер
# Организации
members-organisations = Организации
members-organisations-lead = Организации, представители которых участвуют в работе, в алфавитном порядке.
members-organisations-count = { $count ->
    [one] { $count } организация.
    [few] { $count } организации.
    [many] { $count } организаций.
   *[other] { $count } организации.
 }
members-organisation-name = Название организации
members-organisation-new = Внести организацию
members-organisation-edit = Изменить сведения об организации
# Отказы
members-refused-name = Укажите свое имя.
members-refused-organisation-name = Укажите название организации.
members-refused-too-long = { $max ->
    [one] Используйте не более { $max } знака.
    [few] Используйте не более { $max } знаков.
    [many] Используйте не более { $max } знаков.
   *[other] Используйте не более { $max } знака.
 }
members-refused-address = Укажите адрес электронной почты, например name@ministry.example.
members-refused-address-there = Этот адрес уже зарегистрирован.
members-refused-language = Выберите один из шести языков.
members-refused-country = Выберите страну или территорию либо вариант без нее.
members-refused-kind = Выберите категорию заинтересованных сторон.
members-refused-organisation = Выберите организацию из списка или вариант «В личном качестве» либо назовите организацию, которой в списке нет.
members-refused-organisation-there = Организация с таким названием уже зарегистрирована для этой страны или территории.
members-refused-person = Этот человек не является участником.
members-refused-role = Выберите роль.
members-refused-role-held = Эта роль уже назначена.
members-refused-role-not-held = У этого человека нет этой роли.
members-refused-last-officer = Это единственное должностное лицо учреждения. Сначала назначьте эту роль другому человеку.
members-refused-scope = Выберите, где действует роль.
members-refused-range = { $max ->
    [one] Укажите целое число от 1 до { $max }.
    [few] Укажите целое число от 1 до { $max }.
    [many] Укажите целое число от 1 до { $max }.
   *[other] Укажите целое число от 1 до { $max }.
 }
members-refused-session = Такого сеанса нет.
members-refused-overtaken = Кто-то другой изменил это одновременно с вами. Сравните оба варианта ниже.
members-refused-too-many-links = Запрошено слишком много ссылок. Повторите попытку через час.
members-refused-link-unknown = Эта ссылка здесь неизвестна. Скопируйте ее из сообщения целиком или запросите другую.
members-refused-link-used = Эта ссылка уже использована. Запросите другую.
members-refused-link-expired = Срок действия этой ссылки истек. Запросите другую.
members-refused-invitation-unknown = Это приглашение здесь неизвестно. Скопируйте ссылку целиком или обратитесь к тому, кто ее прислал.
members-refused-invitation-withdrawn = Это приглашение отозвано. Попросите другое у того, кто его прислал.
members-refused-invitation-expired = Срок действия этого приглашения истек. Попросите другое у того, кто его прислал.
members-refused-invitation-used-up = Этим приглашением воспользовались столько раз, сколько оно допускает. Попросите другое у того, кто его прислал.
members-country-invented = Вымышленное государство
