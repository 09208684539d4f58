/// A point in a file.
package struct SourcePosition: Sendable, Hashable, Comparable {
  /// Bytes from the beginning of the file, or of the piece of it that is held; a byte order mark counts.
  package let offset: Int
  /// Counted from 1.
  package let line: Int
  /// Counted from 1, in Unicode scalars: `å`, `漢` and a tab are one column each.
  package let column: Int

  package init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool { left.offset < right.offset }
}
