import Model
import Reading

/// Finds what a record lacks: translations, required fields, pictures.
struct RecordLacks {
  let catalogue: RecordCatalogue
  let type: ContentType
  /// The record's files, the site's first language first.
  let files: [Document]
  /// The record as it would be with everything that is withheld.
  let record: Record?

  init(
    _ catalogue: RecordCatalogue, _ type: ContentType, _ files: [Document], _ record: Record?
  ) {
    self.catalogue = catalogue
    self.type = type
    self.files = files.filter { catalogue.types[$0.typeIndex].name == type.name }
    self.record = record
  }

  private var languages: [SiteLanguage] { catalogue.settings.languages }

  var missing: RecordPortrait.Missing {
    var missing = RecordPortrait.Missing()
    let isSingle = files.contains { $0.common.isSingleLanguage }
    if !isSingle {
      missing.translations = languages.indices.filter { place in
        !files.contains { $0.language.position == place }
      }.map { languages[$0].code }
    }
    // A section's own page and the home page need not say what their type's records must.
    let isRecord = files.first?.role == .record
    for (slot, field) in type.fields.enumerated() where field.defaultValue == .none {
      guard let lack = lack(of: field, slot) else { continue }
      if field.isRequired, !field.isShared || isRecord {
        missing.required.append(lack)
      } else {
        missing.empty.append(lack)
      }
    }
    for (slot, field) in type.fields.enumerated() where field.kind.groupFields != nil {
      missing.required += requiredInGroups(field, slot)
    }
    addFiles(to: &missing, isSingle)
    return missing
  }

  /// Who lacks a field; nothing where nobody does.
  private func lack(of field: FieldDefinition, _ slot: Int) -> RecordPortrait.Lack? {
    if field.isShared {
      // What is written and refused is a mistake, not a lack.
      let isWritten = files.contains { $0.positions[slot] != nil || !$0.fields[slot].isNone }
      return isWritten ? nil : RecordPortrait.Lack(name: field.name, languages: [])
    }
    let without = files.filter { $0.positions[slot] == nil && $0.fields[slot].isNone }
    return without.isEmpty
      ? nil
      : RecordPortrait.Lack(
        name: field.name, languages: without.map { languages[$0.language.position].code })
  }

  private func requiredInGroups(
    _ field: FieldDefinition, _ slot: Int
  ) -> [RecordPortrait.Lack] {
    var names: Set<String> = []
    for file in files { Self.add(file.fields[slot], field.kind, field.name, to: &names) }
    return names.sorted().map { RecordPortrait.Lack(name: $0, languages: []) }
  }

  private static func add(
    _ value: Value, _ kind: FieldKind, _ name: String, to names: inout Set<String>
  ) {
    switch (value, kind) {
    case (.list(let values), .list(let element)):
      for value in values { add(value, element, name, to: &names) }
    case (.group(let group), .group(let fields)):
      for (place, field) in fields.enumerated() {
        let own = name + "." + field.name
        if field.isRequired, group.positions[place] == nil, group.fields[place].isNone {
          names.insert(own)
        }
        add(group.fields[place], field.kind, own, to: &names)
      }
    default: break
    }
  }

  // MARK: Pictures and files

  private func addFiles(to missing: inout RecordPortrait.Missing, _ isSingle: Bool) {
    let present = Set(catalogue.source.nameable.map(\.path))
    let written = Set(files.map(\.language.position))
    var told: Set<String> = []
    for file in files {
      for value in file.fields {
        for use in value.fileUses where !present.contains(use.path) {
          guard told.insert(use.path).inserted else { continue }
          missing.files.append(RecordPortrait.Lack(name: "content/" + use.path, languages: []))
        }
        for picture in value.allPictures {
          let without = written.sorted().filter { place in
            !picture.alt.contains { [place, 255].contains($0.language.position) }
          }
          guard !without.isEmpty, told.insert("alt " + picture.path).inserted else { continue }
          missing.alternatives.append(
            RecordPortrait.Lack(
              name: "content/" + picture.path, languages: without.map { languages[$0].code }))
        }
      }
    }
  }
}

extension Value {
  /// The pictures of a value, those of groups among them.
  fileprivate var allPictures: [ImageReference] {
    switch self {
    case .image(let image): [image]
    case .list(let values): values.flatMap(\.allPictures)
    case .group(let group): group.fields.flatMap(\.allPictures)
    default: []
    }
  }
}
