import SuiteLanguage

extension Reconciler {
  /// An alarm is out of order when somebody saw it after another one that was sent only when this one had been taken, by
  /// more than the margin. Alarms that were under way at the same time have no order.
  mutating func checkOrder() {
    seenInOrder.sort { ($0.staff, $0.at, $0.alarm) < ($1.staff, $1.at, $1.alarm) }
    var found: [UInt32: Seen] = [:]
    var index = 0
    var staff: UInt32?
    var latestSent = Int64.min
    while index < seenInOrder.count {
      let first = seenInOrder[index]
      if first.staff != staff { (staff, latestSent) = (first.staff, .min) }
      // Those of one moment came together and have no order either.
      var sentHere = latestSent
      while index < seenInOrder.count, seenInOrder[index].staff == first.staff, seenInOrder[index].at == first.at {
        let seen = seenInOrder[index]
        let alarm = alarms[Int(seen.alarm)]
        if alarm.outcome == .done, latestSent > alarm.end + plan.inOrderAfter + clockError, found[seen.alarm] == nil {
          found[seen.alarm] = seen
        }
        sentHere = max(sentHere, alarm.sent ?? .min)
        index += 1
      }
      latestSent = sentHere
    }
    for (alarm, seen) in found {
      add(LoadMeasure.Count.outOfOrder.rawValue, alarm: Int(alarm), staff: [Int(seen.staff)], seen: seen.at)
    }
  }
}
