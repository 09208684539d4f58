/// Why a text is not the quantity that was asked for, or why a computation with quantities has no answer.
package struct QuantityError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as a clause without a full stop: `'5 %' is a percentage, not a duration`.
  package let problem: String
  /// What to write instead, as an imperative clause: `write a number and s, min, h, days or weeks, for instance 5 min`.
  package let hint: String

  /// How a number can be read that can be read in more than one way, as `5.000`, each in a spelling that cannot.
  package let readings: [String]

  package init(problem: String, hint: String, readings: [String] = []) {
    self.problem = problem
    self.hint = hint
    self.readings = readings
  }

  /// Whether the text is a number with a sign that may part its thousands.
  package var isAmbiguous: Bool { !readings.isEmpty }

  package var description: String { "\(problem); \(hint)" }

  /// A result too large for exact arithmetic.
  static func overflow(_ operation: String) -> QuantityError {
    QuantityError(
      problem: "\(operation) gives a number too large to compute exactly", hint: "use smaller numbers or coarser units")
  }
}
