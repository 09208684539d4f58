import ArgumentParser
import Foundation
import Texts

/// The words of `--help`, in the reader's language.
///
/// Commands describe themselves before their options are read, so `--language` is looked up among the arguments.
extension InterfaceLanguage {
  /// The language unless `--language` names one: that of `GRINDVAKT_LANGUAGE`, or else Swedish.
  static let usual =
    ProcessInfo.processInfo.environment["GRINDVAKT_LANGUAGE"].flatMap(InterfaceLanguage.init(rawValue:)) ?? .swedish

  /// The language that help is written in.
  static let ofHelp = named(in: CommandLine.arguments) ?? usual

  /// What `--language` says: the last one, as the command line has it.
  static func named(in arguments: [String]) -> InterfaceLanguage? {
    let named = arguments.indices.compactMap { index -> InterfaceLanguage? in
      let argument = arguments[index]
      if argument == "--language" {
        return arguments.indices.contains(index + 1) ? InterfaceLanguage(rawValue: arguments[index + 1]) : nil
      }
      return argument.hasPrefix("--language=")
        ? InterfaceLanguage(rawValue: String(argument.dropFirst("--language=".count))) : nil
    }
    return named.last
  }
}

extension Text {
  /// The words for an option or argument.
  var help: ArgumentHelp { ArgumentHelp(stringLiteral: inHelp) }

  var inHelp: String { text(in: .ofHelp) }
}

extension CommandConfiguration {
  /// - Parameter example: what a user would type after `grindvakt`; with every command but those that have commands of
  ///   their own.
  init(
    commandName: String, abstract: Text, discussion: Text? = nil, example: String? = nil, version: String = "",
    subcommands: [any ParsableCommand.Type] = [], groupedSubcommands: [CommandGroup] = []
  ) {
    let heading = Text("Example:").inHelp
    let parts = [discussion?.inHelp, example.map { "\(heading)\n\(Self.lines(of: "grindvakt " + $0))" }]
    self.init(
      commandName: commandName, abstract: abstract.inHelp,
      discussion: parts.compactMap { $0 }.joined(separator: "\n\n"),
      version: version, subcommands: subcommands, groupedSubcommands: groupedSubcommands)
  }

  /// A command that can be pasted. Long ones have a backslash and a line break before an option; otherwise the help would
  /// break them anywhere.
  private static func lines(of command: String) -> String {
    var lines: [String] = []
    for part in command.replacing(" --", with: "\n--").split(separator: "\n") {
      if let last = lines.last, last.count + part.count < 72 {
        lines[lines.count - 1] = "\(last) \(part)"
      } else {
        lines.append((lines.isEmpty ? "  " : "    ") + part)
      }
    }
    return lines.joined(separator: " \\\n")
  }
}

/// The words of ArgumentParser around ours, in the reader's language. Its errors about single arguments stay English.
enum HelpFrame {
  static func translated(_ help: String) -> String {
    guard InterfaceLanguage.ofHelp != .english else { return help }
    let headings: [(String, Text)] = [
      ("OVERVIEW: ", Text("OVERVIEW: ")), ("USAGE: ", Text("USAGE: ")), ("ARGUMENTS:", Text("ARGUMENTS:")),
      ("OPTIONS:", Text("OPTIONS:")), ("SUBCOMMANDS:", Text("SUBCOMMANDS:")),
    ]
    let sentences: [(String, Text)] = [
      ("Show help information.", Text("Show help information.")), ("Show the version.", Text("Show the version.")),
      ("(default: ", Text("(default: ")), (" SUBCOMMANDS:", Text(" SUBCOMMANDS:")),
      ("<subcommand>", Text("<subcommand>")),
    ]
    return help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = String(line)
      for (english, text) in headings where line.hasPrefix(english) {
        line = text.inHelp + line.dropFirst(english.count)
      }
      for (english, text) in sentences { line = line.replacing(english, with: text.inHelp) }
      guard let start = line.firstRange(of: "See '"), let end = line.firstRange(of: "' for detailed help."),
        start.upperBound <= end.lowerBound
      else { return line }
      let command = line[start.upperBound..<end.lowerBound]
      return line[..<start.lowerBound] + Text("See '\(String(command))' for detailed help.").inHelp
    }.joined(separator: "\n")
  }
}
