# The words of the consultations module in Arabic.

## Shared words

consultations-navigation = المشاورات
consultations-state-draft = قيد الإعداد
consultations-state-open = مفتوحة
consultations-state-closed = مغلقة
consultations-participation-open = جميع من سجّلوا الدخول
consultations-participation-members = أعضاء منصة هذه المؤسسة
consultations-participation-invited = المدعوون إلى هذه المشاورة
consultations-agree = أوافق
consultations-disagree = لا أوافق
consultations-pass = أتجاوز
consultations-important = هذا الأمر مهم بالنسبة إليَّ
consultations-important-short = مهم
consultations-text-institution = نص من المؤسسة الداعية
consultations-text-imported = مستورد من منصة أخرى
consultations-text-view = رأي من أصحاب المصلحة
consultations-text-summary = موجز من إعداد المنصة
consultations-people = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
consultations-people-too-few = أقل من ١٠ أشخاص
consultations-votes = { $count ->
    [zero] لا أصوات
    [one] صوت واحد
    [two] صوتان
    [few] { $count } أصوات
    [many] { $count } صوتًا
   *[other] { $count } صوت
}
consultations-statement-count = { $count ->
    [zero] لا عبارات
    [one] عبارة واحدة
    [two] عبارتان
    [few] { $count } عبارات
    [many] { $count } عبارة
   *[other] { $count } عبارة
}
consultations-statement-number = العبارة { $number }
consultations-opened-on = فُتحت في { $date }
consultations-closed-on = أُغلقت في { $date }
consultations-draft-since = قيد الإعداد منذ { $date }
consultations-back = العودة إلى المشاورة
consultations-sign-in = تسجيل الدخول للمشاركة
consultations-column-statement = العبارة
consultations-column-number = الرقم
consultations-column-position = صوتكم
consultations-column-change = تغيير
consultations-column-date = التاريخ
consultations-column-people = الأشخاص المحتسبون

## Regions and kinds of stakeholder

consultations-region-un-africa = الدول الأفريقية
consultations-region-un-asia-pacific = دول آسيا والمحيط الهادئ
consultations-region-un-eastern-europe = دول أوروبا الشرقية
consultations-region-un-grulac = دول أمريكا اللاتينية ومنطقة البحر الكاريبي
consultations-region-un-weog = دول أوروبا الغربية ودول أخرى
consultations-region-no-group = خارج المجموعات الإقليمية أو على نطاق عالمي
consultations-kind-state = الهيئات الحكومية
consultations-kind-regional-organisation = المنظمات الإقليمية والدولية
consultations-kind-cert = أفرقة الاستجابة للطوارئ الحاسوبية
consultations-kind-civil-society = المجتمع المدني
consultations-kind-industry = القطاع الخاص
consultations-kind-academia = الأوساط الأكاديمية والبحثية
consultations-kind-technical-community = الأوساط التقنية

## Landing page

consultations-card-open = المفتوحة حاليًا
consultations-card-past = ما أسفرت عنه المشاورات السابقة
consultations-card-none-open = لا توجد مشاورة مفتوحة في الوقت الحاضر.
consultations-card-none-past = لم تُغلق أي مشاورة بعد.
consultations-card-take-part = المشاركة: { $title }
consultations-card-result = الاطلاع على الخلاصة: { $title }
consultations-card-all = جميع المشاورات
consultations-card-outcome-pending = لم يُدوَّن بعد ما أسفرت عنه.
consultations-card-counted = ما احتُسب حتى الآن:

## List of consultations

consultations-list-title = المشاورات
consultations-list-lead = تطرح كل مشاورة سؤالًا واحدًا. اقرأوا ما قاله الآخرون، وحددوا موقفكم من كل عبارة بالموافقة أو عدمها، وأضيفوا عبارات من عندكم، واطلعوا على مواضع الاتفاق.
consultations-list-open = المفتوحة حاليًا
consultations-list-draft = قيد الإعداد
consultations-list-closed = المغلقة
consultations-list-none = لا توجد أي مشاورة بعد.
consultations-list-none-open = لا توجد مشاورة مفتوحة في الوقت الحاضر.
consultations-list-new = إعداد مشاورة جديدة
consultations-list-policy = كيفية الإشراف على العبارات
consultations-list-method = كيفية حساب الأرقام

## One consultation

consultations-question = السؤال
consultations-background = معلومات أساسية
consultations-standing = الوضع الراهن
consultations-standing-state = الحالة
consultations-standing-who = من يجوز له المشاركة
consultations-standing-statements = العبارات المقبولة
consultations-standing-votes = الأصوات المحتسبة حتى الآن
consultations-standing-people = الأشخاص المحتسبون حتى الآن
consultations-standing-recorded = نشر الأصوات
consultations-recorded-yes = مسجَّلة: يُنشر كل صوت مقترنًا برقم يرمز إلى الشخص، لا باسمه.
consultations-recorded-no = سرية: لا تُنشر إلا المجاميع التي تشمل عشرة أشخاص على الأقل، ولا يُنشر أبدًا صوت شخص بمفرده.
consultations-imported = مستوردة من البيانات المتاحة للجمهور في منصة أخرى. ولم يُسأل المشاركون فيها عن مناطقهم وفئاتهم.
consultations-views-note = العبارات آراء للمشاركين. وهي ليست نصًا متفقًا عليه ولا موقفًا لأي دولة.
consultations-next-title = ما يمكنكم فعله الآن
consultations-next-vote = التصويت على العبارات
consultations-next-vote-hint = عبارة واحدة في كل مرة. ويمكنكم التوقف في أي وقت والمتابعة لاحقًا.
consultations-next-vote-progress = { $count ->
    [zero] لقد صوّتم على جميع العبارات.
    [one] لا تزال عبارة واحدة في انتظار تصويتكم.
    [two] لا تزال عبارتان في انتظار تصويتكم.
    [few] لا تزال { $count } عبارات في انتظار تصويتكم.
    [many] لا تزال { $count } عبارة في انتظار تصويتكم.
   *[other] لا تزال { $count } عبارة في انتظار تصويتكم.
}
consultations-next-own = الاطلاع على جميع أصواتكم
consultations-next-own-hint = يمكنكم تغيير أي صوت منها أو سحبه إلى حين إغلاق المشاورة.
consultations-next-submit = تقديم عبارة
consultations-next-submit-hint = يقرأها أحد المشرفين قبل أن يتسنى للآخرين التصويت عليها.
consultations-next-statements = قراءة جميع العبارات
consultations-next-synthesis = الاطلاع على الخلاصة
consultations-next-synthesis-hint = مواضع الاتفاق بين مجموعات الرأي والمناطق وفئات أصحاب المصلحة.
consultations-next-decisions = الاطلاع على قرارات المشرفين
consultations-next-export = تنزيل البيانات
consultations-next-sign-in = تسجيل الدخول
consultations-next-sign-in-hint = لا تتطلب القراءة حسابًا. وللتصويت يرجى تسجيل الدخول.
consultations-next-not-entitled = يمكنكم قراءة كل ما يرد هنا. أما المشاركة فمقصورة على: { $who }.
consultations-next-draft = لم تُفتح هذه المشاورة بعد. وقد يتغير نصها.
consultations-next-closed = هذه المشاورة مغلقة. لم تعد الأصوات والعبارات تُقبل، والخلاصة نهائية.
consultations-run-title = للقائمين على هذه المشاورة
consultations-run-edit = تحرير النصوص
consultations-run-seed = إضافة عبارات للبدء بها
consultations-run-invite = دعوة أشخاص إلى المشاركة
consultations-run-open = فتح المشاورة
consultations-run-last-part = بدء الجزء الأخير
consultations-run-close = إغلاق المشاورة
consultations-run-moderation = الإشراف على العبارات
consultations-run-waiting = { $count ->
    [zero] لا توجد عبارة قيد الانتظار.
    [one] عبارة واحدة قيد الانتظار.
    [two] عبارتان قيد الانتظار.
    [few] { $count } عبارات قيد الانتظار.
    [many] { $count } عبارة قيد الانتظار.
   *[other] { $count } عبارة قيد الانتظار.
}
consultations-run-outcome = تدوين ما أسفرت عنه
consultations-run-auditor = تسمية مراجع
consultations-outcome-title = ما أسفرت عنه المشاورة
consultations-outcome-link = للمزيد من المعلومات: { $address }
consultations-course-title = مسار المشاورة
consultations-course-created = أُعدّت
consultations-course-opened = فُتحت
consultations-course-open-now = باب قبول الأصوات والعبارات مفتوح.
consultations-course-last-part = بدء الجزء الأخير
consultations-course-last-part-text = منذ ذلك الحين تأتي عبارةٌ من كل عبارتين معروضتين من القائمة المختصرة أو من أقرب العبارات إليها.
consultations-course-closed = أُغلقت
consultations-course-closed-text = احتُسبت الأصوات المعلقة بقدر ما لا يكشف ذلك أي صوت منها، ونُشرت الخلاصة النهائية.
consultations-course-outcome = دُوّنت النتيجة

