import Texts

/// One line a finding: `file:line:column: error: message [code]`.
package struct BriefRenderer: Sendable {
  package init() {}

  package func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { render($0) + "\n" }.joined()
  }

  package func render(_ diagnostic: Diagnostic) -> String {
    let finding = "\(diagnostic.severity.rawValue): \(diagnostic.message.english) [\(diagnostic.code)]"
    let line = diagnostic.span.map { "\($0): \(finding)" } ?? finding
    return SafeText.oneLine(line)
  }
}
