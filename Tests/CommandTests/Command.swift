import Foundation

/// Runs the built program as a user would.
struct Command {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  static var binary: URL {
    if let path = ProcessInfo.processInfo.environment["DLALA_BINARY"] {
      return URL(fileURLWithPath: path)
    }
    return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("dlala")
  }

  static func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    // Whoever runs the tests may speak any language; they are written in English.
    process.environment = ProcessInfo.processInfo.environment
      .merging(["LC_ALL": "C.UTF-8"]) { $1 }.merging(environment) { $1 }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dlala-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files, not pipes: a full pipe would hold the program up.
    let output = folder.appendingPathComponent("out")
    let errors = folder.appendingPathComponent("err")
    let source = folder.appendingPathComponent("in")
    try Data().write(to: output)
    try Data().write(to: errors)
    try Data((input ?? "").utf8).write(to: source)
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .uncaughtSignal
        ? -process.terminationStatus : process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}

/// A small site of its own for one test: two languages, one type, a theme of a few lines.
struct TestSite {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("dlala-site-\(UUID().uuidString)")

  var path: String { folder.path }
  var output: String { folder.appendingPathComponent("site").path }

  init() throws {
    for (name, text) in Self.files { try put(text, at: name) }
  }

  func remove() {
    _ = try? FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: path)
    try? FileManager.default.removeItem(at: folder)
  }

  func put(_ text: String, at name: String) throws { try put(Data(text.utf8), at: name) }

  func put(_ data: Data, at name: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func delete(_ name: String) throws {
    try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
  }

  func text(_ name: String) -> String? {
    try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  func build(_ arguments: String...) throws -> Command.Result {
    // Tests look for single mistakes, however many are alike.
    try Command.run(["build", "--all", "--source", path, "--date", "2026-11-01"] + arguments)
  }

  /// Every file of the output and its bytes.
  func snapshot() throws -> [String: Data] {
    guard FileManager.default.fileExists(atPath: output) else { return [:] }
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: output) {
      let file = URL(fileURLWithPath: output).appendingPathComponent(name)
      if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        files[name] = try Data(contentsOf: file)
      }
    }
    return files
  }

  static let page = """
    <!doctype html>
    <html lang="{{ page.lang }}" dir="{{ page.dir }}">
    <head><meta charset="utf-8"><title>{{ page.title }}</title>
    {%- if page.structured_data %}{{ page.structured_data }}{% endif -%}
    </head>
    <body><main><h1>{{ page.title }}</h1>
    {{ page.content }}
    </main></body>
    </html>

    """

  static let files: [String: String] = [
    "dlala.yaml": """
    title: {ar: موقع, fr: Site}
    base-url: https://site.example/
    languages: [ar, fr]
    theme: plain
    page-size: 2

    """,
    "content/_types/page.yaml": """
    label: {ar: صفحة, fr: Page}
    fields:
      title: {kind: text, required: true}

    """,
    "content/_types/product.yaml": """
    label: {ar: منتج, fr: Produit}
    plural: {ar: منتجات, fr: Produits}
    section: products
    fields:
      title: {kind: text, required: true}
      price: {kind: money, required: true, shared: true, min: 0}
      related: {kind: reference, to: product, shared: true}
    publish: {feed: true, search: true, structured-data: Product}

    """,
    "content/products/soap.ar.md": """
    ---
    title: صابون
    price: 25 ILS
    ---

    صابون Nablus 100g (25 ₪)

    """,
    "content/products/soap.fr.md": """
    ---
    title: Savon
    ---

    Un savon.

    """,
    "themes/plain/strings/ar.yaml": "footnotes: الحواشي\nfootnote-back: عودة\nmoved: انتقلت\n",
    "themes/plain/strings/fr.yaml": "footnotes: Notes\nfootnote-back: Retour\nmoved: Déplacée\n",
    "themes/plain/templates/record.html": page,
    "themes/plain/templates/home.html": page,
    "themes/plain/templates/section.html": page,
    "themes/plain/templates/taxonomy.html": page,
    "themes/plain/templates/term.html": page,
    "themes/plain/templates/404.html": page,
    "themes/plain/templates/chooser.html": page,
  ]
}
