library-title = المكتبة
library-lead = المعايير وتدابير بناء الثقة والمبادئ والعمليات المتفق عليها التي تستند إليها المشاورات، كل منها مع مصدره.
library-count = { $count ->
    [zero] لا مدخلات.
    [one] مدخل واحد.
    [two] مدخلان.
    [few] { $count } مدخلات.
    [many] { $count } مدخلًا.
   *[other] { $count } مدخل.
 }
library-summary-kind = موجز من إعداد المنصة
library-summary-meaning = توجز هذه المدخلات نصوصًا متفقًا عليها بعبارات خاصة بها. وهي غير رسمية، والعبرة بنص المصدر وحده.
library-in-english = المدخلات باللغة الإنكليزية.
library-compiled = أُعدّت في { $date }.
library-paragraph = الفقرة
library-checked = جرى التحقق منه استنادًا إلى مصدر
library-not-checked = لم يجر التحقق منه بعد استنادًا إلى المصدر
library-source = المصدر
library-members-count = { $count ->
    [zero] لا أعضاء.
    [one] عضو واحد.
    [two] عضوان.
    [few] { $count } أعضاء.
    [many] { $count } عضوًا.
   *[other] { $count } عضو.
 }
library-hints = إرشادات للتنفيذ
library-also = يُنظر أيضًا
library-body = الجهة التي اعتمدته
library-year = السنة
library-verified = التحقق
library-note = ملاحظة
library-polarity = المطلوب
library-polarity-do = القيام بعمل
library-polarity-refrain = الامتناع عن عمل
library-kind = النوع
library-set = المجموعة
library-theme = الموضوع
library-group = الفئة
library-open-question = مسألة مفتوحة
library-goal = هدف التنمية المستدامة
library-m49-region = منطقة M49
library-m49-subregion = المنطقة الفرعية M49
library-impact-area = مجال الأثر
library-alpha3 = الرمز (ISO 3166-1 alpha-3)
library-m49 = الرقم (الرموز الموحدة للأمم المتحدة M49)
library-regional-group = المجموعة الإقليمية في الأمم المتحدة
library-un-member = دولة عضو في الأمم المتحدة
library-yes = نعم
library-no = لا
library-members = الأعضاء
library-catalogue-norms-un = معايير الأمم المتحدة الأحد عشر لسلوك الدول المسؤول
library-catalogue-norms-other = مجموعات أخرى من المعايير
library-catalogue-norms-implementation-tools = قوائم مرجعية وخطط لتنفيذ المعايير
library-catalogue-intl-law-topics = مواضيع القانون الدولي في المواقف الوطنية
library-catalogue-cbms-un-global = التدابير الطوعية العالمية لبناء الثقة
library-catalogue-cbms-osce = تدابير بناء الثقة لمنظمة الأمن والتعاون في أوروبا
library-catalogue-cbms-oas = تدابير بناء الثقة لمنظمة الدول الأمريكية
library-catalogue-cbms-arf = تدابير المنتدى الإقليمي لرابطة أمم جنوب شرق آسيا
library-catalogue-capacity-principles = مبادئ بناء القدرات
library-catalogue-sdg = أهداف التنمية المستدامة ومجالات الأثر
library-catalogue-processes = العمليات والتقارير والاجتماعات
library-catalogue-regions = المجموعات والهيئات الإقليمية
library-catalogue-countries = البلدان والمناطق
