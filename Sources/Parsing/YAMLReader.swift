import Model
import Programs
import Yams

/// Reads YAML into nodes with places, by Yams; hostile input is refused before Yams sees it.
enum YAMLReader {
  /// Reads a mapping that begins on a line of the file.
  ///
  /// Gives nothing when the text cannot be used; the mistakes are in the context.
  static func mapping(
    _ bytes: ArraySlice<UInt8>, firstLine: Int, limit: Int, context: inout FileContext
  ) -> [YAMLNode.Entry]? {
    let root = node(bytes, firstLine: firstLine, limit: limit, context: &context)
    return root.flatMap { entries(of: $0, &context) }
  }

  /// The same for a text that is any value: a list as well as names and values.
  static func node(
    _ bytes: ArraySlice<UInt8>, firstLine: Int, limit: Int, context: inout FileContext
  ) -> YAMLNode? {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard bytes.count <= limit else {
      context.report(
        "yaml", Message("yaml-too-long", ["count": .number(bytes.count), "limit": .number(limit)]),
        Message("yaml-too-long.remedy"), at: context.position(of: bytes.startIndex))
      return nil
    }
    if let entries = PlainFrontMatter(bytes, firstLine: firstLine).read() {
      return .mapping(entries, SourcePosition(line: firstLine, column: 1))
    }
    if let control = ControlCharacters.first(in: bytes) {
      context.report(
        "yaml", Message("yaml-control"), Message("yaml-control.remedy"),
        at: context.position(of: control))
      return nil
    }
    var check = YAMLGuard(bytes)
    switch check.finding() {
    case .nesting(let offset):
      context.report(
        "yaml", Message("yaml-too-deep"),
        Message("yaml-too-deep.remedy", ["limit": .number(YAMLGuard.depthLimit)]),
        at: context.position(of: offset))
      return nil
    case .alias(let offset):
      context.report(
        "yaml", Message("yaml-anchors"), Message("yaml-anchors.remedy"),
        at: context.position(of: offset))
      return nil
    case nil: break
    }
    if let offset = YAMLGuard.reusedName(in: bytes) {
      context.report(
        "yaml", Message("yaml-anchors"), Message("yaml-anchors.remedy"),
        at: context.position(of: offset))
      return nil
    }
    guard YAMLGuard.mayNestDeeply(bytes) else { return root(bytes, firstLine, &context) }
    let (node, diagnosed) = RoomyThread.run { [bytes, context] in
      var context = context
      return (root(bytes, firstLine, &context), context)
    }
    context = diagnosed
    return node
  }

  /// The names and values of a text that must consist of them.
  private static func entries(
    of root: YAMLNode, _ context: inout FileContext
  ) -> [YAMLNode.Entry]? {
    if case .mapping(let entries, _) = root { return entries }
    if root.isAbsent { return [] }
    context.report(
      "yaml", Message("yaml-no-lines"), Message("yaml-no-lines.remedy"),
      at: root.position, length: root.length)
    return nil
  }

  /// Reads by Yams, which must not be given hostile text.
  static func parsed(
    _ bytes: ArraySlice<UInt8>, _ firstLine: Int, _ context: inout FileContext
  ) -> [YAMLNode.Entry]? {
    root(bytes, firstLine, &context).flatMap { entries(of: $0, &context) }
  }

  private static func root(
    _ bytes: ArraySlice<UInt8>, _ firstLine: Int, _ context: inout FileContext,
    renamed: Int = 0
  ) -> YAMLNode? {
    do {
      let parser = try Parser(yaml: String(decoding: bytes, as: UTF8.self), resolver: .basic)
      guard let root = try parser.singleRoot() else {
        return .scalar("", isPlain: true, SourcePosition(line: firstLine, column: 1))
      }
      return converted(root, firstLine, depth: 0, dropsRenamed: renamed > 0, &context)
    } catch YamlError.duplicatedKeysInMapping(let names, let place) {
      // Without the second of the two the other mistakes of the file can be told all the same.
      let mended = DuplicateKeys(bytes, firstLine: firstLine, renamed: renamed)
        .report(names, at: position(place.mark, firstLine), &context)
      guard let mended, renamed < DuplicateKeys.limit else { return nil }
      return root(mended.bytes[...], firstLine, &context, renamed: mended.renamed)
    } catch let error as YamlError {
      report(error, firstLine, &context)
      return nil
    } catch {
      context.report(
        "yaml", Message("yaml-unreadable"), Message("yaml-unreadable.remedy-mend"),
        at: SourcePosition(line: firstLine, column: 1))
      return nil
    }
  }

