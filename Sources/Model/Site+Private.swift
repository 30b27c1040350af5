extension Site {
  /// Whether a page leaves no trace, as `publish: {private: true}` of its type says: a record's page,
  /// those of its section, and those of terms that nothing else has.
  public func isPrivate(_ page: Page) -> Bool {
    guard hasPrivateType else { return false }
    return switch page.kind {
    case .record(let record): isPrivate(record)
    case .section(let section, _): types[sections[section].typeIndex].publish.isPrivate
    case .term(let taxonomy, let term, _): isPrivate(taxonomies[taxonomy].terms[term])
    case .taxonomy(let taxonomy):
      // A vocabulary that nobody uses tells nothing.
      taxonomies[taxonomy].terms.contains { isPrivate($0) }
        && taxonomies[taxonomy].terms.allSatisfy { isPrivate($0) || !$0.isUsed }
    case .home, .search, .notFound, .languageChooser: false
    }
  }

  /// A name for the private pages that there are; nothing when there are none.
  ///
  /// Another private page would change it, and it tells no address.
  public var privatePages: String? {
    guard hasPrivateType else { return nil }
    let routes = pages.filter { isPrivate($0) }.map(\.route)
    return routes.isEmpty ? nil : TextDigest(of: routes.joined(separator: "\n").utf8).short
  }

  private var hasPrivateType: Bool { types.contains { $0.publish.isPrivate } }

  private func isPrivate(_ record: RecordIndex) -> Bool {
    types[self[record].typeIndex].publish.isPrivate
  }

  private func isPrivate(_ term: Taxonomy.Term) -> Bool {
    term.isUsed && term.listings.allSatisfy { $0.allSatisfy { isPrivate($0) } }
  }
}
