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
      let failing = try #require(expected.failing[fault], "\(fault.rawValue) is missing in expected-cases.yaml")
      let advised = expected.advised[fault] ?? []
      #expect(!failing.isEmpty || !advised.isEmpty, "\(fault.rawValue)")
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
    let measured = try await MeasuredLogins.of(Fault.allCases.filter { !SAMLMatrix.faults.contains($0) })
    let moved = Set(measured.cases.filter { $0.value != "passed" }.keys)
    #expect(moved.isEmpty, "\(measured.explained(moved))")
  }

  @Test(arguments: SAMLMatrix.faults)
  func `a log-in fault makes exactly its cases fail`(fault: Fault) async throws {
    let matrix = try SAMLMatrix.expected()
    let expected = Set(try #require(matrix.failing[fault]))
    let advised = Set(matrix.advised[fault] ?? [])
    let measured = try await MeasuredLogins.of([fault])
    let failed = measured.cases("failed")
    #expect(failed == expected, "\(measured.explained(failed.symmetricDifference(expected)))")
    let doubtful = measured.cases("inconclusive")
    let uncontrolled = SAMLMatrix.uncontrolled(by: expected, in: try SAMLMatrix.cases())
    #expect(doubtful == uncontrolled, "\(measured.explained(doubtful.symmetricDifference(uncontrolled)))")
    #expect(measured.cases("not-tested").isEmpty)
    #expect(
      measured.cases("advised") == advised,
      "\(measured.explained(measured.cases("advised").symmetricDifference(advised)))")
    // Advice is no failure.
    #expect(measured.runExit == (expected.isEmpty ? 0 : 1))
    #expect(measured.verdict == (expected.isEmpty ? "passed" : "failed"))
  }
}