## Voting

consultations-vote-title = التصويت على عبارة
consultations-vote-progress = العبارات التي صوّتم عليها: { $done } من { $all }
consultations-vote-legend = ما موقفكم من هذه العبارة؟
consultations-vote-important-hint = ضعوا العلامة قبل الاختيار. وتُحفظ مع صوتكم.
consultations-vote-pass-hint = يعني اختيار «أتجاوز» أنكم قرأتم العبارة ولا تتخذون موقفًا منها.
consultations-vote-skip = تأجيل هذه العبارة
consultations-vote-all-own = جميع أصواتكم
consultations-vote-current = صوتكم حتى الآن: { $position }. ويحل أي اختيار جديد محله.
consultations-vote-recorded = تم التسجيل
consultations-vote-recorded-text = سُجّل صوتكم على العبارة { $number }: { $position }. ويمكنكم تغييره إلى حين إغلاق المشاورة.
consultations-vote-withdrawn-text = سُحب صوتكم على العبارة { $number }.
consultations-vote-end-title = لقد صوّتم على جميع العبارات
consultations-vote-end-lead = لم يبق ما تصوّتون عليه في الوقت الحاضر. وقد تُقبل عبارات جديدة لاحقًا.
consultations-vote-end-none = لم تُقبل أي عبارة بعد. ويمكنكم تقديم أول عبارة.
consultations-vote-skipped-again = العودة إلى العبارات التي أجّلتموها
consultations-vote-not-there = هذه العبارة غير مطروحة للتصويت.

## One's own votes

consultations-own-title = أصواتكم
consultations-own-lead = لا يرى هذه الصفحة سواكم. ويظهر أثر أي تغيير أو سحب في الأرقام المنشورة مع الأصوات العشرة التالية من منطقتكم وفئة أصحاب المصلحة التي تنتمون إليها.
consultations-own-none = لم تصوّتوا بعد.
consultations-own-change = تغيير
consultations-own-change-label = تغيير صوتكم على العبارة { $number }
consultations-own-withdraw = سحب
consultations-own-withdraw-label = سحب صوتكم على العبارة { $number }
consultations-own-closed = المشاورة مغلقة. وتبقى أصواتكم كما هي.
consultations-own-cast-on = سُجّل في { $date }

## Statements

consultations-statements-title = العبارات
consultations-statements-lead = جميع العبارات التي قبلها المشرفون، بحسب ترتيب قبولها.
consultations-statements-none = لم تُقبل أي عبارة بعد.
consultations-statements-vote = تصويت
consultations-statements-vote-label = التصويت على العبارة { $number }
consultations-statements-not-voted = لم تصوّتوا
consultations-statements-translate = ترجمة
consultations-statements-seeded = وضعتها المؤسسة الداعية

## Submitting a statement

consultations-submit-title = تقديم عبارة
consultations-submit-lead = سيبيّن الآخرون هل يوافقون عليها. ويقرأها أحد المشرفين أولًا.
consultations-submit-text = عبارتكم
consultations-submit-limit = عدد الأحرف: من { $least } إلى { $most }.
consultations-submit-guidance-title = ما يجعل العبارة جيدة
consultations-submit-guidance-single = أن تقول شيئًا واحدًا، بحيث يمكن الموافقة عليها كلها أو عدم الموافقة عليها كلها.
consultations-submit-guidance-own = أن تكون قائمة بذاتها: فالقارئ لم يطّلع على العبارة التي سبقتها.
consultations-submit-guidance-new = أن تقول ما لم يرد بعد في العبارات الأخرى.
consultations-submit-guidance-people = ألّا تذكر شخصًا بالاسم ولا تتهم أي دولة.
consultations-submit-language = لغة عبارتكم
consultations-submit-button = تقديم العبارة
consultations-submit-policy = قراءة سياسة الإشراف
consultations-submit-private = لا يُنشر اسمكم مع العبارة. ولا يراه المشرفون أيضًا.
consultations-submit-received-title = تم الاستلام
consultations-submit-received = سيقرأ أحد المشرفين عبارتكم. وسيظهر القرار وسببه في السجل العلني.
consultations-submit-read-first = قراءة العبارات الموجودة
consultations-submit-pending-title = عباراتكم التي تنتظر قرارًا

## Moderation

consultations-moderation-title = الإشراف
consultations-moderation-lead = العبارات التي تنتظر قرارًا، بدءًا بأقدمها. ولا تُعرض أسماء أصحابها. ويظهر كل قرار، مع سببه، في السجل العلني.
consultations-moderation-none = لا توجد عبارة تنتظر قرارًا.
consultations-moderation-waiting-since = في الانتظار منذ { $date }
consultations-moderation-accept = قبول
consultations-moderation-reject = رفض
consultations-moderation-duplicate = تكرار لعبارة أخرى
consultations-moderation-decision = القرار
consultations-moderation-decision-for = القرار بشأن العبارة «{ $beginning }»
consultations-moderation-reason = السبب، في حالة الرفض
consultations-moderation-of = رقم العبارة التي تكررها، في حالة التكرار
consultations-moderation-reason-none = لم يُختر سبب
consultations-moderation-record = تسجيل القرار
consultations-moderation-recorded = سُجّل القرار، وهو يظهر في السجل العلني.
consultations-moderation-revise = مراجعة
consultations-moderation-revise-title = مراجعة قرار
consultations-moderation-revise-lead = يبقى القرار السابق في السجل العلني، ويُضاف إليه القرار الجديد.
consultations-moderation-closed = بعد الإغلاق، وفيما قررته منصة أخرى، لا يمكن إلا رفض العبارة لاحتوائها على بيانات شخصية أو لكونها مسيئة. وتبقى الأرقام المنشورة للعبارات الأخرى كما هي.
consultations-moderation-standing = القرار القائم
consultations-moderation-done = العبارات التي سبق البت فيها
consultations-moderation-check = التحقق منها في ضوء السياسة
consultations-moderation-translate = إضافة ترجمة

## Statements to begin with

consultations-seed-title = إضافة عبارات للبدء بها
consultations-seed-lead = تُقبل فورًا ويُشار إلى أن المؤسسة الداعية هي التي وضعتها.
consultations-seed-text = العبارات، كل منها في سطر
consultations-seed-hint = عدد أحرف كل سطر: من { $least } إلى { $most }. يرجى تغطية الآراء على اختلافها، بما فيها الآراء التي لا تشاطرونها.
consultations-seed-language = لغة هذه العبارات
consultations-seed-button = إضافة العبارات
consultations-seed-added = { $count ->
    [zero] لم تُضف أي عبارة.
    [one] أُضيفت عبارة واحدة.
    [two] أُضيفت عبارتان.
    [few] أُضيفت { $count } عبارات.
    [many] أُضيفت { $count } عبارة.
   *[other] أُضيفت { $count } عبارة.
}

## Translating a statement

consultations-translate-title = إضافة ترجمة غير رسمية
consultations-translate-lead = يبقى النص الأصلي كما هو. وتُعرض الترجمة مع اسم المترجم ويُشار إلى أنها غير رسمية.
consultations-translate-language = لغة الترجمة
consultations-translate-text = الترجمة
consultations-translate-by = القائم بالترجمة
consultations-translate-by-person = شخص أو مكتب
consultations-translate-by-machine = آلة
consultations-translate-name = اسم المترجم أو النظام
consultations-translate-button = إضافة الترجمة
consultations-translate-added = أُضيفت الترجمة.

