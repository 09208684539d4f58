/// Text of any origin on its way to a reader: control characters must neither move a cursor nor hide what is said.
package enum VisibleText {
  /// On one line, with control characters made visible.
  static func oneLine(_ text: String) -> String {
    if PlainText.holds(text) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" || scalar == "\r" {
        result += " "
      } else {
        result.unicodeScalars.append(isUnsafe(scalar) ? picture(scalar) : scalar)
      }
    }
    return result
  }

  /// With its line breaks kept and every other control character made visible.
  static func lines(_ text: String) -> [String] {
    if PlainText.holds(text) { return [text] }
    return text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map {
      oneLine(String($0))
    }
  }

  /// Control characters, line and paragraph separators, and the marks that turn the direction of writing.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// A visible stand-in: U+2400 and on for the C0 controls, U+FFFD for the others.
  static func picture(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }

  /// At most so many characters, with an ellipsis where something is left out.
  package static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit, text.count > limit else { return text }
    return text.prefix(max(0, limit - 1)) + "…"
  }
}
