import Digests
import Glibc
import Quantities
import Synchronization
import Texts

/// Takes the bytes of one attachment as they come, in constant memory. End it with `finish()` or `discard()`.
package final class AttachmentWriter: Sendable {
  private struct State {
    var descriptor: Int32
    var bytes: Int64 = 0
  }

  private let layout: RecordLayout
  private let name: String
  private let type: String
  private let temporary: String
  private let hasher: Mutex<Hasher>
  private let state: Mutex<State>

  /// The hasher is only reached under its lock.
  private struct Hasher: ~Copyable, @unchecked Sendable {
    let hasher: SHA256Hasher
  }

  init(layout: RecordLayout, name: String, type: String) throws(RecordError) {
    self.layout = layout
    self.name = name
    self.type = type
    do throws(DigestError) {
      hasher = Mutex(Hasher(hasher: try SHA256Hasher()))
    } catch {
      throw AttachmentWriter.digestFailed(error)
    }
    let (path, descriptor) = try AttachmentWriter.begin(layout)
    temporary = path
    state = Mutex(State(descriptor: descriptor))
  }

  /// A file of its own, locked as long as it is written: who recovers after a crash removes those that nobody holds.
  private static func begin(_ layout: RecordLayout) throws(RecordError) -> (path: String, descriptor: Int32) {
    while true {
      let path: String
      do throws(DigestError) {
        path = "\(layout.attachments)/\(RecordLayout.unfinishedPrefix)\(try RandomBytes.make(12).hex)"
      } catch {
        throw digestFailed(error)
      }
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw SystemFile.failure("write", path) }
      var status = stat()
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &status) == 0, status.st_nlink > 0 {
        return (path, descriptor)
      }
      // Somebody who recovers came between making it and locking it.
      close(descriptor)
      unlink(path)
    }
  }

  deinit { discard() }

  private static func digestFailed(_ error: DigestError) -> RecordError {
    RecordError(code: "digest-failed", problem: Text(verbatim: error.description), hint: Text("try again"))
  }

  private static let finished = RecordError(
    code: "attachment-is-finished", problem: Text("an attachment that was finished cannot take more bytes"),
    hint: Text("begin another attachment"))

  /// Adds bytes. They are not yet durable.
  package func write(_ bytes: [UInt8]) throws(RecordError) {
    try state.withLock { state throws(RecordError) in
      guard state.descriptor >= 0 else { throw AttachmentWriter.finished }
      try SystemFile.write(bytes, to: state.descriptor, path: temporary)
      try hasher.withLock { hasher throws(RecordError) in
        do throws(DigestError) {
          try hasher.hasher.update(bytes)
        } catch {
          throw AttachmentWriter.digestFailed(error)
        }
      }
      state.bytes += Int64(bytes.count)
    }
  }

  /// Makes the attachment durable under its digest, and gives what an entry needs in order to name it.
  package func finish() async throws(RecordError) -> AttachmentReference {
    try await BlockingWork.run { () throws(RecordError) in try self.finishNow() }
  }

  func finishNow() throws(RecordError) -> AttachmentReference {
    try state.withLock { state throws(RecordError) in
      guard state.descriptor >= 0 else { throw AttachmentWriter.finished }
      let digest = try hasher.withLock { hasher throws(RecordError) in
        do throws(DigestError) {
          return try hasher.hasher.finish()
        } catch {
          throw AttachmentWriter.digestFailed(error)
        }
      }
      let path = layout.attachment(digest)
      // The name is the content, so what lies there already is this attachment, made durable when it was finished.
      if SystemFile.exists(path) {
        close(state.descriptor)
        unlink(temporary)
      } else {
        try SystemFile.synchronize(state.descriptor, path: temporary)
        let folder = SystemFile.parent(of: path)
        if !SystemFile.exists(folder) {
          try SystemFile.makeDirectory(folder)
          try SystemFile.synchronize(directory: layout.attachments)
        }
        guard rename(temporary, path) == 0 else { throw SystemFile.failure("write", path) }
        try SystemFile.synchronize(directory: folder)
        close(state.descriptor)
      }
      state.descriptor = -1
      return AttachmentReference(name: name, sha256: digest, bytes: state.bytes, type: type)
    }
  }

  /// Throws the bytes away; does nothing after `finish()`.
  package func discard() {
    state.withLock { state in
      guard state.descriptor >= 0 else { return }
      close(state.descriptor)
      unlink(temporary)
      state.descriptor = -1
    }
  }
}
