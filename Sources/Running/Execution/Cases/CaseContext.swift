import Digests
import Drivers
import Evidence
import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Synchronization
import Texts

/// One attempt at a case.
final class CaseContext: Sendable {
  let shared: RunContext
  let planned: PlannedCase
  let attempt: Int
  /// Saved name -> device that the case has for itself.
  let devices: [String: String]
  /// The connections that gave the case answers which may be due to our own side.
  let oddAnswers = OddAnswers()
  private let listeners = Mutex<[any StreamListener]>([])
  private let reason = Mutex<LocalizedText?>(nil)
  private let browsers = Mutex<[String: Browser]>([:])
  private let responses = Mutex<[String: SentResponse]>([:])
  private let current = Mutex<(path: String, action: StepAction, began: Instant)?>(nil)

  init(shared: RunContext, planned: PlannedCase, attempt: Int, devices: [String: String] = [:]) {
    self.shared = shared
    self.planned = planned
    self.attempt = attempt
    self.devices = devices
  }

  var target: Target { shared.target }
  func now() -> Instant { shared.clock.now() }

  /// Text that occurs nowhere else: made from the record's random salt and the place where it is used, so that a case
  /// that begins again gets other texts than before.
  func unique(at path: String, round: String) -> String {
    let parts = [shared.writer.created.salt, shared.run, planned.id, String(attempt), path, round]
    let digest = try? SHA256Digest.hash(Array(parts.joined(separator: "\u{1F}").utf8))
    return "gv-" + (digest?.hex.prefix(16) ?? "0")
  }

  /// The browser of steps that name none.
  static let usualBrowser = "browser"

  /// The browser of a name, new where no step has used it yet.
  func browser(_ name: String) -> Browser {
    browsers.withLock { browsers in
      if let found = browsers[name] { return found }
      let browser = Browser()
      browsers[name] = browser
      return browser
    }
  }

  func keep(_ response: SentResponse, as name: String) { responses.withLock { $0[name] = response } }
  func keptResponse(_ name: String) -> SentResponse? { responses.withLock { $0[name] } }

  /// Why what was seen since the last question says nothing about the vendor; nil where nothing odd came, or where the
  /// connections that it came over work.
  ///
  /// - Parameter step: the step that has just ended; nil after the last one.
  func connectionTrouble(after step: String? = nil) async throws -> ConnectionTrouble? {
    let odd = oddAnswers.take()
    guard !odd.isEmpty else { return nil }
    return try await shared.connections.trouble(
      after: odd, at: ConnectionChecks.Place(run: shared.run, caseID: planned.id, attempt: attempt, step: step))
  }

  func adopt(_ listener: any StreamListener) { listeners.withLock { $0.append(listener) } }

  func closeListeners() async {
    let open = listeners.withLock { listeners in
      let open = listeners
      listeners = []
      return open
    }
    await withDiscardingTaskGroup { group in
      for listener in open { group.addTask { await listener.close() } }
    }
  }

  /// Why the last step did not come out as wanted.
  var lastReason: LocalizedText? { reason.withLock { $0 } }

  func note(_ report: StepReport) {
    guard report.outcome != .met else { return }
    let texts = report.reason.map { LocalizedText($0).mapTexts { shared.redactor.redact($0) } }
    reason.withLock { $0 = texts }
  }

  func begin(_ path: String, _ action: StepAction) {
    current.withLock { $0 = (path, action, now()) }
    shared.progress(.stepStarted(caseID: planned.id, path: path, action: action))
  }

  func end() { current.withLock { $0 = nil } }

  /// The step that was running when the case was cut off.
  var interrupted: (path: String, action: StepAction, began: Instant)? { current.withLock { $0 } }
}

extension CaseContext {
  /// Writes a step down; durable on return. Secrets are gone before anything reaches the disk.
  ///
  /// - Returns: the step as it was written: without what it saved where that is more than an entry holds.
  @discardableResult
  func record(_ report: StepReport, at path: String, _ action: StepAction) async throws -> StepReport {
    var report = report
    let redactor = shared.redactor
    for exchange in report.exchanges { try redactor.learn(FetchedSecrets.find(in: exchange)) }
    let attachments = report.stored + (try await stored(report.exchanges.attachments + report.attachments))
    var saved = report.saved.mapValues { redactor.redact($0.json) }
    let most = shared.bounds.saved
    if saved.values.reduce(0, { $0 + $1.size(atMost: most) }) > most {
      report.forgetSaved()
      saved = [:]
    }
    // The first step keeps the devices, so that a case that goes on later has the same.
    if path == "1" { for (name, device) in devices { saved[name] = redactor.redact(Value.text(device).json) } }
    try await shared.writer.append(
      StepFinished(
        run: shared.run, case: planned.id, attempt: attempt, step: path, action: action, outcome: report.outcome,
        reason: report.reason.map { LocalizedText($0).mapTexts { redactor.redact($0) } },
        expected: report.expected.map { EntryBounds.shown(redactor.redact($0)) },
        actual: report.actual.map { EntryBounds.shown(redactor.redact($0)) }, saved: saved.isEmpty ? nil : saved,
        timing: report.timing, targetTime: target.clock?.now, samples: report.samples,
        latenciesMicroseconds: report.latenciesMicroseconds.isEmpty ? nil : report.latenciesMicroseconds,
        observed: report.observed.isEmpty
          ? nil
          : report.observed.map { Observation(name: $0.name, value: redactor.redact($0.value), at: $0.at) },
        observedLeftOut: report.observedLeftOut > 0 ? report.observedLeftOut : nil),
      attachments: attachments)
    return report
  }

  /// Stores attachments without secrets, at once: each waits for the disk several times.
  private func stored(_ attachments: [StepReport.Attachment]) async throws -> [AttachmentReference] {
    let redactor = shared.redactor
    let writer = shared.writer
    return try await withThrowingTaskGroup(of: (Int, AttachmentReference).self) { group in
      for (index, attachment) in attachments.enumerated() {
        group.addTask {
          let bytes = redactor.redact(attachment.bytes)
          return (index, try await writer.attach(bytes, named: attachment.name, type: attachment.type))
        }
      }
      var references: [(Int, AttachmentReference)] = []
      for try await reference in group { references.append(reference) }
      return references.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}

extension [HTTPExchange] {
  /// `request` and `response`; numbered from the second exchange of an operation.
  var attachments: [StepReport.Attachment] {
    enumerated().flatMap { index, exchange -> [StepReport.Attachment] in
      let suffix = index == 0 ? "" : "-\(index + 1)"
      var found = [
        StepReport.Attachment(
          name: "request\(suffix)", type: "application/http", bytes: exchange.firstRequest.messageBytes)
      ]
      if let bytes = exchange.responseBytes {
        found.append(StepReport.Attachment(name: "response\(suffix)", type: "application/http", bytes: bytes))
      }
      return found
    }
  }
}
