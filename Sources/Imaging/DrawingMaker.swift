import Model
public import Programs

/// Has pixels made of SVG drawings, each in a process of its own; may be used from several threads.
public struct DrawingMaker: Sendable {
  private let program: String
  /// The process is bounded in the time that it computes; this bounds one that waits.
  private let patience: Patience

  /// A picture of 1200 × 2400 pixels has no more bytes, however it is encoded.
  private static let outputLimit = 16 << 20

  /// A maker that starts the program at a path with the argument `draw`.
  public init(program: String, patience: Patience) {
    self.program = program
    self.patience = patience
  }

  /// Whether libvips was built with what draws SVG.
  public static var isPossible: Bool { VipsPicture.drawsSVG }

  /// What, besides a drawing's bytes, its pixels depend on; the fonts of the system do too, where a
  /// drawing has texts.
  public static var recipe: String {
    "dlala-drawings-1 vips-\(VipsPicture.libraryVersion) "
      + "\(DrawingProcess.width)x\(DrawingProcess.height)"
  }

  /// Draws an SVG document, on white.
  ///
  /// - Throws: `ImageMistake` when it cannot be drawn within the bounds.
  public func make(_ drawing: [UInt8]) throws(ImageMistake) -> MadeDerivative {
    // What fontconfig needs to find fonts and its cache.
    let names = ["PATH", "HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"]
    var environment = ProgramRun.inherited {
      names.contains($0) || $0.hasPrefix("FONTCONFIG_")
    }
    environment["LC_ALL"] = "C.UTF-8"
    let run = ProgramRun(
      .message(Message("program-that-draws")), path: program, arguments: ["draw"],
      environment: environment,
      input: drawing,
      patience: patience, outputLimit: Self.outputLimit)
    let end: ProgramRun.End?
    do {
      end = try run.run()
    } catch {
      guard error != .cannotStart else {
        throw ImageMistake(
          message: Message("picture-drawing-no-program"),
          remedy: Message("picture-drawing-no-program.remedy", ["program": .text(program)]))
      }
      end = nil
    }
    guard let end, end.status == 0, let header = VipsPicture.header(of: end.output) else {
      throw ImageMistake(
        message: end?.status == nil
          ? Message("picture-drawing-too-much")
          : Message("picture-drawing-not-made"),
        remedy: Message("picture-drawing-not-made.remedy"))
    }
    return MadeDerivative(
      format: ImageFormat(of: end.output) == .png ? .png : .jpeg, width: header.width,
      height: header.height, bytes: end.output)
  }
}
