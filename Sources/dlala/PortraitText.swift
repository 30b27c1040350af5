import Model
import Pipeline

/// A record's portrait for people.
struct PortraitText {
  private let portrait: RecordPortrait

  init(_ portrait: RecordPortrait) { self.portrait = portrait }

  /// Headings with lines below them, ending with a line break.
  var text: String {
    var type: Message.Value =
      portrait.type.map { .text($0) } ?? .message(Message("portrait-unreadable"))
    if let label = portrait.typeLabel, label != portrait.type {
      type = .text("\(portrait.type ?? phrase("portrait-unreadable")) (\(label))")
    }
    var text =
      phrase(
        portrait.section == nil ? "portrait-head" : "portrait-head-listed",
        [
          "id": .text(portrait.id), "type": type, "section": .text(portrait.section ?? ""),
        ]) + "\n"
    if let withheld = portrait.withheld {
      text += phrase("portrait-withheld", ["reason": .message(withheld)]) + "\n"
    }
    text += part(phrase("portrait-files"), portrait.files.map(line))
    text += part(phrase("portrait-addresses"), portrait.addresses.flatMap(lines))
    text += part(
      phrase("portrait-referrers"), portrait.referrers.map(line),
      none: phrase("portrait-no-referrers"))
    text += part(phrase("portrait-references"), portrait.references.map(line))
    let missing = portrait.missing
    text += part(phrase("portrait-missing"), missingLines, none: phrase("portrait-nothing-missing"))
    text += part(
      phrase("portrait-empty"),
      missing.empty.isEmpty ? [] : [missing.empty.map(Self.name).joined(separator: ", ")])
    return text
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
    line = DiagnosticPrinter.visible(line)
    if let withheld = file.withheld {
      line += "  (" + phrase("portrait-withheld-file", ["reason": .message(withheld)]) + ")"
    }
    return line
  }

  private func lines(_ address: RecordPortrait.Address) -> [String] {
    var line = address.language
    if let url = address.url { line += "  \(DiagnosticPrinter.visible(Route.percentDecoded(url)))" }
    if let other = address.shownIn {
      line += "  (" + phrase("portrait-shown-in", ["language": .text(other)]) + ")"
    }
    if let note = address.note { line += "  (\(phrase(note)))" }
    return [line]
      + address.aliases.map { "    " + phrase("portrait-also-from", ["address": .text($0)]) }
  }

  private func line(_ referrer: RecordPortrait.Referrer) -> String {
    let id = Message.Value.text(referrer.id)
    return switch referrer.kind {
    case .field:
      phrase("portrait-in-field", ["id": id, "field": .text(referrer.field ?? "")])
    case .text: phrase("portrait-in-text", ["id": id])
    case .menu: phrase("portrait-in-menu", ["id": id])
    }
  }

  private static func name(_ lack: RecordPortrait.Lack) -> String {
    DiagnosticPrinter.visible(
      lack.name + (lack.languages.isEmpty ? "" : " (\(lack.languages.joined(separator: ", ")))"))
  }

  private var missingLines: [String] {
    let missing = portrait.missing
    var lines: [String] = []
    if !missing.translations.isEmpty {
      lines.append(
        phrase("portrait-translations") + ": " + missing.translations.joined(separator: ", "))
    }
    let parts = [
      (phrase("portrait-required"), missing.required),
      (phrase("portrait-missing-files"), missing.files),
      (phrase("portrait-alternatives"), missing.alternatives),
    ]
    for (what, lacks) in parts where !lacks.isEmpty {
      lines.append("\(what): " + lacks.map(Self.name).joined(separator: ", "))
    }
    return lines
  }
}
