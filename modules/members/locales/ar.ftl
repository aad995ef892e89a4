# تسجيل الدخول
members-sign-in = تسجيل الدخول
members-sign-in-lead = اكتب عنوان البريد الإلكتروني الذي سُجِّلت به. وسيُرسل إليك رابط لتسجيل الدخول. ولا حاجة إلى كلمة سر.
members-send-link = أرسلوا إليَّ رابطا
members-sent = اطّلع على بريدك
members-sent-lead = إذا كان العنوان الذي ذكرته صالحا للاستخدام هنا، فقد أُرسلت إليه رسالة تتضمن رابطا.
members-sent-meaning = يعمل الرابط مرة واحدة خلال ٣٠ دقيقة. فإذا لم يصلك شيء في غضون دقائق، فانظر في مجلد البريد غير المرغوب فيه أو تحقق من العنوان.
members-sent-again = طلب رابط آخر
members-link-sign-in = تسجيل الدخول بهذا الرابط
members-link-sign-in-button = تسجيل الدخول
members-link-join = تأكيد العنوان والانضمام
members-link-join-button = تأكيد وانضمام
members-link-change-address = تأكيد العنوان الجديد
members-link-change-address-button = تأكيد هذا العنوان
members-link-meaning = لم يحدث شيء بعد. اضغط على الزر للمتابعة، وبعد ذلك لا يعود هذا الرابط صالحا.
members-link-dead = هذا الرابط لا يعمل
members-mail-sign-in-subject = رابط تسجيل الدخول: { $institution }
members-mail-sign-in-body = لقد طلبت تسجيل الدخول إلى موقع { $institution }. افتح هذا الرابط واضغط على الزر. ويعمل الرابط مرة واحدة، ومدة صلاحيته بالدقائق: { $minutes }.
members-mail-join-subject = أكِّد عنوانك: { $institution }
members-mail-join-body = لقد قبلت دعوة من { $institution }. افتح هذا الرابط واضغط على الزر لتأكيد عنوانك والانضمام. ويعمل الرابط مرة واحدة، ومدة صلاحيته بالدقائق: { $minutes }.
members-mail-change-address-subject = أكِّد عنوانك الجديد: { $institution }
members-mail-change-address-body = لقد طلبت من { $institution } استخدام هذا العنوان من الآن فصاعدا. افتح هذا الرابط واضغط على الزر لتأكيده. ويعمل الرابط مرة واحدة، ومدة صلاحيته بالدقائق: { $minutes }.
members-mail-ignore = إذا لم تطلب ذلك فلا تفعل شيئا: فبدون الرابط لا يتغير شيء. { $institution }
# الدعوات
members-join = أنت مدعو
members-join-lead = اذكر من أنت وباسم من تتكلم. ويؤكَّد عنوانك برابط يُرسل إليه.
members-join-by = الجهة الداعية
members-join-to = للمشاركة في
members-join-as = بصفة
members-join-until = صالحة حتى
members-join-send = أرسلوا إليَّ رابط الانضمام
members-join-accept = قبول الدعوة
members-join-data = يُحفظ اسمك وعنوانك مختومين ولا يطّلع عليهما إلا مسؤولو المؤسسة. وتُنشر الأصوات مجاميعَ بحسب المنطقة وفئة الجهة المعنية، ولا تُنشر أبدا بحسب الأشخاص.
members-invitations = الدعوات
members-invitations-lead = الدعوة رابط يمنح من يستخدمه دورا واحدا. أرسله إلى من قُصد بها.
members-invite = إصدار دعوة
members-invitations-issued = الدعوات الصادرة
members-invitations-none = لم تصدر أي دعوة بعد.
members-invitation-issued-at = تاريخ الإصدار
members-invitation-state = الحالة
members-invitation-withdraw = سحب الدعوة
members-invitation-withdraw-meaning = من الآن فصاعدا لا يتيح الرابط الدخول لأحد. ويبقى من استخدموه أعضاء ويحتفظون بدورهم.
members-invitation-ready = الدعوة جاهزة
members-invitation-copy = انسخ هذا الرابط الآن
members-invitation-once = لا يُعرض الرابط إلا هذه المرة ولا يُحفظ هنا. فإذا فُقد فاسحب الدعوة وأصدر غيرها.
members-invitation-is-withdrawn = مسحوبة
members-invitation-is-expired = منتهية الصلاحية
members-invitation-is-used-up = مستنفدة
members-uses = عدد الأشخاص
members-uses-hint = عدد من يجوز لهم استخدام الرابط.
members-uses-of = { $used } من { $max }
members-days = مدة الصلاحية بالأيام
# الأشخاص
members-me = صفحتك
members-saved = حُفظت تعديلاتك
members-name = الاسم
members-address = عنوان البريد الإلكتروني
members-address-hint = مثال: name@ministry.example
members-language = لغة الرسائل
members-language-hint = تُكتب الرسائل الموجهة إليك بهذه اللغة.
members-country = البلد أو المنطقة
members-country-hint = منه تُستمد المجموعة الإقليمية التي تُحتسب الأصوات ضمنها.
members-no-country = بلا بلد أو منطقة (نطاق عالمي)
members-region = المجموعة الإقليمية
members-kind = فئة الجهة المعنية
members-organisation = المنظمة
members-new-organisation = منظمة غير مدرجة في القائمة
members-new-organisation-hint = اترك هذا الحقل فارغا إذا اخترت منظمة أعلاه. وتُقيَّد المنظمة الجديدة بالفئة وبالبلد أو المنطقة المذكورين هنا.
members-personal = بصفة شخصية
members-choose = اختر
members-edit = تعديل
members-edit-profile = تعديل بياناتك
members-change-address = تغيير عنوانك
members-change-address-lead = يُرسل رابط إلى العنوان الجديد. ويتغير العنوان عندما تفتح الرابط وتضغط على زره.
members-save = حفظ
members-people = الأعضاء
members-people-count = { $count ->
    [zero] لم يُعثر على أي عضو.
    [one] عُثر على عضو واحد.
    [two] عُثر على عضوين.
    [few] عُثر على { $count } أعضاء.
    [many] عُثر على { $count } عضوا.
   *[other] عُثر على { $count } عضو.
 }
