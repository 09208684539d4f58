import Drivers
import Foundation
import JSONValues
import Quantities
import Testing

/// A network that breaks under load, and a vendor that goes away: after five minutes nothing may be missing, and where
/// that cannot be seen nothing is said.
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

  private struct Ended {
    let load: PeakFixture.LoadStep
    let verdict: String?
    let exitCode: Int32

    var slowest: Int64? { load.figures["calls"]?.arrayValue?.first?["shown"]?["max"]?.integerValue }
  }

  /// Runs a load, and does something when all streams have told something: from then on a reader that comes back can say
  /// from where it wants to be told again.
  private func run(
    _ environment: [String: String], _ requirement: String = "P-3", meanwhile: () async throws -> Void
  ) async throws -> Ended {
    let folder = try TemporaryFolder()
    let record = folder.url.appending(path: "record")
    let process = Command.prepared(PeakFixture.arguments(record, only: [requirement]), environment: environment)
    async let running = CapturedProcess(process).end()
    try await PeakFixture.waitForSlices(6, in: record)
    let before = try PeakFixture.slices(of: record)
    try await meanwhile()
    let ended = try await running
    let verified = try await Command.run(["verify", record.path])
    #expect(verified.exitCode == 0, "\(verified.output)\(verified.errors)")
    #expect(try PeakFixture.slices(of: record).starts(with: before))
    let load = try #require(try PeakFixture.loads(record).first, "\(ended.output)\(ended.errors)")
    return Ended(load: load, verdict: try await PeakFixture.verdicts(record)[requirement], exitCode: ended.exitCode)
  }

  private func throughProxy(
    of requirement: String = "P-3", faults: [String] = [], _ schedule: [(after: TimeSpan, act: FaultProxy.Act)]
  ) async throws -> Ended {
    let vendor = try await RunningVendor(faults: faults)
    let proxy = try await FaultProxy.start(towards: "127.0.0.1", port: vendor.port)
    do {
      let environment = vendor.environment.merging(["VENDOR_URL": proxy.url]) { $1 }
      let ended = try await run(environment, requirement) { try await proxy.play(schedule) }
      await proxy.stop()
      return ended
    } catch {
      await proxy.stop()
      throw error
    }
  }

  @Test(.timeLimit(.minutes(3)), arguments: Trouble.allCases)
  func `whatever the network does, alarms that come through in the end are all accounted for`(trouble: Trouble)
    async throws
  {
    let ended = try await throughProxy(trouble.schedule)
    #expect(ended.exitCode == 0 && ended.verdict == "passed", "\(ended.load.reason)")
    #expect(ended.load.figures["alarms"]?.integerValue == 300)
    #expect(ended.load.figures["wanted"]?.integerValue == 600)
    #expect(ended.load.figures["met"]?.integerValue == 600)
    // The trouble was there: some alarm took long.
    #expect(ended.slowest ?? 0 > (trouble == .slowAndNarrow ? 500_000 : 1_000_000))
  }

  @Test(.timeLimit(.minutes(3)))
  func `a cut does not excuse a vendor that leaves somebody out`() async throws {
    let ended = try await throughProxy(faults: ["alarm-not-to-all-staff"], Trouble.cutForThreeSeconds.schedule)
    #expect(ended.exitCode == 1 && ended.verdict == "failed", "\(ended.load.reason)")
    // Who was never shown anything could not say from where to be told again: of the time of the cut nothing is known.
    #expect(ended.load.count("lost") > 100 && ended.load.count("lost") < 300)
    #expect(ended.load.count("duplicated") == 0 && ended.load.count("misrouted") == 0)
  }

  @Test(.timeLimit(.minutes(3)))
  func `behind a network that stays cut nobody knows what was shown, and nothing is said`() async throws {
    let ended = try await throughProxy(of: "P-6", [(.zero, .cut)])
    #expect(ended.exitCode == 3 && ended.verdict == "inconclusive", "\(ended.load.reason)")
    #expect(ended.load.outcome == "unobserved")
    for kind in ["lost", "late", "duplicated", "misrouted"] { #expect(ended.load.count(kind) == 0, "\(kind)") }
  }

  @Test(.timeLimit(.minutes(3)))
  func `a vendor that is killed under load is not said to have lost what nobody could see`() async throws {
    let vendor = try await RunningVendor()
    let ended = try await run(vendor.environment, "P-6") { vendor.kill() }
    #expect(ended.exitCode == 3 && ended.verdict == "inconclusive", "\(ended.load.reason)")
    #expect(ended.load.outcome == "unobserved")
    #expect(ended.load.count("lost") == 0)
  }

  @Test(.timeLimit(.minutes(3)))
  func `a vendor that is killed and comes back with what it knew has lost nothing`() async throws {
    let folder = try TemporaryFolder()
    let keep = folder.url.appending(path: "vendor")
    let vendor = try await RunningVendor(keep: keep)
    var again: RunningVendor?
    let ended = try await run(vendor.environment) {
      vendor.kill()
      try await Task.sleep(for: .milliseconds(1500))
      again = try await RunningVendor(port: vendor.port, keep: keep)
    }
    #expect(again != nil)
    #expect(ended.exitCode == 0 && ended.verdict == "passed", "\(ended.load.reason)")
    #expect(ended.load.figures["met"]?.integerValue == 600)
    #expect(ended.slowest ?? 0 > 1_000_000)
  }

  @Test(.timeLimit(.minutes(3)))
  func `a vendor that comes back without what it knew has lost the alarms that came afterwards`() async throws {
    let vendor = try await RunningVendor()
    var again: RunningVendor?
    let ended = try await run(vendor.environment) {
      vendor.kill()
      try await Task.sleep(for: .milliseconds(1500))
      again = try await RunningVendor(port: vendor.port)
    }
    #expect(again != nil)
    #expect(ended.exitCode == 1 && ended.verdict == "failed", "\(ended.load.reason)")
    #expect(ended.load.count("lost") > 100 && ended.load.count("lost") < 290)
    #expect(ended.load.count("duplicated") == 0 && ended.load.count("misrouted") == 0)
  }
}
