package import Quantities
package import Texts

/// The forms in which findings are printed (`--format`).
package enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// With excerpt, carets and hints, for people.
  case text
  /// One line a finding, for editors and problem matchers.
  case brief
  /// An array of objects, for programs.
  case json

  /// All findings in this form, ready to be written; ends with a line break unless empty.
  ///
  /// - Parameters:
  ///   - colour: whether ANSI colours may be used; the caller looks at `NO_COLOR` and at what kind of output it is.
  ///   - width: columns of the terminal.
  ///   - language: the reader's; the other forms are read by programs and are always English.
  package func render(
    _ diagnostics: [Diagnostic], in language: InterfaceLanguage, colour: Bool = false, width: Int = 120
  ) -> String {
    switch self {
    case .text: TextRenderer(language: language, colour: colour, width: width).render(diagnostics)
    case .brief: BriefRenderer().render(diagnostics)
    case .json: JSONRenderer().render(diagnostics)
    }
  }
}

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
