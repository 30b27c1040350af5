import Exporting
import Foundation
import Model
import Testing

/// Mappings over the records of a site: what structured data prints of them.
struct MappingTests {
  typealias JSON = [String: Any]

  /// Describes the item of a small site by a mapping.
  private func item(
    _ mapping: Mapping, _ language: LanguageIndex = TestSite.french, created: String = "1967-06-10",
    parts: Int = 1
  ) throws -> JSON {
    var fixture = try TestSite()
    fixture.map("item", by: mapping)
    let place = Value.place(Place(latitude: 31.7767, longitude: 35.2345))
    let keeper = try fixture.add(
      "association", "a", title: ("جمعية", "Association"),
      fields: ["phone": .phone("+97226280001"), "place": place])
    let collection = try fixture.add(
      "collection", "c", title: ("مجموعة", nil), fields: ["identifier": .text(Text("BAM/1"))])
    var items: [RecordIndex] = []
    for number in 0..<parts {
      items.append(
        try fixture.add(
          "item", "i\(number)", title: ("وثيقة \(number)", "Pièce \(number)"),
          fields: [
            "created": .date(try EDTF(parsing: created)),
            "collection": TestSite.reference(collection), "archive": TestSite.reference(keeper),
            "category": .choice("map"), "place": place,
            "subjects": .list([TestSite.term(0), TestSite.term(1)]),
            "sources": .list([.text(Text("un")), .text(Text("deux"))]),
          ]))
    }
    fixture.addInverse("items", of: collection, items)
    let page = try fixture.page(of: items[0], language)
    let bytes = try #require(StructuredData(site: fixture.site).json(for: page))
    let json = try JSONSerialization.jsonObject(with: Data(bytes)) as? JSON
    let graph = try #require(json?["@graph"] as? [JSON])
    return try #require(graph.first { ($0["@id"] as? String)?.hasSuffix("#entity") == true })
  }

  private func value(_ value: MappedValue, created: String = "1967-06-10") throws -> Any? {
    let mapping = Mapping(
      type: "CreativeWork", members: [Mapping.Member(name: "x", value: value)])
    return try item(mapping, created: created)["x"]
  }

  @Test func followsPathsThroughReferencesAndInverseLists() throws {
    #expect(try value(.path("archive.phone")) as? String == "+97226280001")
    #expect(try value(.path("archive.title")) as? String == "Association")
    #expect(try value(.path("collection.identifier")) as? String == "BAM/1")
    #expect(
      try value(.path("archive.url")) as? String == "https://dlala.example/fr/associations/a/")
    #expect(try value(.path("collection.items.title")) as? String == "Pièce 0")
    #expect(try value(.path("collection.period")) == nil)
    // Its collection has no French: the text says which language it is in.
    let title = try #require(try value(.path("collection.title")) as? JSON)
    #expect(title["@language"] as? String == "ar-PS" && title["@value"] as? String == "مجموعة")
  }

  @Test func takesAllOrTheFirst() throws {
    #expect(
      try value(.all([.path("sources"), .path("category"), .path("extent")])) as? [String]
        == ["un", "deux", "Carte"])
    #expect(
      try value(.first([.path("extent"), .path("category"), .path("sources")])) as? String
        == "Carte")
    #expect(try value(.first([.path("extent"), .path("rights")])) == nil)
    // What has a value that cannot be said has none.
    let uncertain = MappedValue.first([.path("created"), .path("category")])
    #expect(try value(uncertain, created: "1967~") as? String == "Carte")
    #expect(try value(uncertain) as? String == "1967-06-10")
  }

  @Test func writesValuesInTheFormAskedFor() throws {
    func field(_ path: String, _ form: MappedForm) -> MappedValue {
      .field(MappedField(path: [path], form: form))
    }
    #expect(try value(.path("subjects")) as? [String] == ["Huile d’olive", "waqf"])
    #expect(try value(field("subjects", .key)) as? [String] == ["olive-oil", "waqf"])
    #expect(try value(field("subjects", .count)) as? Int == 2)
    #expect(try value(field("category", .key)) as? String == "map")
    #expect(try value(field("archive", .name)) as? String == "Association")
    #expect(try value(field("created", .uncertain)) == nil)
    #expect(try value(field("created", .uncertain), created: "192X") as? String == "192X")
    #expect(try value(field("created", .start), created: "1948-05/1949") as? String == "1948-05")
    #expect(try value(field("created", .end), created: "1948-05/1949") as? String == "1949")
    #expect(try value(.path("created"), created: "1948-05/1949") == nil)
    #expect(
      try value(.field(MappedField(path: ["category"], words: ["map": "Map"]))) as? String
        == "Map")
    #expect(try value(.field(MappedField(path: ["category"], words: ["x": "X"]))) == nil)
  }

  @Test func anObjectIsThereWhenAFieldSaysSomethingOfIt() throws {
    func object(_ path: String) -> MappedValue {
      .object(
        TestSite.mapping(
          "Place", ["geo": path],
          ["addressCountry": .constant(.text(LocalizedText([Text("PS")])))]))
    }
    let place = try #require(try value(object("place")) as? JSON)
    #expect(place["addressCountry"] as? String == "PS")
    #expect((place["geo"] as? JSON)?["@type"] as? String == "GeoCoordinates")
    // Without coordinates the country alone is no place.
    #expect(try value(object("rights")) == nil)
    let constant = TestSite.mapping("Audience", [:], ["audienceType": .constant(.number("1"))])
    #expect((try value(.object(constant)) as? JSON)?["audienceType"] as? Int == 1)
  }

  @Test func aRecordKeepsItsNameAndAddressBesideWhatIsSaidOfIt() throws {
    let archive = try #require(
      try value(
        .field(
          MappedField(
            path: ["archive"],
            object: TestSite.mapping("ArchiveOrganization", ["telephone": "phone"])))) as? JSON)
    #expect(archive["@type"] as? String == "ArchiveOrganization")
    #expect(archive["name"] as? String == "Association")
    #expect(archive["@id"] as? String == "https://dlala.example/fr/associations/a/#entity")
    #expect(archive["telephone"] as? String == "+97226280001")
  }

  @Test func whatATypeSaysItselfHasNoDefault() throws {
    let mapping = TestSite.mapping(
      "CreativeWork", ["name": "category"],
      ["url": .nothing, "description": .constant(.boolean(false))])
    let item = try item(mapping)
    #expect(item["name"] as? String == "Carte")
    #expect(item["url"] == nil)
    #expect(item["description"] as? Bool == false)
  }

  /// Whatever a record holds: what its type does not name is nowhere.
  @Test func aFieldThatIsNotNamedIsNotTold() throws {
    let item = try item(Mapping(type: "Product"))
    #expect(Set(item.keys) == ["@type", "@id", "name", "url", "mainEntityOfPage"])
  }

  @Test func aLongListEnds() throws {
    let mapping = TestSite.mapping(
      "CreativeWork", ["hasPart": "collection.items"],
      ["size": .field(MappedField(path: ["collection", "items"], form: .count))])
    let item = try item(mapping, parts: 50)
    #expect((item["hasPart"] as? [JSON])?.count == 20)
    #expect(item["size"] as? Int == 50)
  }
}
