import Testing

/// One cause is told once: not what hangs on it as well.
@Suite struct CascadeTests {
  private static let types = [
    "maker": """
    section: makers
    label: {ar: صانع, fr: Artisan}
    fields: {title: {kind: text, required: true}}

    """,
    "ware": """
    section: wares
    label: {ar: سلعة, fr: Objet}
    fields:
      title: {kind: text, required: true}
      maker: {kind: reference, to: maker, required: true, shared: true}
      price: {kind: money, required: true, shared: true}

    """,
  ]

  private func site() throws -> TestSite {
    let site = try TestSite()
    for (name, text) in Self.types { try site.put(text, at: "content/_types/\(name).yaml") }
    try site.put("---\ntitle: رضا\n---\n", at: "content/makers/rida.ar.md")
    try site.put("---\ntitle: Rida\n---\n", at: "content/makers/rida.fr.md")
    for name in ["bol", "plat", "vase"] {
      try site.put(
        "---\ntitle: إناء\nmaker: rida\nprice: 10 ILS\n---\n\n[رضا](../makers/rida.ar.md)\n",
        at: "content/wares/\(name).ar.md")
      try site.put("---\ntitle: \(name)\n---\n", at: "content/wares/\(name).fr.md")
    }
    return site
  }

  @Test func ofWhatRefersToAFileThatCannotBeReadNothingIsTold() throws {
    let site = try site()
    defer { site.remove() }
    #expect(try site.build().status == 0)
    try site.put("---\ntitle: [Rida\n---\n", at: "content/makers/rida.fr.md")
    let result = try site.build()
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("content/makers/rida.fr.md:"), "\(result.errors)")
    #expect(result.errors.contains("\n1 error\n"), "\(result.errors)")
  }

  @Test func ofARecordWhoseOtherFileCannotBeReadNothingIsSaidToBeMissing() throws {
    let site = try site()
    defer { site.remove() }
    // The file with the price that both languages share.
    try site.put("---\ntitle: [\n---\n", at: "content/wares/bol.ar.md")
    let result = try site.build()
    #expect(result.errors.hasPrefix("content/wares/bol.ar.md:"), "\(result.errors)")
    #expect(result.errors.contains("\n1 error\n"), "\(result.errors)")
  }

  @Test func ofATypeThatCannotBeReadNoRecordIsJudged() throws {
    let site = try site()
    defer { site.remove() }
    try site.put("section: [wares\n", at: "content/_types/ware.yaml")
    // What has nothing to do with the type is told all the same.
    try site.put("---\ntitle: [Rida\n---\n", at: "content/makers/rida.fr.md")
    let result = try site.build()
    #expect(result.errors.contains("content/_types/ware.yaml:"), "\(result.errors)")
    #expect(result.errors.contains("content/makers/rida.fr.md:"), "\(result.errors)")
    #expect(
      result.errors.contains(
        "records, links and the theme are not looked at before this type can be read"),
      "\(result.errors)")
    #expect(result.errors.contains("\n2 errors, 1 warning\n"), "\(result.errors)")
  }

  @Test func aMenuLeavesOutADraftAndSaysSo() throws {
    let site = try site()
    defer { site.remove() }
    try site.put(
      (TestSite.files["dlala.yaml"] ?? "") + "menus: {main: [makers/rida]}\n", at: "dlala.yaml")
    for language in ["ar", "fr"] {
      try site.put(
        "---\ntitle: Rida\ndraft: true\n---\n", at: "content/makers/rida.\(language).md")
      for name in ["bol", "plat", "vase"] {
        try site.delete("content/wares/\(name).\(language).md")
      }
    }
    let result = try site.build()
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.errors.contains("the page \"makers/rida\" is a draft: the menu leaves it out"),
      "\(result.errors)")
  }
}
