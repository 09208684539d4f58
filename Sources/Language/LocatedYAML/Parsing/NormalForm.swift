import Foundation

/// Text in Unicode's composed form (NFC, UAX #15), in which `å` is one character. Some systems write the letter and the
/// ring apart, and nobody can see it.
enum NormalForm {
  /// The composed text; nil where the text is composed already.
  static func composed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    // Combining marks have these as their first bytes (U+0300 to U+036F), and the Ångström and Kelvin signs the last.
    guard bytes.contains(where: { $0 == 0xCC || $0 == 0xCD || $0 == 0xE2 }) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let composed = Array(text.precomposedStringWithCanonicalMapping.utf8)
    return composed.elementsEqual(bytes) ? nil : composed
  }
}
