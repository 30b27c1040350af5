extension MessageTable {
  /// What is said by the stages together: `link-no-anchor` to `status-nothing-committed`.
  static let pipelineLinkToStatus = ##"""
    link-no-anchor
      en: {page} has no place "#{wanted}"
      fr: {page} n’a pas de place « #{wanted} »
      ar: ليس في {page} موضع ⟦#{wanted}⟧
    link-no-anchor.remedy
      en: write # and a heading's words in small letters, with hyphens between them
      fr: écrivez # et les mots d’un titre en minuscules, avec des traits d’union entre eux
      ar: كتابة ⟦#⟧ وكلمات عنوان بحروف صغيرة، وبينها شرطات
    link-no-anchor.remedy-near
      en: did you mean "#{name}"?
      fr: vouliez-vous dire « #{name} » ?
      ar: هل المقصود ⟦#{name}⟧؟
    link-no-page
      en: the site has no page or file {route}
      fr: le site n’a ni page ni fichier {route}
      ar: ليس في الموقع صفحة ولا ملفّ {route}
    link-no-page.remedy
      en: link to the content file by its path, such as ../goods/soap.fr.md
      fr: faites un lien vers le fichier de content par son chemin, comme ../goods/soap.fr.md
      ar: الربط بملفّ المحتوى بمساره، مثل ⟦../goods/soap.fr.md⟧
    look-contrast
      en: on a light ground {setting} has a contrast of {ratio} with {other}, less than the {least} by which it can be read (WCAG AA)
      fr: sur fond clair, {setting} a un contraste de {ratio} avec {other}, moins que les {least} qu’il faut pour lire (WCAG AA)
      ar: على خلفية فاتحة تباين {setting} مع {other} هو {ratio}، وهو أقلّ من {least} اللازمة للقراءة (WCAG AA)
    look-contrast-dark
      en: on a dark ground {setting} has a contrast of {ratio} with {other}, less than the {least} by which it can be read (WCAG AA)
      fr: sur fond sombre, {setting} a un contraste de {ratio} avec {other}, moins que les {least} qu’il faut pour lire (WCAG AA)
      ar: على خلفية داكنة تباين {setting} مع {other} هو {ratio}، وهو أقلّ من {least} اللازمة للقراءة (WCAG AA)
    look-contrast.remedy
      en: choose a colour that is further from it
      fr: choisissez une couleur qui en est plus éloignée
      ar: اختيار لون أبعد عنه
    look-contrast.remedy-colour
      en: "{hex}" has it
      fr: « {hex} » l’a
      ar: «{hex}» يحقّقه
    look-no-choice
      en: the theme has no "{setting}" to choose
      fr: le thème n’a pas de « {setting} » à choisir
      ar: ليس في القالب «{setting}» ليُختار
    look-no-choice.remedy
      en: it has: {names}
      fr: il a : {names}
      ar: فيه: {names}
    look-no-choice.remedy-own
      en: its look is its own; a style sheet in theme/assets changes it
      fr: son apparence lui appartient ; une feuille de style dans theme/assets la change
      ar: مظهره خاصّ به؛ وتغيّره ورقة أنماط في ⟦theme/assets⟧
    look-no-colour
      en: "{value}" is not a colour
      fr: « {value} » n’est pas une couleur
      ar: «{value}» ليس لونًا
    look-no-colour.remedy
      en: write six hexadecimal digits in quotation marks, such as "#7a2e22"
      fr: écrivez six chiffres hexadécimaux entre guillemets, comme "#7a2e22"
      ar: كتابة ستّة أرقام ستّ عشرية بين علامتي اقتباس، مثل ⟦"#7a2e22"⟧
    look-no-faces
      en: {setting} is not a list of faces
      fr: {setting} n’est pas une liste de polices
      ar: {setting} ليست قائمة خطوط
    look-no-faces.remedy
      en: write names with commas between, such as "Noto Naskh Arabic, serif"
      fr: écrivez des noms avec des virgules entre eux, comme "Noto Naskh Arabic, serif"
      ar: كتابة أسماء بينها فواصل، مثل ⟦"Noto Naskh Arabic, serif"⟧
    look-no-length
      en: {setting} is not a length
      fr: {setting} n’est pas une longueur
      ar: {setting} ليس طولًا
    look-no-length.remedy
      en: write one such as 0.5rem, 8px or 0
      fr: écrivez-en une comme 0.5rem, 8px ou 0
      ar: كتابة طول مثل ⟦0.5rem⟧ أو ⟦8px⟧ أو 0
    new-bad-name
      en: "{name}" cannot be the name of a record
      fr: « {name} » ne peut pas être le nom d’une notice
      ar: «{name}» لا يصلح اسمًا لسجلّ
    new-bad-name.remedy
      en: use small letters, digits and hyphens, such as olive-soap
      fr: prenez des minuscules, des chiffres et des traits d’union, comme olive-soap
      ar: استعمال حروف صغيرة وأرقام وشرطات، مثل ⟦olive-soap⟧
    new-bad-name.remedy-near
      en: write "{name}"
      fr: écrivez « {name} »
      ar: كتابة «{name}»
    new-folder-with-files
      en: It is written into the folder content/{pictures}, where files lie already.
      fr: Elle est écrite dans le dossier content/{pictures}, où il y a déjà des fichiers.
      ar: كُتب في المجلّد ⟦content/{pictures}⟧ الذي فيه ملفّات من قبل.
    new-name-of-section
      en: content/{id} is the folder of a section
      fr: content/{id} est le dossier d’une rubrique
      ar: ⟦content/{id}⟧ مجلّد قسم
    new-name-of-section.remedy
      en: choose another name with --name
      fr: choisissez un autre nom avec --name
      ar: اختيار اسم آخر بـ⟦--name⟧
    new-no-language
      en: no language is named
      fr: aucune langue n’est nommée
      ar: لم تُسمَّ لغة
    new-no-language.remedy
      en: write one of: {languages}
      fr: écrivez l’une de celles-ci : {languages}
      ar: كتابة واحدة من: {languages}
    new-no-name
      en: the title "{title}" gives no name for a file
      fr: le titre « {title} » ne donne pas de nom de fichier
      ar: العنوان «{title}» لا يعطي اسمًا لملفّ
    new-no-name.remedy
      en: choose one in small Latin letters with --name, such as --name olive-soap
      fr: choisissez-en un en minuscules latines avec --name, comme --name olive-soap
      ar: اختيار اسم بحروف لاتينية صغيرة بـ⟦--name⟧، مثل ⟦--name olive-soap⟧
    new-no-such-folder
      en: there is no folder content/{section}
      fr: il n’y a pas de dossier content/{section}
      ar: لا يوجد مجلّد ⟦content/{section}⟧
    new-no-such-folder.remedy
      en: did you mean "{near}"? Else make the folder first, and ask again
      fr: vouliez-vous dire « {near} » ? Sinon, faites d’abord le dossier, et redemandez
      ar: هل المقصود «{near}»؟ وإلّا فإنشاء المجلّد أوّلًا، ثمّ الطلب من جديد
    new-no-title
      en: A {type} has no title: "{title}" names its file.
      fr: Un {type} n’a pas de titre : « {title} » donne le nom de son fichier.
      ar: ليس للنوع {type} عنوان: فاسم ملفّه من «{title}».
    new-other-type
      en: Other files in content/{folder} are of the type {other}: these say type: {type}.
      fr: Les autres fichiers de content/{folder} sont du type {other} : ceux-ci disent type: {type}.
      ar: الملفّات الأخرى في ⟦content/{folder}⟧ من النوع {other}: وهذه تقول ⟦type: {type}⟧.
    new-record-there
      en: there is a record {id} already, in {name}
      fr: il y a déjà une notice {id}, dans {name}
      ar: يوجد سجلّ {id} من قبل، في {name}
    new-record-there.remedy
      en: dlala show {id} tells of it; if another is meant, give it another name with --name
      fr: dlala show {id} en dit plus ; si c’en est une autre, donnez-lui un autre nom avec --name
      ar: ⟦dlala show {id}⟧ يخبر عنه؛ وإن كان المقصود غيره فإعطاؤه اسمًا آخر بـ⟦--name⟧
    new-title-control
      en: the title holds a line break or another control character
      fr: le titre contient un saut de ligne ou un autre caractère de commande
      ar: في العنوان فاصل سطر أو حرف تحكّم آخر
    new-title-control.remedy
      en: write it on one line
      fr: écrivez-le sur une ligne
      ar: كتابته في سطر واحد
    new-title-empty
      en: the title is empty
      fr: le titre est vide
      ar: العنوان فارغ
    new-title-empty.remedy
      en: write it in quotation marks, such as "Olive soap"
      fr: écrivez-le entre guillemets, comme "Savon à l’huile d’olive"
      ar: كتابته بين علامتي اقتباس، مثل "صابون زيت الزيتون"
    new-title-not-written
      en: there is a title in {code}, which is not written
      fr: il y a un titre en {code}, qui n’est pas écrite
      ar: هناك عنوان باللغة {code} وهي لا تُكتب
    new-title-not-written.remedy
      en: name {code} with --language, too, or leave its title out
      fr: nommez aussi {code} avec --language, ou retirez son titre
      ar: تسمية {code} أيضًا بـ⟦--language⟧، أو حذف عنوانها
    new-title-twice
      en: there are two titles in {language}
      fr: il y a deux titres en {language}
      ar: هناك عنوانان باللغة {language}
    new-title-twice.remedy
      en: write one in each language
      fr: écrivez-en un dans chaque langue
      ar: كتابة عنوان واحد بكلّ لغة
    new-title-unreadable
      en: "{written}" is no title in a language
      fr: « {written} » n’est pas un titre dans une langue
      ar: «{written}» ليس عنوانًا بلغة
    new-title-unreadable.remedy
      en: write the language's code, = and the title, such as fr="Savon"
      fr: écrivez le code de la langue, = et le titre, comme fr="Savon"
      ar: كتابة رمز اللغة ثمّ ⟦=⟧ ثمّ العنوان، مثل ⟦fr="Savon"⟧
    note-publishing-finished
      en: A build that was stopped while it published is finished.
      fr: Une construction arrêtée pendant qu’elle publiait est achevée.
      ar: اكتمل بناء كان قد توقّف أثناء النشر.
    noun-component
      en: component
      fr: composant
      ar: مكوّن
    noun-encoding
      en: encoding
      fr: encodage
      ar: ترميز
    noun-language
      en: language
      fr: langue
      ar: لغة
    noun-separator
      en: separator
      fr: séparateur
      ar: علامة فصل
    noun-type
      en: type
      fr: type
      ar: نوع
    place-page
      en: the page {route}
      fr: la page {route}
      ar: الصفحة {route}
    place-this-page
      en: this page
      fr: cette page
      ar: هذه الصفحة
    show-from
      en: {reason}, but from {moment} on
      fr: {reason}, mais à partir du {moment}
      ar: {reason}، ويُنشر ابتداءً من {moment}
    show-no-translation-meant
      en: no page: translation: none says that none is meant
      fr: pas de page : translation: none dit qu’aucune n’est voulue
      ar: لا صفحة: ⟦translation: none⟧ تقول إنّها غير مرادة
    show-not-written
      en: no page: it is not written in {language}, and missing-language says {policy}
      fr: pas de page : elle n’est pas écrite en {language}, et missing-language dit {policy}
      ar: لا صفحة: فهو غير مكتوب باللغة {language}، و⟦missing-language⟧ تقول {policy}
    show-since
      en: {reason}, since {moment}
      fr: {reason}, depuis le {moment}
      ar: {reason}، منذ {moment}
    show-when-file-published
      en: when its file is published: it {reason}
      fr: quand son fichier sera publié : il {reason}
      ar: حين يُنشر ملفّه: {reason}
    show-when-published
      en: when it is published
      fr: quand elle sera publiée
      ar: حين يُنشر
    source-no-site
      en: {cause}; a site has dlala.yaml and content, and --source names its folder
      fr: {cause} ; un site a dlala.yaml et content, et --source nomme son dossier
      ar: {cause}؛ في الموقع ⟦dlala.yaml⟧ و⟦content⟧، و⟦--source⟧ تسمّي مجلّده
    static-allow-missing
      en: there is no file static/{entry}
      fr: il n’y a pas de fichier static/{entry}
      ar: لا يوجد ملفّ ⟦static/{entry}⟧
    static-allow-missing.remedy
      en: take the line out
      fr: retirez la ligne
      ar: حذف السطر
    static-backup
      en: this is a backup
      fr: c’est une copie de sauvegarde
      ar: هذه نسخة احتياطية
    static-holds
      en: {place} holds {what}
      fr: {place} contient {what}
      ar: في {place} {what}
    static-key-by-name
      en: by its name this file holds a key or a password
      fr: d’après son nom, ce fichier contient une clé ou un mot de passe
      ar: اسم هذا الملفّ يدلّ على مفتاح أو كلمة سرّ
    static-key-by-name.remedy
      en: remove it; if it is meant to be public, name it in dlala.yaml, static-allow: [{place}]
      fr: retirez-le ; s’il doit être public, nommez-le dans dlala.yaml, static-allow: [{place}]
      ar: إزالته؛ وإن أُريد نشره فذكره في ⟦dlala.yaml⟧: ⟦static-allow: [{place}]⟧
    static-keys
      en: keys
      fr: des clés
      ar: مفاتيح
    static-of-computer
      en: this file of a computer's own is left out
      fr: ce fichier qu’un ordinateur fait pour lui-même est laissé de côté
      ar: أُسقط هذا الملفّ الذي يصنعه الحاسوب لنفسه
    static-of-computer.remedy
      en: remove it
      fr: retirez-le
      ar: إزالته
    static-passwords
      en: this file is where programs keep passwords
      fr: c’est dans un tel fichier que des programmes gardent des mots de passe
      ar: في مثل هذا الملفّ تحفظ البرامج كلمات السرّ
    static-passwords-kept
      en: passwords
      fr: des mots de passe
      ar: كلمات سرّ
    static-private-key
      en: this file holds a private key
      fr: ce fichier contient une clé privée
      ar: في هذا الملفّ مفتاح خاصّ
    static-private-key.remedy
      en: remove it; if it is meant to be public, name it in dlala.yaml, static-allow: [{file}]
      fr: retirez-le ; s’il doit être public, nommez-le dans dlala.yaml, static-allow: [{file}]
      ar: إزالته؛ وإن أُريد نشره فذكره في ⟦dlala.yaml⟧: ⟦static-allow: [{file}]⟧
    static-taken-by-file
      en: the site has a file of its own at this address
      fr: à cette adresse, le site a un fichier à lui
      ar: عند هذا العنوان ملفّ للموقع نفسه
    static-taken-by-folder
      en: the site has a folder of its own at this address
      fr: à cette adresse, le site a un dossier à lui
      ar: عند هذا العنوان مجلّد للموقع نفسه
    static-taken.remedy
      en: give the file another name, or take it out of static
      fr: donnez au fichier un autre nom, ou retirez-le de static
      ar: إعطاء الملفّ اسمًا آخر، أو إخراجه من ⟦static⟧
    static-too-large
      en: the file has {size} bytes, more than the {limit} allowed
      fr: le fichier a {size} octets, plus que les {limit} permis
      ar: حجم الملفّ {size} بايت، وهو أكثر من المسموح به ({limit})
    static-too-large-together
      en: the files have {total} bytes, more than the {limit} allowed
      fr: les fichiers ont {total} octets, plus que les {limit} permis
      ar: حجم الملفّات {total} بايت، وهو أكثر من المسموح به ({limit})
    static-too-large-together.remedy
      en: publish the large ones in another way
      fr: publiez les grands d’une autre façon
      ar: نشر الكبير منها بطريقة أخرى
    static-too-large.remedy
      en: publish it in another way
      fr: publiez-le d’une autre façon
      ar: نشره بطريقة أخرى
    static-too-many
      en: there are {count} files, more than the {limit} allowed
      fr: il y a {count} fichiers, plus que les {limit} permis
      ar: عدد الملفّات {count}، وهو أكثر من المسموح به ({limit})
    static-too-many.remedy
      en: pack them together
      fr: rassemblez-les dans une archive
      ar: جمعها في ملفّ واحد مضغوط
    static-version-control
      en: version control
      fr: un historique de versions
      ar: سجلّ إصدارات
    status-nothing-committed
      en: no file of content is committed
      fr: aucun fichier de content n’est enregistré dans git
      ar: لا ملفّ محتوى مودَع في git
    """##
}
