import Drivers
import Foundation
import JSONValues
import Quantities
import Testing

/// A network that breaks under load: after five minutes nothing may be missing.
@Suite(.serialized) struct BrokenNetworkTests {
  /// What happens to the network while alarms are raised.
  enum Trouble: String, CaseIterable {
    case cutForThreeSeconds, slowAndNarrow, hangs, takesBytesAndBreaks

    var schedule: [(after: TimeSpan, act: FaultProxy.Act)] {
      switch self {
      case .cutForThreeSeconds: [(.zero, .cut), (.seconds(3), .restore)]
      case .slowAndNarrow:
        [
          (.zero, .set(.init(latency: .milliseconds(300), jitter: .milliseconds(20), bytesPerSecond: 100_000))),
          (.seconds(5), .set(nil)),
        ]
      case .hangs: [(.zero, .set(.init(isStalled: true))), (.milliseconds(1500), .set(nil))]
      // Half open: what is sent goes nowhere, and only much later does the connection turn out to be gone.
      case .takesBytesAndBreaks:
        [
          (.zero, .set(.init(isStalled: true))), (.seconds(2), .cut), (.milliseconds(2500), .set(nil)),
          (.seconds(3), .restore),
        ]
      }
    }
  }

  @Test(.timeLimit(.minutes(3)), arguments: Trouble.allCases)
  func `whatever the network does, alarms that come through in the end are all accounted for`(trouble: Trouble)
    async throws
  {
    let ended = try await TroubledLoad.throughProxy(trouble.schedule)
    #expect(ended.exitCode == 0 && ended.verdict == "passed", "\(ended.load.reason)")
    #expect(ended.load.figures["alarms"]?.integerValue == 300)
    #expect(ended.load.figures["wanted"]?.integerValue == 600)
    #expect(ended.load.figures["met"]?.integerValue == 600)
    // The trouble was there: some alarm took long.
    #expect(ended.slowest ?? 0 > (trouble == .slowAndNarrow ? 500_000 : 1_000_000))
  }

  @Test(.timeLimit(.minutes(3)))
  func `a cut does not excuse a vendor that leaves somebody out`() async throws {
    let ended = try await TroubledLoad.throughProxy(
      faults: ["alarm-not-to-all-staff"], Trouble.cutForThreeSeconds.schedule)
    #expect(ended.exitCode == 1 && ended.verdict == "failed", "\(ended.load.reason)")
    // Who was never shown anything could not say from where to hear again: of the time of the cut nothing is known.
    #expect(ended.load.count("lost") > 100 && ended.load.count("lost") < 300)
    #expect(ended.load.count("duplicated") == 0 && ended.load.count("misrouted") == 0)
  }
}
