import Localization
import Model

/// Joins the files of each record and settles the fields they share.
struct RecordJoiner {
  let settings: SiteSettings
  let types: [ContentType]
  let options: SiteLinker.Options
  let clock: ZoneClock
  /// The moment of the build, in seconds since 1970 in UTC.
  let now: Int
  /// The records of files that cannot be read, by the files' paths.
  let unreadable: [String: String]

  /// The records of a site, and what is not published of what is written.
  struct Joined {
    var records: [Record] = []
    /// Records without a published language, by id.
    var unpublished: [String: Unpublished] = [:]
    /// Files that are not published, by path.
    var unpublishedPaths: [String: Unpublished] = [:]
    /// The next moment at which a record is published or withdrawn, in seconds since 1970 in UTC.
    var nextPublication: Int?
    var diagnostics: [Diagnostic] = []
  }

  func join(_ documents: [Document]) -> Joined {
    // Documents are large: groups name their places.
    var groups: [String: Int] = [:]
    groups.reserveCapacity(documents.count)
    var ordered: [[Int]] = []
    for place in documents.indices {
      if let group = groups[documents[place].recordID] {
        ordered[group].append(place)
      } else {
        groups[documents[place].recordID] = ordered.count
        ordered.append([place])
      }
    }
    var result = Joined()
    result.records.reserveCapacity(ordered.count)
    let broken = Set(unreadable.values)
    for (path, id) in unreadable {
      result.unpublishedPaths[path] = .broken
      result.unpublished[id] = .broken
    }
    var unique = UniqueChecker(types: types)
    let checker = FieldChecker(types: types)
    for group in ordered {
      if !broken.isEmpty, broken.contains(documents[group[0]].recordID) {
        // What it lacks may stand in the file that cannot be read.
        for place in group { result.unpublishedPaths[documents[place].path] = .broken }
        continue
      }
      let joined = join(record: group, documents, &result)
      unique.check(group, documents, typeIndex: joined.typeIndex, &result.diagnostics)
      checker.check(group, documents, typeIndex: joined.typeIndex, &result.diagnostics)
      guard joined.variants.contains(where: { $0 != nil }) else {
        result.unpublished[joined.id] =
          result.unpublishedPaths[documents[group[0]].path] ?? .draft
        continue
      }
      result.records.append(joined)
    }
    return result
  }

  /// Joins the files of one record; nothing where anything is to be told of it, or not all is published.
  func joinAlone(_ group: [Int], _ documents: [Document]) -> Record? {
    var result = Joined()
    let record = join(record: group, documents, &result)
    return result.diagnostics.isEmpty && result.unpublishedPaths.isEmpty ? record : nil
  }