## Public log of decisions

consultations-decisions-title = قرارات المشرفين
consultations-decisions-lead = جميع القرارات المتخذة بشأن العبارات، بدءًا بأحدثها. ويبقى هنا القرار الذي رُوجع لاحقًا. ولا تُعرض أسماء أصحاب العبارات أبدًا.
consultations-decisions-none = لم يُتخذ أي قرار بعد.
consultations-decisions-accepted = قُبلت
consultations-decisions-rejected = رُفضت: { $reason }
consultations-decisions-duplicate = تكرار للعبارة { $number }
consultations-decisions-duplicate-gone = تكرار لعبارة أخرى
consultations-decisions-seeded = وضعتها المؤسسة الداعية
consultations-decisions-column-decision = القرار وسببه
consultations-decisions-withheld = حُجب النص لاحتوائه على بيانات شخصية أو إساءة.
consultations-decisions-erased = مُحي النص بطلب من صاحبه.
consultations-decisions-revised = رُوجع لاحقًا
consultations-decisions-counts = القرارات المتخذة: القبول { $accepted }، والرفض { $rejected }، والإشارة إلى التكرار { $duplicate }.

## Moderation policy

consultations-policy-title = سياسة الإشراف
consultations-policy-lead = لا يجوز رفض عبارة إلا لأحد هذه الأسباب الستة دون غيرها. ولا يكون الرأي الذي تدافع عنه سببًا للرفض أبدًا.
consultations-policy-version = الإصدار { $version } من السياسة. ويسري الإصدار المعمول به عند فتح المشاورة إلى حين إغلاقها.
consultations-policy-example = مثال لعبارة مرفوضة
consultations-policy-better = كيف يمكن صوغها
consultations-reason-off-topic = خارج الموضوع
consultations-reason-not-a-single-claim = ليست مقولة واحدة
consultations-reason-personal-data = بيانات شخصية
consultations-reason-names-a-state-as-culprit = تسمّي دولة بوصفها الجهة المذنبة
consultations-reason-abusive = مسيئة
consultations-reason-already-covered = سبق تناولها
consultations-policy-off-topic-text = لا تتصل العبارة بسؤال المشاورة.
consultations-policy-off-topic-example = «ينبغي أن يفتح مقصف مركز المؤتمرات أبوابه في وقت أبكر.»
consultations-policy-off-topic-better = وجّهوها إلى الجهة المنظِّمة بدلًا من ذلك.
consultations-policy-not-a-single-claim-text = يمكن للقارئ أن يوافق على شطر منها ولا يوافق على الآخر، أو ليس فيها ما يوافَق عليه أو لا يوافَق.
consultations-policy-not-a-single-claim-example = «ينبغي تحديث أدلة جهات الاتصال باستمرار، والتمارين مضيعة للمال.»
consultations-policy-not-a-single-claim-better = عبارتان، واحدة عن الأدلة والأخرى عن التمارين.
consultations-policy-personal-data-text = تتيح العبارة التعرف على شخص، أو تكشف عن وسيلة الوصول إليه.
consultations-policy-personal-data-example = «اسألوا نائب رئيس الفريق، ويمكنني أن أعطيكم رقم هاتفه المحمول.»
consultations-policy-personal-data-better = «ينبغي لكل فريق أن ينشر رقم هاتف يُرَد عليه في أي ساعة.»
consultations-policy-names-a-state-as-culprit-text = تنسب العبارة حادثًا أو سلوكًا غير مشروع إلى دولة مسماة. وليست هذه المنصة مكانًا لإسناد المسؤولية.
consultations-policy-names-a-state-as-culprit-example = «كانت الدولة سين وراء الهجوم الذي استهدف شبكة الكهرباء في العام الماضي.»
consultations-policy-names-a-state-as-culprit-better = «ينبغي للدول أن تبيّن الأدلة التي تستند إليها عندما تُسند المسؤولية عن حادث.»
consultations-policy-abusive-text = تنطوي العبارة على إهانة أو تهديد لأشخاص، أو تحط من قدر فئة من الناس.
consultations-policy-abusive-example = «كل من يؤيد هذا المقترح أحمق.»
consultations-policy-abusive-better = «هذا المقترح يكلّف الإدارات الصغيرة أكثر مما يفيدها.»
consultations-policy-already-covered-text = تقول العبارة ما قالته عبارة مقبولة. فيُشار إليها بوصفها تكرارًا، وتكون الأصوات للعبارة الأولى.
consultations-policy-already-covered-example = «ينبغي تأكيد استلام كل طلب للعون بسرعة» في حين ترد عبارة «ينبغي الإشعار باستلام طلبات المساعدة في غضون يوم عمل واحد».
consultations-policy-already-covered-better = اذكروا ما لم تتناوله العبارة الأخرى.
consultations-policy-process-title = كيفية اتخاذ القرارات
consultations-policy-process = يتخذ القرار مشرف واحد دون أن يرى اسم صاحب العبارة. ويظهر القرار وتاريخه وسببه في السجل العلني للمشاورة.
consultations-policy-appeal = يمكن مراجعة أي قرار. اكتبوا إلى المؤسسة واذكروا اسم المشاورة وتاريخ القرار، وستظهر المراجعة في السجل إلى جانب القرار الأول.

## Synthesis

