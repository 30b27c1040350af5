extension MessageTable {
  /// What is said by values: `control-in-text` to `translation-write-file`.
  static let modelControlToTranslation = ##"""
    control-in-text
      en: the invisible character {name} cannot stand in a text
      fr: le caractère invisible {name} ne peut pas être dans un texte
      ar: الحرف غير المرئي {name} لا يجوز في النصّ
    control-in-text-often
      en: the invisible character {name} cannot stand in a text; it stands in {count} places
      fr: le caractère invisible {name} ne peut pas être dans un texte ; il y est à {count} endroits
      ar: الحرف غير المرئي {name} لا يجوز في النصّ؛ وهو في {count} من المواضع
    control-in-text.remedy
      en: remove it; it comes with text that is copied from elsewhere
      fr: retirez-le ; il vient avec un texte copié d’ailleurs
      ar: إزالته؛ فهو يأتي مع نصّ منسوخ من مكان آخر
    date-ends-before-it-begins
      en: {name} ends before it begins
      fr: {name} finit avant de commencer
      ar: {name} ينتهي قبل أن يبدأ
    date-ends-before-it-begins.remedy
      en: write the earlier date first
      fr: écrivez d’abord la date la plus ancienne
      ar: كتابة التاريخ الأسبق أوّلًا
    date-no-such-day
      en: {name}: {year}-{month} has no day {day}
      fr: {name} : {year}-{month} n’a pas de jour {day}
      ar: {name}: ليس في ⟦{year}-{month}⟧ يوم {day}
    date-no-such-day.remedy
      en: its last day is {day}
      fr: son dernier jour est le {day}
      ar: آخر أيّامه {day}
    date-no-such-hijri-day
      en: {name} has a day {day}
      fr: {name} a un jour {day}
      ar: في {name} اليوم {day}
    date-no-such-hijri-day.remedy
      en: a Hijri month has 29 or 30 days
      fr: un mois de l’hégire a 29 ou 30 jours
      ar: الشهر الهجري 29 يومًا أو 30
    date-no-such-month
      en: {name} has a month {month}
      fr: {name} a un mois {month}
      ar: في {name} الشهر {month}
    date-no-such-month.remedy
      en: write 01 to 12
      fr: écrivez de 01 à 12
      ar: كتابة رقم من 01 إلى 12
    date-no-such-month.remedy-season
      en: write 01 to 12, or a season 21 to 24
      fr: écrivez de 01 à 12, ou une saison de 21 à 24
      ar: كتابة رقم من 01 إلى 12، أو فصل من 21 إلى 24
    date-no-such-year
      en: {name}: there is no such year
      fr: {name} : cette année n’existe pas
      ar: {name}: لا توجد سنة كهذه
    date-no-such-year.remedy
      en: write a year of at most ten digits; the Hijri calendar begins with the year 1
      fr: écrivez une année de dix chiffres au plus ; le calendrier de l’hégire commence à l’an 1
      ar: كتابة سنة من عشرة أرقام على الأكثر؛ والتقويم الهجري يبدأ بالسنة 1
    date-unreadable
      en: {name} is not a date
      fr: {name} n’est pas une date
      ar: {name} ليس تاريخًا
    date-unreadable.remedy
      en: write 2024-11-04, 1320~ (about), 192X (a decade), 1967-06-10/1967-06-11 or AH 1320
      fr: écrivez 2024-11-04, 1320~ (environ), 192X (une décennie), 1967-06-10/1967-06-11 ou AH 1320
      ar: كتابة ⟦2024-11-04⟧، أو ⟦1320~⟧ (نحو)، أو ⟦192X⟧ (عقد من الزمن)، أو ⟦1967-06-10/1967-06-11⟧، أو ⟦AH 1320⟧
    json-colon-missing
      en: a colon is missing
      fr: il manque un deux-points
      ar: تنقص نقطتان
    json-colon-missing.remedy
      en: write "name": value
      fr: écrivez "name": value
      ar: كتابة ⟦"name": value⟧
    json-control
      en: a control character stands in a text
      fr: un caractère de commande est dans un texte
      ar: في النصّ حرف تحكّم
    json-control.remedy
      en: escape it
      fr: échappez-le
      ar: كتابته برمز الهروب
    json-escape-short
      en: four hexadecimal digits are missing
      fr: il manque quatre chiffres hexadécimaux
      ar: تنقص أربعة أرقام ستّ عشرية
    json-escape-short.remedy
      en: write \u0645
      fr: écrivez \u0645
      ar: كتابة ⟦\u0645⟧
    json-escape-unknown
      en: this escape is unknown
      fr: cet échappement est inconnu
      ar: رمز الهروب هذا غير معروف
    json-escape-unknown.remedy
      en: write \\ for a backslash
      fr: écrivez \\ pour une barre oblique inverse
      ar: كتابة ⟦\\⟧ للشرطة المائلة العكسية
    json-list-open
      en: the list is not closed
      fr: la liste n’est pas fermée
      ar: القائمة غير مغلقة
    json-list-open.remedy
      en: write ] or a comma
      fr: écrivez ] ou une virgule
      ar: كتابة ⟦]⟧ أو فاصلة
    json-no-value
      en: this is no value
      fr: ce n’est pas une valeur
      ar: هذه ليست قيمة
    json-no-value.remedy
      en: write a text in quotation marks, a number, true or false
      fr: écrivez un texte entre guillemets, un nombre, true ou false
      ar: كتابة نصّ بين علامتي اقتباس، أو عدد، أو ⟦true⟧ أو ⟦false⟧
    json-not-utf8
      en: the data is not UTF-8 text of at most {limit} MB
      fr: les données ne sont pas un texte UTF-8 de {limit} Mo au plus
      ar: البيانات ليست نصًّا بترميز UTF-8 حجمه {limit} ميغابايت على الأكثر
    json-not-utf8.remedy
      en: save it as UTF-8
      fr: enregistrez-les en UTF-8
      ar: حفظها بترميز UTF-8
    json-object-open
      en: the object is not closed
      fr: l’objet n’est pas fermé
      ar: الكائن غير مغلق
    json-object-open.remedy
      en: write }} or a comma
      fr: écrivez }} ou une virgule
      ar: كتابة ⟦}}⟧ أو فاصلة
    json-quotation-mark-missing
      en: a quotation mark is missing
      fr: il manque un guillemet
      ar: تنقص علامة اقتباس
    json-quotation-mark-missing.remedy
      en: write "name"
      fr: écrivez "name"
      ar: كتابة ⟦"name"⟧
    json-something-follows
      en: something follows the data
      fr: quelque chose suit les données
      ar: بعد البيانات شيء آخر
    json-something-follows.remedy
      en: remove it
      fr: retirez-le
      ar: إزالته
    json-text-open
      en: the text is not closed
      fr: le texte n’est pas fermé
      ar: النصّ غير مغلق
    json-text-open.remedy
      en: write "
      fr: écrivez "
      ar: كتابة ⟦"⟧
    json-too-deep
      en: the data is nested too deeply
      fr: les données sont trop imbriquées
      ar: البيانات متداخلة أكثر ممّا يُسمح به
    json-too-deep.remedy
      en: at most {limit} levels are allowed
      fr: {limit} niveaux au plus sont permis
      ar: يُسمح بـ{limit} مستوى على الأكثر
    json-value-missing
      en: a value is missing
      fr: il manque une valeur
      ar: تنقص قيمة
    json-value-missing.remedy
      en: write one
      fr: écrivez-en une
      ar: كتابة قيمة
    link-ending-missing
      en: {path} may not be linked: its name has no ending
      fr: on ne peut pas faire de lien vers {path} : son nom n’a pas de terminaison
      ar: لا يجوز الربط بـ{path}: ليست لاسمه نهاية
    link-ending-missing.remedy
      en: give its name an ending such as .pdf, or put the file into the folder static
      fr: donnez à son nom une terminaison comme .pdf, ou mettez le fichier dans le dossier static
      ar: إعطاء اسمه نهاية مثل ⟦.pdf⟧، أو وضع الملفّ في المجلّد ⟦static⟧
    link-ending-unlisted
      en: {path} may not be linked: it ends in .{ending}
      fr: on ne peut pas faire de lien vers {path} : il finit par .{ending}
      ar: لا يجوز الربط بـ{path}: فهو ينتهي بـ⟦.{ending}⟧
    link-ending-unlisted.remedy
      en: name the ending in dlala.yaml, link-endings: [default, {ending}], or put the file into the folder static
      fr: nommez la terminaison dans dlala.yaml, link-endings: [default, {ending}], ou mettez le fichier dans le dossier static
      ar: ذكر النهاية في ⟦dlala.yaml⟧: ⟦link-endings: [default, {ending}]⟧، أو وضع الملفّ في المجلّد ⟦static⟧
    link-runs
      en: {path} would run on the site: it ends in .{ending}
      fr: {path} s’exécuterait sur le site : il finit par .{ending}
      ar: قد يُنفَّذ {path} في الموقع: فهو ينتهي بـ⟦.{ending}⟧
    link-runs.remedy
      en: what browsers run or show as a page belongs into the folder static, which is copied as it is
      fr: ce que les navigateurs exécutent ou montrent comme une page va dans le dossier static, qui est copié tel quel
      ar: ما تنفّذه المتصفّحات أو تعرضه صفحةً مكانه المجلّد ⟦static⟧ الذي يُنسخ كما هو
    link-runs.remedy-theme
      en: what browsers run or show as a page belongs into the folder static, or into the theme's assets
      fr: ce que les navigateurs exécutent ou montrent comme une page va dans le dossier static, ou dans les assets du thème
      ar: ما تنفّذه المتصفّحات أو تعرضه صفحةً مكانه المجلّد ⟦static⟧ أو ⟦assets⟧ في القالب
    mapping-wanted-amount
      en: an amount of money
      fr: un montant d’argent
      ar: مبلغ من المال
    mapping-wanted-any
      en: any field
      fr: n’importe quel champ
      ar: أيّ حقل
    mapping-wanted-date
      en: a date
      fr: une date
      ar: تاريخ
    mapping-wanted-duration
      en: a quantity of time
      fr: une quantité de temps
      ar: كمّية من الزمن
    mapping-wanted-key
      en: a choice or a term
      fr: un choix ou un terme
      ar: خيار أو مصطلح
    mapping-wanted-name
      en: a reference
      fr: une référence
      ar: إحالة
    mapping-wanted-url
      en: a reference, a picture or a file
      fr: une référence, une image ou un fichier
      ar: إحالة أو صورة أو ملفّ
    money-too-large
      en: is too large
      fr: est trop grand
      ar: أكبر ممّا يُسمح به
    money-too-large.remedy
      en: write a smaller amount
      fr: écrivez un montant plus petit
      ar: كتابة مبلغ أصغر
    money-too-many-decimals
      en: has more decimals than its currency
      fr: a plus de décimales que sa monnaie
      ar: فيه منازل عشرية أكثر ممّا في عملته
    money-too-many-decimals.remedy
      en: write at most {allowed}
      fr: écrivez-en au plus {allowed}
      ar: كتابة {allowed} منها على الأكثر
    money-too-many-decimals.remedy-none
      en: write none
      fr: n’en écrivez pas
      ar: ترك المنازل العشرية
    money-unknown-currency
      en: has a currency "{code}" that does not exist
      fr: a une monnaie « {code} » qui n’existe pas
      ar: عملته «{code}» غير موجودة
    money-unknown-currency.remedy
      en: write a code such as ILS
      fr: écrivez un code comme ILS
      ar: كتابة رمز مثل ⟦ILS⟧
    money-unreadable
      en: is not an amount of money
      fr: n’est pas un montant d’argent
      ar: ليس مبلغًا من المال
    money-unreadable.remedy
      en: expected an amount and a currency, such as "25 ILS"
      fr: on attend un montant et une monnaie, comme « 25 ILS »
      ar: المنتظر مبلغ وعملة، مثل ⟦25 ILS⟧
    route-leads-no-further
      en: {path} is of the kind {kind}, which has no {name}
      fr: {path} est du genre {kind}, qui n’a pas de {name}
      ar: {path} من النوع {kind}، وليس فيه {name}
    route-leads-no-further.remedy
      en: leave out what follows it: only groups and references lead further
      fr: retirez ce qui le suit : seuls les groupes et les références mènent plus loin
      ar: حذف ما بعده: المجموعات والإحالات وحدها تقود أبعد
    route-no-field
      en: there is no field "{name}" of {owner}
      fr: il n’y a pas de champ « {name} » dans {owner}
      ar: لا يوجد حقل «{name}» في {owner}
    route-no-field.remedy
      en: name a field, or write {{constant: …}} for what is the same everywhere
      fr: nommez un champ, ou écrivez {{constant: …}} pour ce qui est partout le même
      ar: تسمية حقل، أو كتابة ⟦{{constant: …}}⟧ لما لا يتغيّر
    strings-argument-name
      en: "{name}" is not the name of an argument
      fr: « {name} » n’est pas le nom d’un argument
      ar: «{name}» ليس اسم وسيط
    strings-argument-name.remedy
      en: write letters, digits and low lines, such as {{title}}
      fr: écrivez des lettres, des chiffres et des tirets bas, comme {{title}}
      ar: استعمال حروف لاتينية وأرقام وشرطة سفلية، مثل ⟦{{title}}⟧
    strings-brace-open
      en: a brace is not closed
      fr: une accolade n’est pas fermée
      ar: قوس معقوف غير مغلق
    strings-brace-open.remedy
      en: write {{name}} for an argument, or {{{{ to show a brace
      fr: écrivez {{name}} pour un argument, ou {{{{ pour montrer une accolade
      ar: كتابة ⟦{{name}}⟧ للوسيط، أو ⟦{{{{⟧ ليظهر القوس
    strings-brace-unopened
      en: a brace closes that none opens
      fr: une accolade ferme ce que rien n’ouvre
      ar: قوس معقوف يُغلق ما لم يُفتح
    strings-brace-unopened.remedy
      en: remove it, or write }}}} to show one
      fr: retirez-la, ou écrivez }}}} pour en montrer une
      ar: إزالته، أو كتابة ⟦}}}}⟧ ليظهر القوس
    translation-add-fields
      en: add {fields} in {language}
      fr: ajoutez {fields} en {language}
      ar: إضافة {fields} باللغة {language}
    translation-add-label
      en: add "{language}: …" beside the other languages
      fr: ajoutez « {language}: … » à côté des autres langues
      ar: إضافة ⟦{language}: …⟧ بجانب اللغات الأخرى
    translation-add-string
      en: add "{key}: …"
      fr: ajoutez « {key}: … »
      ar: إضافة ⟦{key}: …⟧
    translation-body
      en: the text
      fr: le texte
      ar: النصّ
    translation-field
      en: {name}
      fr: {name}
      ar: {name}
    translation-fill-columns
      en: fill the columns that end in ".{language}" in the row of this record
      fr: remplissez les colonnes qui finissent par « .{language} » dans la ligne de cette notice
      ar: ملء الأعمدة التي تنتهي بـ⟦.{language}⟧ في صفّ هذا السجلّ
    translation-finish-draft
      en: the file is a draft: finish it and remove "draft: true"
      fr: le fichier est un brouillon : terminez-le et retirez « draft: true »
      ar: الملفّ مسوّدة: إتمامه وإزالة ⟦draft: true⟧
    translation-revise
      en: compare with {original} and revise; if it is right as it is: dlala status --mark {mark}
      fr: comparez avec {original} et révisez ; si tout est juste tel quel : dlala status --mark {mark}
      ar: المقارنة بـ{original} والمراجعة؛ وإن كان صحيحًا كما هو: ⟦dlala status --mark {mark}⟧
    translation-revise-cells
      en: compare with the original and revise the cells
      fr: comparez avec l’original et révisez les cellules
      ar: المقارنة بالأصل ومراجعة الخلايا
    translation-write-file
      en: write this file, or "translation: none" when one language is meant
      fr: écrivez ce fichier, ou « translation: none » si une seule langue est voulue
      ar: كتابة هذا الملفّ، أو ⟦translation: none⟧ إن أُريدت لغة واحدة
    """##
}
