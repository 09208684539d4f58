import Catalogue
import Digests
import Evidence
import JSONValues
import Judgement
import Load
import Planning
import Quantities
import Reporting
import SuiteLanguage
import Texts

/// A catalogue with one load, and a record of it.
struct SampleLoadRecord {
  static let caseID = "capacity.peak/all-at-once"
  static let start = Instant(secondsSince1970: 1_792_310_400)  // 18 October 2026 08:00 UTC

  private(set) var entries: [RecordEntry] = []
  private(set) var contents: [SHA256Digest: [UInt8]] = [:]
  private var now: Instant
  private var previous = SHA256Digest.zero

  var attachments: AttachmentAccess {
    let contents = contents
    return AttachmentAccess { reference, _ in contents[reference.sha256] }
  }

  /// - Parameter result: of each run, in the order in which they were done.
  init(_ results: [LoadResult], at start: Instant = start) throws {
    now = start
    try append(RecordCreated(salt: String(repeating: "0", count: 32), catalogue: "belastning"))
    for (number, result) in results.enumerated() { try run("run-\(number + 1)", result) }
  }

  func assessment() throws -> Assessment {
    try Assessor.assess(catalogue: Self.compiled, record: entries, asOf: now + .hours(1))
  }

  func review(earlier: SampleLoadRecord? = nil) throws -> LoadReview? {
    LoadReview(
      try assessment(), attachments: attachments,
      earlier: try earlier.map { (try $0.assessment(), $0.attachments) })
  }

  private mutating func run(_ run: String, _ result: LoadResult) throws {
    let merged = try result.shards.map { shard in
      MergedShard(
        number: shard.shard.number, head: try SHA256Digest.hash([UInt8(shard.shard.number)]).hex, entries: 120,
        run: "shard-run")
    }
    try append(
      RunStarted(
        run: run, catalogue: "belastning", plan: try SHA256Digest.hash(Array("plan".utf8)), binding: "vendor",
        system: SystemUnderTest(vendor: "Larm & <b>AB</b>", product: "Trygghet", version: "1.1"), simulated: true,
        tool: "0.1.0", targetClock: Self.start, shards: merged.count > 1 ? merged : nil))
    try append(CaseStarted(run: run, case: Self.caseID, fingerprint: "f"))
    let demands = try LoadDemands(SampleLoad.step(), in: Scope())
    let judgement = result.judged(against: demands)
    let outcome: (StepOutcome, CaseOutcome) =
      switch judgement.outcome {
      case .met: (.met, .passed)
      case .unmet: (.unmet, .failed)
      case .unobserved: (.unobserved, .inconclusive)
      }
    let bytes = try JSONValue(encoding: result).canonicalBytes
    let digest = try SHA256Digest.hash(bytes)
    contents[digest] = bytes
    try append(
      StepFinished(
        run: run, case: Self.caseID, attempt: 1, step: "1", action: .load, outcome: outcome.0,
        reason: judgement.reasons.first.map { LocalizedText($0) }, expected: try JSONValue(encoding: demands),
        actual: try JSONValue(encoding: result.figures),
        timing: StepTiming(scheduled: now - .seconds(60), sent: now - .seconds(50), end: now), targetTime: now),
      [
        AttachmentReference(
          name: "load-result", sha256: digest, bytes: Int64(bytes.count), type: "application/json")
      ])
    try append(
      CaseFinished(run: run, case: Self.caseID, attempt: 1, fingerprint: "f", outcome: outcome.1, reason: nil))
    try append(RunFinished(run: run))
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
    now = now + .seconds(20)
  }

  static var compiled: CompiledCatalogue {
    get throws {
      CompiledCatalogue(
        catalogue: Catalogue(
          name: "belastning",
          title: LocalizedText([
            .swedish: "Trygghetssystem, prov", .english: "Safety alarm system, sample",
            .finnish: "Turvajärjestelmä, näyte",
          ]),
          buyer: LocalizedText([.swedish: "Borås Stad", .english: "City of Borås"]),
          areas: [Area(id: "it-system", title: LocalizedText([.swedish: "IT-system", .english: "IT system"]))]),
        requirements: [
          CompiledRequirement(
            requirement: Requirement(
              id: "B3 ID:1", obligation: .mandatory, area: "it-system", appendix: "B3", title: "Kapacitet",
              text: "Systemet ska klara 5 000 användare.", phases: [.acceptance], faultClass: .a),
            verifications: [CompiledVerification(method: .test, caseIDs: [caseID], suite: nil)])
        ],
        cases: [
          PlannedCase(
            id: caseID, title: ["sv": "Alla larmar på en gång", "en": "All raise alarms at once"], kind: .test,
            control: nil, isNegative: false, isControlledWithin: false, uses: [:], timeLimit: nil,
            steps: [.load(try SampleLoad.step())], fingerprint: "f")
        ])
    }
  }
}
