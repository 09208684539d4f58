/// What stands between the fields of a line.
package enum Delimiter: UInt8, Sendable, Hashable, CaseIterable {
  case comma = 0x2C
  /// What Swedish spreadsheets write, since they use the comma in numbers.
  case semicolon = 0x3B
  case tab = 0x09
}
