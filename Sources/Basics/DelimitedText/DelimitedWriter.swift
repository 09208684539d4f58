/// Writes rows that ``DelimitedReader`` reads back (RFC 4180).
package struct DelimitedWriter: Hashable, Sendable {
  package let delimiter: Delimiter

  /// Whether spreadsheets open what is written: a text that they would take for a formula is then made text.
  package let isForSpreadsheets: Bool

  package init(_ delimiter: Delimiter = .comma, isForSpreadsheets: Bool = false) {
    self.delimiter = delimiter
    self.isForSpreadsheets = isForSpreadsheets
  }

  /// The row with CR LF at its end. A field is put in quotes where it must be.
  package func row(_ fields: some Sequence<String>) -> String {
    let written = fields.map(field)
    // A row of one empty field would be an empty line, which is no row.
    let line = written == [""] ? "\"\"" : written.joined(separator: String(UnicodeScalar(delimiter.rawValue)))
    return line + "\r\n"
  }

  /// What spreadsheets take for a formula: a text that begins with `=`, `@`, a tab or a line break, or with a sign and
  /// more than a number and its unit.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      let rest = text.utf8.dropFirst()
      let operators = Set("()|!=+*/-@^&<>:;\"'".utf8)
      let startsWithDigit = rest.first.map { (0x30...0x39).contains($0) } ?? false
      return !startsWithDigit || rest.contains(where: operators.contains)
    default: return false
    }
  }

  private func field(_ content: String) -> String {
    let text = isForSpreadsheets && Self.isFormula(content) ? "'" + content : content
    let needsQuotes = text.utf8.contains { byte in
      byte == delimiter.rawValue || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append("\"") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}

/// What stands between the fields of a line.
package enum Delimiter: UInt8, Sendable, Hashable, CaseIterable {
  case comma = 0x2C
  /// What Swedish spreadsheets write, since they use the comma in numbers.
  case semicolon = 0x3B
  case tab = 0x09

  /// The delimiter that a line of column names seems to be written with: the one that stands in it most often outside
  /// of quotes. The comma where there is none, or as many of one as of another.
  package static func found(in line: some Sequence<UInt8>) -> Delimiter {
    var counts: [Delimiter: Int] = [:]
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, let delimiter = Delimiter(rawValue: byte) { counts[delimiter, default: 0] += 1 }
    }
    var best = Delimiter.comma
    for delimiter in allCases where counts[delimiter, default: 0] > counts[best, default: 0] { best = delimiter }
    return best
  }

  /// The sign by name: `comma`.
  package var name: String {
    switch self {
    case .comma: "comma"
    case .semicolon: "semicolon"
    case .tab: "tab"
    }
  }
}
