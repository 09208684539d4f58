import Foundation
import Testing

/// Whoever writes a title, a name or an event must not steer the terminal of whoever reads it.
struct HarmlessTerminalTests {
  /// A title of a window, a cursor that goes up, a bell, an 8-bit control, a turned direction, a line separator.
  private static let hostile = "x\u{1B}]0;owned\u{07}\u{1B}[2A\u{9B}31m\u{202E}gnirts\u{2066}\u{2028}end"

  private static func shown(_ words: [String], in folder: URL) async throws -> String {
    let command = ([Command.program.path] + words).map { "'\($0)'" }.joined(separator: " ")
    let script = Process()
    script.executableURL = URL(filePath: "/usr/bin/env")
    script.arguments = ["script", "-qec", command, "/dev/null"]
    script.currentDirectoryURL = folder
    script.environment = ProcessInfo.processInfo.environment.merging(["TERM": "xterm"]) { $1 }
    return try await CapturedProcess(script, input: "").end().output
  }

  @Test(arguments: [
    ["record", "events", "record"], ["record", "events", "record", "--format", "csv"], ["verify", "record"],
    ["verdicts", "town", "--record", "record"], ["penalties", "town", "--record", "record"], ["check", "town"],
    ["verdicts", "\u{1B}]0;owned\u{07}", "--record", "record"], ["run", "\u{202E}x", "--record", "r"],
    ["record", "kinds", "\u{1B}[2A"],
  ])
  func `no command lets a stranger's text steer the terminal`(words: [String]) async throws {
    let town = try PenaltyCase("penalties: []")
    try FileManager.default.moveItem(
      at: town.folder.url.appending(path: "catalogue"), to: town.folder.url.appending(path: "town"))
    let recorded = try await Command.run(
      [
        "record", "event", "record", "deviation-reported", "id=D-1", "fault-class=B", "at=2023-01-09",
        "what=\(Self.hostile)", "by=\(Self.hostile)", "--catalogue", "town",
      ], in: town.folder.url)
    // A kind may refuse the text; then there is less to show.
    #expect([0, 2].contains(recorded.exitCode), "\(recorded.errors)")
    let shown = try await Self.shown(words, in: town.folder.url)
    var rest = shown.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    rest.removeAll { $0 == "\r\n" || $0 == "\n" || $0 == "\t" }
    let steering = rest.unicodeScalars.filter {
      $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || (0x2028...0x202E).contains($0.value)
        || (0x2066...0x2069).contains($0.value)
    }
    #expect(steering.isEmpty, "\(steering.map { String($0.value, radix: 16) }): \(shown.debugDescription)")
  }
}
