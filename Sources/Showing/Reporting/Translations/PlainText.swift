/// Text whose every scalar is a character of its own, can be seen, and is one column wide: nearly all that is printed.
/// It can be handled byte by byte.
///
/// These are the scalars below U+0300 that neither control nor are the soft hyphen, and dashes, quotation marks, bullets,
/// the ellipsis and the minus sign. None of them joins with another one (Unicode Standard Annex 29).
package enum PlainText {
  /// How many columns the text takes; nil where it is not plain.
  package static func columns(_ text: some StringProtocol) -> Int? {
    text.utf8.withContiguousStorageIfAvailable(columns) ?? nil
  }

  /// Whether the text is plain.
  package static func holds(_ text: some StringProtocol) -> Bool { columns(text) != nil }

  /// Whether the text has words with one blank between them and nothing around them.
  package static func isEvenlySpaced(_ text: String) -> Bool {
    var before = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte == UInt8(ascii: " "), before == byte { return false }
      before = byte
    }
    return before != UInt8(ascii: " ")
  }

  /// - Parameter bytes: UTF-8.
  private static func columns(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var (columns, index) = (0, 0)
    while index < bytes.count {
      switch bytes[index] {
      case 0x20..<0x7F: index += 1
      case 0xC2:
        // From the no-break space on, without the soft hyphen.
        guard index + 1 < bytes.count, bytes[index + 1] >= 0xA0, bytes[index + 1] != 0xAD else { return nil }
        index += 2
      case 0xC3...0xCB:
        guard index + 1 < bytes.count else { return nil }
        index += 2
      case 0xE2:
        guard index + 2 < bytes.count else { return nil }
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x80, 0x90...0xA7), (0x88, 0x92): index += 3
        default: return nil
        }
      default: return nil
      }
      columns += 1
    }
    return columns
  }
}
