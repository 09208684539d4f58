import Foundation
import JSONValues
import Testing
import TestSupport

/// The small catalogue of loads, run by the command, and what the record says of it.
enum PeakFixture {
  static let folder = Repository.root.appending(path: "Tests/Command/EndToEndTests/Fixtures/load")
  static let catalogue = folder.appending(path: "Requirements/peak").path
  static let binding = folder.appending(path: "Suites/bindings/vendor.yaml").path

  static func arguments(_ record: URL, only: [String], more: [String] = []) -> [String] {
    ["run", catalogue, "--binding", binding, "--record", record.path, "--language", "en"]
      + only.flatMap { ["--only", $0] } + more
  }

  /// The step of a load as a record has it, with its result.
  struct LoadStep {
    let outcome: String
    let reason: String
    let figures: JSONValue
    let result: JSONValue?

    /// How many alarms were counted as something: `lost`.
    func count(_ kind: String) -> Int64 { figures["counts"]?[kind]?.integerValue ?? 0 }

    /// The alarms that are listed as something.
    func listed(_ kind: String) -> [JSONValue] {
      result?["reconciliation"]?["listed"]?[kind]?.arrayValue ?? []
    }
  }

  static func entries(_ record: URL) throws -> [JSONValue] {
    let text = String(decoding: try Data(contentsOf: record.appending(path: "record.jsonl")), as: UTF8.self)
    return try text.split(separator: "\n").map { try JSONValue.parse(String($0)) }
  }

  /// The kinds of the entries that a record has so far; none where there is no record yet.
  static func kinds(_ record: URL) throws -> [String] {
    guard FileManager.default.fileExists(atPath: record.appending(path: "record.jsonl").path) else { return [] }
    let text = String(decoding: try Data(contentsOf: record.appending(path: "record.jsonl")), as: UTF8.self)
    // The last line may still be on its way.
    return text.split(separator: "\n").compactMap { (try? JSONValue.parse(String($0)))?["kind"]?.stringValue }
  }

  /// Waits until a run that goes on has written so many slices of its load.
  static func waitForSlices(_ wanted: Int, in record: URL) async throws {
    var waited = 0
    while try kinds(record).count(where: { $0 == "load-progressed" }) < wanted {
      waited += 1
      try #require(waited < 6_000, "the load does not go on")
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// The slices of a record, by their hashes.
  static func slices(of record: URL) throws -> [String] {
    try entries(record).filter { $0["kind"]?.stringValue == "load-progressed" }.compactMap {
      $0["attachments"]?.arrayValue?.first?["sha256"]?.stringValue
    }
  }

  static func loads(_ record: URL) throws -> [LoadStep] {
    try entries(record).compactMap { entry in
      guard entry["kind"]?.stringValue == "step-finished", let body = entry["body"],
        body["action"]?.stringValue == "load"
      else { return nil }
      let attached = entry["attachments"]?.arrayValue?.first { $0["name"]?.stringValue == "load-result" }
      let digest = attached?["sha256"]?.stringValue ?? ""
      let path = record.appending(path: "attachments/\(digest.prefix(2))/\(digest)")
      return LoadStep(
        outcome: body["outcome"]?.stringValue ?? "", reason: body["reason"]?["en"]?.stringValue ?? "",
        figures: body["actual"] ?? .null,
        result: try attached.map { _ in try JSONValue.parse(Array(Data(contentsOf: path))) })
    }
  }

  /// Verdicts by requirement, computed from a record.
  static func verdicts(_ record: URL) async throws -> [String: String] {
    let result = try await Command.run(["verdicts", catalogue, "--record", record.path, "--format", "json"])
    var verdicts: [String: String] = [:]
    for requirement in try JSONValue.parse(result.output)["requirements"]?.arrayValue ?? [] {
      if let id = requirement["id"]?.stringValue { verdicts[id] = requirement["verdict"]?.stringValue }
    }
    return verdicts
  }

  /// Runs a requirement of the catalogue against the reference vendor with faults, up to its verdict.
  static func run(
    _ requirement: String, faults: [String] = []
  ) async throws -> (load: LoadStep, verdict: String?, exitCode: Int32) {
    let vendor = try await RunningVendor(faults: faults)
    let folder = try TemporaryFolder()
    let record = folder.url.appending(path: "record")
    let run = try await Command.run(arguments(record, only: [requirement]), environment: vendor.environment)
    let verified = try await Command.run(["verify", record.path])
    #expect(verified.exitCode == 0, "\(verified.output)\(verified.errors)")
    let load = try #require(try loads(record).first, "\(run.output)\(run.errors)")
    return (load, try await verdicts(record)[requirement], run.exitCode)
  }
}
