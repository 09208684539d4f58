package import Texts

/// Why a text is not the quantity that was asked for, or why a computation with quantities has no answer.
package struct QuantityError: Error, Hashable, Sendable, CustomStringConvertible, TextConvertible {
  /// What is wrong, as a clause without a full stop: `'5 %' is a percentage, not a duration`.
  package let problem: Text
  /// What to write instead, as an imperative clause: `write a number and s, min, h, days or weeks, for instance 5 min`.
  package let hint: Text

  /// How a number can be read that can be read in more than one way, as `5.000`, each in a spelling that cannot.
  package let readings: [String]

  package init(problem: Text, hint: Text, readings: [String] = []) {
    self.problem = problem
    self.hint = hint
    self.readings = readings
  }

  /// Whether the text is a number with a sign that may part its thousands.
  package var isAmbiguous: Bool { !readings.isEmpty }

  /// The whole error as one text.
  package var text: Text { Text("\(problem); \(hint)") }

  package var description: String { text.english }

  /// A result too large for exact arithmetic.
  static func overflow(_ operation: Text) -> QuantityError {
    QuantityError(
      problem: Text("\(operation) gives a number too large to compute exactly"),
      hint: Text("use smaller numbers or coarser units"))
  }
}
