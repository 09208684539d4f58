/// How much the system stands when `capacity-collapse` is on.
enum Capacity {
  /// Users within a minute; those beyond are lost.
  static let users = 3000
}

/// The users who raised an alarm within the last minute.
///
/// A system with a place for so many keeps the place of who was there first: whoever comes when all are taken has none
/// until one is free.
struct AlarmingUsers: Sendable {
  /// A user who has been silent for so long gives the place up.
  static let silence = SimulatedDuration.minutes(1)

  private let places: Int
  private var lastHeard: [String: SimulatedInstant] = [:]
  /// What was heard, oldest first; a user occurs once for each time.
  private var heard: [(user: String, at: SimulatedInstant)] = []
  private var first = 0

  init(places: Int) {
    self.places = places
  }

  /// Hears of a user and says whether there is a place.
  mutating func admits(_ user: String, at now: SimulatedInstant) -> Bool {
    forget(before: now)
    guard lastHeard[user] != nil || lastHeard.count < places else { return false }
    lastHeard[user] = now
    heard.append((user, now))
    return true
  }

  private mutating func forget(before now: SimulatedInstant) {
    while first < heard.count, heard[first].at + Self.silence <= now {
      if lastHeard[heard[first].user] == heard[first].at { lastHeard.removeValue(forKey: heard[first].user) }
      first += 1
    }
    guard first > 4096, first > heard.count / 2 else { return }
    heard.removeFirst(first)
    first = 0
  }
}
