import Localization
import Model
import Testing

@Suite struct StringTableTests {
  private func table(
    _ direction: Direction, _ entries: [(String, StringTable.Entry)]
  ) -> StringTable {
    StringTable(entries: entries.map { (key: $0.0, entry: $0.1) }, direction: direction)
  }

  private func arabic() throws -> Localizer {
    Localizer(locale: try #require(LocaleTag("ar-PS")), numberingSystem: "latn")
  }

  private func variant(
    _ text: String, _ category: PluralCategory? = nil, of selection: String? = nil
  ) throws -> StringTable.Variant {
    StringTable.Variant(
      selection: selection, category: category, pattern: try MessagePattern(parsing: text))
  }

  @Test(arguments: [
    (0, "لا سجلّات"), (1, "سجلّ واحد"), (2, "سجلّان"), (5, "5 سجلّات"), (11, "11 سجلًّا"),
    (100, "100 سجلّ"),
  ])
  func `a count chooses the form of its language`(_ count: Int, _ expected: String) throws {
    let entry = StringTable.Entry(variants: [
      try variant("لا سجلّات", .zero), try variant("سجلّ واحد", .one), try variant("سجلّان", .two),
      try variant("{count} سجلّات", .few), try variant("{count} سجلًّا", .many),
      try variant("{count} سجلّ", .other),
    ])
    let table = table(.rightToLeft, [("records", entry)])
    #expect(table.string("records", count: count, localizer: try arabic()) == expected)
  }

  @Test(arguments: [
    ("feminine", 1, "أضافت ليلى وثيقة"), ("feminine", 3, "أضافت ليلى 3 وثائق"),
    ("masculine", 1, "أضاف ليلى وثيقة"), ("unknown", 3, "أُضيفت 3 وثائق من ليلى"),
    (nil, 1, "أُضيفت وثيقة من ليلى"),
  ])
  func `a value chooses the case, and a count the form in it`(
    _ gender: String?, _ count: Int, _ expected: String
  ) throws {
    let entry = StringTable.Entry(
      selector: "gender",
      variants: [
        try variant("أضافت {name} وثيقة", .one, of: "feminine"),
        try variant("أضافت {name} {count} وثائق", .other, of: "feminine"),
        try variant("أضاف {name} وثيقة", .one, of: "masculine"),
        try variant("أضاف {name} {count} وثائق", .other, of: "masculine"),
        try variant("أُضيفت وثيقة من {name}", .one, of: "other"),
        try variant("أُضيفت {count} وثائق من {name}", .other, of: "other"),
      ])
    let text = table(.rightToLeft, [("added", entry)]).string(
      "added", count: count, selection: gender, arguments: ["name": "ليلى"],
      localizer: try arabic())
    #expect(text == expected)
  }

  @Test func `an argument of another direction is isolated, one of the same is not`() throws {
    let table = table(
      .rightToLeft, [("feed", StringTable.Entry(try MessagePattern(parsing: "خلاصة: {title}")))])
    let localizer = try arabic()
    func feed(_ title: String) -> String? {
      table.string("feed", arguments: ["title": title], localizer: localizer)
    }
    #expect(feed("منتجات") == "خلاصة: منتجات")
    #expect(feed("Savons") == "خلاصة: \u{2066}Savons\u{2069}")
    #expect(feed("\u{202E}Savons") == "خلاصة: \u{2066}Savons\u{2069}")
    #expect(table.string("other", localizer: localizer) == nil)
    #expect(table.template("feed") == "خلاصة: {title}")
  }
}
