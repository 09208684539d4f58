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

extension FileHandle {
  /// Writes text that cannot steer a terminal. What cannot be written to standard output ends the command with an error;
  /// for standard error there is nowhere to report that.
  func say(_ text: String) {
    let text = isatty(fileDescriptor) == 1 ? TerminalSafety.harmless(text) : text
    if fileDescriptor == STDOUT_FILENO { return StandardOutput.write(text) }
    try? write(contentsOf: Data(text.utf8))
  }
}

/// The last guard before a terminal. Reports and messages already make control characters of strangers visible; one that
/// they miss could move the cursor, change the title of the window, or turn the direction of writing.
enum TerminalSafety {
  /// The text without what steers a terminal: of control characters line breaks, tabs and the colours of our own stay,
  /// the others and the marks of direction are replaced by U+FFFD.
  static func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isSteering) else { return text }
    var result = String.UnicodeScalarView()
    var rest = Substring.UnicodeScalarView(text.unicodeScalars)
    while let scalar = rest.first {
      if let length = colourLength(rest) {
        result.append(contentsOf: rest.prefix(length))
        rest = rest.dropFirst(length)
      } else {
        result.append(isSteering(scalar) ? "\u{FFFD}" : scalar)
        rest = rest.dropFirst()
      }
    }
    return String(result)
  }

  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// How long a change of colour is that the text begins with (ECMA-48, 8.3.117 SGR); nil where it begins with none.
  private static func colourLength(_ text: Substring.UnicodeScalarView) -> Int? {
    guard text.starts(with: "\u{1B}[".unicodeScalars) else { return nil }
    let numbers = text.dropFirst(2).prefix { ("0"..."9").contains($0) || $0 == ";" }
    guard numbers.count <= 12, text.dropFirst(2 + numbers.count).first == "m" else { return nil }
    return 3 + numbers.count
  }
}
