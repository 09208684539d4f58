import Foundation
import JSONValues
import Testing
import TestSupport

/// `--help` of every command: in the reader's language, with an example that the command understands.
struct HelpTests {
  /// The words that each command is typed with, of those that have no commands of their own.
  private static func commands() async throws -> [[String]] {
    let dumped = try await Command.run(["--experimental-dump-help"])
    let root = try JSONValue.parse(Array(dumped.output.utf8))["command"]
    func leaves(_ command: JSONValue, _ path: [String]) -> [[String]] {
      let own = (command["subcommands"]?.arrayValue ?? []).filter { $0["commandName"]?.stringValue != "help" }
      guard !own.isEmpty else { return [path] }
      return own.flatMap { leaves($0, path + [$0["commandName"]?.stringValue ?? ""]) }
    }
    return leaves(try #require(root), [])
  }

  /// What stands after `Exempel:`, with its lines joined as a shell does.
  private static func example(in help: String) -> String? {
    var example = ""
    for line in help.split(separator: "\n").drop(while: { $0 != "Exempel:" }).dropFirst() {
      example += line.trimmingCharacters(in: .whitespaces)
      guard example.hasSuffix("\\") else { return example }
      example.removeLast()
    }
    return nil
  }

  @Test func `every command has an example that it understands`() async throws {
    let commands = try await Self.commands()
    #expect(commands.count >= 26)
    for command in commands {
      let help = try await Command.run(command + ["--help"])
      #expect(help.exitCode == 0)
      let example = try #require(Self.example(in: help.output), "\(command)")
      #expect(example.hasPrefix("grindvakt \(command.joined(separator: " ")) "), "\(example)")
      // These would work until somebody stops them.
      if ["demo", "vendor", "proxy", "calibrate"].contains(command[0]) { continue }
      let folder = try TemporaryFolder()
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", "'\(Command.program.path)'" + example.dropFirst("grindvakt".count)]
      process.currentDirectoryURL = folder.url
      let result = try await CapturedProcess(process).end()
      // What it names is not there; but nothing about the words themselves is wrong.
      #expect(!result.errors.contains("Usage:") && !result.errors.contains("--help"), "\(example): \(result.errors)")
    }
  }

  @Test(arguments: [
    (["--help"], "ANVÄNDNING: grindvakt", "KÖR DEM MOT EN LEVERANTÖR:"),
    (["run", "--help"], "ANVÄNDNING: grindvakt run", "Mapp med loggboken; skapas om den saknas."),
    (["gate", "--help", "--language", "fi"], "KÄYTTÖ: grindvakt gate", "Lokikirjan kansio."),
    (["gate", "--help", "--language=en"], "USAGE: grindvakt gate", "Folder of the record."),
    (["help", "check"], "ANVÄNDNING: grindvakt check", "Exempel:"),
  ])
  func `help is in the reader's language`(arguments: [String], usage: String, sentence: String) async throws {
    let help = try await Command.run(arguments)
    #expect(help.exitCode == 0)
    #expect(help.output.contains(usage), "\(help.output)")
    #expect(help.output.contains(sentence), "\(help.output)")
    if !arguments.contains("--language=en") { #expect(!help.output.contains("OPTIONS:"), "\(help.output)") }
  }

  @Test func `the environment names the language where no option does`() async throws {
    let help = try await Command.run(["check", "--help"], environment: ["GRINDVAKT_LANGUAGE": "fi"])
    #expect(help.output.contains("KÄYTTÖ: "))
    let found = try await Command.run(["check", "nowhere"], environment: ["GRINDVAKT_LANGUAGE": "en"])
    #expect(found.errors.contains("error: "), "\(found.errors)")
  }
}
