import HostileServer
import Load
import Quantities
import SuiteLanguage
import Synchronization
import Testing

import Drivers

/// A generator that waits for answers asks less while the system hangs, and reports what it did not ask as fast. So the
/// target freezes for 6 s of a run of 10 s, and every percentile has to be what can be computed from that.
@Suite struct CoordinatedOmissionTests {
  /// Frozen from second 2 to second 8.
  private final class Freezer: Sendable {
    private struct State {
      var clock: LoadClock?
      var thawAt: Int64 = 8_000_000
    }

    private let state = Mutex(State())

    func begin(_ clock: LoadClock) { state.withLock { $0.clock = clock } }

    func answer() -> SteadyServer.Answer {
      let text = SteadyServer.Answer.text("{\"id\": \"x\"}")
      return state.withLock { state in
        guard let now = state.clock?.now(), (2_000_000..<state.thawAt).contains(now) else { return text }
        // Rounded up, so that nothing is answered before the thaw.
        return .after(milliseconds: Int((state.thawAt - now) / 1000) + 1, text)
      }
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func `percentiles count what a frozen system was not asked in time`() async throws {
    let rate = 200
    let freezer = Freezer()
    let server = try await SteadyServer(keepsRequests: false) { _ in freezer.answer() }
    let target = try Target.sample(.sample(url: server.url))
    let book = OutcomeBook()
    let clock = LoadClock(begin: SystemClock.system.now() + .milliseconds(300))
    freezer.begin(clock)
    // Fewer connections than arrivals come during the freeze: most of them have to wait for one.
    let generator = try LoadGenerator(
      target: target, calls: [LoadCall(operation: "thing.read", values: .perDevice([Scope()]))], clock: clock,
      settings: .init(connections: 50), observer: book)
    let summary = await generator.run(Calibration.Steady(rate: rate, count: rate * 10))
    await generator.close()
    await target.close()
    await server.stop()

    #expect(summary.wanted == rate * 10)
    var reported = LatencyRecord()
    for outcome in book.outcomes { reported.record(microseconds: outcome.end - outcome.arrival.at) }
    // 40 % are answered at once. The others wait from 0 to 6 s, evenly.
    let analytic: [(thousandths: Int, microseconds: Int64)] = [
      (500, 1_000_000), (750, 3_500_000), (900, 5_000_000), (950, 5_500_000), (990, 5_900_000), (999, 5_990_000),
    ]
    // Arrivals are so far apart.
    let grain = Int64(1_000_000 / rate)
    for (thousandths, expected) in analytic {
      let value = try #require(reported.value(thousandths: thousandths))
      #expect(value >= expected - grain - expected / 1000, "\(thousandths) of 1000")
      // Never more than what the slowest lost on its way beside the freeze.
      #expect(value <= expected + grain + expected / 1000 + mostBeside(book.outcomes), "\(thousandths) of 1000")
    }
  }

  /// The most that an arrival took beyond what the freeze explains: the machine's own part.
  private func mostBeside(_ outcomes: [LoadOutcome]) -> Int64 {
    outcomes.map { outcome in
      let frozen = (2_000_000..<8_000_000).contains(outcome.arrival.at) ? 8_000_000 - outcome.arrival.at : 0
      return outcome.end - outcome.arrival.at - frozen
    }.max() ?? 0
  }
}
