extension MessageTable {
  /// What is said by the readers of files: `pictures-quality` to `settings-unknown-key`.
  static let parsingPicturesToSettings = ##"""
    pictures-quality
      en: the quality of {key} is not a number from 1 to 100
      fr: la qualité de {key} n’est pas un nombre de 1 à 100
      ar: جودة {key} ليست عددًا من 1 إلى 100
    pictures-quality.remedy
      en: write a number such as {quality}
      fr: écrivez un nombre comme {quality}
      ar: كتابة عدد مثل {quality}
    pictures-too-many-widths
      en: images has {count} widths, more than {limit}
      fr: images a {count} largeurs, plus que {limit}
      ar: في ⟦images⟧ عروض عددها {count}، وهي أكثر من {limit}
    pictures-too-many-widths.remedy
      en: write fewer
      fr: écrivez-en moins
      ar: كتابة أقلّ من ذلك
    pictures-unknown-format
      en: pictures have no format "{text}"
      fr: les images n’ont pas de format « {text} »
      ar: ليست للصور صيغة «{text}»
    pictures-unknown-format.remedy
      en: write avif, webp or jpeg; PNG is made where a picture needs it
      fr: écrivez avif, webp ou jpeg ; le PNG est fait là où une image en a besoin
      ar: كتابة ⟦avif⟧ أو ⟦webp⟧ أو ⟦jpeg⟧؛ وتُصنع PNG حيث تحتاج إليها صورة
    pictures-width
      en: "{name}" is not a width from 16 to 8192 pixels
      fr: « {name} » n’est pas une largeur de 16 à 8192 pixels
      ar: «{name}» ليس عرضًا من 16 إلى 8192 بكسل
    pictures-width.remedy
      en: write numbers such as [320, 640, 1280]
      fr: écrivez des nombres comme [320, 640, 1280]
      ar: كتابة أعداد مثل ⟦[320, 640, 1280]⟧
    place-unreadable
      en: is not a place
      fr: n’est pas un lieu
      ar: ليس مكانًا
    place-unreadable.remedy
      en: write latitude and longitude, such as "31.7780, 35.2330"
      fr: écrivez la latitude et la longitude, comme « 31.7780, 35.2330 »
      ar: كتابة خطّ العرض وخطّ الطول، مثل ⟦31.7780, 35.2330⟧
    publish-no-fields
      en: {rule} does not say which fields it takes
      fr: {rule} ne dit pas quels champs il prend
      ar: {rule} لا تقول أيّ حقول تأخذ
    publish-no-fields.remedy
      en: write {rule}: {example}
      fr: écrivez {rule}: {example}
      ar: كتابة ⟦{rule}: {example}⟧
    publish-unknown-field
      en: there is no field "{name}" for {role}
      fr: il n’y a pas de champ « {name} » pour {role}
      ar: لا يوجد حقل «{name}» لـ{role}
    publish-unknown-field.remedy
      en: name {wanted}
      fr: nommez {wanted}
      ar: تسمية {wanted}
    publish-wrong-kind
      en: {name} cannot be {role}
      fr: {name} ne peut pas être {role}
      ar: {name} لا يصلح لـ{role}
    publish-wrong-kind.remedy
      en: name {wanted}
      fr: nommez {wanted}
      ar: تسمية {wanted}
    quantity-unit
      en: cannot be in {unit}
      fr: ne peut pas être en {unit}
      ar: لا يكون بوحدة {unit}
    quantity-unit.remedy
      en: its units: {units}
      fr: ses unités : {units}
      ar: وحداته: {units}
    quantity-unreadable
      en: is not a quantity
      fr: n’est pas une quantité
      ar: ليس كمّية
    quantity-unreadable.remedy
      en: expected a number and a unit, such as "{example}"
      fr: on attend un nombre et une unité, comme « {example} »
      ar: المنتظر عدد ووحدة، مثل «{example}»
    rates-missing
      en: there is no rate for {currency}, which the settings want prices in
      fr: il n’y a pas de cours pour {currency}, dans laquelle les réglages veulent des prix
      ar: لا سعر صرف لـ{currency}، والإعدادات تريد الأثمان بها
    rates-missing.remedy
      en: write {currency}: and what one {base} is worth
      fr: écrivez {currency}: et ce que vaut un {base}
      ar: كتابة ⟦{currency}:⟧ وما يساويه {base} واحد
    rates-no-day
      en: the rates have no day or no currency
      fr: les cours n’ont pas de jour ou pas de monnaie
      ar: أسعار الصرف بلا يوم أو بلا عملة
    rates-no-day.remedy
      en: write date: 2026-11-01 and base: ILS
      fr: écrivez date: 2026-11-01 et base: ILS
      ar: كتابة ⟦date: 2026-11-01⟧ و⟦base: ILS⟧
    rates-too-old
      en: the rates are {day} days old, more than the {limit} allowed
      fr: les cours ont {day} jours, plus que les {limit} permis
      ar: مضى على أسعار الصرف {day} من الأيّام، وهو أكثر من المسموح به ({limit})
    rates-too-old.remedy
      en: write the rates of a later day, and that day
      fr: écrivez les cours d’un jour plus récent, et ce jour
      ar: كتابة أسعار يوم أحدث، وذلك اليوم
    rates-unreadable
      en: the rate of {key} is not a positive number
      fr: le cours de {key} n’est pas un nombre positif
      ar: سعر صرف {key} ليس عددًا موجبًا
    rates-unreadable.remedy
      en: write one with a point and at most nine decimals, such as 0.2503
      fr: écrivez-en un avec un point et neuf décimales au plus, comme 0.2503
      ar: كتابة عدد بنقطة وتسع منازل عشرية على الأكثر، مثل ⟦0.2503⟧
    required-missing
      en: {field} is missing
      fr: {field} manque
      ar: الحقل {field} ناقص
    required-missing-in-language
      en: {field} is missing in {language}
      fr: {field} manque dans {language}
      ar: الحقل {field} ناقص في {language}
    required-missing-in-language.remedy
      en: fill the column {field}.{language}
      fr: remplissez la colonne {field}.{language}
      ar: ملء العمود ⟦{field}.{language}⟧
    required-missing-new
      en: {column} is missing for a new {type}
      fr: {column} manque pour un nouveau {type}
      ar: {column} ناقص لسجلّ {type} جديد
    required-missing-new.remedy
      en: fill the column {columns}
      fr: remplissez la colonne {columns}
      ar: ملء العمود {columns}
    required-missing.remedy-line
      en: every {type} needs a line that begins with "{field}:"
      fr: chaque {type} a besoin d’une ligne qui commence par « {field}: »
      ar: كلّ {type} يلزمه سطر يبدأ بـ⟦{field}:⟧
    role-calendar
      en: the calendar's {role}
      fr: {role} du calendrier
      ar: {role} في التقويم
    role-delivery
      en: delivery's {role}
      fr: {role} de delivery
      ar: {role} في ⟦delivery⟧
    role-listing
      en: the listing
      fr: la liste
      ar: القائمة
    role-shopping
      en: shopping's {role}
      fr: {role} de shopping
      ar: {role} في ⟦shopping⟧
    sections-unknown
      en: there is no section "{key}"
      fr: il n’y a pas de rubrique « {key} »
      ar: لا يوجد قسم «{key}»
    sections-unknown.remedy
      en: the sections: {known}
      fr: les rubriques : {known}
      ar: الأقسام: {known}
    sections-unknown.remedy-none
      en: types in content/_types name their section
      fr: les types de content/_types nomment leur rubrique
      ar: الأنواع في ⟦content/_types⟧ تسمّي أقسامها
    settings-articles-unknown
      en: the articles of "{language}" are not known to sorting
      fr: le tri ne connaît pas les articles de « {language} »
      ar: الترتيب لا يعرف أدوات التعريف في «{language}»
    settings-articles-unknown.remedy
      en: leave the line out: those of {languages} are
      fr: retirez la ligne : on connaît ceux de {languages}
      ar: حذف السطر: المعروف أدوات {languages}
    settings-ending
      en: "{text}" is not the ending of a file's name
      fr: « {text} » n’est pas la terminaison d’un nom de fichier
      ar: «{text}» ليست نهاية اسم ملفّ
    settings-ending-runs
      en: files that end in .{ending} cannot be linked: they would run on the site
      fr: on ne peut pas faire de lien vers les fichiers qui finissent par .{ending} : ils s’exécuteraient sur le site
      ar: لا يجوز الربط بالملفّات التي تنتهي بـ⟦.{ending}⟧: فقد تُنفَّذ في الموقع
    settings-ending-runs.remedy
      en: put them into the folder static, which is copied as it is
      fr: mettez-les dans le dossier static, qui est copié tel quel
      ar: وضعها في المجلّد ⟦static⟧ الذي يُنسخ كما هو
    settings-ending.remedy
      en: write endings such as [default, dwg]
      fr: écrivez des terminaisons comme [default, dwg]
      ar: كتابة نهايات مثل ⟦[default, dwg]⟧
    settings-format-newer
      en: these sources are of format {format}, and this program ({version}) reads those up to {latest}
      fr: ces sources sont du format {format}, et ce programme ({version}) lit jusqu’au format {latest}
      ar: هذه المصادر بالصيغة {format}، وهذا البرنامج ({version}) يقرأ حتّى الصيغة {latest}
    settings-format-newer.remedy
      en: take a newer program: its CHANGELOG.md says which version brought the format
      fr: prenez un programme plus récent : son CHANGELOG.md dit quelle version a apporté le format
      ar: استعمال برنامج أحدث: فملفّه ⟦CHANGELOG.md⟧ يبيّن أيّ إصدار جاء بالصيغة
    settings-format-unknown
      en: format is not one that this program reads
      fr: format n’est pas de ceux que ce programme lit
      ar: ⟦format⟧ ليست صيغة يقرؤها هذا البرنامج
    settings-format-unknown.remedy
      en: write format: {latest}; sources of format 1 are moved to it by: dlala upgrade
      fr: écrivez format: {latest} ; les sources du format 1 y passent par : dlala upgrade
      ar: كتابة ⟦format: {latest}⟧؛ وتُنقل مصادر الصيغة 1 إليها بالأمر: ⟦dlala upgrade⟧
    settings-heading-ids
      en: heading-ids is neither words nor github
      fr: heading-ids n’est ni words ni github
      ar: قيمة ⟦heading-ids⟧ ليست ⟦words⟧ ولا ⟦github⟧
    settings-heading-ids.remedy
      en: write github, or words as without the line
      fr: écrivez github, ou words comme sans la ligne
      ar: كتابة ⟦github⟧، أو ⟦words⟧ كما لو لم يكن السطر
    settings-no-boolean
      en: {name} is neither true nor false
      fr: {name} n’est ni true ni false
      ar: قيمة {name} ليست ⟦true⟧ ولا ⟦false⟧
    settings-no-boolean.remedy
      en: write true or false
      fr: écrivez true ou false
      ar: كتابة ⟦true⟧ أو ⟦false⟧
    settings-no-languages
      en: the site has no languages
      fr: le site n’a pas de langues
      ar: ليست للموقع لغات
    settings-no-languages.remedy
      en: write languages: [ar, fr]; the first is the default
      fr: écrivez languages: [ar, fr] ; la première est celle par défaut
      ar: كتابة ⟦languages: [ar, fr]⟧؛ والأولى هي الأصلية
    settings-no-mapping
      en: {name} is not a list of names and values
      fr: {name} n’est pas une liste de noms et de valeurs
      ar: {name} ليست قائمة أسماء وقيم
    settings-no-mapping.remedy
      en: write {{name: value}} or lines below it
      fr: écrivez {{name: value}} ou des lignes en dessous
      ar: كتابة ⟦{{name: value}}⟧ أو سطور تحتها
    settings-no-mapping.remedy-section
      en: write {{page-size: 12}}, sort or addresses
      fr: écrivez {{page-size: 12}}, sort ou addresses
      ar: كتابة ⟦{{page-size: 12}}⟧ أو ⟦sort⟧ أو ⟦addresses⟧
    settings-no-number
      en: {name} is not a number
      fr: {name} n’est pas un nombre
      ar: {name} ليس عددًا
    settings-no-number.remedy
      en: write a number such as 12
      fr: écrivez un nombre comme 12
      ar: كتابة عدد مثل 12
    settings-no-text
      en: {name} is not a text
      fr: {name} n’est pas un texte
      ar: {name} ليس نصًّا
    settings-no-text.remedy
      en: write one line of text
      fr: écrivez une ligne de texte
      ar: كتابة سطر واحد من النصّ
    settings-no-text.remedy-languages
      en: write a text for each language: {{ar: …, fr: …}}
      fr: écrivez un texte pour chaque langue : {{ar: …, fr: …}}
      ar: كتابة نصّ لكلّ لغة: ⟦{{ar: …, fr: …}}⟧
    settings-no-text.remedy-text
      en: write a text
      fr: écrivez un texte
      ar: كتابة نصّ
    settings-no-title
      en: the site has no title
      fr: le site n’a pas de titre
      ar: ليس للموقع عنوان
    settings-no-title.remedy
      en: write title: {{ar: …, fr: …}}
      fr: écrivez title: {{ar: …, fr: …}}
      ar: كتابة ⟦title: {{ar: …, fr: …}}⟧
    settings-page-size
      en: page-size is not a number from 1 to 1000
      fr: page-size n’est pas un nombre de 1 à 1000
      ar: ⟦page-size⟧ ليس عددًا من 1 إلى 1000
    settings-page-size.remedy
      en: write a number such as 24
      fr: écrivez un nombre comme 24
      ar: كتابة عدد مثل 24
    settings-policy
      en: "{value}" is no policy
      fr: « {value} » n’est pas une façon de faire
      ar: «{value}» ليست طريقة معروفة
    settings-policy.remedy
      en: write fallback, omit or error
      fr: écrivez fallback, omit ou error
      ar: كتابة ⟦fallback⟧ أو ⟦omit⟧ أو ⟦error⟧
    settings-service-worker
      en: service-worker is neither keep nor remove
      fr: service-worker n’est ni keep ni remove
      ar: قيمة ⟦service-worker⟧ ليست ⟦keep⟧ ولا ⟦remove⟧
    settings-service-worker.remedy
      en: write keep, as without the line, or remove
      fr: écrivez keep, comme sans la ligne, ou remove
      ar: كتابة ⟦keep⟧ كما لو لم يكن السطر، أو ⟦remove⟧
    settings-static-path
      en: "{text}" is not the path of a file in the folder static
      fr: « {text} » n’est pas le chemin d’un fichier du dossier static
      ar: «{text}» ليس مسار ملفّ في المجلّد ⟦static⟧
    settings-static-path.remedy
      en: write one such as .env.example
      fr: écrivez-en un comme .env.example
      ar: كتابة مسار مثل ⟦.env.example⟧
    settings-time-span
      en: {name} is not a length of time from {least} to {most}
      fr: {name} n’est pas une durée de {least} à {most}
      ar: {name} ليست مدّة بين {least} و{most}
    settings-time-span.remedy
      en: write a number and seconds, minutes, hours, days or weeks, such as {example}
      fr: écrivez un nombre et seconds, minutes, hours, days ou weeks, comme {example}
      ar: كتابة عدد مع ⟦seconds⟧ أو ⟦minutes⟧ أو ⟦hours⟧ أو ⟦days⟧ أو ⟦weeks⟧، مثل {example}
    settings-time-zone
      en: there is no time zone "{name}"
      fr: il n’y a pas de fuseau horaire « {name} »
      ar: لا توجد منطقة زمنية «{name}»
    settings-time-zone.remedy
      en: write a name of the IANA database such as Asia/Hebron or Africa/Casablanca
      fr: écrivez un nom de la base IANA comme Asia/Hebron ou Africa/Casablanca
      ar: كتابة اسم من قاعدة IANA مثل ⟦Asia/Hebron⟧ أو ⟦Africa/Casablanca⟧
    settings-too-many-languages
      en: the site has too many languages
      fr: le site a trop de langues
      ar: للموقع لغات أكثر ممّا يُسمح به
    settings-unknown-choice
      en: {name} has no choice "{text}"
      fr: {name} n’a pas de choix « {text} »
      ar: ليس في {name} خيار «{text}»
    settings-unknown-choice.remedy
      en: write {choices}
      fr: écrivez {choices}
      ar: كتابة {choices}
    settings-unknown-key
      en: {what} has no "{key}"
      fr: {what} n’a pas de « {key} »
      ar: ليس في {what} «{key}»
    """##
}
