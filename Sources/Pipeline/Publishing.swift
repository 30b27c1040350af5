import Localization
import Markdown
import Model
import Rendering
import Writing

/// Gives what was made to the writer of the output folder.
enum Publishing {
  /// Finishes what a build that was stopped had begun to publish; what is to be said of it.
  static func finishInterrupted(_ options: BuildOptions) throws(EnvironmentFailure) -> [Message] {
    guard let output = options.output else { return [] }
    do {
      let isFinished = try SiteWriter.finishInterrupted(output: output, state: options.state)
      return isFinished ? [Message("note-publishing-finished")] : []
    } catch {
      throw failure(error)
    }
  }

  /// The writer of the output folder; nothing when nothing is written.
  static func writer(for options: BuildOptions) throws(EnvironmentFailure) -> SiteWriter? {
    guard let output = options.output else { return nil }
    do {
      return try SiteWriter(
        output: output, source: options.source, state: options.state, adopts: options.adopts)
    } catch {
      throw failure(error)
    }
  }

  /// Which files of earlier sites stay: the theme's, and pictures of records that are published.
  static func retention(
    site: Site, media: MediaPlan, assets: [OutputFile],
    destinations: [String: MarkdownDestinations], options: BuildOptions
  ) -> Retention {
    var owners: [String: [String]] = [:]
    for asset in assets { owners[asset.path] = [] }
    // The colours of pictures are a style sheet like the theme's.
    if let styles = media.styles { owners[styles.path] = [] }
    if !media.images.isEmpty {
      for record in site.records {
        for file in media.pictureFiles(of: record, destinations) {
          owners[file, default: []].append(record.id)
        }
      }
    }
    let clock = ZoneClock(named: site.settings.timeZone) ?? .utc
    return Retention(
      now: clock.moment(of: options.now), seconds: site.settings.keepAssets, owners: owners,
      published: Set(site.records.map(\.id)))
  }

  /// Publishes everything that was staged.
  static func publish(
    _ outputs: Outputs, by writer: SiteWriter?, _ retention: Retention
  ) throws(EnvironmentFailure) -> SiteWriter.Summary {
    guard let writer else { return SiteWriter.Summary(written: 0, unchanged: 0, removed: 0) }
    do {
      return try writer.publish(outputs.outcomes, keeping: outputs.kept, retention: retention)
    } catch {
      throw failure(error)
    }
  }

  private static func failure(_ failure: WritingFailure) -> EnvironmentFailure {
    EnvironmentFailure(
      path: failure.path, cause: failure.cause, isWrongUsage: failure.isWrongUsage)
  }
}

extension MediaPlan {
  /// Where the pictures are published that a record names in its fields and texts, in every size.
  fileprivate func pictureFiles(
    of record: Record, _ destinations: [String: MarkdownDestinations]
  ) -> Set<String> {
    var files: Set<String> = []
    for variant in record.variants {
      guard let variant else { continue }
      let inText = (destinations[variant.path]?.pictures ?? [])
        .compactMap { LinkedFile.path(ofPicture: $0, in: variant.path) }
      for path in variant.fields.flatMap(\.fileUses).filter(\.isImage).map(\.path) + inText {
        guard let image = images[path] else { continue }
        files.insert(image.outputPath)
        files.formUnion(image.derivatives.map(\.outputPath))
      }
    }
    return files
  }
}