consultations-synthesis-title = الخلاصة
consultations-synthesis-of = الخلاصة: { $title }
consultations-synthesis-lead-agreed = { $count ->
    [zero] لا تتفق مجموعات الرأي كلها على أي عبارة.
    [one] تتفق مجموعات الرأي كلها على عبارة واحدة.
    [two] تتفق مجموعات الرأي كلها على عبارتين.
    [few] تتفق مجموعات الرأي كلها على { $count } عبارات.
    [many] تتفق مجموعات الرأي كلها على { $count } عبارة.
   *[other] تتفق مجموعات الرأي كلها على { $count } عبارة.
}
consultations-synthesis-lead-none = لا توجد حتى الآن عبارة تتفق عليها مجموعات الرأي كلها.
consultations-synthesis-lead-no-groups = لا تُظهر الأصوات مجموعات رأي متمايزة. وتُعرض نسبة الموافقة بين جميع الأشخاص المحتسبين.
consultations-synthesis-lead-too-few = عدد المصوّتين أقل من أن يتيح إعداد خلاصة. وستظهر الخلاصة عندما يتسنى احتساب أصوات عشرة أشخاص على الأقل.
consultations-synthesis-provisional = مؤقتة: المشاورة مفتوحة، والأرقام تتغير مع احتساب الأصوات.
consultations-synthesis-final = نهائية: المشاورة مغلقة، ولم تعد أرقامها تتغير.
consultations-synthesis-counted = ما يُحتسب
consultations-synthesis-people = الأشخاص
consultations-synthesis-votes = الأصوات
consultations-synthesis-statements = العبارات
consultations-synthesis-at = حتى تاريخ
consultations-synthesis-digest = البصمة الرقمية
consultations-synthesis-agreed-title = ما تتفق عليه مجموعات الرأي كلها
consultations-synthesis-agreed-all-title = ما يتفق عليه معظم الأشخاص
consultations-synthesis-agreed-least = يوافق عليها ما لا يقل عن { $percent } في كل مجموعة رأي.
consultations-synthesis-agreed-percent = يوافق عليها { $percent } من المصوّتين.
consultations-synthesis-disagreed-least = لا يوافق عليها ما لا يقل عن { $percent } في كل مجموعة رأي.
consultations-synthesis-map-title = مجموعات الرأي
consultations-synthesis-map-lead = يتقارب في الرسم من صوّتوا تصويتًا متشابهًا. وتبيّن الأشكال مجموعات، ولا تبيّن أبدًا أفرادًا. ولا تُعرض المجموعات التي تضم أقل من عشرة أشخاص.
consultations-synthesis-group = المجموعة { $label }
consultations-synthesis-group-people = { $count ->
    [zero] المجموعة { $label }: لا أحد
    [one] المجموعة { $label }: شخص واحد
    [two] المجموعة { $label }: شخصان
    [few] المجموعة { $label }: { $count } أشخاص
    [many] المجموعة { $label }: { $count } شخصًا
   *[other] المجموعة { $label }: { $count } شخص
}
consultations-synthesis-group-own = أنتم في هذه المجموعة
consultations-synthesis-group-says = ما يميز هذه المجموعة
consultations-synthesis-group-agrees = نسبة الموافقة { $here } في هذه المجموعة، و{ $elsewhere } خارجها.
consultations-synthesis-group-disagrees = نسبة عدم الموافقة { $here } في هذه المجموعة، و{ $elsewhere } خارجها.
consultations-synthesis-group-nothing = لا توجد عبارة بعينها تميز هذه المجموعة من غيرها.
consultations-synthesis-divisive-title = مواضع أشد التباين في الآراء
consultations-synthesis-divisive-none = لا توجد عبارة تفرّق بوضوح بين مجموعات الرأي.
consultations-synthesis-divisive-between = تتراوح نسبة الموافقة بين { $least } و{ $most } بحسب مجموعة الرأي.
consultations-synthesis-region-title = بحسب المنطقة
consultations-synthesis-region-caption = نسبة الموافقة، بحسب المنطقة
consultations-synthesis-kind-title = بحسب فئة أصحاب المصلحة
consultations-synthesis-kind-caption = نسبة الموافقة، بحسب فئة أصحاب المصلحة
consultations-synthesis-column-region = المنطقة
consultations-synthesis-column-kind = فئة أصحاب المصلحة
consultations-synthesis-column-group = مجموعة الرأي
consultations-synthesis-order-note = المناطق والفئات مرتبة ترتيبًا أبجديًا. وكل منها مجموع خلايا كاملة من التقسيم المعلن عند الفتح، وقد ضُمت مسبقًا الخلايا القليلة الأشخاص إلى الخلايا المجاورة لها.
consultations-synthesis-joined = محتسبة معًا
consultations-synthesis-too-few = أقل من ١٠ أشخاص حتى الآن: تُحتسب الأصوات عندما يصوّت عشرة
consultations-synthesis-too-few-short = أقل من ١٠
consultations-synthesis-too-few-note = «أقل من ١٠»: أقل من ١٠ أشخاص حتى الآن، وتُحتسب الأصوات عندما يصوّت عشرة.
consultations-synthesis-row-waiting = تغيرت مجموعات الرأي منذ آخر مرة احتُسبت فيها أصوات هذه العبارة بحسب المجموعة. وستظهر نسبها بحسب المجموعة من جديد عندما يصوّت عشرة أشخاص آخرين.
consultations-synthesis-statements-title = الموافقة على كل عبارة
consultations-synthesis-statements-caption = الموافقة على العبارات من { $from } إلى { $to }
consultations-synthesis-statement-detail = بحسب المجموعة والمنطقة والفئة: العبارة { $number }
consultations-synthesis-all = جميع الأشخاص المحتسبين
consultations-synthesis-important = يعتبرها مهمة { $percent } من المصوّتين.
consultations-synthesis-what-title = ما تعنيه هذه الأرقام وما لا تعنيه
consultations-synthesis-what-opt-in = تبيّن ما قاله أشخاص اختاروا المشاركة. وهي ليست عينة تمثيلية لأي مجموعة سكانية، وليست توقعًا.
consultations-synthesis-what-states = ليست موقفًا لأي دولة أو منظمة. فرقم كل منطقة يجمع أصوات أشخاص منها، ولا يتكلم باسم دولها.
consultations-synthesis-what-ten = لا يتغير أي رقم إلا بعد أن يصوّت عشرة أشخاص آخرين في الخلية نفسها، بحيث لا يمكن أن يُستدل منه على صوت بمفرده.
consultations-synthesis-method = كيفية حساب الأرقام
consultations-synthesis-export = تنزيل هذه الأرقام
consultations-synthesis-imported-note = هذه المشاورة مستوردة. ولم يُسأل المشاركون فيها عن مناطقهم وفئاتهم، ولذلك لا تُعرض.
consultations-synthesis-statement-title = الموافقة على العبارة { $number }
consultations-synthesis-statement-groups = بحسب مجموعة الرأي
consultations-synthesis-statement-interval = من المرجح أن تقع النسبة الحقيقية بين أشخاص كمن صوّتوا بين طرفي الخط الرفيع.
consultations-synthesis-back = العودة إلى الخلاصة
consultations-synthesis-statement-at = في خلاصة { $date }
consultations-short-list-title = قائمة مختصرة تمثّل الجميع
consultations-short-list-title-plain = قائمة مختصرة
consultations-short-list-lead = اختيرت هذه العبارات معًا، بحيث تجد كل مجموعة ذات حجم معتبر من الأشخاص بينها ما تؤيده.
consultations-short-list-certified = تمثّل القائمة كل مجموعة لا تقل عن { $percent } من الأشخاص المحتسبين هنا، أيًّا كان جوابهم عن العبارات التي لم يروها.
consultations-short-list-by-votes = بحسب الأصوات المدلى بها، تمثّل القائمة كل مجموعة لا تقل عن { $percent } من الأشخاص المحتسبين هنا. ولا يزال من الممكن أن تغيّر ذلك بعض الأجوبة عن عبارات لم يروها.
consultations-short-list-not = بحسب الأصوات المدلى بها، لا تمثّل القائمة كل مجموعة لا تقل عن { $percent } من الأشخاص المحتسبين هنا.
consultations-short-list-not-why = لا ينبغي أن يحدث ذلك، فالقوائم تُختار بطريقة تستبعده. ويلزم التحقق من الحساب.
consultations-short-list-shortened = رفض الإشراف منذ ذلك الحين عبارة من هذه القائمة. وما يقال عن القائمة حُسب بما يشملها.
consultations-short-list-chance = اختيرت في { $percent } من مرات السحب.
consultations-short-list-draws = تبيّن النسبة المئوية كم مرة تُختار العبارة عندما تُسحب المنظمات المشاركة من جديد.
consultations-short-list-interchangeable = قابلة للاستبدال
consultations-short-list-interchangeable-note = تعني «قابلة للاستبدال» أن عبارة أخرى كانت ستصلح في هذا الموضع بالقدر نفسه تقريبًا.
consultations-short-list-seats = عدد مواضع القائمة
consultations-short-list-counted = الأشخاص المحتسبون هنا
consultations-short-list-min-votes = { $count ->
    [zero] كل من شارك
    [one] من أدلوا بصوت واحد على الأقل
    [two] من أدلوا بصوتين على الأقل
    [few] من أدلوا بما لا يقل عن { $count } أصوات
    [many] من أدلوا بما لا يقل عن { $count } صوتًا
   *[other] من أدلوا بما لا يقل عن { $count } صوت
}
consultations-short-list-coverage = الأشخاص الموافقون على عبارة واحدة على الأقل
consultations-short-list-price = الاتفاق بين المجموعات
consultations-short-list-kept = { $percent } من اتفاق قائمة اختيرت من أجله وحده
consultations-short-list-lengths = قوائم أقصر وأطول: كم شخصًا يجد فيها ما يوافق عليه
consultations-short-list-column-length = عدد العبارات في القائمة
consultations-short-list-holds = هذه العبارة واردة في القائمة المختصرة.
consultations-schemes-title = لو احتُسب الأشخاص بطريقة أخرى
consultations-schemes-lead = في سائر أرقام هذه الصفحة يتساوى كل شخص مع غيره، ولذلك يزيد وزن من يأتون بأعداد كبيرة. ولا توجد طريقة احتساب محايدة، ولهذا تُعرض الطرق المعلنة هنا جنبًا إلى جنب.
consultations-schemes-caption = طرق الاحتساب
consultations-schemes-column = طريقة الاحتساب
consultations-schemes-persons = تساوي الأشخاص
consultations-schemes-cells = تساوي الخلايا
consultations-schemes-organisations = تساوي المنظمات
consultations-schemes-effective = العدد الفعلي للأشخاص
consultations-schemes-design = أثر التصميم
consultations-schemes-top = أكبر حصة لمنظمة واحدة
consultations-schemes-crossing = { $count ->
    [zero] لا توجد عبارة يوافق عليها أكثر من النصف في طريقة احتساب دون أخرى.
    [one] يوافق على عبارة واحدة أكثر من النصف في طريقة احتساب دون أخرى.
    [two] يوافق على عبارتين أكثر من النصف في طريقة احتساب دون أخرى.
    [few] يوافق على { $count } عبارات أكثر من النصف في طريقة احتساب دون أخرى.
    [many] يوافق على { $count } عبارة أكثر من النصف في طريقة احتساب دون أخرى.
   *[other] يوافق على { $count } عبارة أكثر من النصف في طريقة احتساب دون أخرى.
}
consultations-schemes-none = لا تتجاوز أي عبارة حدّ النصف: فموافقة أكثر من النصف لا تتوقف على طريقة الاحتساب.
consultations-schemes-crossing-caption = حيث تؤثر طريقة الاحتساب
consultations-schemes-largest-caption = أكبر الفروق بين طرق الاحتساب
consultations-schemes-cells-note = كل رقم هو نسبة الموافقين من المصوّتين، وتحته حدّا مجاله بمستوى ٩٥٪. والخلية منطقة واحدة مع فئة واحدة من فئات أصحاب المصلحة.
consultations-importance-title = ما يعتبره الأشخاص مهمًا
consultations-importance-lead = لكل من يصوّت أن يضع على العبارة علامة «مهمة»، سواء وافق عليها أم لم يوافق.

