import Catalogue
import Diagnostics
import Digests
import Drivers
import Evidence
import Execution
import Foundation
import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Texts

/// Plans in code: a vendor with one operation, one stream, and whatever cases a test wants.
struct PlanBuilder {
  var url: String
  var cases: [PlannedCase] = []
  var clock: Binding.TargetClock?
  var sideBySide = 4
  var devices: [String: [String]] = [:]
  var timeLimit = TimeSpan.seconds(20)
  /// The path of the call that shows whether the connection works; nil where none is declared.
  var check: String?
  var bodyLimitBytes = 100_000

  var plan: Plan {
    let read = BoundRequest(
      connection: "api", method: "GET", path: "/thing", query: ["unique": "${unique}"], status: [200], refused: [403],
      gives: ["id": Extraction(from: .json("/id")), "level": Extraction(from: .json("/level"), unit: "percent")])
    let stream = StreamBinding(
      source: .serverSentEvents(
        request: BoundRequest(connection: "api", method: "GET", path: "/events"), event: "alarm", mark: nil),
      each: ["id": Extraction(from: .json("/id"))])
    let binding = Binding(
      name: "sample", system: .init(vendor: "Vendor", product: "Product", version: .fixed("1")), simulated: true,
      connections: [
        "api": .init(
          url: url, bearer: "${secret:TOKEN}", timeLimit: timeLimit, bodyLimitBytes: bodyLimitBytes,
          check: connectionCheck)
      ],
      clock: clock,
      operations: ["thing.read": .requests([read]), "thing.touch": .byHand(["sv": "Rör vid saken."])],
      streams: ["events": stream], devices: devices, sideBySide: sideBySide, settle: .milliseconds(100))
    let types = PlannedTypes(
      operations: [
        "thing.read": [
          "id": PlannedField(type: .text), "level": PlannedField(type: .percent, isOptional: true),
        ]
      ], streams: ["events": ["id": PlannedField(type: .text)]])
    let requirement = PlannedRequirement(id: "A 1", obligation: "ska", area: "a", cases: cases.map(\.id).sorted())
    return Plan(
      catalogue: "sample", requirements: [requirement], cases: cases.sorted { $0.id < $1.id }, binding: binding,
      types: types)
  }

  private var connectionCheck: ConnectionCheck? {
    check.map { ConnectionCheck(request: BoundRequest(connection: "api", method: "GET", path: $0)) }
  }

  static func planned(
    _ id: String, _ steps: [PlannedStep], kind: VerificationMethod = .test, control: String? = nil,
    uses: [String: String] = [:], timeLimit: TimeSpan? = nil
  ) -> PlannedCase {
    PlannedCase(
      id: id, title: ["sv": "Fallet \(id)"], kind: kind, control: control, isNegative: control != nil,
      isControlledWithin: false, uses: uses, timeLimit: timeLimit, steps: steps, fingerprint: "f-\(id)")
  }

  static func call(
    save: [String: String] = [:], that: [String: Matcher] = [:], refused: Bool = false, operation: String = "thing.read"
  ) -> PlannedStep {
    .call(.init(operation: operation, with: [:], save: save, that: that, refused: refused, timeLimit: nil))
  }

  static let watch = PlannedStep.watch(.init(stream: "events", with: [:], where: [:], name: "events"))

  static func expect(_ times: Matcher, within: TimeSpan = .milliseconds(400), id: String? = nil) -> PlannedStep {
    .expect(
      .init(
        watch: "events", within: .value(.duration(within)),
        that: id.map { ["id": .equals(.value(.text($0)))] } ?? [:], times: times, forEach: nil, save: [:]))
  }

  static func count(_ number: Int64) -> SuiteLanguage.Expression { .value(.integer(number)) }
}

/// A run in a folder of its own.
final class TestRun: Sendable {
  static let secret = "sesame-4711"

  let directory = FileManager.default.temporaryDirectory.appending(path: "run-\(UUID().uuidString)").path()

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  func run(
    _ plan: Plan, only: [String] = [], resumes: Bool = false, beginsAnew: Bool = false,
    desk: any ManualDesk = EmptyDesk(), bounds: RunBounds = RunBounds(),
    clock: SystemClock = .system, progress: @escaping @Sendable (ProgressEvent) -> Void = { _ in }
  ) async throws -> (summary: RunSummary?, codes: [String]) {
    let bytes = try JSONValue(encoding: plan).canonicalBytes
    var request = RunRequest(
      plan: plan, digest: try SHA256Digest.hash(bytes), planBytes: bytes,
      secrets: Secrets(secrets: ["TOKEN": Self.secret]), recordDirectory: directory, choice: CaseChoice(only: only),
      resumes: resumes,
      beginsAnew: beginsAnew, desk: desk, tool: "test", clock: clock, progress: progress)
    request.bounds = bounds
    let sink = DiagnosticSink()
    let summary = await Runner.run(request, into: sink)
    return (summary, sink.diagnostics.map(\.code))
  }

  var entries: [EntryContent] {
    get throws { try RecordReader.entries(in: directory).map { try $0.content() } }
  }

  var steps: [StepFinished] {
    get throws { try entries.compactMap { if case .stepFinished(let step) = $0 { step } else { nil } } }
  }

  var outcomes: [String: CaseOutcome] {
    get throws {
      var outcomes: [String: CaseOutcome] = [:]
      for case .caseFinished(let body) in try entries { outcomes[body.case] = body.outcome }
      return outcomes
    }
  }
}
