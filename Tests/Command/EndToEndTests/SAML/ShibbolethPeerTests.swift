import Foundation
import Testing
import TestSupport

/// The logins against Apache with mod_shib, as Debian has it, with settings as strict as they can be. The test starts
/// both on a free port, with all their files in a folder of its own.
@Suite(
  .enabled(if: RunningPeer.python != nil && FileManager.default.isExecutableFile(atPath: "/usr/sbin/shibd")),
  .serialized)
struct ShibbolethPeerTests {
  static let folder = Repository.root.appending(path: "Tests/Command/EndToEndTests/Fixtures/shibboleth-peer")

  @Test func `mod_shib passes all but what it is documented not to look at`() async throws {
    let expected = try PeerExpectation(Self.folder.appending(path: "expected.yaml"))
    let measured = try await PeerRun.of(
      try await RunningPeer(at: Self.folder), binding: Self.folder.appending(path: "binding.yaml"),
      catalogue: Self.folder.appending(path: "catalogue"))
    let failed = measured.cases("failed")
    #expect(failed == expected.strict, "\(measured.explained(failed.symmetricDifference(expected.strict)))")
    let advised = measured.cases("advised")
    #expect(advised == expected.advised, "\(measured.explained(advised.symmetricDifference(expected.advised)))")
    // It sends its requests by redirect.
    let byForm: Set = [
      "identity.saml-bindings/signed-by-post(profile: sweden-connect)",
      "identity.saml-bindings/request-by-post(profile: sweden-connect)",
    ]
    let untold = measured.cases("inconclusive").union(measured.cases("not-tested"))
    #expect(untold == byForm, "\(measured.explained(untold.symmetricDifference(byForm)))")
    #expect(measured.verdicts.count >= 130)
  }

  @Test func `every finding on mod_shib is explained`() throws {
    let document = try String(contentsOf: PeerExpectation.document, encoding: .utf8)
    let expected = try PeerExpectation(Self.folder.appending(path: "expected.yaml"))
    for id in expected.strict.union(expected.advised) { #expect(document.contains("`\(id)`"), "\(id)") }
  }
}
