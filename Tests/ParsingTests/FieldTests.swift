import Model
import Parsing
import Testing

/// Each kind of field: what it takes, and how it refuses, to the column.
@Suite struct FieldTests {
  @Test func valuesOfEveryKind() throws {
    #expect(try Fixture.value("count", "count: 12") == .integer(12))
    #expect(try Fixture.value("ratio", "ratio: -0.5") == .number(-0.5))
    #expect(try Fixture.value("handmade", "handmade: true") == .boolean(true))
    #expect(try Fixture.value("stock", "stock: sold-out") == .choice("sold-out"))
    #expect(
      try Fixture.value("weight", "weight: 100 g") == .quantity(Quantity(amount: "100", unit: "g")))
    #expect(
      try Fixture.value("spot", "spot: 31.7767, 35.2343")
        == .place(Place(latitude: 31.7767, longitude: 35.2343)))
    #expect(try Fixture.value("phone", "phone: +972 2 555 0101") == .phone("+97225550101"))
    #expect(try Fixture.value("mail", "mail: a@dlala.example") == .email("a@dlala.example"))
    #expect(try Fixture.value("site", "site: https://a.example/") == .url("https://a.example/"))
    #expect(try Fixture.value("code", "code: \"4006381333931\"") == .gtin("4006381333931"))
    #expect(
      try Fixture.value("marks", "marks: {لون: أخضر}")
        == .map([MapEntry(key: "لون", value: .text(Text("أخضر", in: LanguageIndex(0))))]))
    #expect(
      try Fixture.value("care", "care: |\n  *جاف*\n  دائمًا\n")
        == .markdown(Text("*جاف*\nدائمًا\n", in: LanguageIndex(0))))
  }

  @Test func plainWordsAndDatesStayText() throws {
    for word in ["yes", "no", "on", "off", "2026-03-14", "0x10", "1e3", "12:30", "True"] {
      #expect(
        try Fixture.value("note", "note: \(word)") == .text(Text(word, in: LanguageIndex(0))))
      #expect(
        try Fixture.value("note", "marks: {a: b}\nnote: \(word)")
          == .text(Text(word, in: LanguageIndex(0))), "by Yams too")
    }
  }

  @Test func nothingWrittenIsNoValue() throws {
    for nothing in ["", "~", "null", "\"\"", "''"] {
      #expect(try Fixture.value("count", "count: \(nothing)") == .none)
      #expect(try Fixture.value("note", "marks: {a: b}\nnote: \(nothing)") == .none)
    }
    #expect(
      try Fixture.value("materials", "materials: [silk, ~, wool]")
        == .list([
          .term(TermReference(name: "silk", position: SourcePosition(line: 4, column: 13))),
          .term(TermReference(name: "wool", position: SourcePosition(line: 4, column: 22))),
        ]))
  }

  @Test func textsHaveTheLanguageOfTheirFile() throws {
    let french = try Fixture.document(
      "---\ntitle: Savon\nprice: 25 ILS\n---\n", at: "products/soap.fr.md")
    #expect(french.value?.language == LanguageIndex(1))
    #expect(french.value?.fields.first == .text(Text("Savon", in: LanguageIndex(1))))
  }

  @Test func oneValueIsAListOfOne() throws {
    #expect(
      try Fixture.value("materials", "materials: silk")
        == .list([.term(TermReference(name: "silk", position: SourcePosition(line: 4, column: 12)))]
        ))
  }

  /// Line 4 of the file, after the dashes, a title and a price.
  @Test(arguments: [
    (
      "price2: 3 ILS",
      "4:1+6 [field] a product has no field \"price2\" | did you mean \"price\"?"
    ),
    ("count: douze", "4:8+5 [integer] count is not a whole number | write digits such as 12"),
    ("count: 0", "4:8+1 [integer] count is less than 1 | write at least 1"),
    ("count: [1]", "4:8+1 [integer] count is not one value | write one value on the same line"),
    ("ratio: 0x1p3", "4:8+5 [number] ratio is not a number | write one such as 12.5"),
    ("ratio: nan", "4:8+3 [number] ratio is not a number | write one such as 12.5"),
    (
      "handmade: yes",
      "4:11+3 [boolean] handmade is neither true nor false | write true or false"
    ),
    (
      "stock: in-stok",
      "4:8+7 [choice] stock has no choice \"in-stok\" | did you mean \"in-stock\"?"
    ),
    ("stock: x", "4:8+1 [choice] stock has no choice \"x\" | the choices: in-stock, sold-out"),
    (
      "weight: 100g",
      "4:9+4 [quantity] weight is not a quantity | expected a number and a unit, such as \"100 g\""
    ),
    (
      "site: ftp://x",
      "4:7+7 [url] site is not a web address | write one such as https://example.org/"
    ),
    ("mail: x", "4:7+1 [email] mail is not a mail address | write one such as name@example.org"),
    (
      "phone: 02 628 1234",
      "4:8+11 [phone] phone is not a telephone number | "
        + "write it with + and the country, such as \"+972 2 555 0101\""
    ),
    (
      "spot: 131, 35",
      "4:7+7 [place] spot is not a place | "
        + "write latitude and longitude, such as \"31.7780, 35.2330\""
    ),
    (
      "code: \"4006381333932\"",
      "4:7+15 [gtin] code is not a GTIN | by the digits before it the last is 1"
    ),
    (
      "code: \"400638133393\u{661}\"",
      "4:7+15 [gtin] code is not a GTIN | write 8, 12, 13 or 14 digits; the last is a check digit"
    ),
    ("made: 2023-02-30", "4:7+10 [date] made: 2023-2 has no day 30 | its last day is 28"),
    ("made: 2023-13", "4:7+7 [date] made has a month 13 | write 01 to 12, or a season 21 to 24"),
    ("made: 2023-13-01", "4:7+10 [date] made has a month 13 | write 01 to 12"),
    ("made: AH 1386-13", "4:7+10 [date] made has a month 13 | write 01 to 12"),
    ("made: AH 1386-13-01", "4:7+13 [date] made has a month 13 | write 01 to 12"),
    ("made: 1967/1966", "4:7+9 [date] made ends before it begins | write the earlier date first"),
    (
      "manual: ../../x.pdf",
      "4:9+11 [path] manual leaves the content folder | name a file inside content"
    ),
    (
      "manual: http://x/y.pdf",
      "4:9+14 [path] manual is not the path of a file | write a file's name, such as front.jpg"
    ),
    (
      "manual: ..",
      "4:9+2 [path] manual is not the path of a file | write a file's name, such as front.jpg"
    ),
    (
      "manual: pdf/",
      "4:9+4 [path] manual is not the path of a file | write a file's name, such as front.jpg"
    ),
    ("marks: x", "4:8+1 [map] marks is not a list of names and values | write {name: value}"),
    (
      "publish: 2026",
      "4:10+4 [date] publish is not a whole day | write one such as 2026-11-23, "
        + "or a moment such as 2026-12-24T18:00+02:00"
    ),
    ("draft: non", "4:8+3 [boolean] draft is neither true nor false | write true or false"),
    ("order: first", "4:8+5 [integer] order is not a whole number | write digits such as 3"),
    (
      "translation: ar",
      "4:14+2 [choice] translation has one choice | write \"none\", or leave the line out"
    ),
    (
      "slug: صابون بلدي",
      "4:7+10 [slug] \"صابون بلدي\" cannot stand in an address | write \"صابون-بلدي\""
    ),
    (
      "slug: \"!\"",
      "4:7+3 [slug] \"!\" cannot stand in an address | use letters, digits and hyphens"
    ),
    ("type: prodct", "4:7+6 [type] there is no type \"prodct\" | did you mean \"product\"?"),
  ])
  func aMistakeIsLocated(line: String, expected: String) throws {
    #expect(try Fixture.product(line).found == [expected])
    // The same by Yams, which reads a file as soon as one line is not plain.
    let byYams = try Fixture.product("\(line)\nmarks: {a: b}").found
    if !line.hasPrefix("marks") { #expect(byYams == [expected]) }
  }

  @Test(arguments: [
    (
      "vingt-cinq",
      "3:8+10 [money] price is not an amount of money | expected an amount and a currency, such as \"25 ILS\""
    ),
    (
      "25 ILX",
      "3:8+6 [money] price has a currency \"ILX\" that does not exist | did you mean \"ILS\"?"
    ),
    ("1.234 ILS", "3:8+9 [money] price has more decimals than its currency | write at most 2"),
    ("-1 ILS", "3:8+6 [money] price is less than 0 | write at least 0"),
    ("1000.01 ILS", "3:8+11 [money] price is more than 1000 | write at most 1000"),
    (
      "٢٥ ILS",
      "3:8+6 [money] price is not an amount of money | expected an amount and a currency, such as \"25 ILS\""
    ),
    ("99999999999999999999 ILS", "3:8+24 [money] price is too large | write a smaller amount"),
  ])
  func moneySaysWhatIsWrong(amount: String, expected: String) throws {
    let parsed = try Fixture.document("---\ntitle: صابون\nprice: \(amount)\n---\n")
    #expect(parsed.found == [expected])
    #expect(parsed.diagnostics.first?.path == "content/products/soap.ar.md")
    #expect(parsed.diagnostics.first?.quotedLine == "price: \(amount)")
  }

  @Test func columnsCountScalarsAfterArabic() throws {
    let parsed = try Fixture.product("marks: {لون: أخضر}\nmaterials: [حَرير, 'صوف', خشب زيتون]")
    guard
      case .list(let items) = parsed.value?.fields[
        try #require(try Fixture.parser().slot(of: "materials"))]
    else { return #expect(Bool(false), "no list") }
    let columns = items.map { item -> Int in
      if case .term(let term) = item { term.position.column } else { 0 }
    }
    // A mark counts as a scalar of its own.
    #expect(columns == [13, 20, 27])
    #expect(
      try Fixture.product("materials: [حَرير, 'صوف', خشب زيتون]").value?.fields.compactMap { value in
        if case .list(let items) = value { items.count } else { nil }
      } == [3])
  }

  @Test func textIsBounded() throws {
    let long = String(repeating: "ص", count: 41)
    #expect(
      try Fixture.document("---\ntitle: \(long)\nprice: 1 ILS\n---\n").found == [
        "2:8+41 [text] title has 41 characters, more than 40 | make it shorter"
      ])
    #expect(
      try Fixture.document("---\ntitle: \(long.dropLast())\nprice: 1 ILS\n---\n").found.isEmpty)
    let essay = String(repeating: "كلمة ", count: 2_001)
    #expect(
      try Fixture.product("note: \(essay).").found == [
        "4:7+80 [text] note has 10006 characters, more than 10000 | make it shorter"
      ])
  }

  @Test func invisibleTurnsAreNeutralised() throws {
    let parsed = try Fixture.product("note: صابون \u{202E}Nablus\u{202C}")
    #expect(
      parsed.found == [
        "4:7+14 warning [direction] note holds invisible characters that turn text around | "
          + "remove them: the program isolates texts by itself"
      ])
    #expect(
      parsed.value?.fields[1] == .text(Text("صابون Nablus", in: LanguageIndex(0))))
    #expect(try Fixture.product("note: صابون \u{2067}Nablus").found.count == 1)
    #expect(try Fixture.product("note: صابون \u{2066}Nablus\u{2069} \u{200F}(٢٥ ₪)").found.isEmpty)
    #expect(try Fixture.product("materials: [a\u{202E}b]").found.count == 1)
    #expect(
      try Fixture.product("images: {src: a.jpg, alt: {ar: \"a\u{202E}b\"}}").found.count == 1)
  }

  @Test func requiredTextsAreAskedForInEveryFile() throws {
    #expect(
      try Fixture.document("---\nprice: 1 ILS\n---\n").found == [
        "1:1+3 [required] title is missing | "
          + "every product needs a line that begins with \"title:\""
      ])
    #expect(
      try Fixture.document("---\nprice: 1 ILS\ntitle: \"\"\n---\n").found == [
        "3:1+5 [required] title is missing | "
          + "every product needs a line that begins with \"title:\""
      ])
    // A shared field may stand in another file; Linking sees.
    #expect(try Fixture.document("---\ntitle: س\n---\n").found.isEmpty)
  }

  @Test func picturesKeepTheirPlacesAndTexts() throws {
    let parsed = try Fixture.product(
      "images:\n  - {src: front.jpg, alt: {fr: Savon, ar: صابون}}\n  - {src: /shared/b.jpg, alt: ظهر}"
    )
    #expect(parsed.found.isEmpty)
    let slot = try #require(try Fixture.parser().slot(of: "images"))
    #expect(
      parsed.value?.fields[slot]
        == .list([
          .image(
            ImageReference(
              path: "products/front.jpg",
              alt: [Text("صابون", in: LanguageIndex(0)), Text("Savon", in: LanguageIndex(1))],
              position: SourcePosition(line: 5, column: 11))),
          .image(
            ImageReference(
              path: "shared/b.jpg", alt: [Text("ظهر", in: LanguageIndex(0))],
              position: SourcePosition(line: 6, column: 11))),
        ]))
  }

  @Test(arguments: [
    (
      "front.jpg",
      "4:9+9 warning [image] images has no alternative text | write {src: front.jpg, alt: {ar: …, fr: …}} for readers who cannot see it"
    ),
    (
      "{src: front.jpg}",
      "4:9+1 warning [image] images has no alternative text | write alt: {ar: …, fr: …} for readers who cannot see it"
    ),
    (
      "{src: a.jpg, alt: {at: x}}",
      "4:28+2 [language] \"at\" is not a language of this site | did you mean \"ar\"?"
    ),
    ("{scr: a.jpg, alt: x}", "4:10+3 [settings] an image has no \"scr\" | did you mean \"src\"?"),
    (
      "{src: ../../etc/passwd, alt: x}",
      "4:15+16 [path] images leaves the content folder | name a file inside content"
    ),
  ])
  func aPictureIsChecked(value: String, expected: String) throws {
    #expect(try Fixture.product("images: \(value)").found.first { $0.contains("[") } == expected)
  }

  @Test func commonFieldsAreRead() throws {
    let parsed = try Fixture.product(
      """
      slug: صابون-بلدي
      date: 1320~
      publish: 2026-11-24
      expire: 2027-01-01
      draft: true
      aliases: [/ar/old/soap/, /صابون]
      order: 3
      translation: none
      """)
    #expect(parsed.found.isEmpty)
    let common = try #require(parsed.value?.common)
    #expect(common.slug == "صابون-بلدي")
    #expect(common.date?.text == "1320~")
    #expect(common.publish == .day(20_781))
    #expect(common.expire == .day(20_819))
    #expect(common.isDraft)
    #expect(common.aliases == ["/ar/old/soap/", "/صابون"])
    #expect(common.order == 3)
    #expect(common.isSingleLanguage)
    #expect(common.positions["order"] == SourcePosition(line: 10, column: 1))
  }

  @Test(arguments: [
    "old", "/", "/../x", "/a/./b", "//evil.example/x", "/a?b", "/a#b", "/a\\b", "/%2e%2e/x",
  ])
  func anAliasStaysInTheSite(alias: String) throws {
    let parsed = try Fixture.product("aliases: ['\(alias)']")
    let asks = alias.contains { "?#".contains($0) }
    #expect(
      parsed.found == [
        "4:11+\(alias.unicodeScalars.count + 2) [alias] \"\(alias)\" is not an old address of this "
          + "site | write its path"
          + (asks
            ? " alone, without ? and #: what follows them reaches no file"
            : ", such as /ar/old/soap/")
      ])
  }
}
