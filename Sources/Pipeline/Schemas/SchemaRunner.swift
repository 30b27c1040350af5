public import Model
import Parsing
import Reading
import Writing

/// A file that `dlala schema` writes.
public struct SchemaOutput: Sendable {
  /// Relative to the folder of the output.
  public var path: String
  /// Its text.
  public var text: String
  /// What it is the schema of, as a glob below the source folder; nothing for other files.
  public var files: [String]
}

/// How a run of `dlala schema` ended.
public enum SchemaOutcome: Sendable {
  case made([SchemaOutput])
  /// The settings or a type cannot be used.
  case refused([Diagnostic])
  /// Files stand there that the program did not write.
  case occupied([String])
}

/// `dlala schema`: what the site's files may say, for the programs that they are written with.
public enum SchemaRunner {
  /// The schemas of a site's settings, types, strings and records.
  ///
  /// - Throws: `EnvironmentFailure` when a folder cannot be read.
  public static func run(_ site: BuildOptions) async throws(EnvironmentFailure) -> SchemaOutcome {
    let source = try SourceFolder.read(site.source, libraries: site.themes)
    let parsed = await ContentParser.parse(source, options: site)
    guard let settings = parsed.settings else {
      return .refused(parsed.diagnostics.filter { $0.severity == .error })
    }
    let theme = try ThemeSource.read(source)
    let keys = KeySchema(languages: settings.languages)
    var outputs = [
      SchemaOutput(
        path: "site.schema.json",
        text: keys.file(.site, title: "Settings of a site of Dlala").text, files: ["dlala.yaml"]),
      SchemaOutput(
        path: "type.schema.json", text: keys.file(.type, title: "A type of records").text,
        files: ["content/_types/*.yaml", "themes/*/types/*.yaml"]),
      SchemaOutput(
        path: "rates.schema.json", text: keys.file(.rates, title: "What currencies are worth").text,
        files: ["content/_data/rates.yaml"]),
      SchemaOutput(
        path: "strings.schema.json",
        text: StringsSchema.file(keys: stringKeys(settings, theme)).text,
        files: ["themes/*/strings/*.yaml", "theme/strings/*.yaml"]),
      SchemaOutput(
        path: "block.schema.json", text: keys.file(.block, title: "A block of texts").text,
        files: ["themes/*/blocks/*.yaml", "theme/blocks/*.yaml"]),
      SchemaOutput(
        path: "component.schema.json",
        text: keys.file(.component, title: "A component of a theme").text,
        files: ["themes/*/component.yaml", "theme/component.yaml"]),
    ]
    outputs += parsed.types.map { type in
      let schema = RecordSchema(settings: settings, types: parsed.types, type: type)
      return SchemaOutput(
        path: "records/\(type.name).schema.json", text: schema.file.text,
        files: [type.section.map { "content/\($0)/**/*.md" } ?? "content/*.md"])
    }
    return .made(outputs)
  }

  /// The keys of the theme's strings in all languages.
  private static func stringKeys(
    _ settings: SiteSettings, _ theme: ThemeSource
  ) -> [String] {
    let keys = settings.languages.flatMap { language in
      theme.strings.compactMap { ThemeStrings.file(of: language, among: $0) }.flatMap { file in
        ThemeStringsParser.parse(file.bytes, path: file.path).value.map(\.key)
      }
    }
    return Set(keys).sorted()
  }

  /// Writes files into a folder; over others only where `isOwn` says that the program wrote them.
  ///
  /// Gives the paths of files that stand in the way: then nothing is written.
  public static func write(
    _ outputs: [SchemaOutput], to folder: String
  ) throws(EnvironmentFailure) -> [String] {
    var changes: [FileBatch.Change] = []
    var others: [String] = []
    for output in outputs {
      let path = folder + "/" + output.path
      let old = try? Reading.bytes(of: path, limit: 16 << 20)
      if let old, !isOwn(old) {
        others.append(path)
        continue
      }
      let new = Array(output.text.utf8)
      if old != new {
        changes.append(FileBatch.Change(path: output.path, old: old, new: new))
      }
    }
    guard others.isEmpty else { return others }
    do throws(WritingFailure) {
      try FileBatch.write(changes, below: folder)
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
    return []
  }

  /// Whether a file says in its first lines that it was written by the program.
  private static func isOwn(_ bytes: [UInt8]) -> Bool {
    let mark = Array(SchemaFile.mark.utf8)
    return bytes.place(of: mark, from: 0, to: 1000) != nil
  }
}
