import Model

/// The anchors that GitHub gives headings, so that links which work there work here.
enum GitHubAnchor {
  /// Letters, marks, digits and what joins words are kept, in small letters; each space is a hyphen.
  ///
  /// A text of signs alone has the anchor of such a text here: GitHub gives it none.
  static func make(from text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in Slug.composed(text).unicodeScalars {
      if scalar == " " || scalar == "-" {
        result.append("-")
      } else if isWord(scalar) {
        result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return result.isEmpty ? Slug.make(from: text) : String(result)
  }

  /// `\p{Word}` of Ruby.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (48...57).contains(scalar.value) || (97...122).contains(scalar.value | 32)
        || scalar == "_"
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      return true
    default: return scalar.properties.isAlphabetic
    }
  }
}
