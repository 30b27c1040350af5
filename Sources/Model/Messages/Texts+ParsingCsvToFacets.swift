extension MessageTable {
  /// What is said by the readers of files: `csv-bad-record-name` to `facets-wrong-kind`.
  static let parsingCsvToFacets = ##"""
    csv-bad-record-name
      en: "{cell}" cannot be the name of a record
      fr: « {cell} » ne peut pas être le nom d’une notice
      ar: «{cell}» لا يصلح اسمًا لسجلّ
    csv-column-ambiguous
      en: "{text}" may be {choices}
      fr: « {text} » peut être {choices}
      ar: قد يعني «{text}» {choices}
    csv-column-ambiguous.remedy
      en: write one of these names as the heading
      fr: écrivez l’un de ces noms comme titre de colonne
      ar: كتابة أحد هذه الأسماء رأسًا للعمود
    csv-column-needs-language
      en: {field} is written in each language
      fr: {field} s’écrit dans chaque langue
      ar: {field} يُكتب بكلّ لغة
    csv-column-needs-language.remedy
      en: write {names}
      fr: écrivez {names}
      ar: كتابة {names}
    csv-column-no-heading
      en: column {letters} has no heading
      fr: la colonne {letters} n’a pas de titre
      ar: ليس للعمود {letters} رأس
    csv-column-no-heading.remedy
      en: write the name of its field above it
      fr: écrivez au-dessus le nom de son champ
      ar: كتابة اسم الحقل فوقه
    csv-column-not-imported
      en: {field} cannot be imported
      fr: {field} ne peut pas être importé
      ar: {field} لا يُستورد
    csv-column-not-imported.remedy
      en: remove the column, or name it under ignore in the file of --map
      fr: retirez la colonne, ou nommez-la sous ignore dans le fichier de --map
      ar: إزالة العمود، أو ذكره تحت ⟦ignore⟧ في ملفّ ⟦--map⟧
    csv-column-own-and-language
      en: {name} stands in a column of its own and in one of a language
      fr: {name} est dans une colonne à lui et dans celle d’une langue
      ar: {name} في عمود خاصّ به وفي عمود لغة معًا
    csv-column-own-and-language.remedy
      en: call both by their languages, such as {name}.{language}
      fr: nommez les deux par leur langue, comme {name}.{language}
      ar: تسمية العمودين بلغتيهما، مثل ⟦{name}.{language}⟧
    csv-column-shared
      en: {field} is the same in all languages
      fr: {field} est le même dans toutes les langues
      ar: {field} واحد في كلّ اللغات
    csv-column-shared.remedy
      en: write "{field}"
      fr: écrivez « {field} »
      ar: كتابة «{field}»
    csv-column-twice
      en: two columns are called "{heading}"
      fr: deux colonnes s’appellent « {heading} »
      ar: عمودان باسم «{heading}»
    csv-column-twice.remedy
      en: keep one of them
      fr: gardez l’une d’elles
      ar: إبقاء واحد منهما
    csv-columns-same-field
      en: columns {other} and {letters} both hold {name}
      fr: les colonnes {other} et {letters} contiennent toutes deux {name}
      ar: العمودان {other} و{letters} كلاهما لـ{name}
    csv-columns-same-field.remedy
      en: keep one of them
      fr: gardez l’une d’elles
      ar: إبقاء واحد منهما
    csv-empty
      en: the sheet is empty
      fr: la feuille est vide
      ar: الورقة فارغة
    csv-empty.remedy
      en: write headings into its first row
      fr: écrivez des titres dans sa première ligne
      ar: كتابة رؤوس الأعمدة في صفّها الأوّل
    csv-no-id-column
      en: the table has no column "id"
      fr: le tableau n’a pas de colonne « id »
      ar: ليس في الجدول عمود ⟦id⟧
    csv-no-id-column.remedy
      en: give each row a short name in a column id
      fr: donnez à chaque ligne un nom court dans une colonne id
      ar: إعطاء كلّ صفّ اسمًا قصيرًا في عمود ⟦id⟧
    csv-not-json
      en: {name} is not JSON
      fr: {name} n’est pas du JSON
      ar: {name} ليس بصيغة JSON
    csv-not-json.remedy
      en: write it as an export does, or in the record's file
      fr: écrivez-le comme le fait un export, ou dans le fichier de la notice
      ar: كتابته كما يكتبه التصدير، أو في ملفّ السجلّ
    csv-part-cell
      en: this cell
      fr: cette cellule
      ar: هذه الخلية
    csv-part-heading
      en: the heading
      fr: le titre de colonne
      ar: رأس العمود
    csv-record-twice
      en: the record {cell} stands in two rows
      fr: la notice {cell} est dans deux lignes
      ar: السجلّ {cell} في صفّين
    csv-record-twice.remedy
      en: keep one of them
      fr: gardez l’une d’elles
      ar: إبقاء واحد منهما
    csv-row-length
      en: the row has {count} cells, the table {columns} columns
      fr: la ligne a {count} cellules, le tableau {columns} colonnes
      ar: خلايا الصفّ {count}، وأعمدة الجدول {columns}
    csv-row-length.remedy
      en: put texts with commas into quotation marks
      fr: mettez entre guillemets les textes qui ont des virgules
      ar: وضع النصوص التي فيها فواصل بين علامتي اقتباس
    csv-row-longer-than-sheet
      en: the row has {count} cells, the sheet {columns} columns
      fr: la ligne a {count} cellules, la feuille {columns} colonnes
      ar: خلايا الصفّ {count}، وأعمدة الورقة {columns}
    csv-row-longer-than-sheet.remedy
      en: put texts that hold the separator into quotation marks
      fr: mettez entre guillemets les textes qui contiennent le séparateur
      ar: وضع النصوص التي فيها علامة الفصل بين علامتي اقتباس
    data-boolean
      en: true or false
      fr: vrai ou faux
      ar: صواب أو خطأ
    data-control
      en: {name} holds an invisible control character
      fr: {name} contient un caractère de commande invisible
      ar: في {name} حرف تحكّم غير مرئي
    data-direction
      en: {name} holds invisible characters that turn text around
      fr: {name} contient des caractères invisibles qui retournent le texte
      ar: في {name} حروف غير مرئية تقلب اتّجاه النصّ
    data-direction.remedy
      en: remove them: the program isolates texts by itself
      fr: retirez-les : le programme isole les textes de lui-même
      ar: إزالتها: فالبرنامج يعزل النصوص بنفسه
    data-file-name
      en: no template could read a data file of this name
      fr: aucun gabarit ne pourrait lire un fichier de données de ce nom
      ar: لا يستطيع قالب صفحة قراءة ملفّ بيانات بهذا الاسم
    data-file-name.remedy
      en: use small Latin letters, digits and hyphens, with a letter first
      fr: prenez des minuscules latines, des chiffres et des traits d’union, une lettre d’abord
      ar: استعمال حروف لاتينية صغيرة وأرقام وشرطات، والأوّل حرف
    data-item-of
      en: an item of {name}
      fr: un élément de {name}
      ar: عنصر من {name}
    data-kinds-differ
      en: {name} is {own} here, and {kind} in line {line}
      fr: {name} est {own} ici, et {kind} à la ligne {line}
      ar: {name} هنا {own}، وفي السطر {line} {kind}
    data-kinds-differ-many
      en: {name} is {own} here, and {kind} in line {line}; {number} more items are of another kind too
      fr: {name} est {own} ici, et {kind} à la ligne {line} ; {number} autres éléments sont aussi d’un autre genre
      ar: {name} هنا {own}، وفي السطر {line} {kind}؛ وعناصر أخرى عددها {number} من نوع آخر أيضًا
    data-kinds-differ-two
      en: {name} is {own} here, and {kind} in line {line}; 1 more item is of another kind too
      fr: {name} est {own} ici, et {kind} à la ligne {line} ; un autre élément est aussi d’un autre genre
      ar: {name} هنا {own}، وفي السطر {line} {kind}؛ وعنصر آخر من نوع آخر أيضًا
    data-kinds-differ.remedy
      en: write the same kind of value in all items
      fr: écrivez le même genre de valeur dans tous les éléments
      ar: كتابة نوع واحد من القيم في كلّ العناصر
    data-kinds-differ.remedy-quote
      en: put it into quotation marks everywhere, or nowhere
      fr: mettez-le entre guillemets partout, ou nulle part
      ar: وضعه بين علامتي اقتباس في كلّ مكان، أو عدم وضعه في أيّ مكان
    data-list
      en: a list
      fr: une liste
      ar: قائمة
    data-map
      en: a map
      fr: une table de noms et de valeurs
      ar: خريطة أسماء وقيم
    data-name
      en: a name
      fr: un nom
      ar: اسم
    data-nothing
      en: nothing
      fr: rien
      ar: لا شيء
    data-number
      en: a number
      fr: un nombre
      ar: عدد
    data-text
      en: a text
      fr: un texte
      ar: نصّ
    data-written-twice
      en: {key} is written twice
      fr: {key} est écrit deux fois
      ar: {key} مكتوب مرّتين
    data-written-twice.remedy
      en: keep one of the two
      fr: gardez l’un des deux
      ar: إبقاء واحد منهما
    delivery-price-missing
      en: delivery has no price
      fr: delivery n’a pas de prix
      ar: ليس في ⟦delivery⟧ ثمن
    delivery-price-missing.remedy
      en: write price: and the name of a field of the kind money
      fr: écrivez price: et le nom d’un champ du genre money
      ar: كتابة ⟦price:⟧ واسم حقل من نوع ⟦money⟧
    delivery-without-section
      en: zones of delivery are a section's, and this type has none
      fr: les zones de livraison appartiennent à une rubrique, et ce type n’en a pas
      ar: مناطق التوصيل لقسم، وليس لهذا النوع قسم
    delivery-without-section.remedy
      en: add section: to the type
      fr: ajoutez section: au type
      ar: إضافة ⟦section:⟧ إلى النوع
    direction-turning
      en: {name} holds invisible characters that turn text around
      fr: {name} contient des caractères invisibles qui retournent le texte
      ar: في {name} حروف غير مرئية تقلب اتّجاه النصّ
    direction-turning.remedy
      en: remove them: the program isolates texts by itself
      fr: retirez-les : le programme isole les textes de lui-même
      ar: إزالتها: فالبرنامج يعزل النصوص بنفسه
    email-unreadable
      en: is not a mail address
      fr: n’est pas une adresse de courriel
      ar: ليس عنوان بريد إلكتروني
    email-unreadable.remedy
      en: write one such as name@example.org
      fr: écrivez-en une comme name@example.org
      ar: كتابة عنوان مثل ⟦name@example.org⟧
    encoding-not-utf8
      en: this is not UTF-8 text
      fr: ce n’est pas un texte UTF-8
      ar: هذا ليس نصًّا بترميز UTF-8
    encoding-not-utf8.remedy
      en: save the file in the encoding UTF-8
      fr: enregistrez le fichier dans l’encodage UTF-8
      ar: حفظ الملفّ بترميز UTF-8
    encoding-nul
      en: a NUL character stands here
      fr: un caractère NUL est ici
      ar: هنا حرف NUL
    encoding-nul.remedy
      en: remove it
      fr: retirez-le
      ar: إزالته
    facets-leads-nowhere
      en: {part} leads to no other record
      fr: {part} ne mène à aucune autre notice
      ar: {part} لا يقود إلى سجلّ آخر
    facets-leads-nowhere.remedy
      en: leave out what follows it
      fr: retirez ce qui le suit
      ar: حذف ما بعده
    facets-no-list
      en: facets is not a list of fields
      fr: facets n’est pas une liste de champs
      ar: ⟦facets⟧ ليست قائمة حقول
    facets-no-list.remedy
      en: write facets: [materials, price]
      fr: écrivez facets: [materials, price]
      ar: كتابة ⟦facets: [materials, price]⟧
    facets-unknown-field
      en: there is no field "{part}" of {type} for the facet {path}
      fr: il n’y a pas de champ « {part} » dans {type} pour la facette {path}
      ar: لا يوجد حقل «{part}» في {type} للمرشِّح {path}
    facets-unknown-field.remedy
      en: name a field, or a field of a reference
      fr: nommez un champ, ou un champ d’une référence
      ar: تسمية حقل، أو حقل في إحالة
    facets-without-section
      en: facets are a section's, and this type has none
      fr: les facettes appartiennent à une rubrique, et ce type n’en a pas
      ar: المرشِّحات لقسم، وليس لهذا النوع قسم
    facets-without-section.remedy
      en: add section: to the type
      fr: ajoutez section: au type
      ar: إضافة ⟦section:⟧ إلى النوع
    facets-wrong-kind
      en: {part} cannot be a facet
      fr: {part} ne peut pas être une facette
      ar: {part} لا يصلح مرشِّحًا
    facets-wrong-kind.remedy
      en: name a term, a choice, a reference, an amount of money or a short text
      fr: nommez un terme, un choix, une référence, un montant d’argent ou un court texte
      ar: تسمية مصطلح أو خيار أو إحالة أو مبلغ من المال أو نصّ قصير
    """##
}
