import SuiteLanguage

extension Reconciler {
  /// An alarm is out of order when somebody saw it after another one that was sent only when this one had been taken, by
  /// more than the margin. Alarms that were under way at the same time have no order. Where it is a guess which of a
  /// device's alarms was seen, it cannot be told.
  mutating func checkOrder() {
    seenInOrder.sort { ($0.staff, $0.at, $0.alarm) < ($1.staff, $1.at, $1.alarm) }
    var found: [UInt32: Seen] = [:]
    var guessed: [UInt32: Seen] = [:]
    var index = 0
    var staff: UInt32?
    var latest = (distinct: Int64.min, any: Int64.min)
    while index < seenInOrder.count {
      let first = seenInOrder[index]
      if first.staff != staff { (staff, latest) = (first.staff, (.min, .min)) }
      // Those of one moment came together and have no order either.
      var here = latest
      while index < seenInOrder.count, seenInOrder[index].staff == first.staff, seenInOrder[index].at == first.at {
        let seen = seenInOrder[index]
        let alarm = alarms[Int(seen.alarm)]
        let limit = alarm.end + plan.inOrderAfter + clockError
        if alarm.outcome == .done, latest.any > limit {
          if seen.isDistinct, latest.distinct > limit {
            if found[seen.alarm] == nil { found[seen.alarm] = seen }
          } else if guessed[seen.alarm] == nil {
            guessed[seen.alarm] = seen
          }
        }
        here.any = max(here.any, alarm.sent ?? .min)
        if seen.isDistinct { here.distinct = max(here.distinct, alarm.sent ?? .min) }
        index += 1
      }
      latest = here
    }
    for (alarm, seen) in found {
      add(LoadMeasure.Count.outOfOrder.rawValue, alarm: Int(alarm), staff: [Int(seen.staff)], seen: seen.at)
    }
    for (alarm, seen) in guessed where found[alarm] == nil {
      add(
        LoadMeasure.Count.outOfOrder.rawValue, alarm: Int(alarm), staff: [Int(seen.staff)], seen: seen.at,
        isUnclear: true)
    }
  }
}
