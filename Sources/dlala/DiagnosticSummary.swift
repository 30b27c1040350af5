import Model

/// A mistake for machines.
struct DiagnosticSummary: Encodable {
  var severity: String
  var category: String
  var message: String
  var remedy: String
  var path: String
  var line: Int?
  var column: Int?

  init(_ diagnostic: Diagnostic) {
    severity = diagnostic.severity.rawValue
    category = diagnostic.category
    message = diagnostic.headline
    remedy = diagnostic.remedy
    path = diagnostic.path
    line = diagnostic.position?.line
    column = diagnostic.position?.column
  }
}
