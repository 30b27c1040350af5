/// What a new site says, in Arabic, French or English; other languages begin with English.
struct StartWords: Sendable {
  /// `ar`, `fr` or `en`.
  let language: String
  /// Whether the texts are in another language than the file.
  let isBorrowed: Bool

  init(_ language: String) {
    let isKnown = ["ar", "fr", "en"].contains(language)
    self.language = isKnown ? language : "en"
    isBorrowed = !isKnown
  }

  func pick(_ arabic: String, _ french: String, _ english: String) -> String {
    switch language {
    case "ar": arabic
    case "fr": french
    default: english
    }
  }

  // MARK: Pages

  var siteTitle: String { pick("موقع جديد", "Nouveau site", "New site") }

  var siteDescription: String {
    pick(
      "موقع جديد بدأ ببرنامج dlala.", "Un nouveau site, commencé avec dlala.",
      "A new site, begun with dlala.")
  }

  var aboutTitle: String { pick("عن هذا الموقع", "À propos de ce site", "About this site") }

  var aboutSummary: String {
    pick(
      "من وراء هذا الموقع وكيف يُتّصل به.", "Qui tient ce site et comment le joindre.",
      "Who is behind this site, and how to reach them.")
  }

  /// The text of the home page; `code` is the language's in names of files.
  func home(_ code: String) -> String {
    pick(
      """
      مرحبًا بك. هذه هي الصفحة الرئيسية، ونصّها في الملف `content/index.\(code).md`: غيّره، ثم ابنِ الموقع من جديد.

      لكلّ صفحة ملفّ في كلّ لغة. ومثال ذلك صفحة [عن هذا الموقع](about.\(code).md).
      """,
      """
      Bienvenue. Cette page est la page d’accueil ; son texte se trouve dans le fichier `content/index.\(code).md` : modifiez-le, puis construisez le site de nouveau.

      Chaque page a un fichier dans chaque langue. En voici une autre : [À propos de ce site](about.\(code).md).
      """,
      """
      Welcome. This is the home page; its text stands in the file `content/index.\(code).md`: change it, then build the site again.

      Each page has a file in each language. Here is another: [About this site](about.\(code).md).
      """)
  }

  var about: String {
    pick(
      "اكتب هنا من أنتم، وماذا تقدّمون، وكيف يُتّصل بكم.",
      "Écrivez ici qui vous êtes, ce que vous proposez et comment vous joindre.",
      "Write here who you are, what you offer and how to reach you.")
  }

  // MARK: Comments of the settings

  var aboutSettings: String {
    pick(
      "إعدادات الموقع. كلّ سطر يبدأ بعلامة # شرح لك، ولا يقرؤه البرنامج.",
      "Réglages du site. Les lignes qui commencent par # sont des explications ; le programme ne les lit pas.",
      "Settings of the site. Lines that begin with # explain; the program does not read them.")
  }

  var aboutTitleLine: String {
    pick(
      "اسم الموقع بكلّ لغة.", "Le nom du site dans chaque langue.",
      "The site's name in each language.")
  }

  var aboutDescription: String {
    pick(
      "جملة تقول ما الموقع؛ تظهر في محرّكات البحث.",
      "Une phrase qui dit ce qu’est le site ; les moteurs de recherche la montrent.",
      "A sentence that says what the site is; search engines show it.")
  }

  var aboutAddress: String {
    pick(
      "عنوان الموقع على الشبكة. غيّره قبل النشر.", "L’adresse du site. Changez-la avant de publier.",
      "The address of the site. Change it before you publish.")
  }

  var aboutLanguages: String {
    pick(
      "لغات الموقع، وأوّلها لغته الأصلية. بها تُسمّى الملفّات: index.ar.md.",
      "Les langues du site, la sienne d’abord. Les fichiers en portent le nom : index.fr.md.",
      "The site's languages, its own first. Files are named by them: index.en.md.")
  }

  var aboutLocales: String {
    pick(
      "البلد لكلّ لغة: منه صيغة التواريخ والأعداد والمبالغ.",
      "Le pays de chaque langue : il décide de la forme des dates, des nombres et des montants.",
      "The country of each language: dates, numbers and amounts follow it.")
  }

