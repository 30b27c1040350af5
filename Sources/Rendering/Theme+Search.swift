import Localization
import Model
import Templates

/// The templates for searching: that of the page, and for each type that of the small document by
/// which the index knows a record.
struct SearchTemplates: Sendable {
  let page: Program
  /// In the order of the types.
  let records: [Program]
}

extension Theme {
  /// The name of the template that makes a theme searchable.
  public static let searchPage = "search.html"
}

extension ThemeCompiler {
  /// Compiles `search.html` and, for each type, `search-<type>.html` or `search-record.html`; nothing
  /// when the theme has no page for searching.
  func search(
    _ library: TemplateLibrary, _ diagnostics: inout [Diagnostic]
  ) -> SearchTemplates? {
    guard paths[Theme.searchPage] != nil else { return nil }
    let page = program([Theme.searchPage], [], library, &diagnostics)
    let records = world.site.types.map { type in
      let record = Shape.Field(name: "record", shape: .entity(SiteSchema.name(of: type)))
      return program(
        ["search-" + type.name + ".html", "search-record.html"], [record], library, &diagnostics)
    }
    guard let page, records.allSatisfy({ $0 != nil }) else { return nil }
    return SearchTemplates(page: page, records: records.compactMap { $0 })
  }
}

extension PageRenderer {
  /// Adds the document by which the index knows a page, when the page is a record that is to be
  /// found: of a type with `publish.search`, written in the page's own language.
  func addSearchRecord(of data: PageData, to output: inout Output) {
    guard world.hasSearchIndex, let search = theme.search,
      case .record(let record) = data.page.kind
    else { return }
    let place = world.site.records[record.position].typeIndex
    let language = data.page.language
    guard world.site.types[place].publish.search,
      world.site.records[record.position].variants[language.position] != nil
    else { return }
    var bytes: [UInt8] = []
    do throws(RenderFailure) {
      try search.records[place].render(
        globals: [
          .entity(Entity(.site, language)), .entity(Entity(.page, language)),
          .entity(Entity(.record, language, index: record.position)),
        ],
        source: PageSource(world: world, data: data), context: world.context(language),
        into: &bytes)
      output.searchRecord = OutputFile(path: output.file.path, bytes: bytes)
    } catch {
      output.diagnostics.append(error.diagnostic)
    }
  }
}

extension World {
  /// The words of a text as the search index holds them.
  var searchTermsFilter: HostFilter {
    HostFilter(
      name: "search_terms",
      check: { call in
        Self.accept(call, "search_terms", [.text, .markup], 0).map { $0 ? .optional(.text) : .text }
      },
      run: { input, _, _, context in
        switch input {
        case .text(let text): .text(Text(SearchText.terms(of: text.string)))
        case .markup(let bytes): .text(Text(SearchText.terms(ofHTML: bytes)))
        default: .none
        }
      })
  }
}
