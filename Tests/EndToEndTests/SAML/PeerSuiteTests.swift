import Diagnostics
import Foundation
import Planning
import Testing

/// The whole suite of logins against a service provider that nobody here wrote.
@Suite(.enabled(if: RunningPeer.python != nil), .serialized)
struct PeerSuiteTests {
  @Test func `the strict peer passes all but what its library is documented not to look at`() async throws {
    let expected = try PeerExpectation()
    let measured = try await PeerRun.of()
    let failed = measured.cases("failed")
    #expect(
      failed == expected.strict, "\(measured.explained(failed.symmetricDifference(expected.strict)))")
    let untold = measured.cases("inconclusive").union(measured.cases("not-tested"))
    #expect(untold.isEmpty, "\(measured.explained(untold))")
    #expect(measured.verdicts.count >= 60)
    try await expectNoPrivateKeys(in: measured)
    let review = measured.folder.url.appending(path: "report/sakerhet.html").path
    let looked = try await Script.run("Tests/ReportingTests/accessibility.sh", [review])
    #expect(looked.exitCode == 0, "\(looked.output)\(looked.errors)")
  }

  @Test func `the lax peer fails what its settings predict, and nothing else`() async throws {
    let expected = try PeerExpectation()
    let measured = try await PeerRun.of(lax: ["all"])
    let predicted = expected.lax.values.reduce(expected.strict) { $0.union($1) }
    let failed = measured.cases("failed")
    #expect(failed == predicted, "\(measured.explained(failed.symmetricDifference(predicted)))")
    let untold = measured.cases("inconclusive").union(measured.cases("not-tested"))
    #expect(untold.isEmpty, "\(measured.explained(untold))")
  }

  @Test func `each lax setting alone makes its own cases fail`() async throws {
    let expected = try PeerExpectation()
    #expect(!expected.lax.isEmpty)
    for (setting, cases) in expected.lax.sorted(by: { $0.key < $1.key }) {
      #expect(!cases.isEmpty, "\(setting)")
      let measured = try await PeerRun.of(lax: [setting], only: cases.sorted())
      let failed = measured.cases("failed")
      #expect(failed == cases, "\(setting): \(measured.explained(failed.symmetricDifference(cases)))")
    }
  }

  @Test func `every finding is explained`() throws {
    let document = try String(contentsOf: PeerExpectation.document, encoding: .utf8)
    for id in try PeerExpectation().strict { #expect(document.contains("`\(id)`"), "\(id)") }
  }

  @Test func `the peer is tried with the cases that the Borås catalogue demands`() throws {
    let own = try cases(of: PeerRun.catalogue)
    let demanded = try cases(of: KillMatrix.catalogueFolder)
    #expect(own == demanded)
    #expect(!own.isEmpty)
  }

  private func cases(of folder: URL) throws -> [String] {
    let sink = DiagnosticSink()
    let compiled = Compiler.compile(
      catalogueDirectory: folder.path, suitesDirectory: PeerRun.suites.path, into: sink)
    let requirement = try #require(
      compiled?.requirement("B3 ID:14"), "\(DiagnosticFormat.brief.render(sink.diagnostics))")
    return requirement.verifications.flatMap(\.caseIDs)
  }

  /// No private key of either side in record and report: neither as text nor as a number.
  private func expectNoPrivateKeys(in measured: PeerRun) async throws {
    let kept = try FileManager.default.contentsOfDirectory(at: measured.peer.kept.url, includingPropertiesForKeys: nil)
    let process = Process()
    process.executableURL = URL(filePath: RunningPeer.python ?? "")
    process.arguments =
      [Command.repository.appending(path: "Tests/EndToEndTests/SAML/find_private_keys.py").path, "--public"]
      + kept.filter { $0.lastPathComponent != "log" }.map(\.path) + ["--in", measured.folder.url.path]
    let looked = try await CapturedProcess(process).end()
    #expect(looked.exitCode == 0, "\(looked.output)\(looked.errors)")
  }
}
