package import Diagnostics
package import LocatedYAML
import Texts

/// Reads the head of a catalogue, `catalogue.yaml`.
package enum CatalogueHeadReader {
  /// - Returns: nil where name, title or areas cannot be read; all that is wrong is reported.
  package static func read(_ root: YAMLNode, into sink: DiagnosticSink) -> WrittenHead? {
    root.mapping(Text("the catalogue's head"), sink) { head in
      let nameNode = head.required("catalogue")
      let name = nameNode?.word(sink, wanted: Text("the name of a catalogue"))
      let title = head.required("title")?.localizedText("title", into: sink)
      let buyer = head.optional("buyer")?.localizedText("buyer", into: sink)
      let (areas, spans) = areas(head.required("areas"), into: sink)
      let counts = head.optional("counts")?.word(of: CountingRule.self, sink)
      guard let nameNode, let name, let areas else { return nil }
      return WrittenHead(
        catalogue: Catalogue(
          name: name, title: title ?? LocalizedText(swedish: name), buyer: buyer, areas: areas,
          counts: counts),
        nameSpan: nameNode.span, areaSpans: spans)
    }
  }

  private static func areas(
    _ node: YAMLNode?, into sink: DiagnosticSink
  ) -> (areas: [Area]?, spans: [String: SourceSpan]) {
    guard let node, let mapping = node.entries(sink, wanted: Text("areas with their titles")) else { return (nil, [:]) }
    if mapping.isEmpty {
      sink.error(
        "no-areas", Text("the catalogue has no areas"), at: mapping.head,
        hints: [Text("write one at least: hub: {sv: Hubb}")])
    }
    var areas: [Area] = []
    var spans: [String: SourceSpan] = [:]
    for entry in mapping {
      guard let id = entry.key.word(sink, wanted: Text("the name of an area")) else { continue }
      let title = entry.value.localizedText(id, into: sink)
      spans[id] = entry.key.span
      // An area whose title is wrong is still an area: requirements in it are not to be reported too.
      areas.append(Area(id: id, title: title ?? LocalizedText(swedish: id)))
    }
    return (areas, spans)
  }
}