  private func join(
    record group: [Int], _ documents: [Document], _ result: inout Joined
  ) -> Record {
    // The default language's file first: it is where shared fields stand by habit.
    // Nearly always they stand so already.
    let isSorted = zip(group, group.dropFirst()).allSatisfy {
      documents[$0].language < documents[$1].language
    }
    let files =
      isSorted
      ? group
      : group.sorted {
        (documents[$0].language, documents[$0].path) < (documents[$1].language, documents[$1].path)
      }
    let first = documents[files[0]]
    let type = types[first.typeIndex]
    for file in files.dropFirst() where documents[file].typeIndex != first.typeIndex {
      result.diagnostics.append(
        Diagnostic(
          category: "type",
          message: Message(
            "type-files-differ",
            [
              "own": .text(types[documents[file].typeIndex].name), "type": .text(type.name),
              "path": .text(first.path),
            ]),
          remedy: Message("type-files-differ.remedy"), path: documents[file].path))
    }
    var byLanguage = [Int?](repeating: nil, count: settings.languages.count)
    for file in files where documents[file].typeIndex == first.typeIndex {
      let language = documents[file].language.position
      if let other = byLanguage[language] {
        result.diagnostics.append(
          Diagnostic(
            category: "language",
            message: Message("language-twice-in-record", ["path": .text(documents[other].path)]),
            remedy: Message("language-twice-in-record.remedy"), path: documents[file].path))
      } else {
        byLanguage[language] = file
      }
    }
    let present = byLanguage.compactMap { $0 }
    let common = present.lazy.map { documents[$0].common }
    var owners: [Int: Int] = [:]
    let shared = sharedFields(of: type, in: present, documents, &owners, &result.diagnostics)
    let isHeldBack = isHeldBack(present, documents, type, &result.diagnostics)
    let outOfTime = isHeldBack ? nil : outOfTime(present, documents, &result)
    let variants = byLanguage.map { file -> RecordVariant? in
      guard let file else { return nil }
      let isDraft = documents[file].common.isDraft && !options.includesDrafts
      if let reason = isDraft ? .draft : isHeldBack ? .heldBack : outOfTime {
        result.unpublishedPaths[documents[file].path] = reason
        return nil
      }
      var fields = documents[file].fields
      for slot in type.fields.indices where type.fields[slot].isShared {
        fields[slot] = shared[slot]
      }
      for slot in type.fields.indices where fields[slot].isNone {
        fields[slot] = type.fields[slot].defaultValue
      }
      var variant = RecordVariant(
        language: documents[file].language, path: documents[file].path, body: documents[file].body,
        fields: fields, slug: documents[file].common.slug, aliases: documents[file].common.aliases)
      variant.blocks = documents[file].blocks
      return variant
    }
    reportMissingLanguages(first, present, documents, type, &result.diagnostics)
    var record = Record(
      id: first.recordID, role: first.role, typeIndex: first.typeIndex, section: nil,
      variants: variants, routes: variants.map { _ in nil }, inverse: [:],
      date: common.compactMap { $0.date }.first, updated: common.compactMap { $0.updated }.first,
      order: common.compactMap { $0.order }.first,
      isSingleLanguage: common.contains { $0.isSingleLanguage })
    record.layout = layout(of: present, documents, &result.diagnostics)
    record.findStandIns(settings.languages)
    if !owners.isEmpty {
      let shown = variants.lazy.compactMap { $0?.path }.first
      for (slot, owner) in owners where documents[owner].path != shown {
        record.sharedPaths[slot] = documents[owner].path
      }
    }
    return record
  }

  /// The layout of all languages; two files that disagree are told like those of a shared field.
  private func layout(
    of files: [Int], _ documents: [Document], _ diagnostics: inout [Diagnostic]
  ) -> Record.Layout? {
    guard let first = files.first(where: { documents[$0].common.layout != nil }),
      let name = documents[first].common.layout
    else { return nil }
    for other in files where documents[other].common.layout.map({ $0 != name }) == true {
      for (here, there) in [(first, other), (other, first)] {
        let line = documents[there].common.positions["layout"].map { ":\($0.line)" } ?? ""
        diagnostics.append(
          Diagnostic(
            category: "shared",
            message: Message(
              "shared-differs",
              ["field": .text("layout"), "place": .text(documents[there].path + line)]),
            remedy: Message("shared-differs.remedy"), path: documents[here].path,
            position: documents[here].common.positions["layout"], length: 6))
      }
    }
    return Record.Layout(
      name: name, path: documents[first].path,
      position: documents[first].common.positions["layout"])
  }

  /// Why a record is not published at the moment of the build, if so; and when that will change.
  private func outOfTime(
    _ files: [Int], _ documents: [Document], _ result: inout Joined
  ) -> Unpublished? {
    guard !options.includesDrafts else { return nil }
    func moment(_ time: WrittenTime?) -> Int? { time.map { clock.moment(of: $0) } }
    let common = files.lazy.map { documents[$0].common }
    let (published, expires) =
      (common.compactMap { $0.publish }.first, common.compactMap { $0.expire }.first)
    guard published != nil || expires != nil else { return nil }
    let publish = moment(published) ?? .min
    let expire = moment(expires) ?? .max
    // What expires before it is published is never seen, and a draft needs an editor.
    if publish < expire, common.contains(where: { !$0.isDraft }) {
      for moment in [publish, expire] where moment > now && moment < .max {
        result.nextPublication = min(result.nextPublication ?? moment, moment)
      }
    }
    return publish > now ? .notYet : expire <= now ? .expired : nil
  }

