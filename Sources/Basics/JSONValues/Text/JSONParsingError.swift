/// Why bytes are not the JSON that was asked for, and where.
package struct JSONParsingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as a clause.
  package let problem: String
  /// How many bytes come before the place.
  package let offset: Int
  /// Whether the text may be right, and is only more than is read.
  package let isLimit: Bool

  package init(problem: String, offset: Int, isLimit: Bool = false) {
    self.isLimit = isLimit
    self.problem = problem
    self.offset = offset
  }

  package var description: String { "\(problem) at byte \(offset)" }
}
