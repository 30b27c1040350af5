extension MessageTable {
  /// What is said by the readers of files: `field-choice-empty` to `integer-unreadable`.
  static let parsingFieldToInteger = ##"""
    field-choice-empty
      en: the choice {name} has no choices
      fr: le choix {name} n’a pas de choix
      ar: الخيار {name} بلا خيارات
    field-choice-empty.remedy
      en: write choices: [new, used]
      fr: écrivez choices: [new, used]
      ar: كتابة ⟦choices: [new, used]⟧
    field-from-other-program.menu
      en: leave it out: menus stand in dlala.yaml, menus: {{main: [{{to: …}}]}}
      fr: retirez-le : les menus sont dans dlala.yaml, menus: {{main: [{{to: …}}]}}
      ar: حذفه: القوائم في ⟦dlala.yaml⟧: ⟦menus: {{main: [{{to: …}}]}}⟧
    field-from-other-program.params
      en: write what stands in it as fields of the record, and add them to its type
      fr: écrivez ce qu’il contient comme des champs de la notice, et ajoutez-les à son type
      ar: كتابة ما فيه حقولًا للسجلّ، وإضافتها إلى نوعه
    field-from-other-program.search
      en: leave it out: publish: {{search: false}} in the type keeps its records out of the search
      fr: retirez-le : publish: {{search: false}} dans le type tient ses notices hors de la recherche
      ar: حذفه: ⟦publish: {{search: false}}⟧ في النوع تُخرج سجلّاته من البحث
    field-from-other-program.taxonomies
      en: write its lists as fields of the record: {{kind: list, of: term, taxonomy: …}} in its type
      fr: écrivez ses listes comme des champs de la notice : {{kind: list, of: term, taxonomy: …}} dans son type
      ar: كتابة قوائمه حقولًا للسجلّ: ⟦{{kind: list, of: term, taxonomy: …}}⟧ في نوعه
    field-from-other-program.toc
      en: leave it out: the theme makes tables of contents
      fr: retirez-le : le thème fait les tables des matières
      ar: حذفه: القالب يصنع فهارس المحتويات
    field-from-other-program.weight
      en: leave it out: sort: in the type has the order of its lists
      fr: retirez-le : sort: dans le type dit l’ordre de ses listes
      ar: حذفه: ⟦sort:⟧ في النوع ترتيب قوائمه
    field-group-empty
      en: the group {name} has no fields
      fr: le groupe {name} n’a pas de champs
      ar: المجموعة {name} بلا حقول
    field-group-fields.remedy
      en: write fields: {{size: text}}, at most {limit}
      fr: écrivez fields: {{size: text}}, {limit} au plus
      ar: كتابة ⟦fields: {{size: text}}⟧، وعددها {limit} على الأكثر
    field-group-too-deep
      en: the group {name} stands in too many others
      fr: le groupe {name} est dans trop d’autres groupes
      ar: المجموعة {name} داخل مجموعات أكثر ممّا يُسمح به
    field-group-too-deep.remedy
      en: groups may stand in groups, and no deeper
      fr: un groupe peut être dans un groupe, mais pas plus profond
      ar: تكون المجموعة داخل مجموعة، ولا أعمق من ذلك
    field-group-too-many-fields
      en: the group {name} has too many fields
      fr: le groupe {name} a trop de champs
      ar: حقول المجموعة {name} أكثر ممّا يُسمح به
    field-kind-missing
      en: the field {name} has no kind
      fr: le champ {name} n’a pas de genre
      ar: ليس للحقل {name} نوع
    field-kind-missing.remedy
      en: write {{kind: text}}
      fr: écrivez {{kind: text}}
      ar: كتابة ⟦{{kind: text}}⟧
    field-list-of-what
      en: the list {name} does not say of what
      fr: la liste {name} ne dit pas de quoi elle est faite
      ar: القائمة {name} لا تقول ممّ هي
    field-list-of-what.remedy
      en: write of: text
      fr: écrivez of: text
      ar: كتابة ⟦of: text⟧
    field-min-above-max
      en: the least value of {name} is above its greatest
      fr: la plus petite valeur de {name} dépasse la plus grande
      ar: أقلّ قيمة لـ{name} أكبر من أكثرها
    field-min-above-max.remedy
      en: exchange min and max
      fr: échangez min et max
      ar: تبديل ⟦min⟧ و⟦max⟧ أحدهما بالآخر
    field-name-reserved
      en: "{name}" cannot be a field's name
      fr: « {name} » ne peut pas être le nom d’un champ
      ar: «{name}» لا يصلح اسمًا لحقل
    field-name-reserved.remedy
      en: use small Latin letters, digits and hyphens, and none of the names every record has
      fr: prenez des minuscules latines, des chiffres et des traits d’union, et aucun des noms que toute notice a déjà
      ar: استعمال حروف لاتينية صغيرة وأرقام وشرطات، دون اسم من الأسماء التي لكلّ سجلّ
    field-name-taken
      en: no template could read a field "{name}": every record has its own "{name}"
      fr: aucun gabarit ne pourrait lire un champ « {name} » : toute notice a son propre « {name} »
      ar: لا يستطيع قالب صفحة قراءة الحقل «{name}»: فلكلّ سجلّ «{name}» خاصّ به
    field-name-taken.remedy
      en: call it "{other}", in the type and in its records
      fr: appelez-le « {other} », dans le type et dans ses notices
      ar: تسميته «{other}» في النوع وفي سجلّاته
    field-reference-target
      en: the reference {name} has no target
      fr: la référence {name} n’a pas de cible
      ar: ليس للإحالة {name} هدف
    field-reference-target.remedy
      en: write to: merchant
      fr: écrivez to: merchant
      ar: كتابة ⟦to: merchant⟧
    field-unknown
      en: a {type} has no field "{field}"
      fr: {type} n’a pas de champ « {field} »
      ar: ليس في {type} حقل «{field}»
    field-unknown-format
      en: there is no format "{name}"
      fr: il n’y a pas de format « {name} »
      ar: لا توجد صيغة باسم «{name}»
    field-unknown-format.remedy
      en: the formats: {formats}
      fr: les formats : {formats}
      ar: الصيغ: {formats}
    field-unknown-kind
      en: there is no kind "{written}"
      fr: il n’y a pas de genre « {written} »
      ar: لا يوجد نوع باسم «{written}»
    field-unknown-kind.remedy
      en: the kinds: {kinds}
      fr: les genres : {kinds}
      ar: الأنواع: {kinds}
    field-unknown-unit
      en: there is no unit "{unit}"
      fr: il n’y a pas d’unité « {unit} »
      ar: لا توجد وحدة باسم «{unit}»
    field-unknown-unit.remedy
      en: the units: {units}
      fr: les unités : {units}
      ar: الوحدات: {units}
    field-unknown.remedy
      en: its fields: {fields}
      fr: ses champs : {fields}
      ar: حقوله: {fields}
    field-unknown.remedy-add
      en: add a field of this name to the type, or leave it out
      fr: ajoutez au type un champ de ce nom, ou retirez-le
      ar: إضافة حقل بهذا الاسم إلى النوع، أو حذفه
    field-unknown.remedy-column
      en: remove the column
      fr: retirez la colonne
      ar: إزالة العمود
    field-unknown.remedy-map
      en: say under columns in the file of --map what it is, or name it under ignore
      fr: dites sous columns dans le fichier de --map ce que c’est, ou nommez-le sous ignore
      ar: بيان معناه تحت ⟦columns⟧ في ملفّ ⟦--map⟧، أو ذكره تحت ⟦ignore⟧
    field-unknown.remedy-map-near
      en: did you mean "{name}"? Else say under columns in the file of --map what it is, or name it under ignore
      fr: vouliez-vous dire « {name} » ? Sinon, dites sous columns dans le fichier de --map ce que c’est, ou nommez-le sous ignore
      ar: هل المقصود «{name}»؟ وإلّا فبيان معناه تحت ⟦columns⟧ في ملفّ ⟦--map⟧، أو ذكره تحت ⟦ignore⟧
    front-matter-missing
      en: the file does not begin with its front matter
      fr: le fichier ne commence pas par son en-tête
      ar: الملفّ لا يبدأ بترويسته
    front-matter-missing.remedy
      en: write a line ---, then title: …, then another line ---
      fr: écrivez une ligne ---, puis title: …, puis une autre ligne ---
      ar: كتابة سطر ⟦---⟧ ثمّ ⟦title: …⟧ ثمّ سطر ⟦---⟧ آخر
    front-matter-open
      en: the front matter is not closed
      fr: l’en-tête n’est pas fermé
      ar: الترويسة غير مغلقة
    front-matter-open-or-long
      en: the front matter is not closed, or longer than the {limit} bytes allowed
      fr: l’en-tête n’est pas fermé, ou dépasse les {limit} octets permis
      ar: الترويسة غير مغلقة، أو أطول من {limit} بايت المسموح بها
    front-matter-open.remedy
      en: write a line --- below its last line
      fr: écrivez une ligne --- sous sa dernière ligne
      ar: كتابة سطر ⟦---⟧ تحت سطرها الأخير
    group-field-missing
      en: {inner} is missing in {field}
      fr: {inner} manque dans {field}
      ar: الحقل {inner} ناقص في {field}
    group-field-missing.remedy
      en: write {inner}: … here
      fr: écrivez ici {inner}: …
      ar: كتابة ⟦{inner}: …⟧ هنا
    group-unknown-field
      en: {field} has no field "{key}"
      fr: {field} n’a pas de champ « {key} »
      ar: ليس في {field} حقل «{key}»
    group-unknown-field.remedy
      en: its fields: {known}
      fr: ses champs : {known}
      ar: حقوله: {known}
    group-unreadable
      en: is not a list of names and values
      fr: n’est pas une liste de noms et de valeurs
      ar: ليس قائمة أسماء وقيم
    group-unreadable.remedy
      en: write {example}
      fr: écrivez {example}
      ar: كتابة {example}
    gtin-unreadable
      en: is not a GTIN
      fr: n’est pas un GTIN
      ar: ليس رقم GTIN
    gtin-unreadable.remedy
      en: write 8, 12, 13 or 14 digits; the last is a check digit
      fr: écrivez 8, 12, 13 ou 14 chiffres ; le dernier est un chiffre de contrôle
      ar: كتابة 8 أرقام أو 12 أو 13 أو 14؛ والأخير رقم تحقّق
    gtin-unreadable.remedy-digit
      en: by the digits before it the last is {digit}
      fr: d’après les chiffres qui le précèdent, le dernier est {digit}
      ar: بحسب الأرقام التي قبله يكون الأخير {digit}
    image-no-alternative
      en: {field} has no alternative text
      fr: {field} n’a pas de texte de remplacement
      ar: ليس للحقل {field} نصّ بديل
    image-no-alternative.remedy
      en: write alt: {{ar: …, fr: …}} for readers who cannot see it
      fr: écrivez alt: {{ar: …, fr: …}} pour ceux qui ne la voient pas
      ar: كتابة ⟦alt: {{ar: …, fr: …}}⟧ لمن لا يراها
    image-no-alternative.remedy-path
      en: write {{src: {text}, alt: {{ar: …, fr: …}}}} for readers who cannot see it
      fr: écrivez {{src: {text}, alt: {{ar: …, fr: …}}}} pour ceux qui ne la voient pas
      ar: كتابة ⟦{{src: {text}, alt: {{ar: …, fr: …}}}}⟧ لمن لا يراها
    image-no-file
      en: names no file
      fr: ne nomme pas de fichier
      ar: لا يسمّي ملفًّا
    image-no-file.remedy
      en: write {{src: front.jpg, alt: …}}
      fr: écrivez {{src: front.jpg, alt: …}}
      ar: كتابة ⟦{{src: front.jpg, alt: …}}⟧
    image-not-one
      en: is not one picture
      fr: n’est pas une seule image
      ar: ليس صورة واحدة
    image-not-one.remedy
      en: write a file's name
      fr: écrivez le nom d’un fichier
      ar: كتابة اسم ملفّ
    image-texts-count
      en: {column} has {count} texts for {pictures} pictures
      fr: {column} a {count} textes pour {pictures} images
      ar: في {column} نصوص عددها {count} لصور عددها {pictures}
    image-texts-count.remedy
      en: write one text for each picture, with ; between them, and quotation marks around one that holds ;
      fr: écrivez un texte pour chaque image, avec ; entre eux, et des guillemets autour de celui qui contient ;
      ar: كتابة نصّ لكلّ صورة وبينها ⟦;⟧، مع علامتي اقتباس حول ما فيه ⟦;⟧
    import-bad-record-name
      en: "{name}" cannot be the name of a record
      fr: « {name} » ne peut pas être le nom d’une notice
      ar: «{name}» لا يصلح اسمًا لسجلّ
    import-lines-tangled
      en: the lines of {edits} in content/{path} cannot be changed without touching others
      fr: les lignes de {edits} dans content/{path} ne peuvent pas être changées sans en toucher d’autres
      ar: سطور {edits} في ⟦content/{path}⟧ لا تتغيّر دون المساس بغيرها
    import-lines-tangled.remedy
      en: change that file by hand, then import again
      fr: changez ce fichier à la main, puis importez de nouveau
      ar: تغيير ذلك الملفّ باليد، ثمّ الاستيراد من جديد
    import-no-key-column
      en: no column holds the key "{name}"
      fr: aucune colonne ne contient la clé « {name} »
      ar: لا عمود للمفتاح «{name}»
    import-no-key-column.remedy
      en: name one of the sheet's columns
      fr: nommez l’une des colonnes de la feuille
      ar: تسمية عمود من أعمدة الورقة
    import-other-type
      en: {id} is not a {type}
      fr: {id} n’est pas un {type}
      ar: {id} ليس من النوع {type}
    import-other-type.remedy
      en: give the row another id
      fr: donnez à la ligne un autre identifiant
      ar: إعطاء الصفّ معرّفًا آخر
    import-record-in-table
      en: this record stands in the table content/{file}, which no import changes
      fr: cette notice est dans le tableau content/{file}, qu’aucun import ne change
      ar: هذا السجلّ في الجدول ⟦content/{file}⟧ الذي لا يغيّره استيراد
    import-record-in-table.remedy
      en: change it there, or make a Markdown file of the row
      fr: changez-la là-bas, ou faites de la ligne un fichier Markdown
      ar: تغييره هناك، أو جعل الصفّ ملفّ Markdown
    import-record-there
      en: there is a record {id} already
      fr: il y a déjà une notice {id}
      ar: يوجد سجلّ {id} من قبل
    import-record-there.remedy
      en: write {id} into a column id when it is meant, or give the row another title
      fr: écrivez {id} dans une colonne id si c’est elle, ou donnez à la ligne un autre titre
      ar: كتابة {id} في عمود ⟦id⟧ إن كان هو المقصود، أو إعطاء الصفّ عنوانًا آخر
    import-record-twice
      en: the record {id} stands in row {other} already
      fr: la notice {id} est déjà à la ligne {other}
      ar: السجلّ {id} في الصفّ {other} من قبل
    import-record-twice.remedy
      en: keep one of them
      fr: gardez l’une d’elles
      ar: إبقاء واحد منهما
    import-renames
      en: {column} "{name}" is that of {record}
      fr: {column} « {name} » est celui de {record}
      ar: {column} «{name}» هو لـ{record}
    import-renames.remedy
      en: an import does not rename a record: write its id, or another {column}
      fr: un import ne renomme pas de notice : écrivez son identifiant, ou un autre {column}
      ar: الاستيراد لا يغيّر اسم سجلّ: كتابة معرّفه، أو {column} آخر
    import-row-no-record
      en: the row names no record and has no title
      fr: la ligne ne nomme pas de notice et n’a pas de titre
      ar: الصفّ لا يسمّي سجلًّا وليس له عنوان
    import-row-no-record.remedy
      en: fill its id, or its title
      fr: remplissez son id, ou son titre
      ar: ملء ⟦id⟧ فيه، أو عنوانه
    in-column
      en: {column} {fault}
      fr: {column} {fault}
      ar: {column}: {fault}
    integer-unreadable
      en: is not a whole number
      fr: n’est pas un nombre entier
      ar: ليس عددًا صحيحًا
    integer-unreadable.remedy
      en: write digits such as 12
      fr: écrivez des chiffres comme 12
      ar: كتابة أرقام مثل 12
    """##
}
