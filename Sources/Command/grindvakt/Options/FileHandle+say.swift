import Foundation

extension FileHandle {
  /// Writes text; nothing in it can steer a terminal. What cannot be said on standard output ends the command with an
  /// error; nobody can be informed that standard error takes nothing.
  func say(_ text: String) {
    let text = isatty(fileDescriptor) == 1 ? TerminalSafety.harmless(text) : text
    if fileDescriptor == STDOUT_FILENO { return StandardOutput.write(text) }
    try? write(contentsOf: Data(text.utf8))
  }
}
