import Digests
import Foundation
import Texts

/// A hidden folder beside the place where it is put once it is whole: `.NAME.HEX`.
///
/// Whoever works on it holds a lock on it (`flock(2)`), which the system gives back when the process dies. So the next
/// one tells what a dead process left from what a living one works on.
package final class UnfinishedFolder: Sendable {
  package let path: String
  private let place: String
  private let descriptor: Int32

  private static let randomBytes = 8
  private static let mostTries = 100

  /// Makes one, and removes what dead processes left beside the same place.
  ///
  /// - Parameter isPrivate: whether it is for its owner alone.
  /// - Throws: ``RecordError`` `record-input-output`.
  package init(for place: String, isPrivate: Bool = false) throws {
    let place = URL(filePath: place).standardizedFileURL
    try? FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    Self.removeLeftovers(of: place)
    self.place = place.path(percentEncoded: false)
    (path, descriptor) = try Self.make(beside: place, isPrivate ? 0o700 : 0o755)
  }

  deinit { close(descriptor) }

  /// Puts it in its place, which is empty or not there.
  ///
  /// - Throws: ``RecordError`` `record-input-output`; it is thrown away then.
  package func finish() throws {
    guard rename(path, place) == 0 else {
      let failure = Self.failure(place)
      discard()
      throw failure
    }
    // Makes the name durable, where the file system can.
    let parent = URL(filePath: place).deletingLastPathComponent().path(percentEncoded: false)
    let descriptor = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 {
      fsync(descriptor)
      close(descriptor)
    }
  }

  package func discard() { try? FileManager.default.removeItem(atPath: path) }

  private static func make(beside place: URL, _ mode: mode_t) throws -> (path: String, descriptor: Int32) {
    for _ in 0..<mostTries {
      let name = prefix(of: place) + (try RandomBytes.make(randomBytes).hex)
      let path = place.deletingLastPathComponent().appending(path: name).path(percentEncoded: false)
      guard mkdir(path, mode) == 0 else { throw failure(path) }
      if let descriptor = take(path) { return (path, descriptor) }
    }
    throw failure(place.path(percentEncoded: false))
  }

  /// - Returns: nil where somebody took it for a leftover before it could be locked.
  private static func take(_ path: String) -> Int32? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    var (held, named) = (stat(), stat())
    // A file system without locks is no obstacle: there, no other writer can get the lock and remove the folder.
    let isTaken = flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
    if !isTaken, fstat(descriptor, &held) == 0, lstat(path, &named) == 0, held.st_ino == named.st_ino {
      return descriptor
    }
    close(descriptor)
    return nil
  }

  private static func removeLeftovers(of place: URL) {
    let parent = place.deletingLastPathComponent()
    let prefix = prefix(of: place)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path(percentEncoded: false))) ?? []
    for name in names where name.hasPrefix(prefix) && isRandom(name.dropFirst(prefix.count)) {
      let path = parent.appending(path: name).path(percentEncoded: false)
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { try? FileManager.default.removeItem(atPath: path) }
      close(descriptor)
    }
  }

  private static func prefix(of place: URL) -> String { ".\(place.lastPathComponent.prefix(60))." }

  private static func isRandom(_ text: Substring) -> Bool {
    text.utf8.count == 2 * randomBytes && text.allSatisfy { $0.isHexDigit && !$0.isUppercase }
  }

  private static func failure(_ path: String) -> RecordError {
    RecordError(
      code: RecordError.inputOutput, problem: Text("cannot write \(path): \(String(cString: strerror(errno)))"),
      hint: Text("check the disk and the permissions"))
  }
}
