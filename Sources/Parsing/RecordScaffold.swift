import Localization
public import Model

/// Writes the files of a record that is to be: required fields to fill in, optional ones as comments,
/// each with what may be written in it, in the file's own language.
public struct RecordScaffold: Sendable {
  let settings: SiteSettings
  let types: [ContentType]
  let type: ContentType
  /// For types the name of one of their records.
  let examples: [String: String]

  /// What the files of one new record have in common.
  public struct Plan: Sendable {
    /// The titles that are known, by language; the first is the one that others translate.
    public var titles: [(language: LanguageIndex, text: String)]
    /// The languages that are written, the one whose file holds what all share first.
    public var languages: [LanguageIndex]
    /// The name of that file, for those who read the others.
    public var sharedFile: String
    /// The name of the record, of which addresses are made.
    public var name: String
    /// Whether the files have to name their type, for their folder does not.
    public var namesType: Bool
    /// The day on which they are written, such as `2026-12-01`.
    public var today: String

    /// A plan by its parts.
    public init(
      titles: [(language: LanguageIndex, text: String)], languages: [LanguageIndex],
      sharedFile: String, name: String, namesType: Bool, today: String
    ) {
      self.titles = titles
      self.languages = languages
      self.sharedFile = sharedFile
      self.name = name
      self.namesType = namesType
      self.today = today
    }
  }

  /// A scaffold for records of one type.
  public init(
    settings: SiteSettings, types: [ContentType], type: ContentType, examples: [String: String]
  ) {
    self.settings = settings
    self.types = types
    self.type = type
    self.examples = examples
  }

  /// The name of a record's file for a title: in small Latin letters; nothing for a title without
  /// letters and digits.
  public static func name(for title: String) -> String? {
    let slug = Slug.make(from: Romanization.latin(title))
    return Slug.isValid(slug) && slug != "index" ? slug : nil
  }

  /// The names of fields that are to be filled in a file.
  public func emptyFields(in language: LanguageIndex, _ plan: Plan) -> [String] {
    required(isFirst: language == plan.languages.first).map(\.name)
      .filter { $0 != "title" || title(in: language, plan) == nil }
  }

