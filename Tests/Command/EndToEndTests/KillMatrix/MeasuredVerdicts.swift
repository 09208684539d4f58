import Foundation
import JSONValues
import ReferenceVendor
import Testing

/// The result of one run of the whole catalogue against the reference vendor.
struct MeasuredVerdicts {
  let runExit: Int32
  let verdictsExit: Int32
  /// Requirement -> `passed`, `failed`, `inconclusive` or `not-tested`.
  let verdicts: [String: String]
  /// Requirement -> what its cases said, for the message of a test that fails.
  let explanations: [String: String]
  /// Requirement -> the cases of it that did not pass.
  let notPassed: [String: Set<String>]

  /// Runs the catalogue as a user would, and asks for the verdicts.
  ///
  /// - Parameter environment: where the vendor is reached.
  static func run(_ environment: [String: String], only: [String]) async throws -> MeasuredVerdicts {
    let folder = try TemporaryFolder()
    let record = folder.url.appending(path: "record").path
    let run = try await Command.run(
      ["run", KillMatrix.catalogueFolder.path, "--binding", KillMatrix.binding.path, "--record", record]
        + only.flatMap { ["--only", $0] },
      environment: environment)
    return try await of(record: record, runExit: run.exitCode, "\(run.output)\(run.errors)")
  }

  /// Starts a vendor with the faults, runs the catalogue against it as a user would, and asks for the verdicts.
  ///
  /// - Parameters:
  ///   - only: the requirements to run; all of the catalogue unless given.
  ///   - alone: whether nothing else may run meanwhile.
  static func of(_ faults: [Fault], only: [String] = [], alone: Bool = false) async throws -> MeasuredVerdicts {
    try await Gate.shared.pass(alone: alone) { try await measure(faults, only) }
  }

  private static func measure(_ faults: [Fault], _ only: [String]) async throws -> MeasuredVerdicts {
    let vendor = try await RunningVendor(faults: faults.flatMap(\.written))
    return try await run(vendor.environment, only: only)
  }

  /// Asks for the verdicts of a record.
  ///
  /// - Parameter printed: what the run printed, for the message of a test that fails.
  static func of(record: String, runExit: Int32, _ printed: String = "") async throws -> MeasuredVerdicts {
    let asked = try await Command.run(
      ["verdicts", KillMatrix.catalogueFolder.path, "--record", record, "--format", "json"])
    let requirements = try JSONValue.parse(Array(asked.output.utf8))["requirements"]?.arrayValue ?? []
    try #require(!requirements.isEmpty, "\(printed)\(asked.errors)")
    var verdicts: [String: String] = [:]
    var explanations: [String: String] = [:]
    var notPassed: [String: Set<String>] = [:]
    for requirement in requirements {
      guard let id = requirement["id"]?.stringValue else { continue }
      verdicts[id] = requirement["verdict"]?.stringValue
      explanations[id] = explanation(of: requirement)
      let cases = (requirement["cases"]?.arrayValue ?? []).filter { $0["verdict"] != "passed" }
      notPassed[id] = Set(cases.compactMap { $0["id"]?.stringValue })
    }
    return MeasuredVerdicts(
      runExit: runExit, verdictsExit: asked.exitCode, verdicts: verdicts, explanations: explanations,
      notPassed: notPassed)
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

/// Lets some runs through at a time, in the order in which they came: each waits for the disk more than for the processor.
actor Gate {
  static let shared = Gate(places: 3)

  private let places: Int
  private var free: Int
  private var waiting: [(needs: Int, continuation: CheckedContinuation<Void, Never>)] = []

  init(places: Int) {
    self.places = places
    free = places
  }

  /// - Parameter alone: whether nothing else may run meanwhile, for a load that has to be held.
  func pass<Result: Sendable>(
    alone: Bool = false, _ work: @Sendable () async throws -> Result
  ) async throws -> Result {
    let needs = alone ? places : 1
    if waiting.isEmpty, free >= needs {
      free -= needs
    } else {
      await withCheckedContinuation { waiting.append((needs, $0)) }
    }
    defer {
      free += needs
      while let first = waiting.first, free >= first.needs {
        free -= first.needs
        waiting.removeFirst().continuation.resume()
      }
    }
    return try await work()
  }
}
