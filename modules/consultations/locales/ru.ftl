# The words of the consultations module in Russian.

## Shared words

consultations-navigation = Консультации
consultations-state-draft = Готовится
consultations-state-open = Открыта
consultations-state-closed = Закрыта
consultations-participation-open = Все, кто вошел в систему
consultations-participation-members = Члены платформы этого учреждения
consultations-participation-invited = Лица, приглашенные к участию в этой консультации
consultations-agree = Согласие
consultations-disagree = Несогласие
consultations-pass = Пропуск
consultations-important = Это важно для меня
consultations-important-short = важно
consultations-text-institution = Текст учреждения-организатора
consultations-text-imported = Импортировано с другой платформы
consultations-text-view = Мнение заинтересованной стороны
consultations-text-summary = Краткое изложение платформы
consultations-people = { $count ->
    [one] { $count } человек
    [few] { $count } человека
    [many] { $count } человек
   *[other] { $count } человека
}
consultations-people-too-few = Менее 10 человек
consultations-votes = { $count ->
    [one] { $count } голос
    [few] { $count } голоса
    [many] { $count } голосов
   *[other] { $count } голоса
}
consultations-statement-count = { $count ->
    [one] { $count } утверждение
    [few] { $count } утверждения
    [many] { $count } утверждений
   *[other] { $count } утверждения
}
consultations-statement-number = Утверждение { $number }
consultations-opened-on = Открыта { $date }
consultations-closed-on = Закрыта { $date }
consultations-draft-since = Готовится с { $date }
consultations-back = Вернуться к консультации
consultations-sign-in = Войти, чтобы участвовать
consultations-column-statement = Утверждение
consultations-column-number = Номер
consultations-column-position = Ваш голос
consultations-column-change = Изменение
consultations-column-date = Дата
consultations-column-people = Учтено человек

## Regions and kinds of stakeholder

consultations-region-un-africa = Государства Африки
consultations-region-un-asia-pacific = Государства Азиатско-Тихоокеанского региона
consultations-region-un-eastern-europe = Государства Восточной Европы
consultations-region-un-grulac = Государства Латинской Америки и Карибского бассейна
consultations-region-un-weog = Государства Западной Европы и другие государства
consultations-region-no-group = Вне региональных групп или в масштабах всего мира
consultations-kind-state = Государственные органы
consultations-kind-regional-organisation = Региональные и международные организации
consultations-kind-cert = Группы реагирования на компьютерные инциденты
consultations-kind-civil-society = Гражданское общество
consultations-kind-industry = Частный сектор
consultations-kind-academia = Научные круги
consultations-kind-technical-community = Техническое сообщество

## Landing page

consultations-card-open = Открыты сейчас
consultations-card-past = Что дали прошлые консультации
consultations-card-none-open = В настоящее время открытых консультаций нет.
consultations-card-none-past = Ни одна консультация еще не закрыта.
consultations-card-take-part = Принять участие: { $title }
consultations-card-result = Посмотреть сводный обзор: { $title }
consultations-card-all = Все консультации
consultations-card-outcome-pending = Что дала эта консультация, пока не указано.
consultations-card-counted = Учтено на данный момент:

## List of consultations

consultations-list-title = Консультации
consultations-list-lead = Каждая консультация посвящена одному вопросу. Прочитайте, что заявили другие, выразите согласие или несогласие с каждым утверждением, добавьте свои и посмотрите, в чем мнения сходятся.
consultations-list-open = Открыты сейчас
consultations-list-draft = Готовятся
consultations-list-closed = Закрыты
consultations-list-none = Консультаций пока нет.
consultations-list-none-open = В настоящее время открытых консультаций нет.
consultations-list-new = Подготовить новую консультацию
consultations-list-policy = Как модерируются утверждения
consultations-list-method = Как рассчитываются показатели

## One consultation

consultations-question = Вопрос
consultations-background = Справочная информация
consultations-standing = Текущее положение
consultations-standing-state = Состояние
consultations-standing-who = Кто может участвовать
consultations-standing-statements = Принято утверждений
consultations-standing-votes = Учтено голосов на данный момент
consultations-standing-people = Учтено человек на данный момент
consultations-standing-recorded = Публикация голосов
consultations-recorded-yes = Регистрируемое голосование: каждый голос публикуется под номером, который обозначает человека, а не под именем.
consultations-recorded-no = Конфиденциальное голосование: публикуются только суммы не менее чем по десяти лицам и никогда — голос одного человека.
consultations-imported = Импортирована из общедоступной выгрузки другой платформы. Регионы и категории заинтересованных сторон там не указывались.
consultations-views-note = Утверждения отражают мнения участников. Они не являются ни согласованным текстом, ни позицией какого-либо государства.
consultations-next-title = Что можно сделать сейчас
consultations-next-vote = Голосовать по утверждениям
consultations-next-vote-hint = По одному утверждению за раз. Можно остановиться в любой момент и продолжить позже.
consultations-next-vote-progress = { $count ->
    [0] Вы проголосовали по всем утверждениям.
    [one] Вашего голоса ожидает еще { $count } утверждение.
    [few] Вашего голоса ожидают еще { $count } утверждения.
    [many] Вашего голоса ожидают еще { $count } утверждений.
   *[other] Вашего голоса ожидают еще { $count } утверждения.
}
consultations-next-own = Посмотреть все свои голоса
consultations-next-own-hint = Любой из них можно изменить или отозвать до закрытия консультации.
consultations-next-submit = Внести утверждение
consultations-next-submit-hint = Прежде чем другие смогут по нему проголосовать, его прочитает модератор.
consultations-next-statements = Прочитать все утверждения
consultations-next-synthesis = Посмотреть сводный обзор
consultations-next-synthesis-hint = В чем сходятся группы мнений, регионы и категории заинтересованных сторон.
consultations-next-decisions = Посмотреть решения модераторов
consultations-next-export = Скачать данные
consultations-next-sign-in = Войти
consultations-next-sign-in-hint = Для чтения учетная запись не нужна. Чтобы голосовать, войдите в систему.
consultations-next-not-entitled = Здесь можно читать все. Право участия имеют: { $who }.
consultations-next-draft = Эта консультация еще не открыта. Ее текст может измениться.
consultations-next-closed = Эта консультация закрыта. Голоса и утверждения больше не принимаются; сводный обзор является окончательным.
consultations-run-title = Для тех, кто проводит эту консультацию
consultations-run-edit = Изменить тексты
consultations-run-seed = Добавить начальные утверждения
consultations-run-invite = Пригласить людей
consultations-run-open = Открыть консультацию
consultations-run-last-part = Начать заключительную часть
consultations-run-close = Закрыть консультацию
consultations-run-moderation = Модерировать утверждения
consultations-run-waiting = { $count ->
    [0] Ожидающих утверждений нет.
    [one] Ожидает { $count } утверждение.
    [few] Ожидают { $count } утверждения.
    [many] Ожидают { $count } утверждений.
   *[other] Ожидают { $count } утверждения.
}
consultations-run-outcome = Указать, что дала консультация
consultations-run-auditor = Назначить аудитора
consultations-outcome-title = Что дала консультация
consultations-outcome-link = Подробнее: { $address }
consultations-course-title = Ход консультации
consultations-course-created = Подготовлена
consultations-course-opened = Открыта
consultations-course-open-now = Голоса и утверждения принимаются.
consultations-course-last-part = Началась заключительная часть
consultations-course-last-part-text = С этого времени каждое второе показанное утверждение берется из краткого перечня или из наиболее близких к нему утверждений.
consultations-course-closed = Закрыта
consultations-course-closed-text = Ожидавшие голоса учтены постольку, поскольку это не раскрывает ни одного из них, и опубликован окончательный сводный обзор.
consultations-course-outcome = Итог указан

