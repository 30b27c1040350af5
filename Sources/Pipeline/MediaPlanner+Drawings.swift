import Imaging
import Model
import Writing

extension MediaPlanner {
  /// Has pixels made of the drawings that records show.
  ///
  /// Shops, messengers and search engines take no SVG. A drawing that stands in a text only stays
  /// as it is.
  func drawn(
    _ plan: MediaPlan, for site: Site, by program: String
  ) async throws(EnvironmentFailure) -> MediaPlan {
    guard plan.images.values.contains(where: \.isDrawing) else { return plan }
    let paths = Self.drawings(of: site).filter { plan.images[$0]?.isDrawing == true }
    guard !paths.isEmpty else { return plan }
    var plan = plan
    guard DrawingMaker.isPossible else {
      plan.diagnostics.append(
        Diagnostic(
          .warning, category: "image",
          message: Message("image-no-librsvg", ["count": .number(paths.count)]),
          remedy: Message("image-no-librsvg.remedy"), path: "content"))
      return plan
    }
    let maker = DrawingMaker(program: program, patience: patience)
    let drawn = await paths.parallelMap(jobs: jobs, oneByOne: true) {
      self.raster(of: $0, by: maker)
    }
    for (path, drawing) in zip(paths, drawn) {
      if let failure = drawing.failure { throw failure }
      plan.add(drawing, drawing: path)
    }
    return plan
  }

  /// The drawings that records name as their pictures, each once.
  private static func drawings(of site: Site) -> [String] {
    var paths: Set<String> = []
    for record in site.records {
      for variant in record.variants.compactMap({ $0 }) {
        for use in variant.fields.flatMap(\.fileUses)
        where use.isImage && use.path.lowercased().hasSuffix(".svg") {
          paths.insert(use.path)
        }
      }
    }
    return paths.sorted()
  }

  private func raster(of path: String, by maker: DrawingMaker) -> PlannedFile {
    var planned = PlannedFile()
    do throws(ImageMistake) {
      let bytes = try bytes(of: path)
      let slug = Self.nameParts(of: path).slug
      let key = Self.key(ContentDigest(of: bytes).hexadecimal, DrawingMaker.recipe)
      if let entry = cache.entry(key) {
        planned.raster = planned.takeFiles(entry, slug, key: key).last
        return planned
      }
      let made = try maker.make(bytes)
      planned.isMade = true
      if let entry = store([made], colour: nil, key, &planned) {
        planned.raster = planned.takeFiles(entry, slug, key: key).last
      }
    } catch {
      planned.diagnostic = Diagnostic(
        .warning, category: "image", message: error.message, remedy: error.remedy,
        path: "content/" + path)
    }
    return planned
  }
}

extension ImageInfo {
  /// Whether it is published as SVG only.
  fileprivate var isDrawing: Bool { outputPath.lowercased().hasSuffix(".svg") }
}
