public import Model

extension RenderContext {
  /// Prints a text among text: isolated by `<bdi>` where its direction asks for it, and with its
  /// language where that is not the page's.
  public func append(_ text: Text, to output: inout [UInt8]) {
    guard isolates else { return Escaping.appendText(text.string, to: &output) }
    let profile = BidiProfile(of: text.string)
    let isForeign =
      text.language != .undetermined && text.language != language
      && languageTags.indices.contains(text.language.position)
    guard BidiText.needsIsolation(text.string, profile, in: direction) else {
      guard isForeign, !text.string.isEmpty else {
        return appendMarked(text.string, profile, &output)
      }
      // Another language in the same direction: nothing to isolate, but voices must know.
      output += Array("<span".utf8)
      appendLanguage(of: text, &output)
      output.append(UInt8(ascii: ">"))
      appendMarked(text.string, profile, &output)
      output += Array("</span>".utf8)
      return
    }
    output += Array("<bdi".utf8)
    if isForeign { appendLanguage(of: text, &output) }
    output += Array(
      (profile.isolateDirection == .rightToLeft ? " dir=\"rtl\">" : " dir=\"ltr\">").utf8)
    appendMarked(text.string, profile, &output)
    output += Array("</bdi>".utf8)
  }

  /// A text in which isolates become `<bdi>`, as HTML would have them: those around the arguments
  /// of a theme's string.
  private func appendMarked(_ text: String, _ profile: BidiProfile, _ output: inout [UInt8]) {
    guard profile.hasControls else { return Escaping.appendText(text, to: &output) }
    // A filter may have cut an isolate off from its end.
    let text = BidiControls.neutralised(text) ?? text
    var run = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let tag: StaticString
      switch scalar.value {
      case 0x2066: tag = "<bdi dir=\"ltr\">"
      case 0x2067: tag = "<bdi dir=\"rtl\">"
      case 0x2068: tag = "<bdi>"
      case 0x2069: tag = "</bdi>"
      default:
        run.append(scalar)
        continue
      }
      Escaping.appendText(String(run), to: &output)
      run.removeAll()
      tag.withUTF8Buffer { unsafe output.append(contentsOf: $0) }
    }
    Escaping.appendText(String(run), to: &output)
  }

  private func appendLanguage(of text: Text, _ output: inout [UInt8]) {
    output += Array(" lang=\"".utf8)
    output.append(contentsOf: languageTags[text.language.position].utf8)
    output.append(UInt8(ascii: "\""))
  }
}
