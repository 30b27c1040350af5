import Localization
import Model

/// A mistake for machines.
struct DiagnosticSummary: Encodable {
  var severity: String
  /// The name of the rule.
  var code: String
  var category: String
  var message: String
  var remedy: String
  var path: String
  var line: Int?
  var column: Int?
  var endLine: Int?
  /// The column behind the last scalar that is meant.
  var endColumn: Int?

  init(_ diagnostic: Diagnostic) {
    severity = diagnostic.severity.rawValue
    code = diagnostic.rule
    category = diagnostic.category
    message = Environment.wording.text(of: diagnostic.told)
    remedy = diagnostic.advice.map { Environment.wording.text(of: $0) } ?? ""
    path = diagnostic.path
    line = diagnostic.position?.line
    column = diagnostic.position?.column
    endLine = diagnostic.end?.line
    endColumn = diagnostic.end?.column
  }
}
