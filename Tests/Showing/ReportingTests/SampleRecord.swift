import Digests
import Evidence
import JSONValues
import Quantities
import Reporting
import Texts

/// A record with given times: two runs a week apart, a waiver, an inspection, and a vendor that tries to be markup.
struct SampleRecord {
  private(set) var entries: [RecordEntry] = []
  /// What the attachments hold, by digest.
  private(set) var contents: [SHA256Digest: [UInt8]] = [:]
  private(set) var now: Instant
  private var previous = SHA256Digest.zero
  private let run: String

  static let start = Instant(secondsSince1970: 1_792_310_400)  // 18 October 2026 08:00 UTC

  /// The whole sample.
  static func make() throws -> SampleRecord {
    var record = try SampleRecord()
    try record.firstRun()
    record.now = start + .days(7)
    try record.secondRun()
    return record
  }

  /// As of an hour after the second run.
  static let asOf = start + .days(7) + .hours(1)

  var attachments: AttachmentAccess {
    let contents = contents
    return AttachmentAccess { reference, _ in contents[reference.sha256] }
  }

  private init() throws {
    now = Self.start
    run = "2026-10-18T080000Z"
    try append(RecordCreated(salt: String(repeating: "0", count: 32), catalogue: "boras-prov"))
  }

  private mutating func append(_ body: some EntryBody, _ attachments: [AttachmentReference] = []) throws {
    let value = try JSONValue(encoding: body)
    let seq = Int64(entries.count + 1)
    let line: JSONValue = ["seq": JSONValue(seq), "body": value, "previous": .string(previous.hex)]
    let hash = try SHA256Digest.hash(line.canonicalBytes)
    entries.append(
      RecordEntry(
        seq: seq, at: now, kind: type(of: body).kind, body: value, attachments: attachments,
        hash: hash))
    previous = hash
    now = now + .milliseconds(400)
  }

  private mutating func attach(_ text: String, _ name: String) throws -> AttachmentReference {
    let bytes = Array(text.utf8)
    let digest = try SHA256Digest.hash(bytes)
    contents[digest] = bytes
    return AttachmentReference(name: name, sha256: digest, bytes: Int64(bytes.count), type: "application/http")
  }

  private mutating func start(_ run: String, version: String) throws {
    try append(
      RunStarted(
        run: run, catalogue: "boras-prov", plan: try SHA256Digest.hash(Array("plan".utf8)), binding: "reference-vendor",
        system: SystemUnderTest(vendor: "Larm & <script>alert(1)</script> AB", product: "Trygghet", version: version),
        simulated: true, tool: "0.1.0", targetClock: Self.start))
  }

  /// A case whose steps all have the outcome met but perhaps the last, which the closure makes.
  private mutating func runCase(
    _ id: String, in run: String, met: [StepAction], outcome: CaseOutcome = .passed,
    last: (inout SampleRecord, Int) throws -> Void = { _, _ in }
  ) throws {
    try append(CaseStarted(run: run, case: id, fingerprint: "f:\(id)"))
    for (index, action) in met.enumerated() {
      try step(id, run, index + 1, action, .met)
    }
    try last(&self, met.count + 1)
    try append(CaseFinished(run: run, case: id, attempt: 1, fingerprint: "f:\(id)", outcome: outcome))
  }

  private mutating func step(
    _ id: String, _ run: String, _ number: Int, _ action: StepAction, _ outcome: StepOutcome,
    reason: LocalizedText? = nil, expected: JSONValue? = nil, actual: JSONValue? = nil, samples: Int? = nil,
    latencies: [Int64]? = nil, observed: [Observation]? = nil
  ) throws {
    var attached: [AttachmentReference] = []
    if action == .call {
      attached = [
        try attach(
          "POST http://127.0.0.1:8080/mobile-alarms/m-17/battery HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n"
            + "Authorization: Bearer [redacted:0123456789abcdef]\r\nContent-Type: application/json\r\n\r\n"
            + "{\"level\":15,\"note\":\"it's low\"}", "request"),
        try attach("HTTP/1.1 204 No Content\r\n\r\n", "response"),
      ]
    }
    try append(
      StepFinished(
        run: run, case: id, attempt: 1, step: "\(number)", action: action, outcome: outcome, reason: reason,
        expected: expected, actual: actual,
        timing: StepTiming(scheduled: now - .milliseconds(120), sent: now - .milliseconds(118), end: now),
        targetTime: now, samples: samples, latenciesMicroseconds: latencies, observed: observed), attached)
  }

  // MARK: The runs

