import Diagnostics
import JSONValues
import LocatedYAML
import Texts

/// Reads where values are found in answers and events.
struct ExtractionReader {
  let sink: DiagnosticSink

  /// `{device: /id, level: {at: /battery, unit: fraction}}`.
  ///
  /// - Parameter others: keys that are read by somebody else.
  func extractions(
    _ node: YAMLNode, what: Text, besides others: Set<String> = []
  ) -> [(name: LocatedName, extraction: Extraction)] {
    guard let mapping = node.entries(sink) else { return [] }
    var result: [(name: LocatedName, extraction: Extraction)] = []
    for entry in mapping where !others.contains(entry.name) {
      guard let name = entry.key.name(.simple(what), sink), let extraction = extraction(entry.value) else { continue }
      result.append((name, extraction))
    }
    return result
  }

  private func extraction(_ node: YAMLNode) -> Extraction? {
    guard node.isMapping else { return pointer(node).map { Extraction(from: .json($0)) } }
    return node.mapping(Text("a place"), sink) { reader in
      let place = reader.oneOf(ExtractionKey.places.map(\.rawValue)).flatMap { self.place($0.key, $0.value) }
      let unit = reader.optional(ExtractionKey.unit).flatMap { self.unit($0) }
      let words = reader.optional(ExtractionKey.words).map { self.words($0) } ?? [:]
      return place.map { Extraction(from: $0, unit: unit, words: words) }
    }
  }

  /// The place that one key of a mapping gives.
  func place(in reader: inout MappingReader) -> Extraction.Place? {
    reader.oneOf(ExtractionKey.places.map(\.rawValue)).flatMap { self.place($0.key, $0.value) }
  }

  private func place(_ key: String, _ node: YAMLNode) -> Extraction.Place? {
    switch ExtractionKey(rawValue: key) {
    case .at: return pointer(node).map { .json($0) }
    case .xpath: return node.text(sink).flatMap { XPathCheck.check($0, node, into: sink) }.map { .xpath($0) }
    case .header: return node.text(sink).map { .header($0) }
    case .pattern: return node.text(sink).flatMap { PatternCheck.check($0, node, into: sink) }.map { .pattern($0) }
    case .status:
      guard let wanted = node.boolean(sink) else { return nil }
      if !wanted {
        sink.error(
          "not-a-place", Text("'status: false' names no place"), at: node.span, hints: [Text("write status: true")])
        return nil
      }
      return .status
    case .unit, .words, nil: return nil
    }
  }

  /// A JSON Pointer, or nil after `malformed-pointer`.
  func pointer(_ node: YAMLNode) -> String? {
    guard let text = node.text(sink, canBeEmpty: true) else { return nil }
    do throws(JSONPointer.ParsingError) {
      _ = try JSONPointer.parse(text)
      return text
    } catch {
      sink.error("malformed-pointer", error.problem, at: node.span, hints: [error.hint])
      return nil
    }
  }

  private func unit(_ node: YAMLNode) -> String? {
    guard let text = node.text(sink) else { return nil }
    guard WireUnit(rawValue: text) != nil else {
      sink.error(
        "unknown-unit", Text("'\(text)' is not a unit that a value can be written in"), at: node.span,
        hints: [WireUnit.hint(for: text)])
      return nil
    }
    return text
  }

  /// Vendor's texts with the words that they stand for.
  private func words(_ node: YAMLNode) -> [String: String] {
    guard let mapping = node.entries(sink) else { return [:] }
    var result: [String: String] = [:]
    for entry in mapping {
      guard let word = entry.value.text(sink) else { continue }
      guard ValueType.isWord(word) else {
        sink.error(
          "malformed-word", Text("'\(word)' is not a word of the vocabulary"), at: entry.value.span,
          hints: [Text("the vendor's text stands before the colon, and the word after it: {BATT_LOW: battery-low}")])
        continue
      }
      result[entry.name] = word
    }
    return result
  }
}
