/// The shapes of text that the interface demands. Each is stated twice, as the regular expression of the OpenAPI
/// description and as a check without backtracking; a test holds them together.
enum TextPattern: String, CaseIterable, Sendable {
  case personalID
  case imei
  case duration
  case url
  case username
  case cardNumber

  /// The expression in the dialect of JSON Schema (ECMA-262).
  var expression: String {
    switch self {
    case .personalID: "^[0-9]{8}-[0-9]{4}$"
    case .imei: "^[0-9]{15}$"
    case .duration: "^P(?=[0-9]|T[0-9])([0-9]{1,5}D)?(T(?=[0-9])([0-9]{1,7}H)?([0-9]{1,9}M)?([0-9]{1,9}S)?)?$"
    case .url:
      "^http://(127\\.0\\.0\\.1|localhost)"
        + ":([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"
        + "(/[A-Za-z0-9._~/-]{0,200})?$"
    case .username: "^[a-z0-9][a-z0-9._-]{0,39}$"
    case .cardNumber: "^[0-9A-F]{8}$"
    }
  }

  /// A text of this shape.
  var example: String {
    switch self {
    case .personalID: "19380214-1234"
    case .imei: "356938035643809"
    case .duration: "PT48H"
    case .url: "http://127.0.0.1:9000/alarms"
    case .username: "anna.nattpatrull"
    case .cardNumber: "04A2B3C4"
    }
  }

  func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    switch self {
    case .personalID:
      return bytes.count == 13 && bytes[8] == UInt8(ascii: "-")
        && bytes.enumerated().allSatisfy { $0.offset == 8 || Self.isDigit($0.element) }
    case .imei: return bytes.count == 15 && bytes.allSatisfy(Self.isDigit)
    case .duration: return SimulatedDuration(iso8601: text) != nil
    case .url: return WebhookAddress(text) != nil
    case .username:
      guard let first = bytes.first, bytes.count <= 40 else { return false }
      return Self.isLowerOrDigit(first)
        && bytes.allSatisfy { Self.isLowerOrDigit($0) || [0x2E, 0x5F, 0x2D].contains($0) }
    case .cardNumber:
      return bytes.count == 8
        && bytes.allSatisfy { Self.isDigit($0) || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains($0) }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isLowerOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