  var aboutTheme: String {
    pick(
      "ما يتكوّن منه المظهر. أضف shop أو archive أو events أو news قبل souk لتحصل على أنواعها وصفحاتها.",
      "Ce dont le thème est fait. Ajoutez shop, archive, events ou news avant souk pour leurs types et leurs pages.",
      "What the theme is made of. Add shop, archive, events or news before souk for their types and pages."
    )
  }

  var aboutCurrency: String {
    pick("عملة الموقع.", "La monnaie du site.", "The currency of the site.")
  }

  var aboutTimeZone: String {
    pick(
      "متى يبدأ اليوم، وبه تُنشر المواد وتُسحب.",
      "Quand le jour commence : c’est alors que l’on publie et que l’on retire.",
      "When days begin: things are published and withdrawn by it.")
  }

  var aboutMissing: String {
    pick(
      "ما العمل بصفحة لم تُترجم: fallback (تُعرض بلغتها) أو omit (تُترك) أو error.",
      "Que faire d’une page qui n’est pas traduite : fallback (montrée dans sa langue), omit (omise) ou error.",
      "What becomes of a page that is not translated: fallback (shown in its own language), omit or error."
    )
  }

  var aboutMenu: String {
    pick(
      "روابط أسفل كلّ صفحة.", "Les liens au bas de chaque page.",
      "The links at the foot of each page.")
  }

  var aboutProposedMenus: String {
    pick(
      "الروابط في أعلى الصفحات وأسفلها تقترحها المكوّنات؛ وما تكتبه هنا يحلّ محلّها.",
      "Les composants proposent les liens du haut et du bas des pages ; ceux que vous écrivez ici les remplacent.",
      "The components propose the links at the head and foot of pages; what you write here takes their place."
    )
  }

  // MARK: The first steps

  func readme(_ title: String) -> String {
    pick(
      """
      # \(title)

      موقع يُبنى ببرنامج `dlala` من ملفّات نصّية في `content/`.

      - البناء: `dlala build`، ثم افتح المجلّد `site/` بأيّ خادم: `python3 -m http.server -d site`.
      - الفحص: `dlala check` يقول كلّ خطأ ومكانه وعلاجه.
      - صفحة جديدة: `dlala new page "عنوان الصفحة"`.
      - ما الموجود: `dlala list`، وعن صفحة واحدة: `dlala show about`.
      - الإعدادات في `dlala.yaml`. بعد تغيير اللغات أو الأنواع: `dlala schema`، لتعرفها برامج التحرير.
      - النشر: يبني GitHub أو GitLab الموقع عند كلّ تغيير. اكتب في المتغيّر `DLALA` من أين يُؤخذ البرنامج.
      """,
      """
      # \(title)

      Un site que le programme `dlala` construit à partir des textes de `content/`.

      - Construire : `dlala build`, puis ouvrir le dossier `site/` avec un serveur : `python3 -m http.server -d site`.
      - Vérifier : `dlala check` dit chaque erreur, sa place et son remède.
      - Une nouvelle page : `dlala new page "Titre de la page"`.
      - Ce qu’il y a : `dlala list` ; d’une seule page : `dlala show about`.
      - Les réglages sont dans `dlala.yaml`. Après un changement de langues ou de types : `dlala schema`, pour que les éditeurs de texte le sachent.
      - Publier : GitHub ou GitLab construit le site à chaque changement. Écrivez dans la variable `DLALA` d’où vient le programme.
      """,
      """
      # \(title)

      A site that the program `dlala` builds from the texts in `content/`.

      - Build: `dlala build`, then open the folder `site/` with any server: `python3 -m http.server -d site`.
      - Check: `dlala check` tells every mistake, its place and its remedy.
      - A new page: `dlala new page "Title of the page"`.
      - What there is: `dlala list`; of one page: `dlala show about`.
      - The settings are in `dlala.yaml`. After a change of languages or types: `dlala schema`, so that editors know.
      - Publish: GitHub or GitLab builds the site with each change. Write into the variable `DLALA` where the program comes from.
      """) + "\n"
  }
}
