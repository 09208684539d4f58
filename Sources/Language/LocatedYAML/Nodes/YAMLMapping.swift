package import Diagnostics

/// Keys with values, in the order in which they are written. Keys are scalars, each only once (the parser reports
/// others).
package struct YAMLMapping: Sendable, RandomAccessCollection {
  package let node: YAMLNode
  private let record: YAMLRecord

  init(node: YAMLNode) {
    self.node = node
    self.record = node.record
  }

  package struct Entry: Sendable {
    package let key: YAMLNode
    package let value: YAMLNode

    /// The key's text.
    package var name: String { key.string ?? "" }
    /// From the key to the end of the value.
    package var span: SourceSpan { key.span.joined(to: value.span) }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { Int(record.count) / 2 }

  package subscript(position: Int) -> Entry {
    let document = node.document
    let first = Int(record.first) + position * 2
    return Entry(
      key: YAMLNode(document, document.children[first]), value: YAMLNode(document, document.children[first + 1]))
  }

  /// The position of the entry with this key.
  ///
  /// - Parameter guess: where to look first. Who asks for keys in the order in which people write them finds each at
  ///   the position after the one before.
  package func position(of key: String, guess: Int = 0) -> Int? {
    var key = key
    return key.withUTF8 { wanted in
      let count = Int(record.count) / 2
      let start = guess < count ? guess : 0
      for position in start..<count where isKey(wanted, at: position) { return position }
      for position in 0..<start where isKey(wanted, at: position) { return position }
      return nil
    }
  }

  private func isKey(_ wanted: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    let document = node.document
    let key = document.records[Int(document.children[Int(record.first) + position * 2])]
    guard Int(key.count) == wanted.count, key.form != .mapping, key.form != .sequence else { return false }
    let first = Int(key.first)
    for index in 0..<wanted.count where document.texts[first + index] != wanted[index] { return false }
    return true
  }

  /// The value of a key.
  package subscript(key: String) -> YAMLNode? {
    position(of: key).map { self[$0].value }
  }

  package var span: SourceSpan { node.span }

  /// Whether it is written in braces.
  var isFlow: Bool {
    let whole = node.span
    return !whole.isEmpty && node.document.file.bytes[whole.offsets.lowerBound] == UInt8(ascii: "{")
  }

  /// Where to point at for what concerns the mapping as a whole: its first key, or its opening brace.
  package var head: SourceSpan {
    let whole = node.span
    if whole.isEmpty || node.document.file.bytes[whole.offsets.lowerBound] == UInt8(ascii: "{") {
      return whole.part(0..<1)
    }
    return first?.key.span ?? whole
  }
}
