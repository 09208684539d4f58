import Foundation
import JSONValues
import ReferenceVendor
import Testing

/// What came of one run of the whole catalogue against the reference vendor.
struct MeasuredVerdicts {
  let runExit: Int32
  let verdictsExit: Int32
  /// Requirement -> `passed`, `failed`, `inconclusive` or `not-tested`.
  let verdicts: [String: String]
  /// Requirement -> what its cases said, for the message of a test that fails.
  let explanations: [String: String]

  /// Starts a vendor with the fault, runs the catalogue against it as a user would, and asks for the verdicts.
  static func of(_ fault: Fault?) async throws -> MeasuredVerdicts {
    let vendor = try await RunningVendor(faults: fault.map { [$0.rawValue] } ?? [])
    let folder = try TemporaryFolder()
    let record = folder.url.appending(path: "record").path
    let run = try await Command.run(
      ["run", KillMatrix.catalogueFolder.path, "--binding", KillMatrix.binding.path, "--record", record],
      environment: vendor.environment)
    let asked = try await Command.run(
      ["verdicts", KillMatrix.catalogueFolder.path, "--record", record, "--format", "json"])
    let requirements = try JSONValue.parse(Array(asked.output.utf8))["requirements"]?.arrayValue ?? []
    try #require(!requirements.isEmpty, "\(run.output)\(run.errors)\(asked.errors)")
    var verdicts: [String: String] = [:]
    var explanations: [String: String] = [:]
    for requirement in requirements {
      guard let id = requirement["id"]?.stringValue else { continue }
      verdicts[id] = requirement["verdict"]?.stringValue
      explanations[id] = explanation(of: requirement)
    }
    return MeasuredVerdicts(
      runExit: run.exitCode, verdictsExit: asked.exitCode, verdicts: verdicts, explanations: explanations)
  }

  /// The reasons of the cases that did not pass.
  private static func explanation(of requirement: JSONValue) -> String {
    (requirement["cases"]?.arrayValue ?? []).filter { $0["verdict"] != "passed" }.map { planned in
      let reasons = (planned["reasons"]?.arrayValue ?? []).compactMap { $0["text"]?["en"]?.stringValue }
      return "\(planned["id"]?.stringValue ?? ""): \(reasons.joined(separator: " "))"
    }.joined(separator: "\n")
  }

  func requirements(_ verdict: String) -> Set<String> { Set(verdicts.filter { $0.value == verdict }.keys) }
}
