import SuiteLanguage

/// Collects where suites use the words of the vocabulary, so that a binding can be checked for completeness. The first
/// use of a word counts.
struct WordUses: Sendable {
  private(set) var operations: [String: WordUse] = [:]
  private(set) var streams: [String: WordUse] = [:]
  private(set) var devices: [String: WordUse] = [:]
  private(set) var logins: [String: WordUse] = [:]

  mutating func use(operation: LocatedName, in suite: String) {
    WordUses.add(operation, in: suite, to: &operations)
  }

  mutating func use(stream: LocatedName, in suite: String) {
    WordUses.add(stream, in: suite, to: &streams)
  }

  mutating func use(device: LocatedName, in suite: String) {
    WordUses.add(device, in: suite, to: &devices)
  }

  mutating func use(login: LocatedName, in suite: String) {
    WordUses.add(login, in: suite, to: &logins)
  }

  mutating func merge(_ other: WordUses) {
    operations.merge(other.operations) { first, _ in first }
    streams.merge(other.streams) { first, _ in first }
    devices.merge(other.devices) { first, _ in first }
    logins.merge(other.logins) { first, _ in first }
  }

  private static func add(_ word: LocatedName, in suite: String, to table: inout [String: WordUse]) {
    if table[word.text] == nil { table[word.text] = WordUse(suite: suite, span: word.span) }
  }
}
