import Model
import Pipeline

/// A record's portrait for people.
struct PortraitText {
  private let portrait: RecordPortrait

  init(_ portrait: RecordPortrait) { self.portrait = portrait }

  /// Headings with lines below them, ending with a line break.
  var text: String {
    var type = portrait.type ?? "a file that cannot be read"
    if let label = portrait.typeLabel, label != portrait.type { type += " (\(label))" }
    var text = "\(portrait.id), \(type)"
    if let section = portrait.section { text += ", listed in \(section)" }
    text += "\n"
    if let withheld = portrait.withheld { text += "Withheld: it \(withheld).\n" }
    text += part("Files", portrait.files.map(line))
    text += part("Addresses", portrait.addresses.flatMap(lines))
    text += part("Referred to by", portrait.referrers.map(line), none: "nothing refers to it")
    text += part("Refers to", portrait.references.map(line))
    let missing = portrait.missing
    text += part("Missing", missingLines, none: "nothing that must be there")
    text += part(
      "May be filled, too",
      missing.empty.isEmpty ? [] : [missing.empty.map(Self.name).joined(separator: ", ")])
    return DiagnosticPrinter.visible(lines: text)
  }

  private func part(_ heading: String, _ lines: [String], none: String? = nil) -> String {
    if lines.isEmpty { return none.map { "\(heading): \($0).\n" } ?? "" }
    return "\(heading):\n" + lines.map { "  \($0)\n" }.joined()
  }

  private func line(_ file: RecordPortrait.File) -> String {
    var line = file.path
    if let number = file.line { line += ":\(number)" }
    if let language = file.language { line += "  \(language)" }
    if let title = file.title { line += "  \(title)" }
    if let withheld = file.withheld { line += "  (it \(withheld))" }
    return line
  }

  private func lines(_ address: RecordPortrait.Address) -> [String] {
    var line = address.language
    if let url = address.url { line += "  \(Route.percentDecoded(url))" }
    if let other = address.shownIn { line += "  (shows the text in \(other))" }
    if let note = address.note { line += "  (\(note))" }
    return [line] + address.aliases.map { "    also from \($0)" }
  }

  private func line(_ referrer: RecordPortrait.Referrer) -> String {
    switch referrer.kind {
    case .field: "\(referrer.id)  in the field \(referrer.field ?? "")"
    case .text: "\(referrer.id)  by a link in its text"
    case .menu: "the menu \(referrer.id)"
    }
  }

  private static func name(_ lack: RecordPortrait.Lack) -> String {
    lack.name + (lack.languages.isEmpty ? "" : " (\(lack.languages.joined(separator: ", ")))")
  }

  private var missingLines: [String] {
    let missing = portrait.missing
    var lines: [String] = []
    if !missing.translations.isEmpty {
      lines.append("translations: " + missing.translations.joined(separator: ", "))
    }
    let parts = [
      ("required fields", missing.required), ("files that are named and not there", missing.files),
      ("alternative texts of pictures", missing.alternatives),
    ]
    for (what, lacks) in parts where !lacks.isEmpty {
      lines.append("\(what): " + lacks.map(Self.name).joined(separator: ", "))
    }
    return lines
  }
}
