import Foundation

extension FileHandle {
  /// Writes text for people. What cannot be said on standard output ends the command with an error; nobody can be told
  /// that standard error takes nothing.
  func say(_ text: String) {
    if fileDescriptor == STDOUT_FILENO { return StandardOutput.write(text) }
    try? write(contentsOf: Data(text.utf8))
  }
}
