package import Texts

/// Something to tell the author of a file: what is wrong, where, and what to do about it.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    case error, warning, note

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }
  }

  /// Another place that the message names. Printed as `= <message> at <path>:<line>:<column>`.
  package struct Related: Sendable, Hashable {
    package let span: SourceSpan
    /// Words that stand before "at": "parameter declared", "first given".
    package let message: Text

    package init(_ message: Text, at span: SourceSpan) {
      self.message = message
      self.span = span
    }
  }

  package let severity: Severity
  /// A stable name for programs and for looking up, in kebab case: `duplicate-key`.
  package let code: String
  /// One sentence without a full stop, beginning in lower case, with what the author wrote in 'single quotes'.
  package let message: Text
  /// Nil when no file can be pointed at.
  package let span: SourceSpan?
  /// A few words after the carets.
  package let label: Text?
  package let related: [Related]
  /// What to do, each a line: "write true or false".
  package let hints: [Text]

  package init(
    _ severity: Severity, _ code: String, _ message: Text, at span: SourceSpan?, label: Text? = nil,
    related: [Related] = [], hints: [Text] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.span = span
    self.label = label
    self.related = related
    self.hints = hints
  }
}

extension Diagnostic {
  /// The order of reading: without a place first, then by path, offset and severity, then by message so that two runs
  /// print alike.
  package static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    guard let leftSpan = left.span else {
      return right.span != nil || (left.severity, left.message) < (right.severity, right.message)
    }
    guard let rightSpan = right.span else { return false }
    if leftSpan.file !== rightSpan.file, leftSpan.file.path != rightSpan.file.path {
      return leftSpan.file.path < rightSpan.file.path
    }
    let leftKey = (leftSpan.offsetInFile, left.severity, left.code, left.message)
    let rightKey = (rightSpan.offsetInFile, right.severity, right.code, right.message)
    return leftKey < rightKey
  }
}
