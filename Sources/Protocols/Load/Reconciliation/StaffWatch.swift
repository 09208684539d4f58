/// What is known of the streams of all members of staff: when each was open, and to which moment all of it was seen.
struct StaffWatch {
  /// A time in which a stream was broken.
  struct Gap {
    let from: Int64
    /// `Int64.max` where it never came back.
    let until: Int64
    /// Whether what came meanwhile may never be told.
    let mayMiss: Bool
  }

  private struct Watched {
    var opened: Int64?
    var observedUntil: Int64?
    var gaps: [Gap] = []
  }

  private var staff: [Watched]

  /// - Parameter changes: ordered by time.
  init(_ changes: [StreamChange], count: Int) {
    staff = Array(repeating: Watched(), count: count)
    var broken: [Int: StreamChange] = [:]
    for change in changes where staff.indices.contains(change.staff) {
      switch change.kind {
      case .opened:
        if staff[change.staff].opened == nil { staff[change.staff].opened = change.at }
        if let since = broken.removeValue(forKey: change.staff) { close(since, at: change.at) }
      case .observedUntil:
        staff[change.staff].observedUntil = max(staff[change.staff].observedUntil ?? change.at, change.at)
      case .broken, .brokenWithLoss, .left:
        if broken[change.staff] == nil { broken[change.staff] = change }
      }
    }
    for (_, since) in broken { close(since, at: .max) }
  }

  private mutating func close(_ since: StreamChange, at end: Int64) {
    staff[since.staff].gaps.append(Gap(from: since.at, until: end, mayMiss: since.kind != .broken))
  }

  /// Whether everything that came for somebody from one moment to another has been seen.
  func sawAll(_ member: Int, from: Int64, until: Int64) -> Bool {
    let watched = staff[member]
    guard let opened = watched.opened, let seen = watched.observedUntil, opened <= from, seen >= until else {
      return false
    }
    return !watched.gaps.contains { $0.mayMiss && $0.until >= from && $0.from <= seen }
  }

  /// Broken streams that came back, which count as outages for that member of staff.
  func outages(_ member: Int) -> [Outage] {
    staff[member].gaps.filter { $0.until != .max }.map { Outage(from: $0.from, until: $0.until) }
  }

  /// Whether a stream was broken at some time between two moments, so that what was told before may be told again.
  func wasBroken(_ member: Int, from: Int64, until: Int64) -> Bool {
    staff[member].gaps.contains { $0.from <= until && $0.until >= from }
  }

  /// The times in which a stream was broken, but for its end after everything had been seen.
  func gaps(ofInterest member: Int) -> [Gap] {
    let watched = staff[member]
    return watched.gaps.filter { $0.from < watched.observedUntil ?? .max }
  }

  var unobservedCount: Int { staff.count { $0.opened == nil || $0.observedUntil == nil } }
}
