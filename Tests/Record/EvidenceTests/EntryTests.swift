import Digests
import Evidence
import JSONValues
import Quantities
import Testing
import Texts

@Suite struct EntryTests {
  private static let time = TemporaryRecord.time
  private static let system = SystemUnderTest(vendor: "Vendor", product: "Product", version: "1.2")

  private static let contents: [EntryContent] = [
    .runStarted(
      RunStarted(
        run: "r", catalogue: "c", plan: .zero, binding: "b", system: system, simulated: true, tool: "1.0",
        targetClock: time, shard: ShardMark(number: 2, of: 4, meeting: "00ff"),
        shards: [MergedShard(number: 1, head: "aa", entries: 9, run: "r")])),
    .runResumed(RunResumed(run: "r")), .runInterrupted(RunInterrupted(run: "r", reason: "signal")),
    .runFinished(RunFinished(run: "r")),
    .caseStarted(CaseStarted(run: "r", case: "a/1", fingerprint: "f", attempt: 2)),
    .stepFinished(
      StepFinished(
        run: "r", case: "a/1", attempt: 1, step: "5.2", action: .inParallel, outcome: .unmet,
        reason: ["sv": "Nej", "en": "No"], expected: ["at-most": 5], actual: 7, saved: ["device": "d1"],
        timing: StepTiming(scheduled: time, sent: time, firstByte: nil, end: time + .seconds(1)), targetTime: time,
        samples: 3, latenciesMicroseconds: [1, 2, 3], observed: [Observation(name: "level", value: 15, at: time)])),
    .waitStarted(WaitStarted(run: "r", case: "a/1", attempt: 1, step: "3", until: time)),
    .loadBegun(
      LoadBegun(
        run: "r", case: "a/1", attempt: 1, step: "3", load: .zero, begin: time, clockErrorMicroseconds: 400,
        devices: 5000, staff: 200, salt: "s", isContinued: nil)),
    .loadProgressed(
      LoadProgressed(run: "r", case: "a/1", attempt: 1, step: "3", number: 1, until: 1_000_000, ended: 7, seen: 14)),
    .caseFinished(CaseFinished(run: "r", case: "a/1", attempt: 1, fingerprint: "f", outcome: .inconclusive)),
    .inspectionAnswered(
      InspectionAnswered(
        requirement: "B3 ID:2", case: "i", fingerprint: "f", outcome: .met, by: "buyer", answeredAt: time)),
    .clockChecked(ClockChecked(run: "r", offsetMilliseconds: -12, roundTripMilliseconds: 3)),
    .connectionChecked(
      ConnectionChecked(
        run: "r", connection: "api", case: "a/1", attempt: 1, step: "2", outcome: .fails, ground: .credentials,
        reason: ["en": "no"], timing: StepTiming(scheduled: time, end: time))),
    .systemChanged(SystemChanged(system: system, changedAt: time)),
    .waiverGranted(
      WaiverGranted(
        requirement: "B3 ID:44", reason: "a", risk: "b", compensation: "c", owner: "d",
        expires: CalendarDate(clampingDaysSince1970: 20_000), by: "e")),
    .waiverRevoked(WaiverRevoked(requirement: "B3 ID:44", reason: "a", by: "b")),
    .eventRecorded(
      EventRecorded(event: "terminated", values: ["on": "2023-03-01"], known: time, by: "a", source: "events.csv:2")),
    .tornLineSetAside(TornLineSetAside(file: "f", sha256: .zero, bytes: 1)),
    .unknown(EntryKind(rawValue: "later"), ["a": 1]),
  ]

  @Test func `every kind of entry survives the record`() async throws {
    let record = TemporaryRecord()
    let writer = try record.open()
    for content in Self.contents { try await append(content, to: writer) }
    await writer.close()
    let read = try RecordReader.entries(in: record.directory).dropFirst().map { try $0.content() }
    #expect(Array(read) == Self.contents)
  }

  private func append(_ content: EntryContent, to writer: RecordWriter) async throws {
    switch content {
    case .recordCreated(let body): try await writer.append(body)
    case .runStarted(let body): try await writer.append(body)
    case .runResumed(let body): try await writer.append(body)
    case .runInterrupted(let body): try await writer.append(body)
    case .runFinished(let body): try await writer.append(body)
    case .caseStarted(let body): try await writer.append(body)
    case .stepFinished(let body): try await writer.append(body)
    case .waitStarted(let body): try await writer.append(body)
    case .loadBegun(let body): try await writer.append(body)
    case .loadProgressed(let body): try await writer.append(body)
    case .caseFinished(let body): try await writer.append(body)
    case .inspectionAnswered(let body): try await writer.append(body)
    case .clockChecked(let body): try await writer.append(body)
    case .connectionChecked(let body): try await writer.append(body)
    case .systemChanged(let body): try await writer.append(body)
    case .waiverGranted(let body): try await writer.append(body)
    case .waiverRevoked(let body): try await writer.append(body)
    case .eventRecorded(let body): try await writer.append(body)
    case .tornLineSetAside(let body): try await writer.append(body)
    case .unknown(let kind, let body): try await writer.append(kind: kind, body: body)
    }
  }

  @Test func `a step is written with the names that the format documents`() throws {
    let body = StepFinished(
      run: "r", case: "a/1", attempt: 1, step: "1", action: .call, outcome: .met,
      timing: StepTiming(scheduled: Self.time, end: Self.time))
    #expect(
      try JSONValue(encoding: body).canonicalText == """
        {"action":"call","attempt":1,"case":"a/1","outcome":"met","run":"r","step":"1",\
        "timing":{"end":"2026-11-18T11:06:40Z","scheduled":"2026-11-18T11:06:40Z"}}
        """)
  }

  @Test func `an entry of another kind or without a member is refused in words`() async throws {
    let record = TemporaryRecord()
    let writer = try record.open()
    try await writer.append(kind: RunStarted.kind, body: ["run": "r"])
    await writer.close()
    let entry = try #require(try RecordReader.entries(in: record.directory).last)
    let other = #expect(throws: RecordError.self) { try entry.body(as: RunFinished.self) }
    #expect(other?.problem.english == "entry 2 is 'run-started', not 'run-finished'")
    let lacking = #expect(throws: RecordError.self) { try entry.content() }
    #expect(lacking?.code == "unreadable-entry")
  }
}
