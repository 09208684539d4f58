import JSONValues
import Testing

/// A load from the catalogue to the verdict, against the reference vendor in good order, and one that takes the whole
/// machine. What needs a load that is held has the machine for itself.
@Suite(.serialized) struct PeakTests {
  @Test(.timeLimit(.minutes(3)))
  func `a vendor that delivers each alarm once to the right people passes`() async throws {
    let (load, verdict, exitCode) = try await PeakFixture.run("P-1")
    #expect(load.outcome == "met", "\(load.reason)")
    #expect(exitCode == 0 && verdict == "passed")
    #expect(load.figures["alarms"]?.integerValue == 120)
    #expect(load.figures["wanted"]?.integerValue == 360)
    #expect(load.figures["met"]?.integerValue == 360)
  }

  @Test(.timeLimit(.minutes(3)))
  func `a load that opens the portal passes where the portal is there`() async throws {
    let healthy = try await PeakFixture.run("P-4")
    #expect(healthy.verdict == "passed", "\(healthy.load.reason)")
  }

  private static let losing: [(String, Int64)] = [("capacity-collapse", 150), ("lost-alarms", 3)]

  /// The whole city in good order is a test of its own, ``GoodOrderTests``. Few alarms that are lost are also found by the
  /// kill matrix, among those of five thousand users.
  @Test(.timeLimit(.minutes(20)), arguments: losing.prefix(Trials.all ? 2 : 1))
  func `of a city whose users all raise an alarm within a minute, those who are not served are listed`(
    fault: String, atLeast: Int64
  ) async throws {
    let (load, verdict, _) = try await PeakFixture.run("P-2", faults: [fault])
    #expect(load.figures["alarms"]?.integerValue == 3200, "\(load.reason)")
    #expect(verdict == "failed", "\(load.reason)")
    #expect(load.count("lost") >= atLeast && load.count("lost") <= 200)
    #expect(Int64(load.listed("lost").count) == load.count("lost"))
    #expect(Set(load.listed("lost").compactMap { $0["deviceValues"]?["user"]?.stringValue }).count > 0)
  }
}
