import Model

/// The words of the report on translations in one language; places for values are in braces.
///
/// Whole sentences, so that each language orders them as it does.
struct TranslationWords: Sendable {
  /// The tag of the language.
  let tag: String
  /// The language's own name.
  let name: String
  let title: String
  let history: String
  let shallowHistory: String
  /// With `{reason}`.
  let noHistory: String
  let totals: String
  let recordsByType: String
  let fieldsByType: String
  let type: String
  let field: String
  let language: String
  let present: String
  let missing: String
  let outdated: String
  let unknown: String
  let upToDate: String
  /// With `{number}`.
  let percent: String
  let toDo: String
  let nothingToDo: String
  /// With `{state}`, `{language}`, `{title}`, `{type}`.
  let task: String
  /// The same with `{fields}`.
  let taskWithFields: String
  /// With `{path}`.
  let original: String
  /// With `{day}`.
  let since: String
  /// With `{day}`, `{commit}`.
  let sinceCommit: String
  /// Between the names of a list.
  let comma: String
  /// The text under the front matter.
  let body: String
  /// With `{line}`.
  let finishDraft: String
  /// With `{ending}`.
  let fillColumns: String
  /// With `{line}`.
  let writeFile: String
  /// With `{fields}`, `{language}`.
  let addFields: String
  let reviseCells: String
  /// With `{original}`, `{command}`.
  let revise: String
  /// With `{line}`.
  let addLabel: String
  /// With `{line}`.
  let addString: String

  var direction: Direction { tag == "ar" ? .rightToLeft : .leftToRight }

  func name(of state: TranslationReport.State) -> String {
    switch state {
    case .current: present
    case .missing: missing
    case .outdated: outdated
    case .unknown: unknown
    }
  }

  /// The words of those languages of a site that have some, in its order; else English.
  static func all(for languages: [SiteLanguage]) -> [TranslationWords] {
    var chosen: [TranslationWords] = []
    for language in languages {
      guard
        let words = [arabic, french, english].first(where: { $0.tag == language.locale.language }),
        !chosen.contains(where: { $0.tag == words.tag })
      else { continue }
      chosen.append(words)
    }
    return chosen.isEmpty ? [english] : chosen
  }

  static let arabic = TranslationWords(
    tag: "ar", name: "العربية", title: "حالة الترجمة",
    history: "تُعرف الترجمات المتقادمة من سجلّ التغييرات في git.",
    shallowHistory:
      "سجلّ التغييرات مقطوع (نسخة سطحية من المستودع): ما لا يذكره يُحسب مجهولًا.",
    noHistory: "لا سجلّ للتغييرات ({reason}): العلامات في الملفات وحدها تبيّن ما تقادم.",
    totals: "كل الحقول", recordsByType: "السجلّات بحسب النوع", fieldsByType: "الحقول بحسب النوع",
    type: "النوع", field: "الحقل", language: "اللغة", present: "موجود", missing: "ناقص",
    outdated: "متقادم", unknown: "مجهول", upToDate: "المحدَّث", percent: "{number}\u{200E}%\u{200E}",
    toDo: "ما ينبغي عمله", nothingToDo: "لا شيء: كل شيء مترجم ومحدَّث.",
    task: "{state} باللغة {language}: {title} ({type})",
    taskWithFields: "{state} باللغة {language}: {title} ({type}: {fields})",
    original: "الأصل: {path}", since: "منذ {day}", sinceCommit: "منذ {day} ({commit})",
    comma: "، ", body: "النص",
    finishDraft: "الملف مسودّة: أكمله ثم احذف منه السطر {line}.",
    fillColumns: "املأ في صف هذا السجلّ الأعمدة المنتهية بـ {ending}",
    writeFile: "اكتب هذا الملف، أو اكتب {line} إن كانت لغة واحدة هي المقصودة.",
    addFields: "أضف باللغة {language}: {fields}",
    reviseCells: "قارن الخلايا بالأصل ونقّحها.",
    revise: "قارن بالملف {original} ونقّح؛ وإن كانت الترجمة صحيحة كما هي: {command}",
    addLabel: "أضف {line} إلى جانب اللغات الأخرى.", addString: "أضف {line}")

  static let french = TranslationWords(
    tag: "fr", name: "Français", title: "État des traductions",
    history: "L’historique de git dit quelles traductions sont à réviser.",
    shallowHistory:
      "L’historique est tronqué (clone superficiel)\u{A0}: ce qu’il ne dit pas compte comme inconnu.",
    noHistory:
      "Il n’y a pas d’historique ({reason})\u{A0}: seules les marques dans les fichiers disent ce qui "
      + "est à réviser.",
    totals: "Tous les champs", recordsByType: "Notices par type", fieldsByType: "Champs par type",
    type: "type", field: "champ", language: "langue", present: "présent", missing: "manquant",
    outdated: "à réviser", unknown: "inconnu", upToDate: "à jour", percent: "{number}\u{A0}%",
    toDo: "À faire", nothingToDo: "Rien\u{A0}: tout est traduit et à jour.",
    task: "{state} en {language}\u{A0}: {title} ({type})",
    taskWithFields: "{state} en {language}\u{A0}: {title} ({type}\u{A0}: {fields})",
    original: "Original\u{A0}: {path}", since: "Depuis le {day}",
    sinceCommit: "Depuis le {day} ({commit})", comma: ", ", body: "le texte",
    finishDraft: "Le fichier est un brouillon\u{A0}: terminez-le et retirez-en {line}.",
    fillColumns:
      "Dans la ligne de cette notice, remplissez les colonnes qui se terminent par {ending}.",
    writeFile: "Écrivez ce fichier, ou {line} si une seule langue est voulue.",
    addFields: "Ajoutez en {language}\u{A0}: {fields}",
    reviseCells: "Comparez les cellules avec l’original et révisez-les.",
    revise:
      "Comparez avec {original} et révisez\u{202F}; si la traduction est juste telle quelle\u{A0}: "
      + "{command}",
    addLabel: "Ajoutez {line} à côté des autres langues.", addString: "Ajoutez {line}")

  static let english = TranslationWords(
    tag: "en", name: "English", title: "Translation state",
    history: "Outdated translations are known from the history in git.",
    shallowHistory:
      "The history is cut off (a shallow clone): what it does not tell is counted as unknown.",
    noHistory: "There is no history ({reason}): only marks in the files tell what is outdated.",
    totals: "All fields", recordsByType: "Records by type", fieldsByType: "Fields by type",
    type: "type", field: "field", language: "language", present: "present", missing: "missing",
    outdated: "outdated", unknown: "unknown", upToDate: "up to date", percent: "{number} %",
    toDo: "To do", nothingToDo: "Nothing: everything is translated and up to date.",
    task: "{state} in {language}: {title} ({type})",
    taskWithFields: "{state} in {language}: {title} ({type}: {fields})",
    original: "Original: {path}", since: "Since {day}", sinceCommit: "Since {day} ({commit})",
    comma: ", ", body: "the text",
    finishDraft: "The file is a draft: finish it and remove {line}.",
    fillColumns: "Fill the columns that end in {ending} in the row of this record.",
    writeFile: "Write this file, or {line} when one language is meant.",
    addFields: "Add in {language}: {fields}",
    reviseCells: "Compare the cells with the original and revise them.",
    revise: "Compare with {original} and revise; if it is right as it is: {command}",
    addLabel: "Add {line} beside the other languages.", addString: "Add {line}")
}
