/// Why bytes are not the JSON that was asked for, and where.
package struct JSONParsingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as a clause.
  package let problem: String
  /// How many bytes come before the place.
  package let offset: Int

  package init(problem: String, offset: Int) {
    self.problem = problem
    self.offset = offset
  }

  package var description: String { "\(problem) at byte \(offset)" }
}
