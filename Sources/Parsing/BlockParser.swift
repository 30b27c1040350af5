public import Model

/// Reads what a theme says of a block: `blocks/<name>.yaml`.
public enum BlockParser {
  /// Gives a block and its mistakes; of a file that cannot be read the block without arguments.
  ///
  /// - Parameters:
  ///   - bytes: The file; empty for a block that takes no arguments and needs none.
  ///   - name: Of the block.
  ///   - path: For diagnostics, relative to the source folder.
  ///   - languages: The site's.
  /// - Returns: The block, and what is wrong with it.
  public static func parse(
    _ bytes: [UInt8], name: String, path: String, languages: [SiteLanguage]
  ) -> Parsed<BlockDefinition> {
    var context = FileContext(path: path, bytes: bytes)
    var block = BlockDefinition(name: name)
    guard Encoding.isText(bytes, &context),
      let written = YAMLReader.mapping(
        bytes[...], firstLine: 1, limit: SettingsParser.sizeLimit, context: &context)
    else { return Parsed(value: block, diagnostics: context.diagnostics) }
    let entries = written.map { part(of: $0, languages) }
    var reader = EntryReader(entries, what: .message(Message("thing-block")))
    block.label = reader.localized("label", languages, &context) ?? LocalizedText()
    if let node = reader.take("body") {
      if let body = BlockDefinition.Body(rawValue: node.text ?? "") {
        block.body = body
      } else {
        context.report(
          "block", Message("block-body-choice"),
          Message("block-body-choice.remedy"), at: node.position,
          length: node.length)
      }
    }
    for entry in reader.mapping("arguments", &context) ?? [] {
      guard
        let field = FieldParser.field(
          entry, languages, in: FieldParser.Enclosing(depth: 1, isShared: false), &context)
      else { continue }
      guard BlockDefinition.takes(field.kind) else {
        context.report(
          "block", Message("block-argument-kind", ["kind": .text(field.kind.name)]),
          Message("block-argument-kind.remedy"),
          at: entry.keyPosition, length: max(1, entry.key.unicodeScalars.count))
        continue
      }
      block.arguments.append(field)
    }
    if block.arguments.count > Group.fieldLimit {
      context.report(
        "block", Message("block-too-many-arguments", ["limit": .number(Group.fieldLimit)]),
        Message("block-too-many-arguments.remedy"), at: nil)
      block.arguments = Array(block.arguments.prefix(Group.fieldLimit))
    }
    reader.finish(&context)
    return Parsed(value: block, diagnostics: context.diagnostics)
  }

  /// What an entry holds, whatever its own name is: an argument may be called `label`.
  private enum Role {
    /// A text by languages.
    case label
    /// Texts by languages, by the names of choices.
    case labels
    /// What is said of a block or of an argument.
    case declaration
    /// Declarations by names.
    case declarations
  }

  /// A theme speaks more languages than most sites: of its labels those of the site are left.
  private static func spoken(
    _ entry: YAMLNode.Entry, _ languages: [SiteLanguage], as role: Role
  ) -> YAMLNode.Entry {
    guard case .mapping(let entries, let position) = entry.value else { return entry }
    var entry = entry
    switch role {
    case .label:
      let known = entries.filter { label in
        languages.contains {
          $0.code.isSameIgnoringASCIICase(as: label.key) || $0.locale.language == label.key
        }
      }
      // Where none is the site's, any is better than none.
      entry.value =
        known.isEmpty && entries.allSatisfy({ LocaleTag($0.key) != nil })
        ? entries.first?.value ?? entry.value : .mapping(known, position)
    case .labels:
      entry.value = .mapping(entries.map { spoken($0, languages, as: .label) }, position)
    case .declarations:
      entry.value = .mapping(entries.map { spoken($0, languages, as: .declaration) }, position)
    case .declaration:
      entry.value = .mapping(entries.map { part(of: $0, languages) }, position)
    }
    return entry
  }

  /// An entry of a declaration, whose role its name tells.
  private static func part(
    of entry: YAMLNode.Entry, _ languages: [SiteLanguage]
  ) -> YAMLNode.Entry {
    switch entry.key {
    case "label": spoken(entry, languages, as: .label)
    case "choices": spoken(entry, languages, as: .labels)
    case "arguments", "fields": spoken(entry, languages, as: .declarations)
    case "of": spoken(entry, languages, as: .declaration)
    default: entry
    }
  }
}
