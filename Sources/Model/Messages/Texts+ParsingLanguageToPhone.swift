extension MessageTable {
  /// What is said by the readers of files: `language-ending` to `phone-unreadable`.
  static let parsingLanguageToPhone = ##"""
    language-ending
      en: write .{language}.md
      fr: écrivez .{language}.md
      ar: كتابة ⟦.{language}.md⟧
    language-ending-one-of
      en: end the name with one of: {endings}
      fr: terminez le nom par l’un de ceux-ci : {endings}
      ar: إنهاء الاسم بواحد من: {endings}
    language-locale
      en: {locale} is no locale of the language {code}
      fr: {locale} n’est pas une locale de la langue {code}
      ar: {locale} ليس من لهجات اللغة {code}
    language-locale.remedy
      en: write {language}, or a tag that begins with {language}-
      fr: écrivez {language}, ou une étiquette qui commence par {language}-
      ar: كتابة {language}، أو وسم يبدأ بـ⟦{language}-⟧
    language-not-listed
      en: "{code}" is not among the languages
      fr: « {code} » n’est pas parmi les langues
      ar: «{code}» ليست من اللغات
    language-not-listed.remedy
      en: add it to languages
      fr: ajoutez-la à languages
      ar: إضافتها إلى ⟦languages⟧
    language-own-fallback
      en: {key} cannot stand for itself
      fr: {key} ne peut pas se remplacer elle-même
      ar: {key} لا تنوب عن نفسها
    language-own-fallback.remedy
      en: name other languages of the site
      fr: nommez d’autres langues du site
      ar: تسمية لغات أخرى من لغات الموقع
    language-twice
      en: the language {code} is stated twice
      fr: la langue {code} est dite deux fois
      ar: اللغة {code} مذكورة مرّتين
    language-twice.remedy
      en: write each language once
      fr: écrivez chaque langue une fois
      ar: كتابة كلّ لغة مرّة واحدة
    language-unknown
      en: "{language}" is not a language of this site
      fr: « {language} » n’est pas une langue de ce site
      ar: «{language}» ليست من لغات هذا الموقع
    language-unknown.remedy
      en: its languages: {codes}
      fr: ses langues : {codes}
      ar: لغاته: {codes}
    language-unknown.remedy-one-of
      en: write one of: {languages}
      fr: écrivez l’une de celles-ci : {languages}
      ar: كتابة واحدة من: {languages}
    language-unreadable
      en: "{tag}" is not a language
      fr: « {tag} » n’est pas une langue
      ar: «{tag}» ليست لغة
    language-unreadable.remedy
      en: write a tag such as ar, fr or ar-PS
      fr: écrivez une étiquette comme ar, fr ou ar-PS
      ar: كتابة وسم مثل ⟦ar⟧ أو ⟦fr⟧ أو ⟦ar-PS⟧
    layout-name
      en: "{text}" is no name of a layout
      fr: « {text} » n’est pas le nom d’une mise en page
      ar: «{text}» ليس اسم تخطيط
    layout-name.remedy
      en: use small Latin letters, digits and hyphens: "wide" is product-wide.html for a product
      fr: prenez des minuscules latines, des chiffres et des traits d’union : « wide » est product-wide.html pour un product
      ar: استعمال حروف لاتينية صغيرة وأرقام وشرطات: ⟦wide⟧ هو ⟦product-wide.html⟧ لـ⟦product⟧
    list-too-long
      en: is too long
      fr: est trop long
      ar: أطول ممّا يُسمح به
    list-too-long.remedy
      en: at most {limit} values
      fr: {limit} valeurs au plus
      ar: {limit} قيمة على الأكثر
    listing-no-list
      en: listing is not a list of fields
      fr: listing n’est pas une liste de champs
      ar: ⟦listing⟧ ليست قائمة حقول
    listing-no-list.remedy
      en: write listing: [category]
      fr: écrivez listing: [category]
      ar: كتابة ⟦listing: [category]⟧
    look-no-value
      en: {key} is not one value
      fr: {key} n’est pas une seule valeur
      ar: {key} ليست قيمة واحدة
    look-no-value.remedy
      en: write one, or {{light: "#ffffff", dark: "#101010"}}
      fr: écrivez-en une, ou {{light: "#ffffff", dark: "#101010"}}
      ar: كتابة قيمة، أو ⟦{{light: "#ffffff", dark: "#101010"}}⟧
    look-sets-missing
      en: {key} does not say what it sets
      fr: {key} ne dit pas ce qu’il règle
      ar: {key} لا تقول ماذا تضبط
    look-sets-missing.remedy
      en: write {{kind: colour, sets: accent}}
      fr: écrivez {{kind: colour, sets: accent}}
      ar: كتابة ⟦{{kind: colour, sets: accent}}⟧
    look-sheet-missing
      en: look names no style sheet
      fr: look ne nomme pas de feuille de style
      ar: ⟦look⟧ لا تسمّي ورقة أنماط
    look-sheet-missing.remedy
      en: write sheet: css/tokens.css
      fr: écrivez sheet: css/tokens.css
      ar: كتابة ⟦sheet: css/tokens.css⟧
    look-unknown-kind
      en: there is no kind "{name}"
      fr: il n’y a pas de genre « {name} »
      ar: لا يوجد نوع باسم «{name}»
    look-unknown-kind.remedy
      en: the kinds: {kinds}
      fr: les genres : {kinds}
      ar: الأنواع: {kinds}
    map-no-field
      en: the column "{key}" has no name of a field
      fr: la colonne « {key} » n’a pas de nom de champ
      ar: ليس للعمود «{key}» اسم حقل
    map-no-field.remedy
      en: write one such as title.ar
      fr: écrivez-en un comme title.ar
      ar: كتابة اسم مثل ⟦title.ar⟧
    map-no-value
      en: {key} cannot be "{text}"
      fr: {key} ne peut pas être « {text} »
      ar: {key} لا تكون «{text}»
    map-no-value.remedy-country
      en: write a code such as "+970"
      fr: écrivez un code comme « +970 »
      ar: كتابة رمز مثل ⟦+970⟧
    map-no-value.remedy-currency
      en: write a code such as ILS
      fr: écrivez un code comme ILS
      ar: كتابة رمز مثل ⟦ILS⟧
    map-no-value.remedy-dates
      en: write one of: {orders}
      fr: écrivez l’un de ceux-ci : {orders}
      ar: كتابة واحد من: {orders}
    map-no-value.remedy-decimal
      en: write "," or "."
      fr: écrivez "," ou "."
      ar: كتابة ⟦","⟧ أو ⟦"."⟧
    map-unreadable
      en: is not a list of names and values
      fr: n’est pas une liste de noms et de valeurs
      ar: ليس قائمة أسماء وقيم
    map-unreadable.remedy
      en: write {{name: value}}
      fr: écrivez {{name: value}}
      ar: كتابة ⟦{{name: value}}⟧
    mapping-empty-list
      en: {member} is an empty list
      fr: {member} est une liste vide
      ar: {member} قائمة فارغة
    mapping-empty-list.remedy
      en: name fields, or write ~ for nothing
      fr: nommez des champs, ou écrivez ~ pour rien
      ar: تسمية حقول، أو كتابة ⟦~⟧ للاشيء
    mapping-first-no-list
      en: first of {member} is not a list
      fr: first de {member} n’est pas une liste
      ar: ⟦first⟧ في {member} ليست قائمة
    mapping-first-no-list.remedy
      en: write {{first: [field, other-field]}}
      fr: écrivez {{first: [field, other-field]}}
      ar: كتابة ⟦{{first: [field, other-field]}}⟧
    mapping-for-member
      en: {fault}, for {member}
      fr: {fault}, pour {member}
      ar: {fault}، لـ{member}
    mapping-form-wrong-kind
      en: {path}, of the kind {kind}, has no {word}
      fr: {path}, du genre {kind}, n’a pas de {word}
      ar: {path} من النوع {kind}، وليس فيه {word}
    mapping-form-wrong-kind.remedy
      en: {word} is for {wanted}
      fr: {word} est pour {wanted}
      ar: {word} يصلح مع {wanted}
    mapping-group
      en: {name} is a group, whose fields machines know by other names
      fr: {name} est un groupe, dont les machines connaissent les champs sous d’autres noms
      ar: {name} مجموعة تعرف الآلات حقولها بأسماء أخرى
    mapping-group.remedy
      en: name one of them, such as {name}.{field}, or write {{field: {name}, type: …, and its members}}
      fr: nommez l’un d’eux, comme {name}.{field}, ou écrivez {{field: {name}, type: …, and its members}}
      ar: تسمية حقل منها، مثل ⟦{name}.{field}⟧، أو كتابة ⟦{{field: {name}, type: …, and its members}}⟧
    mapping-no-members
      en: {path} can have no members
      fr: {path} ne peut pas avoir de membres
      ar: لا أعضاء لـ{path}
    mapping-no-members.remedy
      en: members are for groups and references; known here: field, as, words
      fr: les membres sont pour les groupes et les références ; connus ici : field, as, words
      ar: الأعضاء للمجموعات والإحالات؛ والمعروف هنا: ⟦field, as, words⟧
    mapping-no-type
      en: {what} names no type
      fr: {what} ne nomme pas de type
      ar: {what} لا تسمّي نوعًا
    mapping-no-type.remedy
      en: write type:
      fr: écrivez type:
      ar: كتابة ⟦type:⟧
    mapping-no-type.remedy-schema
      en: write type: and a type of schema.org such as Course
      fr: écrivez type: et un type de schema.org comme Course
      ar: كتابة ⟦type:⟧ ونوع من schema.org مثل ⟦Course⟧
    mapping-object-without-type
      en: {member} is an object without a type
      fr: {member} est un objet sans type
      ar: {member} كائن بلا نوع
    mapping-object-without-type.remedy
      en: write type: and a type of schema.org, or {{field: …}} for the values of a field
      fr: écrivez type: et un type de schema.org, ou {{field: …}} pour les valeurs d’un champ
      ar: كتابة ⟦type:⟧ ونوع من schema.org، أو ⟦{{field: …}}⟧ لقيم حقل
    mapping-property-name
      en: "{name}" is not the name of a property of schema.org
      fr: « {name} » n’est pas le nom d’une propriété de schema.org
      ar: «{name}» ليس اسم خاصّية في schema.org
    mapping-property-name.remedy
      en: write one such as startDate
      fr: écrivez-en un comme startDate
      ar: كتابة اسم مثل ⟦startDate⟧
    mapping-says-nothing
      en: {member} says nothing
      fr: {member} ne dit rien
      ar: {member} لا يقول شيئًا
    mapping-says-nothing.remedy
      en: name a field, or write ~ for nothing
      fr: nommez un champ, ou écrivez ~ pour rien
      ar: تسمية حقل، أو كتابة ⟦~⟧ للاشيء
    mapping-type-name
      en: "{name}" is not the name of a type of schema.org
      fr: « {name} » n’est pas le nom d’un type de schema.org
      ar: «{name}» ليس اسم نوع في schema.org
    mapping-type-name.remedy
      en: write one such as Product
      fr: écrivez-en un comme Product
      ar: كتابة اسم مثل ⟦Product⟧
    mapping-unknown-form
      en: nothing is written as "{word}"
      fr: rien ne s’écrit comme « {word} »
      ar: لا شيء يُكتب بصيغة «{word}»
    mapping-unreadable
      en: {what} is not a mapping
      fr: {what} n’est pas une correspondance
      ar: {what} ليست مطابقة
    mapping-unreadable.remedy
      en: write {{type: Course, provider: host}}
      fr: écrivez {{type: Course, provider: host}}
      ar: كتابة ⟦{{type: Course, provider: host}}⟧
    mapping-words-no-choices
      en: {name} has no choices for words
      fr: {name} n’a pas de choix pour words
      ar: ليس في {name} خيارات لـ⟦words⟧
    mapping-words-no-choices.remedy
      en: words are for choices and terms
      fr: words est pour les choix et les termes
      ar: ⟦words⟧ للخيارات والمصطلحات
    mapping-words-no-list
      en: words of {name} is not a list of keys and words
      fr: words de {name} n’est pas une liste de clés et de mots
      ar: ⟦words⟧ في {name} ليست قائمة مفاتيح وكلمات
    mapping-words-no-list.remedy
      en: write words: {{monday: https://schema.org/Monday}}
      fr: écrivez words: {{monday: https://schema.org/Monday}}
      ar: كتابة ⟦words: {{monday: https://schema.org/Monday}}⟧
    mapping-words-unknown-choice
      en: {name} has no choice "{key}"
      fr: {name} n’a pas de choix « {key} »
      ar: ليس في {name} خيار «{key}»
    mapping-words-unknown-choice.remedy
      en: the choices: {keys}
      fr: les choix : {keys}
      ar: الخيارات: {keys}
    mapping-wrong-kind
      en: {name} is of the kind {kind}, which machines cannot be told
      fr: {name} est du genre {kind}, qu’on ne peut pas dire aux machines
      ar: {name} من النوع {kind}، وهو لا يُقال للآلات
    mapping-wrong-kind.remedy
      en: name a text or another field
      fr: nommez un texte ou un autre champ
      ar: تسمية نصّ أو حقل آخر
    menu-leads-nowhere
      en: this line leads nowhere
      fr: cette ligne ne mène nulle part
      ar: هذا السطر لا يقود إلى شيء
    menu-leads-nowhere.remedy
      en: write {{to: products}}
      fr: écrivez {{to: products}}
      ar: كتابة ⟦{{to: products}}⟧
    menu-no-list
      en: the menu {key} is not a list
      fr: le menu {key} n’est pas une liste
      ar: القائمة {key} ليست قائمة سطور
    menu-no-list.remedy
      en: write lines such as - {{to: products}}
      fr: écrivez des lignes comme - {{to: products}}
      ar: كتابة سطور مثل ⟦- {{to: products}}⟧
    money-unknown-currency-code
      en: there is no currency "{code}"
      fr: il n’y a pas de monnaie « {code} »
      ar: لا توجد عملة «{code}»
    money-unknown-currency-code.remedy
      en: write a code of three letters such as ILS
      fr: écrivez un code de trois lettres comme ILS
      ar: كتابة رمز من ثلاثة حروف مثل ⟦ILS⟧
    number-unreadable
      en: is not a number
      fr: n’est pas un nombre
      ar: ليس عددًا
    number-unreadable.remedy
      en: write one such as 12.5
      fr: écrivez-en un comme 12.5
      ar: كتابة عدد مثل ⟦12.5⟧
    of-field
      en: {field} {fault}
      fr: {field} {fault}
      ar: {field}: {fault}
    order-not-a-number
      en: order is not a whole number
      fr: order n’est pas un nombre entier
      ar: ⟦order⟧ ليس عددًا صحيحًا
    order-not-a-number.remedy
      en: write digits such as 3
      fr: écrivez des chiffres comme 3
      ar: كتابة أرقام مثل 3
    path-outside
      en: leaves the content folder
      fr: sort du dossier content
      ar: يخرج من المجلّد ⟦content⟧
    path-outside.remedy
      en: name a file inside content
      fr: nommez un fichier dans content
      ar: تسمية ملفّ داخل ⟦content⟧
    path-unreadable
      en: is not the path of a file
      fr: n’est pas le chemin d’un fichier
      ar: ليس مسار ملفّ
    path-unreadable.remedy
      en: write a file's name, such as front.jpg
      fr: écrivez le nom d’un fichier, comme front.jpg
      ar: كتابة اسم ملفّ، مثل ⟦front.jpg⟧
    phone-unreadable
      en: is not a telephone number
      fr: n’est pas un numéro de téléphone
      ar: ليس رقم هاتف
    phone-unreadable.remedy
      en: write it with + and the country, such as "+972 2 555 0101"
      fr: écrivez-le avec + et le pays, comme « +972 2 555 0101 »
      ar: كتابته مع ⟦+⟧ ورمز البلد، مثل ⟦+972 2 555 0101⟧
    """##
}
