import Foundation
import JSONValues
import ReferenceVendor
import Testing

/// The result of one run of the log-in suites against the reference vendor.
struct MeasuredLogins {
  let runExit: Int32
  /// Of the requirement.
  let verdict: String?
  /// Case, as ``SAMLMatrix`` names it -> its worst verdict in any profile.
  let cases: [String: String]
  /// Case -> why, for the message of a test that fails.
  let explanations: [String: String]

  /// Starts a vendor with the faults, runs the suites against it, and asks for the verdicts.
  ///
  /// - Parameter suites: another folder of suites than the repository's.
  static func of(_ faults: [Fault], suites: URL? = nil) async throws -> MeasuredLogins {
    try await Gate.shared.pass { try await measure(faults, suites) }
  }

  private static func measure(_ faults: [Fault], _ suites: URL?) async throws -> MeasuredLogins {
    let vendor = try await RunningVendor(faults: faults.map(\.name))
    let folder = try TemporaryFolder()
    let record = folder.url.appending(path: "record").path
    let other = suites.map { ["--suites", $0.path] } ?? []
    let run = try await Command.run(
      [
        "run", KillMatrix.catalogueFolder.path, "--binding", KillMatrix.binding.path, "--record", record, "--only",
        SAMLMatrix.requirement,
      ] + other, environment: vendor.environment)
    let asked = try await Command.run(
      ["verdicts", KillMatrix.catalogueFolder.path, "--record", record, "--format", "json"] + other)
    let requirements = try JSONValue.parse(Array(asked.output.utf8))["requirements"]?.arrayValue ?? []
    let requirement = try #require(
      requirements.first { $0["id"]?.stringValue == SAMLMatrix.requirement },
      "\(run.output)\(run.errors)\(asked.errors)")
    var verdicts: [String: String] = [:]
    var explanations: [String: String] = [:]
    let order = ["passed", "advised", "not-tested", "inconclusive", "failed"]
    for planned in requirement["cases"]?.arrayValue ?? [] {
      let name = SAMLMatrix.name(of: planned["id"]?.stringValue ?? "")
      let verdict = PeerRun.standing(of: planned) ?? "not-tested"
      let known = verdicts[name].flatMap { order.firstIndex(of: $0) } ?? -1
      if order.firstIndex(of: verdict) ?? order.count > known { verdicts[name] = verdict }
      let reasons = (planned["reasons"]?.arrayValue ?? []).compactMap { $0["text"]?["en"]?.stringValue }
      if !reasons.isEmpty { explanations[name] = reasons.joined(separator: " ") }
    }
    return MeasuredLogins(
      runExit: run.exitCode, verdict: requirement["verdict"]?.stringValue, cases: verdicts, explanations: explanations)
  }

  func cases(_ verdict: String) -> Set<String> { Set(cases.filter { $0.value == verdict }.keys) }

  func explained(_ names: Set<String>) -> String {
    names.sorted().map { "\($0): \(cases[$0] ?? "absent") \(explanations[$0] ?? "")" }.joined(separator: "\n")
  }
}
