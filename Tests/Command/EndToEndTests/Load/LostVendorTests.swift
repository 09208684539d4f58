import Drivers
import Foundation
import JSONValues
import Quantities
import Testing

/// A vendor that goes away under load, or that nobody reaches any more: where what it does cannot be seen nothing is said.
@Suite(.serialized) struct LostVendorTests {
  @Test(.timeLimit(.minutes(3)))
  func `behind a network that stays cut nobody knows what was shown, and nothing is said`() async throws {
    let ended = try await TroubledLoad.throughProxy(of: "P-6", [(.zero, .cut)])
    #expect(ended.exitCode == 3 && ended.verdict == "inconclusive", "\(ended.load.reason)")
    #expect(ended.load.outcome == "unobserved")
    for kind in ["lost", "late", "duplicated", "misrouted"] { #expect(ended.load.count(kind) == 0, "\(kind)") }
  }

  @Test(.timeLimit(.minutes(3)))
  func `a vendor that is killed under load is not said to have lost what nobody could see`() async throws {
    let vendor = try await RunningVendor()
    let ended = try await TroubledLoad.run(vendor.environment, "P-6") { vendor.kill() }
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
    let ended = try await TroubledLoad.run(vendor.environment) {
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
    let ended = try await TroubledLoad.run(vendor.environment) {
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
