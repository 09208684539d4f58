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
