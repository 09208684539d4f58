import Drivers
import Evidence
import Foundation
import Planning
import Quantities
import SuiteLanguage

/// Asks the target who it is and what time it has, and writes down that the run begins.
struct RunOpening: Sendable {
  let context: RunContext
  let request: RunRequest

  func open(resuming: Bool) async throws {
    let asked = try await context.target.askVersion()
    var reading: TargetClock.Reading?
    if let clock = context.target.clock {
      do {
        reading = try await clock.turn.withLock { try await clock.advance(by: .zero) }
      } catch is Shortfall {
        // A target that is down is found so by each case.
      }
    }
    if resuming {
      try await context.writer.append(RunResumed(run: context.run))
    } else {
      let system = context.plan.binding.system
      let plan = try await context.writer.attach(request.planBytes, named: "plan", type: "application/json")
      try await context.writer.append(
        RunStarted(
          run: context.run, catalogue: context.plan.catalogue, plan: request.digest,
          binding: context.plan.binding.name,
          system: SystemUnderTest(
            vendor: context.redactor.redact(system.vendor), product: context.redactor.redact(system.product),
            version: context.redactor.redact(asked.version ?? "unknown")),
          simulated: context.plan.binding.simulated, tool: request.tool, targetClock: reading?.now,
          shard: context.meeting?.shard),
        attachments: [plan])
    }
    if let exchange = asked.exchange ?? reading?.exchange { try await checkClock(exchange) }
  }

  /// Compares our clock with the header `Date` of an answer (RFC 9110, section 6.6.1), which has whole seconds.
  private func checkClock(_ exchange: HTTPExchange) async throws {
    guard let text = exchange.response?.header("Date"), let theirs = HTTPDate.parse(text),
      let sent = exchange.timing.sent, let received = exchange.timing.firstByte
    else { return }
    let half = TimeSpan(microseconds: (received - sent).microseconds / 2)
    // The header tells the second that had begun; its middle is the best guess.
    let offset = theirs + .milliseconds(500) - (sent + half)
    try await context.writer.append(
      ClockChecked(
        run: context.run, offsetMilliseconds: offset.microseconds / 1000,
        roundTripMilliseconds: (received - sent).microseconds / 1000))
  }
}
