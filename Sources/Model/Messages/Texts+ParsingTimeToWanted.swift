extension MessageTable {
  /// What is said by the readers of files: `time-days` to `wanted-words`.
  static let parsingTimeToWanted = ##"""
    time-days
      en one: {count} day
      en other: {count} days
      fr one: {count} jour
      fr many: {count} de jours
      fr other: {count} jours
      ar zero: {count} يوم
      ar one: يوم واحد
      ar two: يومين
      ar few: {count} أيّام
      ar many: {count} يومًا
      ar other: {count} يوم
    time-hours
      en one: {count} hour
      en other: {count} hours
      fr one: {count} heure
      fr many: {count} d’heures
      fr other: {count} heures
      ar zero: {count} ساعة
      ar one: ساعة واحدة
      ar two: ساعتين
      ar few: {count} ساعات
      ar many: {count} ساعة
      ar other: {count} ساعة
    time-minutes
      en one: {count} minute
      en other: {count} minutes
      fr one: {count} minute
      fr many: {count} de minutes
      fr other: {count} minutes
      ar zero: {count} دقيقة
      ar one: دقيقة واحدة
      ar two: دقيقتين
      ar few: {count} دقائق
      ar many: {count} دقيقة
      ar other: {count} دقيقة
    time-no-day
      en: {key} is not a whole day
      fr: {key} n’est pas un jour entier
      ar: {key} ليس يومًا كاملًا
    time-no-day.remedy
      en: write one such as 2026-11-23, or a moment such as 2026-12-24T18:00+02:00
      fr: écrivez-en un comme 2026-11-23, ou un moment comme 2026-12-24T18:00+02:00
      ar: كتابة يوم مثل ⟦2026-11-23⟧، أو لحظة مثل ⟦2026-12-24T18:00+02:00⟧
    time-no-such-time
      en: {key} has no such time of day
      fr: {key} a une heure qui n’existe pas
      ar: في {key} ساعة غير موجودة
    time-no-such-time.remedy
      en: write a moment such as 2026-12-24T18:00+02:00
      fr: écrivez un moment comme 2026-12-24T18:00+02:00
      ar: كتابة لحظة مثل ⟦2026-12-24T18:00+02:00⟧
    time-seconds
      en one: {count} second
      en other: {count} seconds
      fr one: {count} seconde
      fr many: {count} de secondes
      fr other: {count} secondes
      ar zero: {count} ثانية
      ar one: ثانية واحدة
      ar two: ثانيتين
      ar few: {count} ثوانٍ
      ar many: {count} ثانية
      ar other: {count} ثانية
    time-unreadable
      en: is not an hour and a minute
      fr: n’est pas une heure et des minutes
      ar: ليس ساعة ودقائق
    time-unreadable.remedy
      en: write one such as 09:30
      fr: écrivez-en une comme 09:30
      ar: كتابة وقت مثل ⟦09:30⟧
    time-weeks
      en one: {count} week
      en other: {count} weeks
      fr one: {count} semaine
      fr many: {count} de semaines
      fr other: {count} semaines
      ar zero: {count} أسبوع
      ar one: أسبوع واحد
      ar two: أسبوعين
      ar few: {count} أسابيع
      ar many: {count} أسبوعًا
      ar other: {count} أسبوع
    translation-choice
      en: translation has one choice
      fr: translation n’a qu’un choix
      ar: لـ⟦translation⟧ خيار واحد
    translation-choice.remedy
      en: write "none", or leave the line out
      fr: écrivez « none », ou retirez la ligne
      ar: كتابة ⟦none⟧، أو حذف السطر
    translation-mark
      en: translated-from is not what "dlala status --mark" writes
      fr: translated-from n’est pas ce qu’écrit « dlala status --mark »
      ar: ⟦translated-from⟧ ليس ما يكتبه ⟦dlala status --mark⟧
    translation-mark.remedy
      en: remove the line, and run "dlala status --mark" with this file
      fr: retirez la ligne, et lancez « dlala status --mark » avec ce fichier
      ar: حذف السطر، ثمّ تشغيل ⟦dlala status --mark⟧ مع هذا الملفّ
    type-extends-itself
      en: the type {source} extends itself
      fr: le type {source} s’étend lui-même
      ar: النوع {source} يمتدّ من نفسه
    type-extends-no-component
      en: no component of the theme has a type "{name}" to extend
      fr: aucun composant du thème n’a de type « {name} » à étendre
      ar: ليس في مكوّنات القالب نوع «{name}» ليُمتدّ منه
    type-extends-unknown
      en: there is no type "{name}" to extend
      fr: il n’y a pas de type « {name} » à étendre
      ar: لا يوجد نوع «{name}» ليُمتدّ منه
    type-feed-of
      en: feed-of names a list "{name}" that records of {type} do not have
      fr: feed-of nomme une liste « {name} » que les notices de {type} n’ont pas
      ar: ⟦feed-of⟧ تسمّي قائمة «{name}» ليست في سجلّات {type}
    type-feed-of.remedy
      en: name the inverse of a reference to {type}
      fr: nommez l’inverse d’une référence à {type}
      ar: تسمية عكس إحالة إلى {type}
    type-inverse-is-field
      en: the inverse "{inverse}" of {way} is a field of {type} already
      fr: l’inverse « {inverse} » de {way} est déjà un champ de {type}
      ar: العكس «{inverse}» لـ{way} هو حقل في {type} من قبل
    type-inverse-is-field.remedy
      en: give the inverse another name
      fr: donnez à l’inverse un autre nom
      ar: إعطاء العكس اسمًا آخر
    type-inverse-twice
      en: the inverse "{inverse}" of {way} is that of {field} of {types} already, and both lead to {shared}
      fr: l’inverse « {inverse} » de {way} est déjà celui de {field} de {types}, et les deux mènent à {shared}
      ar: العكس «{inverse}» لـ{way} هو عكس {field} في {types} من قبل، وكلاهما يقود إلى {shared}
    type-inverse-twice.remedy
      en: give one of them another name
      fr: donnez à l’un d’eux un autre nom
      ar: إعطاء أحدهما اسمًا آخر
    type-missing-language
      en: missing-language names a type "{name}" that is not there
      fr: missing-language nomme un type « {name} » qui n’est pas là
      ar: ⟦missing-language⟧ تسمّي نوعًا «{name}» غير موجود
    type-missing-language.remedy
      en: the types: {names}
      fr: les types : {names}
      ar: الأنواع: {names}
    type-none-for-folder
      en: no type belongs to this folder
      fr: aucun type n’appartient à ce dossier
      ar: لا نوع لهذا المجلّد
    type-none-for-folder.remedy
      en: move the file into a section, or add content/_types/{type}.yaml
      fr: mettez le fichier dans une rubrique, ou ajoutez content/_types/{type}.yaml
      ar: نقل الملفّ إلى قسم، أو إضافة ⟦content/_types/{type}.yaml⟧
    type-none-for-folder.remedy-table
      en: move the table into a section
      fr: mettez le tableau dans une rubrique
      ar: نقل الجدول إلى قسم
    type-section-path
      en: section is not a folder of content
      fr: section n’est pas un dossier de content
      ar: ⟦section⟧ ليست مجلّدًا في ⟦content⟧
    type-section-path.remedy
      en: write its name, such as products
      fr: écrivez son nom, comme products
      ar: كتابة اسمه، مثل ⟦products⟧
    type-section-taken
      en: the section {section} belongs to the type {type} already
      fr: la rubrique {section} appartient déjà au type {type}
      ar: القسم {section} للنوع {type} من قبل
    type-section-taken.remedy
      en: give each type a section of its own
      fr: donnez à chaque type sa propre rubrique
      ar: إعطاء كلّ نوع قسمًا خاصًّا به
    type-taxonomy-unknown
      en: dlala.yaml has no taxonomy "{name}"
      fr: dlala.yaml n’a pas de taxonomie « {name} »
      ar: ليس في ⟦dlala.yaml⟧ تصنيف «{name}»
    type-taxonomy-unknown.remedy
      en: write taxonomy: {near} if it is meant. Else add {name} to its taxonomies
      fr: écrivez taxonomy: {near} si c’est elle. Sinon, ajoutez {name} à ses taxonomies
      ar: كتابة ⟦taxonomy: {near}⟧ إن كان هو المقصود. وإلّا فإضافة {name} إلى تصنيفاته
    type-taxonomy-unknown.remedy-near
      en: did you mean "{near}"? Else add {name} to its taxonomies
      fr: vouliez-vous dire « {near} » ? Sinon, ajoutez {name} à ses taxonomies
      ar: هل المقصود «{near}»؟ وإلّا فإضافة {name} إلى تصنيفاته
    type-twice
      en: the type {type} is described in {sources} too
      fr: le type {type} est aussi décrit dans {sources}
      ar: النوع {type} موصوف أيضًا في {sources}
    type-twice.remedy
      en: keep one of the two files
      fr: gardez l’un des deux fichiers
      ar: إبقاء أحد الملفّين
    type-unknown
      en: there is no type "{name}"
      fr: il n’y a pas de type « {name} »
      ar: لا يوجد نوع «{name}»
    type-unknown-target
      en: {way} refers to a type "{name}" that is not there
      fr: {way} renvoie à un type « {name} » qui n’est pas là
      ar: {way} يحيل إلى نوع «{name}» غير موجود
    type-unknown-target.remedy
      en: add content/_types/{name}.yaml
      fr: ajoutez content/_types/{name}.yaml
      ar: إضافة ⟦content/_types/{name}.yaml⟧
    type-unknown.remedy
      en: the types: {types}
      fr: les types : {types}
      ar: الأنواع: {types}
    url-base
      en: base-url is not a web address
      fr: base-url n’est pas une adresse du web
      ar: ⟦base-url⟧ ليست عنوان ويب
    url-base.remedy
      en: write one such as https://dlala.example/
      fr: écrivez-en une comme https://dlala.example/
      ar: كتابة عنوان مثل ⟦https://dlala.example/⟧
    url-unreadable
      en: is not a web address
      fr: n’est pas une adresse du web
      ar: ليس عنوان ويب
    url-unreadable.remedy
      en: write one such as https://example.org/
      fr: écrivez-en une comme https://example.org/
      ar: كتابة عنوان مثل ⟦https://example.org/⟧
    value-not-one
      en: is not one value
      fr: n’est pas une seule valeur
      ar: ليس قيمة واحدة
    value-not-one.remedy
      en: write one value on the same line
      fr: écrivez une seule valeur sur la même ligne
      ar: كتابة قيمة واحدة في السطر نفسه
    value-too-great
      en: is more than {short}
      fr: est plus que {short}
      ar: أكثر من {short}
    value-too-great.remedy
      en: write at most {short}
      fr: écrivez-en au plus {short}
      ar: كتابة {short} منها على الأكثر
    value-too-small
      en: is less than {short}
      fr: est moins que {short}
      ar: أقلّ من {short}
    value-too-small.remedy
      en: write at least {short}
      fr: écrivez au moins {short}
      ar: كتابة {short} على الأقلّ
    wanted-choice
      en: a field of the kind choice
      fr: un champ du genre choice
      ar: حقل من نوع ⟦choice⟧
    wanted-date
      en: a field of the kind date
      fr: un champ du genre date
      ar: حقل من نوع ⟦date⟧
    wanted-days
      en: a field of the kind quantity, in days or weeks, or integer
      fr: un champ du genre quantity, en jours ou en semaines, ou integer
      ar: حقل من نوع ⟦quantity⟧ بالأيّام أو الأسابيع، أو ⟦integer⟧
    wanted-groups
      en: a field that is a list of groups
      fr: un champ qui est une liste de groupes
      ar: حقل هو قائمة مجموعات
    wanted-gtin
      en: a field of the kind gtin
      fr: un champ du genre gtin
      ar: حقل من نوع ⟦gtin⟧
    wanted-integer
      en: a field of the kind integer
      fr: un champ du genre integer
      ar: حقل من نوع ⟦integer⟧
    wanted-listing
      en: a text, a choice, a term or a reference
      fr: un texte, un choix, un terme ou une référence
      ar: نصّ أو خيار أو مصطلح أو إحالة
    wanted-money
      en: a field of the kind money
      fr: un champ du genre money
      ar: حقل من نوع ⟦money⟧
    wanted-place
      en: a field of the kind place
      fr: un champ du genre place
      ar: حقل من نوع ⟦place⟧
    wanted-place-name
      en: a field of the kind text, choice or reference
      fr: un champ du genre text, choice ou reference
      ar: حقل من نوع ⟦text⟧ أو ⟦choice⟧ أو ⟦reference⟧
    wanted-quantity
      en: a field of the kind quantity
      fr: un champ du genre quantity
      ar: حقل من نوع ⟦quantity⟧
    wanted-reference
      en: a field of the kind reference
      fr: un champ du genre reference
      ar: حقل من نوع ⟦reference⟧
    wanted-sellers
      en: a field of the kind reference, alone or in a list
      fr: un champ du genre reference, seul ou dans une liste
      ar: حقل من نوع ⟦reference⟧ وحده أو في قائمة
    wanted-text
      en: a field of the kind text
      fr: un champ du genre text
      ar: حقل من نوع ⟦text⟧
    wanted-text-choice-reference
      en: a field of the kind text, choice or reference
      fr: un champ du genre text, choice ou reference
      ar: حقل من نوع ⟦text⟧ أو ⟦choice⟧ أو ⟦reference⟧
    wanted-variant-text
      en: a field of the variants, of the kind text
      fr: un champ des variantes, du genre text
      ar: حقل في الأصناف من نوع ⟦text⟧
    wanted-variant-words
      en: a field of the variants: a text, a choice or a term
      fr: un champ des variantes : un texte, un choix ou un terme
      ar: حقل في الأصناف: نصّ أو خيار أو مصطلح
    wanted-words
      en: a field of terms, references, texts or choices
      fr: un champ de termes, de références, de textes ou de choix
      ar: حقل من المصطلحات أو الإحالات أو النصوص أو الخيارات
    """##
}
