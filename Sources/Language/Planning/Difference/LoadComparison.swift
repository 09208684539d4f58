import SuiteLanguage

/// Compares two `load` steps.
enum LoadComparison {
  /// One key that differs.
  enum Change {
    case value(key: String, old: Expression?, new: Expression?)
    case demand(key: String, old: Matcher?, new: Matcher?)
  }

  /// Values are those that say how much is sent and how long it may take; other changes of the step have no name here.
  static func changes(from old: PlannedStep.Load, to new: PlannedStep.Load) -> [Change] {
    var changes: [Change] = []
    func compare(_ key: String, _ before: Expression?, _ after: Expression?) {
      if before != after { changes.append(.value(key: key, old: before, new: after)) }
    }
    func compare(_ old: [String: Matcher], _ new: [String: Matcher]) {
      for key in Set(old.keys).union(new.keys).sorted() where old[key] != new[key] {
        changes.append(.demand(key: key, old: old[key], new: new[key]))
      }
    }
    compare("for", old.duration, new.duration)
    compare("warm-up", old.warmUp, new.warmUp)
    compare("speed", .value(.integer(Int64(old.speed))), .value(.integer(Int64(new.speed))))
    compare("within", old.within, new.within)
    compare("recovered-within", old.recoveredWithin, new.recoveredWithin)
    compare(
      "in-order-after", .value(.duration(old.inOrderAfter)), .value(.duration(new.inOrderAfter)))
    compare("lag", .value(.duration(old.lag)), .value(.duration(new.lag)))
    if old.mix.map(\.operation) == new.mix.map(\.operation) {
      for (before, after) in zip(old.mix, new.mix) {
        for (key, first, second) in numbers(before.pace, after.pace) {
          compare("\(before.operation) \(key)", first, second)
        }
        compare("\(before.operation) over", before.over, after.over)
        compare("\(before.operation) at", before.at, after.at)
        compare("\(before.operation) retry", before.retry, after.retry)
        compare(before.alarm?.shows ?? [:], after.alarm?.shows ?? [:])
      }
    }
    compare(old.that, new.that)
    return changes
  }

  /// The numbers of two paces of the same kind, by key.
  private static func numbers(
    _ old: PlannedStep.Load.Pace, _ new: PlannedStep.Load.Pace
  ) -> [(key: String, old: Expression, new: Expression)] {
    switch (old, new) {
    case (.every(let before), .every(let after)): [("every", before, after)]
    case (.rate(let first, let firstPer), .rate(let second, let secondPer)),
      (.poisson(let first, let firstPer), .poisson(let second, let secondPer)):
      [("count", first, second), ("per", firstPer, secondPer)]
    case (.ramp(let first, let firstTo, let firstPer), .ramp(let second, let secondTo, let secondPer)):
      [("from", first, second), ("to", firstTo, secondTo), ("per", firstPer, secondPer)]
    case (.burst(let before), .burst(let after)), (.peak(let before), .peak(let after)): [("count", before, after)]
    default: []
    }
  }
}
