import Diagnostics
import Texts

/// What must hold for the keys of a mapping: each a scalar, each only once, no merge key.
struct KeyCheck {
  let file: SourceFile
  let records: [YAMLRecord]
  let children: [UInt32]
  let texts: [UInt8]

  /// Whether there may be anything to report about the keys among these children; most mappings end here.
  static func mayFail(
    _ records: [YAMLRecord], _ children: [UInt32], _ texts: [UInt8], _ range: Range<Int>
  ) -> Bool {
    guard range.count <= 2 * pairLimit else { return true }
    for later in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
      let key = records[Int(children[later])]
      if key.form == .mapping || key.form == .sequence { return true }
      if key.count == 2, texts[Int(key.first)] == UInt8(ascii: "<") { return true }
      for earlier in stride(from: range.lowerBound, to: later, by: 2) {
        let other = records[Int(children[earlier])]
        if key.count == other.count, texts[key.range].elementsEqual(texts[other.range]) { return true }
      }
    }
    return false
  }

  /// Keys up to which comparing each pair is the quickest.
  private static let pairLimit = 16

  func run(_ mapping: UInt32, into sink: DiagnosticSink) {
    let range = records[Int(mapping)].range
    let keys = stride(from: range.lowerBound, to: range.upperBound, by: 2).lazy.map { Int(children[$0]) }
    for key in keys {
      if isCollection(key) {
        sink.error(
          "key-not-a-word",
          records[key].form == .sequence
            ? Text("a key must be a word or a text, and this is a list")
            : Text("a key must be a word or a text, and this is a mapping"), at: span(key),
          hints: [Text("a value that begins with { or [ and is meant as text must be in quotes")])
      } else if isMerge(key) {
        sink.error(
          "merge-key", Text("merge keys ('<<') are not supported"), at: span(key),
          hints: [Text("write the keys out, or give the whole value with an alias: 'with: *name'")])
      }
    }
    if range.count <= 2 * Self.pairLimit {
      comparePairs(in: range, into: sink)
    } else {
      compareSorted(in: range, into: sink)
    }
  }

  private func comparePairs(in range: Range<Int>, into sink: DiagnosticSink) {
    for later in stride(from: range.lowerBound + 2, to: range.upperBound, by: 2) {
      for earlier in stride(from: range.lowerBound, to: later, by: 2)
      where areSame(Int(children[earlier]), Int(children[later])) {
        report(Int(children[later]), first: Int(children[earlier]), into: sink)
        break
      }
    }
  }

  private func compareSorted(in range: Range<Int>, into sink: DiagnosticSink) {
    let keys = stride(from: range.lowerBound, to: range.upperBound, by: 2).map { Int(children[$0]) }
    let sorted = keys.filter { !isCollection($0) }.sorted { left, right in
      let (leftText, rightText) = (texts[records[left].range], texts[records[right].range])
      if leftText.elementsEqual(rightText) { return records[left].start < records[right].start }
      return leftText.lexicographicallyPrecedes(rightText)
    }
    var first = sorted.first
    for key in sorted.dropFirst() {
      if let first, areSame(first, key) { report(key, first: first, into: sink) } else { first = key }
    }
  }

  private func areSame(_ left: Int, _ right: Int) -> Bool {
    let (leftRecord, rightRecord) = (records[left], records[right])
    guard leftRecord.count == rightRecord.count, !isCollection(left), !isCollection(right) else { return false }
    return texts.withUnsafeBufferPointer { texts in
      texts[leftRecord.range].elementsEqual(texts[rightRecord.range])
    }
  }

  private func report(_ key: Int, first: Int, into sink: DiagnosticSink) {
    let name = String(decoding: texts[records[key].range], as: UTF8.self)
    sink.error(
      "duplicate-key", Text("the key '\(name)' is given twice"), at: span(key),
      related: [.init(Text("first given"), at: span(first))], hints: [Text("delete one of them")])
  }

  private func isMerge(_ key: Int) -> Bool {
    records[key].form == .plain && records[key].count == 2
      && texts[records[key].range].elementsEqual("<<".utf8)
  }

  private func isCollection(_ key: Int) -> Bool {
    records[key].form == .sequence || records[key].form == .mapping
  }

  private func span(_ key: Int) -> SourceSpan {
    SourceSpan(file: file, offsets: Int(records[key].start)..<Int(records[key].end))
  }
}
