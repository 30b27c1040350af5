import Model
import Testing

@Suite struct MessagePatternTests {
  @Test(arguments: [
    ("", [MessagePattern.Piece.text("")]),
    ("وثيقة واحدة", [.text("وثيقة واحدة")]),
    ("{count} fiches", [.argument("count"), .text(" fiches")]),
    ("{a}{b_2}", [.argument("a"), .argument("b_2")]),
    ("un {{ et un }}", [.text("un { et un }")]),
    ("{{{name}}}", [.text("{"), .argument("name"), .text("}")]),
  ])
  func `a text is taken apart at its arguments`(_ text: String, _ pieces: [MessagePattern.Piece])
    throws
  {
    #expect(try MessagePattern(parsing: text).pieces == pieces)
  }

  @Test(arguments: [
    ("a {name", 2, 1), ("a } b", 2, 1), ("{} b", 0, 2), ("{two words}", 0, 11),
    ("{a{b}}", 0, 1), ("{1st}", 0, 5), ("{count:d}", 0, 9), ("صفحة {العدد}", 5, 7),
  ])
  func `a brace that is out of place is located`(_ text: String, _ offset: Int, _ length: Int) {
    #expect {
      try MessagePattern(parsing: text)
    } throws: { error in
      let mistake = error as? MessagePattern.Mistake
      return mistake?.offset == offset && mistake?.length == length
    }
  }
}
