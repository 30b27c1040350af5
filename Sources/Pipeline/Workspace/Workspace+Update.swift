import Linking
import Model
import Parsing
import Reading
import Rendering

/// What pages may show otherwise after a change of the sources.
enum WorkspaceChange: Sendable, Hashable {
  case nothing
  /// Only what stands in the texts of these files, by their paths below the content folder.
  case texts(Set<String>)
  /// Any page that shows one of these records; addresses and lists are what they were.
  case fields
  /// Any page may.
  case pages
}

extension Workspace {
  /// Takes up what has changed in the sources.
  ///
  /// A text that changed touches nothing but its page; a field has the site linked anew, and nothing
  /// read again but its file, unless nothing but its record hangs on it; settings and types have
  /// everything read again. Some mistakes are only found by `findOwedMistakes()`.
  ///
  /// Settings that cannot be used are told, and all else goes on with those that were.
  ///
  /// - Returns: What pages may show otherwise.
  /// - Throws: `EnvironmentFailure` when a folder cannot be read: then a part may have been taken up, and
  ///   a workspace is best opened anew.
  mutating func update(
    _ change: SourceChange
  ) async throws(EnvironmentFailure) -> WorkspaceChange {
    var concerns: Set<SourceChange.Concern> = []
    for path in change.paths { concerns.insert(SourceChange.concern(of: path)) }
    if change.isUnknown { concerns.formUnion(try await changedParts()) }
    concerns.remove(.nothing)
    guard !concerns.isEmpty else { return .nothing }
    if concerns.contains(.everything) || !refused.isEmpty {
      if try await reopen() { return .pages }
      concerns.remove(.everything)
      if concerns.isEmpty { return .pages }
    }
    if let taken = try await takeUp(change, concerns) { return taken }
    _ = try await reopen()
    return .pages
  }

  /// Reads everything again; whether it can be used.
  private mutating func reopen() async throws(EnvironmentFailure) -> Bool {
    var log = StageLog(clock: options.clock)
    let opened = try await Workspace.open(options, &log)
    if let workspace = opened.value {
      self = workspace
    } else {
      refused = opened.diagnostics
    }
    return opened.value != nil
  }

  /// What of the sources is another now than it was.
  private func changedParts() async throws(EnvironmentFailure) -> Set<SourceChange.Concern> {
    let now = try SourceFolder.read(options.source, libraries: options.themes, stampsTexts: true)
    let typesAreOthers =
      !now.types.elementsEqual(source.types) { $0.path == $1.path && $0.bytes == $1.bytes }
      || !now.theme.types.elementsEqual(source.theme.types) {
        $0.elementsEqual($1) { $0.path == $1.path && $0.bytes == $1.bytes }
      }
    if typesAreOthers || now.settings != source.settings || now.rates != source.rates
      || now.data != source.data
    {
      return [.everything]
    }
    var parts: Set<SourceChange.Concern> = []
    if !now.theme.layers.elementsEqual(source.theme.layers, by: { $0.files == $1.files }) {
      parts.insert(.theme)
    }
    if now.documents != source.documents { parts.insert(.document) }
    if now.media != source.media || now.hidden != source.hidden { parts.insert(.media) }
    let files = try await StaticFolder.read(
      options.source, settings: settings, jobs: options.jobs
    ).files
    if files != statics.files { parts.insert(.statics) }
    return parts
  }

