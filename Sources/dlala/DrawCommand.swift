import ArgumentParser
import Pipeline

/// `dlala draw`: what a build starts for each SVG drawing of which shops and messages need pixels.
///
/// A person has no use for it: it takes a drawing on standard input, gives a JPEG or PNG on standard
/// output, and may be ended by the system at any time.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: phrase("help-draw"), shouldDisplay: false)

  func run() throws {
    guard let drawing = StandardInput.readAll(limit: DrawCommandRunner.sizeLimit),
      let picture = DrawCommandRunner.run(drawing)
    else { throw Status.content }
    StandardOutput.write(picture)
  }
}