## Voting

consultations-vote-title = Голосование по утверждению
consultations-vote-progress = Проголосовано по утверждениям: { $done } из { $all }
consultations-vote-legend = Какова ваша позиция по этому утверждению?
consultations-vote-important-hint = Отметьте до выбора ответа. Отметка сохраняется вместе с вашим голосом.
consultations-vote-pass-hint = «Пропуск» означает, что вы прочитали утверждение и не занимаете определенной позиции.
consultations-vote-skip = Отложить
consultations-vote-all-own = Все ваши голоса
consultations-vote-current = Ваш голос на данный момент: { $position }. Новый выбор заменит его.
consultations-vote-recorded = Зарегистрировано
consultations-vote-recorded-text = Ваш голос по утверждению { $number } зарегистрирован: { $position }. Его можно изменить до закрытия консультации.
consultations-vote-withdrawn-text = Ваш голос по утверждению { $number } отозван.
consultations-vote-end-title = Вы проголосовали по всем утверждениям
consultations-vote-end-lead = В настоящее время для вас не осталось утверждений, вынесенных на голосование. Позже могут быть приняты новые утверждения.
consultations-vote-end-none = Ни одно утверждение еще не принято. Вы можете внести первое.
consultations-vote-skipped-again = Вернуться к отложенным утверждениям
consultations-vote-not-there = Это утверждение не вынесено на голосование.

## One's own votes

consultations-own-title = Ваши голоса
consultations-own-lead = Эту страницу видите только вы. Изменение или отзыв голоса отразится в опубликованных показателях вместе со следующими десятью голосами вашего региона и вашей категории заинтересованных сторон.
consultations-own-none = Вы еще не голосовали.
consultations-own-change = Изменить
consultations-own-change-label = Изменить свой голос по утверждению { $number }
consultations-own-withdraw = Отозвать
consultations-own-withdraw-label = Отозвать свой голос по утверждению { $number }
consultations-own-closed = Консультация закрыта. Ваши голоса остаются без изменений.
consultations-own-cast-on = Зарегистрировано { $date }

## Statements

consultations-statements-title = Утверждения
consultations-statements-lead = Все утверждения, принятые модераторами, в порядке их принятия.
consultations-statements-none = Ни одно утверждение еще не принято.
consultations-statements-vote = Голосовать
consultations-statements-vote-label = Голосовать по утверждению { $number }
consultations-statements-not-voted = Вы не голосовали
consultations-statements-translate = Перевести
consultations-statements-seeded = Внесено учреждением-организатором

## Submitting a statement

consultations-submit-title = Внесение утверждения
consultations-submit-lead = Другие укажут, согласны ли они с ним. Сначала его прочитает модератор.
consultations-submit-text = Ваше утверждение
consultations-submit-limit = Число знаков: от { $least } до { $most }.
consultations-submit-guidance-title = Каким должно быть хорошее утверждение
consultations-submit-guidance-single = В нем говорится об одном, чтобы можно было согласиться или не согласиться с ним в целом.
consultations-submit-guidance-own = Оно понятно само по себе: читатель не видел предыдущего утверждения.
consultations-submit-guidance-new = В нем говорится то, чего среди утверждений еще нет.
consultations-submit-guidance-people = В нем не назван ни один человек и не обвиняется ни одно государство.
consultations-submit-language = Язык вашего утверждения
consultations-submit-button = Внести утверждение
consultations-submit-policy = Прочитать правила модерации
consultations-submit-private = Ваше имя не публикуется вместе с утверждением. Модераторы его тоже не видят.
consultations-submit-received-title = Получено
consultations-submit-received = Модератор прочитает ваше утверждение. Решение и его основание появятся в открытом журнале.
consultations-submit-read-first = Прочитать уже имеющиеся утверждения
consultations-submit-pending-title = Ваши утверждения, ожидающие решения

## Moderation

consultations-moderation-title = Модерация
consultations-moderation-lead = Утверждения, ожидающие решения, начиная с самых давних. Авторы не показаны. Каждое решение с его основанием появляется в открытом журнале.
consultations-moderation-none = Утверждений, ожидающих решения, нет.
consultations-moderation-waiting-since = Ожидает с { $date }
consultations-moderation-accept = Принять
consultations-moderation-reject = Отклонить
consultations-moderation-duplicate = Повторяет другое утверждение
consultations-moderation-decision = Решение
consultations-moderation-decision-for = Решение по утверждению «{ $beginning }»
consultations-moderation-reason = Основание, если отклоняется
consultations-moderation-of = Номер повторяемого утверждения, если это повтор
consultations-moderation-reason-none = Основание не выбрано
consultations-moderation-record = Зарегистрировать решение
consultations-moderation-recorded = Решение зарегистрировано и показано в открытом журнале.
consultations-moderation-revise = Пересмотреть
consultations-moderation-revise-title = Пересмотр решения
consultations-moderation-revise-lead = Прежнее решение остается в открытом журнале; новое добавляется к нему.
consultations-moderation-closed = После закрытия, а также в отношении решений другой платформы утверждение можно только отклонить — из-за персональных данных или оскорбительного содержания. Опубликованные показатели остальных утверждений не меняются.
consultations-moderation-standing = Действующее решение
consultations-moderation-done = Утверждения, по которым решение уже принято
consultations-moderation-check = Проверить на соответствие правилам
consultations-moderation-translate = Добавить перевод

## Statements to begin with

