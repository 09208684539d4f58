import ArgumentParser
import Diagnostics
import Foundation
import Quantities
import Texts

/// `--language sv|fi|en`, Swedish unless given.
extension InterfaceLanguage: ExpressibleByArgument {}

/// Options that every command shares which prints for people.
struct OutputOptions: ParsableArguments {
  @Option(name: .long, help: Text("Language of texts for people: sv, fi or en.").help)
  var language = InterfaceLanguage.usual

  /// Whether standard output takes colours: a terminal, and `NO_COLOR` not set (no-color.org).
  var colourOnOutput: Bool { Self.takesColour(STDOUT_FILENO) }

  /// Whether standard error takes colours.
  var colourOnError: Bool { Self.takesColour(STDERR_FILENO) }

  /// Columns of the terminal; nil in a pipe, where lines are not cut.
  var width: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes what was found to standard error, and gives the exit code for it.
  func refusal(_ sink: DiagnosticSink) -> ExitCode {
    Findings.write(sink, output: self)
    return Exit.refusal(sink)
  }

  private static func takesColour(_ descriptor: Int32) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    let refused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return !refused && environment["TERM"] != "dumb" && isatty(descriptor) == 1
  }
}
