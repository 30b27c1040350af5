import Foundation
import Testing

/// Names that mean a language otherwise than as `name.fr.md` are told with the right name.
@Suite struct LanguageNameTests {
  /// What `check` warns of, as paths and remedies.
  private func warnings(_ files: [String], title: String = "Titre") throws -> [String: String] {
    let site = try PublishedFilesTests.site()
    defer { site.remove() }
    for file in files {
      try site.put("---\ntitle: \(title)\nprice: 1 ILS\n---\nx\n", at: "content/" + file)
    }
    let check = try Command.run(["check", "--all", "--source", site.path])
    let lines = check.errors.split(separator: "\n").map(String.init)
    var found: [String: String] = [:]
    for (place, line) in lines.enumerated() where line.contains(" [name] ") {
      guard let path = line.components(separatedBy: ": warning: ").first, line != path else {
        continue
      }
      found[path.replacingOccurrences(of: "content/", with: "")] = lines[place + 1]
        .trimmingCharacters(in: .whitespaces)
    }
    return found
  }

  @Test func theRightNameIsToldForEach() throws {
    let wrong = [
      "products/a_fr.md": "give it the name a.fr.md",
      "products/b-fr.md": "give it the name b.fr.md",
      "products/c_fr_FR.md": "give it the name c.fr.md",
      "products/d fr.md": "give it the name d.fr.md",
      "products/e.french.md": "give it the name e.fr.md",
      "products/f.français.md": "give it the name f.fr.md",
      "products/g.arabe.md": "give it the name g.ar.md",
      "products/h.العربية.md": "give it the name h.ar.md",
      "products/i_French.md": "give it the name i.fr.md",
      "products/j.fr .md": "give it the name j.fr.md",
      "products/k .fr.md": "give it the name k.fr.md",
      "products/l.fr.ar.md": "give it the name l.ar.md, or l.fr.md where it is in fr",
      "products/m.fr.fr.md": "give it the name m.fr.md",
      "products/n_FR.md": "give it the name n.fr.md",
      "products/index-fr.md": "give it the name index.fr.md",
      "products/o_ar.md": "give it the name o.ar.md",
    ]
    #expect(try warnings(Array(wrong.keys)) == wrong)
  }

  @Test func foldersOfLanguagesAreToldOnce() throws {
    let found = try warnings([
      "fr/products/a.md", "fr/products/b.md", "fr/index.md", "ar/products/c.ar.md",
      "products/fr/d.md", "French/products/e.md", "fr_FR/products/f.md",
    ])
    let remedy = "name the language in the files, and leave the folder out: "
    #expect(
      found == [
        "fr": remedy + "index.fr.md", "ar": remedy + "products/c.ar.md",
        "products/fr": remedy + "products/d.fr.md", "French": remedy + "products/e.fr.md",
        "fr_FR": remedy + "products/f.fr.md",
      ])
  }

  @Test func aLocaleForALanguageIsRefusedWithIt() throws {
    let site = try PublishedFilesTests.site()
    defer { site.remove() }
    for code in ["fr_FR", "FR-fr", "fr-CA", "Fr_be"] {
      let path = "content/products/x.\(code).md"
      try site.put("---\ntitle: T\n---\n", at: path)
      let built = try site.build()
      #expect(built.status == 1)
      #expect(built.errors.contains("\(path): error: \"\(code)\" is not a language of this site"))
      #expect(built.errors.contains("write .fr.md"), "\(built.errors)")
      try FileManager.default.removeItem(atPath: site.path + "/" + path)
    }
  }

  @Test func wordsOfANameAreNoLanguages() throws {
    // Names that end in a word like a code, of a language that the site has or has not.
    let names = [
      "products/bar-ar.md", "products/prix-fr.md", "products/go_en.md", "products/art.de.vivre.md",
      "products/mode_de.md", "products/cours-francais.md", "products/v1.2.md", "products/fr.md",
      "products/made-in.md", "products/ar/index.md", "products/x.fr.md",
    ]
    #expect(try warnings(names, title: "عنوان") == [:])
    // Beside another language of the same name it is one.
    #expect(
      try warnings(["products/prix-fr.md", "products/prix.ar.md"], title: "عنوان")
        == ["products/prix-fr.md": "give it the name prix.fr.md"])
    #expect(
      try warnings(["products/p-fr.md", "products/p-ar.md"], title: "عنوان")
        == [
          "products/p-fr.md": "give it the name p.fr.md",
          "products/p-ar.md": "give it the name p.ar.md",
        ])
    #expect(
      try warnings(["products/cours-francais.md", "products/cours.ar.md"], title: "عنوان")
        == ["products/cours-francais.md": "give it the name cours.fr.md"])
  }

  @Test func foldersOfNearlyTheProgramsNamesAreTold() throws {
    let site = try PublishedFilesTests.site()
    defer { site.remove() }
    for path in [
      "_Types/a.yaml", "_type/b.yaml", "_Data/rates.yaml", "_drafts/c.yaml", "_Types/d.yaml",
    ] {
      try site.put("a: 1\n", at: "content/" + path)
    }
    let told = try site.build().errors
    for (folder, name) in [("_Types", "_types"), ("_type", "_types"), ("_Data", "_data")] {
      let lines = told.split(separator: "\n").drop { !$0.hasPrefix("content/\(folder): warning: ") }
      #expect(lines.dropFirst().first == "  did you mean content/\(name)?", "\(told)")
    }
    #expect(told.contains("3 warnings"), "\(told)")
  }

  @Test func namesThatDifferInCapitalsAreOneMistake() throws {
    let site = try PublishedFilesTests.site()
    defer { site.remove() }
    try site.put("---\ntitle: T\nprice: 1 ILS\n---\n", at: "content/products/K17.fr.md")
    try site.put("---\ntitle: ت\nprice: 1 ILS\n---\n", at: "content/products/k17.ar.md")
    let told = try site.build().errors
    #expect(told.contains("differ in capital letters alone"), "\(told)")
    #expect(told.contains("1 error"), "\(told)")
    // Two addresses that two files of each language want are two mistakes.
    for (name, language) in [("a", "ar"), ("b", "ar"), ("a", "fr"), ("b", "fr")] {
      try site.put(
        "---\ntitle: T\nprice: 1 ILS\nslug: same\n---\n",
        at: "content/products/\(name).\(language).md")
    }
    try FileManager.default.removeItem(atPath: site.path + "/content/products/K17.fr.md")
    #expect(try site.build().errors.contains("2 errors"))
  }
}
