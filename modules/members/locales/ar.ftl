# تسجيل الدخول
members-sign-in = تسجيل الدخول
members-sign-in-lead = اكتبوا عنوان البريد الإلكتروني الذي سُجِّلتم به. وسيُرسل إليكم رابط لتسجيل الدخول. ولا حاجة إلى كلمة سر.
members-send-link = إرسال رابط إليَّ
members-sent = اطّلعوا على بريدكم
members-sent-lead = إذا كان العنوان الذي ذكرتموه صالحًا للاستخدام هنا، فقد أُرسلت إليه رسالة تتضمن رابطًا.
members-sent-meaning = يعمل الرابط مرة واحدة خلال ٣٠ دقيقة. فإذا لم يصلكم شيء في غضون دقائق، فيرجى النظر في مجلد البريد غير المرغوب فيه أو التحقق من العنوان.
members-sent-again = طلب رابط آخر
members-link-sign-in = تسجيل الدخول بهذا الرابط
members-link-sign-in-button = تسجيل الدخول
members-link-join = تأكيد العنوان والانضمام
members-link-join-button = تأكيد وانضمام
members-link-change-address = تأكيد العنوان الجديد
members-link-change-address-button = تأكيد هذا العنوان
members-link-meaning = لم يحدث شيء بعد. اضغطوا على الزر للمتابعة، وبعد ذلك لا يعود هذا الرابط صالحًا.
members-link-dead = هذا الرابط لا يعمل
members-mail-sign-in-subject = رابط تسجيل الدخول: { $institution }
members-mail-sign-in-body = لقد طلبتم تسجيل الدخول إلى موقع { $institution }. افتحوا هذا الرابط واضغطوا على الزر. ويعمل الرابط مرة واحدة، ومدة صلاحيته بالدقائق: { $minutes }.
members-mail-join-subject = تأكيد عنوانكم: { $institution }
members-mail-join-body = لقد قبلتم دعوة من { $institution }. افتحوا هذا الرابط واضغطوا على الزر لتأكيد عنوانكم والانضمام. ويعمل الرابط مرة واحدة، ومدة صلاحيته بالدقائق: { $minutes }.
members-mail-change-address-subject = تأكيد عنوانكم الجديد: { $institution }
members-mail-change-address-body = لقد طلبتم من { $institution } استخدام هذا العنوان من الآن فصاعدًا. افتحوا هذا الرابط واضغطوا على الزر لتأكيده. ويعمل الرابط مرة واحدة، ومدة صلاحيته بالدقائق: { $minutes }.
members-mail-ignore = إذا لم تطلبوا ذلك فلا يلزم القيام بأي شيء: فبدون الرابط لا يتغير شيء. { $institution }
# الدعوات
members-join = وُجِّهت إليكم دعوة
members-join-lead = اذكروا من أنتم وباسم من تتكلمون. ويؤكَّد عنوانكم برابط يُرسل إليه.
members-join-lead-demonstration = اذكروا من أنتم وباسم من تتكلمون.
members-join-by = الجهة الداعية
members-join-to = للمشاركة في
members-join-as = بصفة
members-join-until = صالحة حتى
members-join-send = إرسال رابط الانضمام إليَّ
members-join-demonstration = الانضمام
members-join-accept = قبول الدعوة
members-join-data = يُحفظ اسمكم وعنوانكم مختومين ولا يطّلع عليهما إلا مسؤولو المؤسسة. وتُنشر الأصوات مجاميعَ بحسب المنطقة وفئة أصحاب المصلحة، ولا تُنشر أبدًا بحسب الأشخاص.
members-invitations = الدعوات
members-invitations-lead = الدعوة رابط يمنح من يستخدمه دورًا واحدًا. أرسلوه إلى من قُصد بها.
members-invite = إصدار دعوة
members-invitations-issued = الدعوات الصادرة
members-invitations-none = لم تصدر أي دعوة بعد.
members-invitation-issued-at = تاريخ الإصدار
members-invitation-state = الحالة
members-invitation-withdraw = سحب الدعوة
members-invitation-withdraw-meaning = من الآن فصاعدًا لا يتيح الرابط الدخول لأحد. ويبقى من استخدموه أعضاء ويحتفظون بدورهم.
members-invitation-ready = الدعوة جاهزة
members-invitation-copy = يرجى نسخ هذا الرابط الآن
members-invitation-once = لا يُعرض الرابط إلا هذه المرة ولا يُحفظ هنا. فإذا فُقد فاسحبوا الدعوة وأصدروا غيرها.
members-invitation-is-withdrawn = مسحوبة
members-invitation-is-expired = منتهية الصلاحية
members-invitation-is-used-up = مستنفدة
members-uses = عدد الأشخاص
members-uses-hint = عدد من يجوز لهم استخدام الرابط.
members-uses-of = { $used } من { $max }
members-days = مدة الصلاحية بالأيام
# الأشخاص
members-me = صفحتكم
members-saved = حُفظت تعديلاتكم
members-name = الاسم
members-address = عنوان البريد الإلكتروني
members-address-hint = مثال: name@ministry.example
members-language = لغة الرسائل
members-language-hint = تُكتب الرسائل الموجهة إليكم بهذه اللغة.
members-country = البلد أو المنطقة
members-country-hint = منه تُستمد المجموعة الإقليمية التي تُحتسب الأصوات ضمنها.
members-no-country = بلا بلد أو منطقة (نطاق عالمي)
members-region = المجموعة الإقليمية
members-kind = فئة أصحاب المصلحة
members-organisation = المنظمة
members-new-organisation = منظمة غير مدرجة في القائمة
members-new-organisation-hint = اتركوا هذا الحقل فارغًا إذا اخترتم منظمة أعلاه. وتُقيَّد المنظمة الجديدة بالفئة وبالبلد أو المنطقة المذكورين هنا.
members-personal = بصفة شخصية
members-choose = الاختيار من القائمة
members-edit = تعديل
members-edit-profile = تعديل بياناتكم
members-change-address = تغيير عنوانكم
members-change-address-lead = يُرسل رابط إلى العنوان الجديد. ويتغير العنوان عندما تفتحون الرابط وتضغطون على زره.
members-save = حفظ
members-people = الأعضاء
members-people-count = { $count ->
    [zero] لم يُعثر على أي عضو.
    [one] عُثر على عضو واحد.
    [two] عُثر على عضوين.
    [few] عُثر على { $count } أعضاء.
    [many] عُثر على { $count } عضوًا.
   *[other] عُثر على { $count } عضو.
 }
