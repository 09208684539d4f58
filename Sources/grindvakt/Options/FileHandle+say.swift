import Foundation

extension FileHandle {
  /// Writes text for people. A reader that has gone away (`| head`) is no error: nobody is left to be told.
  func say(_ text: String) {
    try? write(contentsOf: Data(text.utf8))
  }
}
