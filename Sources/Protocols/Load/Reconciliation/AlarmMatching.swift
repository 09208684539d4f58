/// Finds the alarm of a device that each event of one member of staff belongs to.
enum AlarmMatching {
  struct Sent {
    let at: Int64
    /// The last moment at which an event is in time.
    let deadline: Int64
  }

  /// Matches alarms and events in order of time: the first event belongs to the first alarm. Where fewer events came than
  /// alarms were sent, an event that is too late for the alarm whose turn it is, and may be the next one's, is the next
  /// one's.
  ///
  /// - Parameter tolerance: how much before its alarm an event may seem to come, since clocks differ.
  /// - Returns: for each event the place of its alarm; nil for one too many.
  static func match(_ sent: [Sent], _ seen: [Int64], tolerance: Int64) -> [Int?] {
    var result: [Int?] = []
    result.reserveCapacity(seen.count)
    var next = 0
    for (index, at) in seen.enumerated() {
      // Alarms that may be left without an event of their own.
      var spare = (sent.count - next) - (seen.count - index)
      while spare > 0, next + 1 < sent.count, at > sent[next].deadline, sent[next + 1].at <= at {
        next += 1
        spare -= 1
      }
      if next < sent.count, at >= sent[next].at - tolerance {
        result.append(next)
        next += 1
      } else {
        result.append(nil)
      }
    }
    return result
  }
}
