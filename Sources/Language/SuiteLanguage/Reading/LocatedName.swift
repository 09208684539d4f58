package import Diagnostics

/// A name (of an operation, a field, a saved value, a suite ..) and the place where it stands.
package struct LocatedName: Hashable, Sendable, CustomStringConvertible {
  package let text: String
  package let span: SourceSpan

  package init(_ text: String, at span: SourceSpan) {
    self.text = text
    self.span = span
  }

  package var description: String { text }
}
