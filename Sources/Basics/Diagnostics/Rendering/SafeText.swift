/// Text from a file on its way to a terminal: control characters must not reach it, or the file could move the cursor,
/// change colours or hide what it says.
package enum SafeText {
  /// On one line, with control characters made visible.
  package static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        result += " "
      } else {
        result.unicodeScalars.append(isUnsafe(scalar) ? picture(scalar) : scalar)
      }
    }
    return result
  }

  /// Control characters, line and paragraph separators, and the marks that turn the direction of writing.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0xFEFF: true
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
}