  /// Takes up a change of all but settings and types; nothing when everything has to be read again.
  private mutating func takeUp(
    _ change: SourceChange, _ concerns: Set<SourceChange.Concern>
  ) async throws(EnvironmentFailure) -> WorkspaceChange? {
    var (hasNewTheme, relinks) = (false, false)
    let old = source
    if concerns.contains(.theme) {
      guard let blocksAreOthers = try takeUpTheme() else { return nil }
      (hasNewTheme, relinks) = (true, blocksAreOthers)
    }
    if concerns.contains(.statics) {
      statics = try await StaticFolder.read(options.source, settings: settings, jobs: options.jobs)
    }
    let changed = try takeUpFiles(change)
    guard source.hasFiles == old.hasFiles else { return nil }
    if relinks { mistakes.blocks += BlockLoader.read(&parsed.documents, settings: settings) }

    var documents = DocumentChange()
    if !changed.documents.isEmpty {
      forgetMistakesInBlocks(of: changed.documents)
      documents = await parsed.update(
        changed.documents, from: old.documents, in: source, blocks: BlockReader(settings: settings),
        options)
      if documents.isOfFiles, sectionsHaveChanged() { return nil }
    }
    for (path, document) in documents.texts {
      changedTexts[path] =
        parsed.isBroken(path) ? texts.place(ofTextIn: path) : document.body
    }
    var hasOtherFields = false
    if !relinks, !documents.fields.isEmpty {
      hasOtherFields = takeUpFields(documents)
      relinks = !hasOtherFields
    }
    if relinks {
      mistakes.format = SiteUpgrade.notice(source, parsed)
      (site, mistakes.linking) = await Self.link(parsed, settings, source, options)
      changedTexts = changedTexts.filter { parsed.isBroken($0.key) }
    }
    let replans = relinks || documents.namesOthers || !changed.media.isEmpty || hasNewTheme
    let hasNewMedia = replans ? try await replan(changed) : false
    if hasNewTheme {
      theme = ThemeLoader.load(
        themeSource, source, settings: settings, site: site, media: media, options)
    } else if relinks || hasNewMedia {
      theme = ThemeLoader.reload(
        theme, themeSource, source, settings: settings, site: site, media: media, options)
    } else if hasOtherFields {
      theme = ThemeLoader.reload(theme, withFieldsOf: site)
    }
    owesHints = owesHints || relinks || hasNewMedia || documents.namesOthers
    owesExports = owesExports || hasNewTheme || relinks || hasNewMedia || hasOtherFields
    if hasNewTheme || relinks || hasNewMedia { return .pages }
    if hasOtherFields { return .fields }
    // A file that is copied as it stands is on no page, and may be a picture on each.
    if concerns.contains(.statics) { return .pages }
    let texts = Set(documents.texts.keys)
    return texts.isEmpty ? .nothing : .texts(texts)
  }

  // MARK: Files

  /// The files of the content folder that are others, came or went, relative to it.
  private struct ChangedFiles {
    var documents: Set<String> = []
    var media: Set<String> = []
  }

  /// Takes up the present state of the files of the content folder.
  private mutating func takeUpFiles(
    _ change: SourceChange
  ) throws(EnvironmentFailure) -> ChangedFiles {
    var changed = ChangedFiles()
    var isWalked = change.isUnknown
    for path in change.paths where path.hasPrefix("content/") {
      let path = String(path.dropFirst("content/".count))
      let concern = SourceChange.concern(of: "content/" + path)
      guard concern == .document || concern == .media else { continue }
      let now = Reading.file(path, in: source.contentFolder)
      let place = (concern == .document ? source.documents : source.media).place(of: path)
      // What came and went, such as a file that an editor's program puts beside another, is nothing.
      if now == nil, place == nil, !Reading.isThere(path, in: source.contentFolder) { continue }
      guard let now, let place else {
        isWalked = true
        continue
      }
      if concern == .document {
        source.documents[place] = now
        changed.documents.insert(path)
        if path.hasSuffix(".csv") { changed.media.insert(path) }
      } else {
        source.media[place] = now
        changed.media.insert(path)
      }
    }
    if isWalked {
      let old = source
      source = try SourceFolder.read(options.source, libraries: options.themes, stampsTexts: true)
      changed.documents.formUnion(Self.differences(old.documents, source.documents))
      changed.media.formUnion(Self.differences(old.media, source.media))
      changed.media.formUnion(changed.documents.lazy.filter { $0.hasSuffix(".csv") })
    }
    return changed
  }

