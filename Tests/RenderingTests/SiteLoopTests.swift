import Model
import Testing

@testable import Rendering

/// Loops over what the site has by names.
@Suite struct SiteLoopTests {
  private static func site() throws -> SampleSite {
    var sample = try SampleSite()
    try sample.add(
      "things/one", ["قنديل", "Lampe"], fields: ["kinds": .list([SampleSite.term("glass")])])
    try sample.add("things/two", ["ثوب", nil], fields: ["kinds": .list([SampleSite.term("wood")])])
    try sample.add("makers/m", ["صانع", "Artisan"])
    sample.settings.menus.append(
      Menu(
        name: "foot",
        entries: ["makers"].map {
          Menu.Entry(target: $0, label: nil, position: SampleSite.place)
        }))
    return sample
  }

  private func french(_ template: String) async throws -> String {
    var templates = SampleTheme.empty
    templates["home.html"] = template
    return try await Self.site().built(templates).html("/fr/")
  }

  @Test func sectionsComeInTheOrderOfTheTypes() async throws {
    let text = try await french(
      "{% for s in site.sections %}{{ s.name }} {{ s.title }} {{ s.url }} {{ s.count }}"
        + "{% for r in s.records %} {{ r.id }}{% endfor %}"
        + "{% if s.is_private %} private{% endif %}{% if not loop.last %}; {% endif %}{% endfor %}")
    #expect(
      text == "things choses /souk/fr/things/ 2 things/one things/two; makers artisans "
        + "/souk/fr/makers/ 1 makers/m; "
        + "dossiers dossiers /souk/fr/dossiers/ 0 private")
  }

  @Test func menusComeInTheOrderOfTheSettings() async throws {
    let text = try await french(
      "{% for m in site.menus %}{{ m.name }} {{ m.count }}:{% for l in m.links %} {{ l.label }}"
        + "{% if l.is_current %}!{% endif %}{% endfor %}; {% endfor %}{{ site.menus.foot | length }}"
    )
    #expect(text == "main 3: choses Genres https://y.example/; foot 1: artisans; 1")
  }

  @Test func taxonomiesComeInTheOrderOfTheSettingsAndThenThoseOfFacets() async throws {
    let template =
      "{% for t in site.taxonomies %}{{ t.name }} {{ t.label }} {{ t.url }} {{ t.count }}"
      + "{% if t.is_facet %} facet{% endif %}:{% for x in t.terms %} {{ x.key }}({{ x.count }})"
      + "{% endfor %}; {% endfor %}"
    let text = try await french(template)
    #expect(
      text
        == "kinds Genres /souk/fr/kinds/ 2: wood(1) glass(1); tags Étiquettes /souk/fr/tags/ 0:; ")
    var sample = try Self.site()
    sample.types[0].publish.facets = ["flag", "kinds"]
    var templates = SampleTheme.empty
    templates["home.html"] =
      "{% for t in site.taxonomies %}{{ t.name }} {{ t.is_facet }};{% endfor %}"
    #expect(
      try await sample.built(templates).html("/fr/")
        == "kinds false;tags false;things-flag true;")
  }

  @Test func typesSayWhereTheirRecordsStand() async throws {
    let text = try await french(
      "{% for t in site.types %}{{ t.name }} {{ t.label }} {{ t.plural }}"
        + "{% if t.section %} {{ t.section.url }}{% endif %};{% endfor %}{{ site.types.thing.plural }}"
    )
    #expect(
      text == "thing chose choses /souk/fr/things/;maker artisan artisans /souk/fr/makers/;"
        + "dossier dossier dossiers /souk/fr/dossiers/;page page pages;choses")
  }

  @Test func theyAreListsForFilters() async throws {
    let text = try await french(
      "{{ site.sections | length }} {{ site.sections | map(attribute=\"name\") | join(\" \") }} "
        + "{{ (site.sections | selectattr(\"count\") | list)[1].name }} {{ site.sections[0].name }} "
        + "{{ (site.sections | last).name }} {% for s in site.sections[1:] %}{{ s.name }} {% endfor %}"
        + "{% for s in site.sections | sort(attribute=\"title\") %}{{ s.title }} {% endfor %}"
        + "{{ (site.sections | selectattr(\"name\", \"eq\", \"makers\") | first).title }}")
    #expect(
      text == "3 things makers dossiers makers things dossiers makers dossiers "
        + "artisans choses dossiers artisans")
  }

  @Test func whatIsNoListOfNamesIsNothingToLoopOver() async throws {
    let sample = try Self.site()
    #expect(
      await sample.mistakes("{% for x in site %}{% endfor %}") == ["site is nothing to loop over"])
    #expect(
      await sample.mistakes("{% for x in site.sections.things %}{% endfor %}")
        == ["things is nothing to loop over"])
  }
}
