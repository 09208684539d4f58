package import Diagnostics
package import Texts

/// Reads a mapping whose keys are known, and remembers which were asked for, so that `finish` can report the others.
package struct MappingReader {
  package let mapping: YAMLMapping
  /// What the mapping is, for messages: "a requirement".
  package let name: Text
  package let sink: DiagnosticSink

  /// The keys asked for so far.
  private var known: [String] = []
  /// Entries that were asked for: one bit each for the first 64, beyond that a set.
  private var takenBits: UInt64 = 0
  private var takenLater: Set<Int> = []
  /// After the entry asked for last; keys are mostly asked for in the order in which they are written.
  private var nextPosition = 0

  package init(_ mapping: YAMLMapping, name: Text, sink: DiagnosticSink) {
    self.mapping = mapping
    self.name = name
    self.sink = sink
    known.reserveCapacity(12)
  }

  package var node: YAMLNode { mapping.node }
  /// Where to point at for what concerns the mapping as a whole: its first key, or its opening brace.
  package var head: SourceSpan { mapping.head }

  /// The value of a key that must be there; otherwise `missing-key` is reported.
  package mutating func required(_ key: String) -> YAMLNode? {
    if let value = optional(key) { return value }
    sink.error("missing-key", Text("\(name) needs the key '\(key)'"), at: mapping.head)
    return nil
  }

  /// The value of a key that may be left out.
  package mutating func optional(_ key: String) -> YAMLNode? {
    entry(key)?.value
  }

  /// The entry of a key that may be left out, for messages that point at the key.
  package mutating func entry(_ key: String) -> YAMLMapping.Entry? {
    known.append(key)
    guard let position = mapping.position(of: key, guess: nextPosition) else { return nil }
    nextPosition = position + 1
    take(position)
    return mapping[position]
  }

  /// Whether the key is written, without counting it as asked for.
  package func has(_ key: String) -> Bool { mapping.position(of: key) != nil }

  /// Of these keys the one that is written, with its value: the kind of a step, the form of a criterion.
  /// None is `missing-key`, several are `conflicting-keys`.
  package mutating func oneOf(_ keys: [String]) -> (key: String, value: YAMLNode)? {
    var found: [(key: String, entry: YAMLMapping.Entry)] = []
    for key in keys {
      if let entry = entry(key) { found.append((key, entry)) }
    }
    guard let first = found.first else {
      let names = keys.map { "'\($0)'" }.joined(separator: ", ")
      let written = mapping.map(\.name).filter { !known.contains($0) }
      sink.error(
        "missing-key", Text("\(name) needs one of the keys \(names)"), at: mapping.head,
        hints: written.lazy.compactMap { Suggestion.hint(for: $0, among: keys) }.first.map { [$0] } ?? [])
      return nil
    }
    if let second = found.dropFirst().first {
      sink.error(
        "conflicting-keys", Text("\(name) has both '\(first.key)' and '\(second.key)', and can have one of them"),
        at: second.entry.key.span, related: [.init(Text("'\(first.key)' given"), at: first.entry.key.span)])
    }
    return (first.key, first.entry.value)
  }

  /// The entries nobody asked for yet; they count as asked for from now on.
  package mutating func remaining() -> [YAMLMapping.Entry] {
    var entries: [YAMLMapping.Entry] = []
    for position in mapping.indices where !isTaken(position) {
      take(position)
      entries.append(mapping[position])
    }
    return entries
  }

  /// Reports every key that was not asked for as `unknown-key`, with the key that was probably meant.
  package func finish() {
    for position in mapping.indices where !isTaken(position) {
      let key = mapping[position].key
      let written = key.string ?? ""
      // A key given twice has been reported already.
      if known.contains(written) { continue }
      sink.error("unknown-key", Text("\(name) has no key '\(written)'"), at: key.span, hints: [hint(for: written)])
    }
  }

  private func hint(for written: String) -> Text {
    if let colon = written.firstIndex(of: ":"), known.contains(String(written[..<colon])) {
      return Text("write a space after the colon")
    }
    let free = known.filter { !has($0) }
    if let hint = Suggestion.hint(for: written, among: free) { return hint }
    if mapping.isFlow, written.contains(" ") { return Text("a text with a comma or a colon in it must be in quotes") }
    return Text("keys of \(name): \(known.joined(separator: ", "))")
  }

  private mutating func take(_ position: Int) {
    if position < 64 { takenBits |= 1 << UInt64(position) } else { takenLater.insert(position) }
  }

  private func isTaken(_ position: Int) -> Bool {
    position < 64 ? takenBits & (1 << UInt64(position)) != 0 : takenLater.contains(position)
  }
}
