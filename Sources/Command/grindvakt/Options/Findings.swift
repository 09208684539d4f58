import Diagnostics
import Foundation
import Texts

/// Findings on their way to standard error.
enum Findings {
  static func write(_ sink: DiagnosticSink, format: DiagnosticFormat = .text, output: OutputOptions) {
    let text = format.render(
      sink.diagnostics, in: output.language, colour: output.colourOnError, width: output.width ?? 120)
    FileHandle.standardError.say(text)
    guard sink.leftOutCount > 0 else { return }
    let count = sink.leftOutCount
    let more = Text(
      one: "\(count) more finding is not shown", other: "\(count) more findings are not shown", count: count)
    FileHandle.standardError.say((format == .text ? more.text(in: output.language) : more.english) + "\n")
  }
}
