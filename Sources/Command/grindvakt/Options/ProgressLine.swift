import Foundation
import Reporting

/// One line on the terminal that shows how far a command has come. In a pipe steps are lines, and what happens within them
/// is not shown.
struct ProgressLine: Sendable {
  /// Columns of a terminal that a line can be drawn over on; nil where it cannot.
  let width: Int?

  /// Something begins.
  func step(_ text: String) { width == nil ? FileHandle.standardOutput.say(text + "\n") : show(text) }

  /// What happens now; replaces what was shown before.
  func show(_ text: String) {
    guard let width else { return }
    let line = TerminalSafety.harmless(text).split(separator: "\n").first ?? ""
    StandardOutput.write("\r\u{1B}[K" + VisibleText.cut(String(line), to: max(20, width - 1)))
  }

  /// Takes the line away.
  func clear() {
    if width != nil { StandardOutput.write("\r\u{1B}[K") }
  }
}
