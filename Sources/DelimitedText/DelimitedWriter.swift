/// Writes rows that ``DelimitedReader`` reads back (RFC 4180).
package struct DelimitedWriter: Hashable, Sendable {
  package let delimiter: Delimiter

  package init(_ delimiter: Delimiter = .comma) { self.delimiter = delimiter }

  /// The row with CR LF at its end. A field is put in quotes where it must be.
  package func row(_ fields: some Sequence<String>) -> String {
    let written = fields.map(field)
    // A row of one empty field would be an empty line, which is no row.
    let line = written == [""] ? "\"\"" : written.joined(separator: String(UnicodeScalar(delimiter.rawValue)))
    return line + "\r\n"
  }

  private func field(_ text: String) -> String {
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