consultations-seed-title = Добавление начальных утверждений
consultations-seed-lead = Они принимаются сразу и помечаются как внесенные учреждением-организатором.
consultations-seed-text = Утверждения, по одному в строке
consultations-seed-hint = Число знаков в каждой строке: от { $least } до { $most }. Охватите весь спектр мнений, включая те, которых вы не разделяете.
consultations-seed-language = Язык этих утверждений
consultations-seed-button = Добавить утверждения
consultations-seed-added = { $count ->
    [one] Добавлено { $count } утверждение.
    [few] Добавлены { $count } утверждения.
    [many] Добавлено { $count } утверждений.
   *[other] Добавлено { $count } утверждения.
}

## Translating a statement

consultations-translate-title = Добавление неофициального перевода
consultations-translate-lead = Оригинал остается без изменений. Перевод показывается с именем переводчика и помечается как неофициальный.
consultations-translate-language = Язык перевода
consultations-translate-text = Перевод
consultations-translate-by = Кем переведено
consultations-translate-by-person = Лицом или подразделением
consultations-translate-by-machine = Машиной
consultations-translate-name = Имя переводчика или название системы
consultations-translate-button = Добавить перевод
consultations-translate-added = Перевод добавлен.

## Public log of decisions

consultations-decisions-title = Решения модераторов
consultations-decisions-lead = Все решения по утверждениям, начиная с последнего. Решение, которое было позже пересмотрено, остается здесь. Авторы никогда не показываются.
consultations-decisions-none = Ни одно решение еще не принято.
consultations-decisions-accepted = Принято
consultations-decisions-rejected = Отклонено: { $reason }
consultations-decisions-duplicate = Повторяет утверждение { $number }
consultations-decisions-duplicate-gone = Повторяет другое утверждение
consultations-decisions-seeded = Внесено учреждением-организатором
consultations-decisions-column-decision = Решение и основание
consultations-decisions-withheld = Текст не показан, поскольку он содержит персональные данные или оскорбления.
consultations-decisions-erased = Текст удален по просьбе автора.
consultations-decisions-revised = позже пересмотрено
consultations-decisions-counts = Решения по утверждениям: принято — { $accepted }, отклонено — { $rejected }, помечено как повторы — { $duplicate }.

## Moderation policy

consultations-policy-title = Правила модерации
consultations-policy-lead = Утверждение может быть отклонено по одному из этих шести оснований и ни по какому другому. Отстаиваемая в нем позиция никогда не служит основанием.
consultations-policy-version = Версия правил: { $version }. До закрытия консультации применяется версия, действовавшая в момент ее открытия.
consultations-policy-example = Пример отклоненного утверждения
consultations-policy-better = Как его можно сформулировать
consultations-reason-off-topic = Не по теме
consultations-reason-not-a-single-claim = Несколько тезисов или ни одного
consultations-reason-personal-data = Персональные данные
consultations-reason-names-a-state-as-culprit = Государство названо виновным
consultations-reason-abusive = Оскорбительное содержание
consultations-reason-already-covered = Уже отражено
consultations-policy-off-topic-text = Утверждение не относится к вопросу консультации.
consultations-policy-off-topic-example = «Столовая конференц-центра должна открываться раньше».
consultations-policy-off-topic-better = Направьте его вместо этого организаторам.
consultations-policy-not-a-single-claim-text = Читатель может согласиться с одной половиной и не согласиться с другой, либо соглашаться или не соглашаться не с чем.
consultations-policy-not-a-single-claim-example = «Реестры контактных пунктов следует обновлять, а учения — пустая трата денег».
consultations-policy-not-a-single-claim-better = Два утверждения: одно о реестрах и одно об учениях.
consultations-policy-personal-data-text = Утверждение позволяет установить личность человека или раскрывает, как с ним связаться.
consultations-policy-personal-data-example = «Спросите заместителя руководителя группы, номер мобильного телефона могу передать».
consultations-policy-personal-data-better = «Каждая группа должна опубликовать номер телефона, по которому отвечают круглосуточно».
consultations-policy-names-a-state-as-culprit-text = В утверждении ответственность за инцидент или противоправное поведение возлагается на названное государство. Эта платформа не предназначена для присвоения ответственности.
consultations-policy-names-a-state-as-culprit-example = «За прошлогодней атакой на энергосеть стояло государство X».
consultations-policy-names-a-state-as-culprit-better = «Возлагая на кого-либо ответственность за инцидент, государства должны разъяснять, на какие доказательства они опираются».
consultations-policy-abusive-text = В утверждении содержатся оскорбления или угрозы в адрес людей либо унижается группа людей.
consultations-policy-abusive-example = «Каждый, кто поддерживает это предложение, — глупец».
consultations-policy-abusive-better = «Это предложение обошлось бы малым администрациям дороже той пользы, которую оно им принесет».
consultations-policy-already-covered-text = В утверждении говорится то же, что и в уже принятом. Оно помечается как повтор, а голоса подаются по первому из них.
consultations-policy-already-covered-example = «Каждый запрос о помощи следует быстро подтверждать», когда уже есть «Получение просьб об оказании помощи следует подтверждать в течение одного рабочего дня».
consultations-policy-already-covered-better = Скажите о том, чего в другом утверждении нет.
consultations-policy-process-title = Как принимаются решения
consultations-policy-process = Решение принимает один модератор, не видя автора. Решение, его дата и основание появляются в открытом журнале консультации.
consultations-policy-appeal = Решение может быть пересмотрено. Напишите учреждению, указав консультацию и дату решения; результат пересмотра появится в журнале рядом с первым решением.

## Synthesis

