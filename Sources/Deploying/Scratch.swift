import Foundation
import Model

/// A folder for a moment, in which what is sent and fetched lies.
struct Scratch: ~Copyable {
  let path: String

  init() throws(DeployFailure) {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "dlala-deploy-\(UUID().uuidString)")
    path = folder.path
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw DeployFailure(cause: Message("deploy-temporary", ["path": .text(path)]))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A new folder in it.
  func folder(_ name: String) throws(DeployFailure) -> String {
    let folder = path + "/" + name
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw DeployFailure(cause: Message("deploy-temporary", ["path": .text(folder)]))
    }
    return folder
  }

  /// Writes a file in it.
  func write(_ bytes: [UInt8], to name: String) throws(DeployFailure) {
    do {
      try Data(bytes).write(to: URL(filePath: path + "/" + name))
    } catch {
      throw DeployFailure(
        cause: Message("deploy-temporary-file", ["path": .text("\(path)/\(name)")]))
    }
  }

  /// The bytes of a file in it; nothing where there is none.
  func bytes(of name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path + "/" + name).map { Array($0) }
  }

  /// Makes a link in it.
  func link(_ name: String, to target: String) throws(DeployFailure) {
    do {
      try FileManager.default.createSymbolicLink(
        atPath: path + "/" + name, withDestinationPath: target)
    } catch {
      throw DeployFailure(
        cause: Message("deploy-temporary-link", ["path": .text("\(path)/\(name)")]))
    }
  }
}
