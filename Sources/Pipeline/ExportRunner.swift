public import Model
import Parsing
import Sheets

/// What one run of `dlala export` is asked.
public struct ExportOptions: Sendable {
  /// The type whose records are exported.
  public var type: String
  /// Only this language's texts, by its code; nothing for all.
  public var language: String?
  /// The name of an encoding.
  public var encoding: String
  /// The name or the sign of a separator.
  public var separator: String

  /// An export of one type.
  public init(type: String, language: String?, encoding: String, separator: String) {
    self.type = type
    self.language = language
    self.encoding = encoding
    self.separator = separator
  }
}

/// How a run of `dlala export` ended.
public enum ExportOutcome: Sendable {
  /// The sheet, and how many records it has.
  case sheet([UInt8], records: Int)
  /// The site cannot be read, or the encoding lacks a character.
  case refused([Diagnostic])
  /// There is no such type, language, encoding or separator.
  case unknownName(UnknownName)
}

/// `dlala export`: the records of one type as a sheet.
public enum ExportRunner {
  /// Makes the sheet.
  ///
  /// - Throws: `EnvironmentFailure` when a folder or file cannot be read.
  public static func run(
    _ options: ExportOptions, site: BuildOptions
  ) async throws(EnvironmentFailure) -> ExportOutcome {
    let encoding: SheetEncoding
    let separator: SheetSeparator
    do {
      encoding = try SheetEncoding.named(options.encoding)
      separator = try SheetSeparator.named(options.separator)
    } catch {
      return .unknownName(error.name)
    }
    let source: SheetSource
    switch try await SheetSource.read(type: options.type, site) {
    case .success(let read): source = read
    case .failure(.diagnostics(let diagnostics)): return .refused(diagnostics)
    case .failure(.unknownName(let name)): return .unknownName(name)
    }
    var language: LanguageIndex?
    if let code = options.language {
      language = source.settings.language(code: code)
      guard language != nil else {
        return .unknownName(
          UnknownName(
            Message("noun-language"), code, among: source.settings.languages.map(\.code)))
      }
    }
    let exporter = SheetExporter(
      settings: source.settings, types: source.types, type: source.type)
    let rows = exporter.rows(source.records, contents: source.contents, language: language)
    switch encoding.encoded(SheetWriter.text(of: rows, separator: separator)) {
    case .success(let bytes): return .sheet(bytes, records: rows.count - 1)
    case .failure(let missing): return .refused(lacking(missing.scalar, encoding, rows))
    }
  }

  /// The first cells that the encoding cannot hold.
  private static func lacking(
    _ scalar: Unicode.Scalar, _ encoding: SheetEncoding, _ rows: [[String]]
  ) -> [Diagnostic] {
    let cells = rows.enumerated().flatMap { number, row in
      row.enumerated().compactMap { column, cell -> Diagnostic? in
        guard case .failure(let missing) = encoding.encoded(cell) else { return nil }
        let code = String(missing.scalar.value, radix: 16, uppercase: true)
        return Diagnostic(
          category: "encoding",
          message: Message(
            "encoding-lacks",
            [
              "encoding": .text(encoding.rawValue), "sign": .text(String(missing.scalar)),
              "code": .text("U+" + code), "column": .text(rows[0][column]),
              "row": .text(row.first ?? ""),
              "cell": .text(SheetCell.name(column: column, row: number + 1)),
            ]),
          remedy: Message("encoding-lacks.remedy"), path: "the sheet")
      }
    }
    return Array(cells.prefix(20))
  }
}
