public import Deploying
import Foundation
import Imaging
public import Model
import Parsing
import Reading

/// How `dlala deploy` ended.
public enum DeployOutcome: Sendable {
  /// What was done, or would be.
  case done(DeployPlan)
  /// The release that is shown now, or would be.
  case rolledBack(String)
  /// The settings cannot be read.
  case refused([Diagnostic])
  /// There is no such target; the nearest one, and all.
  case unknown(nearest: String?, all: [String])
}

/// `dlala deploy`: publishes the built site where `dlala.yaml` says.
public enum DeployRunner {
  /// What is done with a target.
  public struct Options: Sendable {
    /// The name of the target.
    public var target: String
    /// The built site.
    public var site: String
    /// The programs that carry.
    public var tools: DeployTools
    /// Whether files that stand in the way are taken for ours.
    public var adopts = false
    /// Whether it is only told what would be done.
    public var isRehearsal = false
    /// Whether the release before the one that is shown is shown.
    public var rollsBack = false
    /// Seconds since 1970.
    public var now: Int

    /// Publishing a site's folder at a target of this name.
    public init(target: String, site: String, tools: DeployTools, now: Int) {
      self.target = target
      self.site = site
      self.tools = tools
      self.now = now
    }
  }

  /// Publishes.
  ///
  /// - Parameters:
  ///   - build: Where the source folder is.
  ///   - options: What is done.
  ///   - tell: Is given a sentence when something begins.
  ///   - review: Is given what would change, before anything is done.
  /// - Returns: What was done, or why nothing was.
  /// - Throws: `EnvironmentFailure` when the site cannot be read or the target cannot be reached.
  public static func run(
    _ build: BuildOptions, _ options: Options, tell: (Message) -> Void,
    review: (DeployPlan) -> Void
  ) async throws(EnvironmentFailure) -> DeployOutcome {
    let source = try SourceFolder.read(build.source, libraries: build.themes)
    let parsed = SettingsParser.parse(
      source.settings, path: "dlala.yaml", themes: source.theme.folders,
      defaults: source.theme.defaults)
    guard let settings = parsed.value,
      !parsed.diagnostics.contains(where: { $0.severity == .error })
    else { return .refused(Quotation.add(to: parsed.diagnostics, from: build.source)) }
    let names = settings.deployTargets.map(\.name)
    guard var target = settings.deployTargets.first(where: { $0.name == options.target }) else {
      return .unknown(nearest: NearestName.of(options.target, among: names), all: names)
    }
    if case .folder(let path) = target.place {
      target.place = .folder(try place(path, below: build.source, beside: options.site))
    }
    do {
      if options.rollsBack {
        return .rolledBack(
          try Deployment.rollBack(target, options.tools, isRehearsal: options.isRehearsal))
      }
      let deployment = Deployment(
        site: options.site, files: try await files(of: options.site, jobs: build.jobs),
        keepAssets: settings.keepAssets, now: options.now, adopts: options.adopts,
        isRehearsal: options.isRehearsal)
      return .done(try deployment.run(target, options.tools, tell: tell, review: review))
    } catch let failure as DeployFailure {
      throw EnvironmentFailure(path: "deploy \(target.name)", cause: failure.cause)
    } catch let failure as EnvironmentFailure {
      throw failure
    } catch {
      throw EnvironmentFailure(path: options.site, cause: .system("\(error)"))
    }
  }

  /// The folder of a target, which is neither the site itself nor one that holds it or lies in it.
  private static func place(
    _ path: String, below source: String, beside site: String
  ) throws(EnvironmentFailure) -> String {
    let base = URL(filePath: source, directoryHint: .isDirectory)
    func real(_ url: URL) -> String {
      let path = url.standardizedFileURL.resolvingSymlinksInPath().path
      return path.hasSuffix("/") ? path : path + "/"
    }
    let folder = real(URL(filePath: path, directoryHint: .isDirectory, relativeTo: base))
    let taken = real(URL(filePath: site, directoryHint: .isDirectory))
    guard !folder.hasPrefix(taken), !taken.hasPrefix(folder) else {
      throw EnvironmentFailure(
        path: path, cause: Message("deploy-into-site"),
        isWrongUsage: true)
    }
    return folder
  }

  /// The files of the site with their contents' digests.
  private static func files(
    of site: String, jobs: Int
  ) async throws(EnvironmentFailure) -> [SiteFile] {
    guard FileManager.default.fileExists(atPath: site + "/index.html") else {
      throw EnvironmentFailure(
        path: site, cause: Message("deploy-nothing-built"), isWrongUsage: true)
    }
    let paths = (FileManager.default.enumerator(atPath: site)?.compactMap { $0 as? String } ?? [])
      .sorted()
    let read = await paths.parallelMap(jobs: jobs) {
      path -> Result<SiteFile?, EnvironmentFailure> in
      let file = site + "/" + path
      let kind = try? FileManager.default.attributesOfItem(atPath: file)[.type]
      guard kind as? FileAttributeType == .typeRegular else { return .success(nil) }
      guard let handle = FileHandle(forReadingAtPath: file) else {
        return .failure(EnvironmentFailure(path: file, cause: Message("deploy-unreadable")))
      }
      var checksum = ContentChecksum()
      var size = 0
      do {
        while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty {
          checksum.add(Array(data))
          size += data.count
        }
      } catch {
        return .failure(EnvironmentFailure(path: file, cause: Message("deploy-unreadable")))
      }
      return .success(
        SiteFile(path: path, size: size, digest: String(checksum.digest.hexadecimal.prefix(32))))
    }
    var files: [SiteFile] = []
    for result in read {
      if let file = try result.get() { files.append(file) }
    }
    return files
  }
}
