import Drivers
import Evidence
import Load
import Planning
import Quantities
import SuiteLanguage
import Testing

import Execution

@Suite struct LoadRecordingTests {
  private static let second: Int64 = 1_000_000

  /// Ten alarms of five users in five seconds, which both members of staff must see within three.
  private static func plan() throws -> LoadPlan {
    func texts(_ texts: [String]) -> SuiteLanguage.Expression { .value(.list(texts.map { .text($0) })) }
    func span(_ seconds: Int32) -> SuiteLanguage.Expression { .value(.duration(.seconds(seconds))) }
    let step = PlannedStep.Load(
      why: [:], duration: span(10), devices: ["user": texts(["a", "b", "c", "d", "e"])],
      staff: .init(stream: "alarms", with: [:], of: ["member": texts(["x", "y"])]),
      mix: [
        .init(
          operation: "press", with: [:], pace: .burst(count: .value(.integer(10))), at: span(1), over: span(5),
          alarm: .init(by: ["user": .variable("user")], to: [:]))
      ], within: span(3), that: ["lost": .equals(.value(.integer(0)))])
    return try LoadPlan(step, in: Scope(), salt: "s")
  }

  private static func outcome(_ arrival: LoadPlan.Arrival, _ failure: LoadFailure? = nil) -> LoadOutcome {
    LoadOutcome(
      arrival: LoadArrival(at: arrival.at, call: arrival.call, device: arrival.device, number: arrival.number),
      begun: arrival.at, sent: arrival.at + 10, firstByte: arrival.at + 20, end: arrival.at + 30, failure: failure)
  }

  private static func event(_ plan: LoadPlan, _ arrival: LoadPlan.Arrival, _ reader: Int, at: Int64) -> LoadEvent {
    let user = plan.scope(ofDevice: arrival.device)["user"]
    return LoadEvent(
      stream: "alarms", reader: reader, at: at, values: plan.fields.map { $0 == "user" ? user : nil }, problem: nil,
      id: "", data: [])
  }

