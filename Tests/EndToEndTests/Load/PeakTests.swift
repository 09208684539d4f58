import Foundation
import JSONValues
import Testing

/// A load from the catalogue to the verdict, against the reference vendor: whole, and with each of its faults.
@Suite(.serialized) struct PeakTests {
  private func run(
    _ requirement: String, faults: [String] = []
  ) async throws -> (load: PeakFixture.LoadStep, verdict: String?, exitCode: Int32) {
    let vendor = try await RunningVendor(faults: faults)
    let folder = try TemporaryFolder()
    let record = folder.url.appending(path: "record")
    let run = try await Command.run(
      PeakFixture.arguments(record, only: [requirement]), environment: vendor.environment)
    let verified = try await Command.run(["verify", record.path])
    #expect(verified.exitCode == 0, "\(verified.output)\(verified.errors)")
    let load = try #require(try PeakFixture.loads(record).first, "\(run.output)\(run.errors)")
    return (load, try await PeakFixture.verdicts(record)[requirement], run.exitCode)
  }

  @Test(.timeLimit(.minutes(3)))
  func `a vendor that delivers each alarm once to the right people passes`() async throws {
    let (load, verdict, exitCode) = try await run("P-1")
    #expect(load.outcome == "met", "\(load.reason)")
    #expect(exitCode == 0 && verdict == "passed")
    #expect(load.figures["alarms"]?.integerValue == 120)
    #expect(load.figures["wanted"]?.integerValue == 360)
    #expect(load.figures["met"]?.integerValue == 360)
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      ("duplicate-alarms", "duplicated", 360), ("delayed-alarms", "late", 120), ("misrouted-alarms", "misrouted", nil),
      ("wrong-alarm-reason", "wrong-reason", 120), ("alarm-from-wrong-hub", "wrong-hub", 120),
    ] as [(String, String, Int64?)])
  func `a fault of the vendor fails the load, and the alarms that it hits are listed`(
    fault: String, kind: String, count: Int64?
  ) async throws {
    let (load, verdict, exitCode) = try await run("P-1", faults: [fault])
    #expect(load.outcome == "unmet", "\(load.reason)")
    #expect(exitCode == 1 && verdict == "failed")
    if let count { #expect(load.count(kind) == count) } else { #expect(load.count(kind) > 0) }
    let listed = load.listed(kind)
    #expect(Int64(listed.count) == min(200, load.count(kind)))
    for finding in listed { #expect(finding["deviceValues"]?["user"]?.stringValue?.hasPrefix("user-") == true) }
    // The staff of two of four districts are shown what belongs to others.
    if fault == "misrouted-alarms" {
      #expect(load.count("lost") > 0 && load.count("lost") < 120)
      #expect(load.count("duplicated") == 0 && load.count("late") == 0)
    }
  }

  @Test(.timeLimit(.minutes(3)))
  func `a portal that is down fails the load that opens it, and no alarm is said to be lost`() async throws {
    let (load, verdict, _) = try await run("P-4", faults: ["portal-down"])
    #expect(load.outcome == "unmet" && verdict == "failed")
    #expect(load.reason.contains("portal.open"))
    #expect(load.count("lost") == 0)
    let healthy = try await run("P-4")
    #expect(healthy.verdict == "passed", "\(healthy.load.reason)")
  }

  @Test(
    .timeLimit(.minutes(20)),
    arguments: [(nil, nil), ("capacity-collapse", 150), ("lost-alarms", 3)] as [(String?, Int64?)])
  func `a city whose users all raise an alarm within a minute is served, or those who are not are listed`(
    fault: String?, atLeast: Int64?
  ) async throws {
    let (load, verdict, _) = try await run("P-2", faults: fault.map { [$0] } ?? [])
    #expect(load.figures["alarms"]?.integerValue == 3200, "\(load.reason)")
    if let atLeast {
      #expect(verdict == "failed", "\(load.reason)")
      #expect(load.count("lost") >= atLeast && load.count("lost") <= 200)
      #expect(Int64(load.listed("lost").count) == load.count("lost"))
      #expect(Set(load.listed("lost").compactMap { $0["deviceValues"]?["user"]?.stringValue }).count > 0)
    } else {
      #expect(verdict == "passed", "\(load.reason)")
    }
  }
}
