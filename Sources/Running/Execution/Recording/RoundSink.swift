import Drivers
import Evidence
import JSONValues
import Quantities
import Synchronization
import Texts

/// Takes what the steps of a `repeat` bring: counts in memory, exchanges straight to an attachment, so that five
/// thousand rounds cost no more memory than a few.
final class RoundSink: Sendable {
  static let failuresKept = 20

  struct Failure: Sendable {
    let round: String
    let step: String
    let report: StepReport
  }

  private struct State {
    var failures: [Failure] = []
    var callLatencies: [Int64] = []
    var expectLatencies: [Int64] = []
    var observed: [Observation] = []
    var observedLeftOut = 0
    var lines = 0
  }

  private let writer: AttachmentWriter
  private let redactor: Redactor
  private let mostPoints: Int
  private let state = Mutex(State())

  init(_ context: RunContext) throws(RecordError) {
    writer = try context.writer.attachment(named: "exchanges", type: "application/jsonl")
    redactor = context.redactor
    mostPoints = context.bounds.points
  }

  func take(_ report: StepReport, at path: String, round: String, action: StepAction) throws {
    for exchange in report.exchanges { try write(exchange, path, round) }
    state.withLock { state in
      if action == .call { state.callLatencies += report.latenciesMicroseconds }
      if action == .expect { state.expectLatencies += report.latenciesMicroseconds }
      let kept = report.observed.prefix(mostPoints - state.observed.count)
      state.observed += kept
      state.observedLeftOut += report.observed.count - kept.count + report.observedLeftOut
      if report.outcome != .met, state.failures.count < RoundSink.failuresKept {
        state.failures.append(Failure(round: round, step: path, report: report))
      }
    }
  }

  private func write(_ exchange: HTTPExchange, _ path: String, _ round: String) throws {
    try redactor.learn(FetchedSecrets.find(in: exchange))
    // Before it becomes a text in JSON: what is escaped once more is harder to find.
    func text(_ bytes: [UInt8]) -> JSONValue { .string(String(decoding: redactor.redact(bytes), as: UTF8.self)) }
    var line: [String: JSONValue] = [
      "round": .string(round), "step": .string(path), "scheduled": .string(exchange.timing.scheduled.description),
      "end": .string(exchange.timing.end.description),
      "request": text(exchange.firstRequest.messageBytes),
    ]
    line["sent"] = exchange.timing.sent.map { .string($0.description) }
    line["firstByte"] = exchange.timing.firstByte.map { .string($0.description) }
    line["response"] = exchange.responseBytes.map(text)
    line["failure"] = exchange.failure.map { .string(redactor.redact($0.shortfall.reason.english)) }
    try writer.write(JSONValue.object(line).canonicalBytes + [0x0A])
    state.withLock { $0.lines += 1 }
  }

  /// The attachment with all exchanges; nil where there were none.
  func finish() async throws -> AttachmentReference? {
    guard state.withLock({ $0.lines > 0 }) else {
      writer.discard()
      return nil
    }
    return try await writer.finish()
  }

  /// What rounds observed, in the order in which it came.
  var observed: [Observation] { state.withLock { $0.observed } }

  /// Points that rounds observed and that were not kept.
  var observedLeftOut: Int { state.withLock { $0.observedLeftOut } }

  var failures: [Failure] { state.withLock { $0.failures } }

  /// How long deliveries took where rounds expect something, otherwise how long answers took.
  var latencies: [Int64] {
    state.withLock { $0.expectLatencies.isEmpty ? $0.callLatencies : $0.expectLatencies }
  }
}
