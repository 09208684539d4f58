/// A value that may have to wait until the run: a constant, a saved value, or text with saved values in it.
///
/// Parameters of a suite are gone once a plan is made: the planner has put their values in. What is left are names of
/// values that steps save, and the built-in names in ``BuiltInName``.
package indirect enum Expression: Hashable, Sendable {
  case value(Value)
  /// `${name}`: a value that an earlier step saved, or a built-in name.
  case variable(String)
  /// Text with values in it, for instance `Larm från ${user}`: the pieces in order.
  case text([Expression])
  case list([Expression])
}

/// Names that every step can use without saving them first.
package enum BuiltInName: String, CaseIterable, Sendable {
  /// Text that occurs nowhere else: differs for each run, case, step and round.
  case unique
  /// The number of the present round of the innermost `repeat`, from 1.
  case round
  /// The instant on the target's clock.
  case now

  package var type: ValueType {
    switch self {
    case .unique: .text
    case .round: .integer
    case .now: .instant
    }
  }
}
