sample-title = كيف ينبغي التحقق من جهات الاتصال؟
sample-lead = مشاورة بشأن اختبارات الاتصال بين جهات الاتصال الوطنية، مفتوحة حتى ٣٠ تشرين الثاني/نوفمبر.
sample-text = الدول وسائر أصحاب المصلحة مدعوون إلى بيان مدى تواتر إجراء الاختبار وما ينبغي أن يتضمنه الرد.
sample-more = كيف تُحتسب الآراء
sample-records = من شارك
sample-receipt = إيصال ببيانكم
sample-form = بيانكم
sample-chart = مواضع الاتفاق
sample-chart-caption = «ينبغي إجراء الاختبار مرتين في السنة على الأقل»
sample-name = الاسم
sample-hint = يظهر بجانب بيانكم بموافقتكم فقط.
sample-statement = ماذا تقترحون؟
sample-kind = نوع المنظمة
sample-interest = ما مجال عملكم؟
sample-norms = قواعد السلوك المسؤول
sample-cbm = تدابير بناء الثقة
sample-date = متى تنتهي الولاية؟
sample-file = جدول جهات الاتصال
sample-send = إرسال البيان
sample-later = حفظ لوقت لاحق
sample-name-missing = أدخلوا الاسم
sample-text-long = { $count ->
    [zero] البيان ليس أطول من اللازم
    [one] البيان أطول من اللازم بحرف واحد
    [two] البيان أطول من اللازم بحرفين
    [few] البيان أطول من اللازم بـ{ $count } أحرف
    [many] البيان أطول من اللازم بـ{ $count } حرفًا
   *[other] البيان أطول من اللازم بـ{ $count } حرف
 }
sample-kind-missing = اختاروا نوع المنظمة
sample-date-wrong = يجب أن يكون التاريخ صحيحًا
sample-votes = { $count ->
    [zero] لا أصوات
    [one] صوت واحد
    [two] صوتان
    [few] { $count } أصوات
    [many] { $count } صوتًا
   *[other] { $count } صوت
 }
