import Model
import Yams

/// Reads YAML into nodes with places, by Yams; hostile input is refused before Yams sees it.
enum YAMLReader {
  /// Reads a mapping that begins on a line of the file.
  ///
  /// Gives nothing when the text cannot be used; the mistakes are in the context.
  static func mapping(
    _ bytes: ArraySlice<UInt8>, firstLine: Int, limit: Int, context: inout FileContext
  ) -> [YAMLNode.Entry]? {
    guard bytes.count <= limit else {
      context.report(
        "yaml", "this part has \(bytes.count) bytes, more than the \(limit) allowed",
        "move long texts into the body", at: context.position(of: bytes.startIndex))
      return nil
    }
    if let entries = PlainFrontMatter(bytes, firstLine: firstLine).read() { return entries }
    if let control = bytes.firstIndex(where: { $0 < 32 && $0 != 9 && $0 != 10 && $0 != 13 || $0 == 127 }) {
      context.report(
        "yaml", "an invisible control character stands here", "remove it",
        at: context.position(of: control))
      return nil
    }
    var check = YAMLGuard(bytes)
    switch check.finding() {
    case .nesting(let offset):
      context.report(
        "yaml", "this is nested too deeply", "at most \(YAMLGuard.depthLimit) levels are allowed",
        at: context.position(of: offset))
      return nil
    case .alias(let offset):
      context.report(
        "yaml", "anchors and aliases are not allowed", "write the value out, or put it in quotes",
        at: context.position(of: offset))
      return nil
    case nil: break
    }
    return parsed(bytes, firstLine, &context)
  }

  private static func parsed(
    _ bytes: ArraySlice<UInt8>, _ firstLine: Int, _ context: inout FileContext
  ) -> [YAMLNode.Entry]? {
    do {
      let parser = try Parser(yaml: String(decoding: bytes, as: UTF8.self), resolver: .basic)
      guard let root = try parser.singleRoot() else { return [] }
      let node = converted(root, firstLine)
      if case .mapping(let entries, _) = node { return entries }
      if node.isAbsent { return [] }
      context.report(
        "yaml", "here should stand lines of names and values", "write \"title: …\"",
        at: node.position, length: node.length)
      return nil
    } catch let error as YamlError {
      report(error, firstLine, &context)
      return nil
    } catch {
      context.report("yaml", "this is not YAML", "mend it", at: SourcePosition(line: firstLine, column: 1))
      return nil
    }
  }

  private static func position(_ mark: Mark?, _ firstLine: Int) -> SourcePosition {
    SourcePosition(line: (mark?.line ?? 1) + firstLine - 1, column: mark?.column ?? 1)
  }

  private static func converted(_ node: Node, _ firstLine: Int) -> YAMLNode {
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      return .scalar(scalar.string, isPlain: isPlain, position(scalar.mark, firstLine))
    case .sequence(let sequence):
      return .sequence(
        sequence.map { converted($0, firstLine) }, position(sequence.mark, firstLine))
    case .mapping(let mapping):
      return .mapping(
        mapping.map { key, value in
          YAMLNode.Entry(
            key: key.string ?? "", keyPosition: position(key.mark, firstLine),
            value: converted(value, firstLine))
        }, position(mapping.mark, firstLine))
    case .alias(let alias):
      return .scalar("", isPlain: true, position(alias.mark, firstLine))
    }
  }

  private static func report(_ error: YamlError, _ firstLine: Int, _ context: inout FileContext) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      context.report(
        "yaml", "this is not YAML: \(problem)",
        "check quotation marks and brackets, and put texts with \": \" in quotes",
        at: position(mark, firstLine))
    case .duplicatedKeysInMapping(let duplicates, let place):
      for name in duplicates {
        context.report(
          "yaml", "\(name) is written twice", "keep one of the two",
          at: lineOfSecond(name, context) ?? position(place.mark, firstLine),
          length: max(1, name.unicodeScalars.count))
      }
    default:
      context.report(
        "yaml", "this is not YAML", "check quotation marks and brackets",
        at: SourcePosition(line: firstLine, column: 1))
    }
  }

  /// Where a key stands at the beginning of a line for the second time: Yams names the mapping.
  private static func lineOfSecond(_ name: String, _ context: FileContext) -> SourcePosition? {
    var seen = 0
    for (index, line) in context.bytes.split(separator: 10, omittingEmptySubsequences: false)
      .enumerated()
    {
      let trimmed = line.drop { $0 == 32 }
      guard trimmed.starts(with: name.utf8), trimmed.dropFirst(name.utf8.count).first == 58 else {
        continue
      }
      seen += 1
      if seen == 2 {
        return SourcePosition(line: index + 1, column: line.count - trimmed.count + 1)
      }
    }
    return nil
  }
}
