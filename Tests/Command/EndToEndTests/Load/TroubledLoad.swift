import Drivers
import Foundation
import JSONValues
import Quantities
import Testing

/// A load during which something happens to the network or the vendor.
enum TroubledLoad {
  struct Ended {
    let load: PeakFixture.LoadStep
    let verdict: String?
    let exitCode: Int32

    var slowest: Int64? { load.figures["calls"]?.arrayValue?.first?["shown"]?["max"]?.integerValue }
  }

  /// Runs a load, and does something when all streams have delivered something: from then on a reader that comes back can say
  /// from where it wants to hear again.
  static func run(
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

  static func throughProxy(
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
}
