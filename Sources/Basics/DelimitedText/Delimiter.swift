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