  /// The file of one language.
  public func file(in language: LanguageIndex, _ plan: Plan) -> [UInt8] {
    let isFirst = language == plan.languages.first
    let hint = FieldHint(
      settings: settings, types: types, language: language, examples: examples)
    var lines = ["---"]
    lines.append(
      "# "
        + hint.words(
          "الأسطر التي تبدأ بعلامة # ملاحظات لك، ولك أن تحذفها.",
          "Les lignes qui commencent par # sont des notes pour vous : vous pouvez les supprimer.",
          "Lines that begin with # are notes for you: take them out when you like."))
    lines.append(
      "# "
        + hint.words(
          "المسودّة لا تُنشر. حين يكتمل كلّ شيء احذف السطر التالي.",
          "Un brouillon n’est pas publié. Quand tout est rempli, supprimez la ligne suivante.",
          "A draft is not published. When everything is filled in, take the next line out."))
    lines.append("draft: true")
    if plan.namesType { lines.append("type: \(type.name)") }
    lines += titleLines(language, plan, hint)
    lines += required(isFirst: isFirst).filter { $0.name != "title" }
      .flatMap { self.lines(of: $0, hint, isOptional: false) }
    if usesDate, isFirst {
      lines += [
        "# "
          + hint.words(
            "تاريخ السجلّ، وبه تُرتَّب القوائم والخلاصات.",
            "La date de la notice : les listes et les fils sont rangés d’après elle.",
            "The record's date: lists and feeds are in its order."), "date: \(plan.today)",
      ]
    }
    lines += sharedNote(isFirst, plan, hint)
    lines += optionalLines(language, isFirst, plan, hint)
    lines.append(
      "# "
        + hint.words(
          "تحت السطر --- يأتي النصّ بصيغة Markdown.",
          "Sous la ligne --- vient le texte, en Markdown.",
          "Below the line --- stands the text, in Markdown."))
    lines += ["---", ""]
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  // MARK: Title and address

  private func title(in language: LanguageIndex, _ plan: Plan) -> String? {
    plan.titles.first { $0.language == language }?.text
  }

  private func titleLines(
    _ language: LanguageIndex, _ plan: Plan, _ hint: FieldHint
  ) -> [String] {
    guard let field = type.fields.first(where: { $0.name == "title" }) else { return [] }
    if field.isShared, language != plan.languages.first { return [] }
    var lines: [String] = []
    let own = title(in: language, plan)
    if own == nil, let given = plan.titles.first?.text {
      let shown = Self.oneLine(given)
      lines.append(
        "# "
          + hint.words("للترجمة: \(shown)", "À traduire : \(shown)", "To be translated: \(shown)"))
    }
    lines.append("title:" + (own.map { " " + YAMLText.scalar($0) } ?? ""))
    return lines + addressLines(own, plan.name, language, hint)
  }

  /// The address in the letters of the language, where the file's name has others.
  private func addressLines(
    _ title: String?, _ name: String, _ language: LanguageIndex, _ hint: FieldHint
  ) -> [String] {
    let habits = settings.languages[language.position].habits
    guard habits.slugSource == .fileName else { return [] }
    let note =
      "# "
      + hint.words(
        "الجزء الأخير من عنوان الصفحة؛ وإذا حُذف فهو اسم الملف.",
        "La fin de l’adresse de la page ; sans cette ligne, c’est le nom du fichier.",
        "The end of the page's address; without this line it is the file's name.")
    guard let title else { return [note, "#slug:"] }
    let slug = Slug.make(from: title, in: habits.slugs)
    guard Slug.isValid(slug), slug != name else { return [] }
    return [note, "slug: \(YAMLText.scalar(slug))"]
  }

  // MARK: Fields

  /// What every record must say in a file: what languages share stands in the first alone.
  private func required(isFirst: Bool) -> [FieldDefinition] {
    type.fields.filter {
      $0.isRequired && $0.defaultValue == .none && (isFirst || !$0.isShared)
    }
  }

  private var usesDate: Bool {
    type.slot(of: "date") == nil
      && (type.publish.feed || type.sort.keys.contains { $0.name == "date" })
  }

  private func lines(
    of field: FieldDefinition, _ hint: FieldHint, isOptional: Bool
  ) -> [String] {
    let label = hint.label(of: field)
    let name =
      label == field.name ? "" : label + hint.words(": ", " : ", ": ")
    var lines = ["# \(name)\(Self.oneLine(hint.text(of: field)))"]
    if let inner = field.kind.groupFields {
      let isList = if case .list = field.kind { true } else { false }
      lines += groupLines(inner, hint, isList ? "#   - " : "#   ", "#   " + (isList ? "  " : ""))
    } else if field.kind.holds({ $0 == .image }) {
      let alt = settings.languages.map { "\($0.code): \"…\"" }.joined(separator: ", ")
      let isList = if case .list = field.kind { true } else { false }
      lines.append("#   \(isList ? "- " : ""){src: front.jpg, alt: {\(alt)}}")
    }
    lines.append((isOptional ? "#" : "") + "\(field.name):")
    return lines
  }

  private func groupLines(
    _ fields: [FieldDefinition], _ hint: FieldHint, _ first: String, _ indent: String
  ) -> [String] {
    fields.enumerated().map { place, field in
      let must = field.isRequired ? hint.words(" (لازم)", " (obligatoire)", " (required)") : ""
      let label = hint.label(of: field)
      let said =
        (label == field.name ? "" : label + hint.words("، ", ", ", ", ")) + hint.text(of: field)
        + must
      return (place == 0 ? first : indent) + "\(field.name): … (\(Self.oneLine(said)))"
    }
  }

  private func sharedNote(_ isFirst: Bool, _ plan: Plan, _ hint: FieldHint) -> [String] {
    let shared = type.fields.filter(\.isShared).map(\.name)
    guard !isFirst, !shared.isEmpty else { return [] }
    let names = shared.joined(separator: ", ")
    return [
      "# "
        + hint.words(
          "ما تشترك فيه اللغات يُكتب في \(plan.sharedFile) وحده: \(names)",
          "Ce que les langues ont en commun s’écrit dans \(plan.sharedFile) seul : \(names)",
          "What the languages share is written in \(plan.sharedFile) alone: \(names)")
    ]
  }

  private func optionalLines(
    _ language: LanguageIndex, _ isFirst: Bool, _ plan: Plan, _ hint: FieldHint
  ) -> [String] {
    let optional = type.fields.filter { field in
      !(field.isRequired && field.defaultValue == .none) && field.name != "title"
        && (isFirst || !field.isShared)
    }
    guard !optional.isEmpty else { return [] }
    let head = hint.words(
      "ما يلي اختياري: لملء حقل احذف علامة # التي قبل اسمه.",
      "Ce qui suit est facultatif : pour remplir un champ, enlevez le # devant son nom.",
      "The rest is optional: to fill a field in, take away the # before its name.")
    return ["#", "# \(head)"] + optional.flatMap { lines(of: $0, hint, isOptional: true) }
  }

  /// Text that stays on the line of its comment.
  private static func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x061C, 0x200E, 0x200F, 0x202A...0x202E,
            0x2066...0x2069, 0xFEFF:
            " "
          default: scalar
          }
        }))
  }
}
