import Load
import Quantities

/// How the clock of a target that can be moved is moved on when everything has been sent: in steps that are short as
/// long as what comes may be in time, and longer as long as it may still be said to be late and not lost.
///
/// What comes during a step counts as shown at its end, which is never to the advantage of the system, and at most a
/// thirtieth of the time that it has.
package struct LoadTail: Sendable, Hashable {
  /// In microseconds of real time, as the plan counts; each more than zero.
  package let steps: [Int64]

  /// How many steps each of the two parts has.
  package static let parts: Int64 = 30

  package init(within: Int64, recovered: Int64) {
    steps = LoadTail.cut(within) + LoadTail.cut(max(0, recovered - within))
  }

  private static func cut(_ span: Int64) -> [Int64] {
    (1...parts).map { span * $0 / parts - span * ($0 - 1) / parts }.filter { $0 > 0 }
  }
}

extension LoadPlan {
  /// How the clock of a target that can be moved is moved on after the last arrival. That costs next to no time, so it
  /// is looked for ten times as long as alarms may take: what comes late is then distinguished from what never comes.
  var tailSteps: LoadTail {
    let within = within ?? 0
    return LoadTail(within: within, recovered: max(tail, within * 10))
  }
}
