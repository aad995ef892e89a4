library-title = Библиотека
library-lead = Согласованные нормы, меры укрепления доверия, принципы и процессы, на которые ссылаются консультации, с указанием источника.
library-count = { $count ->
    [one] { $count } запись.
    [few] { $count } записи.
    [many] { $count } записей.
   *[other] { $count } записи.
 }
library-summary-kind = Краткое изложение платформы
library-summary-meaning = Здесь согласованные тексты кратко изложены другими словами. Изложение неофициально: значение имеет только текст источника.
library-in-english = Записи приведены на английском языке.
library-compiled = Составлено: { $date }.
library-paragraph = п.
library-checked = Сверено с источником
library-not-checked = Еще не сверено с источником
library-source = Источник
library-members-count = { $count ->
    [one] { $count } член.
    [few] { $count } члена.
    [many] { $count } членов.
   *[other] { $count } члена.
 }
library-hints = Рекомендации по осуществлению
library-also = См. также
library-body = Кем принято
library-year = Год
library-verified = Сверка
library-note = Примечание
library-polarity = Что требуется
library-polarity-do = Действовать
library-polarity-refrain = Воздерживаться
library-kind = Вид
library-set = Свод
library-theme = Тема
library-group = Группа
library-open-question = Открытый вопрос
library-goal = Цель в области устойчивого развития
library-m49-region = Регион M49
library-m49-subregion = Субрегион M49
library-impact-area = Область воздействия
library-alpha3 = Код (ИСО 3166-1 альфа-3)
library-m49 = Номер (M49 ООН)
library-regional-group = Региональная группа в Организации Объединенных Наций
library-un-member = Государство — член Организации Объединенных Наций
library-yes = Да
library-no = Нет
library-members = Члены
library-catalogue-norms-un = Одиннадцать норм Организации Объединенных Наций, касающихся ответственного поведения государств
library-catalogue-norms-other = Другие своды норм
library-catalogue-norms-implementation-tools = Перечни и планы по осуществлению норм
library-catalogue-intl-law-topics = Вопросы международного права в национальных позициях
library-catalogue-cbms-un-global = Добровольные глобальные меры укрепления доверия
library-catalogue-cbms-osce = Меры укрепления доверия ОБСЕ
library-catalogue-cbms-oas = Меры укрепления доверия ОАГ
library-catalogue-cbms-arf = Меры Регионального форума АСЕАН
library-catalogue-capacity-principles = Принципы наращивания потенциала
library-catalogue-sdg = Цели в области устойчивого развития и области воздействия
library-catalogue-processes = Процессы, доклады и совещания
library-catalogue-regions = Региональные группы и органы
library-catalogue-countries = Страны и территории
