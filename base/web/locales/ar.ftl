## إطار كل صفحة

frame-skip = الانتقال إلى المحتوى
frame-languages = اللغة
frame-navigation = التنقل الرئيسي
frame-breadcrumb = موقعكم الحالي
frame-footer = صفحات أخرى في الموقع
frame-home = الصفحة الرئيسية
frame-consultations = المشاورات
frame-library = المكتبة
frame-sign-in = تسجيل الدخول
frame-sign-out = تسجيل الخروج
frame-external = (موقع خارجي)
frame-demonstration = عرض توضيحي.
frame-demonstration-meaning = جميع المنظمات والأشخاص والعبارات المعروضة هنا من نسج الخيال، ما عدا المشاورات المستوردة.
frame-shown-in = تُعرض هذه الصفحة باللغة العربية.
frame-original-kept = تُحفظ المساهمات بلغتها الأصلية، والترجمات غير رسمية ويُذكر فيها اسم المترجم.
frame-about = يدار هذا الموقع من قِبل { $institution } باستخدام منصة Concord، وهي منصة مفتوحة المصدر للتعاون الدولي في مجال الأمن السيبراني.

## الاستمارات

form-error-prefix = خطأ:
form-refused = تعذّر قبول الاستمارة
form-day = اليوم
form-month = الشهر
form-year = السنة

## القوائم والاقتباسات والإيصالات

pager-pages = الصفحات
pager-place = الصفحة { $page } من { $pages }
pager-previous = الصفحة السابقة
pager-next = الصفحة التالية
quoted-original = النص الأصلي
quoted-translated-by-person = ترجمة غير رسمية أعدّها { $name }. اللغة الأصلية: { $language }.
quoted-translated-by-machine = ترجمة آلية غير رسمية بواسطة { $name }. اللغة الأصلية: { $language }.
quoted-untranslated = معروض بلغته الأصلية: { $language }. لا توجد ترجمة عربية بعد.
quoted-line-translated = ترجمة غير رسمية أعدّها { $name } (اللغة الأصلية: { $language })
quoted-line-translated-by-machine = ترجمة آلية غير رسمية بواسطة { $name } (اللغة الأصلية: { $language })
quoted-line-untranslated = اللغة الأصلية: { $language }؛ لم يُترجم بعد
receipt-received = تاريخ الاستلام
receipt-digest = البصمة الرقمية
receipt-keep = يُرجى الاحتفاظ بهذا الإيصال، إذ يمكن لأي شخص أن يتحقق بواسطته من أن ما استُلم لم يُحذف ولم يُغيَّر.

## الرسوم البيانية

chart-agree = موافقة
chart-pass = تجاوز
chart-disagree = عدم موافقة
chart-no-votes = لا توجد أصوات بعد
chart-shares = { $agree } موافقة، و{ $pass } تجاوز، و{ $disagree } عدم موافقة.
chart-interval-is = هامش عدم اليقين في نسبة الموافقة: من { $low } إلى { $high }.
chart-what = الموضوع
chart-votes = الأصوات
chart-interval = هامش عدم اليقين في نسبة الموافقة
map-caption = خريطة مجموعات الرأي
map-counted = { $count ->
    [zero] لم يُحتسب أي شخص. الأرقام كما في
    [one] احتُسب شخص واحد. الأرقام كما في
    [two] احتُسب شخصان. الأرقام كما في
    [few] احتُسب { $count } أشخاص. الأرقام كما في
    [many] احتُسب { $count } شخصًا. الأرقام كما في
   *[other] احتُسب { $count } شخص. الأرقام كما في
 }
map-how-to-read = المجموعات المتقاربة صوّتت تصويتًا متشابهًا. ويبيّن كل شكل بيضوي الموضع الذي يقع فيه نحو ثلثي أفراد المجموعة، ولا يُعرض أي فرد على حدة. وليس للاتجاهات معنى في حد ذاتها.
map-own = موضعكم، ولا يراه سواكم
map-group = المجموعة
map-group-named = المجموعة { $group }
map-no-group = خارج المجموعات المعروضة
map-group-people = { $count ->
    [zero] المجموعة { $group }: لا أحد
    [one] المجموعة { $group }: شخص واحد
    [two] المجموعة { $group }: شخصان
    [few] المجموعة { $group }: { $count } أشخاص
    [many] المجموعة { $group }: { $count } شخصًا
   *[other] المجموعة { $group }: { $count } شخص
 }
map-people = عدد الأشخاص
map-share = النسبة
map-across = المركز أفقيًا
map-up = المركز عموديًا

## عند حدوث مشكلة

problem-home = الذهاب إلى الصفحة الرئيسية
problem-refused = تعذّر تنفيذ هذا الإجراء
problem-fault = هذه الصفحة لا تعمل في الوقت الحاضر
problem-fault-next = سُجّل الخلل. وقد لا يكون ما أرسلتموه قد قُبل، لذا يُرجى التحقق قبل إعادة الإرسال.
problem-fault-id = الرقم المرجعي للاستفسار:
problem-not-found = الصفحة غير موجودة
problem-not-found-next = لا يوجد شيء في هذا العنوان. ربما كُتب العنوان خطأً أو نُقلت الصفحة.
problem-not-allowed = لا يمكنكم الوصول إلى هذه الصفحة
problem-not-allowed-next = يُرجى تسجيل الدخول بحساب مخوّل له الوصول، أو الاتصال بالمؤسسة التي تدير هذا الموقع.
problem-bad-request = تعذّر فهم الطلب
problem-bad-request-next = لم يتغير أي شيء. يُرجى العودة وإعادة تحميل الصفحة والمحاولة من جديد.
problem-too-large = حجم ما أُرسل أكبر من المسموح به
problem-too-large-next = لم يتغير أي شيء. يُرجى العودة واختصار النص أو اختيار ملف أصغر، ثم إعادة الإرسال.
problem-cross-site = ورد الطلب من موقع آخر
problem-cross-site-next = رُفض الطلب حمايةً لكم ولم يتغير أي شيء. يُرجى فتح الاستمارة في هذا الموقع وإرسالها منه.

## الحالات


## أصحاب المصلحة

kind-state = دولة
kind-regional-organisation = منظمة إقليمية أو دولية
kind-cert = فريق الاستجابة للطوارئ الحاسوبية
kind-civil-society = المجتمع المدني
kind-industry = القطاع الخاص
kind-academia = الأوساط الأكاديمية والبحثية
kind-technical-community = الأوساط التقنية

region-un-africa = الدول الأفريقية
region-un-asia-pacific = دول آسيا والمحيط الهادئ
region-un-eastern-europe = دول أوروبا الشرقية
region-un-grulac = دول أمريكا اللاتينية ومنطقة البحر الكاريبي
region-un-weog = دول أوروبا الغربية ودول أخرى
region-no-group = خارج المجموعات الإقليمية أو على نطاق عالمي

role-observer = مراقب
role-participant = مشارك
role-rapporteur = مقرر
role-moderator = مشرف
role-officer = مسؤول

language-ar = العربية
language-zh = الصينية
language-en = الإنكليزية
language-fr = الفرنسية
language-ru = الروسية
language-es = الإسبانية
