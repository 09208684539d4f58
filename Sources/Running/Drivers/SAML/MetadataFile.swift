import Foundation
import Glibc

/// Writes our metadata where a service provider reads them, and nothing over anything else: what lies there already
/// must be metadata, which are made new for each run.
enum MetadataFile {
  /// - Throws: ``Shortfall`` where something else lies there, or it cannot be written.
  static func write(_ document: [UInt8], to path: String) throws(Shortfall) {
    var status = stat()
    if lstat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1, isMetadata(path) else {
        throw SAMLShortfalls.otherFile(path)
      }
    }
    let temporary = "\(path).\(UUID().uuidString)"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SAMLShortfalls.cannotWrite(path) }
    var isWritten = true
    var rest = document[...]
    while isWritten, !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      isWritten = count > 0
      if isWritten { rest = rest.dropFirst(count) }
    }
    close(descriptor)
    guard isWritten, rename(temporary, path) == 0 else {
      unlink(temporary)
      throw SAMLShortfalls.cannotWrite(path)
    }
  }

  private static func isMetadata(_ path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path), let beginning = try? handle.read(upToCount: 4_096) else {
      return false
    }
    let text = String(decoding: beginning, as: UTF8.self)
    return text.isEmpty || (text.contains("<") && text.contains("EntityDescriptor"))
  }
}
