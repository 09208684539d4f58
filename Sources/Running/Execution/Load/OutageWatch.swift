package import Drivers
package import Load

/// Finds out from the results of arrivals when the system was away: a time of at least a second in which something could
/// not be reached, and nothing at all was answered.
///
/// Times are microseconds since the begin of the load.
package struct OutageWatch: Sendable {
  /// Shorter ones are hiccups, which count as what they are.
  package static let shortest: Int64 = 1_000_000

  /// When the first arrival was sent, or was to be, that found nobody.
  private var from: Int64?
  /// When the last answer came, of whatever kind.
  private var lastAnswer: Int64?

  /// The readers whose streams are broken, and since when all of them are.
  private var broken: Set<Int> = []
  private var silentSince: Int64?

  package init() {}

  /// All streams of the staff were broken at once: the system was away for them too.
  ///
  /// - Parameters:
  ///   - offset: what the clock of the readers shows more than that of the load.
  ///   - count: how many readers there are.
  /// - Returns: the outage that has ended with this.
  package mutating func take(_ change: LoadStreamChange, offset: Int64, of count: Int) -> Outage? {
    switch change {
    case .broken(_, let reader, let at, _, _):
      broken.insert(reader)
      if broken.count == count, silentSince == nil { silentSince = at - offset }
      return nil
    case .opened(_, let reader, let at):
      broken.remove(reader)
      defer { silentSince = nil }
      guard let since = silentSince, at - offset - since >= Self.shortest else { return nil }
      return Outage(from: since, until: at - offset)
    }
  }

  /// - Returns: the outage that has ended with this.
  package mutating func take(_ outcome: LoadOutcome) -> Outage? {
    switch outcome.failure {
    case .unreachable, .closed:
      if from == nil { from = max(outcome.sent ?? outcome.begun, lastAnswer ?? .min) }
    case .notSent, .request, .cancelled, .timedOut: break
    case nil, .tooLong, .badContent, .status, .output, .redirected:
      // An answer on its way when the others failed says nothing about the time after.
      guard let from else {
        lastAnswer = max(lastAnswer ?? .min, outcome.end)
        return nil
      }
      guard (outcome.sent ?? outcome.begun) >= from else { return nil }
      lastAnswer = outcome.end
      self.from = nil
      return outcome.end - from >= Self.shortest ? Outage(from: from, until: outcome.end) : nil
    }
    return nil
  }

  /// The outage that has not ended yet.
  package mutating func end(at instant: Int64) -> Outage? {
    defer { from = nil }
    let since = [from, silentSince].compactMap { $0 }.min()
    return since.flatMap { instant - $0 >= Self.shortest ? Outage(from: $0, until: instant) : nil }
  }
}
