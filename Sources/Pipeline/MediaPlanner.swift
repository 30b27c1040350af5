import Imaging
import Model
import Reading

/// Finds where the pictures and files of the content are published, and how large pictures are.
enum MediaPlanner {
  /// A file of more bytes is refused.
  private static let sizeLimit = 64 << 20

  private struct Probed: Sendable {
    var path: String
    var outputPath: String?
    var image: ProbedImage?
    var diagnostic: Diagnostic?
  }

  static func plan(
    _ files: [SourceFile], root: String, options: BuildOptions
  ) async -> MediaPlan {
    var plan = MediaPlan(images: [:], files: [:], copies: [], broken: [], diagnostics: [])
    guard !files.isEmpty else { return plan }
    let probe = ImageProbe()
    for probed in await files.parallelMap(jobs: options.jobs, { probed($0, root, probe) }) {
      if let diagnostic = probed.diagnostic {
        plan.broken.insert(probed.path)
        plan.diagnostics.append(diagnostic)
      }
      guard let outputPath = probed.outputPath else { continue }
      plan.copies.append((source: root + "/" + probed.path, outputPath: outputPath))
      if let image = probed.image {
        plan.images[probed.path] = ImageInfo(
          width: image.width, height: image.height, outputPath: outputPath)
      } else {
        plan.files[probed.path] = outputPath
      }
    }
    return plan
  }

  /// One file of the plan with its bytes.
  static func file(
    _ copy: (source: String, outputPath: String)
  ) throws(EnvironmentFailure) -> OutputFile {
    do {
      return OutputFile(
        path: copy.outputPath, bytes: try Reading.bytes(of: copy.source, limit: sizeLimit))
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
  }

  private static func probed(_ file: SourceFile, _ root: String, _ probe: ImageProbe) -> Probed {
    func broken(_ message: String, _ remedy: String) -> Probed {
      Probed(
        path: file.path,
        diagnostic: Diagnostic(
          category: "image", message: message, remedy: remedy, path: "content/" + file.path))
    }
    let bytes: [UInt8]
    do {
      bytes = try Reading.bytes(of: root + "/" + file.path, limit: sizeLimit)
    } catch {
      return broken("the file cannot be read: \(error.cause)", "give it another size or right")
    }
    let name = file.path.split(ascii: "/").last.map(String.init) ?? file.path
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let ending = name[dot...].lowercased()
    let digest = ContentDigest(of: bytes).shortName
    let outputPath = "media/\(Slug.make(from: String(name[..<dot])))-\(digest)\(ending)"
    guard ImageProbe.endings.contains(String(ending.dropFirst())) else {
      return Probed(path: file.path, outputPath: outputPath)
    }
    do {
      let image = try probe.probe(path: root + "/" + file.path, bytes: bytes)
      return Probed(path: file.path, outputPath: outputPath, image: image)
    } catch {
      return broken(error.message, error.remedy)
    }
  }
}
