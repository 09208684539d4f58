import Diagnostics
import Drivers
import Evidence
import Foundation
import Planning
import Quantities
import SuiteLanguage
import Texts

/// Asks the target who it is and what time it has, and writes down that the run begins.
struct RunOpening: Sendable {
  let request: RunRequest
  let target: Target
  let writer: RecordWriter
  let redactor: Redactor
  let connections: ConnectionChecks

  /// - Parameter interrupted: the run that is to go on.
  /// - Returns: the name of the run; nil after diagnostics, where it cannot go on.
  func open(resuming interrupted: RunStarted?, into sink: DiagnosticSink) async throws -> String? {
    let checks = try await connections.open()
    let asked = try await target.askVersion(after: checks)
    let version = asked.version.map { redactor.redact($0) }
    let addresses = target.addresses.mapValues { redactor.redact($0) }
    if let interrupted,
      !ResumeCheck(interrupted: interrupted).check(version: version, addresses: addresses, into: sink)
    {
      return nil
    }
    var reading: TargetClock.Reading?
    if let clock = target.clock {
      do {
        reading = try await clock.turn.withLock { try await clock.advance(by: .zero) }
      } catch is Shortfall {
        // A target that is down is found so by each case.
      }
    }
    let run: String
    if let interrupted {
      run = interrupted.run
      try await writer.append(RunResumed(run: run))
    } else {
      run = try await begin(version: version, addresses: addresses, targetClock: reading?.now)
    }
    for report in checks {
      try await connections.record(report, at: ConnectionChecks.Place(run: run))
      guard let trouble = report.trouble else { continue }
      request.progress(.connectionFailed(reason: LocalizedText(trouble.reason).mapTexts { redactor.redact($0) }))
    }
    if let exchange = asked.exchange ?? reading?.exchange { try await checkClock(exchange, run) }
    return run
  }

  private func begin(
    version: String?, addresses: [String: String], targetClock: Instant?
  ) async throws -> String {
    let binding = request.plan.binding
    let plan = try await writer.attach(request.planBytes, named: "plan", type: "application/json")
    let system = SystemUnderTest(
      vendor: redactor.redact(binding.system.vendor), product: redactor.redact(binding.system.product),
      version: version ?? SystemUnderTest.unknownVersion)
    let request = request
    let started = try await writer.beginRun(attachments: [plan]) { earlier in
      RunStarted(
        run: "run-\(earlier + 1)", catalogue: request.plan.catalogue, plan: request.digest, binding: binding.name,
        system: system, simulated: binding.simulated, tool: request.tool, targetClock: targetClock,
        addresses: addresses, shard: request.meeting?.shard)
    }
    return started.run
  }

  /// Compares our clock with the header `Date` of an answer (RFC 9110, section 6.6.1), which has whole seconds.
  private func checkClock(_ exchange: HTTPExchange, _ run: String) async throws {
    guard let text = exchange.response?.header("Date"), let theirs = HTTPDate.parse(text),
      let sent = exchange.timing.sent, let received = exchange.timing.firstByte
    else { return }
    let half = TimeSpan(microseconds: (received - sent).microseconds / 2)
    // The header gives the second that had begun; its middle is the best guess.
    let offset = theirs + .milliseconds(500) - (sent + half)
    try await writer.append(
      ClockChecked(
        run: run, offsetMilliseconds: offset.microseconds / 1000,
        roundTripMilliseconds: (received - sent).microseconds / 1000))
  }
}