  private static func position(_ mark: Mark?, _ firstLine: Int) -> SourcePosition {
    SourcePosition(line: (mark?.line ?? 1) + firstLine - 1, column: mark?.column ?? 1)
  }

  /// Gives nothing when the tree cannot be used; the mistake is in the context.
  private static func converted(
    _ node: Node, _ firstLine: Int, depth: Int, dropsRenamed: Bool, _ context: inout FileContext
  ) -> YAMLNode? {
    guard depth <= YAMLGuard.depthLimit else {
      context.report(
        "yaml", Message("yaml-too-deep"),
        Message("yaml-too-deep.remedy", ["limit": .number(YAMLGuard.depthLimit)]),
        at: position(node.mark, firstLine))
      return nil
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      let place = position(scalar.mark, firstLine)
      // Only an escape in double quotation marks can have brought one here.
      if scalar.style == .doubleQuoted, BodyControl.isAnywhere(in: Array(scalar.string.utf8)[...]) {
        context.report(
          "yaml", Message("yaml-control-in-text"), Message("yaml-control-in-text.remedy"), at: place
        )
        return nil
      }
      return .scalar(scalar.string, isPlain: isPlain, place)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      items.reserveCapacity(sequence.count)
      for item in sequence {
        let item = converted(
          item, firstLine, depth: depth + 1, dropsRenamed: dropsRenamed, &context)
        guard let item else { return nil }
        items.append(item)
      }
      return .sequence(items, position(sequence.mark, firstLine))
    case .mapping(let mapping):
      var entries: [YAMLNode.Entry] = []
      entries.reserveCapacity(mapping.count)
      for (key, value) in mapping {
        let node = converted(
          value, firstLine, depth: depth + 1, dropsRenamed: dropsRenamed, &context)
        guard let node else { return nil }
        guard case .scalar(let name) = key else {
          context.report(
            "yaml", Message("yaml-name"), Message("yaml-name.remedy"),
            at: position(key.mark, firstLine))
          return nil
        }
        if dropsRenamed, DuplicateKeys.isRenamed(name.string) { continue }
        entries.append(
          YAMLNode.Entry(
            key: name.string, keyPosition: position(key.mark, firstLine), value: node))
      }
      return .mapping(entries, position(mapping.mark, firstLine))
    case .alias(let alias):
      return .scalar("", isPlain: true, position(alias.mark, firstLine))
    }
  }

  private static func report(_ error: YamlError, _ firstLine: Int, _ context: inout FileContext) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      if problem.hasPrefix("Maximum nesting level") {
        context.report(
          "yaml", Message("yaml-too-deep"),
          Message("yaml-too-deep.remedy", ["limit": .number(YAMLGuard.depthLimit)]),
          at: position(mark, firstLine))
        return
      }
      if context.character(at: position(mark, firstLine)) == "\t" {
        context.report(
          "yaml", Message("yaml-tab"), Message("yaml-tab.remedy"),
          at: position(mark, firstLine))
        return
      }
      context.report(
        "yaml", Message("yaml-unreadable-because", ["problem": .text(problem)]),
        Message("yaml-unreadable-because.remedy"),
        at: position(mark, firstLine))
    default:
      context.report(
        "yaml", Message("yaml-unreadable"), Message("yaml-unreadable.remedy"),
        at: SourcePosition(line: firstLine, column: 1))
    }
  }
}
