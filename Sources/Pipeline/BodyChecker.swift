import Model
import Rendering

/// Finds the mistakes in all texts without rendering a page, when there are no pages to render.
struct BodyChecker: Sendable {
  let world: World
  let texts: TextReader
  let contentFolder: String
  let options: BuildOptions

  /// The mistakes of every body, in the order of the records.
  func check(_ site: Site) async -> [Diagnostic] {
    let places = FieldMistakePlaces(contentFolder: contentFolder, options: options)
    let variants = site.records.enumerated().flatMap { place, record in
      record.variants.compactMap { $0.map { (record: RecordIndex(place), variant: $0) } }
    }
    return await variants.parallelMap(jobs: options.jobs) { record, variant -> [Diagnostic] in
      let ofFields = places.placed(world.fieldMistakes(of: record, in: variant), in: variant)
      guard let body = try? texts.text(of: variant) else { return ofFields }
      return ofFields + world.mistakes(in: body, of: variant)
    }.flatMap { $0 }
  }
}