consultations-synthesis-title = Сводный обзор
consultations-synthesis-of = Сводный обзор: { $title }
consultations-synthesis-lead-agreed = { $count ->
    [one] Все группы мнений сходятся в { $count } утверждении.
    [few] Все группы мнений сходятся в { $count } утверждениях.
    [many] Все группы мнений сходятся в { $count } утверждениях.
   *[other] Все группы мнений сходятся в { $count } утверждения.
}
consultations-synthesis-lead-none = Утверждений, в которых сходятся все группы мнений, пока нет.
consultations-synthesis-lead-no-groups = Голоса не образуют отчетливых групп мнений. Показана степень согласия среди всех учтенных лиц.
consultations-synthesis-lead-too-few = Проголосовавших слишком мало для сводного обзора. Он появится, когда можно будет учесть голоса не менее десяти человек.
consultations-synthesis-provisional = Предварительный обзор: консультация открыта, и показатели меняются по мере учета голосов.
consultations-synthesis-final = Окончательный обзор: консультация закрыта, ее показатели больше не меняются.
consultations-synthesis-counted = Что учтено
consultations-synthesis-people = Люди
consultations-synthesis-votes = Голоса
consultations-synthesis-statements = Утверждения
consultations-synthesis-at = По состоянию на
consultations-synthesis-digest = Контрольная сумма
consultations-synthesis-agreed-title = В чем сходятся все группы мнений
consultations-synthesis-agreed-all-title = В чем сходится большинство
consultations-synthesis-agreed-least = В каждой группе мнений согласны не менее { $percent }.
consultations-synthesis-agreed-percent = Согласны { $percent } проголосовавших.
consultations-synthesis-disagreed-least = В каждой группе мнений не согласны не менее { $percent }.
consultations-synthesis-map-title = Группы мнений
consultations-synthesis-map-lead = Те, кто голосовал сходным образом, расположены рядом. Фигуры показывают группы и никогда — отдельных людей. Группы менее чем из десяти человек не показываются.
consultations-synthesis-group = Группа { $label }
consultations-synthesis-group-people = { $count ->
    [one] Группа { $label }: { $count } человек
    [few] Группа { $label }: { $count } человека
    [many] Группа { $label }: { $count } человек
   *[other] Группа { $label }: { $count } человека
}
consultations-synthesis-group-own = Вы в этой группе
consultations-synthesis-group-says = Что отличает эту группу
consultations-synthesis-group-agrees = Согласны { $here } в этой группе, { $elsewhere } вне ее.
consultations-synthesis-group-disagrees = Не согласны { $here } в этой группе, { $elsewhere } вне ее.
consultations-synthesis-group-nothing = Ни одно отдельное утверждение не выделяет эту группу.
consultations-synthesis-divisive-title = В чем мнения расходятся больше всего
consultations-synthesis-divisive-none = Ни одно утверждение не разделяет группы мнений отчетливо.
consultations-synthesis-divisive-between = Доля согласия составляет от { $least } до { $most } в зависимости от группы мнений.
consultations-synthesis-region-title = По регионам
consultations-synthesis-region-caption = Доля согласия по регионам
consultations-synthesis-kind-title = По категориям заинтересованных сторон
consultations-synthesis-kind-caption = Доля согласия по категориям заинтересованных сторон
consultations-synthesis-column-region = Регион
consultations-synthesis-column-kind = Категория заинтересованных сторон
consultations-synthesis-column-group = Группа мнений
consultations-synthesis-order-note = Регионы и категории приведены в алфавитном порядке. Каждая строка — сумма целых ячеек разбиения, объявленного при открытии; ячейки со слишком малым числом людей были заранее объединены с соседними.
consultations-synthesis-joined = Учтены вместе
consultations-synthesis-too-few = пока менее 10 человек: учитываются, когда проголосуют десять
consultations-synthesis-too-few-short = менее 10
consultations-synthesis-too-few-note = «Менее 10»: пока менее 10 человек; учитываются, когда проголосуют десять.
consultations-synthesis-row-waiting = Группы мнений изменились с тех пор, как голоса по этому утверждению в последний раз учитывались по группам. Доли по группам появятся снова, когда проголосуют еще десять человек.
consultations-synthesis-statements-title = Согласие по каждому утверждению
consultations-synthesis-statements-caption = Согласие по утверждениям с { $from } по { $to }
consultations-synthesis-statement-detail = По группам, регионам и категориям: утверждение { $number }
consultations-synthesis-all = Все учтенные лица
consultations-synthesis-important = Важным его считают { $percent } проголосовавших.
consultations-synthesis-what-title = Чем являются и чем не являются эти показатели
consultations-synthesis-what-opt-in = Они показывают, что сказали люди, решившие принять участие. Они не являются ни репрезентативной выборкой какого-либо населения, ни прогнозом.
consultations-synthesis-what-states = Они не являются позицией какого-либо государства или организации. Показатель региона суммирует голоса людей из этого региона; от имени его государств он не говорит.
consultations-synthesis-what-ten = Показатель меняется лишь тогда, когда в той же ячейке проголосуют еще десять человек, чтобы по нему нельзя было узнать ни один отдельный голос.
consultations-synthesis-method = Как рассчитываются показатели
consultations-synthesis-export = Скачать эти показатели
consultations-synthesis-imported-note = Эта консультация импортирована. Регионы и категории заинтересованных сторон не указывались и не показаны.
consultations-synthesis-statement-title = Согласие по утверждению { $number }
consultations-synthesis-statement-groups = По группам мнений
consultations-synthesis-statement-interval = Истинная доля среди людей, подобных проголосовавшим, вероятно, лежит между двумя концами тонкой линии.
consultations-synthesis-back = Вернуться к сводному обзору
consultations-synthesis-statement-at = В сводном обзоре от { $date }
consultations-short-list-title = Краткий перечень, представляющий всех
consultations-short-list-title-plain = Краткий перечень
consultations-short-list-lead = Эти утверждения отобраны вместе так, чтобы каждая сколько-нибудь значительная группа людей нашла среди них то, что она поддерживает.
consultations-short-list-certified = Перечень представляет любую группу, в которой не менее { $percent } учтенных здесь людей, что бы они ни ответили на утверждения, которых не видели.
consultations-short-list-by-votes = По поданным голосам перечень представляет любую группу, в которой не менее { $percent } учтенных здесь людей. Некоторые ответы на утверждения, которых люди не видели, еще могли бы это изменить.
consultations-short-list-not = По поданным голосам перечень представляет не каждую группу, в которой не менее { $percent } учтенных здесь людей.
consultations-short-list-not-why = Такого быть не должно: перечни отбираются так, чтобы это исключить. Расчет необходимо проверить.
consultations-short-list-shortened = Одно из утверждений этого перечня с тех пор отклонено при модерации. Сказанное о перечне рассчитано вместе с ним.
consultations-short-list-chance = Отобрано в { $percent } жеребьевок.
consultations-short-list-draws = Процент показывает, как часто утверждение попадает в перечень, когда участвующие организации выбираются заново по жребию.
consultations-short-list-interchangeable = Заменимо
consultations-short-list-interchangeable-note = «Заменимо» означает, что на этом месте почти так же подошло бы другое утверждение.
consultations-short-list-seats = Мест в перечне
consultations-short-list-counted = Кто здесь учтен
consultations-short-list-min-votes = { $count ->
    [one] Те, кто подал не менее { $count } голоса
    [few] Те, кто подал не менее { $count } голосов
    [many] Те, кто подал не менее { $count } голосов
   *[other] Те, кто подал не менее { $count } голоса
}
consultations-short-list-coverage = Люди, согласные хотя бы с одним утверждением
consultations-short-list-price = Согласие между группами
consultations-short-list-kept = { $percent } от согласия в перечне, отобранном только ради него
consultations-short-list-lengths = Более короткие и более длинные перечни: сколько людей находят в них то, с чем согласны
consultations-short-list-column-length = Утверждений в перечне
consultations-short-list-holds = Это утверждение входит в краткий перечень.
consultations-schemes-title = Если считать людей иначе
consultations-schemes-lead = Во всех остальных показателях на этой странице каждый человек учитывается одинаково, и поэтому больше весят те, кто приходит в большом числе. Ни один способ подсчета не нейтрален; поэтому объявленные способы приведены здесь рядом.
consultations-schemes-caption = Способы подсчета
consultations-schemes-column = Способ подсчета
consultations-schemes-persons = Каждый человек одинаково
consultations-schemes-cells = Каждая ячейка одинаково
consultations-schemes-organisations = Каждая организация одинаково
consultations-schemes-effective = Эффективное число людей
consultations-schemes-design = Дизайн-эффект
consultations-schemes-top = Наибольшая доля одной организации
consultations-schemes-crossing = { $count ->
    [one] { $count } утверждение при одном способе подсчета поддерживает более половины, а при другом — нет.
    [few] { $count } утверждения при одном способе подсчета поддерживает более половины, а при другом — нет.
    [many] { $count } утверждений при одном способе подсчета поддерживает более половины, а при другом — нет.
   *[other] { $count } утверждения при одном способе подсчета поддерживает более половины, а при другом — нет.
}
consultations-schemes-none = Ни одно утверждение не переходит через половину: согласно ли более половины, от способа подсчета не зависит.
consultations-schemes-crossing-caption = Где способ подсчета имеет значение
consultations-schemes-largest-caption = Где способы подсчета расходятся больше всего
consultations-schemes-cells-note = Каждый показатель — доля согласных среди проголосовавших; под ним указаны границы его 95-процентного интервала. Ячейка — это один регион вместе с одной категорией заинтересованных сторон.
consultations-importance-title = Что люди считают важным
consultations-importance-lead = Каждый, кто голосует, может отметить утверждение как важное, независимо от того, согласен ли он с ним.

