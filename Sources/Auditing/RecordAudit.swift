import Model

/// Judges one record in one language.
struct RecordAudit {
  let audit: TranslationAudit
  let record: TranslationAudit.Candidate
  let language: Int
  let judge: AgeJudge

  struct Result {
    var isOriginal = false
    var state: TranslationReport.State = .current
    var fields: [(name: String, state: TranslationReport.State)] = []
    var tasks: [TranslationReport.Task] = []

    func count(into group: inout TranslationReport.Group) {
      if isOriginal { group.originals += 1 }
      group.records.add(state)
      for field in fields {
        group.fields.add(field.state)
        let name = field.name.split(separator: "(").first.map(String.init) ?? field.name
        group.byField[name, default: TranslationReport.Count()].add(field.state)
      }
    }
  }

  private var original: Document { record.original }

  func run() -> Result {
    var result = Result()
    let texts = originalTexts()
    if original.language.position == language {
      result.isOriginal = true
      result.fields = texts.map { ($0.field, .current) }
      return result
    }
    let document = record.documents[language]
    var missing: [String] = []
    var outdated: [(field: String, commit: FileHistory.Commit?)] = []
    for text in texts {
      guard let place = place(of: text.field, in: LanguageIndex(language)) else {
        result.fields.append((text.field, .missing))
        missing.append(text.field)
        continue
      }
      let verdict = judge.verdict(
        on: text.field, original: text.place, translation: place,
        mark: document?.common.translatedFrom[text.field])
      result.fields.append((text.field, verdict.state))
      if verdict.state == .outdated { outdated.append((text.field, verdict.commit)) }
    }
    let states = result.fields.map(\.state)
    result.state =
      document == nil
      ? .missing
      : states.contains(.outdated)
        ? .outdated : states.contains(.unknown) ? .unknown : .current
    if document == nil {
      result.tasks.append(missingFile())
    } else if !missing.isEmpty {
      result.tasks.append(missingFields(missing))
    }
    if !outdated.isEmpty { result.tasks.append(revision(outdated)) }
    return result
  }

  // MARK: Texts

  private func originalTexts() -> [(field: String, place: AgeJudge.Place)] {
    var fields = Set(audit.texts(of: original)?.keys.map { $0 } ?? [])
    // The texts of shared pictures may stand in any of the files.
    for document in record.documents.compactMap({ $0 }) {
      let key = TranslationSnapshot.Key(
        row: TranslationSnapshot.row(of: document), language: original.language)
      fields.formUnion(audit.snapshots[document.path]?.texts[key]?.keys.map { $0 } ?? [])
    }
    return fields.sorted().compactMap { field in
      place(of: field, in: original.language).map { (field, $0) }
    }
  }

  /// Where a field stands in a language, in whichever file of the record.
  private func place(of field: String, in language: LanguageIndex) -> AgeJudge.Place? {
    let own = record.documents[language.position]
    let others = record.documents.compactMap { $0 }.filter { $0.path != own?.path }
    for document in [own].compactMap({ $0 }) + others {
      let key = TranslationSnapshot.Key(
        row: TranslationSnapshot.row(of: document), language: language)
      if let digest = audit.snapshots[document.path]?.texts[key]?[field] {
        return AgeJudge.Place(path: document.path, key: key, digest: digest)
      }
    }
    return nil
  }

  // MARK: Tasks

  private var code: String { audit.settings.languages[language].code }

  private func missingFile() -> TranslationReport.Task {
    let first = judge.history?.versions[original.path]?.last
    let commit = first.flatMap { judge.history?.commits[$0.commit] }
    if let draft = record.drafts[language] {
      return task(
        .missing, [], path: draft, commit: commit, remedy: .finishDraft)
    }
    let isTable = original.path.hasSuffix(".csv")
    return task(
      .missing, [], path: isTable ? original.path : path(in: code), commit: commit,
      remedy: isTable ? .fillColumns(language: code) : .writeFile)
  }

  private func missingFields(_ fields: [String]) -> TranslationReport.Task {
    let path = record.documents[language]?.path ?? original.path
    let holder =
      fields.allSatisfy { $0.contains("(") }
      ? place(of: fields[0], in: original.language)?.path ?? path : path
    return task(
      .missing, fields, path: holder, commit: nil,
      remedy: .addFields(fields, language: code))
  }

  private func revision(
    _ fields: [(field: String, commit: FileHistory.Commit?)]
  ) -> TranslationReport.Task {
    let path = record.documents[language]?.path ?? original.path
    let commit = fields.compactMap(\.commit).min { $0.date < $1.date }
    let remedy: TranslationRemedy =
      path.hasSuffix(".csv")
      ? .reviseCells : .revise(original: original.path, mark: "content/" + path)
    return task(.outdated, fields.map(\.field), path: path, commit: commit, remedy: remedy)
  }

  private func task(
    _ state: TranslationReport.State, _ fields: [String], path: String,
    commit: FileHistory.Commit?, remedy: TranslationRemedy
  ) -> TranslationReport.Task {
    let type = audit.types[original.typeIndex]
    var title = Text(original.recordID)
    if let slot = type.slot(of: "title"), case .text(let text) = original.fields[slot] {
      title = Text(text.string, in: original.language)
    }
    return TranslationReport.Task(
      state: state, type: type.name, record: original.recordID, title: title, language: code,
      fields: fields, path: "content/" + path, original: "content/" + original.path,
      since: commit?.date, commit: commit?.shortID, remedy: remedy)
  }

  /// The original's path with another language's code: `soap.fr.md` for `soap.ar.md` or `soap.md`.
  private func path(in code: String) -> String {
    let stem = String(original.path.dropLast(3))
    let own = "." + audit.settings.languages[original.language.position].code
    return (stem.hasSuffix(own) ? String(stem.dropLast(own.count)) : stem) + ".\(code).md"
  }
}
