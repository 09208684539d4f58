import Foundation
import Texts

/// An array of objects, one a finding.
///
/// Fields: `severity`, `code`, `message`, `file`, `line`, `column`, `endLine`, `endColumn`, `label`, `related` (each
/// `message`, `file`, `line`, `column`) and `hints`. Fields without a value are left out. Lines and columns count from
/// 1, columns in Unicode scalars; the end is the position after the last character.
package struct JSONRenderer: Sendable {
  package init() {}

  package func render(_ diagnostics: [Diagnostic]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings and integers always encode.
    guard let data = try? encoder.encode(diagnostics.map(Finding.init)) else { return "[]\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private struct Finding: Encodable {
    let severity: String
    let code: String
    let message: String
    let file: String?
    let line: Int?
    let column: Int?
    let endLine: Int?
    let endColumn: Int?
    let label: String?
    let related: [Place]
    let hints: [String]

    init(_ diagnostic: Diagnostic) {
      severity = diagnostic.severity.rawValue
      code = diagnostic.code
      message = diagnostic.message.english
      file = diagnostic.span?.file.path
      let known = diagnostic.span.flatMap { $0.file.isAvailable ? $0 : nil }
      let start = known?.start
      let end = known?.end
      line = start?.line
      column = start?.column
      endLine = end?.line
      endColumn = end?.column
      label = diagnostic.label?.english
      related = diagnostic.related.map(Place.init)
      hints = diagnostic.hints.map(\.english)
    }
  }

  private struct Place: Encodable {
    let message: String
    let file: String
    let line: Int?
    let column: Int?

    init(_ related: Diagnostic.Related) {
      message = related.message.english
      file = related.span.file.path
      let start = related.span.file.isAvailable ? related.span.start : nil
      line = start?.line
      column = start?.column
    }
  }
}