## Method, in plain words

consultations-method-title = Как рассчитываются показатели
consultations-method-lead = На этой странице простыми словами сказано, что делается с голосами. Формулы с указанием источников входят в опубликованную документацию.
consultations-method-vote-title = Что такое голос
consultations-method-vote = Человек выражает согласие или несогласие с одним утверждением либо пропускает его. Учитывается последний голос. Утверждения, которых человек не видел, остаются без голоса; голоса никогда не угадываются.
consultations-method-order-title = Какое утверждение следующее
consultations-method-order = В девяти случаях из десяти следующим становится утверждение, по которому мало голосов людей из того же региона и той же категории заинтересованных сторон; в одном случае из десяти оно выбирается по жребию из всех. Поэтому ни одно утверждение не получает преимущества благодаря месту в списке. Вероятность каждого выбора сохраняется, чтобы ее можно было проверить.
consultations-method-release-title = Когда публикуется показатель
consultations-method-release = Голос входит в опубликованные показатели вместе не менее чем с девятью другими из того же региона и той же категории, не менее чем от трех организаций. Изменения и отзывы учитываются вместе со следующей такой партией. При закрытии голоса, еще ожидающие учета по утверждению, учитываются вместе, если ожидают десять и более человек; иначе они не входят в ранее опубликованный показатель, а на странице утверждения указано их число. Слишком малая ячейка добавляется к соседней, объявленной заранее.
consultations-method-groups-title = Как находятся группы мнений
consultations-method-groups = Расчет располагает людей, голосовавших сходным образом, рядом на плоскости и ищет на ней группы. Группы обозначаются A, B, C по величине. Группы менее чем из десяти человек не показываются, и ответ «отчетливых групп нет» тоже возможен. Одни и те же голоса всегда дают одни и те же группы.
consultations-method-agreed-title = Что означает «в чем сходятся все группы мнений»
consultations-method-agreed = Явное большинство проголосовавших согласно в каждой отдельной группе, включая самую малую. Большая группа не может перевесить малую числом голосов.
consultations-method-divisive-title = Что означает «в чем мнения расходятся больше всего»
consultations-method-divisive = Доли согласия двух групп расходятся сильнее, чем где бы то ни было еще. Это сказано об утверждении, а не о людях.
consultations-method-limits-title = О чем показатели сказать не могут
consultations-method-limits = Все участвуют по собственному выбору. Показатели характеризуют этих людей и никого другого. У малых групп широкая погрешность, и она показана. Ни регионы, ни организации, ни государства не ранжируются.
consultations-method-check-title = Как их проверить
consultations-method-check = Каждый опубликованный сводный обзор имеет контрольную сумму, и его можно скачать вместе с суммами, на которых он основан. Любой может повторить расчет с помощью программы с открытым исходным кодом и сравнить.
consultations-method-contents = На этой странице
consultations-method-last-part-title = Что меняется в последней части консультации
consultations-method-last-part = В последней части каждое второе утверждение, которое показывается человеку, берется из краткого перечня или из ближайших к нему утверждений, пока человек не увидел их все. Так собираются голоса, от которых еще зависит, кого представляет перечень. Другая половина следует приведенному выше правилу.
consultations-method-chance-title = Как ограничиваются случайные находки
consultations-method-chance = Кто сравнивает много утверждений и групп, всегда найдет несколько чисто случайных различий. Поэтому то, что сказано об отличиях группы, подчинено правилу: из всего перечисленного случайной может быть в среднем не более чем примерно каждая десятая запись.
consultations-method-short-list-title = Как отбирается краткий перечень
consultations-method-short-list =
    Число мест в перечне постоянно. Сначала берутся утверждения, без которых значительная группа осталась бы непредставленной, затем те, которые закрывают пробелы, оставленные неувиденными утверждениями; наконец, утверждения заменяются другими, в которых между группами больше согласия, если ни одна группа из-за этого не теряет представительства. Учитываются только люди с наименьшим необходимым числом голосов, так как об остальных известно слишком мало. Утверждения расположены в порядке согласия между группами.

    На странице указано, сколько из них согласны хотя бы с одним утверждением перечня и какой была бы эта доля при меньшем или большем числе утверждений. Доли при меньшем или большем числе утверждений относятся к перечням, которые составляются по одному утверждению; при той же длине они могут немного отличаться. Указано также, какая часть согласия между группами сохраняется: недостающее до 100 % — это цена представительства всех.