## Method, in plain words

consultations-method-title = كيفية حساب الأرقام
consultations-method-lead = تبيّن هذه الصفحة بكلمات بسيطة ما يُفعل بالأصوات. أما الصيغ الرياضية ومصادرها فترد في الوثائق المنشورة.
consultations-method-vote-title = ما هو الصوت
consultations-method-vote = يوافق الشخص على عبارة واحدة أو لا يوافق عليها أو يتجاوزها. والعبرة بآخر صوت. وتبقى العبارات التي لم يرها الشخص دون صوت، ولا يُخمَّن أي صوت أبدًا.
consultations-method-order-title = أي عبارة تأتي تاليًا
consultations-method-order = في تسع مرات من كل عشر تكون العبارة التالية عبارة قلّت أصوات أشخاص من المنطقة نفسها وفئة أصحاب المصلحة نفسها عليها، وفي المرة العاشرة تُسحب من بين جميع العبارات. وبذلك لا تحظى أي عبارة بأفضلية بسبب موقعها في قائمة. ويُحفظ احتمال كل سحب، لكي يمكن التحقق منه.
consultations-method-release-title = متى يُنشر رقم
consultations-method-release = يدخل الصوت في الأرقام المنشورة مع تسعة أصوات أخرى على الأقل من المنطقة نفسها والفئة نفسها، ومن ثلاث منظمات على الأقل. وتُدرج التغييرات والأصوات المسحوبة مع الدفعة التالية من هذا القبيل. وعند الإغلاق تُحتسب الأصوات التي لا تزال معلقة على عبارة ما مجتمعةً إذا كانت لعشرة أشخاص أو أكثر، وإلا فلا تدخل في رقم سبق نشره، وتبيّن صفحة العبارة عددها. وتُضاف الخلية التي بقيت أصغر من الحد إلى خلية مجاورة أُعلنت مسبقًا.
consultations-method-groups-title = كيف تُستخلص مجموعات الرأي
consultations-method-groups = تضع عملية حسابية من صوّتوا تصويتًا متشابهًا بعضهم قرب بعض على سطح مستو وتبحث فيه عن مجموعات. وتُسمى المجموعات A وB وC بحسب حجمها. ولا تُعرض المجموعات التي تضم أقل من عشرة أشخاص، ويمكن أن يكون الجواب «لا توجد مجموعات متمايزة». والأصوات نفسها تعطي دائمًا المجموعات نفسها.
consultations-method-agreed-title = معنى «ما تتفق عليه مجموعات الرأي كلها»
consultations-method-agreed = توافق أغلبية واضحة من المصوّتين في كل مجموعة على حدة، بما فيها أصغرها. ولا يمكن لمجموعة كبيرة أن تغلب بأصواتها مجموعة صغيرة.
consultations-method-divisive-title = معنى «مواضع أشد التباين في الآراء»
consultations-method-divisive = تتباعد نسبتا الموافقة في مجموعتين أكثر من أي موضع آخر. ويقال هذا عن العبارة لا عن الأشخاص.
consultations-method-limits-title = ما لا يمكن للأرقام أن تقوله
consultations-method-limits = كل من يشارك يفعل ذلك باختياره. والأرقام تصف هؤلاء الأشخاص دون غيرهم. وللمجموعات الصغيرة هوامش واسعة، وهي مبيّنة. ولا تُرتَّب أي منطقة أو منظمة أو دولة بحسب الأفضلية.
consultations-method-check-title = كيفية التحقق منها
consultations-method-check = تحمل كل خلاصة منشورة بصمة رقمية ويمكن تنزيلها مع المجاميع التي تستند إليها. ويمكن لأي شخص أن يكرر الحساب بالبرنامج المفتوح المصدر ويقارن.
consultations-method-contents = في هذه الصفحة
consultations-method-last-part-title = ما الذي يتغير في الجزء الأخير من المشاورة
consultations-method-last-part = في الجزء الأخير، تؤخذ عبارة من كل عبارتين تُعرضان على الشخص من القائمة المختصرة أو من أقرب العبارات إليها، ما دام لم يرها كلها. وبذلك تُجمع الأصوات التي لا يزال يتوقف عليها من تمثّله القائمة. أما النصف الآخر فيتبع القاعدة المبينة أعلاه.
consultations-method-chance-title = كيف يُحدّ من النتائج العارضة
consultations-method-chance = من يقارن عددًا كبيرًا من العبارات والمجموعات يجد لا محالة بعض الفروق التي هي محض مصادفة. ولذلك يخضع ما يقال عما يميّز مجموعة ما لقاعدة: من كل ما يُذكر، قد تكون مصادفةً، في المتوسط، واحدة من كل عشر على الأكثر تقريبًا.
consultations-method-short-list-title = كيف تُختار القائمة المختصرة
consultations-method-short-list =
    للقائمة عدد ثابت من المواضع. تأتي أولًا العبارات التي لولاها لأُغفلت مجموعة ذات حجم معتبر، ثم العبارات التي تسد الثغرات الناجمة عن عبارات لم يرها أشخاص، ثم تُستبدل عبارات بأخرى يزيد الاتفاق عليها بين المجموعات، ما لم يؤد ذلك إلى إغفال أحد. ولا يُحتسب إلا من أدلوا بحد أدنى من الأصوات، لأن المعروف عن غيرهم قليل جدًا. وتُرتَّب العبارات بحسب الاتفاق عليها بين المجموعات.

    وتبيّن الصفحة كم منهم يوافقون على عبارة واحدة على الأقل من القائمة، وما تكون عليه هذه النسبة بعبارات أقل أو أكثر. والنسب المبيّنة لعبارات أقل أو أكثر هي نسب قوائم تُبنى عبارةً عبارة، وقد تختلف قليلًا عند تساوي الطول. وتبيّن أيضًا مقدار ما بقي من الاتفاق بين المجموعات: فما ينقص عن ١٠٠٪ هو ثمن تمثيل الجميع.
consultations-method-represents-title = معنى «تمثّل»، وما لا تعنيه
consultations-method-represents =
    في قائمة من عشرة مواضع، يستحق عُشر الأشخاص موضعًا واحدًا، وعُشراهم موضعين، وهكذا. وتُغفَل المجموعة إذا بلغت هذا الحجم، ووافق جميع أفرادها على عبارة بعينها خارج القائمة، ووافق كل منهم على عدد من عبارات القائمة أقل مما تستحقه المجموعة. وإذا لم تُغفَل أي مجموعة، فالقائمة تمثّل الجميع.

    ولا يعني ذلك أن الجميع يوافقون على القائمة كلها، ولا أن كل شخص يجد فيها ما يوافق عليه. وليس ذلك تفويضًا: فالقائمة تعبّر عن أشخاص شاركوا، لا عن دول أو منظمات.
