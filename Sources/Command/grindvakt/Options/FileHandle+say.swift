import Foundation

extension FileHandle {
  /// Writes text that cannot steer a terminal. What cannot be written to standard output ends the command with an error;
  /// for standard error there is nowhere to report that.
  func say(_ text: String) {
    let text = isatty(fileDescriptor) == 1 ? TerminalSafety.harmless(text) : text
    if fileDescriptor == STDOUT_FILENO { return StandardOutput.write(text) }
    try? write(contentsOf: Data(text.utf8))
  }
}
