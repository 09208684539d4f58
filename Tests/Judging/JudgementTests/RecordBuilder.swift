import Digests
import Evidence
import JSONValues
import Quantities

/// Makes the entries of a record in memory, at given times.
struct RecordBuilder {
  private(set) var entries: [RecordEntry] = []
  /// The time of the next entry; each entry moves it on by a second.
  var now: Instant
  private var previous = SHA256Digest.zero

  init(from start: Instant, catalogue: String = "town") throws {
    now = start
    try append(RecordCreated(salt: "00112233445566778899aabbccddeeff", catalogue: catalogue))
  }

  mutating func append(_ body: some EntryBody, attachments: [AttachmentReference] = []) throws {
    try append(kind: type(of: body).kind, JSONValue(encoding: body), attachments)
  }

  mutating func append(kind: EntryKind, _ body: JSONValue, _ attachments: [AttachmentReference] = []) throws {
    let seq = Int64(entries.count + 1)
    let line: JSONValue = ["seq": JSONValue(seq), "body": body, "previous": .string(previous.hex)]
    let hash = try SHA256Digest.hash(line.canonicalBytes)
    entries.append(
      RecordEntry(
        seq: seq, at: now, kind: kind, body: body, attachments: attachments, hash: hash))
    previous = hash
    now = now.advanced(by: .seconds(1))
  }

  mutating func startRun(
    _ run: String, vendor: String = "Vendor", version: String = "1.0", simulated: Bool = false
  ) throws {
    try append(
      RunStarted(
        run: run, catalogue: "town", plan: try SHA256Digest.hash(Array("plan".utf8)), binding: "vendor",
        system: SystemUnderTest(vendor: vendor, product: "Safe", version: version), simulated: simulated,
        tool: "0.1.0"))
  }

  mutating func step(
    _ path: String, of caseID: String, in run: String, _ outcome: StepOutcome, attempt: Int = 1,
    action: StepAction = .check, samples: Int? = nil
  ) throws {
    try append(
      StepFinished(
        run: run, case: caseID, attempt: attempt, step: path, action: action, outcome: outcome,
        timing: StepTiming(scheduled: now - .milliseconds(40), end: now), samples: samples))
  }

  /// A whole case with two steps, the second of which has the outcome.
  mutating func runCase(
    _ caseID: String, in run: String, _ outcome: CaseOutcome, fingerprint: String? = nil, attempt: Int = 1
  ) throws {
    let fingerprint = fingerprint ?? "f-\(caseID)"
    try append(CaseStarted(run: run, case: caseID, fingerprint: fingerprint, attempt: attempt))
    try step("1", of: caseID, in: run, .met, attempt: attempt)
    let last: StepOutcome =
      switch outcome {
      case .passed: .met
      case .failed: .unmet
      case .inconclusive: .unobserved
      }
    try step("2", of: caseID, in: run, last, attempt: attempt)
    try append(CaseFinished(run: run, case: caseID, attempt: attempt, fingerprint: fingerprint, outcome: outcome))
  }

  mutating func waive(_ requirement: String, until day: CalendarDate) throws {
    try append(
      WaiverGranted(
        requirement: requirement, reason: "delivered late", risk: "staff carry two phones",
        compensation: "the old alarm stays", owner: "head of unit", expires: day, by: "steering group"))
  }
}