  /// Whether a draft keeps the whole record back, not its own language alone.
  ///
  /// It does when it is the only file with some of the fields that all languages share: its price and
  /// its pictures are no more fit to be seen than its text, and who makes a draft of it means to take
  /// the thing off the shelf.
  private func isHeldBack(
    _ files: [Int], _ documents: [Document], _ type: ContentType,
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    guard !options.includesDrafts, files.contains(where: { documents[$0].common.isDraft }),
      let other = files.first(where: { !documents[$0].common.isDraft })
    else { return false }
    var alone: [Int: [String]] = [:]
    for (slot, field) in type.fields.enumerated() where field.isShared {
      let owners = files.filter { !documents[$0].fields[slot].isNone }
      guard let owner = owners.first, owners.allSatisfy({ documents[$0].common.isDraft }) else {
        continue
      }
      alone[owner, default: []].append(field.name)
    }
    for owner in alone.keys.sorted() {
      let names = alone[owner] ?? []
      diagnostics.append(
        Diagnostic(
          .suggestion, category: "draft",
          message: Message("draft-keeps-back", ["names": Message.first(4, of: names)]),
          remedy: Message(
            "draft-keeps-back.remedy",
            ["count": .number(names.count), "path": .text(documents[other].path)]),
          path: documents[owner].path, position: documents[owner].common.positions["draft"],
          length: 5))
    }
    return !alone.isEmpty
  }

  /// One value for each shared field; two files that disagree are reported at both places.
  private func sharedFields(
    of type: ContentType, in files: [Int], _ documents: [Document],
    _ owners: inout [Int: Int], _ diagnostics: inout [Diagnostic]
  ) -> [Value] {
    var values = [Value](repeating: .none, count: type.fields.count)
    for (slot, field) in type.fields.enumerated() where field.isShared {
      var owner: Int?
      for file in files where !documents[file].fields[slot].isNone {
        guard let first = owner else {
          owner = file
          // By habit they stand in the first.
          if file != files.first || documents[file].common.isDraft { owners[slot] = file }
          values[slot] = documents[file].fields[slot]
          continue
        }
        guard !documents[file].fields[slot].saysTheSame(as: values[slot]) else { continue }
        for (here, there) in [(first, file), (file, first)] {
          let line = documents[there].positions[slot].map { ":\($0.line)" } ?? ""
          diagnostics.append(
            Diagnostic(
              category: "shared",
              message: Message(
                "shared-differs",
                ["field": .text(field.name), "place": .text(documents[there].path + line)]),
              remedy: Message("shared-differs.remedy"), path: documents[here].path,
              position: documents[here].positions[slot],
              length: field.name.unicodeScalars.count))
        }
      }
      // A value that was written and refused has its own diagnostic: it is wrong, not missing.
      let isWritten = files.contains { documents[$0].positions[slot] != nil }
      if !isWritten, field.isRequired, field.defaultValue == .none, let file = files.first,
        documents[file].role == .record
      {
        let isExcused =
          !options.includesDrafts && files.allSatisfy { documents[$0].common.isDraft }
        diagnostics.append(missing(field, type, in: documents[file], isExcused: isExcused))
      }
    }
    return values
  }

  /// In a table the row lacks a cell; elsewhere the front matter lacks a line.
  ///
  /// A draft may be unfinished as long as it is not published.
  private func missing(
    _ field: FieldDefinition, _ type: ContentType, in document: Document, isExcused: Bool
  ) -> Diagnostic {
    let isTable = document.path.hasSuffix(".csv")
    return Diagnostic(
      isExcused && !isTable ? .suggestion : .error,
      category: "required",
      message: Message(
        isTable ? "required-missing-for" : "required-missing",
        ["field": .text(field.name), "record": .text(document.recordID)]),
      remedy: isTable
        ? Message("required-missing.remedy-column", ["field": .text(field.name)])
        : Message(
          "required-missing.remedy-line", ["type": .text(type.name), "field": .text(field.name)]),
      path: document.path,
      position: SourcePosition(line: isTable ? document.body.line : 1, column: 1),
      length: isTable ? 1 : 3)
  }

  private func reportMissingLanguages(
    _ first: Document, _ present: [Int], _ documents: [Document], _ type: ContentType,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard settings.missingLanguage[type.name] == .error, first.role == .record,
      !present.contains(where: { documents[$0].common.isSingleLanguage }),
      // Of a draft nobody has to have a translation yet.
      options.includesDrafts || !present.allSatisfy({ documents[$0].common.isDraft })
    else { return }
    for (position, language) in settings.languages.enumerated()
    where !present.contains(where: { documents[$0].language.position == position }) {
      diagnostics.append(
        Diagnostic(
          category: "language",
          message: Message("language-file-missing", ["language": .text(language.code)]),
          remedy: Message("language-file-missing.remedy"),
          path: first.path))
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
    case (.group(let left), .group(let right)):
      zip(left.fields, right.fields).allSatisfy { $0.saysTheSame(as: $1) }
    default: self == other
    }
  }
}
