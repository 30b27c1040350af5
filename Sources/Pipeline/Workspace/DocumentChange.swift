import Linking
import Markdown
import Model
import Parsing
import Reading

/// What has become of texts and sheets that were read again.
struct DocumentChange: Sendable {
  /// Those in which only the words of the text are others, with their documents.
  var texts: [String: Document] = [:]
  /// Those whose front matter, rows or blocks are others, and those that came or went.
  var fields: Set<String> = []
  /// Of these the documents that are others, with what they were; nothing where one came or went.
  var replaced: [SiteLinker.ChangedDocument]? = []
  /// Whether other files are named than before, in a text or in a field.
  var namesOthers = false
  /// Whether files came or went.
  var isOfFiles = false

  var isEmpty: Bool { texts.isEmpty && fields.isEmpty }
}

extension ContentParser.Result {
  /// Reads texts and sheets again.
  ///
  /// A file that cannot be used any more keeps what was last read of it, so that its page stays
  /// while it is mended; its mistakes are told.
  ///
  /// - Parameters:
  ///   - changed: The paths of files that are others, came or went.
  ///   - old: The files as they were, in the order of their paths.
  ///   - source: The files as they are.
  ///   - blocks: What reads the arguments of blocks.
  ///   - options: Of the workspace.
  /// - Returns: What has changed by it.
  mutating func update(
    _ changed: Set<String>, from old: [SourceFile], in source: SourceFolder, blocks: BlockReader,
    _ options: BuildOptions
  ) async -> DocumentChange {
    guard let settings else { return DocumentChange() }
    let parser = DocumentParser(
      settings: settings, types: types, excusesDrafts: !options.includesDrafts)
    let folder = source.contentFolder
    let looksForFiles = source.hasFiles
    let present = changed.sorted { $0.precedesByBytes($1) }.compactMap { path in
      source.documents.place(of: path).map { source.documents[$0] }
    }
    let read = await present.parallelMap(jobs: options.jobs) { file in
      var parsed = ContentParser.parse(file, in: folder, by: parser, looksForFiles, options)
      for place in parsed.documents.indices {
        parsed.mistakes += blocks.read(&parsed.documents[place])
      }
      return parsed
    }
    var change = DocumentChange()
    change.isOfFiles = changed.contains {
      (old.place(of: $0) == nil) != (source.documents.place(of: $0) == nil)
    }
    if change.isOfFiles {
      change.replaced = nil
      arrange(from: old, to: source.documents, &change)
    }
    let starts = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    // From the last to the first, so that the places of those before stay right.
    for (file, parsed) in zip(present, read).reversed() {
      guard let place = source.documents.place(of: file.path) else { continue }
      take(
        parsed, of: file.path, at: place,
        from: starts[place]..<(starts[place] + counts[place]), by: parser, &change)
    }
    tell()
    return change
  }

  /// Makes places for files that came, and leaves out what was read of those that went.
  private mutating func arrange(
    from old: [SourceFile], to new: [SourceFile], _ change: inout DocumentChange
  ) {
    let (oldDocuments, oldCounts) = (documents, counts)
    documents = []
    counts = []
    documents.reserveCapacity(oldDocuments.count + 1)
    var (place, start) = (0, 0)
    func leave(_ path: String) {
      change.fields.insert(path)
      change.namesOthers = true
    }
    for file in new {
      while place < old.count, old[place].path.precedesByBytes(file.path) {
        leave(old[place].path)
        forget(old[place].path)
        start += oldCounts[place]
        place += 1
      }
      if place < old.count, old[place].path == file.path {
        documents += oldDocuments[start..<(start + oldCounts[place])]
        counts.append(oldCounts[place])
        start += oldCounts[place]
        place += 1
      } else {
        counts.append(0)
      }
    }
    for file in old[place...] {
      leave(file.path)
      forget(file.path)
    }
  }

  private mutating func forget(_ path: String) {
    fileMistakes[path] = nil
    unreadable[path] = nil
    destinations[path] = nil
  }

  private mutating func take(
    _ parsed: ContentParser.ParsedFile, of path: String, at place: Int, from range: Range<Int>,
    by parser: DocumentParser, _ change: inout DocumentChange
  ) {
    fileMistakes[path] = parsed.mistakes.isEmpty ? nil : parsed.mistakes
    let isBroken = parsed.mistakes.contains { $0.severity == .error }
    if isBroken, !range.isEmpty {
      // Whoever looks at the page sees that it was read again.
      change.texts[path] = documents[range.lowerBound]
      return
    }
    unreadable[path] =
      parsed.documents.isEmpty && path.hasSuffix(".md") ? parser.recordID(of: path) : nil
    if destinations[path] != parsed.destinations { change.namesOthers = true }
    destinations[path] = parsed.documents.isEmpty ? nil : parsed.destinations
    if path.hasSuffix(".md"), range.count == 1, let document = parsed.documents.first,
      document.saysTheSame(as: documents[range.lowerBound])
    {
      documents[range.lowerBound].body = document.body
      change.texts[path] = document
      return
    }
    change.fields.insert(path)
    if documents[range].flatMap(\.namedFiles) != parsed.documents.flatMap(\.namedFiles) {
      change.namesOthers = true
    }
    if range.count == parsed.documents.count {
      for (place, document) in zip(range, parsed.documents) {
        change.replaced?.append((documents[place], document))
        documents[place] = document
      }
    } else {
      change.replaced = nil
      documents.replaceSubrange(range, with: parsed.documents)
    }
    counts[place] = parsed.documents.count
  }
}

extension Document {
  /// The pictures and files that the fields and blocks of a file name.
  fileprivate var namedFiles: [String] {
    (fields.flatMap(\.fileUses) + blocks.flatMap(\.values).flatMap(\.fileUses)).map(\.path)
  }
}

extension [SourceFile] {
  /// The place of a file in a list in the order of the bytes of their paths.
  func place(of path: String) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].path.precedesByBytes(path) { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].path == path ? low : nil
  }
}