consultations-method-certificate-title = كيف يمكن اليقين مع أن أحدًا لم ير كل العبارات
consultations-method-certificate = يُطرح السؤال مرتين: مرة بحسب الأصوات المدلى بها، ومرة بحسب أسوأ الاحتمالات، كأن الأشخاص يوافقون على كل عبارة خارج القائمة لم يروها، ولا يوافقون على أي عبارة في القائمة لم يروها. فإذا لم تُغفَل أي مجموعة حتى في هذه الحالة، فالقائمة تمثّل الجميع أيًّا كانت أجوبتهم لاحقًا. وإذا كانت مجموعة ما ستُغفَل في أسوأ الاحتمالات فقط، تبيّن الصفحة أن القائمة تمثّل الجميع بحسب الأصوات المدلى بها، وأن ذلك قد يتغير.
consultations-method-drawn-anew-title = معنى «تُسحب من جديد»
consultations-method-drawn-anew = هل كانت القائمة ستبقى هي نفسها لو جاء آخرون؟ لمعرفة ذلك تُعطى المنظمات المشاركة عشوائيًا، مرات كثيرة، وزنًا أكبر أو أصغر، وتُختار القائمة من جديد في كل مرة، ويُسحب الشخص الذي لا ينتمي إلى منظمة بمفرده. وتبيّن النسبة المئوية في أي نسبة من مرات السحب هذه وردت العبارة في القائمة. وتوصف العبارة بأنها قابلة للاستبدال إذا وردت في القائمة في أقل من نصف مرات السحب، أو إذا كانت أفضل عبارة خارج القائمة لا تبعد عنها بأكثر من عشر نقاط مئوية.
consultations-method-importance-title = ما الذي تحصيه علامة «مهمة»
consultations-method-importance = النسبة المئوية هي نسبة من صوّتوا على العبارة ووضعوا عليها علامة «مهمة»، سواء وافقوا عليها أم لم يوافقوا. والعبارات المذكورة هي التي يكون فيها الحد الأدنى لمجال هذه النسبة بمستوى ٩٥٪ هو الأعلى، حتى لا ترفع أصوات قليلة عبارةً إلى الصدارة. وتُعرض الأهمية إلى جانب الموافقة لأن إحداهما لا تُستنتج من الأخرى.
consultations-method-schemes-title = طرق للاحتساب، ليس بينها ما هو محايد
consultations-method-schemes =
    إذا تساوى الأشخاص، كان الوزن الأكبر لمن يأتون بأعداد كبيرة. وإذا تساوت الخلايا، كان لمنطقة وفئة من أصحاب المصلحة قليلة الأشخاص ما للكثيرة الأشخاص من وزن. وإذا تساوت المنظمات، لم يزد وزن المنظمة الكبيرة على وزن الصغيرة. وكل طريقة من هذه الطرق قرار بشأن مقدار ما يُسمع لكل طرف، ولا يُستنتج أي منها من الأصوات.

    ولذلك تُعرض النسب جنبًا إلى جنب، ومع كل منها مجالها بمستوى ٩٥٪، وهو المدى الذي تقع فيه على الأرجح لو سُئل من جديد أشخاص من النوع نفسه. وإذا وافق أكثر من النصف في طريقة احتساب دون أخرى، بيّنت الصفحة ذلك، وإذا كانت المجالات واسعة فقد يكون ذلك مصادفة.
consultations-method-effective-title = العدد الفعلي وأثر التصميم وأكبر حصة
consultations-method-effective = عندما يزيد وزن بعض الأشخاص على وزن غيرهم، يكون الرقم أقل ثباتًا، كأن عدد المصوّتين أقل. ويبيّن العدد الفعلي كم شخصًا متساوي الوزن يعطون رقمًا بالثبات نفسه. وأثر التصميم هو عدد الأشخاص مقسومًا على هذا العدد: فعند ١ لا يضيع شيء، وعند ٢ يضيع النصف. وتبيّن أكبر حصة ما يعود من مجموع الأوزان إلى منظمة واحدة على الأكثر.
consultations-method-formulas-title = مكان الصيغ الرياضية
consultations-method-formulas = ترد الصيغ الرياضية ومصادرها في المجلد { $folder } من الشفرة المصدرية المنشورة.

## Data to download

consultations-export-title = تنزيل البيانات
consultations-export-lead = البيانات مفتوحة: يجوز لكم استخدامها لأي غرض، مع ذكر هذه المنصة والمشاورة.
consultations-export-files = الملفات
consultations-export-column-file = الملف
consultations-export-column-content = المحتوى
consultations-export-statements = جميع العبارات المقبولة مع أرقامها ولغاتها وترجماتها غير الرسمية.
consultations-export-tables = الأصوات المحتسبة لكل عبارة في كل خلية من التقسيم المعلن، ولكل مجموعة رأي.
consultations-export-synthesis = الخلاصة المنشورة، كما تشملها بصمتها الرقمية بالضبط.
consultations-export-votes = كل صوت مع الرقم الذي يرمز إلى المشارك، بصيغة Polis.
consultations-export-comments = العبارات مع قرارات الإشراف عليها، بصيغة Polis.
consultations-export-participants = سطر واحد لكل مشارك، بصيغة Polis.
consultations-export-why-title = لماذا لا يوجد المزيد
consultations-export-why = لا تشمل هذه الملفات أصوات الأفراد. فمن يعرف بضعة من أصوات شخص ما يستطيع أن يجد سائرها في جدول من هذا القبيل. وما هو متاح يكفي لإعادة حساب كل نسبة منشورة.
consultations-export-recorded = أُعلن قبل فتح هذه المشاورة أن أصواتها تُسجَّل علنًا. ولذلك تُنشر الأصوات سطرًا سطرًا، كل منها تحت رقم يرمز إلى شخص.
consultations-export-auditor = سُمّيتم مراجعًا لهذه المشاورة. ويجوز لكم تنزيل الأصوات سطرًا سطرًا، وهي سرية.
consultations-export-no-synthesis = لم تُنشر أي خلاصة بعد.

## Preparing and editing

consultations-new-title = إعداد مشاورة
consultations-new-lead = تبقى قيد الإعداد، ولا يراها إلا القائمون عليها، إلى أن تفتحوها.
consultations-new-button = حفظها بوصفها قيد الإعداد
consultations-edit-title = تحرير النصوص
consultations-edit-lead = يمكن تغيير النصوص إلى حين فتح المشاورة.
consultations-edit-button = حفظ النصوص
consultations-edit-saved = حُفظت النصوص.
consultations-form-original = اللغة الأصلية
consultations-form-original-hint = النصوص بهذه اللغة مطلوبة. وتُحفظ بوصفها الأصل، ويُشار إلى ما عداها بوصفه ترجمات غير رسمية.
consultations-form-participation = من يجوز له المشاركة
consultations-form-recorded = نشر الأصوات
consultations-form-recorded-hint = لا يمكن تغيير هذا بعد فتح المشاورة.
consultations-form-recorded-yes = مسجَّلة: تُنشر الأصوات سطرًا سطرًا تحت أرقام
consultations-form-recorded-no = سرية: لا تُنشر إلا المجاميع التي تشمل عشرة أشخاص على الأقل
consultations-form-texts = النصوص باللغة التالية: { $language }
consultations-form-title = العنوان
consultations-form-title-hint = الحد الأقصى لعدد الأحرف: { $most }.
consultations-form-question = السؤال
consultations-form-question-hint = سؤال واحد. الحد الأقصى لعدد الأحرف: { $most }.
consultations-form-background = معلومات أساسية
consultations-form-background-hint = ما يحتاج القارئ إلى معرفته قبل التصويت. الحد الأقصى لعدد الأحرف: { $most }. ويبدأ السطر الفارغ فقرة جديدة.
consultations-form-translator = اسم المترجم
consultations-form-translator-hint = مطلوب إذا كان النص ترجمة. ويُعرض إلى جانب النص.
consultations-form-by-machine = ترجمة آلية
consultations-form-languages = الانتقال إلى لغة
consultations-language-ar = العربية
consultations-language-zh = الصينية
consultations-language-en = الإنكليزية
consultations-language-fr = الفرنسية
consultations-language-ru = الروسية
consultations-language-es = الإسبانية
consultations-conflict-title = غيّر شخص آخر هذه النصوص
consultations-conflict-lead = حُفظت صيغة أخرى وأنتم تكتبون. ولم تُحفظ صيغتكم بعد، ولم يُفقد منها شيء. قارنوا بين الصيغتين أدناه، وعدّلوا صيغتكم، واحفظوها محل الأخرى إذا كان هذا ما تريدونه.
consultations-conflict-theirs = الصيغة المحفوظة
consultations-conflict-yours = صيغتكم
consultations-conflict-same = سائر النصوص متطابقة في الصيغتين.
consultations-conflict-empty = (فارغ)
consultations-conflict-column-text = النص
consultations-conflict-button = حفظ صيغتي محلها
consultations-conflict-discard = ترك صيغتي والإبقاء على الصيغة المحفوظة

