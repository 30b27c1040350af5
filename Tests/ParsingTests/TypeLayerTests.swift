import Model
import Testing

@testable import Parsing

/// Types of a site over those of the components of its theme.
struct TypeLayerTests {
  private typealias File = (path: String, bytes: [UInt8])

  private static func file(_ path: String, _ text: String) -> File { (path, Array(text.utf8)) }

  private static func parse(
    _ files: [File], _ components: [[File]]
  ) throws -> (types: [String: ContentType], told: [String]) {
    let parsed = TypeParser.parse(
      files: files, components: components, settings: try Fixture.site())
    return (
      Dictionary(parsed.value.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }),
      parsed.diagnostics.map { mistake in
        let place = mistake.position.map { ":\($0.line):\($0.column)" } ?? ""
        return "\(mistake.path)\(place): \(mistake.message)"
      }
    )
  }

  private static let good = file(
    "shop/types/good.yaml",
    """
    label: {ar: بضاعة, fr: Article, en: Good}
    section: goods
    fields:
      title: {kind: text, required: true}
      price: {kind: money, min: 0, label: {fr: Prix, en: Price}}
      maker: {kind: reference, to: maker}
      state: {kind: choice, choices: {x: {fr: x}, y: {fr: y}}}
      about: {kind: list, of: reference, to: [good, item]}
      rows: {kind: list, of: group, fields: {item: {kind: reference, to: item}, n: {kind: integer}}}
    sort: [maker, title]
    checks:
      - required: {field: price, when: {state: x}}
      - required: {field: maker, when: {state: y}}
    publish:
      facets: [price, maker, maker.place]
      structured-data: {type: Product, brand: maker, price: price, size: {field: rows.item, as: count}}
    """)

  @Test func whatLeadsToTypesThatAreNotThereIsLeftOut() throws {
    let (types, told) = try Self.parse([], [[Self.good]])
    #expect(told == [])
    let good = try #require(types["good"])
    #expect(good.fields.map(\.name) == ["title", "price", "state", "about", "rows"])
    #expect(good.fields[3].kind.target?.types == ["good"])
    #expect(good.fields[4].kind.groupFields?.map(\.name) == ["n"])
    #expect(good.publish.facets == ["price"])
    #expect(good.isProposed)
    #expect(good.checks.count == 1)

    let maker = Self.file(
      "shop/types/maker.yaml",
      "section: makers\nfields: {title: {kind: text}, place: {kind: reference, to: maker}}\n")
    let (more, none) = try Self.parse([], [[Self.good, maker]])
    #expect(none == [])
    #expect(more["good"]?.fields.map(\.name).contains("maker") == true)
    #expect(more["good"]?.publish.facets == ["price", "maker", "maker.place"])
  }

  @Test func aTypeOfTheSiteTakesThePlaceOfAComponents() throws {
    let own = Self.file("content/_types/good.yaml", "fields: {title: {kind: text}}\n")
    let (types, told) = try Self.parse([own], [[Self.good]])
    #expect(told == [])
    #expect(types["good"]?.fields.map(\.name) == ["title"])
    #expect(types["good"]?.section == nil)
    #expect(types["good"]?.isProposed == false)
  }

  @Test func aTypeThatExtendsAnotherSaysOnlyWhatIsDifferent() throws {
    let own = Self.file(
      "content/_types/good.yaml",
      """
      extends: good
      plural: {fr: Articles}
      fields:
        price: {min: 5}
        rows: ~
        state: ~
        colour: {kind: text}
      """)
    let (types, told) = try Self.parse([own], [[Self.good]])
    #expect(told == [])
    let good = try #require(types["good"])
    #expect(good.section == "goods")
    #expect(good.fields.map(\.name) == ["title", "price", "about", "colour"])
    #expect(good.fields[1].kind == .money)
    #expect(good.fields[1].minimum == 5)
    #expect(!good.isProposed)

    // Another type from it, which has a section of its own.
    let book = Self.file("content/_types/book.yaml", "extends: good\nsection: books\n")
    let (both, none) = try Self.parse([own, book], [[Self.good]])
    #expect(none == [])
    #expect(both["book"]?.fields.map(\.name) == both["good"]?.fields.map(\.name))
    #expect(both["book"]?.section == "books")
  }

  @Test func mistakesAreToldInTheFileInWhichTheyStand() throws {
    let own = Self.file(
      "content/_types/good.yaml",
      "extends: good\nfields:\n  colour: {kind: txt}\n  other: {kind: reference, to: makr}\n")
    let broken = Self.file(
      "shop/types/good.yaml", "section: goods\nfields:\n  title: {kind: text, mn: 3}\n")
    let (_, told) = try Self.parse([own], [[broken]])
    #expect(
      told == [
        "shop/types/good.yaml:3:23: a field has no \"mn\"",
        "content/_types/good.yaml:3:18: there is no kind \"txt\"",
        "content/_types/good.yaml:4:32: other refers to a type \"makr\" that is not there",
      ])
  }

  @Test(arguments: [
    ("good", "extends: god\n", "there is no type \"god\" to extend"),
    ("lamp", "extends: lamp\n", "no component of the theme has a type \"lamp\" to extend"),
  ])
  func whatIsNotThereCannotBeExtended(_ name: String, _ text: String, _ message: String) throws {
    let path = "content/_types/\(name).yaml"
    let (_, told) = try Self.parse([Self.file(path, text)], [[Self.good]])
    #expect(told.contains("\(path):1:10: \(message)"))
  }

  @Test func typesThatExtendEachOtherAreTold() throws {
    let (_, told) = try Self.parse(
      [
        Self.file("content/_types/a.yaml", "extends: b\n"),
        Self.file("content/_types/b.yaml", "extends: a\n"),
      ], [])
    #expect(told.contains { $0.hasSuffix("extends itself") })
  }

  @Test func everySiteHasPages() throws {
    let (types, told) = try Self.parse([], [BuiltInTypes.files])
    #expect(told == [])
    #expect(types["page"]?.fields.first?.name == "title")
  }

  @Test func aFieldOfSectionsTakesThoseThatTypesHave() throws {
    let shelf = Self.file(
      "content/_types/shelf.yaml",
      "fields: {one: {kind: section}, many: {kind: list, of: section}}\n")
    let (types, told) = try Self.parse([shelf], [[Self.good]])
    #expect(told == [])
    for field in try #require(types["shelf"]).fields {
      let kind = if case .list(let element) = field.kind { element } else { field.kind }
      guard case .choice(let choices) = kind else {
        Issue.record("\(field.name) is no choice")
        continue
      }
      #expect(choices.map(\.key) == ["goods"])
    }
  }
}
