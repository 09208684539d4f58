import Diagnostics
import Foundation

/// Findings on their way to standard error.
enum Findings {
  static func write(_ sink: DiagnosticSink, format: DiagnosticFormat = .text, output: OutputOptions) {
    let text = format.render(sink.diagnostics, colour: output.colourOnError, width: output.width ?? 120)
    FileHandle.standardError.say(text)
    guard sink.leftOutCount > 0 else { return }
    FileHandle.standardError.say("\(sink.leftOutCount) more are not shown\n")
  }
}
