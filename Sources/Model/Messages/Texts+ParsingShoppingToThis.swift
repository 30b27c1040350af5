extension MessageTable {
  /// What is said by the readers of files: `shopping-condition` to `this-value`.
  static let parsingShoppingToThis = ##"""
    shopping-condition
      en: "{name}" is not a condition
      fr: « {name} » n’est pas un état de la marchandise
      ar: «{name}» ليس حالة للبضاعة
    shopping-condition.remedy
      en: write {known}
      fr: écrivez {known}
      ar: كتابة {known}
    shopping-field-offer
      en: the groups of {field} have a field offer, which templates could not read
      fr: les groupes de {field} ont un champ offer, que les gabarits ne pourraient pas lire
      ar: في مجموعات {field} حقل ⟦offer⟧ لا تستطيع قوالب الصفحات قراءته
    shopping-field-offer.remedy
      en: give it another name: variant.offer is what the variant is sold for
      fr: donnez-lui un autre nom : variant.offer est ce à quoi la variante se vend
      ar: إعطاؤه اسمًا آخر: فـ⟦variant.offer⟧ هو ما يُباع به الصنف
    shopping-no-id
      en: the groups of {field} have no field {id}
      fr: les groupes de {field} n’ont pas de champ {id}
      ar: ليس في مجموعات {field} حقل {id}
    shopping-no-id.remedy
      en: add {id}: text to them: each variant is sold under its own
      fr: ajoutez-leur {id}: text : chaque variante se vend sous le sien
      ar: إضافة ⟦{id}: text⟧ إليها: فكلّ صنف يُباع برقمه
    shopping-no-sold-out
      en: {field} has no word for what has none left
      fr: {field} n’a pas de mot pour ce dont il ne reste rien
      ar: ليس في {field} كلمة لما نفد
    shopping-no-sold-out.remedy
      en: add {sold_out} to its choices
      fr: ajoutez {sold_out} à ses choix
      ar: إضافة {sold_out} إلى خياراته
    shopping-role-missing
      en: shopping has no {role}
      fr: shopping n’a pas de {role}
      ar: ليس في ⟦shopping⟧ {role}
    shopping-role-missing.remedy
      en: write {role}: and the name of {wanted}
      fr: écrivez {role}: et le nom de {wanted}
      ar: كتابة ⟦{role}:⟧ واسم {wanted}
    shopping-unknown-availability
      en: {field} has a choice "{key}" that shops do not know
      fr: {field} a un choix « {key} » que les boutiques ne connaissent pas
      ar: في {field} خيار «{key}» لا تعرفه المتاجر
    shopping-unknown-availability.remedy
      en: they know: {known}
      fr: elles connaissent : {known}
      ar: تعرف المتاجر: {known}
    size-mistakes
      en: this file has {limit} mistakes or more
      fr: ce fichier a {limit} fautes ou plus
      ar: في هذا الملفّ {limit} خطأ أو أكثر
    size-mistakes.remedy
      en: mend those told here; what follows them was not looked at
      fr: corrigez celles qui sont dites ici ; ce qui les suit n’a pas été regardé
      ar: تصحيح ما ذُكر هنا؛ فما بعده لم يُنظر فيه
    size-text
      en: the text has {length} bytes, more than the {limit} allowed
      fr: le texte a {length} octets, plus que les {limit} permis
      ar: حجم النصّ {length} بايت، وهو أكثر من المسموح به ({limit})
    size-text.remedy
      en: split it into several pages
      fr: divisez-le en plusieurs pages
      ar: تقسيمه إلى عدّة صفحات
    slug-cannot-stand
      en: "{text}" cannot stand in an address
      fr: « {text} » ne peut pas être dans une adresse
      ar: «{text}» لا يجوز في عنوان
    slug-cannot-stand.remedy
      en: write "{slug}"
      fr: écrivez « {slug} »
      ar: كتابة «{slug}»
    slug-cannot-stand.remedy-signs
      en: use letters, digits and hyphens
      fr: prenez des lettres, des chiffres et des traits d’union
      ar: استعمال حروف وأرقام وشرطات
    sort-empty
      en: sort names nothing
      fr: sort ne nomme rien
      ar: ⟦sort⟧ لا تسمّي شيئًا
    sort-empty.remedy
      en: write -date, or [module, -rank], or leave it out
      fr: écrivez -date, ou [module, -rank], ou retirez la ligne
      ar: كتابة ⟦-date⟧ أو ⟦[module, -rank]⟧، أو حذف السطر
    sort-too-many
      en: sort has {count} keys, more than the {limit} allowed
      fr: sort a {count} clés, plus que les {limit} permises
      ar: في ⟦sort⟧ مفاتيح عددها {count}، وهو أكثر من المسموح به ({limit})
    sort-too-many.remedy
      en: name the first ones only
      fr: nommez seulement les premières
      ar: تسمية الأولى منها فقط
    sort-twice
      en: {key} is sorted by already
      fr: on trie déjà par {key}
      ar: الترتيب بحسب {key} مذكور من قبل
    sort-twice.remedy
      en: name each field once
      fr: nommez chaque champ une fois
      ar: تسمية كلّ حقل مرّة واحدة
    sort-unknown-field
      en: there is no field "{name}" to sort by
      fr: il n’y a pas de champ « {name} » par lequel trier
      ar: لا يوجد حقل «{name}» للترتيب بحسبه
    sort-unknown-field.remedy
      en: write title, order, date or a field's name
      fr: écrivez title, order, date ou le nom d’un champ
      ar: كتابة ⟦title⟧ أو ⟦order⟧ أو ⟦date⟧ أو اسم حقل
    sort-unreadable
      en: sort is neither a field's name nor a list of such
      fr: sort n’est ni le nom d’un champ ni une liste de noms
      ar: ⟦sort⟧ ليست اسم حقل ولا قائمة أسماء
    sort-unreadable.remedy
      en: write -date, or [module, -rank]
      fr: écrivez -date, ou [module, -rank]
      ar: كتابة ⟦-date⟧ أو ⟦[module, -rank]⟧
    sort-wrong-kind
      en: {name} cannot be sorted by: none of its values stands before another
      fr: on ne peut pas trier par {name} : aucune de ses valeurs ne vient avant une autre
      ar: لا ترتيب بحسب {name}: فلا تسبق قيمة من قيمه أخرى
    sort-wrong-kind.remedy
      en: sort by a text, a number, an amount, a date, a choice, a term or a reference
      fr: triez par un texte, un nombre, un montant, une date, un choix, un terme ou une référence
      ar: الترتيب بحسب نصّ أو عدد أو مبلغ أو تاريخ أو خيار أو مصطلح أو إحالة
    strings-empty
      en: {key} has no text
      fr: {key} n’a pas de texte
      ar: ليس لـ{key} نصّ
    strings-empty.remedy
      en: write one line of text
      fr: écrivez une ligne de texte
      ar: كتابة سطر واحد من النصّ
    strings-form-no-text
      en: the form "{form}" of {key} is not a text
      fr: la forme « {form} » de {key} n’est pas un texte
      ar: الصيغة «{form}» من {key} ليست نصًّا
    strings-form-no-text.remedy
      en: write one line of text
      fr: écrivez une ligne de texte
      ar: كتابة سطر واحد من النصّ
    strings-no-forms
      en: {key} is neither a text nor plural forms
      fr: {key} n’est ni un texte ni des formes de pluriel
      ar: {key} ليس نصًّا ولا صيغ جمع
    strings-no-forms.remedy
      en: write one line of text
      fr: écrivez une ligne de texte
      ar: كتابة سطر واحد من النصّ
    strings-select
      en: select names no argument
      fr: select ne nomme pas d’argument
      ar: ⟦select⟧ لا تسمّي وسيطًا
    strings-select-empty
      en: {key} has no text for any {name}
      fr: {key} n’a de texte pour aucun {name}
      ar: ليس لـ{key} نصّ لأيّ {name}
    strings-select-empty.remedy
      en: write lines such as feminine: …, and other: …
      fr: écrivez des lignes comme feminine: …, et other: …
      ar: كتابة سطور مثل ⟦feminine: …⟧ و⟦other: …⟧
    strings-select.remedy
      en: write select: gender, say
      fr: écrivez select: gender, par exemple
      ar: كتابة ⟦select: gender⟧ مثلًا
    strings-unknown-category
      en: there is no plural category "{key}"
      fr: il n’y a pas de forme de pluriel « {key} »
      ar: لا توجد صيغة جمع «{key}»
    strings-unknown-category.remedy
      en: write {categories}; for cases of another kind write select: first
      fr: écrivez {categories} ; pour des cas d’un autre genre, écrivez d’abord select:
      ar: كتابة {categories}؛ وللحالات من نوع آخر يُكتب ⟦select:⟧ أوّلًا
    taxonomy-empty
      en: the taxonomy {key} has no label and terms
      fr: la taxonomie {key} n’a ni nom ni termes
      ar: ليس للتصنيف {key} اسم ولا مصطلحات
    taxonomy-empty.remedy
      en: write label: and terms: below it
      fr: écrivez label: et terms: en dessous
      ar: كتابة ⟦label:⟧ و⟦terms:⟧ تحته
    term-cannot-stand
      en: "{key}" cannot stand in an address
      fr: « {key} » ne peut pas être dans une adresse
      ar: «{key}» لا يجوز في عنوان
    text-not-one
      en: is not one text
      fr: n’est pas un seul texte
      ar: ليس نصًّا واحدًا
    text-not-one.remedy
      en: it is the same in every language
      fr: il est le même dans chaque langue
      ar: هو واحد في كلّ اللغات
    text-not-one.remedy-each
      en: write it in the file of each language
      fr: écrivez-le dans le fichier de chaque langue
      ar: كتابته في ملفّ كلّ لغة
    text-too-long
      en: {field} has {count} characters, more than {limit}
      fr: {field} a {count} caractères, plus que {limit}
      ar: طول {field} {count} من الحروف، وهو أكثر من {limit}
    text-too-long.remedy
      en: make it shorter
      fr: raccourcissez-le
      ar: تقصيره
    text-too-short
      en: {field} has {count} characters, fewer than {least}
      fr: {field} a {count} caractères, moins que {least}
      ar: طول {field} {count} من الحروف، وهو أقلّ من {least}
    text-too-short.remedy
      en: make it longer
      fr: allongez-le
      ar: إطالته
    text-unreadable
      en: {field} is not a text
      fr: {field} n’est pas un texte
      ar: {field} ليس نصًّا
    text-unreadable.remedy
      en: write one line of text
      fr: écrivez une ligne de texte
      ar: كتابة سطر واحد من النصّ
    theme-missing
      en: the settings name no theme, and there is none called {standard}
      fr: les réglages ne nomment pas de thème, et il n’y en a pas qui s’appelle {standard}
      ar: الإعدادات لا تسمّي قالبًا، ولا قالب باسم {standard}
    theme-missing.remedy
      en: write theme: {name}
      fr: écrivez theme: {name}
      ar: كتابة ⟦theme: {name}⟧
    theme-missing.remedy-make
      en: make the folder themes/{standard}
      fr: faites le dossier themes/{standard}
      ar: إنشاء المجلّد ⟦themes/{standard}⟧
    theme-named-twice
      en: theme names {name} twice
      fr: theme nomme {name} deux fois
      ar: ⟦theme⟧ تسمّي {name} مرّتين
    theme-named-twice.remedy
      en: name each component once
      fr: nommez chaque composant une fois
      ar: تسمية كلّ مكوّن مرّة واحدة
    theme-no-component
      en: theme names no component
      fr: theme ne nomme aucun composant
      ar: ⟦theme⟧ لا تسمّي مكوّنًا
    theme-no-component.remedy
      en: write theme: {standard}, or a list such as [shop, {standard}]
      fr: écrivez theme: {standard}, ou une liste comme [shop, {standard}]
      ar: كتابة ⟦theme: {standard}⟧، أو قائمة مثل ⟦[shop, {standard}]⟧
    theme-no-folder-name
      en: theme is not the name of a folder
      fr: theme n’est pas le nom d’un dossier
      ar: ⟦theme⟧ ليست اسم مجلّد
    theme-no-folder-name.remedy
      en: write the name of a folder in themes
      fr: écrivez le nom d’un dossier de themes
      ar: كتابة اسم مجلّد من ⟦themes⟧
    theme-no-folder-name.remedy-or
      en: write the name of a folder in themes; there are: {names}
      fr: écrivez le nom d’un dossier de themes ; il y a : {names}
      ar: كتابة اسم مجلّد من ⟦themes⟧؛ والموجود: {names}
    theme-no-templates
      en: themes/{name} is no theme: it has no folder templates
      fr: themes/{name} n’est pas un thème : il n’a pas de dossier templates
      ar: ⟦themes/{name}⟧ ليس قالبًا: فليس فيه المجلّد ⟦templates⟧
    theme-no-templates.remedy
      en: give it templates, or name another
      fr: donnez-lui des gabarits, ou nommez-en un autre
      ar: وضع قوالب صفحات فيه، أو تسمية غيره
    theme-no-templates.remedy-or
      en: give it templates, or name another; there are: {names}
      fr: donnez-lui des gabarits, ou nommez-en un autre ; il y a : {names}
      ar: وضع قوالب صفحات فيه، أو تسمية غيره؛ والموجود: {names}
    theme-there-are
      en: there are: {names}
      fr: il y a : {names}
      ar: الموجود: {names}
    theme-too-many-components
      en: theme names too many components
      fr: theme nomme trop de composants
      ar: ⟦theme⟧ تسمّي مكوّنات أكثر ممّا يُسمح به
    theme-unknown
      en: there is no theme {name}
      fr: il n’y a pas de thème {name}
      ar: لا يوجد قالب {name}
    theme-unknown.remedy
      en: make the folder themes/{name} with templates
      fr: faites le dossier themes/{name} avec templates
      ar: إنشاء المجلّد ⟦themes/{name}⟧ وفيه ⟦templates⟧
    thing-block
      en: a block
      fr: un bloc
      ar: الكتلة
    thing-calendar
      en: a calendar
      fr: un calendrier
      ar: التقويم
    thing-colour
      en: a colour
      fr: une couleur
      ar: اللون
    thing-component
      en: a component
      fr: un composant
      ar: المكوّن
    thing-constant
      en: a constant
      fr: une constante
      ar: القيمة الثابتة
    thing-field
      en: a field
      fr: un champ
      ar: الحقل
    thing-first
      en: a choice of the first
      fr: un choix du premier
      ar: اختيار الأوّل
    thing-image
      en: an image
      fr: une image
      ar: الصورة
    thing-locale
      en: a locale
      fr: une locale
      ar: إعدادات اللغة
    thing-look-setting
      en: a setting of the look
      fr: un réglage de l’apparence
      ar: إعداد المظهر
    thing-menu-line
      en: a menu's line
      fr: une ligne de menu
      ar: سطر القائمة
    thing-rates
      en: the file of rates
      fr: le fichier des cours
      ar: ملفّ أسعار الصرف
    thing-section
      en: a section
      fr: une rubrique
      ar: القسم
    thing-site
      en: a site
      fr: un site
      ar: إعدادات الموقع
    thing-taxonomy
      en: a taxonomy
      fr: une taxonomie
      ar: التصنيف
    thing-type
      en: a type
      fr: un type
      ar: النوع
    this-value
      en: this
      fr: ceci
      ar: هذا
    """##
}
