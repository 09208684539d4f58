import Evidence
import Foundation
import JSONValues
package import Quantities

/// The clocks of machines differ. Each shard asks the first one what time it is, several times, and takes the answer
/// that came fastest: the clock was read between question and answer, so half of that time bounds the error (as in NTP,
/// RFC 5905, section 8).
extension LoadParty {
  /// What is known of this machine's clock against that of the first shard.
  package struct ClockComparison: Sendable, Hashable {
    /// How much later this clock shows.
    package let offset: TimeSpan
    /// How far that may be off, to both sides.
    package let error: TimeSpan

    /// - Parameters:
    ///   - asked: by this clock.
    ///   - theirs: what the other clock showed when it answered.
    ///   - answered: by this clock.
    package init(asked: Instant, theirs: Instant, answered: Instant) {
      let half = (answered - asked).microseconds / 2
      offset = asked + TimeSpan(microseconds: half) - theirs
      error = TimeSpan(microseconds: half)
    }
  }

  private static let questions = 8
  private static let pause = Duration.milliseconds(2)

  /// Asks the first shard for the time.
  func compareClocks(_ meeting: Meeting, _ clock: SystemClock) async throws -> ClockComparison {
    var best: ClockComparison?
    for question in 1...Self.questions {
      let asked = clock.now()
      try meeting.post(JSONValue(question), as: "\(topic)-ask-\(meeting.shard.number)")
      let name = "\(topic)-time-\(meeting.shard.number)-\(question)"
      let (_, told) = try await meeting.wait(for: [name, "\(topic)-off", "over"], from: 1, pause: Self.pause)
      let answered = clock.now()
      guard let theirs = told["now"]?.stringValue.flatMap(Instant.init(parsing:)) else { continue }
      let comparison = ClockComparison(asked: asked, theirs: theirs, answered: answered)
      if best.map({ comparison.error < $0.error }) ?? true { best = comparison }
    }
    guard let best else { throw Meeting.silent(1, of: meeting.shard.of) }
    return best
  }

  /// Tells the others the time, until it is cancelled.
  func answerAboutTime(_ meeting: Meeting, _ clock: SystemClock) async {
    var answered: [Int: Int64] = [:]
    while !Task.isCancelled {
      for number in 1...meeting.shard.of where number != 1 {
        guard let question = meeting.told("\(topic)-ask-\(number)")?.integerValue, question != answered[number] else {
          continue
        }
        answered[number] = question
        try? meeting.post(
          ["now": .string(clock.now().description)], as: "\(topic)-time-\(number)-\(question)")
      }
      try? await Task.sleep(for: Self.pause)
    }
  }
}