  /// The paths of files that are others, came or went; both lists are in the order of the paths.
  private static func differences(_ old: [SourceFile], _ new: [SourceFile]) -> [String] {
    var paths: [String] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if right == new.count
        || (left < old.count && old[left].path.precedesByBytes(new[right].path))
      {
        paths.append(old[left].path)
        left += 1
      } else if left == old.count || new[right].path.precedesByBytes(old[left].path) {
        paths.append(new[right].path)
        right += 1
      } else {
        if old[left] != new[right] { paths.append(new[right].path) }
        left += 1
        right += 1
      }
    }
    return paths
  }

  // MARK: Parts

  /// Takes up fields on which nothing but their records hang; whether all that changed are such.
  private mutating func takeUpFields(_ documents: DocumentChange) -> Bool {
    guard let replaced = documents.replaced,
      let relinked = SiteLinker.relink(
        replaced, in: site, told: mistakes.linking, documents: parsed.documents,
        options: Self.linkOptions(source, options))
    else { return false }
    site = relinked
    for path in documents.fields where !parsed.isBroken(path) { changedTexts[path] = nil }
    return true
  }

  /// Finds the mistakes that no page waits for; whether they are others than before.
  mutating func findOwedMistakes() -> Bool {
    let before = (mistakes.hints, mistakes.exports)
    if owesHints { mistakes.hints = Self.hints(source, parsed, site, media, options) }
    if owesExports { mistakes.exports = Self.exportMistakes(site, theme.world) }
    (owesHints, owesExports) = (false, false)
    return before != (mistakes.hints, mistakes.exports)
  }

  /// Reads the theme's files again; whether blocks of texts are others by it, or nothing when it is made
  /// of other layers.
  private mutating func takeUpTheme() throws(EnvironmentFailure) -> Bool? {
    let layers = try ThemeLayers.find(
      settings: source.settings, root: options.source, libraries: options.themes)
    guard
      layers.layers.map(\.shown) == source.theme.layers.map(\.shown),
      layers.hasTemplate(Theme.searchPage) == source.theme.hasTemplate(Theme.searchPage)
    else { return nil }
    source.theme = layers
    themeSource = try ThemeSource.read(source, look: settings.look)
    let blocks = BlockLoader.blocks(of: themeSource, settings: settings, types: parsed.types)
    guard blocks.value != settings.blocks || blocks.diagnostics != blockDeclarations else {
      return false
    }
    settings.blocks = blocks.value
    mistakes.blocks = blocks.diagnostics
    return true
  }

  /// The mistakes of the theme's blocks themselves.
  private var blockDeclarations: [Diagnostic] {
    mistakes.blocks.filter { !$0.path.hasPrefix("content/") }
  }

  private mutating func forgetMistakesInBlocks(of paths: Set<String>) {
    mistakes.blocks.removeAll {
      $0.path.hasPrefix("content/") && paths.contains(String($0.path.dropFirst("content/".count)))
    }
  }

  /// Whether files that came or went have made other sections of folders.
  private mutating func sectionsHaveChanged() -> Bool {
    let sections = SectionParser.parse(
      source.settings, settings: settings, types: parsed.types,
      paths: source.documents.lazy.map(\.path))
    return sections.value != settings.sections
  }

  /// Plans the media anew where others are named, or some of them are others; whether they are.
  private mutating func replan(_ changed: ChangedFiles) async throws(EnvironmentFailure) -> Bool {
    let now = NamedFiles.published(
      in: site, parsed.destinations, theme: themeSource, of: source)
    guard now.paths != named.paths || !changed.media.isEmpty || !media.excerpts.isEmpty else {
      return false
    }
    named = now
    var log = StageLog(clock: options.clock)
    mediaNumber += 1
    media = try await Self.planMedia(named, of: site, parsed, source, settings, options, &log)
    return true
  }
}

extension ContentParser.Result {
  /// Whether a file has mistakes for which nothing is published.
  func isBroken(_ path: String) -> Bool {
    fileMistakes[path]?.contains { $0.severity == .error } ?? false
  }
}
