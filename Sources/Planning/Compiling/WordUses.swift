import Diagnostics
import SuiteLanguage

/// Collects where suites use the words of the vocabulary, so that a binding can be checked for completeness.
struct WordUses: Sendable {
  private(set) var operations: [String: WordUse] = [:]
  private(set) var streams: [String: WordUse] = [:]
  private(set) var devices: [String: WordUse] = [:]

  mutating func use(operation: LocatedName, outputs: [LocatedName], in suite: String) {
    WordUses.add(operation, outputs, in: suite, to: &operations)
  }

  mutating func use(stream: LocatedName, fields: [LocatedName], in suite: String) {
    WordUses.add(stream, fields, in: suite, to: &streams)
  }

  mutating func use(device: LocatedName, in suite: String) {
    WordUses.add(device, [], in: suite, to: &devices)
  }

  /// Adds the uses of another suite; where both use a word the first counts.
  mutating func merge(_ other: WordUses) {
    WordUses.merge(other.operations, into: &operations)
    WordUses.merge(other.streams, into: &streams)
    WordUses.merge(other.devices, into: &devices)
  }

  private static func add(
    _ word: LocatedName, _ fields: [LocatedName], in suite: String, to table: inout [String: WordUse]
  ) {
    var use = table[word.text] ?? WordUse(suite: suite, span: word.span, fields: [:])
    for field in fields where use.fields[field.text] == nil { use.fields[field.text] = field.span }
    table[word.text] = use
  }

  private static func merge(_ other: [String: WordUse], into table: inout [String: WordUse]) {
    table.merge(other) { first, second in
      var both = first
      both.fields.merge(second.fields) { first, _ in first }
      return both
    }
  }
}
