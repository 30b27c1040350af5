import Model

/// Joins the files of each record and settles the fields they share.
struct RecordJoiner {
  let settings: SiteSettings
  let types: [ContentType]
  let options: SiteLinker.Options

  func join(_ documents: [Document]) -> (
    records: [Record], unpublished: Set<String>, diagnostics: [Diagnostic]
  ) {
    var groups: [String: Int] = [:]
    var ordered: [[Document]] = []
    for document in documents {
      if let group = groups[document.recordID] {
        ordered[group].append(document)
      } else {
        groups[document.recordID] = ordered.count
        ordered.append([document])
      }
    }
    var records: [Record] = []
    records.reserveCapacity(ordered.count)
    var unpublished: Set<String> = []
    var diagnostics: [Diagnostic] = []
    var seen: [UniqueKey: (path: String, position: SourcePosition?)] = [:]
    for group in ordered {
      let joined = join(record: group, &diagnostics)
      checkUnique(group, joined, &seen, &diagnostics)
      guard joined.variants.contains(where: { $0 != nil }) else {
        unpublished.insert(joined.id)
        continue
      }
      records.append(joined)
    }
    return (records, unpublished, diagnostics)
  }

  private func join(record group: [Document], _ diagnostics: inout [Diagnostic]) -> Record {
    // The default language's file first: it is where shared fields stand by habit.
    // Nearly always they stand so already.
    let isSorted = zip(group, group.dropFirst()).allSatisfy { $0.language < $1.language }
    let files =
      isSorted ? group : group.sorted { ($0.language, $0.path) < ($1.language, $1.path) }
    let first = files[0]
    let type = types[first.typeIndex]
    for file in files.dropFirst() where file.typeIndex != first.typeIndex {
      diagnostics.append(
        Diagnostic(
          category: "type",
          message: "the files of a record have different types: "
            + "\(types[file.typeIndex].name) here, \(type.name) in \(first.path)",
          remedy: "give both the same type", path: file.path))
    }
    var byLanguage = [Document?](repeating: nil, count: settings.languages.count)
    for file in files where file.typeIndex == first.typeIndex {
      if let other = byLanguage[file.language.position] {
        diagnostics.append(
          Diagnostic(
            category: "language",
            message: "two files hold the same language of one record; the other is \(other.path)",
            remedy: "remove or rename one of them", path: file.path))
      } else {
        byLanguage[file.language.position] = file
      }
    }
    let present = byLanguage.compactMap { $0 }
    let shared = sharedFields(of: type, in: present, &diagnostics)
    let publishes = present.lazy.compactMap { $0.common.publish }.first
    let expires = present.lazy.compactMap { $0.common.expire }.first
    let isInTime =
      options.includesDrafts
      || ((publishes?.earliestDay ?? .min) <= options.today
        && (expires?.earliestDay ?? .max) > options.today)

    let variants = byLanguage.map { document -> RecordVariant? in
      guard let document, isInTime, options.includesDrafts || !document.common.isDraft else {
        return nil
      }
      var fields = document.fields
      for slot in type.fields.indices where type.fields[slot].isShared {
        fields[slot] = shared[slot]
      }
      for slot in type.fields.indices where fields[slot].isNone {
        fields[slot] = type.fields[slot].defaultValue
      }
      return RecordVariant(
        language: document.language, path: document.path, body: document.body, fields: fields,
        slug: document.common.slug, aliases: document.common.aliases)
    }
    reportMissingLanguages(first, present, type, &diagnostics)
    return Record(
      id: first.recordID, role: first.role, typeIndex: first.typeIndex, section: nil,
      variants: variants, routes: variants.map { _ in nil }, inverse: [:],
      date: present.lazy.compactMap { $0.common.date }.first,
      updated: present.lazy.compactMap { $0.common.updated }.first,
      order: present.lazy.compactMap { $0.common.order }.first,
      isSingleLanguage: present.contains { $0.common.isSingleLanguage })
  }

  /// One value for each shared field; two files that disagree are reported at both places.
  private func sharedFields(
    of type: ContentType, in files: [Document], _ diagnostics: inout [Diagnostic]
  ) -> [Value] {
    var values = [Value](repeating: .none, count: type.fields.count)
    for (slot, field) in type.fields.enumerated() where field.isShared {
      var owner: Document?
      for file in files where !file.fields[slot].isNone {
        guard let first = owner else {
          owner = file
          values[slot] = file.fields[slot]
          continue
        }
        guard !file.fields[slot].saysTheSame(as: values[slot]) else { continue }
        for (here, there) in [(first, file), (file, first)] {
          diagnostics.append(
            Diagnostic(
              category: "shared",
              message: "\(field.name) is shared by all languages but differs from \(there.path)"
                + (there.positions[slot].map { ":\($0.line)" } ?? ""),
              remedy: "keep it in one of the two files", path: here.path,
              position: here.positions[slot], length: field.name.unicodeScalars.count))
        }
      }
      if owner == nil, field.isRequired, field.defaultValue == .none, let file = files.first,
        file.role == .record
      {
        diagnostics.append(
          Diagnostic(
            category: "required", message: "\(field.name) is missing",
            remedy: "every \(type.name) needs a line that begins with \"\(field.name):\"",
            path: file.path, position: SourcePosition(line: 1, column: 1), length: 3))
      }
    }
    return values
  }

  private func reportMissingLanguages(
    _ first: Document, _ present: [Document], _ type: ContentType,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard settings.missingLanguage[type.name] == .error, first.role == .record,
      !present.contains(where: { $0.common.isSingleLanguage })
    else { return }
    for (position, language) in settings.languages.enumerated()
    where !present.contains(where: { $0.language.position == position }) {
      diagnostics.append(
        Diagnostic(
          category: "language", message: "this record has no \(language.code) file",
          remedy: "add the file, or write \"translation: none\" when one language is meant",
          path: first.path))
    }
  }

  private struct UniqueKey: Hashable {
    let typeIndex: Int
    let slot: Int
    let language: LanguageIndex
    let value: Value
  }

  private func checkUnique(
    _ group: [Document], _ record: Record,
    _ seen: inout [UniqueKey: (path: String, position: SourcePosition?)],
    _ diagnostics: inout [Diagnostic]
  ) {
    let type = types[record.typeIndex]
    for (slot, field) in type.fields.enumerated() where field.isUnique {
      for file in group where file.typeIndex == record.typeIndex && !file.fields[slot].isNone {
        let key = UniqueKey(
          typeIndex: record.typeIndex, slot: slot,
          language: field.isShared ? .undetermined : file.language, value: file.fields[slot])
        if let other = seen[key], !group.contains(where: { $0.path == other.path }) {
          diagnostics.append(
            Diagnostic(
              category: "unique",
              message: "\(field.name) is the same as in \(other.path)"
                + (other.position.map { ":\($0.line)" } ?? ""),
              remedy: "give each \(type.name) its own \(field.name)", path: file.path,
              position: file.positions[slot], length: field.name.unicodeScalars.count))
        } else {
          seen[key] = (file.path, file.positions[slot])
        }
      }
    }
  }
}

extension Value {
  /// Equality that passes over where a value stands in its file.
  func saysTheSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.reference(let left), .reference(let right)): left.name == right.name
    case (.term(let left), .term(let right)): left.name == right.name
    case (.image(let left), .image(let right)):
      left.path == right.path && left.alt == right.alt
    case (.file(let left), .file(let right)): left.path == right.path
    case (.text(let left), .text(let right)): left.string == right.string
    case (.markdown(let left), .markdown(let right)): left.string == right.string
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.saysTheSame(as: $1) }
    default: self == other
    }
  }
}
