extension MessageTable {
  /// What is said by templates and pages: `link-hidden` to `theme-private`.
  static let renderingLinkToTheme = ##"""
    link-hidden
      en: {path} is hidden
      fr: {path} est caché
      ar: {path} مخفيّ
    link-hidden.remedy
      en: what is below a name that begins with "_" or "." is not published
      fr: ce qui est sous un nom qui commence par « _ » ou « . » n’est pas publié
      ar: لا يُنشر ما هو تحت اسم يبدأ بـ⟦_⟧ أو ⟦.⟧
    link-leaves-content
      en: the link leaves the content folder
      fr: le lien sort du dossier content
      ar: الرابط يخرج من المجلّد ⟦content⟧
    link-leaves-content.remedy
      en: write a path to a file inside content
      fr: écrivez le chemin d’un fichier de content
      ar: كتابة مسار ملفّ داخل ⟦content⟧
    link-no-file
      en: there is no file {target}
      fr: il n’y a pas de fichier {target}
      ar: لا يوجد ملفّ {target}
    link-no-file.remedy
      en: write the path of another content file, relative to this one
      fr: écrivez le chemin d’un autre fichier de content, à partir de celui-ci
      ar: كتابة مسار ملفّ محتوى آخر انطلاقًا من هذا
    link-to-broken.remedy
      en: mend it
      fr: corrigez-le
      ar: تصحيحه
    link-to-draft.remedy
      en: publish it, or make this text a draft too; --drafts shows both
      fr: publiez-le, ou faites aussi de ce texte un brouillon ; --drafts montre les deux
      ar: نشره، أو جعل هذا النصّ مسوّدة أيضًا؛ و⟦--drafts⟧ يعرض الاثنين
    link-to-expired.remedy
      en: take the link out, or mend the day of its "expire"
      fr: retirez le lien, ou corrigez le jour de son « expire »
      ar: إزالة الرابط، أو تصحيح يوم ⟦expire⟧ فيه
    link-to-future.remedy
      en: take the link out until the day of its "publish" has come
      fr: retirez le lien jusqu’au jour de son « publish »
      ar: إزالة الرابط إلى أن يأتي يوم ⟦publish⟧
    link-withheld
      en: {target} {fault}
      fr: {target} {fault}
      ar: {target}: {fault}
    path-leaves-content
      en: the path leaves the content folder
      fr: le chemin sort du dossier content
      ar: المسار يخرج من المجلّد ⟦content⟧
    path-leaves-content.remedy
      en: write a path to a file inside content
      fr: écrivez le chemin d’un fichier de content
      ar: كتابة مسار ملفّ داخل ⟦content⟧
    shape-integer
      en: a whole number
      fr: un nombre entier
      ar: عدد صحيح
    shape-of-kind
      en: a value of the kind {kind}
      fr: une valeur du genre {kind}
      ar: قيمة من نوع {kind}
    shape-other
      en: another value
      fr: une autre valeur
      ar: قيمة أخرى
    site-data-block
      en: blocks/{block}.yaml declares the block's arguments
      fr: blocks/{block}.yaml déclare les arguments du bloc
      ar: ⟦blocks/{block}.yaml⟧ يذكر وسائط الكتلة
    site-data-contact
      en: dlala.yaml has them under contact
      fr: dlala.yaml les a sous contact
      ar: هي في ⟦dlala.yaml⟧ تحت ⟦contact⟧
    site-data-data
      en: files of content/_data are there: team.csv is site.data.team
      fr: les fichiers de content/_data sont là : team.csv est site.data.team
      ar: ملفّات ⟦content/_data⟧ هناك: ⟦team.csv⟧ هو ⟦site.data.team⟧
    site-data-look
      en: the theme's component.yaml offers colours under look
      fr: le component.yaml du thème propose des couleurs sous look
      ar: الألوان في ⟦component.yaml⟧ للقالب تحت ⟦look⟧
    site-data-menus
      en: dlala.yaml has them under menus
      fr: dlala.yaml les a sous menus
      ar: هي في ⟦dlala.yaml⟧ تحت ⟦menus⟧
    site-data-sections
      en: types in content/_types name their section
      fr: les types de content/_types nomment leur rubrique
      ar: الأنواع في ⟦content/_types⟧ تسمّي أقسامها
    site-data-taxonomies
      en: dlala.yaml has them under taxonomies
      fr: dlala.yaml les a sous taxonomies
      ar: هي في ⟦dlala.yaml⟧ تحت ⟦taxonomies⟧
    site-data-types
      en: content/_types has a file for each
      fr: content/_types a un fichier pour chacun
      ar: في ⟦content/_types⟧ ملفّ لكلّ منها
    theme-no-template
      en: the theme has no template {name}
      fr: le thème n’a pas de gabarit {name}
      ar: ليس في القالب قالب صفحة {name}
    theme-no-template.remedy
      en: add {path}
      fr: ajoutez {path}
      ar: إضافة {path}
    theme-no-template.remedy-or
      en: add {path}, or one for each that lacks its own, such as {example}
      fr: ajoutez {path}, ou un gabarit pour chaque type auquel le sien manque, comme {example}
      ar: إضافة {path}، أو قالب لكلّ نوع ينقصه قالبه، مثل {example}
    theme-private
      en: {type} is private, and this template does not ask page.is_private
      fr: {type} est privé, et ce gabarit n’interroge pas page.is_private
      ar: {type} خاصّ، وقالب الصفحة هذا لا يسأل عن ⟦page.is_private⟧
    theme-private.remedy
      en: where it is true, write <html data-private> and <meta name="referrer" content="no-referrer">, and leave out scripts that store anything
      fr: là où il est vrai, écrivez <html data-private> et <meta name="referrer" content="no-referrer">, et laissez de côté les scripts qui gardent quoi que ce soit
      ar: حيث يكون صحيحًا تُكتب ⟦<html data-private>⟧ و⟦<meta name="referrer" content="no-referrer">⟧، وتُترك البرامج النصّية التي تخزن شيئًا
    """##
}