## Opening and closing

consultations-open-title = فتح المشاورة
consultations-open-lead = يرجى التحقق مما سيحدث. فلا رجعة في الفتح.
consultations-open-effect-texts = لا يعود من الممكن تغيير العنوان والسؤال والمعلومات الأساسية.
consultations-open-effect-votes = تُقبل الأصوات والعبارات من: { $who }.
consultations-open-effect-recorded = ستُنشر الأصوات سطرًا سطرًا، تحت أرقام ترمز إلى الأشخاص.
consultations-open-effect-confidential = تبقى الأصوات سرية. ولا تُنشر إلا المجاميع التي تشمل عشرة أشخاص على الأقل.
consultations-open-effect-partition = يُثبَّت الآن التقسيم إلى مناطق وفئات لأصحاب المصلحة، استنادًا إلى المقيدين في قائمة الأعضاء، على النحو التالي.
consultations-open-effect-policy = يسري الإصدار { $version } من سياسة الإشراف حتى النهاية.
consultations-open-statements = { $count ->
    [zero] لم تُضف أي عبارة بعد. ولن يجد أوائل المشاركين ما يصوّتون عليه.
    [one] أُضيفت عبارة واحدة للبدء بها.
    [two] أُضيفت عبارتان للبدء بهما.
    [few] أُضيفت { $count } عبارات للبدء بها.
    [many] أُضيفت { $count } عبارة للبدء بها.
   *[other] أُضيفت { $count } عبارة للبدء بها.
}
consultations-open-partition-caption = الخلايا التي ستُحتسب فيها الأصوات
consultations-open-partition-cell = الخلية
consultations-open-partition-people = المقيدون في قائمة الأعضاء
consultations-open-partition-one = يُحتسب جميع الأشخاص معًا، لأن قائمة الأعضاء أصغر من أن تُقسَّم إلى خلايا تضم كل منها عشرة أشخاص وثلاث منظمات على الأقل.
consultations-open-button = فتحها الآن
consultations-open-cancel = عدم فتحها بعد
consultations-open-done = المشاورة مفتوحة.
consultations-last-part-title = بدء الجزء الأخير
consultations-last-part-lead = يُرجى التحقق مما سيتغيّر. ولا يمكن التراجع عنه قبل إغلاق المشاورة.
consultations-last-part-effect-list = عبارةٌ من كل عبارتين تُعرضان على الشخص تأتي من القائمة المختصرة في آخر خلاصة، أو من أقرب العبارات إليها، إلى أن يطّلع عليها كلها.
consultations-last-part-effect-rest = ويُختار النصف الآخر كما كان من قبل: عبارات لم يصوّت عليها إلا قليلون من المنطقة والفئة نفسيهما، وبعضٌ يُسحب من العبارات كلها.
consultations-last-part-effect-when = الوقت المناسب هو حين يكون نحو ثلثي الأشخاص المتوقَّعين قد صوّتوا ويكون قد نُشرت خلاصة. وإلى أن تُنشر، لا يتغيّر شيء.
consultations-last-part-button = ابدأه الآن
consultations-last-part-cancel = ليس بعد
consultations-last-part-done = بدأ الجزء الأخير.
consultations-close-title = إغلاق المشاورة
consultations-close-lead = يرجى التحقق مما سيحدث. فلا رجعة في الإغلاق.
consultations-close-effect-votes = من هذه اللحظة لا يُقبل أي صوت ولا أي عبارة، ولا يمكن تغيير أي صوت أو سحبه.
consultations-close-effect-release = تُحتسب الأصوات التي لا تزال معلقة بقدر ما لا يكشف ذلك أي صوت منها، وتُنشر الخلاصة النهائية. وقد يبقى ما عبّر عنه أخيرًا أقل من عشرة أشخاص بشأن عبارة ما خارج أرقامها، لكنه يبقى في السجل.
consultations-close-effect-pending = { $count ->
    [zero] لا توجد عبارة في انتظار قرار المشرفين.
    [one] لا تزال عبارة واحدة في انتظار قرار المشرفين ولن يُصوَّت عليها.
    [two] لا تزال عبارتان في انتظار قرار المشرفين ولن يُصوَّت عليهما.
    [few] لا تزال { $count } عبارات في انتظار قرار المشرفين ولن يُصوَّت عليها.
    [many] لا تزال { $count } عبارة في انتظار قرار المشرفين ولن يُصوَّت عليها.
   *[other] لا تزال { $count } عبارة في انتظار قرار المشرفين ولن يُصوَّت عليها.
}
consultations-close-effect-next = ويمكنكم بعد ذلك تدوين ما أسفرت عنه.
consultations-close-button = إغلاقها الآن
consultations-close-cancel = إبقاؤها مفتوحة
consultations-close-done = المشاورة مغلقة.

## Outcome and auditor

consultations-outcome-form-title = تدوين ما أسفرت عنه
consultations-outcome-form-lead = سيقرأ المشاركون هنا ما فُعل بالنتيجة. وتحل أي ملاحظة لاحقة محل هذه في الصفحة، وتبقى كلتاهما في السجل.
consultations-outcome-form-text = ما أسفرت عنه المشاورة
consultations-outcome-form-text-hint = الحد الأقصى لعدد الأحرف: { $most }.
consultations-outcome-form-language = لغة هذا النص
consultations-outcome-form-link = رابط إلى وثيقة (اختياري)
consultations-outcome-form-link-hint = يبدأ بـ https://
consultations-outcome-form-button = نشر الملاحظة
consultations-outcome-form-done = نُشرت الملاحظة.
consultations-auditor-title = تسمية مراجع
consultations-auditor-lead = بعد إغلاق المشاورة، يجوز للمراجع تنزيل الأصوات سطرًا سطرًا لإعادة حساب الأرقام. ويُعلن أن مراجعًا قد سُمّي، والمكتب الذي سُمّي منه، والسبب، أما الاسم فلا يُعلن.
consultations-auditor-person = معرّف الشخص
consultations-auditor-person-hint = الرموز الستة والعشرون المعروضة في صفحة الشخص نفسه.
consultations-auditor-office = المكتب والسبب
consultations-auditor-office-hint = مثال: مكتب المراجعة الداخلية، للتحقق من الخلاصة النهائية. وهذا معلن.
consultations-auditor-button = تسمية المراجع
consultations-auditor-done = سُمّي المراجع.

### refusals

