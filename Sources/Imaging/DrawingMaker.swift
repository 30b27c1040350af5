import Foundation
import Model

/// Has pixels made of SVG drawings, each in a process of its own; may be used from several threads.
public struct DrawingMaker: Sendable {
  private let program: String

  /// A picture of 1200 × 2400 pixels has no more bytes, however it is encoded.
  private static let outputLimit = 16 << 20
  /// The process is bounded in the time that it computes; this bounds one that waits.
  private static let patience = 60.0

  /// A maker that starts the program at a path with the argument `draw`.
  public init(program: String) { self.program = program }

  /// Whether libvips was built with what draws SVG.
  public static var isPossible: Bool { VipsPicture.drawsSVG }

  /// What, besides a drawing's bytes, its pixels depend on; the fonts of the system do too, where a
  /// drawing has texts.
  public static var recipe: String {
    "dlala-drawings-1 vips-\(VipsPicture.libraryVersion) "
      + "\(DrawingProcess.width)x\(DrawingProcess.height)"
  }

  /// Draws the drawing of a file, on white.
  ///
  /// - Throws: `ImageMistake` when it cannot be drawn within the bounds.
  public func make(path: String) throws(ImageMistake) -> MadeDerivative {
    let (status, bytes) = try run(path)
    guard status == 0, let bytes, let header = VipsPicture.header(of: bytes) else {
      throw ImageMistake(
        message: status == nil
          ? "the drawing takes too much time or memory to make a picture of it for shops and messages"
          : "no picture can be made of the drawing for shops and messages",
        remedy: "simplify it, or give a photograph in its place")
    }
    return MadeDerivative(
      format: ImageFormat(of: bytes) == .png ? .png : .jpeg, width: header.width,
      height: header.height, bytes: bytes)
  }

  /// Runs the program to its end; no status when it was ended.
  private func run(_ path: String) throws(ImageMistake) -> (status: Int32?, output: [UInt8]?) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["draw"]
    // What fontconfig needs to find fonts and its cache.
    let names = ["PATH", "HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"]
    process.environment = ProcessInfo.processInfo.environment.filter {
      names.contains($0.key) || $0.key.hasPrefix("FONTCONFIG_")
    }.merging(["LC_ALL": "C.UTF-8"]) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: path) ?? FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw ImageMistake(
        message: "the program that draws cannot be started", remedy: "look whether \(program) runs")
    }
    let end = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience, execute: end)
    defer { end.cancel() }
    var bytes: [UInt8] = []
    while let part = try? output.fileHandleForReading.read(upToCount: 1 << 20), !part.isEmpty {
      bytes.append(contentsOf: part)
      if bytes.count > Self.outputLimit {
        process.terminate()
        break
      }
    }
    process.waitUntilExit()
    guard process.terminationReason == .exit else { return (nil, nil) }
    return (process.terminationStatus, bytes)
  }
}
