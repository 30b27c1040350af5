import Localization
import Model

/// The longer text about a code: what it says, what to do, what it is about, and an example.
///
/// What messages of one kind are about is the same for all of them and stands once, by the first word of
/// their codes; examples are what people type, and need no translation.
struct Explanation {
  private static let tables = MessageTable(
    [subjects1, subjects2, examples1, examples2, examples3, examples4, examples5])

  /// All codes that have one, sorted.
  static var codes: [String] { tables.codes.filter { tables.line($0, "eg") != nil } }

  let code: String

  /// Nothing for a code that has none.
  init?(_ code: String) {
    guard Self.tables.line(code, "eg") != nil else { return nil }
    self.code = code
  }

  /// Paragraphs, ending with a line break.
  func text(_ wording: Wording) -> String {
    var paragraphs = [code, named(code, wording)]
    let remedies = MessageTable.all.codes.filter { $0.hasPrefix(code + ".remedy") }
    if !remedies.isEmpty {
      paragraphs.append(
        ([wording.text(of: Message("explain-remedy"))] + remedies.map { "  " + named($0, wording) })
          .joined(separator: "\n"))
    }
    if let subject = subject(in: wording.language) {
      paragraphs.append(wording.text(written: subject))
    }
    paragraphs.append(example(wording))
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// The code's own text, else that of its first word.
  func subject(in language: MessageTable.Language) -> String? {
    Self.tables.line(code, language.rawValue)
      ?? Self.tables.line(String(code.prefix { $0 != "-" }), language.rawValue)
  }

  /// A text with the names of its arguments where they stand.
  private func named(_ code: String, _ wording: Wording) -> String {
    let names = MessageTable.all.forms(code, wording.language).reduce(into: Set<String>()) {
      $0.formUnion($1.pattern.names)
    }
    return wording.text(
      of: Message(code, arguments: names.sorted().map { ($0, .text("<\($0)>")) }))
  }

  private func example(_ wording: Wording) -> String {
    let parts = (Self.tables.line(code, "eg") ?? "").split(separator: " ⇒ ").map(String.init)
    func lines(_ text: String) -> String {
      text.split(separator: "¶", omittingEmptySubsequences: false).map { "  " + $0 }
        .joined(separator: "\n")
    }
    let labels = [Message("explain-instead"), Message("explain-write")]
    return zip(labels, parts).map { label, part in
      wording.text(of: label) + "\n" + lines(part)
    }.joined(separator: "\n")
  }
}
