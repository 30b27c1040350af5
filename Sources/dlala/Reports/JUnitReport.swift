import Model
import XML

/// The test report of JUnit, as Ant writes it: each mistake is a case that failed, or that was passed over
/// where it is less grave than what the run is held to.
struct JUnitReport {
  var report: Report

  var text: String {
    let diagnostics = report.diagnostics
    let failures = diagnostics.count { $0.severity >= report.failsOn }
    let errors = report.failure == nil ? 0 : 1
    var xml = XMLWriter(isIndented: true)
    xml.element("testsuites") { xml in
      xml.element("testsuite") { xml in
        xml.attribute("package", "dlala")
        xml.attribute("id", "0")
        xml.attribute("name", "dlala " + report.command)
        xml.attribute("timestamp", Environment.clockText())
        xml.attribute("hostname", "localhost")
        xml.attribute("tests", "\(diagnostics.count + 1)")
        xml.attribute("failures", "\(failures)")
        xml.attribute("errors", "\(errors)")
        xml.attribute("time", time)
        xml.element("properties") { xml in
          xml.element("property") { xml in
            xml.attribute("name", "version")
            xml.attribute("value", ProgramVersion.number)
          }
        }
        for diagnostic in diagnostics { testCase(diagnostic, &xml) }
        run(&xml)
        xml.element("system-out", text: "")
        xml.element("system-err", text: report.failure.map(Self.words) ?? "")
      }
    }
    return (try? xml.finish()).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private var time: String { String((report.seconds * 1000).rounded() / 1000) }

  /// The run as a whole, so that a site without mistakes has a case that passed.
  private func run(_ xml: inout XMLWriter) {
    xml.element("testcase") { xml in
      xml.attribute("name", "the site is made")
      xml.attribute("classname", "dlala")
      xml.attribute("time", time)
      if let failure = report.failure {
        xml.element("error") { xml in
          xml.attribute("message", failure.cause)
          xml.attribute("type", "environment")
          xml.text(Self.words(failure))
        }
      }
    }
  }

  private func testCase(_ diagnostic: Diagnostic, _ xml: inout XMLWriter) {
    let place =
      report.path(of: diagnostic.path)
      + (diagnostic.position.map { ":\($0.line):\($0.column)" } ?? "")
    let message = diagnostic.saidHeadline
    xml.element("testcase") { xml in
      xml.attribute("name", place)
      xml.attribute("classname", diagnostic.rule)
      xml.attribute("time", "0")
      if diagnostic.severity >= report.failsOn {
        xml.element("failure") { xml in
          xml.attribute("message", message)
          xml.attribute("type", diagnostic.severity.rawValue)
          xml.text(Self.details(diagnostic, place))
        }
      } else {
        xml.element("skipped") { xml in
          xml.attribute("message", "\(diagnostic.severity.rawValue): \(message)")
          xml.text(Self.details(diagnostic, place))
        }
      }
    }
  }

  private static func details(_ diagnostic: Diagnostic, _ place: String) -> String {
    [
      place, diagnostic.quotedLine.map { DiagnosticPrinter.visible($0) },
      diagnostic.saidRemedy,
    ].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func words(_ failure: (path: String, cause: String)) -> String {
    "\(DiagnosticPrinter.visible(failure.path)): \(failure.cause)"
  }
}
