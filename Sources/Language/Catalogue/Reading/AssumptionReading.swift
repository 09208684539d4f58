import Diagnostics
import LocatedYAML
import Texts

extension MappingReader {
  /// The text under `assumption`, where there is one.
  mutating func assumption() -> Assumption? { optional("assumption")?.assumption(into: sink) }
}

extension YAMLNode {
  /// Reads a text by language that says what is assumed.
  func assumption(into sink: DiagnosticSink) -> Assumption? {
    localizedText("assumption", into: sink).map { Assumption($0) }
  }
}

/// A value that may say that it is assumed: `5 min`, or `{is: 5 min, assumption: {sv: ..}}`.
struct MarkedValue {
  let value: YAMLNode
  let assumption: Assumption?

  /// - Returns: nil after `missing-key` where a marked value lacks the value; a mark that cannot be read is reported, and
  ///   the value stands without it.
  init?(_ node: YAMLNode, into sink: DiagnosticSink) {
    guard case .mapping(let mapping) = node.content, Self.isMarked(mapping) else {
      value = node
      assumption = nil
      return
    }
    let read = node.mapping(Text("a value with an assumption"), sink) { reader in
      let value = reader.required("is", hint: Text("write the value itself: {is: 5 min, assumption: {sv: ..}}"))
      if !reader.has("assumption") {
        sink.error(
          "missing-key", Text("'is' is for a value that is assumed, and there is no 'assumption'"), at: reader.head,
          hints: [Text("add assumption: {sv: ..} with the reason for this value, or write the value alone")])
      }
      return (value: value, assumption: reader.assumption())
    }
    guard let read, let value = read.value else { return nil }
    self.value = value
    assumption = read.assumption
  }

  /// A place is a mapping too, with keys of its own.
  private static func isMarked(_ mapping: YAMLMapping) -> Bool {
    mapping.position(of: "is") != nil || mapping.position(of: "assumption") != nil
  }
}
