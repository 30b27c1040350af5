import Model

/// Finds what the entries of the menus lead to.
struct MenuLinker {
  let records: [Record]
  let sections: [Section]
  let taxonomies: [Taxonomy]
  let types: [ContentType]
  /// Records without a page today, by id.
  let unpublished: [String: Unpublished]

  func link(_ menus: [Menu]) -> (menus: [LinkedMenu], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let linked = menus.map { menu in
      LinkedMenu(
        name: menu.name,
        entries: menu.entries.compactMap { entry in
          if entry.isProposed, !hasSomething(at: entry.target) { return nil }
          if let target = target(of: entry.target) {
            if case .taxonomy(let place) = target, !taxonomies[place].isUsed {
              diagnostics.append(unused(entry))
            }
            return LinkedMenu.Entry(target: target, label: entry.label)
          }
          if let reason = unpublished[entry.target] {
            if reason != .broken { diagnostics.append(withheld(entry, reason)) }
          } else if types.contains(where: { $0.section == entry.target }) {
            diagnostics.append(empty(entry))
          } else {
            diagnostics.append(unknown(entry))
          }
          return nil
        })
    }
    return (linked, diagnostics)
  }

  /// Whether a target leads to more than an empty listing.
  private func hasSomething(at name: String) -> Bool {
    switch target(of: name) {
    case .section(let place): sections[place].listings.contains { !$0.isEmpty }
    case .taxonomy(let place): taxonomies[place].isUsed
    case .record, .address: true
    case nil: false
    }
  }

  private func target(of name: String) -> LinkedMenu.Target? {
    if name.hasPrefix("https://") || name.hasPrefix("http://") { return .address(name) }
    if let section = sections.firstIndex(where: { $0.name == name }) { return .section(section) }
    if let record = records.firstIndex(where: { $0.role == .record && $0.id == name }) {
      return .record(RecordIndex(record))
    }
    if let taxonomy = taxonomies.firstIndex(where: { $0.name == name }) {
      return .taxonomy(taxonomy)
    }
    return nil
  }

  /// Nothing is wrong with it in a site that is being filled, but its readers do not see it.
  private func unused(_ entry: Menu.Entry) -> Diagnostic {
    Diagnostic(
      .warning, category: "menu",
      message: Message("menu-no-term", ["target": .text(entry.target)]),
      remedy: Message("menu-no-term.remedy"),
      path: "dlala.yaml", position: entry.position, length: entry.target.unicodeScalars.count)
  }

  /// A component of the theme brings the section, and nothing is in it yet.
  private func empty(_ entry: Menu.Entry) -> Diagnostic {
    Diagnostic(
      .warning, category: "menu",
      message: Message("menu-empty-section", ["target": .text(entry.target)]),
      remedy: Message("menu-empty-section.remedy", ["target": .text(entry.target)]),
      path: "dlala.yaml", position: entry.position, length: entry.target.unicodeScalars.count)
  }

  /// The page may be on its way: the menu leads to it when it is there.
  private func withheld(_ entry: Menu.Entry, _ reason: Unpublished) -> Diagnostic {
    Diagnostic(
      .warning, category: "menu",
      message: Message(
        "menu-page-withheld", ["target": .text(entry.target), "reason": .message(reason.reason)]),
      remedy: Message("menu-page-withheld.remedy"),
      path: "dlala.yaml", position: entry.position, length: entry.target.unicodeScalars.count)
  }

  private func unknown(_ entry: Menu.Entry) -> Diagnostic {
    let names =
      sections.map(\.name) + taxonomies.map(\.name)
      + records.filter { $0.role == .record }.map(\.id)
    let nearest = NearestName.of(entry.target, among: names)
    return Diagnostic(
      category: "menu",
      message: Message("menu-unknown", ["target": .text(entry.target)]),
      remedy: nearest.map(Message.didYouMean) ?? Message("menu-unknown.remedy"),
      path: "dlala.yaml", position: entry.position, length: entry.target.unicodeScalars.count)
  }
}