  private mutating func firstRun() throws {
    let run = "2026-10-18T080000Z"
    try start(run, version: "1.1")
    try runCase(SampleCatalogue.lowBattery, in: run, met: [.call, .watch, .call]) { record, number in
      try record.step(SampleCatalogue.lowBattery, run, number, .expect, .met, samples: 1, latencies: [1_400_000])
    }
    try runCase(SampleCatalogue.goodBattery, in: run, met: [.call, .watch, .call]) { record, number in
      try record.step(SampleCatalogue.goodBattery, run, number, .expect, .met, samples: 0)
    }
    try runCase(SampleCatalogue.shown, in: run, met: [.call, .expect])
    try append(
      InspectionAnswered(
        run: run, requirement: "B3 ID:2", case: SampleCatalogue.references,
        fingerprint: "f:\(SampleCatalogue.references)", outcome: .met, by: "upphandlaren",
        note: "Intyg från två städer.",
        answeredAt: Self.start - .days(2)))
    try append(RunInterrupted(run: run, reason: "SIGINT"))
  }

  private mutating func secondRun() throws {
    let run = "2026-10-25T080000Z"
    try start(run, version: "1.2")
    try lowBattery(run)
    try runCase(SampleCatalogue.goodBattery, in: run, met: [.call, .watch, .call, .expect])
    try runCase(SampleCatalogue.shown, in: run, met: [.call]) { record, number in
      try record.step(SampleCatalogue.shown, run, number, .expect, .met, samples: 4, latencies: [2_100_000, 2_250_000])
    }
    try runCase(SampleCatalogue.hubBattery, in: run, met: [.call]) { record, number in
      try record.step(
        SampleCatalogue.hubBattery, run, number, .check, .met, expected: ["at-least": ["percent": "5 %"]],
        actual: ["percent": "9 %"], observed: Self.discharge)
    }
    try reconnect(run)
    try runCase(SampleCatalogue.capacity, in: run, met: [.watch, .call]) { record, number in
      try record.step(
        SampleCatalogue.capacity, run, number, .expect, .met, expected: ["integer": 500], actual: ["integer": 500],
        samples: 500, latencies: Self.latencies)
    }
    try finnish(run)
    let lastDay = CalendarDate(year: 2026, month: 12, day: 31) ?? .latest
    try append(
      WaiverGranted(
        requirement: "B3 ID:70", reason: "Leverantören anställer finskspråkiga operatörer.",
        risk: "Samtal på finska dröjer.", compensation: "Kommunens tolk rings upp.", owner: "Enhetschefen",
        expires: lastDay, by: "Styrgruppen"))
    try append(RunFinished(run: run))
    try append(
      EventRecorded(
        event: "fact-decided",
        values: [
          "fact": "vital-signs-measured", "holds": "no", "on": "2026-10-25", "by": "Styrgruppen",
          "why": "Enheten mäter inga <vitalparametrar>.",
        ], known: now))
  }

  private mutating func lowBattery(_ run: String) throws {
    let reason: LocalizedText = [
      "sv": "Inget larm kom inom 5 min.", "en": "No alarm came within 5 min.",
      "fi": "Hälytystä ei tullut 5 minuutissa.",
    ]
    try runCase(SampleCatalogue.lowBattery, in: run, met: [.call, .watch, .call], outcome: .failed) { record, number in
      try record.step(
        SampleCatalogue.lowBattery, run, number, .expect, .unmet, reason: reason,
        expected: ["kind": ["equals": ["word": "battery-low"]], "times": ["at-least": ["integer": 1]]],
        actual: ["times": ["integer": 0], "events": []], samples: 0)
    }
  }

  private mutating func reconnect(_ run: String) throws {
    let reason: LocalizedText = [
      "sv": "Kunde inte iakttas: händelseströmmen bröts.", "en": "Could not be observed: the stream broke.",
      "fi": "Ei voitu havaita: tapahtumavirta katkesi.",
    ]
    try runCase(SampleCatalogue.reconnect, in: run, met: [.call, .watch], outcome: .inconclusive) { record, number in
      try record.step(SampleCatalogue.reconnect, run, number, .expect, .unobserved, reason: reason)
    }
  }

  private mutating func finnish(_ run: String) throws {
    try runCase(SampleCatalogue.finnish, in: run, met: [.call], outcome: .failed) { record, number in
      try record.step(
        SampleCatalogue.finnish, run, number, .check, .unmet, expected: ["language": "fi"],
        actual: ["text": "Larmcentralen, vad gäller det?"])
    }
  }

  /// A hub's battery, every second hour for 48 hours: slow at first, faster towards the end.
  private static let discharge: [Observation] = (0...24).map { step in
    let level = 100 - step * 3 - step * step / 31
    return Observation(
      name: "hub-3", value: ["percent": .string("\(level) %")], at: start + .days(7) + .hours(Int16(step * 2)))
  }

  /// 500 delivery times between 0.3 and 9 seconds, most of them short.
  private static let latencies: [Int64] = (0..<500).map { index in
    let spread = Int64(index * 7919 % 1000)
    return 300_000 + spread * spread * 3 + (index % 83 == 0 ? 5_000_000 : 0)
  }
}
