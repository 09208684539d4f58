/// Tells which alarm of a device each event is, for one member of staff.
enum AlarmMatching {
  struct Sent {
    let at: Int64
    /// Up to when an event may still be in time.
    let deadline: Int64
  }

  /// Both in order of time. What comes first is the first, unless fewer came than were sent: then an event that would be
  /// too late for the alarm whose turn it is, and could be the next one's, is taken for the next one's.
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
