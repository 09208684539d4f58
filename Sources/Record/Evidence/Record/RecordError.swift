package import Diagnostics
package import Texts

/// Why a record cannot be read or written.
package struct RecordError: Error, Hashable, Sendable, CustomStringConvertible, TextConvertible {
  /// The code of the error where the system could not read or write.
  package static let inputOutput = "record-input-output"

  /// A stable name in kebab case, such as `record-is-in-use`.
  package let code: String
  /// What is wrong, as a clause without a full stop.
  package let problem: Text
  /// What to do about it.
  package let hint: Text

  package init(code: String, problem: Text, hint: Text) {
    self.code = code
    self.problem = problem
    self.hint = hint
  }

  /// The whole error as one text.
  package var text: Text { Text("\(problem); \(hint)") }

  package var description: String { text.english }

  /// The error as it is shown to the person who named the record.
  package var diagnostic: Diagnostic { Diagnostic(.error, code, problem, at: nil, hints: [hint]) }
}