  /// What a recording comes to in which each alarm is shown so long after it was due.
  ///
  /// - Parameters:
  ///   - offset: what the clock of the readers shows more.
  ///   - moved: how far the target's clock is moved on before anything is shown.
  ///   - cuts: whether it is cut into slices all the time.
  private func counts(
    delay: Int64, offset: Int64 = 0, moved: Int64 = 0, cuts: Bool = false
  ) throws -> (counts: [String: Int], journal: LoadJournal) {
    let plan = try Self.plan()
    var recording = LoadRecording(plan: plan, shard: .whole, staff: [0, 1], redactor: .none)
    // The streams are open before the begin is agreed on.
    for reader in [0, 1] { recording.take(.opened(stream: "alarms", reader: reader, at: offset - Self.second)) }
    recording.begin(offset: offset)
    var journal = LoadJournal()
    func cut() { if cuts { journal.merge(recording.cut().journal) } }
    for arrival in plan.arrivals() {
      recording.take(Self.outcome(arrival))
      cut()
    }
    recording.moveOn(by: moved)
    for arrival in plan.arrivals() {
      for reader in [0, 1] {
        recording.take(Self.event(plan, arrival, reader, at: arrival.at + offset + delay))
        cut()
      }
    }
    recording.isComplete([0, 1], at: 60 * Self.second)
    let slice = recording.cut()
    journal.merge(slice.journal)
    if !cuts { #expect(slice.ended == 10 && slice.seen == 20) }
    let result = LoadResult(
      plan: plan, shards: [ShardReport(shard: .whole, journal: journal, clockError: 0, isComplete: true)])
    return (result.reconciliation.counts.filter { $0.value > 0 }, journal)
  }

  @Test func `what is shown in time is neither lost nor late, whatever the clock of the readers began with`() throws {
    #expect(try counts(delay: Self.second).counts == [:])
    #expect(try counts(delay: Self.second, offset: 7 * Self.second).counts == [:])
    #expect(try counts(delay: 4 * Self.second, offset: -7 * Self.second).counts == ["late": 10])
  }

  @Test func `what is shown when the target's clock was moved on counts as shown so much later`() throws {
    #expect(try counts(delay: Self.second, moved: Self.second).counts == [:])
    #expect(try counts(delay: Self.second, moved: 3 * Self.second).counts == ["late": 10])
  }

  @Test func `when readers did not read is kept, by the clock of the load`() throws {
    let plan = try Self.plan()
    var recording = LoadRecording(plan: plan, shard: .whole, staff: [0, 1], redactor: .none)
    // Before the begin is agreed on nothing is due.
    recording.take(LoadReadingStall(from: 0, until: Self.second))
    recording.begin(offset: 7 * Self.second)
    recording.moveOn(by: 2 * Self.second)
    recording.take(LoadReadingStall(from: 8 * Self.second, until: 9 * Self.second))
    let result = LoadResult(
      plan: plan,
      shards: [ShardReport(shard: .whole, journal: recording.cut().journal, clockError: 0, isComplete: true)])
    #expect(result.stalls == [ReadingStall(from: 3 * Self.second, until: 4 * Self.second)])
    #expect(result.figures.longestStall == Self.second)
  }

  @Test func `slices add up to what one would have held`() throws {
    let whole = try counts(delay: Self.second).journal
    let slices = try counts(delay: Self.second, cuts: true).journal
    #expect(whole.encoded() == slices.encoded())
    #expect(try LoadJournal(decoding: whole.encoded()).encoded() == whole.encoded())
  }

  /// Half a secret is not found any more, and nobody has named the token that an event brings itself.
  @Test func `a sample has neither a secret that is cut in two nor a token that came with the event`() throws {
    let plan = try Self.plan()
    let secret = "correct horse battery staple"
    let token = "tok-73aa19c05f"
    var recording = LoadRecording(
      plan: plan, shard: .whole, staff: [0, 1],
      redactor: try Redactor(secrets: [secret], salt: "000102030405060708090a0b0c0d0e0f"))
    recording.begin(offset: 0)
    let head = #"{"access_token":"\#(token)","text":"\#(token) "#
    let padding = String(repeating: "x", count: LoadJournal.sampleLength - head.utf8.count - 10)
    for text in [head + padding + secret + #""}"#, #"{"seen":"\#(token)"}"#] {
      recording.take(
        LoadEvent(
          stream: "alarms", reader: 0, at: Self.second, values: plan.fields.map { _ in .text("stranger") },
          problem: nil, id: "", data: Array(text.utf8)))
    }
    let kept = String(decoding: recording.cut().journal.encoded(), as: UTF8.self)
    #expect(kept.contains("[redacted:"))
    #expect(!kept.contains(token))
    #expect(!kept.contains("correct"))
  }

  /// Two suspicious events that quote a text.
  private static func samples(quoting text: String, secrets: [String]) throws -> String {
    let plan = try Self.plan()
    var recording = LoadRecording(
      plan: plan, shard: .whole, staff: [0, 1],
      redactor: try Redactor(secrets: [], salt: "000102030405060708090a0b0c0d0e0f"))
    recording.begin(offset: 0)
    for secret in secrets { recording.take(secret: secret) }
    recording.take(
      LoadEvent(
        stream: "alarms", reader: 0, at: Self.second, values: plan.fields.map { _ in .text("stranger") },
        problem: nil, id: "", data: Array(text.utf8)))
    return String(decoding: recording.cut().journal.encoded(), as: UTF8.self)
  }

  @Test func `a sample has no token that the answer to a call has brought`() throws {
    let token = "tok-73aa19c05f"
    let kept = try Self.samples(quoting: #"{"text":"\#(token) is in"}"#, secrets: [token])
    #expect(kept.contains("[redacted:"))
    #expect(kept.contains("is in"))
    #expect(!kept.contains(token))
  }

  @Test func `a load that brings more tokens than are remembered keeps no samples`() throws {
    let secrets = (0...LoadRecording.mostSecrets).map { "token-number-\($0)" }
    let kept = try Self.samples(quoting: #"{"text":"quoted"}"#, secrets: secrets)
    #expect(!kept.contains("quoted"))
    #expect(kept.contains("…"))
  }

  @Test(
    arguments: [
      (nil, "done"), (.status(503), "refused"), (.redirected, "refused"), (.timedOut, "timedOut"),
      (.closed, "failed"), (.unreachable("no"), "failed"), (.notSent, "notSent"), (.request("no"), "notSent"),
      (.output("user"), "wrongAnswer"), (.badContent("no"), "wrongAnswer"), (.tooLong, "unread"),
      (.cancelled, "cancelled"),
    ] as [(LoadFailure?, String)])
  func `each way to fail is counted as what it is`(failure: LoadFailure?, name: String) throws {
    let plan = try Self.plan()
    var recording = LoadRecording(plan: plan, shard: .whole, staff: [0, 1], redactor: .none)
    recording.begin(offset: 0)
    for arrival in plan.arrivals() { recording.take(Self.outcome(arrival, failure)) }
    let result = LoadResult(
      plan: plan,
      shards: [ShardReport(shard: .whole, journal: recording.cut().journal, clockError: 0, isComplete: true)])
    let arrivals = try #require(result.calls.first?.measured)
    let counted = [
      "done": arrivals.done, "refused": arrivals.refused, "timedOut": arrivals.timedOut, "failed": arrivals.failed,
      "notSent": arrivals.notSent, "unread": arrivals.unread ?? 0, "wrongAnswer": arrivals.wrongAnswer,
      "cancelled": arrivals.cancelled,
    ]
    #expect(counted.filter { $0.value > 0 } == [name: 10])
    #expect(result.judged(against: plan.demands).outcome != .met)
  }

  @Test func `alarms of which a killed run had written nothing are neither unexpected nor lost, and the load not held`()
    throws
  {
    let plan = try Self.plan()
    let all = Array(plan.arrivals())
    let killedAt = try #require(all.dropFirst(5).first).at
    var first = LoadRecording(plan: plan, shard: .whole, staff: [0, 1], redactor: .none)
    for reader in [0, 1] { first.take(.opened(stream: "alarms", reader: reader, at: -Self.second)) }
    first.begin(offset: 0)
    // Of five that were sent the outcome of three was written down.
    for arrival in all.prefix(3) {
      first.take(Self.outcome(arrival))
      for reader in [0, 1] { first.take(Self.event(plan, arrival, reader, at: arrival.at + 1000)) }
    }
    var journal = first.cut().journal
    var second = LoadRecording(plan: plan, shard: .whole, staff: [0, 1], redactor: .none)
    for reader in [0, 1] { second.take(.opened(stream: "alarms", reader: reader, at: killedAt)) }
    second.begin(offset: 0)
    second.wasAway(since: all[2].at + 2000)
    second.wasInterrupted(after: journal, at: killedAt)
    // One of the two others is shown when the run has come back; the other one was shown before, or never.
    for reader in [0, 1] { second.take(Self.event(plan, all[3], reader, at: killedAt + 1000)) }
    for arrival in all.dropFirst(5) {
      second.take(Self.outcome(arrival))
      for reader in [0, 1] { second.take(Self.event(plan, arrival, reader, at: arrival.at + 2000)) }
    }
    second.isComplete([0, 1], at: 60 * Self.second)
    journal.merge(second.cut().journal)
    let result = LoadResult(
      plan: plan, shards: [ShardReport(shard: .whole, journal: journal, clockError: 0, isComplete: true)])
    #expect(result.reconciliation.counts.filter { $0.value > 0 } == [:])
    #expect(result.reconciliation.alarms == 8)
    let judgement = result.judged(against: plan.demands)
    #expect(judgement.outcome == .unobserved)
    #expect(result.figures.notHeld == [.notHeld(operation: "press", held: 8, planned: 10)])
  }

  @Test func `a slice that could not be written is written with the next one`() throws {
    let plan = try Self.plan()
    var recording = LoadRecording(plan: plan, shard: .whole, staff: [0, 1], redactor: .none)
    recording.begin(offset: 0)
    let all = Array(plan.arrivals())
    for arrival in all.prefix(4) { recording.take(Self.outcome(arrival)) }
    let unwritten = recording.cut()
    for arrival in all.dropFirst(4) { recording.take(Self.outcome(arrival)) }
    let both = recording.cut().after(unwritten)
    #expect(both.ended == 10)
    #expect(both.journal.alarmNumbers == Set(all.map(\.number)))
  }
}
