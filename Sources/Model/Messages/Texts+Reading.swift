extension MessageTable {
  /// What is said by Reading.
  static let reading = ##"""
    file-bad-name
      en: the file's name has invisible or broken characters
      fr: le nom du fichier a des caractères invisibles ou abîmés
      ar: في اسم الملفّ حروف غير مرئية أو تالفة
    file-bad-name.remedy
      en: give it another name
      fr: donnez-lui un autre nom
      ar: إعطاؤه اسمًا آخر
    file-changed
      en: the file changed while the site was built
      fr: le fichier a changé pendant la construction du site
      ar: تغيّر الملفّ أثناء بناء الموقع
    file-folder-like-text
      en: this folder is named like a text
      fr: ce dossier porte le nom d’un texte
      ar: اسم هذا المجلّد كاسم ملفّ نصّي
    file-folder-like-text.remedy
      en: remove .md from its name
      fr: retirez .md de son nom
      ar: حذف ⟦.md⟧ من اسمه
    file-folder-unreadable
      en: the folder cannot be read: {cause}
      fr: le dossier ne se lit pas : {cause}
      ar: تعذّرت قراءة المجلّد: {cause}
    file-folder-unreadable.remedy
      en: give the right to read it
      fr: donnez le droit de le lire
      ar: منح الإذن بقراءته
    file-folders-too-deep
      en: the folders are nested too deeply
      fr: les dossiers sont trop imbriqués
      ar: المجلّدات متداخلة أكثر ممّا يُسمح به
    file-folders-too-deep.remedy
      en: keep them flatter
      fr: gardez-les plus à plat
      ar: تقليل تداخلها
    file-link
      en: this is a link, and links are not followed here
      fr: c’est un lien, et les liens ne sont pas suivis ici
      ar: هذا رابط رمزي، والروابط لا تُتبَّع هنا
    file-link-outside
      en: this link leads out of the content folder or to a folder
      fr: ce lien mène hors du dossier content ou à un dossier
      ar: هذا الرابط الرمزي يقود خارج المجلّد ⟦content⟧ أو إلى مجلّد
    file-link-outside.remedy
      en: put the file itself here
      fr: mettez ici le fichier lui-même
      ar: وضع الملفّ نفسه هنا
    file-link.remedy
      en: put the file itself here
      fr: mettez ici le fichier lui-même
      ar: وضع الملفّ نفسه هنا
    file-no-folder
      en: {name} is no folder
      fr: {name} n’est pas un dossier
      ar: {name} ليس مجلّدًا
    file-no-folder.remedy
      en: make it a folder, and no link to one
      fr: faites-en un dossier, et non un lien vers un dossier
      ar: جعله مجلّدًا لا رابطًا إلى مجلّد
    file-not-plain
      en: this is not a plain file
      fr: ce n’est pas un fichier ordinaire
      ar: هذا ليس ملفًّا عاديًّا
    file-not-plain.remedy
      en: remove it
      fr: retirez-le
      ar: إزالته
    file-too-large
      en: the file has {size} bytes, more than the {limit} allowed
      fr: le fichier a {size} octets, plus que les {limit} permis
      ar: حجم الملفّ {size} بايت، وهو أكثر من المسموح به ({limit})
    file-too-many
      en: the folder holds too many files
      fr: le dossier contient trop de fichiers
      ar: في المجلّد ملفّات أكثر ممّا يُسمح به
    file-too-many.remedy
      en: split the site up
      fr: divisez le site
      ar: تقسيم الموقع
    git-missing
      en: git is not installed
      fr: git n’est pas installé
      ar: git غير مثبَّت
    git-no-commits
      en: the repository has no commits yet
      fr: le dépôt n’a encore aucun commit
      ar: ليس في المستودع إيداع بعد
    git-no-repository
      en: the folder is in no git repository
      fr: le dossier n’est dans aucun dépôt git
      ar: المجلّد ليس في مستودع git
    git-other-owner
      en: the repository belongs to another user; "git config --global --add safe.directory" with its path lets git read it
      fr: le dépôt appartient à un autre utilisateur ; « git config --global --add safe.directory » avec son chemin permet à git de le lire
      ar: المستودع لمستخدم آخر؛ والأمر ⟦git config --global --add safe.directory⟧ مع مساره يتيح لـgit قراءته
    git-refused
      en: git refused: {line}
      fr: git a refusé : {line}
      ar: رفض git: {line}
    git-too-long
      en: git took longer than tool-timeout in dlala.yaml allows, or said too much
      fr: git a pris plus de temps que tool-timeout ne le permet dans dlala.yaml, ou en a trop dit
      ar: استغرق git وقتًا أطول ممّا يسمح به ⟦tool-timeout⟧ في ⟦dlala.yaml⟧، أو قال أكثر ممّا ينبغي
    """##
}