consultations-method-represents-title = Что означает «представляет» и чего это не означает
consultations-method-represents =
    При десяти местах одной десятой части людей причитается одно место, двум десятым — два и так далее. Группа не представлена, если она имеет такую величину, все ее участники согласны с одним и тем же утверждением вне перечня, а каждый из них согласен с меньшим числом утверждений перечня, чем причитается группе. Если таких групп нет, перечень представляет всех.

    Это не означает, что все согласны со всем перечнем или что каждый отдельный человек найдет в нем что-то свое. Это и не мандат: перечень говорит о людях, которые участвовали, а не от имени государств или организаций.
consultations-method-certificate-title = Как в этом можно быть уверенным, если никто не видел всего
consultations-method-certificate = Вопрос ставится дважды: один раз по поданным голосам и один раз для худшего случая, как если бы люди согласились с каждым утверждением вне перечня, которого не видели, и ни с одним таким утверждением в перечне. Если и тогда каждая группа представлена, перечень представляет всех, что бы люди еще ни ответили. Если какая-либо группа не была бы представлена лишь в худшем случае, на странице сказано, что перечень представляет всех по поданным голосам и что это еще может измениться.
consultations-method-drawn-anew-title = Что означает «выбираются заново по жребию»
consultations-method-drawn-anew = Был бы перечень тем же, если бы пришли другие? Чтобы это выяснить, участвующим организациям многократно придается случайный больший или меньший вес, и каждый раз перечень отбирается заново; человек без организации участвует в жеребьевке отдельно. Процент показывает, в какой доле этих жеребьевок утверждение входит в перечень. Утверждение названо заменимым, если оно входит в перечень менее чем в половине жеребьевок или если лучшее из оставшихся вне перечня отстает от него не более чем на десять процентных пунктов.
consultations-method-importance-title = Что считается по отметке «важно»
consultations-method-importance = Процент — это доля тех, кто голосовал по утверждению и отметил его как важное, независимо от согласия с ним. Приведены утверждения, у которых выше всего нижняя граница 95-процентного интервала этой доли, чтобы несколько голосов не выводили утверждение на первое место. Важность указана рядом с согласием, поскольку одно не следует из другого.
consultations-method-schemes-title = Способы подсчета, ни один из которых не нейтрален
consultations-method-schemes =
    Если одинаково учитывается каждый человек, больше всего весят те, кто приходит в большом числе. Если одинаково учитывается каждая ячейка, регион и категория заинтересованных сторон с малым числом людей весят столько же, сколько с большим. Если одинаково учитывается каждая организация, крупная весит не больше малой. Каждый из этих способов — решение о том, чей голос сколько значит, и ни один не следует из самих голосов.

    Поэтому доли приведены рядом, каждая со своим 95-процентным интервалом, в котором она, вероятно, находилась бы, если бы снова спросили таких же людей. Если при одном способе подсчета согласно более половины, а при другом нет, на странице это сказано; при широких интервалах это может быть случайностью.
consultations-method-effective-title = Эффективное число, дизайн-эффект и наибольшая доля
consultations-method-effective = Когда одни люди весят больше других, показатель менее надежен, как если бы проголосовало меньше людей. Эффективное число показывает, сколько людей равного веса дали бы столь же надежный показатель. Дизайн-эффект — это число людей, деленное на эффективное: при 1 ничего не теряется, при 2 теряется половина. Наибольшая доля показывает, какая часть всего веса приходится самое большее на одну организацию.
consultations-method-formulas-title = Где находятся формулы
consultations-method-formulas = Формулы с указанием источников находятся в папке { $folder } опубликованного исходного кода.

## Data to download

consultations-export-title = Скачать данные
consultations-export-lead = Данные открыты: их можно использовать в любых целях, указав эту платформу и консультацию.
consultations-export-files = Файлы
consultations-export-column-file = Файл
consultations-export-column-content = Содержание
consultations-export-statements = Все принятые утверждения с номером, языком и неофициальными переводами.
consultations-export-tables = Учтенные голоса по каждому утверждению в каждой ячейке объявленного разбиения и по каждой группе мнений.
consultations-export-synthesis = Опубликованный сводный обзор в точности в том виде, к которому относится его контрольная сумма.
consultations-export-votes = Каждый голос с номером, который обозначает участника, в формате Polis.
consultations-export-comments = Утверждения с решениями модераторов, в формате Polis.
consultations-export-participants = По одной строке на каждого участника, в формате Polis.
consultations-export-why-title = Почему не опубликовано больше
consultations-export-why = Голосов отдельных людей среди этих файлов нет. Зная несколько голосов человека, в такой таблице можно было бы найти все остальные. Приведенных данных достаточно, чтобы пересчитать каждую опубликованную долю.
consultations-export-recorded = До открытия этой консультации было объявлено, что голоса регистрируются открыто. Поэтому голоса публикуются построчно, каждый под номером, который обозначает человека.
consultations-export-auditor = Вы назначены аудитором этой консультации. Вы можете скачать голоса построчно; они конфиденциальны.
consultations-export-no-synthesis = Ни один сводный обзор еще не опубликован.

## Preparing and editing

consultations-new-title = Подготовка консультации
consultations-new-lead = Пока вы не откроете консультацию, она остается в подготовке и видна только тем, кто ее проводит.
consultations-new-button = Сохранить как готовящуюся
consultations-edit-title = Изменение текстов
consultations-edit-lead = Тексты можно изменять до открытия консультации.
consultations-edit-button = Сохранить тексты
consultations-edit-saved = Тексты сохранены.
consultations-form-original = Язык оригинала
consultations-form-original-hint = Тексты на этом языке обязательны. Они хранятся как оригинал; все остальные помечаются как неофициальные переводы.
consultations-form-participation = Кто может участвовать
consultations-form-recorded = Публикация голосов
consultations-form-recorded-hint = После открытия консультации это нельзя изменить.
consultations-form-recorded-yes = Регистрируемое голосование: голоса публикуются построчно под номерами
consultations-form-recorded-no = Конфиденциальное голосование: публикуются только суммы не менее чем по десяти лицам
consultations-form-texts = Тексты, язык: { $language }
consultations-form-title = Название
consultations-form-title-hint = Максимальное число знаков: { $most }.
consultations-form-question = Вопрос
consultations-form-question-hint = Один вопрос. Максимальное число знаков: { $most }.
consultations-form-background = Справочная информация
consultations-form-background-hint = Что читателю нужно знать перед голосованием. Максимальное число знаков: { $most }. Пустая строка начинает новый абзац.
consultations-form-translator = Имя переводчика
consultations-form-translator-hint = Обязательно, если это перевод. Показывается рядом с текстом.
consultations-form-by-machine = Машинный перевод
consultations-form-languages = Перейти к языку
consultations-language-ar = арабский
consultations-language-zh = китайский
consultations-language-en = английский
consultations-language-fr = французский
consultations-language-ru = русский
consultations-language-es = испанский
consultations-conflict-title = Кто-то другой изменил эти тексты
consultations-conflict-lead = Пока вы писали, была сохранена другая версия. Ваша еще не сохранена, но ничего не потеряно. Сравните обе версии ниже, исправьте свою и сохраните ее вместо другой, если вы этого хотите.
consultations-conflict-theirs = Сохраненная версия
consultations-conflict-yours = Ваша версия
consultations-conflict-same = Все остальные тексты в обеих версиях одинаковы.
consultations-conflict-empty = (пусто)
consultations-conflict-column-text = Текст
consultations-conflict-button = Сохранить мою версию вместо нее
consultations-conflict-discard = Отказаться от моей и оставить сохраненную версию

