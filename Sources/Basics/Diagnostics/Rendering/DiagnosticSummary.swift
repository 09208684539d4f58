package import Texts

/// The closing line: "3 errors, 1 warning in 2 files".
package struct DiagnosticSummary: Sendable, Hashable {
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

  package var text: Text {
    var parts: [Text] = []
    if errors > 0 { parts.append(Text(one: "\(errors) error", other: "\(errors) errors", count: errors)) }
    if warnings > 0 { parts.append(Text(one: "\(warnings) warning", other: "\(warnings) warnings", count: warnings)) }
    if notes > 0 { parts.append(Text(one: "\(notes) note", other: "\(notes) notes", count: notes)) }
    guard !parts.isEmpty else { return Text("no errors") }
    let total = Text(joined: parts, by: Text(verbatim: ", "))
    return files == 0
      ? total : Text(one: "\(total) in \(files) file", other: "\(total) in \(files) files", count: files)
  }
}

extension Diagnostic.Severity {
  /// As it stands before a finding.
  package var title: Text {
    switch self {
    case .error: Text("error")
    case .warning: Text("warning")
    case .note: Text("note")
    }
  }
}
