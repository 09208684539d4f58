import Drivers
import Evidence
import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Texts

extension StepRunner {
  /// How long a stream may take to become quiet or to show that it has delivered everything.
  private static let catchUpLimit = TimeSpan.seconds(60)

  /// `expect`
  func perform(_ expect: PlannedStep.Expect, _ frame: Frame) async throws -> StepReport {
    let began = context.now()
    guard let listener = frame.watches[expect.watch] else { throw Reasons.notWatched(expect.watch) }
    guard case .duration(let within) = try expect.within.evaluate(in: frame.scope) else {
      throw Reasons.wrongKind(
        Text("The time limit (within) is not a duration."))
    }
    // A window of no time sees nothing, so nothing that is or is not in it shows anything.
    guard within > .zero else { throw Shortfall(.unseen, Reasons.emptyWindow(within)) }
    let expectation = try Expectation(expect, in: frame.scope)
    var report = StepReport(timing: StepTiming(scheduled: began, end: began))
    let seen: (Expectation.Sighting, Watch.Snapshot)
    do {
      if let clock = context.target.clock {
        seen = try await sight(expectation, on: listener, within: within, clock)
      } else {
        seen = try await sight(expectation, on: listener, until: began + within)
      }
    } catch let shortfall as Shortfall {
      // What came before the stream was lost sight of still counts where it decides.
      let snapshot = listener.watch.snapshot
      let sighting = expectation.look(at: snapshot.events)
      guard expectation.isDecided(sighting) else {
        report.fail(shortfall)
        report.timing = StepTiming(scheduled: began, end: context.now())
        report.attachments = [Self.events(snapshot, sighting, context.shared.bounds)].compactMap { $0 }
        return report
      }
      seen = (sighting, snapshot)
    }
    let (sighting, snapshot) = seen
    expectation.judge(sighting, snapshot, into: &report)
    let counted = expectation.counted(sighting)
    if report.outcome == .met {
      listener.watch.take(numbers: counted.map(\.number))
      if let first = counted.first {
        for (name, field) in expect.save { report.saved[name] = first.fields[field] }
      }
    }
    if let trigger = frame.lastCall, expectation.forEach == nil {
      report.latenciesMicroseconds = counted.map { max(0, ($0.arrivedAt - trigger).microseconds) }
    }
    let most = context.shared.bounds.countedEvents
    report.observed = counted.prefix(most).flatMap { event in
      Observation.series(event.fields, at: event.fields.firstInstant ?? event.arrivedAt)
    }
    report.observedLeftOut = counted.dropFirst(most).reduce(0) { count, event in
      count + Observation.series(event.fields, at: event.arrivedAt).count
    }
    report.attachments = [Self.events(snapshot, sighting, context.shared.bounds)].compactMap { $0 }
    report.timing = StepTiming(scheduled: began, firstByte: counted.first?.arrivedAt, end: context.now())
    return report
  }

  /// With a clock that can be moved: looks at once, and then when the time is up on that clock.
  private func sight(
    _ expectation: Expectation, on listener: any StreamListener, within: TimeSpan, _ clock: TargetClock
  ) async throws -> (Expectation.Sighting, Watch.Snapshot) {
    let deadline = try await clock.reading() + within
    return try await clock.turn.withLock {
      let reading = try await clock.advance(by: .zero)
      try await self.catchUp(listener, reading.mark)
      let snapshot = listener.watch.snapshot
      let sighting = expectation.look(at: snapshot.events)
      let left = deadline - reading.now
      if expectation.isDecided(sighting) || left <= .zero { return (sighting, snapshot) }
      let end = try await clock.advance(by: left)
      try await self.catchUp(listener, end.mark)
      let last = listener.watch.snapshot
      return (expectation.look(at: last.events), last)
    }
  }

  /// Without such a clock: looks whenever something comes, until the time is up.
  private func sight(
    _ expectation: Expectation, on listener: any StreamListener, until deadline: Instant
  ) async throws -> (Expectation.Sighting, Watch.Snapshot) {
    while true {
      let snapshot = listener.watch.snapshot
      let sighting = expectation.look(at: snapshot.events)
      let left = deadline - context.now()
      if expectation.isDecided(sighting) { return (sighting, snapshot) }
      guard left > .zero else { break }
      do {
        try await withTimeLimit(left) {
          try await listener.watch.changes(since: snapshot.version)
          // Many events come together; they are looked at together.
          try await Task.sleep(for: .milliseconds(20))
        }
      } catch is TimeLimitReached {
        continue
      }
    }
    let snapshot = listener.watch.snapshot
    return (expectation.look(at: snapshot.events), snapshot)
  }

  private func catchUp(_ listener: any StreamListener, _ mark: TargetMark?) async throws {
    do {
      try await withTimeLimit(Self.catchUpLimit) { try await listener.catchUp(to: mark) }
    } catch is TimeLimitReached {
      throw Reasons.streamSilent
    }
  }

  /// Everything that came, with when it came and whether it is what was expected.
  private static func events(
    _ snapshot: Watch.Snapshot, _ sighting: Expectation.Sighting, _ bounds: RunBounds
  ) -> StepReport.Attachment? {
    guard !snapshot.events.isEmpty else { return nil }
    let matching = Set(sighting.matching.map(\.number))
    var bytes: [UInt8] = []
    for event in snapshot.events.prefix(bounds.attachedEvents) {
      var line: [String: JSONValue] = [
        "number": JSONValue(event.number), "arrivedAt": .string(event.arrivedAt.description),
        "matches": .bool(matching.contains(event.number)),
      ]
      line["problem"] = event.problem.map { .string($0.reason.english) }
      if let value = try? JSONValue.parse(event.data) {
        line["data"] = value
      } else if event.data.count > bounds.attachedEventBytes {
        // The ellipsis says that a secret may have been cut in two there.
        let beginning = String(decoding: event.data.prefix(bounds.attachedEventBytes), as: UTF8.self)
        line["data"] = .string(beginning + "…")
        line["bytesLeftOut"] = JSONValue(event.data.count - bounds.attachedEventBytes)
      } else {
        line["data"] = .string(String(decoding: event.data, as: UTF8.self))
      }
      bytes += JSONValue.object(line).canonicalBytes + [0x0A]
    }
    if snapshot.events.count > bounds.attachedEvents {
      let leftOut: JSONValue = ["eventsLeftOut": JSONValue(snapshot.events.count - bounds.attachedEvents)]
      bytes += leftOut.canonicalBytes + [0x0A]
    }
    return StepReport.Attachment(name: "events", type: "application/jsonl", bytes: bytes)
  }
}

extension [String: Value] {
  /// The instant among fields that comes first by the field's name.
  var firstInstant: Instant? {
    for (_, value) in sorted(by: { $0.key < $1.key }) {
      if case .instant(let instant) = value { return instant }
    }
    return nil
  }
}
