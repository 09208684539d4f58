package import Texts

/// Why a statistical question has no answer: an impossible input, or one that these methods do not cover.
package struct StatisticsError: Error, Hashable, Sendable, CustomStringConvertible, TextConvertible {
  /// What is wrong, as a clause without a full stop: `12 failures in 10 trials are more failures than trials`.
  package let problem: Text
  /// What to give instead, as an imperative clause.
  package let hint: Text

  package init(problem: Text, hint: Text) {
    self.problem = problem
    self.hint = hint
  }

  /// The whole error as one text.
  package var text: Text { Text("\(problem); \(hint)") }

  package var description: String { text.english }

  /// A sum that did not settle, or a result that is no number. Never expected; better said than passed on.
  static func noConvergence(_ what: Text) -> StatisticsError {
    StatisticsError(problem: Text("\(what) could not be computed"), hint: Text("use figures that are less extreme"))
  }
}

extension Double {
  /// The number itself, or an error where it is infinite or none.
  func finite(_ what: Text) throws(StatisticsError) -> Double {
    guard isFinite else { throw .noConvergence(what) }
    return self
  }
}
