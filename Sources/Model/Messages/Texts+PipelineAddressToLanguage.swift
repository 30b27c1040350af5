extension MessageTable {
  /// What is said by the stages together: `address-compressed-copy` to `language-two-in-name`.
  static let pipelineAddressToLanguage = ##"""
    address-compressed-copy
      en: compress makes {name}, and the site has a file of this name already
      fr: compress fait {name}, et le site a déjà un fichier de ce nom
      ar: ⟦compress⟧ تصنع {name}، وفي الموقع ملفّ بهذا الاسم من قبل
    address-compressed-copy.remedy
      en: give that file another name, or leave out compress
      fr: donnez à ce fichier un autre nom, ou retirez compress
      ar: إعطاء ذلك الملفّ اسمًا آخر، أو حذف ⟦compress⟧
    address-of-program
      en: the address {route} belongs to a file that the theme or the program makes
      fr: l’adresse {route} appartient à un fichier que fait le thème ou le programme
      ar: العنوان {route} لملفّ يصنعه القالب أو البرنامج
    address-of-program.remedy
      en: give this record another "slug"
      fr: donnez à cette notice un autre « slug »
      ar: إعطاء هذا السجلّ ⟦slug⟧ آخر
    alias-of-file
      en: the old address {from} is where the site has a file of its own
      fr: à l’ancienne adresse {from}, le site a un fichier à lui
      ar: عند العنوان القديم {from} ملفّ للموقع نفسه
    alias-of-file.remedy
      en: remove it from aliases
      fr: retirez-la d’aliases
      ar: إزالته من ⟦aliases⟧
    block-name
      en: no text can have a block of this name
      fr: aucun texte ne peut avoir un bloc de ce nom
      ar: لا يكون في نصّ كتلة بهذا الاسم
    block-name.remedy
      en: use small Latin letters, digits and hyphens, with a letter first
      fr: prenez des minuscules latines, des chiffres et des traits d’union, une lettre d’abord
      ar: استعمال حروف لاتينية صغيرة وأرقام وشرطات، والأوّل حرف
    block-no-template
      en: this block has no template
      fr: ce bloc n’a pas de gabarit
      ar: ليس لهذه الكتلة قالب
    block-no-template.remedy
      en: add {name}.html beside the file, or remove it
      fr: ajoutez {name}.html à côté du fichier, ou retirez-le
      ar: إضافة ⟦{name}.html⟧ بجانب الملفّ، أو إزالته
    data-not-read
      en: nothing reads this file
      fr: rien ne lit ce fichier
      ar: لا شيء يقرأ هذا الملفّ
    data-not-read.remedy-folder
      en: put it into content/_data itself
      fr: mettez-le dans content/_data même
      ar: وضعه في ⟦content/_data⟧ مباشرة
    data-not-read.remedy-formats
      en: the program reads files of content/_data that end in .yaml, .csv or .json
      fr: le programme lit les fichiers de content/_data qui finissent par .yaml, .csv ou .json
      ar: يقرأ البرنامج من ⟦content/_data⟧ الملفّات التي تنتهي بـ⟦.yaml⟧ أو ⟦.csv⟧ أو ⟦.json⟧
    data-not-read.remedy-near
      en: did you mean _data/{name}?
      fr: vouliez-vous dire _data/{name} ?
      ar: هل المقصود ⟦_data/{name}⟧؟
    data-same-name
      en: {other} has the name {value} in templates already
      fr: {other} a déjà le nom {value} dans les gabarits
      ar: لـ{other} الاسم {value} في قوالب الصفحات من قبل
    data-same-name.remedy
      en: give one of them another name
      fr: donnez à l’un d’eux un autre nom
      ar: إعطاء أحدهما اسمًا آخر
    encoding-lacks
      en: {encoding} has no "{sign}" ({code}) for {column} of {row} (cell {cell})
      fr: {encoding} n’a pas de « {sign} » ({code}) pour {column} de {row} (cellule {cell})
      ar: ليس في {encoding} الحرف «{sign}» ({code}) لـ{column} من {row} (الخليّة {cell})
    encoding-lacks.remedy
      en: export with --encoding utf-8-bom
      fr: exportez avec --encoding utf-8-bom
      ar: التصدير مع ⟦--encoding utf-8-bom⟧
    encoding-other
      en: this is not {encoding}
      fr: ce n’est pas {encoding}
      ar: هذا ليس {encoding}
    encoding-other.remedy
      en: leave --encoding out, or name another
      fr: retirez --encoding, ou nommez-en un autre
      ar: حذف ⟦--encoding⟧، أو تسمية ترميز آخر
    file-begins-with-underscore
      en: this file is hidden: its name begins with "_"
      fr: ce fichier est caché : son nom commence par « _ »
      ar: هذا الملفّ مخفيّ: فاسمه يبدأ بـ⟦_⟧
    file-begins-with-underscore.remedy-move
      en: move its text into {plain}, which stands beside it
      fr: mettez son texte dans {plain}, qui est à côté
      ar: نقل نصّه إلى {plain} الذي بجانبه
    file-folder-not-read
      en: nothing reads this folder
      fr: rien ne lit ce dossier
      ar: لا شيء يقرأ هذا المجلّد
    file-folder-not-read.remedy
      en: did you mean content/{near}?
      fr: vouliez-vous dire content/{near} ?
      ar: هل المقصود ⟦content/{near}⟧؟
    file-is-text
      en: {path} is a text, not a file
      fr: {path} est un texte, pas un fichier
      ar: {path} نصّ لا ملفّ
    file-missing
      en: there is no file {target}
      fr: il n’y a pas de fichier {target}
      ar: لا يوجد ملفّ {target}
    file-missing.remedy
      en: put the file there or mend the path
      fr: mettez-y le fichier ou corrigez le chemin
      ar: وضع الملفّ هناك أو تصحيح المسار
    file-no-section
      en: no section is called {section}: what stands here is no {type}
      fr: aucune rubrique ne s’appelle {section} : ce qui est ici n’est pas un {type}
      ar: لا قسم باسم {section}: فما هنا ليس من النوع {type}
    file-no-section.remedy
      en: did you mean {near}?
      fr: vouliez-vous dire {near} ?
      ar: هل المقصود {near}؟
    file-not-read
      en: this file is not read: its name does not end as the program wants it
      fr: ce fichier n’est pas lu : son nom ne finit pas comme le programme le veut
      ar: هذا الملفّ لا يُقرأ: فاسمه لا ينتهي كما يريد البرنامج
    file-not-read.remedy
      en: give it the name {name}
      fr: donnez-lui le nom {name}
      ar: إعطاؤه الاسم {name}
    file-unreadable
      en: the file cannot be read: {cause}
      fr: le fichier ne se lit pas : {cause}
      ar: تعذّرت قراءة الملفّ: {cause}
    file-unreadable.remedy-data
      en: make it a plain text file of at most 1 MB, or a sheet
      fr: faites-en un simple fichier de texte de 1 Mo au plus, ou une feuille
      ar: جعله ملفًّا نصّيًّا عاديًّا حجمه 1 ميغابايت على الأكثر، أو ورقة جدول
    file-unreadable.remedy-plain
      en: make it a plain, readable text file
      fr: faites-en un simple fichier de texte lisible
      ar: جعله ملفًّا نصّيًّا عاديًّا يُقرأ
    file-unreadable.remedy-size
      en: give it another size or right
      fr: donnez-lui une autre taille ou le droit voulu
      ar: إعطاؤه حجمًا آخر أو الإذن اللازم
    file-unreadable.remedy-text
      en: make it a plain text file of at most 16 MB
      fr: faites-en un simple fichier de texte de 16 Mo au plus
      ar: جعله ملفًّا نصّيًّا عاديًّا حجمه 16 ميغابايت على الأكثر
    file-unused
      en: no text and no field names this file
      fr: aucun texte ni aucun champ ne nomme ce fichier
      ar: لا نصّ ولا حقل يذكر هذا الملفّ
    file-unused.remedy-active
      en: {remedy}; it is not published
      fr: {remedy} ; il n’est pas publié
      ar: {remedy}؛ وهو لا يُنشر
    file-unused.remedy-lead
      en: lead to it from a text or a field, or remove it; it is not published
      fr: menez-y depuis un texte ou un champ, ou retirez-le ; il n’est pas publié
      ar: الإشارة إليه من نصّ أو حقل، أو إزالته؛ وهو لا يُنشر
    file-unused.remedy-remove
      en: remove it; it is not published
      fr: retirez-le ; il n’est pas publié
      ar: إزالته؛ وهو لا يُنشر
    format-no-address
      en: {name} leaves no address
      fr: {name} ne laisse pas d’adresse
      ar: لا يبقى من {name} عنوان
    format-no-address.remedy
      en: write a letter or a digit
      fr: écrivez une lettre ou un chiffre
      ar: كتابة حرف أو رقم
    format-no-distance
      en: {name} is not a distance in time
      fr: {name} n’est pas une distance dans le temps
      ar: {name} ليس بُعدًا زمنيًّا
    format-no-distance.remedy
      en: write a number and a unit, such as "-3 days"
      fr: écrivez un nombre et une unité, comme « -3 days »
      ar: كتابة عدد ووحدة، مثل ⟦-3 days⟧
    format-no-hijri
      en: {name} is no date of the Hijri calendar
      fr: {name} n’est pas une date du calendrier de l’hégire
      ar: {name} ليس تاريخًا في التقويم الهجري
    format-no-hijri.remedy
      en: it begins in 622
      fr: il commence en 622
      ar: فهو يبدأ في سنة 622
    format-no-integer
      en: {name} is not a whole number
      fr: {name} n’est pas un nombre entier
      ar: {name} ليس عددًا صحيحًا
    format-no-integer.remedy
      en: write digits such as 3
      fr: écrivez des chiffres comme 3
      ar: كتابة أرقام مثل 3
    format-no-kind
      en: {name} cannot be written as {kind}
      fr: {name} ne peut pas s’écrire comme {kind}
      ar: {name} لا يُكتب بصيغة {kind}
    format-no-kind.remedy
      en: write a date whose days are known
      fr: écrivez une date dont les jours sont connus
      ar: كتابة تاريخ أيّامه معروفة
    format-no-number
      en: {name} is not a number
      fr: {name} n’est pas un nombre
      ar: {name} ليس عددًا
    format-no-number.remedy
      en: write digits and a point, such as 12.5
      fr: écrivez des chiffres et un point, comme 12.5
      ar: كتابة أرقام ونقطة، مثل ⟦12.5⟧
    format-no-quantity
      en: {name} is not a quantity
      fr: {name} n’est pas une quantité
      ar: {name} ليس كمّية
    format-no-quantity.remedy
      en: write a number and a unit, such as "100 g"; the units: {units}
      fr: écrivez un nombre et une unité, comme « 100 g » ; les unités : {units}
      ar: كتابة عدد ووحدة، مثل ⟦100 g⟧؛ والوحدات: {units}
    format-other-kind
      en: {name} is not of the kind {kind}
      fr: {name} n’est pas du genre {kind}
      ar: {name} ليس من النوع {kind}
    format-other-kind.remedy
      en: write another text
      fr: écrivez un autre texte
      ar: كتابة نصّ آخر
    format-reason
      en: {fault}: {remedy}
      fr: {fault} : {remedy}
      ar: {fault}: {remedy}
    format-unwritable
      en: {name} cannot be written
      fr: {name} ne peut pas s’écrire
      ar: {name} لا يُكتب
    format-value
      en: value {number} ("{text}")
      fr: la valeur {number} (« {text} »)
      ar: القيمة {number} («{text}»)
    image-cache-damaged
      en: the picture's cache is damaged
      fr: le cache de l’image est abîmé
      ar: مخزن الصورة المؤقّت تالف
    image-cache-damaged.remedy
      en: remove the folder {folder}
      fr: retirez le dossier {folder}
      ar: إزالة المجلّد {folder}
    image-cache-unwritable
      en: {cause}; choose another folder with --cache
      fr: {cause} ; choisissez un autre dossier avec --cache
      ar: {cause}؛ اختيار مجلّد آخر بـ⟦--cache⟧
    image-is-text
      en: {path} is a text, not a picture
      fr: {path} est un texte, pas une image
      ar: {path} نصّ لا صورة
    image-missing.remedy-put
      en: put the picture there or mend the path
      fr: mettez-y l’image ou corrigez le chemin
      ar: وضع الصورة هناك أو تصحيح المسار
    image-no-librsvg
      en: libvips was built without librsvg: shops' feeds and messages show none of the {count} drawings
      fr: libvips a été construit sans librsvg : les flux des boutiques et les messages ne montrent aucun des {count} dessins
      ar: بُنيت libvips دون librsvg: خلاصات المتاجر والرسائل لا تعرض شيئًا من الرسوم (عددها {count})
    image-no-librsvg.remedy
      en: install the package libvips whole, as Debian's is
      fr: installez le paquet libvips au complet, comme celui de Debian
      ar: تثبيت الحزمة libvips كاملة، كما في Debian
    import-no-folder
      en: "{section}" is not a folder of content
      fr: « {section} » n’est pas un dossier de content
      ar: «{section}» ليس مجلّدًا في ⟦content⟧
    import-no-folder.remedy
      en: write its name below content, such as products
      fr: écrivez son nom dans content, comme products
      ar: كتابة اسمه داخل ⟦content⟧، مثل ⟦products⟧
    import-no-folder.remedy-below
      en: write its name below content
      fr: écrivez son nom dans content
      ar: كتابة اسمه داخل ⟦content⟧
    import-no-folder.remedy-such
      en: write its name below content, such as {folder}
      fr: écrivez son nom dans content, comme {folder}
      ar: كتابة اسمه داخل ⟦content⟧، مثل {folder}
    init-language-twice
      en: the language {tag} is named twice
      fr: la langue {tag} est nommée deux fois
      ar: اللغة {tag} مذكورة مرّتين
    init-language-twice.remedy
      en: name each language once
      fr: nommez chaque langue une fois
      ar: تسمية كلّ لغة مرّة واحدة
    init-language-unreadable
      en: "{text}" is not a language
      fr: « {text} » n’est pas une langue
      ar: «{text}» ليست لغة
    init-language-unreadable.remedy
      en: write tags such as ar-MA, fr-MA or en
      fr: écrivez des étiquettes comme ar-MA, fr-MA ou en
      ar: كتابة وسوم مثل ⟦ar-MA⟧ أو ⟦fr-MA⟧ أو ⟦en⟧
    init-no-address
      en: "{address}" is not a web address
      fr: « {address} » n’est pas une adresse du web
      ar: «{address}» ليس عنوان ويب
    init-no-address.remedy
      en: write one such as https://example.org/shop/
      fr: écrivez-en une comme https://example.org/shop/
      ar: كتابة عنوان مثل ⟦https://example.org/shop/⟧
    init-no-language
      en: the site has no language
      fr: le site n’a pas de langue
      ar: ليست للموقع لغة
    init-no-language.remedy
      en: write tags such as --languages ar-MA,fr-MA,en
      fr: écrivez des étiquettes comme --languages ar-MA,fr-MA,en
      ar: كتابة وسوم مثل ⟦--languages ar-MA,fr-MA,en⟧
    init-program-no-address
      en: --program is not an address
      fr: --program n’est pas une adresse
      ar: ⟦--program⟧ ليس عنوانًا
    init-program-no-address.remedy
      en: write that of a package or a repository
      fr: écrivez celle d’un paquet ou d’un dépôt
      ar: كتابة عنوان حزمة أو مستودع
    init-title-empty
      en: the title is empty, or not on one line
      fr: le titre est vide, ou n’est pas sur une ligne
      ar: العنوان فارغ، أو ليس في سطر واحد
    init-title-empty.remedy
      en: write it in quotation marks, such as --title "Souk de Fès"
      fr: écrivez-le entre guillemets, comme --title "Souk de Fès"
      ar: كتابته بين علامتي اقتباس، مثل ⟦--title "Souk de Fès"⟧
    language-folder
      en: the folder "{part}" is not read as a language: it is a part of its texts' addresses
      fr: le dossier « {part} » n’est pas lu comme une langue : il fait partie des adresses de ses textes
      ar: المجلّد «{part}» لا يُقرأ لغةً: فهو جزء من عناوين نصوصه
    language-folder.remedy
      en: name the language in the files, and leave the folder out: {path}
      fr: nommez la langue dans les fichiers, et retirez le dossier : {path}
      ar: ذكر اللغة في أسماء الملفّات، وحذف المجلّد: {path}
    language-not-read-in-name
      en: "{written}" in this name is not read as its language: the text is published in {language}
      fr: « {written} » dans ce nom n’est pas lu comme sa langue : le texte est publié en {language}
      ar: «{written}» في هذا الاسم لا تُقرأ لغةً له: فالنصّ يُنشر باللغة {language}
    language-not-read-in-name.remedy
      en: give it the name {name}
      fr: donnez-lui le nom {name}
      ar: إعطاؤه الاسم {name}
    language-space-in-name
      en: a space stands before the language in this name, and is a part of it
      fr: une espace est devant la langue dans ce nom, et en fait partie
      ar: قبل اللغة في هذا الاسم مسافة، وهي جزء منه
    language-space-in-name.remedy
      en: give it the name {name}
      fr: donnez-lui le nom {name}
      ar: إعطاؤه الاسم {name}
    language-two-in-name
      en: two languages stand in this name: the text is published in {code}
      fr: deux langues sont dans ce nom : le texte est publié en {code}
      ar: في هذا الاسم لغتان: والنصّ يُنشر باللغة {code}
    language-two-in-name.remedy
      en: give it the name {name}
      fr: donnez-lui le nom {name}
      ar: إعطاؤه الاسم {name}
    language-two-in-name.remedy-or
      en: give it the name {name}, or {other} where it is in {language}
      fr: donnez-lui le nom {name}, ou {other} s’il est en {language}
      ar: إعطاؤه الاسم {name}، أو {other} إن كان باللغة {language}
    """##
}
