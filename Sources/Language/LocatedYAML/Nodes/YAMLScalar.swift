package import Diagnostics

/// A single value: text, number, word.
package struct YAMLScalar: Sendable {
  package let node: YAMLNode

  /// How it is written.
  package enum Style: Sendable, Hashable {
    /// Without quotes.
    case plain
    case singleQuoted, doubleQuoted
    /// A block after `|`, lines kept.
    case literal
    /// A block after `>`, lines joined.
    case folded
  }

  package var style: Style {
    switch node.record.form {
    case .singleQuoted: .singleQuoted
    case .doubleQuoted: .doubleQuoted
    case .literal: .literal
    case .folded: .folded
    case .plain, .sequence, .mapping: .plain
    }
  }

  /// The text, with quotes and escapes resolved.
  package var text: String { node.bytes { String(decoding: $0, as: UTF8.self) } }

  package var span: SourceSpan { node.span }

  /// The place of a part of the text, given by its UTF-8 offsets within `text`.
  ///
  /// Exact where text and file run byte for byte alike (plain and quoted scalars on one line without escapes);
  /// otherwise the place of the whole scalar.
  package func span(ofText range: Range<Int>) -> SourceSpan {
    let whole = node.span
    let file = node.document.file
    let indent = style == .singleQuoted || style == .doubleQuoted ? 1 : 0
    let offsets = whole.offsets
    let lower = offsets.lowerBound + indent
    let upper = offsets.upperBound - indent
    guard lower <= upper, style != .literal, style != .folded,
      node.bytes({ $0.elementsEqual(file.bytes[lower..<upper]) })
    else { return whole }
    return whole.part(range.lowerBound + indent..<range.upperBound + indent)
  }
}
