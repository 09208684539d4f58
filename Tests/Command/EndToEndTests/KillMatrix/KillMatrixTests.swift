import Catalogue
import Foundation
import Planning
import ReferenceVendor
import TestSupport
import Testing

/// The catalogue of Borås against a vendor in good order, and against the same vendor with one fault at a time.
@Suite
struct KillMatrixTests {
  @Test func `every fault must make a mandatory requirement fail, and only known requirements`() throws {
    let expected = try KillMatrix.expected()
    let catalogue = try KillMatrix.catalogue()
    let advised = try SAMLMatrix.expected().onlyAdvised
    for fault in Fault.all where !advised.contains(fault) {
      let killed = try #require(expected.killed[fault], "\(fault.name) is missing in expected.yaml")
      #expect(!killed.isEmpty, "\(fault.name)")
      for id in killed {
        let requirement = try #require(catalogue.requirement(id), "\(id) is not in the catalogue")
        #expect(requirement.requirement.obligation == .mandatory, "\(id)")
        #expect(requirement.isTestedByMachine, "\(id)")
        #expect(
          fault.areas.map(\.rawValue).contains(requirement.requirement.area),
          "\(fault.name) is not known to show in the area of \(id)")
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

  /// Faults that show in different requirements are met in one run. Where a group shows something else than its faults
  /// should, its halves are run, down to the fault that does.
  @Test(arguments: try KillMatrix.groups())
  func `faults side by side make exactly the requirements of each fail`(group: [Fault]) async throws {
    guard let difference = try await difference(of: group) else { return }
    let culprits = try await FaultGroups.culprits(of: group, difference) { try await self.difference(of: $0) }
    Issue.record("\(FaultGroups.explained(culprits, name: \.name))")
  }

  /// What the groups show, one fault at a time: groups and single faults are held against the same list of requirements.
  @Test(
    .enabled(if: Trials.all, "a run for each fault takes long; groups of faults are run"), arguments: KillMatrix.faults)
  func `a fault makes exactly its requirements fail`(fault: Fault) async throws {
    let difference = try await difference(of: [fault])
    #expect(difference == nil)
  }

  /// What is otherwise than it should be with these faults; nil where nothing is.
  private func difference(of faults: [Fault]) async throws -> String? {
    let catalogue = try KillMatrix.catalogue()
    let matrix = try KillMatrix.expected().tried
    let expected = Set(faults.flatMap { matrix.killed[$0] ?? [] })
    // Five thousand users take longer than all the rest, so they only come where something is to be seen of them. The
    // log-in has a test of its own with all these faults.
    let apart = [KillMatrix.capacity, SAMLMatrix.requirement] + (Trials.all ? [] : [KillMatrix.thousandAlarms])
    let tested = Set(catalogue.requirements.filter(\.isTestedByMachine).map(\.requirement.id)).filter {
      !apart.contains($0) || expected.contains($0)
    }
    let measured = try await MeasuredVerdicts.of(
      faults, only: tested.sorted(), alone: matrix.isHeldAlone(faults))
    var wrong: [String] = []
    for (verdict, wanted) in [
      ("failed", expected), ("inconclusive", []), ("passed", tested.subtracting(expected)),
    ] {
      // What people have a part in stands as it did before the run.
      let found = measured.requirements(verdict).intersection(tested)
      if found != wanted { wrong.append("\(verdict): \(explained(found.symmetricDifference(wanted), measured))") }
    }
    if measured.runExit != 1 { wrong.append("the run ended with \(measured.runExit)") }
    if measured.verdictsExit != 1 { wrong.append("verdicts ended with \(measured.verdictsExit)") }
    return wrong.isEmpty ? nil : wrong.joined(separator: "\n")
  }

  private func explained(_ ids: Set<String>, _ measured: MeasuredVerdicts) -> String {
    ids.sorted().map { "\($0): \(measured.verdicts[$0] ?? "absent") \(measured.explanations[$0] ?? "")" }
      .joined(separator: "\n")
  }
}
