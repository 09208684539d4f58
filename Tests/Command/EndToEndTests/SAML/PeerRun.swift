import Foundation
import JSONValues
import Testing
import TestSupport

/// The result of one run of the logins against the peer.
struct PeerRun {
  static let catalogue = RunningPeer.folder.appending(path: "catalogue")
  static let suites = Repository.root.appending(path: "Suites")

  /// Case -> `passed`, `advised`, `failed`, `inconclusive` or `not-tested`.
  let verdicts: [String: String]
  /// Case -> what is said of it, for the message of a test that fails.
  let explanations: [String: String]
  /// The folders `record` and `report`.
  let folder: TemporaryFolder
  let peer: RunningPeer

  /// Starts a peer with these lax settings, runs the cases against it as a user would, and writes the report.
  ///
  /// - Parameter only: the cases to run, with their controls; all of them unless given.
  static func of(
    lax: [String] = [], habits: [String] = [], only: [String] = [], binding: URL = RunningPeer.binding
  ) async throws -> PeerRun {
    try await of(try await RunningPeer(lax: lax, habits: habits), only: only, binding: binding)
  }

  /// - Parameter files: the folder that the binding may keep files in.
  static func of(
    _ peer: RunningPeer, only: [String] = [], binding: URL = RunningPeer.binding,
    catalogue: URL = PeerRun.catalogue, files: URL? = nil
  ) async throws -> PeerRun {
    let folder = try TemporaryFolder()
    let record = folder.url.appending(path: "record").path
    let run = try await Command.run(
      [
        "run", catalogue.path, "--suites", suites.path, "--binding", binding.path, "--record", record,
        "--allow", "PEER_URL,PEER_TOKEN",
      ]
        + only.flatMap { ["--only", $0] } + (files.map { ["--files", $0.path] } ?? []),
      environment: peer.environment)
    let report = folder.url.appending(path: "report")
    let made = try await Command.run([
      "report", catalogue.path, "--suites", suites.path, "--record", record, "--output", report.path,
    ])
    try #require(made.exitCode == 0, "\(run.output)\(run.errors)\(made.errors)")
    let written = try JSONValue.parse(Array(try Data(contentsOf: report.appending(path: "verdicts.json"))))
    let cases = (written["requirements"]?.arrayValue ?? []).flatMap { $0["cases"]?.arrayValue ?? [] }
    try #require(!cases.isEmpty, "\(run.output)\(run.errors)")
    var verdicts: [String: String] = [:]
    var explanations: [String: String] = [:]
    for planned in cases {
      guard let id = planned["id"]?.stringValue, let verdict = standing(of: planned) else { continue }
      verdicts[id] = verdict
      let reasons = (planned["reasons"]?.arrayValue ?? []).compactMap { $0["text"]?["en"]?.stringValue }
      explanations[id] = "\(id) \(verdict): \(reasons.joined(separator: " "))"
    }
    return PeerRun(verdicts: verdicts, explanations: explanations, folder: folder, peer: peer)
  }

  /// How a case of `verdicts.json` stands; `advised` where it is passed with advice.
  static func standing(of planned: JSONValue) -> String? {
    let codes = (planned["reasons"]?.arrayValue ?? []).compactMap { $0["code"]?.stringValue }
    let verdict = planned["verdict"]?.stringValue
    return verdict == "passed" && codes.contains("step-advised") ? "advised" : verdict
  }

  /// The cases that stand so.
  func cases(_ verdict: String) -> Set<String> { Set(verdicts.filter { $0.value == verdict }.keys) }

  func explained(_ ids: Set<String>) -> String {
    ids.sorted().map { explanations[$0] ?? "\($0) is not among the cases" }.joined(separator: "\n")
  }
}
