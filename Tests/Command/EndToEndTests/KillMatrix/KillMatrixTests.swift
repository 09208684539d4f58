import Catalogue
import Foundation
import Planning
import ReferenceVendor
import Testing

/// The catalogue of Borås against a vendor in good order, and against the same vendor with one fault at a time.
@Suite
struct KillMatrixTests {
  @Test func `every fault must make a mandatory requirement fail, and only known requirements`() throws {
    let expected = try KillMatrix.expected()
    let catalogue = try KillMatrix.catalogue()
    let advised = try SAMLMatrix.expected().onlyAdvised
    for fault in Fault.allCases where !advised.contains(fault) {
      let killed = try #require(expected.killed[fault], "\(fault.rawValue) is missing in expected.yaml")
      #expect(!killed.isEmpty, "\(fault.rawValue)")
      for id in killed {
        let requirement = try #require(catalogue.requirement(id), "\(id) is not in the catalogue")
        #expect(requirement.requirement.obligation == .mandatory, "\(id)")
        #expect(requirement.isTestedByMachine, "\(id)")
        #expect(
          fault.areas.map(\.rawValue).contains(requirement.requirement.area),
          "\(fault.rawValue) is not known to show in the area of \(id)")
      }
    }
  }

  @Test func `every requirement that a machine tests is failed by a fault`() throws {
    let killed = Set(try KillMatrix.expected().killed.values.joined())
    let tested = try KillMatrix.catalogue().requirements.filter(\.isTestedByMachine).map(\.requirement.id)
    #expect(tested.filter { !killed.contains($0) } == [], "a check that cannot fail is none")
  }

  @Test func `the documented matrix is the one that is tested`() throws {
    let written = try KillMatrixDocument(matrix: KillMatrix.expected(), catalogue: KillMatrix.catalogue()).text
    if ProcessInfo.processInfo.environment["GRINDVAKT_WRITE_DOCUMENTS"] != nil {
      try written.write(to: KillMatrix.document, atomically: true, encoding: .utf8)
    }
    let document = try String(contentsOf: KillMatrix.document, encoding: .utf8)
    #expect(document == written, "write it anew: GRINDVAKT_WRITE_DOCUMENTS=1 ./grindvakt test --filter KillMatrix")
  }

  /// Faults of the log-in are met one by one, case by case, in ``SAMLMatrixTests``.
  @Test func `all log-in faults at once make the log-in fail and nothing else`() async throws {
    let catalogue = try KillMatrix.catalogue()
    let tested = Set(catalogue.requirements.filter(\.isTestedByMachine).map(\.requirement.id))
      .subtracting([KillMatrix.capacity])
    let measured = try await MeasuredVerdicts.of(SAMLMatrix.faults, only: tested.sorted())
    #expect(measured.requirements("failed") == [SAMLMatrix.requirement])
    #expect(measured.requirements("passed") == tested.subtracting([SAMLMatrix.requirement]))
  }

  @Test(arguments: KillMatrix.faults)
  func `a fault makes exactly its requirements fail`(fault: Fault) async throws {
    let catalogue = try KillMatrix.catalogue()
    let expected = Set(try #require(try KillMatrix.expected().killed[fault]))
    // Five thousand users take longer than all the rest, so they only come where something is to be seen of them. The
    // log-in has a test of its own with all these faults.
    let apart = [KillMatrix.capacity, SAMLMatrix.requirement]
    let tested = Set(catalogue.requirements.filter(\.isTestedByMachine).map(\.requirement.id)).filter {
      !apart.contains($0) || expected.contains($0)
    }
    // What comes late, or not at all, counts only under a load that was held.
    let measured = try await MeasuredVerdicts.of(
      [fault], only: tested.sorted(), alone: [.portalDown, .delayedAlarms].contains(fault))
    #expect(measured.runExit == 1)
    #expect(measured.verdictsExit == 1)
    let failed = measured.requirements("failed")
    #expect(failed == expected, "\(explained(failed.symmetricDifference(expected), measured))")
    let inconclusive = measured.requirements("inconclusive")
    #expect(inconclusive.isEmpty, "\(explained(inconclusive, measured))")
    #expect(measured.requirements("passed") == tested.subtracting(expected))
  }

  private func explained(_ ids: Set<String>, _ measured: MeasuredVerdicts) -> String {
    ids.sorted().map { "\($0): \(measured.verdicts[$0] ?? "absent") \(measured.explanations[$0] ?? "")" }
      .joined(separator: "\n")
  }
}
