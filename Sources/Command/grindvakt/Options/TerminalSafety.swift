/// The last guard before a terminal. Reports and messages make what strangers wrote visible themselves; whatever slips
/// through could move the cursor, change the title of the window, or turn the direction of writing.
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
