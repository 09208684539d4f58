import JSONValues
import Testing

/// A load from the catalogue to the verdict, against the reference vendor in good order. What needs a load that is held
/// has the machine for itself.
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
}
