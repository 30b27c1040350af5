import Markdown
import Model
import Reading
import Rendering

/// Which records lead to which: by fields, by links in texts, by menus.
struct RecordRelations {
  let catalogue: RecordCatalogue
  let options: BuildOptions

  private typealias Referrer = RecordPortrait.Referrer

  /// What leads to a record.
  func referrers(to id: String) -> [RecordPortrait.Referrer] {
    let site = catalogue.all
    guard let target = site.recordsByID[id] else { return [] }
    var found: Set<Referrer> = []
    for record in site.records where record.id != id {
      for (name, reference) in fieldReferences(of: record) where reference == target {
        found.insert(
          Referrer(id: RecordCatalogue.name(of: record.id), field: name, kind: .field))
      }
    }
    for menu in site.menus {
      let leadsHere = menu.entries.contains { entry in
        switch entry.target {
        case .record(let record): record == target
        case .section(let section): site.sections[section].index == target
        case .taxonomy, .address: false
        }
      }
      if leadsHere { found.insert(Referrer(id: menu.name, kind: .menu)) }
    }
    for other in textReferrers(to: id) {
      found.insert(Referrer(id: RecordCatalogue.name(of: other), kind: .text))
    }
    return sorted(found)
  }

  /// The records that a record names in its fields.
  func references(of id: String) -> [RecordPortrait.Referrer] {
    let site = catalogue.all
    guard let record = site.recordsByID[id] else { return [] }
    return sorted(
      Set(
        fieldReferences(of: site[record]).map { name, target in
          Referrer(id: RecordCatalogue.name(of: site[target].id), field: name, kind: .field)
        }))
  }

  private func sorted(_ found: Set<RecordPortrait.Referrer>) -> [RecordPortrait.Referrer] {
    found.sorted {
      ($0.kind.rawValue, $0.id, $0.field ?? "") < ($1.kind.rawValue, $1.id, $1.field ?? "")
    }
  }

  // MARK: Fields

  private func fieldReferences(of record: Record) -> [(name: String, target: RecordIndex)] {
    let fields = catalogue.types[record.typeIndex].fields
    var found: [(name: String, target: RecordIndex)] = []
    for variant in record.variants {
      guard let variant else { continue }
      for (field, value) in zip(fields, variant.fields) {
        Self.add(value, field.kind, field.name, to: &found)
      }
    }
    return found
  }

  private static func add(
    _ value: Value, _ kind: FieldKind, _ name: String,
    to found: inout [(name: String, target: RecordIndex)]
  ) {
    switch (value, kind) {
    case (.reference(let reference), _):
      if let target = reference.record { found.append((name, target)) }
    case (.list(let values), .list(let element)):
      for value in values { add(value, element, name, to: &found) }
    case (.group(let group), .group(let fields)):
      for (field, value) in zip(fields, group.fields) {
        add(value, field.kind, name + "." + field.name, to: &found)
      }
    default: break
    }
  }

  // MARK: Texts

  /// The records whose texts link to a record's files.
  private func textReferrers(to id: String) -> Set<String> {
    // A link names the record by the last part of its id; another script may be percent-encoded.
    let stem = Array((id.split(ascii: "/").last.map(String.init) ?? "index").utf8)
    var found: Set<String> = []
    for document in catalogue.documents where document.recordID != id && document.body.length > 0 {
      guard !document.isRow, !found.contains(document.recordID),
        let body = try? options.contents(
          of: document.path, in: catalogue.source.contentFolder, offset: document.body.offset,
          length: document.body.length),
        body.place(of: stem, from: 0, to: .max) != nil || body.place(of: UInt8(ascii: "%")) != nil
      else { continue }
      let leadsHere = MarkdownDestinations.links(in: body).contains { address in
        guard let path = LinkedFile.path(ofLink: address, in: document.path) else { return false }
        return record(at: path) == id
      }
      if leadsHere { found.insert(document.recordID) }
    }
    return found
  }

  /// The id of the record that a path in a link means.
  private func record(at path: String) -> String {
    catalogue.all.recordsByPath[path].map { catalogue.all[$0].id } ?? LinkedFile.record(of: path)
  }
}
