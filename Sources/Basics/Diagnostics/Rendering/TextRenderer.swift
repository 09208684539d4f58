package import Quantities
package import Texts

/// Findings for people, with the line in question, carets under the place and hints:
/// ```
/// error: 'within' takes a duration, and '5 %' is a percentage
///   --> Requirements/b3-it-system.yaml:212:38
///     |
/// 212 |         with: {level: 15 %, within: 5 %}
///     |                                     ^^^
///     = parameter declared at Suites/low-on-mobile-alarm.yaml:4:3
///     = write a number and s, min, h, days or weeks, for instance 5 min
/// ```
package struct TextRenderer: Sendable {
  package let language: InterfaceLanguage
  /// Whether ANSI colours are used.
  package let colour: Bool
  /// Columns that a line of the excerpt may take.
  package let width: Int

  package init(language: InterfaceLanguage, colour: Bool = false, width: Int = 120) {
    self.language = language
    self.colour = colour
    self.width = max(width, 40)
  }

  /// All findings, a blank line between them, and the summary.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let findings = diagnostics.map { render($0) + "\n" }.joined()
    return findings + DiagnosticSummary(diagnostics).text.text(in: language) + "\n"
  }

  /// One finding; ends with a line break.
  package func render(_ diagnostic: Diagnostic) -> String {
    let title = paint(shown(diagnostic.severity.title) + ":", .severity(diagnostic.severity))
    var lines = [title + " " + paint(shown(diagnostic.message), .strong)]
    let gutter = Gutter(diagnostic)
    if let span = diagnostic.span {
      lines.append(gutter.arrow(paint("-->", .frame)) + SafeText.oneLine(span.description))
      if span.file.isAvailable { lines += excerpt(span, diagnostic, gutter) }
    }
    for related in diagnostic.related {
      lines.append(gutter.note(paint("=", .frame)) + shown(Text("\(related.message) at \(related.span)")))
    }
    for hint in diagnostic.hints {
      lines.append(gutter.note(paint("=", .frame)) + shown(hint))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func excerpt(_ span: SourceSpan, _ diagnostic: Diagnostic, _ gutter: Gutter) -> [String] {
    let start = span.start
    let end = span.end
    var lines = [gutter.bar(paint("|", .frame))]
    let severity = diagnostic.severity
    lines += marked(span, line: start.line, focus: start.offset, severity, gutter)
    // A span that ends right after a line break ends on the line before.
    let lastLine = end.column == 1 && end.line > start.line ? end.line - 1 : end.line
    if lastLine > start.line {
      if lastLine > start.line + 1 { lines.append(gutter.skipped) }
      let last = span.file.offsets(ofLine: lastLine)
      let text = span.file.bytes[last]
      let indent = text.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
      let from = min(last.lowerBound + indent, last.upperBound)
      let part = SourceSpan(file: span.file, offsets: from..<max(from, min(end.offset, last.upperBound)))
      lines += marked(part, line: lastLine, focus: part.offsets.upperBound, severity, gutter)
    }
    if let label = diagnostic.label, let carets = lines.popLast() {
      lines.append(carets + " " + paint(shown(label), .severity(severity)))
    }
    return lines
  }

  /// A line of the file, and the carets under it.
  private func marked(
    _ span: SourceSpan, line: Int, focus: Int, _ severity: Diagnostic.Severity, _ gutter: Gutter
  ) -> [String] {
    let room = max(width - gutter.width - 3, 20)
    let shown = ExcerptLine(file: span.file, line: line, focus: focus).cut(to: room, focus: focus)
    let carets = shown.carets(under: span.offsets)
    let indent = carets.prefix { $0 == " " }
    return [
      (gutter.number(line, paint("|", .frame)) + " " + shown.text).trimmingTrailingSpaces,
      gutter.bar(paint("|", .frame)) + " " + indent
        + paint(String(carets.dropFirst(indent.count)), .severity(severity)),
    ]
  }

  private func shown(_ text: Text) -> String { SafeText.oneLine(text.text(in: language)) }

  private enum Style {
    case severity(Diagnostic.Severity)
    case strong, frame
  }

  private func paint(_ text: String, _ style: Style) -> String {
    guard colour else { return text }
    let code =
      switch style {
      case .severity(.error): "1;31"
      case .severity(.warning): "1;33"
      case .severity(.note): "1;36"
      case .strong: "1"
      case .frame: "34"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

/// The left edge: as wide as the largest line number, at least three, so that excerpts line up under each other.
private struct Gutter {
  let width: Int

  init(_ diagnostic: Diagnostic) {
    guard let span = diagnostic.span, span.file.isAvailable else {
      width = 3
      return
    }
    width = max(3, String(span.end.line).count)
  }

  func arrow(_ arrow: String) -> String { String(repeating: " ", count: width - 1) + arrow + " " }
  func bar(_ bar: String) -> String { String(repeating: " ", count: width + 1) + bar }
  func note(_ mark: String) -> String { String(repeating: " ", count: width + 1) + mark + " " }
  var skipped: String { String(repeating: ".", count: 3) }

  func number(_ line: Int, _ bar: String) -> String {
    let digits = String(line)
    return String(repeating: " ", count: max(0, width - digits.count)) + digits + " " + bar
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
