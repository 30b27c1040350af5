extension MessageTable {
  /// What is said by templates and pages: `data-unused` to `layout-missing`.
  static let renderingDataToLayout = ##"""
    data-unused
      en: no template reads this file
      fr: aucun gabarit ne lit ce fichier
      ar: لا قالب صفحة يقرأ هذا الملفّ
    data-unused.remedy
      en: write {{{{ site.data.{file} }}}} where it is to be shown, or remove it
      fr: écrivez {{{{ site.data.{file} }}}} là où il doit se voir, ou retirez-le
      ar: كتابة ⟦{{{{ site.data.{file} }}}}⟧ حيث يُراد ظهوره، أو إزالته
    data-unused.remedy-near
      en: did you mean _data/{name}.yaml?
      fr: vouliez-vous dire _data/{name}.yaml ?
      ar: هل المقصود ⟦_data/{name}.yaml⟧؟
    filter-asset-missing
      en: the theme has no file assets/{file}
      fr: le thème n’a pas de fichier assets/{file}
      ar: ليس في القالب الملفّ ⟦assets/{file}⟧
    filter-asset-missing.remedy
      en: add the file
      fr: ajoutez le fichier
      ar: إضافة الملفّ
    filter-asset-name
      en: {name} needs the name of a file
      fr: {name} a besoin du nom d’un fichier
      ar: يلزم {name} اسم ملفّ
    filter-asset-name.remedy
      en: write {{{{ "css/site.css" | {name} }}}}
      fr: écrivez {{{{ "css/site.css" | {name} }}}}
      ar: كتابة ⟦{{{{ "css/site.css" | {name} }}}}⟧
    filter-clock-value
      en: clock does not fit this value
      fr: clock ne va pas avec cette valeur
      ar: ⟦clock⟧ لا يناسب هذه القيمة
    filter-clock-value.remedy
      en: it takes a text of the format time
      fr: il prend un texte du format time
      ar: يأخذ نصًّا بصيغة ⟦time⟧
    filter-currency-missing
      en: in_currency takes one currency
      fr: in_currency prend une monnaie
      ar: ⟦in_currency⟧ يأخذ عملة واحدة
    filter-currency-missing.remedy
      en: write for example in_currency("EUR")
      fr: écrivez par exemple in_currency("EUR")
      ar: كتابة ⟦in_currency("EUR")⟧ مثلًا
    filter-currency-missing.remedy-code
      en: write a code such as EUR
      fr: écrivez un code comme EUR
      ar: كتابة رمز مثل ⟦EUR⟧
    filter-date-style
      en: {name} has no style "{style}"
      fr: {name} n’a pas de style « {style} »
      ar: ليس لـ{name} أسلوب «{style}»
    filter-date-style.remedy
      en: write one of {names}
      fr: écrivez l’un de ceux-ci : {names}
      ar: كتابة واحد من: {names}
    filter-decimals
      en: {name} takes a number of decimals
      fr: {name} prend un nombre de décimales
      ar: {name} يأخذ عدد المنازل العشرية
    filter-decimals.remedy
      en: write for example {name}(2)
      fr: écrivez par exemple {name}(2)
      ar: كتابة ⟦{name}(2)⟧ مثلًا
    filter-forms-key
      en: forms needs a key
      fr: forms a besoin d’une clé
      ar: يلزم ⟦forms⟧ مفتاح
    filter-forms-key.remedy
      en: write {{{{ "key" | forms }}}}
      fr: écrivez {{{{ "key" | forms }}}}
      ar: كتابة ⟦{{{{ "key" | forms }}}}⟧
    filter-image-value
      en: image does not fit this value
      fr: image ne va pas avec cette valeur
      ar: ⟦image⟧ لا يناسب هذه القيمة
    filter-image-value.remedy
      en: it takes a picture
      fr: il prend une image
      ar: يأخذ صورة
    filter-letters-value
      en: by_letter does not fit this value
      fr: by_letter ne va pas avec cette valeur
      ar: ⟦by_letter⟧ لا يناسب هذه القيمة
    filter-letters-value.remedy
      en: it takes a list of records or terms
      fr: il prend une liste de notices ou de termes
      ar: يأخذ قائمة سجلّات أو مصطلحات
    filter-letters-values
      en: by_letter does not fit these values
      fr: by_letter ne va pas avec ces valeurs
      ar: ⟦by_letter⟧ لا يناسب هذه القيم
    filter-letters-values.remedy
      en: it takes records, sections or terms
      fr: il prend des notices, des rubriques ou des termes
      ar: يأخذ سجلّات أو أقسامًا أو مصطلحات
    filter-link-value
      en: link does not fit this value
      fr: link ne va pas avec cette valeur
      ar: ⟦link⟧ لا يناسب هذه القيمة
    filter-link-value.remedy
      en: it takes a record, a section or a term
      fr: il prend une notice, une rubrique ou un terme
      ar: يأخذ سجلًّا أو قسمًا أو مصطلحًا
    filter-listed-value
      en: listed does not fit this value
      fr: listed ne va pas avec cette valeur
      ar: ⟦listed⟧ لا يناسب هذه القيمة
    filter-listed-value.remedy
      en: it takes a list of texts, such as records | map(attribute="title")
      fr: il prend une liste de textes, comme records | map(attribute="title")
      ar: يأخذ قائمة نصوص، مثل ⟦records | map(attribute="title")⟧
    filter-no-arguments
      en: {name} takes no value
      fr: {name} ne prend pas de valeur
      ar: {name} لا يأخذ قيمة
    filter-no-arguments.remedy
      en: remove what is in the brackets
      fr: retirez ce qui est entre les parenthèses
      ar: حذف ما بين القوسين
    filter-no-plural
      en: the string "{key}" has no plural forms
      fr: la chaîne « {key} » n’a pas de formes de pluriel
      ar: ليس للعبارة «{key}» صيغ جمع
    filter-no-plural.remedy
      en: write {{{{ "{key}" | t }}}}
      fr: écrivez {{{{ "{key}" | t }}}}
      ar: كتابة ⟦{{{{ "{key}" | t }}}}⟧
    filter-one-argument
      en: {name} takes at most one value
      fr: {name} prend une valeur au plus
      ar: {name} يأخذ قيمة واحدة على الأكثر
    filter-plural-key
      en: plural needs the key of a string
      fr: plural a besoin de la clé d’une chaîne
      ar: يلزم ⟦plural⟧ مفتاح عبارة
    filter-plural-key.remedy
      en: write {{{{ count | plural("key") }}}}
      fr: écrivez {{{{ count | plural("key") }}}}
      ar: كتابة ⟦{{{{ count | plural("key") }}}}⟧
    filter-second-date-kind
      en: {name} does not fit its second date
      fr: {name} ne va pas avec sa seconde date
      ar: {name} لا يناسب التاريخ الثاني
    filter-second-date-missing
      en: {name} needs a second date
      fr: {name} a besoin d’une seconde date
      ar: يلزم {name} تاريخ ثانٍ
    filter-second-date-missing.remedy
      en: write {name}(record.end), with {wanted}
      fr: écrivez {name}(record.end), avec {wanted}
      ar: كتابة ⟦{name}(record.end)⟧ مع {wanted}
    filter-share-whole
      en: share takes the whole amount
      fr: share prend le montant entier
      ar: ⟦share⟧ يأخذ المبلغ الكامل
    filter-share-whole.remedy
      en: write share(record.price)
      fr: écrivez share(record.price)
      ar: كتابة ⟦share(record.price)⟧
    filter-shares-list
      en: shares takes a list of amounts
      fr: shares prend une liste de montants
      ar: ⟦shares⟧ يأخذ قائمة مبالغ
    filter-shares-list.remedy
      en: write parts | map(attribute="amount") | shares
      fr: écrivez parts | map(attribute="amount") | shares
      ar: كتابة ⟦parts | map(attribute="amount") | shares⟧
    filter-spans-value
      en: spans does not fit this value
      fr: spans ne va pas avec cette valeur
      ar: ⟦spans⟧ لا يناسب هذه القيمة
    filter-spans-value.remedy
      en: it takes a list of choices
      fr: il prend une liste de choix
      ar: يأخذ قائمة خيارات
    filter-string-argument-kind
      en: "{name}" does not fit the string "{key}"
      fr: « {name} » ne va pas avec la chaîne « {key} »
      ar: «{name}» لا يناسب العبارة «{key}»
    filter-string-argument-missing
      en: the string "{key}" needs "{name}"
      fr: la chaîne « {key} » a besoin de « {name} »
      ar: يلزم العبارة «{key}» الوسيط «{name}»
    filter-string-argument-missing.remedy
      en: write t({name}=…)
      fr: écrivez t({name}=…)
      ar: كتابة ⟦t({name}=…)⟧
    filter-string-key
      en: t needs a key
      fr: t a besoin d’une clé
      ar: يلزم ⟦t⟧ مفتاح
    filter-string-key.remedy
      en: write {{{{ "key" | t }}}}
      fr: écrivez {{{{ "key" | t }}}}
      ar: كتابة ⟦{{{{ "key" | t }}}}⟧
    filter-string-no-argument
      en: the string "{key}" has no argument "{name}"
      fr: la chaîne « {key} » n’a pas d’argument « {name} »
      ar: ليس للعبارة «{key}» وسيط «{name}»
    filter-string-no-argument.remedy
      en: remove it
      fr: retirez-le
      ar: إزالته
    filter-takes-choice
      en: a choice or a text chooses among cases
      fr: un choix ou un texte choisit parmi les cas
      ar: يكون الاختيار بين الحالات بخيار أو نصّ
    filter-takes-field
      en: it takes a text: name one of its fields
      fr: il prend un texte : nommez l’un de ses champs
      ar: يأخذ نصًّا: تسمية حقل من حقوله
    filter-takes-number
      en: it takes a number
      fr: il prend un nombre
      ar: يأخذ عددًا
    filter-takes-plain
      en: it takes plain text, not markup
      fr: il prend un texte simple, pas du balisage
      ar: يأخذ نصًّا بسيطًا لا شيفرة
    filter-takes-value
      en: it takes a text, a number or a date, say
      fr: il prend un texte, un nombre ou une date, par exemple
      ar: يأخذ نصًّا أو عددًا أو تاريخًا مثلًا
    filter-term-taxonomy
      en: term_in needs a taxonomy
      fr: term_in a besoin d’une taxonomie
      ar: يلزم ⟦term_in⟧ تصنيف
    filter-term-taxonomy.remedy
      en: write term_in(site.taxonomies.products_merchant)
      fr: écrivez term_in(site.taxonomies.products_merchant)
      ar: كتابة ⟦term_in(site.taxonomies.products_merchant)⟧
    filter-term-value
      en: term_in does not fit this value
      fr: term_in ne va pas avec cette valeur
      ar: ⟦term_in⟧ لا يناسب هذه القيمة
    filter-term-value.remedy
      en: it takes a record
      fr: il prend une notice
      ar: يأخذ سجلًّا
    filter-too-many-arguments
      en: {name} takes at most {limit}
      fr: {name} prend {limit} valeurs au plus
      ar: {name} يأخذ {limit} من القيم على الأكثر
    filter-too-many-arguments.remedy
      en: remove what is in the brackets
      fr: retirez ce qui est entre les parenthèses
      ar: حذف ما بين القوسين
    filter-too-many-arguments.remedy-brackets
      en: remove the brackets
      fr: retirez les parenthèses
      ar: حذف القوسين
    filter-too-many-arguments.remedy-one
      en: leave one value in the brackets
      fr: laissez une seule valeur entre les parenthèses
      ar: ترك قيمة واحدة بين القوسين
    filter-translated-language
      en: translated needs a language
      fr: translated a besoin d’une langue
      ar: يلزم ⟦translated⟧ لغة
    filter-translated-language.remedy
      en: write translated(language.code)
      fr: écrivez translated(language.code)
      ar: كتابة ⟦translated(language.code)⟧
    filter-translated-unknown
      en: the site has no language "{literal}"
      fr: le site n’a pas de langue « {literal} »
      ar: ليس في الموقع لغة «{literal}»
    filter-translated-unknown.remedy
      en: its languages: {codes}
      fr: ses langues : {codes}
      ar: لغاته: {codes}
    filter-translated-value
      en: translated does not fit this value
      fr: translated ne va pas avec cette valeur
      ar: ⟦translated⟧ لا يناسب هذه القيمة
    filter-translated-value.remedy
      en: it takes a record or a term
      fr: il prend une notice ou un terme
      ar: يأخذ سجلًّا أو مصطلحًا
    filter-unknown-argument
      en: {name} has no argument {named}
      fr: {name} n’a pas d’argument {named}
      ar: ليس لـ{name} وسيط {named}
    filter-unknown-argument.remedy
      en: remove {named}=
      fr: retirez {named}=
      ar: حذف ⟦{named}=⟧
    filter-unknown-string
      en: there is no string "{key}"
      fr: il n’y a pas de chaîne « {key} »
      ar: لا توجد عبارة «{key}»
    filter-unknown-string.remedy
      en: add it to the theme's strings
      fr: ajoutez-la aux chaînes du thème
      ar: إضافتها إلى عبارات القالب
    filter-unknown-word
      en: {name} has no form "{word}"
      fr: {name} n’a pas de forme « {word} »
      ar: ليس لـ{name} صيغة «{word}»
    filter-unknown-word.remedy
      en: it takes {words}
      fr: il prend {words}
      ar: يأخذ {words}
    filter-value
      en: {name} does not fit this value
      fr: {name} ne va pas avec cette valeur
      ar: {name} لا يناسب هذه القيمة
    filter-value.remedy
      en: it takes {shapes}
      fr: il prend {shapes}
      ar: يأخذ {shapes}
    filter-word
      en: {name} takes a word
      fr: {name} prend un mot
      ar: {name} يأخذ كلمة
    filter-word.remedy
      en: it takes {words}
      fr: il prend {words}
      ar: يأخذ {words}
    image-elsewhere
      en: the picture is on another site
      fr: l’image est sur un autre site
      ar: الصورة في موقع آخر
    image-elsewhere.remedy
      en: put the file beside this text: pages ask nothing of third parties
      fr: mettez le fichier à côté de ce texte : les pages ne demandent rien à des tiers
      ar: وضع الملفّ بجانب هذا النصّ: فالصفحات لا تطلب شيئًا من غيرها
    image-missing
      en: there is no picture {target}
      fr: il n’y a pas d’image {target}
      ar: لا توجد صورة {target}
    image-missing.remedy
      en: put the file there or mend the path
      fr: mettez-y le fichier ou corrigez le chemin
      ar: وضع الملفّ هناك أو تصحيح المسار
    image-no-picture
      en: {target} is not a picture
      fr: {target} n’est pas une image
      ar: {target} ليس صورة
    image-no-picture.remedy
      en: without the exclamation mark it is a link to the file
      fr: sans le point d’exclamation, c’est un lien vers le fichier
      ar: دون علامة التعجّب يكون رابطًا إلى الملفّ
    layout-missing
      en: the theme has no layout "{layout}" for this page
      fr: le thème n’a pas de mise en page « {layout} » pour cette page
      ar: ليس في القالب تخطيط «{layout}» لهذه الصفحة
    layout-missing.remedy
      en: it has {others}; or add {folder}/templates/{file}
      fr: il a {others} ; ou ajoutez {folder}/templates/{file}
      ar: فيه {others}؛ أو إضافة ⟦{folder}/templates/{file}⟧
    layout-missing.remedy-add
      en: add {folder}/templates/{file}, or leave the line out
      fr: ajoutez {folder}/templates/{file}, ou retirez la ligne
      ar: إضافة ⟦{folder}/templates/{file}⟧، أو حذف السطر
    """##
}
