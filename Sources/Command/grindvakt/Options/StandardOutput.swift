import Foundation
import Glibc
import Synchronization

/// Standard output, and whether everything that was said reached it.
enum StandardOutput {
  /// What the system said when it could not write.
  private static let failure = Mutex<String?>(nil)

  /// Writes text. A reader that has gone away (`| head`) is no error.
  static func write(_ text: String) {
    fflush(nil)
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0 {
        switch errno {
        case EINTR: continue
        case EAGAIN:
          var waiting = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
          poll(&waiting, 1, -1)
          continue
        case EPIPE: return
        default:
          let reason = String(cString: strerror(errno))
          failure.withLock { $0 = $0 ?? reason }
          return
        }
      }
      bytes = bytes.dropFirst(count)
    }
  }

  /// What went wrong with anything that was written, also with what still waited for it; nil where nothing did.
  static func finish() -> String? {
    if let earlier = failure.withLock({ $0 }) { return earlier }
    if fflush(nil) != 0, errno != EPIPE { return String(cString: strerror(errno)) }
    return nil
  }
}
