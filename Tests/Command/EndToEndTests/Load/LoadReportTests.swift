import Foundation
import Testing

/// The report on a load from the command, also beside an earlier run.
@Suite(.serialized) struct LoadReportTests {
  private func report(_ record: URL, _ more: [String] = []) async throws -> (Command.Result, String?) {
    let folder = record.deletingLastPathComponent().appending(path: "report")
    let result = try await Command.run(
      ["report", PeakFixture.catalogue, "--record", record.path, "--language", "en", "-o", folder.path] + more)
    let page = try? String(contentsOf: folder.appending(path: "load.html"), encoding: .utf8)
    return (result, page)
  }

  @Test(.timeLimit(.minutes(5)))
  func `a load has its page, which compares it with the run before, and the run says its main figures`() async throws {
    let folder = try TemporaryFolder()
    let record = folder.url.appending(path: "record")
    let healthy = try await RunningVendor()
    let first = try await Command.run(
      PeakFixture.arguments(record, only: ["P-4"]), environment: healthy.environment)
    #expect(first.exitCode == 0, "\(first.output)\(first.errors)")
    #expect(first.output.contains("20 alarms sent, 20 of 20 displays made; portal.open: 60 of 60"), "\(first.output)")

    let alone = try await report(record, ["--earlier", record.path])
    #expect(alone.0.exitCode == 0)
    #expect(alone.0.errors.contains("has no earlier run of a load of"), "\(alone.0.errors)")
    let passed = try #require(alone.1)
    #expect(passed.contains("All 20 required alarm displays were made"))
    #expect(!passed.contains("Compared with an earlier run"))

    let broken = try await RunningVendor(faults: ["portal-down"])
    let second = try await Command.run(PeakFixture.arguments(record, only: ["P-4"]), environment: broken.environment)
    #expect(second.exitCode == 1, "\(second.output)\(second.errors)")
    #expect(second.output.contains("portal.open: 0 of 60"), "\(second.output)")
    let both = try await report(record, ["--earlier", record.path])
    #expect(both.0.exitCode == 0 && both.0.errors.isEmpty, "\(both.0.errors)")
    let failed = try #require(both.1)
    #expect(failed.contains("Compared with an earlier run"))
    #expect(failed.contains("portal.open: share of errors: measured 100%"))
    #expect(both.0.output.contains("load.html"))

    let verdicts = try await Command.run(
      ["verdicts", PeakFixture.catalogue, "--record", record.path, "--language", "en"])
    #expect(verdicts.output.contains("20 alarms sent, 20 of 20 displays made"), "\(verdicts.output)")
    let nowhere = try await report(record, ["--earlier", folder.url.appending(path: "nowhere").path])
    #expect(nowhere.0.exitCode == 2, "\(nowhere.0.errors)")
  }
}
