import Glibc
package import Quantities

/// Locks on the log itself, so that no file beside it can be removed to get around them. An open file holds them, and
/// the system gives them back when its process dies (`fcntl(2)`, open file description locks).
///
/// Each lock is one byte far behind the end of any log: nothing is ever written there.
struct LogLock: Sendable {
  enum Subject {
    /// The right to append, held by one writer at a time.
    case appending
    /// The run that began with that entry is at work.
    case run(Int64)

    fileprivate var byte: off_t {
      switch self {
      case .appending: 1 << 60
      case .run(let seq): 1 << 60 + off_t(seq)
      }
    }
  }

  // The header has these only for programs that ask for GNU extensions.
  private static let getCommand: Int32 = 36
  private static let setCommand: Int32 = 37

  let descriptor: Int32
  let path: String

  /// - Returns: false where somebody else holds it.
  func take(_ subject: Subject) throws(RecordError) -> Bool {
    var request = request(F_WRLCK, subject)
    if fcntl(descriptor, Self.setCommand, &request) == 0 { return true }
    if errno == EAGAIN || errno == EACCES { return false }
    throw SystemFile.failure("lock", path)
  }

  /// Waits until nobody else holds it.
  ///
  /// - Returns: false where that takes too long.
  func take(_ subject: Subject, within wait: LockWait) throws(RecordError) -> Bool {
    let deadline = ContinuousClock.now + .microseconds(wait.span.microseconds)
    var pause: UInt32 = 500
    while try !take(subject) {
      guard ContinuousClock.now < deadline else { return false }
      // Of many who wait none shall come in step with another.
      usleep(UInt32.random(in: pause / 2...pause))
      pause = min(pause * 2, 20_000)
    }
    return true
  }

  func release(_ subject: Subject) {
    var request = request(F_UNLCK, subject)
    _ = fcntl(descriptor, Self.setCommand, &request)
  }

  /// Whether somebody else holds it.
  func isHeld(_ subject: Subject) throws(RecordError) -> Bool {
    var request = request(F_WRLCK, subject)
    guard fcntl(descriptor, Self.getCommand, &request) == 0 else { throw SystemFile.failure("lock", path) }
    return request.l_type != Int16(F_UNLCK)
  }

  private func request(_ type: Int32, _ subject: Subject) -> flock {
    var request = flock()
    request.l_type = Int16(type)
    request.l_whence = Int16(SEEK_SET)
    request.l_start = subject.byte
    request.l_len = 1
    return request
  }
}

/// How long a writer waits until it may append.
package struct LockWait: Sendable, Hashable {
  package let span: TimeSpan

  package init(_ span: TimeSpan) { self.span = span }

  /// For somebody who stands at a terminal.
  package static let usual = LockWait(.seconds(60))
  /// For a run, which loses more when it gives up.
  package static let patient = LockWait(.seconds(600))
}

/// How a writer shares a record with others who write it.
package enum WriterTurn: Sendable {
  /// Holds the record for each append only: what a run does, which may wait for days between two entries.
  case eachAppend
  /// Holds the record from opening to closing, so that nothing comes between what is read and what is written.
  case untilClosed
}
