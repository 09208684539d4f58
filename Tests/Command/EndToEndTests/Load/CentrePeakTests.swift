import Foundation
import JSONValues
import ReferenceVendor
import TestSupport
import Testing

/// The suite of the whole city with a small city: everybody in ordinary homes calls in the same moment, there are few
/// operators, and each alarm is accounted for through the alarm centre.
@Suite struct CentrePeakTests {
  private static let head = """
    catalogue: city
    title: {sv: En liten stad, en: A small city}
    buyer: {sv: Staden, en: The city}
    areas:
      it-system: {sv: IT-system, en: IT system}
    """
  private static let city = """
    catalogue: city
    appendix: B3
    area: it-system
    requirements:
      - id: P-1
        obligation: ska
        title: {sv: Alla larm genom larmcentralen, en: All alarms through the alarm centre}
        text: {sv: "Varje larm ska följas till personalen när alla ringer samtidigt."}
        why: {sv: "Den som inte kommer fram ska få hjälp ändå."}
        source: {document: Prov}
        phase: [acceptance]
        fault-class: A
        verified-by:
          - test: whole-city.every-user-once
            with:
              users: 300
              ordinary: 260
              direct: 40
              sensors: 10
              operators: 4
              talk: 1 min
              answered: 12
              within: 5 min
    """

  private struct Outcome {
    let exitCode: Int32
    /// What the step that decided saw, as JSON.
    let seen: [String]
  }

  private func run(_ faults: [Fault]) async throws -> Outcome {
    let folder = try TemporaryFolder()
    try folder.write(Self.head, to: "Requirements/city/catalogue.yaml")
    try folder.write(Self.city, to: "Requirements/city/it-system.yaml")
    let vendor = try await RunningVendor(faults: faults.flatMap(\.written))
    let record = folder.url.appending(path: "record")
    let result = try await Command.run(
      [
        "run", folder.url.appending(path: "Requirements/city").path, "--suites",
        Repository.root.appending(path: "Suites").path, "--binding", KillMatrix.binding.path, "--record", record.path,
        "--language", "en",
      ], environment: vendor.environment)
    try #require(result.exitCode != 2, "\(result.output)\(result.errors)")
    let seen = try PeakFixture.entries(record).filter { entry in
      entry["kind"]?.stringValue == "step-finished" && entry["body"]?["outcome"]?.stringValue == "unmet"
    }.map { "\($0["body"]?["reason"]?["en"]?.stringValue ?? "") \($0["body"]?["actual"]?.description ?? "")" }
    return Outcome(exitCode: result.exitCode, seen: seen)
  }

  @Test func `a healthy centre answers whom it can, and passes on the rest`() async throws {
    #expect(try await run([]).exitCode == 0)
  }

  @Test(
    arguments: [
      // Four operators talk for a minute each: twelve are answered within three minutes, and eight more by the fifth.
      (.operatorsMissing, nil), (.queueDropsCalls, 156), (.centreLosesCallsAtPeak, 15), (.fallbackTooLate, 148),
      (.findingsMixedUp, nil),
    ] as [(Fault, Int64?)])
  func `a fault of the centre at the peak fails, and the calls that it hits are listed`(
    fault: Fault, missing: Int64?
  ) async throws {
    let outcome = try await run([fault])
    #expect(outcome.exitCode == 1, "\(outcome.seen)")
    let text = outcome.seen.joined(separator: "\n")
    if let missing { #expect(text.contains("For \(missing) of 260"), "\(text)") }
    #expect(text.contains("user-"), "\(text)")
  }
}
