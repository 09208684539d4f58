import Foundation
import Testing
import TestSupport

/// Terminals of 60 columns: nothing runs past the edge but what is there to be copied.
struct NarrowTerminalTests {
  private static let catalogue =
    Repository.root.appending(path: "Requirements/boras-trygghetssystem").path(percentEncoded: false)

  /// Runs a command on a terminal of its own with so many columns.
  private static func shown(
    _ words: [String], columns: Int, in folder: URL, environment: [String: String] = [:]
  ) async throws -> [String] {
    let command = ([Command.program.path] + words).map { "'\($0)'" }.joined(separator: " ")
    let script = Process()
    script.executableURL = URL(filePath: "/usr/bin/env")
    script.arguments = ["script", "-qec", "stty cols \(columns) rows 40; \(command)", "/dev/null"]
    script.currentDirectoryURL = folder
    script.environment = ProcessInfo.processInfo.environment.merging(["NO_COLOR": "1", "TERM": "xterm"]) { $1 }
      .merging(environment) { $1 }
    let result = try await CapturedProcess(script, input: "").end()
    return result.output.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// Whether a line may be longer: a command, a hash, an identifier or an address in one piece.
  private static func isForCopying(_ line: String) -> Bool {
    line.contains("curl ") || line.split(separator: " ").contains { $0.count > 40 }
  }

  private static func past() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let imported = try await Command.run(
      ["record", "import", "record", "\(catalogue)/replay/events.csv", "--catalogue", catalogue], in: folder.url)
    #expect(imported.exitCode == 0, "\(imported.errors)")
    return folder
  }

  @Test(arguments: [
    ["verdicts", catalogue, "--record", "record"], ["penalties", catalogue, "--record", "record"],
    ["penalties", catalogue, "--record", "record", "--as-of", "2023-01-11", "--language", "fi"],
    ["gate", catalogue, "rollout-ordinary-homes", "--record", "record", "--as-of", "2023-01-11"],
    ["verdicts", catalogue, "--record", "record", "--language", "en"],
  ])
  func `no line is wider than the terminal`(words: [String]) async throws {
    let folder = try await Self.past()
    let lines = try await Self.shown(words, columns: 60, in: folder.url)
    #expect(lines.count > 10)
    for line in lines where !Self.isForCopying(line) {
      #expect(line.count <= 60, "\(line)")
    }
  }

  @Test func `a run breaks its lines, too`() async throws {
    let vendor = try await RunningVendor()
    let folder = try TemporaryFolder()
    let lines = try await Self.shown(
      [
        "run", Self.catalogue, "--binding",
        Repository.root.appending(path: "Suites/bindings/reference-vendor.yaml").path, "--record", "record",
        "--only",
        "IT-01", "--allow", "VENDOR_URL",
      ], columns: 60, in: folder.url, environment: vendor.environment)
    vendor.kill()
    #expect(lines.contains { $0.contains("IT-01") || $0.contains("alarm") }, "\(lines)")
    for line in lines where !Self.isForCopying(line) { #expect(line.count <= 60, "\(line)") }
  }

  @Test func `a run says in whole sentences why what failed matters`() async throws {
    let vendor = try await RunningVendor(faults: ["alarm-from-wrong-hub"])
    let folder = try TemporaryFolder()
    let lines = try await Self.shown(
      [
        "run", Self.catalogue, "--binding",
        Repository.root.appending(path: "Suites/bindings/reference-vendor.yaml").path, "--record", "record",
        "--only",
        "IT-06", "--allow", "VENDOR_URL",
      ], columns: 60, in: folder.url, environment: vendor.environment)
    vendor.kill()
    let said = lines.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    #expect(said.contains("Larm kom från fel hubb, och personalen åkte hem till fel brukare."), "\(lines)")
    for line in lines where !Self.isForCopying(line) { #expect(line.count <= 60, "\(line)") }
  }
}
