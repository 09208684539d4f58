/// A place by name and number alone, for what outlives the file: a frozen plan, a record, a report.
package struct SourcePlace: Sendable, Hashable, Codable {
  /// The path as shown to people.
  package let path: String
  /// Counted from 1.
  package let line: Int
  /// Counted from 1, in Unicode scalars.
  package let column: Int

  package init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }
}

extension SourcePlace: CustomStringConvertible {
  /// `path:line:column`, which editors and terminals make a link of.
  package var description: String { "\(path):\(line):\(column)" }
}

extension SourcePlace: Comparable {
  package static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.path, left.line, left.column) < (right.path, right.line, right.column)
  }
}
