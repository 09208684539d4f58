import Digests
import Drivers
import Evidence
import Foundation
import JSONValues
import Load
package import Quantities
import Texts

/// Those who run a load together: one process, or shards that meet in a folder.
package struct LoadParty: Sendable {
  let shard: LoadShard
  /// Nil where one process runs the whole load.
  let meeting: Meeting?
  /// Names the messages about this load: other loads of the run have other names.
  let topic: String

  /// One process alone.
  static let alone = LoadParty(shard: .whole, meeting: nil, topic: "")

  /// Between two looks where many short steps are taken together.
  private static let quick = Duration.milliseconds(4)

  /// Whether this process moves the clock of the target. Only one may, for each move adds up.
  var movesClock: Bool { meeting?.isLead ?? true }

  /// How much time there is between the agreement and the first arrival.
  private static let headStart = TimeSpan.seconds(2)

  /// When the load begins, and how far this machine's clock may be off in that.
  struct Start: Sendable {
    let begin: Instant
    /// In microseconds.
    let clockError: Int64
  }

  /// Waits until the staff of all shards read, and agrees on the begin of what is measured.
  ///
  /// - Parameter earlier: when it was agreed on before an interruption, with the error of the clock.
  func begin(_ plan: LoadPlan, _ clock: SystemClock, _ earlier: LoadBegun?) async throws -> Start {
    if let earlier { return Start(begin: earlier.begin, clockError: earlier.clockErrorMicroseconds) }
    let begin = clock.now() + Self.headStart + TimeSpan(microseconds: -plan.begin)
    guard let meeting else { return Start(begin: begin, clockError: 0) }
    if meeting.isLead {
      let answering = Task { await answerAboutTime(meeting, clock) }
      defer { answering.cancel() }
      try await meeting.waitForAll("\(topic)-ready-")
      let agreed = clock.now() + Self.headStart + TimeSpan(microseconds: -plan.begin)
      try meeting.post(
        ["begin": .string(agreed.description), "load": .string(plan.digest.hex)], as: "\(topic)-start")
      return Start(begin: agreed, clockError: 0)
    }
    let comparison = try await compareClocks(meeting, clock)
    try meeting.post(["load": .string(plan.digest.hex)], as: "\(topic)-ready-\(meeting.shard.number)")
    let (name, told) = try await meeting.wait(for: ["\(topic)-start", "\(topic)-off", "over"], from: 1)
    guard name == "\(topic)-start", let agreed = told["begin"]?.stringValue.flatMap(Instant.init(parsing:)),
      told["load"]?.stringValue == plan.digest.hex
    else { throw Self.otherLoad }
    return Start(begin: agreed + comparison.offset, clockError: comparison.error.microseconds)
  }

  /// Everybody has sent what was to be sent. A shard that is gone is not waited for: its record will say what it did.
  func allHaveSent() async throws {
    guard let meeting else { return }
    try meeting.post(true, as: "\(topic)-sent-\(meeting.shard.number)")
    guard meeting.isLead else { return }
    for number in 2...max(2, meeting.shard.of) where number <= meeting.shard.of {
      do {
        _ = try await meeting.wait(for: ["\(topic)-sent-\(number)"], from: number)
      } catch is Shortfall {
        meeting.forget(number)
      }
    }
  }

  /// What the streams carry once they have delivered what was due after a step: of the lead, who takes the step.
  func mark(_ step: Int, _ take: () async throws -> TargetMark?) async throws -> TargetMark? {
    guard let meeting else { return try await take() }
    if meeting.isLead {
      do {
        let mark = try await take()
        try meeting.post(["mark": mark?.value ?? .null], as: "\(topic)-step-\(step)")
        return mark
      } catch let shortfall as Shortfall {
        try meeting.post(.string(shortfall.reason.english), as: "\(topic)-lost")
        throw shortfall
      }
    }
    let (name, told) = try await meeting.wait(
      for: ["\(topic)-step-\(step)", "\(topic)-lost", "over"], from: 1, pause: Self.quick)
    guard name.hasPrefix("\(topic)-step") else { throw Self.clockLost }
    return told["mark"].flatMap { $0.isNull ? nil : TargetMark($0) }
  }

  /// The streams of all shards have delivered what was due after a step.
  func haveCaughtUp(_ step: Int) async throws {
    guard let meeting else { return }
    guard meeting.isLead else {
      return try meeting.post(true, as: "\(topic)-caught-\(step)-\(meeting.shard.number)")
    }
    for number in 1...meeting.shard.of where meeting.expects(number) {
      do {
        _ = try await meeting.wait(for: ["\(topic)-caught-\(step)-\(number)"], from: number, pause: Self.quick)
      } catch is Shortfall {
        meeting.forget(number)
      }
    }
  }

  /// This process has seen what there is to see.
  func isDone() async throws {
    guard let meeting else { return }
    try meeting.post(true, as: "\(topic)-done-\(meeting.shard.number)")
  }

  private static let otherLoad = Shortfall(
    .unseen,
    Text("The first part did not begin the same load."))

  private static let clockLost = Shortfall(
    .unseen,
    Text("The first part could not move the clock of the system under test."))
}

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
