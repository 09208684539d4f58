import Digests
import Drivers
import Evidence
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
