import Drivers
import Load
import Testing

import Execution
import Texts

@Suite struct OutageWatchTests {
  private func outcome(_ sent: Int64, _ end: Int64, _ failure: LoadFailure? = nil) -> LoadOutcome {
    LoadOutcome(
      arrival: LoadArrival(at: sent, call: 0, number: UInt64(sent)), begun: sent, sent: sent, end: end,
      failure: failure)
  }

  @Test func `an outage lasts from the first that found nobody to the first answer to a later one`() {
    var watch = OutageWatch()
    #expect(watch.take(outcome(0, 10)) == nil)
    #expect(watch.take(outcome(1_000_000, 1_000_100, .closed)) == nil)
    #expect(watch.take(outcome(2_000_000, 2_000_100, .unreachable("refused"))) == nil)
    // Sent before, answered after: says nothing of the time between.
    #expect(watch.take(outcome(500_000, 2_500_000)) == nil)
    #expect(watch.take(outcome(4_000_000, 4_000_500)) == Outage(from: 1_000_000, until: 4_000_500))
    #expect(watch.end(at: 9_000_000) == nil)
  }

  @Test func `a hiccup is no outage, and one that lasts to the end is`() {
    var watch = OutageWatch()
    #expect(watch.take(outcome(1_000_000, 1_000_100, .closed)) == nil)
    #expect(watch.take(outcome(1_200_000, 1_300_000)) == nil)
    #expect(watch.take(outcome(2_000_000, 2_000_100, .closed)) == nil)
    #expect(watch.end(at: 5_000_000) == Outage(from: 2_000_000, until: 5_000_000))
    #expect(watch.end(at: 6_000_000) == nil)
  }

  @Test func `streams that all break are an outage until the first is open again`() {
    func broken(_ reader: Int, _ at: Int64) -> LoadStreamChange {
      .broken(
        stream: "s", reader: reader, at: at + 100,
        why: Shortfall(.unseen, Text(verbatim: "")), mayMiss: false)
    }
    func opened(_ reader: Int, _ at: Int64) -> LoadStreamChange { .opened(stream: "s", reader: reader, at: at + 100) }
    var watch = OutageWatch()
    let changes: [(LoadStreamChange, Outage?)] = [
      (opened(0, 0), nil), (opened(1, 0), nil), (broken(0, 1_000_000), nil), (broken(1, 1_500_000), nil),
      (opened(1, 4_000_000), Outage(from: 1_500_000, until: 4_000_000)), (opened(0, 4_200_000), nil),
      // One of two is not all.
      (broken(0, 5_000_000), nil), (opened(0, 9_000_000), nil),
    ]
    for (change, outage) in changes { #expect(watch.take(change, offset: 100, of: 2) == outage) }
  }

  @Test(arguments: [.notSent, .timedOut, .cancelled, .status(500), .request("x")] as [LoadFailure])
  func `what is no sign of absence begins no outage`(failure: LoadFailure) {
    var watch = OutageWatch()
    #expect(watch.take(outcome(1_000_000, 1_000_100, failure)) == nil)
    #expect(watch.end(at: 9_000_000) == nil)
  }
}