members-search = البحث بالاسم أو العنوان
members-search-button = بحث
members-office = عمل المسؤول
members-both = عدّل شخص آخر هذا وأنت تحرره
members-both-meaning = لم يُحفظ شيء مما كتبته. ويرد أدناه ما هو قائم الآن وما كتبته. صحّح صيغتك واحفظها من جديد، أو غادر الصفحة للإبقاء على ما هو قائم.
members-both-field = الحقل
members-both-now = القائم الآن
members-both-typed = ما كتبته
# الأدوار
members-roles = الأدوار
members-no-roles = لا أدوار بعد.
members-role = الدور
members-role-since = منذ
members-role-give = منح دور
members-role-withdraw = سحب الدور
members-role-withdraw-meaning = ينتهي الدور فورا. ويبقى في السجل ما قام به الشخص في إطاره.
members-scope = نطاق سريان الدور
members-scope-institution = المؤسسة بأكملها
members-scope-organisation = المنظمة: { $name }
members-scope-consultation = المشاورة: { $name }
# الجلسات
members-sessions = جلساتك المفتوحة
members-session-browser = المتصفح
members-session-since = تسجيل الدخول
members-session-seen = آخر استخدام
members-session-end = إنهاء هذه الجلسة
members-session-end-others = إنهاء كل الجلسات الأخرى
members-session-this = الجلسة الحالية
members-session-unknown = متصفح غير معروف
# المنظمات
members-organisations = المنظمات
members-organisations-lead = المنظمات التي يشارك أفرادها هنا، مرتبة ترتيبا أبجديا.
members-organisations-count = { $count ->
    [zero] لا توجد منظمات.
    [one] منظمة واحدة.
    [two] منظمتان.
    [few] { $count } منظمات.
    [many] { $count } منظمة.
   *[other] { $count } منظمة.
 }
members-organisation-name = اسم المنظمة
members-organisation-new = تقييد منظمة
members-organisation-edit = تعديل بيانات منظمة
# حالات الرفض
members-refused-name = اذكر اسمك.
members-refused-organisation-name = اذكر اسم المنظمة.
members-refused-too-long = { $max ->
    [zero] لا تكتب شيئا.
    [one] لا تتجاوز حرفا واحدا.
    [two] لا تتجاوز حرفين.
    [few] لا تتجاوز { $max } أحرف.
    [many] لا تتجاوز { $max } حرفا.
   *[other] لا تتجاوز { $max } حرف.
 }
members-refused-address = اذكر عنوان بريد إلكتروني مثل name@ministry.example.
members-refused-address-there = هذا العنوان مسجَّل بالفعل.
members-refused-language = اختر إحدى اللغات الست.
members-refused-country = اختر بلدا أو منطقة، أو الخيار الذي يفيد بعدم وجودهما.
members-refused-kind = اختر فئة الجهة المعنية.
members-refused-organisation = اختر منظمة من القائمة، أو خيار الصفة الشخصية، أو اذكر اسم منظمة غير مدرجة فيها.
members-refused-organisation-there = سبق تقييد منظمة بهذا الاسم لهذا البلد أو المنطقة.
members-refused-person = هذا الشخص ليس عضوا.
members-refused-role = اختر دورا.
members-refused-role-held = سبق منح هذا الدور.
members-refused-role-not-held = لا يتولى الشخص هذا الدور.
members-refused-last-officer = هذا هو المسؤول الوحيد في المؤسسة. امنح الدور لشخص آخر أولا.
members-refused-scope = اختر نطاق سريان الدور.
members-refused-range = { $max ->
    [zero] اذكر عددا صحيحا.
    [one] اذكر العدد الصحيح ١.
    [two] اذكر عددا صحيحا: ١ أو ٢.
    [few] اذكر عددا صحيحا من ١ إلى { $max }.
    [many] اذكر عددا صحيحا من ١ إلى { $max }.
   *[other] اذكر عددا صحيحا من ١ إلى { $max }.
 }
members-refused-session = لا توجد جلسة كهذه.
members-refused-overtaken = عدّل شخص آخر هذا في الوقت نفسه. قارن بين الصيغتين أدناه.
members-refused-too-many-links = طُلبت روابط أكثر مما يُسمح به. أعد المحاولة بعد ساعة.
members-refused-link-unknown = هذا الرابط غير معروف هنا. انسخه كاملا من الرسالة أو اطلب غيره.
members-refused-link-used = سبق استخدام هذا الرابط. اطلب غيره.
members-refused-link-expired = انتهت صلاحية هذا الرابط. اطلب غيره.
members-refused-invitation-unknown = هذه الدعوة غير معروفة هنا. انسخ الرابط كاملا أو راجع من أرسله.
members-refused-invitation-withdrawn = سُحبت هذه الدعوة. اطلب غيرها ممن أرسلها.
members-refused-invitation-expired = انتهت صلاحية هذه الدعوة. اطلب غيرها ممن أرسلها.
members-refused-invitation-used-up = استُخدمت هذه الدعوة بقدر ما تسمح به. اطلب غيرها ممن أرسلها.
