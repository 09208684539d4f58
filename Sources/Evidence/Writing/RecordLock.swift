import Glibc

/// The right to write a record, held by one process at a time and given back by the system when it dies.
final class RecordLock: Sendable {
  private let descriptor: Int32

  init(_ layout: RecordLayout) throws(RecordError) {
    let descriptor = open(layout.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemFile.failure("open", layout.lock) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let isHeld = errno == EWOULDBLOCK
      let error = isHeld ? RecordLock.held(layout) : SystemFile.failure("lock", layout.lock)
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
    let text = Array("\(getpid())\n".utf8)
    guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, text, text.count, 0) == text.count else {
      throw SystemFile.failure("write", layout.lock)
    }
  }

  deinit { close(descriptor) }

  private static func held(_ layout: RecordLayout) -> RecordError {
    let bytes = (try? SystemFile.read(layout.lock, atMost: 64)) ?? []
    let holder = Int(String(decoding: bytes, as: UTF8.self).split(separator: "\n").first ?? "")
    return RecordError(
      code: "record-is-in-use",
      problem: "\(layout.directory) is being written by \(holder.map { "process \($0)" } ?? "another process")",
      hint: "wait until it has finished, or write to another record")
  }
}