## Opening and closing

consultations-open-title = Открытие консультации
consultations-open-lead = Проверьте, что произойдет. Отменить открытие нельзя.
consultations-open-effect-texts = Название, вопрос и справочную информацию больше нельзя будет изменить.
consultations-open-effect-votes = Голоса и утверждения смогут подавать: { $who }.
consultations-open-effect-recorded = Голоса будут публиковаться построчно, под номерами, которые обозначают людей.
consultations-open-effect-confidential = Голоса остаются конфиденциальными. Публикуются только суммы не менее чем по десяти лицам.
consultations-open-effect-partition = Разбиение на регионы и категории заинтересованных сторон фиксируется сейчас, исходя из списка участников, следующим образом.
consultations-open-effect-policy = До конца консультации применяется версия { $version } правил модерации.
consultations-open-statements = { $count ->
    [0] Ни одно утверждение еще не добавлено. Первым участникам будет не по чему голосовать.
    [one] Добавлено { $count } начальное утверждение.
    [few] Добавлены { $count } начальных утверждения.
    [many] Добавлено { $count } начальных утверждений.
   *[other] Добавлено { $count } начального утверждения.
}
consultations-open-partition-caption = Ячейки, в которых будут учитываться голоса
consultations-open-partition-cell = Ячейка
consultations-open-partition-people = Число людей в списке
consultations-open-partition-one = Все люди учитываются вместе, поскольку список слишком мал для ячеек, в каждой из которых было бы не менее десяти человек и трех организаций.
consultations-open-button = Открыть сейчас
consultations-open-cancel = Пока не открывать
consultations-open-done = Консультация открыта.
consultations-last-part-title = Начать заключительную часть
consultations-last-part-lead = Проверьте, что изменится. Отменить это до закрытия консультации нельзя.
consultations-last-part-effect-list = Каждое второе утверждение, которое видит участник, берется из краткого перечня последнего сводного обзора или из наиболее близких к нему утверждений, пока участник не увидит их все.
consultations-last-part-effect-rest = Остальные выбираются по-прежнему: утверждения, по которым проголосовало мало людей из того же региона и той же категории, и некоторые, выбранные случайно из всех.
consultations-last-part-effect-when = Подходящее время — когда проголосовало около двух третей ожидаемых участников и опубликован сводный обзор. До его публикации ничего не меняется.
consultations-last-part-button = Начать сейчас
consultations-last-part-cancel = Пока нет
consultations-last-part-done = Заключительная часть началась.
consultations-close-title = Закрытие консультации
consultations-close-lead = Проверьте, что произойдет. Отменить закрытие нельзя.
consultations-close-effect-votes = С этого момента голоса и утверждения не принимаются, и ни один голос нельзя изменить или отозвать.
consultations-close-effect-release = Еще ожидающие голоса учитываются постольку, поскольку это не раскрывает ни одного из них, и публикуется окончательный сводный обзор. То, что менее десяти человек выразили по утверждению последними, может не войти в его показатели; оно остается в реестре.
consultations-close-effect-pending = { $count ->
    [0] Утверждений, ожидающих модерации, нет.
    [one] Модерации все еще ожидает { $count } утверждение; по нему голосования не будет.
    [few] Модерации все еще ожидают { $count } утверждения; по ним голосования не будет.
    [many] Модерации все еще ожидают { $count } утверждений; по ним голосования не будет.
   *[other] Модерации все еще ожидают { $count } утверждения; по ним голосования не будет.
}
consultations-close-effect-next = После этого вы сможете указать, что дала консультация.
consultations-close-button = Закрыть сейчас
consultations-close-cancel = Оставить открытой
consultations-close-done = Консультация закрыта.

## Outcome and auditor

consultations-outcome-form-title = Указать, что дала консультация
consultations-outcome-form-lead = Участники прочитают здесь, как был использован результат. Более поздняя запись заменит эту на странице; обе останутся в реестре.
consultations-outcome-form-text = Что дала консультация
consultations-outcome-form-text-hint = Максимальное число знаков: { $most }.
consultations-outcome-form-language = Язык этого текста
consultations-outcome-form-link = Адрес документа (необязательно)
consultations-outcome-form-link-hint = Начинается с https://
consultations-outcome-form-button = Опубликовать запись
consultations-outcome-form-done = Запись опубликована.
consultations-auditor-title = Назначение аудитора
consultations-auditor-lead = После закрытия консультации аудитор может скачать голоса построчно, чтобы пересчитать показатели. Открыто сообщается, что аудитор назначен, от какого подразделения и с какой целью; имя не раскрывается.
consultations-auditor-person = Идентификатор лица
consultations-auditor-person-hint = 26 знаков, указанных на странице самого лица.
consultations-auditor-office = Подразделение и цель
consultations-auditor-office-hint = Например: служба внутреннего аудита, для проверки окончательного сводного обзора. Эти сведения открыты.
consultations-auditor-button = Назначить аудитора
consultations-auditor-done = Аудитор назначен.

### refusals

