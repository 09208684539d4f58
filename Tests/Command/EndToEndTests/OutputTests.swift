import Foundation
import TestSupport
import Testing

/// Where commands write: what cannot be written is an error, and only plain files are ever replaced.
struct OutputTests {
  private static let catalogue =
    Repository.root.appending(path: "Requirements/boras-trygghetssystem").path(percentEncoded: false)
  private static let binding =
    Repository.root.appending(path: "Suites/bindings/example-vendor.yaml").path(percentEncoded: false)

  private static func shell(_ line: String, in folder: URL) async throws -> Command.Result {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "\"\(Command.program.path)\" \(line)"]
    process.currentDirectoryURL = folder
    return try await CapturedProcess(process).end()
  }

  private static func past() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let imported = try await Command.run(
      ["record", "import", "record", "\(catalogue)/replay/events.csv", "--catalogue", catalogue], in: folder.url)
    #expect(imported.exitCode == 0, "\(imported.errors)")
    return folder
  }

  @Test(arguments: [
    "check '\(catalogue)'", "verdicts '\(catalogue)' --record record",
    "verdicts '\(catalogue)' --record record --format json",
    "penalties '\(catalogue)' --record record", "gate '\(catalogue)' rollout-care-homes --record record",
    "record events record", "record kinds", "schema catalogue", "replay '\(catalogue)'", "verify record",
    "plan '\(catalogue)' --binding '\(binding)'",
    "--help",
  ])
  func `a standard output that is full ends with exit code 5`(line: String) async throws {
    let folder = try await Self.past()
    let result = try await Self.shell("\(line) > /dev/full", in: folder.url)
    #expect(result.exitCode == 5, "\(line): \(result.errors)")
  }

  /// What writes one file.
  private static let writers = [
    "plan '\(catalogue)' --binding '\(binding)' --output",
    "gate '\(catalogue)' rollout-care-homes --record record --format html --output",
    "run '\(catalogue)' --binding '\(binding)' --answers-template",
  ]

  @Test(arguments: writers)
  func `a device stays a device`(line: String) async throws {
    let folder = try await Self.past()
    let written = try await Self.shell("\(line) /dev/null", in: folder.url)
    #expect([0, 1].contains(written.exitCode), "\(written.errors)")
    var status = stat()
    #expect(stat("/dev/null", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
    let full = try await Self.shell("\(line) /dev/full", in: folder.url)
    #expect(full.exitCode == 5, "\(full.errors)")
  }

  @Test(arguments: writers)
  func `a link stays a link, and its file is replaced as a whole`(line: String) async throws {
    let folder = try await Self.past()
    try folder.write("old", to: "kept/file")
    let link = folder.url.appending(path: "link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "kept/file")
    let written = try await Self.shell("\(line) link", in: folder.url)
    #expect([0, 1].contains(written.exitCode), "\(written.errors)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "kept/file")
    #expect(try String(contentsOf: folder.url.appending(path: "kept/file"), encoding: .utf8) != "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "kept").path) == ["file"])
  }

  @Test(arguments: writers)
  func `folders and links that lead nowhere are left alone`(line: String) async throws {
    let folder = try await Self.past()
    try folder.write("", to: "folder/file")
    let result = try await Self.shell("\(line) folder", in: folder.url)
    #expect(result.exitCode == 5, "\(result.errors)")
    #expect(result.errors.contains("folder"))
    let link = folder.url.appending(path: "link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere/at/all")
    let dangling = try await Self.shell("\(line) link", in: folder.url)
    #expect(dangling.exitCode == 5, "\(dangling.errors)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "nowhere/at/all")
  }

  @Test func `sixty people write at once, and every event arrives`() async throws {
    let folder = try await Self.past()
    let results = try await withThrowingTaskGroup(of: Int32.self) { group in
      for number in 1...60 {
        group.addTask {
          try await Command.run(
            [
              "record", "event", "record", "deviation-reported", "id=D-\(number)", "fault-class=B", "at=2023-01-09",
              "what=Avvikelse \(number)", "by=anna", "--catalogue", Self.catalogue,
            ], in: folder.url
          ).exitCode
        }
      }
      return try await group.reduce(into: [Int32]()) { $0.append($1) }
    }
    #expect(results == Array(repeating: 0, count: 60))
    let verified = try await Command.run(["verify", "record"], in: folder.url)
    #expect(verified.exitCode == 0, "\(verified.output)\(verified.errors)")
    let events = try await Command.run(["record", "events", "record", "--format", "csv"], in: folder.url)
    for number in 1...60 { #expect(events.output.contains("D-\(number)")) }
  }
}

/// Output that nobody reads to its end.
struct ClosedPipeTests {
  @Test(arguments: ["check Requirements/boras-trygghetssystem", "schema suite", "--help", "check no-such-folder"])
  func `a reader that goes away does not crash the command`(command: String) async throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    let program = Command.program.path
    process.arguments = ["-c", "{ '\(program)' \(command) 2>&1; echo \"ended with $?\" >&2; } | true"]
    process.currentDirectoryURL = Repository.root
    let result = try await CapturedProcess(process).end()
    #expect(["ended with 0\n", "ended with 2\n"].contains(result.errors), "\(result.errors)")
  }
}
