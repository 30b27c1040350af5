import Model
import Parsing
import Testing

struct PictureSettingsTests {
  private func parse(_ images: String) -> (settings: PictureSettings?, mistakes: [String]) {
    let text = "title: T\nlanguages: [fr]\nimages: \(images)\n"
    let parsed = SettingsParser.parse(Array(text.utf8), path: "dlala.yaml")
    return (
      parsed.value?.images,
      parsed.diagnostics.map { diagnostic in
        let place = diagnostic.position.map { "\($0.line):\($0.column) " } ?? ""
        return place + diagnostic.message + "; " + diagnostic.remedy
      }
    )
  }

  @Test func readsWidthsFormatsAndQualities() {
    let (settings, mistakes) = parse(
      "{widths: [640, 320, 640], formats: [webp, jpeg], quality: {webp: 80}}")
    #expect(mistakes.isEmpty)
    #expect(settings?.widths == [320, 640])
    #expect(settings?.modernFormats == [.webp])
    #expect(settings?.quality == [.avif: 50, .webp: 80, .jpeg: 78])
  }

  @Test func whatIsNotWrittenHasItsStandard() {
    #expect(parse("{}").settings == PictureSettings())
    #expect(parse("").settings == PictureSettings())
    #expect(parse("{formats: jpeg}").settings?.modernFormats == [])
  }

  @Test(arguments: [
    ("{widths: [320, wide]}", "3:24 \"wide\" is not a width from 16 to 8192 pixels; "),
    ("{widths: 9}", "3:18 \"9\" is not a width from 16 to 8192 pixels; "),
    ("{formats: [wepb]}", "3:20 pictures have no format \"wepb\"; did you mean \"webp\"?"),
    ("{formats: [png]}", "3:20 pictures have no format \"png\"; "),
    ("{quality: {webp: 101}}", "3:26 the quality of webp is not a number from 1 to 100; "),
    ("{quality: {jpg: 80}}", "3:20 pictures have no format \"jpg\"; did you mean \"jpeg\"?"),
    ("{width: [320]}", "3:10 images has no \"width\"; did you mean \"widths\"?"),
    ("[320]", "images is not a list of names and values"),
  ])
  func tellsTheMistake(images: String, told: String) {
    let mistakes = parse(images).mistakes
    #expect(mistakes.count == 1)
    #expect(mistakes.first?.contains(told) == true, "\(mistakes)")
  }
}