refused-no-such-consultation = لا توجد هنا مشاورة كهذه. يرجى البحث عنها في قائمة المشاورات.
refused-no-such-statement = لا توجد عبارة كهذه في هذه المشاورة. يرجى البحث عنها بين العبارات.
refused-not-permitted-in-consultation = لا يسمح دوركم في هذه المشاورة بذلك. يرجى الاتصال بالمؤسسة القائمة عليها.
refused-not-signed-in-to-take-part = يرجى تسجيل الدخول للمشاركة ثم المحاولة من جديد.
refused-consultation-not-open-yet = لم تُفتح المشاورة بعد. يرجى العودة عندما تُفتح.
refused-consultation-closed = المشاورة مغلقة، ولم يُسجَّل شيء: لم تعد الأصوات ولا العبارات تُقبل. ويبقى قائمًا ما قُبل من قبل.
refused-consultation-last-part-begun = سبق أن بدأ الجزء الأخير من هذه المشاورة. ولم يُغيَّر شيء.
refused-consultation-not-closed-yet = لا يمكن ذلك إلا بعد إغلاق المشاورة.
refused-consultation-not-a-draft = لم تعد المشاورة قيد الإعداد، ولا يمكن بعد الآن تغيير نصوصها.
refused-not-invited = لا يشارك في هذه المشاورة إلا المدعوون إليها. يمكنكم قراءة كل شيء، وللمشاركة يرجى طلب دعوة من المؤسسة الداعية.
refused-not-a-member = لا يشارك في هذه المشاورة إلا أعضاء منصة هذه المؤسسة. يمكنكم قراءة كل شيء، وللمشاركة يرجى طلب العضوية من المؤسسة.
refused-affiliation-unknown = يرجى أولًا أن تذكروا في صفحة حسابكم باسم من تتكلمون. فالأصوات تُحتسب بحسب المنطقة وفئة أصحاب المصلحة.
refused-observers-do-not-vote = يتابع المراقبون المشاورة، ولا يصوّتون ولا يقدمون عبارات. وإذا كان ينبغي أن يكون لكم دور آخر فيرجى التوجه إلى المؤسسة.
refused-statement-not-accepted = هذه العبارة غير مطروحة للتصويت. يرجى اختيار عبارة أخرى.
refused-no-vote-to-withdraw = ليس لكم صوت على هذه العبارة، ولذلك لا يوجد ما يُسحب.
refused-field-missing = هذه الإجابة مطلوبة. يرجى ملء الحقل أو اختيار إجابة.
refused-text-too-long = الحد الأقصى لعدد الأحرف: { $limit }، والعدد هنا: { $length }. يرجى اختصار النص.
refused-statement-too-short = الحد الأدنى لعدد الأحرف: { $limit }، والعدد هنا: { $length }. يرجى التوسع قليلًا.
refused-too-many-pending = الحد الأقصى لعدد عبارات الشخص الواحد التي يمكن أن تنتظر قرارًا في الوقت نفسه: { $limit }. يرجى تقديم المزيد بعد البت في عباراتكم.
refused-too-many-statements = بلغت المشاورة أقصى ما تتسع له من العبارات. يرجى التصويت على العبارات الموجودة.
refused-too-many-seeds = الحد الأقصى لعدد العبارات التي يمكن إضافتها دفعة واحدة: { $limit }. يرجى إضافة البقية بعد ذلك.
refused-same-text-exists = سبق أن قُبل النص نفسه أو هو في انتظار قرار. يرجى أن تذكروا ما لم يرد بعد.
refused-revised-meanwhile = غيّر شخص آخر النصوص في هذه الأثناء، ولم تُحفظ نصوصكم. وتُعرض الصيغتان، فيرجى الاختيار.
refused-decided-meanwhile = اتخذ مشرف آخر قرارًا في هذه الأثناء، ولم يُسجَّل قراركم. يرجى النظر في العبارة من جديد.
refused-already-decided-so = هذا هو وضع العبارة بالفعل، ولم يلزم تغيير شيء.
refused-statement-gone = مُحيت بيانات صاحب العبارة، ومُحي معها نصها. ولم يعد من الممكن اتخاذ قرار بشأنها أو ترجمتها.
refused-duplicate-of-unknown = يرجى اختيار عبارة مقبولة من هذه المشاورة.
refused-translation-into-original = كُتبت العبارة بهذه اللغة. يرجى اختيار لغة ترجمتكم.
refused-link-malformed = يبدأ الرابط بـ https:// أو http://. يرجى تصحيحه أو ترك الحقل فارغًا.
refused-nothing-to-vote-on = يرجى إضافة عبارة واحدة على الأقل قبل الفتح، لكي يوجد ما يُصوَّت عليه.
refused-no-such-person = لا يُعرف هنا أحد بهذا المعرّف. يرجى مقارنته بالمعرّف الوارد في صفحة الشخص نفسه.
refused-auditor-is-oneself = لا يجوز لأحد أن يسمي نفسه مراجعًا. يرجى تسمية شخص آخر.
refused-person-rows-sealed = لا تخرج السجلات المتعلقة بالأفراد من هذه العقدة إلا إذا أُعلن أن أصوات المشاورة تُسجَّل علنًا، أو لمراجعها المسمى. أما المجاميع المنشورة فمتاحة للجميع.
refused-no-such-file = لا يوجد ملف كهذا في هذه البيانات. يرجى اختيار ملف من القائمة.
refused-nothing-published-yet = لم تُنشر أي أرقام بعد. وستظهر عندما يتسنى احتساب أصوات عشرة أشخاص على الأقل.

### pages B additions

consultations-decisions-rejected-plain = رُفضت
consultations-moderation-none-yet = لم يُتخذ أي قرار بعد
consultations-moderation-decide = البت فيها
consultations-moderation-others = عبارات أخرى في الانتظار
consultations-synthesis-further = جميع الأرقام
consultations-synthesis-not-counted = لم تُحتسب بعد
consultations-synthesis-not-counted-title = ما لم يُحتسب بعد
consultations-synthesis-not-counted-note = ما لم يُحتسب بعد يُحتسب عندما يصوّت عشرة أشخاص من ثلاث منظمات.
consultations-synthesis-cells-note = كل رقم هو نسبة الموافقين من المصوّتين، والعدد بين قوسين هو عدد المصوّتين.
consultations-synthesis-no-group = أشخاص لا ينتمون إلى أي مجموعة معروضة
consultations-synthesis-uncertain-title = مواضع أشد التردد
consultations-synthesis-uncertain-none = لا توجد عبارة تبرز بعدد من تجاوزوها.
consultations-synthesis-uncertain-passes = تجاوزها { $percent } من المصوّتين.
consultations-synthesis-disagreed-percent = لا يوافق عليها { $percent } من المصوّتين.
consultations-synthesis-divisive-even = يوافق عليها { $agree } من المصوّتين، ولا يوافق عليها { $disagree }.
consultations-synthesis-group-passes = نسبة من تجاوزوها { $here } في هذه المجموعة، و{ $elsewhere } خارجها.
consultations-method-uncertain-title = معنى «مواضع أشد التردد»
consultations-method-uncertain = قرأت نسبة كبيرة من المصوّتين العبارة ولم تتخذ موقفًا منها. وقد تكون العبارة غير واضحة، أو تكون الوقائع موضع خلاف، وكلا الأمرين جدير بأن يُعرف قبل اتخاذ أي قرار.
consultations-export-not-available = غير متاح لكم.
consultations-export-other = بيانات أخرى عن المشاورة.
consultations-export-recorded-title = مشاورة مسجَّلة الأصوات
consultations-export-auditor-title = أنتم من المراجعين
consultations-export-auditors-title = المراجعون المسمَّون
consultations-export-auditor-since = سُمّي في { $date }
consultations-seed-line = السطر { $line }: { $what }

### pages A additions

navigation-consultations = المشاورات
consultations-list-more = معلومات عن المشاورات
consultations-next-account = الانتقال إلى صفحة حسابكم
consultations-vote-end-skipped = لقد صوّتم على جميع العبارات ما عدا العبارات التي أجّلتموها
consultations-statements-translate-label = ترجمة العبارة { $number }
consultations-conflict-row = { $text } ({ $language })
consultations-open-all-regions = جميع المناطق
consultations-open-all-kinds = جميع فئات أصحاب المصلحة
consultations-synthesis-left-out = { $count ->
    [zero] لم يتأخر أي صوت عن الاحتساب.
    [one] وصل أحدث صوت لشخص واحد متأخرًا بحيث لا يمكن احتسابه من دون كشفه. وهو باق في السجل.
    [two] وصل أحدث صوتين لشخصين متأخرين بحيث لا يمكن احتسابهما من دون كشفهما. وهما باقيان في السجل.
    [few] وصلت أحدث أصوات { $count } أشخاص متأخرة بحيث لا يمكن احتسابها من دون كشفها. وهي باقية في السجل.
    [many] وصلت أحدث أصوات { $count } شخصًا متأخرة بحيث لا يمكن احتسابها من دون كشفها. وهي باقية في السجل.
   *[other] وصلت أحدث أصوات { $count } شخص متأخرة بحيث لا يمكن احتسابها من دون كشفها. وهي باقية في السجل.
}
consultations-synthesis-what-closing = عند الإغلاق تُحتسب الأصوات التي لا تزال معلقة على عبارة ما مجتمعةً إذا كانت لعشرة أشخاص أو أكثر، وإلا فلا تُحتسب، وتبيّن صفحة العبارة عددها.
