import Foundation
package import JSONValues
import Synchronization

/// The body of an answer or an event, read as JSON or XML when somebody asks for a value in it, and only once.
package final class AnswerBody: Sendable {
  /// In UTF-8 where the media type names a charset, otherwise as they came.
  package let bytes: [UInt8]
  /// Whether the media type names the charset: then a declaration in the text does not count (RFC 7303, section 3.2).
  let isDecoded: Bool
  /// The charset that the media type names, where it cannot be read.
  let unknownCharset: String?
  private let json = Mutex<Result<JSONValue, JSONParsingError>?>(nil)

  /// - Parameter mediaType: of the header `Content-Type`; nil where there is none.
  package init(_ bytes: [UInt8], mediaType: String? = nil) {
    let charset = Charset.named(in: mediaType)
    let decoded = charset.flatMap { Charset.utf8(bytes, from: $0) }
    self.bytes = decoded ?? bytes
    isDecoded = decoded != nil
    unknownCharset = charset != nil && decoded == nil ? charset : nil
  }

  /// The body as JSON (RFC 8259). A name twice in an object and half of a surrogate pair are refused (RFC 7493): readers
  /// differ in what they make of them.
  package func asJSON() throws(JSONParsingError) -> JSONValue {
    let result = json.withLock { json -> Result<JSONValue, JSONParsingError> in
      if let json { return json }
      let read: Result<JSONValue, JSONParsingError>
      do throws(JSONParsingError) {
        read = .success(try JSONValue.parse(bytes, limits: .init(bytes: max(bytes.count, 1))))
      } catch {
        read = .failure(error)
      }
      json = read
      return read
    }
    return try result.get()
  }

  /// The body as text; nil where it is not UTF-8.
  package var text: String? { String(validating: bytes, as: UTF8.self) }
}

/// The charset that a media type names (RFC 9110, section 8.3.2), and text in it as UTF-8.
enum Charset {
  /// The parameter `charset` of a media type, in lower case; nil where there is none.
  static func named(in mediaType: String?) -> String? {
    guard let mediaType else { return nil }
    for parameter in mediaType.split(separator: ";").dropFirst() {
      let pair = parameter.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, trimmed(pair[0]).lowercased() == "charset" else { continue }
      let name = trimmed(pair[1]).trimmingCharacters(in: ["\"", "'"]).lowercased()
      return name.isEmpty ? nil : name
    }
    return nil
  }

  /// Whether text in the charset need not be changed to be UTF-8.
  static func isUTF8(_ name: String) -> Bool { ["utf-8", "utf8", "us-ascii", "ascii"].contains(name) }

  /// The text as UTF-8; nil for a charset that is not known, and for bytes that are none of it.
  static func utf8(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    if isUTF8(name) { return bytes }
    if ["iso-8859-15", "latin-9", "latin9", "iso8859-15"].contains(name) { return latin9(bytes) }
    guard let encoding = encodings[name] else { return nil }
    return String(bytes: bytes, encoding: encoding).map {
      Array(($0.hasPrefix("\u{FEFF}") ? String($0.dropFirst()) : $0).utf8)
    }
  }

  private static let encodings: [String: String.Encoding] = [
    "iso-8859-1": .isoLatin1, "iso8859-1": .isoLatin1, "latin1": .isoLatin1, "latin-1": .isoLatin1,
    "iso-8859-2": .isoLatin2, "windows-1250": .windowsCP1250, "windows-1251": .windowsCP1251,
    "windows-1252": .windowsCP1252, "cp1252": .windowsCP1252, "utf-16": .utf16, "utf-16le": .utf16LittleEndian,
    "utf-16be": .utf16BigEndian, "utf-32": .utf32, "utf-32le": .utf32LittleEndian, "utf-32be": .utf32BigEndian,
  ]

  /// Where ISO 8859-15 differs from ISO 8859-1.
  private static let ninth: [UInt8: UInt32] = [
    0xA4: 0x20AC, 0xA6: 0x160, 0xA8: 0x161, 0xB4: 0x17D, 0xB8: 0x17E, 0xBC: 0x152, 0xBD: 0x153, 0xBE: 0x178,
  ]

  private static func latin9(_ bytes: [UInt8]) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for byte in bytes { if let scalar = Unicode.Scalar(ninth[byte] ?? UInt32(byte)) { text.append(scalar) } }
    return Array(String(text).utf8)
  }

  private static func trimmed(_ text: some StringProtocol) -> String { text.trimmingCharacters(in: .whitespaces) }
}
