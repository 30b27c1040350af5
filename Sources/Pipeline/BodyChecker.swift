import Model
import Reading
import Rendering

/// Finds the mistakes in all texts without rendering a page, when there are no pages to render.
struct BodyChecker: Sendable {
  let world: World
  let contentFolder: String
  let options: BuildOptions

  /// The mistakes of every body, in the order of the records.
  func check(_ site: Site) async -> [Diagnostic] {
    let variants = site.records.flatMap { $0.variants.compactMap { $0 } }
    return await variants.parallelMap(jobs: options.jobs) { variant -> [Diagnostic] in
      guard
        let body = try? options.contents(
          of: variant.path, in: contentFolder, offset: variant.body.offset,
          length: variant.body.length)
      else { return [] }
      return world.mistakes(in: body, of: variant)
    }.flatMap { $0 }
  }
}
