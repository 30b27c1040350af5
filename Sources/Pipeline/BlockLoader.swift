import Model
import Parsing
import Templates

/// Reads the blocks that a theme offers to texts, and the arguments of those that texts have.
enum BlockLoader {
  /// The folder of a layer in which its blocks lie, and what their templates' names begin with.
  static let folder = "blocks/"

  /// The blocks of a theme, with what is wrong with their files.
  static func blocks(
    of theme: ThemeSource, settings: SiteSettings, types: [ContentType]
  ) -> Parsed<[BlockDefinition]> {
    var blocks: [BlockDefinition] = []
    var diagnostics: [Diagnostic] = []
    let declared = Dictionary(
      theme.blocks.map { ($0.name, $0.file) }, uniquingKeysWith: { first, _ in first })
    var known: Set<String> = []
    for template in theme.templates where template.name.hasPrefix(folder) {
      let name = String(template.name.dropFirst(folder.count).dropLast(".html".count))
      // Of several layers the first counts.
      guard known.insert(name).inserted else { continue }
      guard isName(name) else {
        diagnostics.append(
          Diagnostic(
            category: "block", message: Message("block-name"),
            remedy: Message("block-name.remedy"),
            path: template.path))
        continue
      }
      let declaration = declared[name]
      let parsed = BlockParser.parse(
        declaration?.bytes ?? [], name: name, path: declaration?.path ?? template.path,
        languages: settings.languages)
      diagnostics += parsed.diagnostics
      blocks.append(parsed.value.leading(to: types))
    }
    for (name, file) in theme.blocks where !known.contains(name) {
      diagnostics.append(
        Diagnostic(
          category: "block", message: Message("block-no-template"),
          remedy: Message("block-no-template.remedy", ["name": .text(name)]), path: file.path))
    }
    return Parsed(value: blocks, diagnostics: diagnostics)
  }

  private static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, (97...122).contains(first) else { return false }
    return name.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 45
    }
  }

  /// Gives the blocks of all texts their values.
  static func read(_ documents: inout [Document], settings: SiteSettings) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let reader = BlockReader(settings: settings)
    for place in documents.indices where !documents[place].blocks.isEmpty {
      diagnostics += reader.read(&documents[place])
    }
    return diagnostics
  }
}

extension BlockDefinition {
  /// The block whose references `to: any` lead to the records of all types; those to a type that the
  /// site lacks lead nowhere.
  fileprivate func leading(to types: [ContentType]) -> BlockDefinition {
    var block = self
    let all = types.map(\.name)
    for place in block.arguments.indices {
      block.arguments[place].kind = block.arguments[place].kind.leading(to: all)
    }
    return block
  }
}

extension FieldKind {
  fileprivate func leading(to all: [String]) -> FieldKind {
    switch self {
    case .reference(let types, let inverse) where types.contains("any"):
      .reference(types: all, inverse: inverse)
    case .list(let element): .list(element.leading(to: all))
    default: self
    }
  }
}