refused-no-such-consultation = Такой консультации здесь нет. Найдите ее в списке консультаций.
refused-no-such-statement = Такого утверждения в этой консультации нет. Найдите его среди утверждений.
refused-not-permitted-in-consultation = Ваша роль в этой консультации этого не позволяет. Обратитесь к учреждению, которое ее проводит.
refused-not-signed-in-to-take-part = Войдите, чтобы участвовать, и повторите попытку.
refused-consultation-not-open-yet = Консультация еще не открыта. Вернитесь, когда она откроется.
refused-consultation-closed = Консультация закрыта, и ничего не зарегистрировано: ни голоса, ни утверждения больше не принимаются. Принятое ранее остается в силе.
refused-consultation-last-part-begun = Заключительная часть этой консультации уже началась. Ничего не изменено.
refused-consultation-not-closed-yet = Это возможно только после закрытия консультации.
refused-consultation-not-a-draft = Подготовка консультации завершена; ее тексты больше нельзя изменить.
refused-not-invited = В этой консультации участвуют только приглашенные. Читать можно все; чтобы участвовать, запросите приглашение у учреждения-организатора.
refused-not-a-member = В этой консультации участвуют только члены платформы этого учреждения. Читать можно все; чтобы участвовать, обратитесь к учреждению с просьбой о членстве.
refused-affiliation-unknown = Сначала укажите на странице своей учетной записи, от чьего имени вы выступаете. Голоса учитываются по регионам и категориям заинтересованных сторон.
refused-observers-do-not-vote = Наблюдатели следят за консультацией; они не голосуют и не вносят утверждений. Если у вас должна быть другая роль, обратитесь к учреждению.
refused-statement-not-accepted = Это утверждение не вынесено на голосование. Выберите другое.
refused-no-vote-to-withdraw = Вашего голоса по этому утверждению нет, поэтому отзывать нечего.
refused-field-missing = Здесь требуется ответ. Заполните поле или выберите ответ.
refused-text-too-long = Максимальное число знаков: { $limit }; введено: { $length }. Сократите текст.
refused-statement-too-short = Минимальное число знаков: { $limit }; введено: { $length }. Напишите немного подробнее.
refused-too-many-pending = Максимальное число утверждений одного человека, одновременно ожидающих решения: { $limit }. Внесите другие, когда по вашим утверждениям будет принято решение.
refused-too-many-statements = В консультации уже максимально возможное число утверждений. Голосуйте по имеющимся.
refused-too-many-seeds = Максимальное число утверждений, добавляемых за один раз: { $limit }. Остальные добавьте после этого.
refused-same-text-exists = Такой же текст уже принят или ожидает решения. Скажите о том, чего еще нет.
refused-revised-meanwhile = Тем временем кто-то другой изменил тексты, и ваши не сохранены. Показаны обе версии; выберите одну.
refused-decided-meanwhile = Тем временем решение принял другой модератор, и ваше решение не зарегистрировано. Посмотрите утверждение еще раз.
refused-already-decided-so = По этому утверждению уже действует такое решение; изменять ничего не потребовалось.
refused-statement-gone = Данные автора удалены, а вместе с ними и текст этого утверждения. Ни решение по нему, ни его перевод больше невозможны.
refused-duplicate-of-unknown = Выберите принятое утверждение этой консультации.
refused-translation-into-original = Утверждение написано на этом языке. Выберите язык своего перевода.
refused-link-malformed = Ссылка начинается с https:// или http://. Исправьте ее или оставьте поле пустым.
refused-nothing-to-vote-on = Перед открытием добавьте хотя бы одно утверждение, чтобы было по чему голосовать.
refused-no-such-person = Лицо с таким идентификатором здесь неизвестно. Сравните его с указанным на странице самого лица.
refused-auditor-is-oneself = Нельзя назначить аудитором самого себя. Назначьте другое лицо.
refused-person-rows-sealed = Записи об отдельных людях покидают этот узел, только если было объявлено, что голоса консультации регистрируются открыто, или для ее назначенного аудитора. Опубликованные суммы доступны всем.
refused-no-such-file = Такого файла в этой выгрузке нет. Выберите файл из списка.
refused-nothing-published-yet = Показатели еще не опубликованы. Они появятся, когда можно будет учесть голоса не менее десяти человек.

### pages B additions

consultations-decisions-rejected-plain = Отклонено
consultations-moderation-none-yet = Решение еще не принято
consultations-moderation-decide = Принять решение
consultations-moderation-others = Другие ожидающие утверждения
consultations-synthesis-further = Все показатели
consultations-synthesis-not-counted = еще не учтено
consultations-synthesis-not-counted-title = Еще не учтено
consultations-synthesis-not-counted-note = То, что еще не учтено, учитывается, когда проголосуют десять человек от трех организаций.
consultations-synthesis-cells-note = Каждый показатель — доля согласных среди проголосовавших; число в скобках показывает, сколько человек проголосовало.
consultations-synthesis-no-group = люди вне показанных групп
consultations-synthesis-uncertain-title = В чем меньше всего уверенности
consultations-synthesis-uncertain-none = Ни одно утверждение не выделяется числом пропустивших его.
consultations-synthesis-uncertain-passes = Пропустили { $percent } проголосовавших.
consultations-synthesis-disagreed-percent = Не согласны { $percent } проголосовавших.
consultations-synthesis-divisive-even = Согласны { $agree } проголосовавших, не согласны { $disagree }.
consultations-synthesis-group-passes = Пропустили { $here } в этой группе, { $elsewhere } вне ее.
consultations-method-uncertain-title = Что означает «в чем меньше всего уверенности»
consultations-method-uncertain = Значительная доля проголосовавших прочитала утверждение и не заняла определенной позиции. Возможно, оно неясно или факты оспариваются; и то и другое стоит знать, прежде чем что-либо решать.
consultations-export-not-available = Вам недоступно.
consultations-export-other = Другие данные консультации.
consultations-export-recorded-title = Консультация с регистрируемым голосованием
consultations-export-auditor-title = Вы являетесь аудитором
consultations-export-auditors-title = Назначенные аудиторы
consultations-export-auditor-since = назначение: { $date }
consultations-seed-line = Строка { $line }: { $what }

### pages A additions

navigation-consultations = Консультации
consultations-list-more = О консультациях
consultations-next-account = Перейти на страницу своей учетной записи
consultations-vote-end-skipped = Вы проголосовали по всем утверждениям, кроме отложенных
consultations-statements-translate-label = Перевести утверждение { $number }
consultations-conflict-row = { $text } ({ $language })
consultations-open-all-regions = Все регионы
consultations-open-all-kinds = Все категории заинтересованных сторон
consultations-synthesis-left-out = { $count ->
    [one] Последний голос { $count } участника поступил слишком поздно, чтобы учесть его, не раскрывая. Он остается в реестре.
    [few] Последние голоса { $count } участников поступили слишком поздно, чтобы учесть их, не раскрывая. Они остаются в реестре.
    [many] Последние голоса { $count } участников поступили слишком поздно, чтобы учесть их, не раскрывая. Они остаются в реестре.
   *[other] Последние голоса { $count } участника поступили слишком поздно, чтобы учесть их, не раскрывая. Они остаются в реестре.
}
consultations-synthesis-what-closing = При закрытии голоса, еще ожидающие учета по утверждению, учитываются вместе, если их десять или более; иначе они не учитываются, а на странице утверждения указано их число.
