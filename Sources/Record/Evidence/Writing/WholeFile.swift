import Digests
import Dispatch
import Glibc
import Texts

/// A file for people, outside of any record, that is there as a whole or not at all.
///
/// It takes the place of a plain file only. Into a device or a pipe it is written; of a link it is written where the
/// link leads; a folder is refused.
package final class WholeFile {
  /// The code of the error where it cannot be written.
  package static let unwritable = "file-not-writable"

  private let shown: String
  private var descriptor: Int32
  /// The name meanwhile and the name at the end; nil where it is written in place.
  private var names: (unfinished: String, final: String)?

  /// Throws ``unwritable``; what lies there is then as it was.
  package init(_ path: String) throws(RecordError) {
    shown = path
    descriptor = -1
    var status = stat()
    var target = path
    var mode: mode_t?
    if stat(path, &status) == 0 {
      switch status.st_mode & S_IFMT {
      case S_IFDIR: throw WholeFile.failure(path, "it is a folder")
      case S_IFREG:
        mode = status.st_mode & 0o777
        guard let resolved = realpath(path, nil) else { throw WholeFile.failure(path) }
        defer { free(resolved) }
        target = String(cString: resolved)
      default:
        descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw WholeFile.failure(path) }
        return
      }
    } else if lstat(path, &status) == 0 {
      throw WholeFile.failure(path, "it is a link that leads nowhere")
    }
    let folder = SystemFile.parent(of: target)
    let name = target.split(separator: "/").last.map(String.init) ?? target
    let suffix = (try? RandomBytes.make(8).hex) ?? "\(getpid())"
    let unfinished = "\(folder)/.\(name.prefix(100)).\(suffix)"
    descriptor = open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw WholeFile.failure(path) }
    if let mode { _ = fchmod(descriptor, mode) }
    names = (unfinished, target)
  }

  deinit { discard() }

  /// Writes a whole file at once.
  package static func write(_ bytes: [UInt8], to path: String) throws(RecordError) {
    let file = try WholeFile(path)
    try file.write(bytes)
    try file.finish()
  }

  package func write(_ bytes: [UInt8]) throws(RecordError) {
    do throws(RecordError) {
      try SystemFile.write(bytes, to: descriptor, path: shown)
    } catch {
      throw WholeFile.failure(shown)
    }
  }

  /// Puts it in its place.
  package func finish() throws(RecordError) {
    guard descriptor >= 0 else { return }
    // A device or a pipe has nothing to make durable.
    if let names {
      guard fsync(descriptor) == 0, rename(names.unfinished, names.final) == 0 else {
        throw WholeFile.failure(shown)
      }
      self.names = nil
    }
    let isClosed = close(descriptor) == 0
    descriptor = -1
    guard isClosed else { throw WholeFile.failure(shown) }
  }

  /// Throws away what was not finished.
  package func discard() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    if let names { unlink(names.unfinished) }
    names = nil
  }

  private static func failure(_ path: String, _ reason: String = String(cString: strerror(errno))) -> RecordError {
    RecordError(
      code: unwritable, problem: Text("'\(path)' cannot be written: \(reason)"),
      hint: Text("name a file in a folder that is there and that you may write, on a disk that is not full"))
  }
}

/// Runs work that waits for the disk away from the threads that tasks share.
enum BlockingWork {
  private static let queue = DispatchQueue(label: "grindvakt.record.files", attributes: .concurrent)

  static func run<Value: Sendable>(
    _ work: @escaping @Sendable () throws(RecordError) -> Value
  ) async throws(RecordError) -> Value {
    let outcome = await withCheckedContinuation {
      (continuation: CheckedContinuation<Result<Value, RecordError>, Never>) in
      queue.async { continuation.resume(returning: Result(catching: work)) }
    }
    return try outcome.get()
  }
}
