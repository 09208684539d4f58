import JSONValues
import Testing

/// A load from the catalogue to the verdict, against the reference vendor with each fault that a load shows.
@Suite(.serialized) struct PeakFaultTests {
  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      ("duplicate-alarms", "duplicated", 360), ("delayed-alarms", "late", 120), ("misrouted-alarms", "misrouted", nil),
      ("wrong-alarm-reason", "wrong-reason", 120), ("alarm-from-wrong-hub", "wrong-hub", 120),
    ] as [(String, String, Int64?)])
  func `a fault of the vendor fails the load, and the alarms that it hits are listed`(
    fault: String, kind: String, count: Int64?
  ) async throws {
    let (load, verdict, exitCode) = try await PeakFixture.run("P-1", faults: [fault])
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
    let (load, verdict, _) = try await PeakFixture.run("P-4", faults: ["portal-down"])
    #expect(load.outcome == "unmet" && verdict == "failed")
    #expect(load.reason.contains("portal.open"))
    #expect(load.count("lost") == 0)
  }
}
