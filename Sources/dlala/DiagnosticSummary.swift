import Localization
import Model

/// A mistake for machines.
struct DiagnosticSummary: Encodable {
  var severity: String
  var category: String
  var code: String?
  var message: String
  var remedy: String
  var path: String
  var line: Int?
  var column: Int?

  init(_ diagnostic: Diagnostic) {
    severity = diagnostic.severity.rawValue
    category = diagnostic.category
    code = diagnostic.code
    message = Environment.wording.text(of: diagnostic.told)
    remedy = diagnostic.advice.map { Environment.wording.text(of: $0) } ?? ""
    path = diagnostic.path
    line = diagnostic.position?.line
    column = diagnostic.position?.column
  }
}
