/// What may stand in header fields (RFC 9110, section 5).
enum HeaderRule {
  static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x41...0x5A, 0x61...0x7A, 0x30...0x39: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }

  /// No control characters but the tab: they could begin a header field of their own.
  static func isValue(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }
  }

  /// The fields that frame a message; whoever sends it writes them.
  static func isFraming(_ name: String) -> Bool {
    let name = name.lowercased()
    return name == "content-length" || name == "transfer-encoding"
  }

  /// Whether a request without a body states its length all the same (RFC 9110, section 8.6).
  static func tellsEmptiness(_ method: String) -> Bool {
    !["GET", "HEAD", "DELETE", "CONNECT", "TRACE"].contains(method)
  }
}
