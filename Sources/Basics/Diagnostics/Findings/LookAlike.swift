package import Texts

/// Signs that look like others, as word processors put them in: “ ” for quotes, – for a hyphen, a no-break space.
package enum LookAlike {
  /// The same for all texts that a person takes for one: dashes as hyphens, every kind of blank as a space, no quotes,
  /// and letters of other alphabets as the Latin ones that they look like.
  package static func skeleton(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isQuote(scalar) && !isInvisible(scalar) {
      if isDash(scalar) {
        result.append("-")
      } else if isBlank(scalar) {
        result.append(" ")
      } else {
        result.append(letters[scalar] ?? scalar)
      }
    }
    while result.first == " " { result.removeFirst() }
    while result.last == " " { result.removeLast() }
    return String(result)
  }

  /// Whether a byte stands for itself wherever it stands: printed ASCII but quotes and the space, which may be at an end.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'")
  }

  /// What is odd about a text that was meant as a name, as a clause, and how it is probably meant; nil where nothing is.
  package static func oddity(of text: String) -> (problem: Text, meant: String)? {
    let meant = skeleton(text)
    guard !meant.isEmpty else { return nil }
    for scalar in text.unicodeScalars {
      if isQuote(scalar), scalar != "\"", scalar != "'" {
        return (Text("'\(scalar)' is no quote in YAML, but part of the text"), meant)
      }
      if isDash(scalar), scalar != "-" { return (Text("'\(scalar)' is a dash and no hyphen"), meant) }
      if isBlank(scalar), scalar != " " { return (Text("it has a blank that is no ordinary space"), meant) }
      if isInvisible(scalar) { return (Text("it has a character that cannot be seen"), meant) }
      if let latin = letters[scalar], latin != scalar {
        return (Text("'\(scalar)' only looks like the letter \(latin)"), meant)
      }
    }
    return nil
  }

  /// Quotes of word processors, and the plain ones.
  package static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x2032, 0x2033, 0xFF02: true
    default: false
    }
  }

  /// Hyphens, dashes and the minus sign.
  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  /// Spaces of any width, and the tab.
  package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// Letters of Greek and Cyrillic that look like Latin ones (Unicode, confusables of UTS #39).
  private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
    "А": "A", "В": "B", "С": "C", "Е": "E", "Н": "H", "І": "I", "Ј": "J", "К": "K", "М": "M", "О": "O", "Р": "P",
    "Ѕ": "S", "Т": "T", "Х": "X", "У": "Y", "а": "a", "с": "c", "е": "e", "і": "i", "ј": "j", "о": "o", "р": "p",
    "ѕ": "s", "х": "x", "у": "y", "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M",
    "Ν": "N", "Ο": "O", "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X", "ο": "o", "ν": "v",
  ]
}
