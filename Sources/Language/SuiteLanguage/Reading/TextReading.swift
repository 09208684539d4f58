import Diagnostics
import LocatedYAML
import Quantities
import Texts

extension YAMLNode {
  /// `{sv: .., fi: .., en: ..}`, or nil after `missing-swedish` or what the parts report.
  func localizedText(_ what: Text, _ sink: DiagnosticSink) -> LocalizedText? {
    guard let nodes = nodesByLanguage(what, sink) else { return nil }
    var texts: [String: String] = [:]
    for entry in nodes {
      if let text = entry.node.text(sink) { texts[entry.name.text] = text }
    }
    return texts["sv"] == nil ? nil : LocalizedText(byTag: texts)
  }

  /// The same with its values still to be read, since `${..}` may stand in them.
  func nodesByLanguage(_ what: Text, _ sink: DiagnosticSink) -> [NamedNode]? {
    guard case .mapping(let mapping) = content else {
      if let text = string, !isNull {
        sink.error(
          "text-without-language", Text("\(what) does not say its language"), at: span,
          hints: [Text("write {sv: \"\(text)\"}, and fi and en where there are translations")])
        return nil
      }
      return refuse(wanted: Text("\(what) by language"), sink, hints: [Text("write {sv: \"...\"}")])
    }
    var reader = MappingReader(mapping, name: what, sink: sink)
    var nodes: [NamedNode] = []
    for key in TextKey.allCases {
      guard let entry = reader.entry(key) else { continue }
      nodes.append(NamedNode(name: LocatedName(key.rawValue, at: entry.key.span), node: entry.value))
    }
    reader.finish()
    guard nodes.first?.name.text == TextKey.swedish.rawValue else {
      sink.error(
        "missing-swedish", Text("\(what) has no Swedish"), at: mapping.head,
        hints: [Text("add sv, which every text must have")])
      return nil
    }
    return nodes
  }

  /// A constant duration above zero.
  func positiveDuration(_ name: String, _ sink: DiagnosticSink) -> TimeSpan? {
    let reader = ValueReader(scope: TypeScope(), into: sink)
    guard case .duration(let span)? = reader.constant(self, as: .duration, for: Purpose(name)) else { return nil }
    guard span > .zero else {
      sink.error("not-positive", Text("'\(name)' must be longer than \(span)"), at: self.span)
      return nil
    }
    return span
  }
}
