import Foundation
import Planning
import ReferenceVendor
import Testing
import TestSupport

/// The log-in suites against a service provider in good order, and against the same one with one fault at a time.
@Suite
struct SAMLMatrixTests {
  @Test func `every log-in fault must make a case fail, and only known cases`() throws {
    let expected = try SAMLMatrix.expected()
    let cases = try SAMLMatrix.cases()
    #expect(cases.count >= 60)
    for fault in SAMLMatrix.faults {
      let failing = try #require(expected.failing[fault], "\(fault.name) is missing in expected-cases.yaml")
      let advised = expected.advised[fault] ?? []
      #expect(!failing.isEmpty || !advised.isEmpty, "\(fault.name)")
      for name in failing + advised { #expect(cases[name] != nil, "\(name)") }
    }
  }

  @Test func `every negative case fails with a fault, and names a positive control`() throws {
    let expected = try SAMLMatrix.expected()
    let failing = Set(expected.failing.values.joined()).union(expected.advised.values.joined())
    let cases = try SAMLMatrix.cases()
    for (name, planned) in cases where planned.isNegative {
      #expect(failing.contains(name), "a check that cannot fail is none: \(name)")
      let control = try #require(planned.control, "\(name)")
      #expect(cases[SAMLMatrix.name(of: control)]?.isNegative == false, "\(name)")
    }
  }

  @Test func `the documented matrix is the one that is tested`() throws {
    let written = try SAMLMatrixDocument(matrix: SAMLMatrix.expected(), cases: SAMLMatrix.cases()).text
    if ProcessInfo.processInfo.environment["GRINDVAKT_WRITE_DOCUMENTS"] != nil {
      try written.write(to: SAMLMatrix.document, atomically: true, encoding: .utf8)
    }
    let document = try String(contentsOf: SAMLMatrix.document, encoding: .utf8)
    #expect(document == written, "write it anew: GRINDVAKT_WRITE_DOCUMENTS=1 ./grindvakt test --filter SAMLMatrix")
  }

  @Test func `a service provider in good order passes every case`() async throws {
    let measured = try await MeasuredLogins.of([])
    let cases = try SAMLMatrix.cases()
    #expect(
      measured.cases("passed") == Set(cases.keys),
      "\(measured.explained(Set(cases.keys).subtracting(measured.cases("passed"))))")
    #expect(measured.runExit == 0)
    #expect(measured.verdict == "passed")
  }

  @Test func `without its control no negative case counts`() async throws {
    let folder = try TemporaryFolder()
    let suites = folder.url.appending(path: "Suites")
    try FileManager.default.copyItem(at: Repository.root.appending(path: "Suites"), to: suites)
    let identity = suites.appending(path: "identity")
    for name in try FileManager.default.contentsOfDirectory(atPath: identity.path) {
      let file = identity.appending(path: name)
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      let kept = lines.filter { !$0.hasPrefix("    control: ") }
      try kept.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    let negative = Set(try SAMLMatrix.cases().filter(\.value.isNegative).keys)
    let measured = try await MeasuredLogins.of([], suites: suites)
    // The run says so itself: that nothing happened shows nothing without a control.
    #expect(measured.runExit == 3)
    #expect(measured.cases("inconclusive") == negative)
    #expect(measured.verdict == "inconclusive")
  }

  @Test func `no other fault of the vendor moves a log-in`() async throws {
    let measured = try await MeasuredLogins.of(Fault.all.filter { !SAMLMatrix.faults.contains($0) })
    let moved = Set(measured.cases.filter { $0.value != "passed" }.keys)
    #expect(moved.isEmpty, "\(measured.explained(moved))")
  }

  /// Faults that show in different cases are met in one run. Where a group shows something else than its faults should,
  /// its halves are run, down to the fault that does.
  @Test(arguments: try SAMLMatrix.groups())
  func `log-in faults side by side make exactly the cases of each fail`(group: [Fault]) async throws {
    guard let difference = try await difference(of: group) else { return }
    let culprits = try await FaultGroups.culprits(of: group, difference) { try await self.difference(of: $0) }
    Issue.record("\(FaultGroups.explained(culprits, name: \.name))")
  }

  /// What the groups show, one fault at a time: groups and single faults are held against the same list of cases.
  @Test(
    .enabled(if: Trials.all, "a run for each fault takes long; groups of faults are run"), arguments: SAMLMatrix.faults)
  func `a log-in fault makes exactly its cases fail`(fault: Fault) async throws {
    let difference = try await difference(of: [fault])
    #expect(difference == nil)
  }

  /// What is otherwise than it should be with these faults; nil where nothing is.
  private func difference(of faults: [Fault]) async throws -> String? {
    let matrix = try SAMLMatrix.expected()
    let expected = matrix.showing(faults, in: try SAMLMatrix.cases())
    let measured = try await MeasuredLogins.of(faults)
    var wrong: [String] = []
    for (verdict, wanted) in expected {
      let found = measured.cases(verdict)
      if found != wanted { wrong.append("\(verdict): \(measured.explained(found.symmetricDifference(wanted)))") }
    }
    // Advice is no failure.
    let fails = expected["failed"]?.isEmpty == false
    if measured.runExit != (fails ? 1 : 0) { wrong.append("the run ended with \(measured.runExit)") }
    if measured.verdict != (fails ? "failed" : "passed") {
      wrong.append("the verdict is \(measured.verdict ?? "none")")
    }
    return wrong.isEmpty ? nil : wrong.sorted().joined(separator: "\n")
  }
}