members-search = البحث بالاسم أو العنوان
members-search-button = بحث
members-office = عمل المسؤول
members-both = عدّل شخص آخر هذا وأنتم تحررونه
members-both-meaning = لم يُحفظ شيء مما كتبتموه. ويرد أدناه ما هو قائم الآن وما كتبتموه. صحّحوا صيغتكم واحفظوها من جديد، أو غادروا الصفحة للإبقاء على ما هو قائم.
members-both-field = الحقل
members-both-now = القائم الآن
members-both-typed = ما كتبتموه
# الأدوار
members-roles = الأدوار
members-no-roles = لا أدوار بعد.
members-role = الدور
members-role-since = منذ
members-role-give = منح دور
members-role-withdraw = سحب الدور
members-role-withdraw-meaning = ينتهي الدور فورًا. ويبقى في السجل ما قام به الشخص في إطاره.
members-scope = نطاق سريان الدور
members-scope-institution = المؤسسة بأكملها
members-scope-organisation = المنظمة: { $name }
members-scope-consultation = المشاورة: { $name }
# الجلسات
members-sessions = جلساتكم المفتوحة
members-session-browser = المتصفح
members-session-since = تسجيل الدخول
members-session-seen = آخر استخدام
members-session-end = إنهاء هذه الجلسة
members-session-end-others = إنهاء كل الجلسات الأخرى
members-session-this = الجلسة الحالية
members-session-unknown = متصفح غير معروف
# المنظمات
members-organisations = المنظمات
members-organisations-lead = المنظمات التي يشارك أفرادها هنا، مرتبة ترتيبًا أبجديًا.
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
members-refused-name = يرجى ذكر اسمكم.
members-refused-organisation-name = يرجى ذكر اسم المنظمة.
members-refused-too-long = { $max ->
    [zero] يجب أن يبقى الحقل فارغًا.
    [one] الحد الأقصى حرف واحد.
    [two] الحد الأقصى حرفان.
    [few] الحد الأقصى { $max } أحرف.
    [many] الحد الأقصى { $max } حرفًا.
   *[other] الحد الأقصى { $max } حرف.
 }
members-refused-address = يرجى ذكر عنوان بريد إلكتروني مثل name@ministry.example.
members-refused-address-there = هذا العنوان مسجَّل بالفعل.
members-refused-language = يرجى اختيار إحدى اللغات الست.
members-refused-country = يرجى اختيار بلد أو منطقة، أو الخيار الذي يفيد بعدم وجودهما.
members-refused-kind = يرجى اختيار فئة أصحاب المصلحة.
members-refused-organisation = يرجى اختيار منظمة من القائمة، أو خيار الصفة الشخصية، أو ذكر اسم منظمة غير مدرجة فيها.
members-refused-organisation-there = سبق تقييد منظمة بهذا الاسم لهذا البلد أو المنطقة.
members-refused-person = هذا الشخص ليس عضوًا.
members-refused-role = يرجى اختيار دور.
members-refused-role-held = سبق منح هذا الدور.
members-refused-role-not-held = لا يتولى الشخص هذا الدور.
members-refused-last-officer = هذا هو المسؤول الوحيد في المؤسسة. يرجى أولًا منح الدور لشخص آخر.
members-refused-scope = يرجى اختيار نطاق سريان الدور.
members-refused-range = { $max ->
    [zero] المطلوب عدد صحيح.
    [one] المطلوب العدد الصحيح ١.
    [two] المطلوب عدد صحيح: ١ أو ٢.
    [few] المطلوب عدد صحيح من ١ إلى { $max }.
    [many] المطلوب عدد صحيح من ١ إلى { $max }.
   *[other] المطلوب عدد صحيح من ١ إلى { $max }.
 }
members-refused-session = لا توجد جلسة كهذه.
members-refused-overtaken = عدّل شخص آخر هذا في الوقت نفسه. يرجى المقارنة بين الصيغتين أدناه.
members-refused-too-many-links = طُلبت روابط أكثر مما يُسمح به. يرجى إعادة المحاولة بعد ساعة.
members-refused-link-unknown = هذا الرابط غير معروف هنا. يرجى نسخه كاملًا من الرسالة أو طلب غيره.
members-refused-link-used = سبق استخدام هذا الرابط. يرجى طلب غيره.
members-refused-link-expired = انتهت صلاحية هذا الرابط. يرجى طلب غيره.
members-refused-invitation-unknown = هذه الدعوة غير معروفة هنا. يرجى نسخ الرابط كاملًا أو مراجعة من أرسله.
members-refused-invitation-withdrawn = سُحبت هذه الدعوة. يرجى طلب غيرها ممن أرسلها.
members-refused-invitation-expired = انتهت صلاحية هذه الدعوة. يرجى طلب غيرها ممن أرسلها.
members-refused-invitation-used-up = استُخدمت هذه الدعوة بقدر ما تسمح به. يرجى طلب غيرها ممن أرسلها.
members-country-invented = دولة من نسج الخيال
