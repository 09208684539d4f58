/// The closing line: "3 errors, 1 warning in 2 files".
package struct DiagnosticSummary: Sendable, Hashable, CustomStringConvertible {
  package let errors: Int
  package let warnings: Int
  package let notes: Int
  /// Files that have at least one finding.
  package let files: Int

  package init(_ diagnostics: [Diagnostic]) {
    errors = diagnostics.count { $0.severity == .error }
    warnings = diagnostics.count { $0.severity == .warning }
    notes = diagnostics.count { $0.severity == .note }
    files = Set(diagnostics.compactMap { $0.span?.file.path }).count
  }

  package var description: String {
    let counts = [(errors, "error"), (warnings, "warning"), (notes, "note")]
    let parts = counts.filter { $0.0 > 0 }.map { Self.counted($0.0, $0.1) }
    guard !parts.isEmpty else { return "no errors" }
    let total = parts.joined(separator: ", ")
    return files == 0 ? total : "\(total) in \(Self.counted(files, "file"))"
  }

  private static func counted(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
