extension MessageTable {
  /// What is said by the stages together: `strings-argument-alone` to `upgrade-structured-data-members`.
  static let pipelineStringsToUpgrade = ##"""
    strings-argument-alone
      en: {key} has {{{name}}}, which it has not in {language}
      fr: {key} a {{{name}}}, qu’il n’a pas en {language}
      ar: في {key} الوسيط ⟦{{{name}}}⟧ وليس فيه باللغة {language}
    strings-argument-alone.remedy
      en: remove it, or add it to {path}
      fr: retirez-le, ou ajoutez-le à {path}
      ar: إزالته، أو إضافته إلى {path}
    strings-argument-alone.remedy-near
      en: did you mean {{{name}}}?
      fr: vouliez-vous dire {{{name}}} ?
      ar: هل المقصود ⟦{{{name}}}⟧؟
    strings-argument-missing
      en: {key} has no {{{name}}}, which it has in {language}
      fr: {key} n’a pas de {{{name}}}, qu’il a en {language}
      ar: ليس في {key} الوسيط ⟦{{{name}}}⟧ وهو فيه باللغة {language}
    strings-argument-missing.remedy
      en: write it where it belongs in the sentence
      fr: écrivez-le là où il va dans la phrase
      ar: كتابته في مكانه من الجملة
    strings-case-missing
      en: {key} has no text for {selector} "{name}", which another language has
      fr: {key} n’a pas de texte pour {selector} « {name} », qu’une autre langue a
      ar: ليس في {key} نصّ لـ{selector} «{name}» وهو في لغة أخرى
    strings-case-missing.remedy
      en: add it, or other for all the rest
      fr: ajoutez-le, ou other pour tout le reste
      ar: إضافته، أو ⟦other⟧ لما بقي
    strings-case-missing.remedy-near
      en: did you mean it by "{name}"?
      fr: est-ce lui que vous vouliez dire par « {name} » ?
      ar: هل هو المقصود بـ«{name}»؟
    strings-form-lacks-argument
      en: the form "{form}" of {key} has no {{{name}}}
      fr: la forme « {form} » de {key} n’a pas de {{{name}}}
      ar: ليس في الصيغة «{form}» من {key} الوسيط ⟦{{{name}}}⟧
    strings-form-lacks-argument.remedy
      en: write it there too: the other forms have it
      fr: écrivez-le là aussi : les autres formes l’ont
      ar: كتابته فيها أيضًا: فهو في الصيغ الأخرى
    strings-form-missing
      en one: {name} lacks the plural form {forms}
      en other: {name} lacks the plural forms {forms}
      fr one: il manque à {name} la forme de pluriel {forms}
      fr many: il manque à {name} les formes de pluriel {forms}
      fr other: il manque à {name} les formes de pluriel {forms}
      ar zero: لا تنقص {name} صيغ جمع: {forms}
      ar one: تنقص {name} صيغة الجمع {forms}
      ar two: تنقص {name} صيغتا الجمع {forms}
      ar few: تنقص {name} صيغ الجمع {forms}
      ar many: تنقص {name} صيغ الجمع {forms}
      ar other: تنقص {name} صيغ الجمع {forms}
    strings-form-missing.remedy
      en: add it: this language counts with it
      fr: ajoutez-la : cette langue compte avec elle
      ar: إضافتها: فهذه اللغة تعدّ بها
    strings-form-too-many
      en: {key} has a plural form too many, {category}
      fr: {key} a une forme de pluriel de trop, {category}
      ar: في {key} صيغة جمع زائدة، {category}
    strings-form-too-many.remedy
      en: remove it: whole numbers in {language} never take it
      fr: retirez-la : les nombres entiers en {language} ne la prennent jamais
      ar: إزالتها: فالأعداد الصحيحة باللغة {language} لا تأخذها
    strings-in-one-language
      en: no other language has the string {key}
      fr: aucune autre langue n’a la chaîne {key}
      ar: ليست العبارة {key} في لغة أخرى
    strings-many-missing
      en: {count} strings are missing in {language}: {names}
      fr: {count} chaînes manquent en {language} : {names}
      ar: عبارات ناقصة باللغة {language} عددها {count}: {names}
    strings-many-missing.remedy
      en: add them as the other languages have them; until then pages show another language's, and dlala status names each
      fr: ajoutez-les comme les autres langues les ont ; d’ici là les pages montrent celles d’une autre langue, et dlala status les nomme toutes
      ar: إضافتها كما هي في اللغات الأخرى؛ وإلى ذلك الحين تعرض الصفحات ما في لغة أخرى، و⟦dlala status⟧ يذكر كلًّا منها
    strings-missing
      en: the string {key} is missing in {language}
      fr: la chaîne {key} manque en {language}
      ar: العبارة {key} ناقصة باللغة {language}
    strings-missing.remedy
      en: add it to {path}; until then pages show another language's
      fr: ajoutez-la à {path} ; d’ici là les pages montrent celle d’une autre langue
      ar: إضافتها إلى {path}؛ وإلى ذلك الحين تعرض الصفحات ما في لغة أخرى
    strings-no-table
      en: the theme has no words in {language}
      fr: le thème n’a pas de mots en {language}
      ar: ليست في القالب كلمات باللغة {language}
    strings-no-table.remedy
      en: add the file, with the same keys as in the other languages; until then pages show another language's
      fr: ajoutez le fichier, avec les mêmes clés que dans les autres langues ; d’ici là les pages montrent celles d’une autre langue
      ar: إضافة الملفّ بالمفاتيح نفسها التي في اللغات الأخرى؛ وإلى ذلك الحين تعرض الصفحات ما في لغة أخرى
    strings-unused
      en: no template uses the string {key}
      fr: aucun gabarit n’emploie la chaîne {key}
      ar: لا قالب صفحة يستعمل العبارة {key}
    strings-unused.remedy
      en: remove it from every language
      fr: retirez-la de chaque langue
      ar: إزالتها من كلّ لغة
    taxonomy-undeclared
      en: {field} takes its terms from {name}, of which dlala.yaml says nothing: they are shown as they are written
      fr: {field} prend ses termes dans {name}, dont dlala.yaml ne dit rien : ils se voient comme ils sont écrits
      ar: {field} يأخذ مصطلحاته من {name}، ولا ذكر له في ⟦dlala.yaml⟧: فهي تظهر كما كُتبت
    taxonomy-undeclared.remedy
      en: write taxonomies: {{{name}: {{label: …, terms: …}}}} in dlala.yaml
      fr: écrivez taxonomies: {{{name}: {{label: …, terms: …}}}} dans dlala.yaml
      ar: كتابة ⟦taxonomies: {{{name}: {{label: …, terms: …}}}}⟧ في ⟦dlala.yaml⟧
    theme-asset-missing
      en: the theme has no file assets/{name}
      fr: le thème n’a pas de fichier assets/{name}
      ar: ليس في القالب الملفّ ⟦assets/{name}⟧
    theme-asset-missing.remedy
      en: put the file into the theme's assets
      fr: mettez le fichier dans les assets du thème
      ar: وضع الملفّ في ⟦assets⟧ من القالب
    theme-asset-outside
      en: a style sheet refers to something outside the theme's assets
      fr: une feuille de style renvoie à quelque chose hors des assets du thème
      ar: ورقة أنماط تحيل إلى شيء خارج ⟦assets⟧ من القالب
    theme-changed-below
      en: {name}: {original} has changed since it was copied:
      fr: {name} : {original} a changé depuis qu’il a été copié :
      ar: {name}: تغيّر {original} منذ أن نُسخ:
    theme-counts
      en: {same} unchanged below, {changed} changed.
      fr: {same} sans changement en dessous, {changed} changés.
      ar: بلا تغيير تحتها: {same}، وتغيّر: {changed}.
    theme-differs-from
      en: {name}: what it was made from was not kept; this leads from it to {below}:
      fr: {name} : ce dont il a été fait n’a pas été gardé ; voici ce qui mène de lui à {below} :
      ar: {name}: لم يُحفظ ما نُسخ منه؛ وهذا ما يقود منه إلى {below}:
    theme-eject-no-file
      en: the theme has no file {path}
      fr: le thème n’a pas de fichier {path}
      ar: ليس في القالب ملفّ {path}
    theme-eject-no-file.remedy
      en: its parts are templates/…, assets/… of {below}
      fr: ses parties sont templates/…, assets/… de {below}
      ar: أجزاؤه ⟦templates/…⟧ و⟦assets/…⟧ من {below}
    theme-eject-strings
      en: strings are taken key by key
      fr: les chaînes se prennent clé par clé
      ar: العبارات تؤخذ مفتاحًا مفتاحًا
    theme-eject-strings.remedy
      en: write into theme/{path} just those that are different
      fr: écrivez dans theme/{path} seulement celles qui diffèrent
      ar: كتابة ما يختلف منها فقط في ⟦theme/{path}⟧
    theme-eject-styles
      en: style sheets of one name add up
      fr: les feuilles de style d’un même nom s’ajoutent
      ar: أوراق الأنماط التي لها اسم واحد تُجمع
    theme-eject-styles.remedy
      en: write into theme/{path} just the rules that are different
      fr: écrivez dans theme/{path} seulement les règles qui diffèrent
      ar: كتابة القواعد التي تختلف فقط في ⟦theme/{path}⟧
    theme-eject-there
      en: theme/{path} is there already
      fr: theme/{path} est déjà là
      ar: ⟦theme/{path}⟧ موجود من قبل
    theme-eject-there.remedy
      en: dlala theme diff tells what has changed below it
      fr: dlala theme diff dit ce qui a changé en dessous
      ar: ⟦dlala theme diff⟧ يبيّن ما تغيّر تحته
    theme-eject-types
      en: types are laid over each other
      fr: les types se posent les uns sur les autres
      ar: الأنواع تُوضع بعضها فوق بعض
    theme-eject-types.remedy
      en: write content/_{path} with a line extends: and what is different
      fr: écrivez content/_{path} avec une ligne extends: et ce qui diffère
      ar: كتابة ⟦content/_{path}⟧ مع سطر ⟦extends:⟧ وما يختلف
    theme-ejected
      en: {copy} is a copy of {original}, and takes its place from now on.
      fr: {copy} est une copie de {original}, et prend désormais sa place.
      ar: {copy} نسخة من {original}، وتحلّ محلّه من الآن.
    theme-ejected-kept
      en: Commit {path} too: it tells dlala theme diff what the copy was made from.
      fr: Enregistrez aussi {path} dans git : il dit à dlala theme diff de quoi la copie a été faite.
      ar: إيداع {path} أيضًا في git: فهو يبيّن لـ⟦dlala theme diff⟧ ممّ نُسخت.
    theme-file-of-program
      en: the program makes a file {path} already
      fr: le programme fait déjà un fichier {path}
      ar: يصنع البرنامج ملفّ {path} من قبل
    theme-file-of-program.remedy
      en: give the theme's file another name
      fr: donnez au fichier du thème un autre nom
      ar: إعطاء ملفّ القالب اسمًا آخر
    theme-need-missing
      en: the component {manifest} needs {need}, which is not there
      fr: le composant {manifest} a besoin de {need}, qui n’est pas là
      ar: المكوّن {manifest} يحتاج إلى {need}، وهو غير موجود
    theme-need-missing.remedy
      en: put it into themes
      fr: mettez-le dans themes
      ar: وضعه في ⟦themes⟧
    theme-need-missing.remedy-near
      en: did its file mean "{name}"?
      fr: son fichier voulait-il dire « {name} » ?
      ar: هل المقصود في ملفّه «{name}»؟
    theme-nothing-over
      en: The site has no folder theme: nothing lies over its components.
      fr: Le site n’a pas de dossier theme : rien ne recouvre ses composants.
      ar: ليس في الموقع المجلّد ⟦theme⟧: فلا شيء فوق مكوّناته.
    theme-order
      en: theme names {over} before {under}, which lies over it
      fr: theme nomme {over} avant {under}, qui le recouvre
      ar: ⟦theme⟧ تسمّي {over} قبل {under} وهو فوقه
    theme-order.remedy
      en: write theme: [{over}, {under}]
      fr: écrivez theme: [{over}, {under}]
      ar: كتابة ⟦theme: [{over}, {under}]⟧
    translation-no-file
      en: there is no such file in content
      fr: il n’y a pas de tel fichier dans content
      ar: لا يوجد ملفّ كهذا في ⟦content⟧
    translation-no-file.remedy
      en: name a Markdown file whose original is another file
      fr: nommez un fichier Markdown dont l’original est un autre fichier
      ar: تسمية ملفّ Markdown أصله ملفّ آخر
    translation-no-translation
      en: this file is no translation of another
      fr: ce fichier n’est la traduction d’aucun autre
      ar: هذا الملفّ ليس ترجمة لغيره
    type-not-read
      en: this type is not read
      fr: ce type n’est pas lu
      ar: هذا النوع لا يُقرأ
    type-not-read.remedy-folder
      en: put it into content/_types itself
      fr: mettez-le dans content/_types même
      ar: وضعه في ⟦content/_types⟧ مباشرة
    type-nothing-else-read
      en: records, links and the theme are not looked at before this type can be read
      fr: les notices, les liens et le thème ne sont pas regardés tant que ce type ne se lit pas
      ar: لا يُنظر في السجلّات والروابط والقالب قبل أن يُقرأ هذا النوع
    type-nothing-else-read.remedy
      en: mend it, and build again
      fr: corrigez-le, et construisez de nouveau
      ar: تصحيحه، ثمّ البناء من جديد
    upgrade-column-renamed
      en: a column {name}, or {name} in a language, is to be headed {new}
      fr: une colonne {name}, ou {name} dans une langue, doit prendre le titre {new}
      ar: العمود {name}، أو {name} بلغة، يصير رأسه {new}
    upgrade-field-needs-name
      en: the field {name} needs another name, such as {new}
      fr: le champ {name} a besoin d’un autre nom, comme {new}
      ar: يلزم الحقل {name} اسم آخر، مثل {new}
    upgrade-field-renamed
      en one: the field {name} is called {new}, here and in {count} file of records; templates could not read it before, and read it as {identifier} now
      en other: the field {name} is called {new}, here and in {count} files of records; templates could not read it before, and read it as {identifier} now
      fr one: le champ {name} s’appelle {new}, ici et dans {count} fichier de notices ; les gabarits ne pouvaient pas le lire, et le lisent maintenant comme {identifier}
      fr many: le champ {name} s’appelle {new}, ici et dans {count} de fichiers de notices ; les gabarits ne pouvaient pas le lire, et le lisent maintenant comme {identifier}
      fr other: le champ {name} s’appelle {new}, ici et dans {count} fichiers de notices ; les gabarits ne pouvaient pas le lire, et le lisent maintenant comme {identifier}
      ar zero: صار اسم الحقل {name} هنا {new}؛ لم تكن قوالب الصفحات تستطيع قراءته، وهي تقرؤه الآن {identifier}
      ar one: صار اسم الحقل {name} هنا وفي ملفّ سجلّات واحد {new}؛ لم تكن قوالب الصفحات تستطيع قراءته، وهي تقرؤه الآن {identifier}
      ar two: صار اسم الحقل {name} هنا وفي ملفّي سجلّات {new}؛ لم تكن قوالب الصفحات تستطيع قراءته، وهي تقرؤه الآن {identifier}
      ar few: صار اسم الحقل {name} هنا وفي {count} ملفّات سجلّات {new}؛ لم تكن قوالب الصفحات تستطيع قراءته، وهي تقرؤه الآن {identifier}
      ar many: صار اسم الحقل {name} هنا وفي {count} ملفّ سجلّات {new}؛ لم تكن قوالب الصفحات تستطيع قراءته، وهي تقرؤه الآن {identifier}
      ar other: صار اسم الحقل {name} هنا وفي {count} ملفّ سجلّات {new}؛ لم تكن قوالب الصفحات تستطيع قراءته، وهي تقرؤه الآن {identifier}
    upgrade-file-unnamed
      en: nothing names this file, which format 1 published all the same: to publish it, lead to it from a text or move it to static; else remove it
      fr: rien ne nomme ce fichier, que le format 1 publiait quand même : pour le publier, menez-y depuis un texte ou mettez-le dans static ; sinon retirez-le
      ar: لا شيء يذكر هذا الملفّ، وكانت الصيغة 1 تنشره مع ذلك: لنشره تُكتب إشارة إليه من نصّ أو يُنقل إلى ⟦static⟧؛ وإلّا فيُزال
    upgrade-format
      en: the sources are of format 2
      fr: les sources sont du format 2
      ar: المصادر بالصيغة 2
    upgrade-moved-to-static
      en: moved to static/{file}, from where it is copied to the same address
      fr: mis dans static/{file}, d’où il est copié à la même adresse
      ar: نُقل إلى ⟦static/{file}⟧ ومنه يُنسخ إلى العنوان نفسه
    upgrade-needed
      en one: these sources are of format {format}, of which {count} thing means something else in format {latest}
      en other: these sources are of format {format}, of which {count} things mean something else in format {latest}
      fr one: ces sources sont du format {format}, dont {count} chose signifie autre chose dans le format {latest}
      fr many: ces sources sont du format {format}, dont {count} de choses signifient autre chose dans le format {latest}
      fr other: ces sources sont du format {format}, dont {count} choses signifient autre chose dans le format {latest}
      ar zero: هذه المصادر بالصيغة {format}، ولا يختلف معناها في الصيغة {latest}
      ar one: هذه المصادر بالصيغة {format}، وفيها شيء واحد يختلف معناه في الصيغة {latest}
      ar two: هذه المصادر بالصيغة {format}، وفيها شيئان يختلف معناهما في الصيغة {latest}
      ar few: هذه المصادر بالصيغة {format}، وفيها {count} أشياء يختلف معناها في الصيغة {latest}
      ar many: هذه المصادر بالصيغة {format}، وفيها {count} شيئًا يختلف معناها في الصيغة {latest}
      ar other: هذه المصادر بالصيغة {format}، وفيها {count} شيء يختلف معناها في الصيغة {latest}
    upgrade-needed.remedy
      en: run dlala upgrade, which moves them and tells what it did
      fr: lancez dlala upgrade, qui les y fait passer et dit ce qu’il a fait
      ar: تشغيل ⟦dlala upgrade⟧ الذي ينقلها ويقول ما فعل
    upgrade-offer
      en: its price was told as an offer because of its name: to offer it, write shopping: {{price: price}} with its other fields (docs/shopping.md)
      fr: son prix était dit comme une offre à cause de son nom : pour l’offrir, écrivez shopping: {{price: price}} avec ses autres champs (docs/shopping.md)
      ar: كان ثمنه يُقال عرضًا بسبب اسمه: لعرضه يُكتب ⟦shopping: {{price: price}}⟧ مع حقوله الأخرى (⟦docs/shopping.md⟧)
    upgrade-static-named
      en: {text} names it: if a host looks for it too, put a copy into static
      fr: {text} le nomme : si un hébergeur le cherche aussi, mettez-en une copie dans static
      ar: {text} يذكره: وإن كان مستضيف يبحث عنه أيضًا فوضع نسخة منه في ⟦static⟧
    upgrade-structured-data
      en: structured-data is to be {mapping}
      fr: structured-data doit être {mapping}
      ar: ⟦structured-data⟧ تصير {mapping}
    upgrade-structured-data-members
      en: structured-data names the fields that were told because of their names: {members}
      fr: structured-data nomme les champs qui étaient dits à cause de leur nom : {members}
      ar: ⟦structured-data⟧ تسمّي الحقول التي كانت تُقال بسبب أسمائها: {members}
    """##
}
