import Catalogue
import Diagnostics
import Foundation
import FoundationNetworking
import Judgement
import Planning
import Testing
import TestSupport
import Texts

/// The whole suite of logins against a service provider that nobody here wrote.
@Suite(.enabled(if: RunningPeer.python != nil))
struct PeerSuiteTests {
  /// Peers that are tried with the whole suite beside the strict one.
  private enum Companion: CaseIterable {
    case lax, asTheProfilesAllow, knowingPeople
  }

  /// Each takes as long as the strict one, so that another one is tried with each commit.
  private static let companions = Effort.one(of: Companion.allCases, for: "peers beside the strict one")

  @Test func `the strict peer passes all but what its library is documented not to look at`() async throws {
    let expected = try PeerExpectation()
    let measured = try await PeerRun.of()
    let failed = measured.cases("failed")
    #expect(
      failed == expected.strict, "\(measured.explained(failed.symmetricDifference(expected.strict)))")
    let advised = measured.cases("advised")
    #expect(
      advised == expected.advised, "\(measured.explained(advised.symmetricDifference(expected.advised)))")
    let untold = measured.cases("inconclusive").union(measured.cases("not-tested"))
    #expect(untold.isEmpty, "\(measured.explained(untold))")
    #expect(measured.verdicts.count >= 60)
    try await expectNoPrivateKeys(in: measured)
    // The demo's review is a page of the same kind.
    guard Effort.all else { return }
    let review = measured.folder.url.appending(path: "report/sakerhet.html").path
    let looked = try await Script.run("Tests/Showing/ReportingTests/accessibility.sh", [review])
    #expect(looked.exitCode == 0, "\(looked.output)\(looked.errors)")
  }

  @Test(.enabled(if: companions.contains(.lax), "another peer is tried with this commit"))
  func `the lax peer fails what its settings predict, and nothing else`() async throws {
    let expected = try PeerExpectation()
    let measured = try await PeerRun.of(lax: ["all"])
    let predicted = expected.lax.values.reduce(expected.strict.union(expected.advised)) { $0.union($1) }
    let failed = measured.cases("failed").union(measured.cases("advised"))
    #expect(failed == predicted, "\(measured.explained(failed.symmetricDifference(predicted)))")
    let untold = measured.cases("inconclusive").union(measured.cases("not-tested"))
    #expect(untold.isEmpty, "\(measured.explained(untold))")
  }

  /// What the profiles let a service provider do is no failure of it, though another does otherwise.
  @Test(.enabled(if: companions.contains(.asTheProfilesAllow), "another peer is tried with this commit"))
  func `no habit that the profiles allow makes a case fail`() async throws {
    let expected = try PeerExpectation()
    let measured = try await PeerRun.of(habits: [
      "encrypted-only", "response-alone", "asks-nothing", "refuses-relay-state", "numbered-errors", "redirect-only",
    ])
    let failed = measured.cases("failed")
    #expect(failed == expected.strict, "\(measured.explained(failed.symmetricDifference(expected.strict)))")
    // What was asked for by form came by redirect: nothing is known, and nobody passes by it.
    let byForm: Set = ["signed-by-post", "request-by-post"].reduce(into: Set<String>()) {
      $0.insert("identity.saml-bindings/\($1)(profile: sweden-connect)")
    }
    let untold = measured.cases("inconclusive").union(measured.cases("not-tested"))
    #expect(untold == byForm, "\(measured.explained(untold.symmetricDifference(byForm)))")
    let advice = Set(["identity.saml-request/force-authn(profile: sweden-connect)"])
    let advised = measured.cases("advised")
    #expect(advised.isSuperset(of: advice), "\(measured.explained(advised.symmetricDifference(expected.advised)))")
  }

  @Test(.enabled(if: companions.contains(.knowingPeople), "another peer is tried with this commit"))
  func `a portal that knows people by their personal number is tried with people that it knows`() async throws {
    let expected = try PeerExpectation()
    let measured = try await PeerRun.of(
      habits: ["knows-people"], binding: RunningPeer.folder.appending(path: "binding-people.yaml"))
    let failed = measured.cases("failed")
    #expect(failed == expected.strict, "\(measured.explained(failed.symmetricDifference(expected.strict)))")
    let untold = measured.cases("inconclusive").union(measured.cases("not-tested"))
    #expect(untold.isEmpty, "\(measured.explained(untold))")
  }

  @Test func `an identity that a person registers once logs in at every run after that`() async throws {
    let peer = try await RunningPeer()
    let files = try TemporaryFolder()
    let binding = RunningPeer.folder.appending(path: "binding-by-hand.yaml")
    let only = ["identity.saml-accepted/valid(profile: sweden-connect)"]
    func verdict() async throws -> String? {
      try await PeerRun.of(peer, only: only, binding: binding, files: files.url).verdicts[only[0]]
    }
    // There is no such identity: it is made, and nothing is tried.
    #expect(try await verdict() == "inconclusive")
    let folder = files.url.appending(path: "prov")
    let metadata = try Data(contentsOf: folder.appending(path: "metadata.xml"))
    #expect(String(decoding: metadata, as: UTF8.self).contains("SignatureValue"))
    for name in ["signing-1.pem", "signing-2.pem"] {
      let kept = try FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)
      #expect(kept[.posixPermissions] as? Int == 0o600)
    }
    var request = URLRequest(url: try #require(URL(string: peer.url + "/control/identity-provider")))
    request.httpMethod = "PUT"
    request.setValue("Bearer \(RunningPeer.token)", forHTTPHeaderField: "Authorization")
    request.httpBody = metadata
    _ = try await URLSession.shared.data(for: request)
    #expect(try await verdict() == "passed")
    #expect(try await verdict() == "passed")
    #expect(try Data(contentsOf: folder.appending(path: "metadata.xml")) == metadata)
  }

  @Test func `an identity whose making fails at any write is made as a whole by the next run`() async throws {
    let peer = try await RunningPeer()
    let binding = RunningPeer.folder.appending(path: "binding-by-hand.yaml").path
    func run(_ files: TemporaryFolder, failing number: Int) async throws -> (names: [String], calls: Int) {
      let folder = try TemporaryFolder()
      let counter = folder.url.appending(path: "calls")
      let failing = try FailingCalls.environment(failing: number, under: files.url.path, counter: counter)
      let result = try await Command.run(
        [
          "run", PeerRun.catalogue.path, "--suites", PeerRun.suites.path, "--binding", binding, "--record",
          folder.url.appending(path: "record").path, "--allow", "PEER_URL,PEER_TOKEN", "--only",
          "identity.saml-accepted/valid(profile: sweden-connect)", "--files", files.url.path,
        ], environment: peer.environment.merging(failing) { $1 })
      #expect(result.exitCode == 3, "\(result.output)\(result.errors)")
      let names = FileManager.default.enumerator(atPath: files.url.path)?.compactMap { $0 as? String } ?? []
      return (names.sorted(), FailingCalls.count(counter))
    }
    let whole = try await run(try TemporaryFolder(), failing: 0)
    #expect(
      whole.names == ["prov", "prov/address", "prov/metadata.xml", "prov/signing-1.pem", "prov/signing-2.pem"])
    #expect(whole.calls >= 9)
    for number in FailingCalls.tried(of: whole.calls, otherwise: 4) {
      let files = try TemporaryFolder()
      let first = try await run(files, failing: number).names
      // Only that its name is not durable yet keeps no identity from being made.
      if number == whole.calls, first == whole.names { continue }
      #expect(first == [], "call \(number)")
      #expect(try await run(files, failing: 0).names == whole.names, "call \(number)")
    }
  }

  @Test func `whoever stays on the own host with a foreign RelayState as a path leads nobody away`() async throws {
    let cases = try cases(of: PeerRun.catalogue).filter { $0.hasPrefix("identity.saml-relay-state/") }
    #expect(cases.count >= 9)
    let measured = try await PeerRun.of(habits: ["keeps-relay-state"], only: cases)
    let others = Set(cases).subtracting(measured.cases("passed"))
    #expect(others.isEmpty, "\(measured.explained(others))")
  }

  /// All of them at once are tried with each change; which of them does what, of one at a time.
  @Test func `each lax setting alone makes its own cases fail`() async throws {
    let expected = try PeerExpectation()
    #expect(!expected.lax.isEmpty)
    for (setting, cases) in Effort.one(of: expected.lax.sorted(by: { $0.key < $1.key }), for: "lax settings") {
      #expect(!cases.isEmpty, "\(setting)")
      let measured = try await PeerRun.of(lax: [setting], only: cases.sorted())
      let failed = measured.cases("failed").union(measured.cases("advised"))
      #expect(failed == cases, "\(setting): \(measured.explained(failed.symmetricDifference(cases)))")
    }
  }

  @Test func `every finding is explained`() throws {
    let document = try String(contentsOf: PeerExpectation.document, encoding: .utf8)
    let expected = try PeerExpectation()
    for id in expected.strict.union(expected.advised) { #expect(document.contains("`\(id)`"), "\(id)") }
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
      catalogueDirectory: folder.path, suitesDirectory: PeerRun.suites.path, kinds: .judged, into: sink)
    let requirement = try #require(
      compiled?.requirement("B3 ID:14"), "\(DiagnosticFormat.brief.render(sink.diagnostics, in: .english))")
    return requirement.verifications.flatMap(\.caseIDs)
  }

  /// No private key of either side in record and report: neither as text nor as a number.
  private func expectNoPrivateKeys(in measured: PeerRun) async throws {
    let kept = try FileManager.default.contentsOfDirectory(at: measured.peer.kept.url, includingPropertiesForKeys: nil)
    let process = Process()
    process.executableURL = URL(filePath: RunningPeer.python ?? "")
    process.arguments =
      [Repository.root.appending(path: "Tests/Command/EndToEndTests/SAML/find_private_keys.py").path, "--public"]
      + kept.filter { $0.lastPathComponent != "log" }.map(\.path) + ["--in", measured.folder.url.path]
    let looked = try await CapturedProcess(process).end()
    #expect(looked.exitCode == 0, "\(looked.output)\(looked.errors)")
  }
}
