import Imaging
import Model
import Programs
import Reading
import Writing

/// Finds where the pictures and files that are named are published, and has pictures made in the
/// sizes and formats of the settings.
///
/// What nobody names is neither read nor made.
struct MediaPlanner: Sendable {
  let root: String
  let maker: PictureMaker
  let cache: BuildCache
  /// The hashes of files as the last build saw them.
  let known: [String: String]
  let jobs: Int
  let linkEndings: LinkEndings
  /// With programs that draw.
  let patience: Patience

  /// A picture of more bytes is refused.
  private static let pictureLimit = 64 << 20
  /// Another file of more bytes, which is never held in memory, is refused.
  private static let fileLimit = 2 << 30
  /// The hash of a file of so many bytes is remembered.
  private static let memorableSize = 1 << 20

  init(root: String, settings: SiteSettings, cache: BuildCache, options: BuildOptions) {
    self.root = root
    maker = PictureMaker(settings.images)
    linkEndings = settings.linkEndings
    patience = Self.patience(of: settings, options)
    self.cache = cache
    known = cache.knownDigests()
    jobs = options.jobs
  }

  /// How long a build waits for a program.
  static func patience(of settings: SiteSettings, _ options: BuildOptions) -> Patience {
    Patience(seconds: Double(settings.toolTimeout), tell: options.tell)
  }

  /// Plans those of the files that are named; sheets without the rows that are withheld.
  func plan(
    _ files: [SourceFile], named: NamedFiles, without withheld: WithheldRows
  ) async throws(EnvironmentFailure) -> MediaPlan {
    var plan = MediaPlan()
    let files = files.filter { named.paths.contains($0.path) }
    guard !files.isEmpty else { return plan }
    for file in files {
      plan.refused[file.path] = linkEndings.refusal(of: file.path)
    }
    let wanted = files.filter { Self.isPicture($0.path) || plan.refused[$0.path] == nil }
    var planned = await wanted.parallelMap(jobs: jobs, oneByOne: true) {
      self.planned($0, without: withheld, makesLone: false)
    }
    // Each of these may need a great part of the memory.
    for place in planned.indices where planned[place].isLone {
      planned[place] = self.planned(wanted[place], without: withheld, makesLone: true)
    }
    for (file, planned) in zip(wanted, planned) {
      if let failure = planned.failure { throw failure }
      plan.add(file, planned, root: root)
    }
    plan.addStyles()
    return plan
  }

  /// Remembers for the next build what was made in this one.
  func keep(_ plan: MediaPlan) {
    if plan.made > 0 || plan.hasLearnt { cache.remember(plan.known) }
  }

  private func planned(
    _ file: SourceFile, without withheld: WithheldRows, makesLone: Bool
  ) -> PlannedFile {
    var planned = PlannedFile()
    do throws(ImageMistake) {
      let (slug, ending) = Self.nameParts(of: file.path)
      if withheld.areIn(file.path) {
        let excerpt = withheld.removed(from: try bytes(of: file.path), path: file.path)
        planned.excerpt = excerpt
        planned.outputPath = "media/\(slug)-\(ContentDigest(of: excerpt).shortName)\(ending)"
        return planned
      }
      guard Self.isPicture(file.path) else {
        try planned.take(digest(of: file), of: file, as: "media/\(slug)-", ending)
        return planned
      }
      if let digest = known[file.indexName], let entry = cache.entry(key(digest)) {
        planned.digest = digest
        try planned.take(entry, slug, key: key(digest))
        return planned
      }
      let bytes = try bytes(of: file.path)
      let digest = ContentDigest(of: bytes)
      planned.outputPath = "media/\(slug)-\(digest.shortName)\(ending)"
      let image = try ImageProbe().probe(path: file.path, bytes: bytes)
      guard image.hasDerivatives else {
        planned.image = ImageInfo(
          width: image.width, height: image.height, outputPath: planned.outputPath ?? "")
        return planned
      }
      planned.digest = digest.hexadecimal
      planned.isNewlyKnown = true
      let key = key(digest.hexadecimal)
      if let entry = cache.entry(key) {
        try planned.take(entry, slug, key: key)
      } else if image.pixels > PictureMaker.lonePixels, !makesLone {
        planned.isLone = true
      } else {
        let made = try maker.make(bytes)
        let entry = store(made.derivatives, colour: made.colour, key, &planned)
        if let entry { try planned.take(entry, slug, key: key) }
        planned.isMade = true
      }
    } catch {
      planned.diagnostic = Diagnostic(
        category: "image", message: error.message, remedy: error.remedy,
        path: "content/" + file.path)
    }
    return planned
  }

  private static func isPicture(_ path: String) -> Bool {
    LinkEndings.ending(of: path).map { ImageProbe.endings.contains($0) } ?? false
  }

  /// The hash of a file that is no picture: from the last build, else of its bytes, which are never
  /// in memory together.
  private func digest(
    of file: SourceFile
  ) throws(ImageMistake) -> (hexadecimal: String, isRemembered: Bool) {
    if let digest = known[file.indexName] { return (digest, true) }
    var checksum = ContentChecksum()
    do {
      try Reading.chunks(of: root + "/" + file.path, limit: Self.fileLimit) { bytes in
        checksum.add(bytes)
        return true
      }
    } catch {
      throw unreadable(error)
    }
    return (checksum.digest.hexadecimal, false)
  }

