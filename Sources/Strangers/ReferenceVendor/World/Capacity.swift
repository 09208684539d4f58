/// The limit of the system when `capacity-collapse` is on.
enum Capacity {
  /// Users within a minute; those beyond are lost.
  static let users = 3000
}

/// The users who raised an alarm within the last minute.
///
/// The system has a limited number of places. A user keeps the place while raising alarms; a user who comes when all
/// places are taken has none until one is free.
struct AlarmingUsers: Sendable {
  /// After this time without an alarm, a user loses the place.
  static let silence = SimulatedDuration.minutes(1)

  private let places: Int
  private var lastHeard: [String: SimulatedInstant] = [:]
  /// The alarms, oldest first; a user occurs once for each alarm.
  private var heard: [(user: String, at: SimulatedInstant)] = []
  private var first = 0

  init(places: Int) {
    self.places = places
  }

  /// Notes an alarm of a user and returns whether the user has a place.
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

/// How many different things came within one simulated minute.
struct MinuteCounter: Sendable {
  private var minute = Int.min
  private var seen: Set<String> = []

  /// Counts `name` and says how many there have been in this minute.
  mutating func count(_ name: String, at now: SimulatedInstant) -> Int {
    let current = now.milliseconds / 60_000
    if current != minute {
      minute = current
      seen.removeAll(keepingCapacity: true)
    }
    seen.insert(name)
    return seen.count
  }
}