  private func unreadable(_ failure: ReadingFailure) -> ImageMistake {
    ImageMistake(
      message: Message("file-unreadable", ["cause": .message(failure.cause)]),
      remedy: Message("file-unreadable.remedy-size"))
  }

  /// The slug of a file's name, which leaves room for what is put after it, and its ending with the
  /// dot.
  static func nameParts(of path: String) -> (slug: String, ending: String) {
    let name = path.split(ascii: "/").last.map(String.init) ?? path
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return (String(Slug.make(from: String(name[..<dot])).prefix(50)), name[dot...].lowercased())
  }

  /// The content of a file below the content folder.
  func bytes(of path: String) throws(ImageMistake) -> [UInt8] {
    do {
      return try Reading.bytes(of: root + "/" + path, limit: Self.pictureLimit)
    } catch {
      throw unreadable(error)
    }
  }

  private func key(_ digest: String) -> String { Self.key(digest, maker.recipe) }

  /// The name of what a recipe makes of content with this hash.
  static func key(_ digest: String, _ recipe: String) -> String {
    String(ContentDigest(of: Array((digest + " " + recipe).utf8)).hexadecimal.prefix(32))
  }

  func store(
    _ made: [MadeDerivative], colour: String?, _ key: String, _ planned: inout PlannedFile
  ) -> BuildCache.Entry? {
    var files: [BuildCache.File] = []
    var note = ["colour \(colour ?? "-")"]
    for derivative in made {
      let name = "\(derivative.width).\(derivative.format.ending)"
      files.append(BuildCache.File(name: name, bytes: derivative.bytes))
      note.append(
        "derivative \(derivative.format.rawValue) \(derivative.width) \(derivative.height) \(name)")
    }
    do {
      return try cache.store(key, files, note: note)
    } catch {
      planned.failure = EnvironmentFailure(
        path: error.path, cause: Message("image-cache-unwritable", ["cause": .message(error.cause)])
      )
      return nil
    }
  }
}

extension MediaPlanner {
  /// Whether the hash of a file is worth remembering.
  static func isMemorable(_ file: SourceFile) -> Bool { file.size >= memorableSize }
}

/// What becomes of one file.
struct PlannedFile: Sendable {
  /// Where the file itself is published.
  var outputPath: String?
  var image: ImageInfo?
  /// What of the file is published, when that is not all.
  var excerpt: [UInt8]?
  /// A drawing as pixels.
  var raster: ImageDerivative?
  /// Files of the cache and where they are published.
  var derivatives: [(source: String, outputPath: String, size: Int)] = []
  var diagnostic: Diagnostic?
  var failure: EnvironmentFailure?
  /// Of the file's content, when derivatives are made of it.
  var digest: String?
  var key: String?
  var isMade = false
  var isNewlyKnown = false
  /// Whether the picture waits until it can be made alone.
  var isLone = false

  /// Takes the hash of a file that is no picture.
  mutating func take(
    _ digest: (hexadecimal: String, isRemembered: Bool), of file: SourceFile,
    as beginning: String, _ ending: String
  ) {
    outputPath = beginning + digest.hexadecimal.prefix(10) + ending
    guard MediaPlanner.isMemorable(file) else { return }
    self.digest = digest.hexadecimal
    isNewlyKnown = !digest.isRemembered
  }

  /// Takes what the cache holds of a picture.
  mutating func take(
    _ entry: BuildCache.Entry, _ slug: String, key: String
  ) throws(ImageMistake) {
    let forms = takeFiles(entry, slug, key: key)
    guard let widest = forms.last else {
      throw ImageMistake(
        message: Message("image-cache-damaged"),
        remedy: Message("image-cache-damaged.remedy", ["folder": .text(entry.folder)]))
    }
    var colour: String?
    for line in entry.note {
      let words = line.split(ascii: " ").map(String.init)
      if words.count == 2, words[0] == "colour", words[1] != "-" { colour = words[1] }
    }
    // PNG and JPEG come last, and the widest of them last of all.
    outputPath = nil
    image = ImageInfo(
      width: widest.width, height: widest.height, outputPath: widest.outputPath,
      derivatives: forms, colour: colour)
  }

  /// Takes the files that the cache holds and gives the forms of the picture that they are.
  mutating func takeFiles(
    _ entry: BuildCache.Entry, _ slug: String, key: String
  ) -> [ImageDerivative] {
    var forms: [ImageDerivative] = []
    derivatives = []
    for line in entry.note {
      let words = line.split(ascii: " ").map(String.init)
      guard words.count == 5, words[0] == "derivative",
        let format = PictureFormat(rawValue: words[1]),
        let width = Int(words[2]), let height = Int(words[3]), let size = entry.sizes[words[4]]
      else { continue }
      let path = "media/\(slug)-\(width)-\(key.prefix(10)).\(format.ending)"
      forms.append(ImageDerivative(format: format, width: width, height: height, outputPath: path))
      derivatives.append((entry.folder + "/" + words[4], path, size))
    }
    self.key = key
    return forms
  }
}

extension SourceFile {
  /// The path and the state of the file in one line.
  var indexName: String { stamp + " " + path }
}
