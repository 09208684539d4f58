package import Diagnostics
package import LocatedYAML
import Texts

/// Reads gates: a file of their own, or the value of `gates` in another file.
package struct GateFileReader {
  private let sink: DiagnosticSink
  private let kinds: CatalogueKinds

  /// - Parameter kinds: what criteria there are.
  package init(kinds: CatalogueKinds, into sink: DiagnosticSink) {
    self.kinds = kinds
    self.sink = sink
  }

  /// A file with a top-level `gates`.
  ///
  /// - Returns: nil where the file is not recognised; gates that cannot be read are left out, and all that is
  ///   wrong is reported.
  package func read(_ root: YAMLNode) -> GateFile? {
    root.mapping(Text("a file of gates"), sink) { file in
      let catalogue = file.required("catalogue").flatMap { node in
        node.word(sink, wanted: Text("the name of a catalogue")).map { SourceName($0, at: node.span) }
      }
      guard let gates = file.required("gates") else { return nil }
      return GateFile(catalogue: catalogue, gates: self.gates(gates))
    }
  }

  /// The list under `gates`.
  package func gates(_ node: YAMLNode) -> [WrittenGate] {
    node.items(sink, wanted: Text("a list of gates")) { gate($0) }
  }

  private func gate(_ node: YAMLNode) -> WrittenGate? {
    let reading = GateReading(sink: sink)
    return node.mapping(Text("a gate"), sink) { reader in
      let idNode = reader.required("id")
      let id = idNode?.word(sink, wanted: Text("a name for the gate"))
      let title = reader.required("title")?.localizedText("title", into: sink)
      let decides = reader.required("decides")?.localizedText("decides", into: sink)
      let stage = reader.required("stage")?.word(of: GateStage.self, sink)
      let vendor = reader.required("vendor")?.word(of: VendorPresence.self, sink)
      var spans: [String: SourceSpan] = [:]
      let criteriaNode = reader.required("criteria")
      let criteria = self.criteria(criteriaNode, kinds.criteria, reading, &spans)
      let wires = self.criteria(
        reader.optional("trip-wires"), kinds.criteria.filter { $0.isTripWire }, reading, &spans)
      guard let idNode, let id, let title, let decides, let stage, let vendor, let criteriaNode else { return nil }
      if let criteria, !criteria.contains(where: { !$0.isCondition }) {
        sink.error(
          "gate-without-criterion", Text("the gate '\(id)' has no criterion that can stop anything"),
          at: criteriaNode.span,
          hints: [Text("add a criterion without 'condition: true'")])
        return nil
      }
      guard let criteria, let wires else { return nil }
      let gate = Gate(
        id: id, title: title, decides: decides, stage: stage, vendor: vendor, criteria: criteria, tripWires: wires)
      return WrittenGate(
        gate: gate, idSpan: idNode.span, criterionSpans: spans, references: reading.references)
    }
  }

  /// - Returns: nil where one of them cannot be read: a gate without it would be easier to pass.
  private func criteria(
    _ node: YAMLNode?, _ kinds: [any GateDemand.Type], _ reading: GateReading, _ spans: inout [String: SourceSpan]
  ) -> [GateCriterion]? {
    guard let node else { return [] }
    guard let items = node.items(reading.sink, wanted: Text("a list of criteria")) else { return nil }
    var criteria: [GateCriterion] = []
    var isWhole = true
    for item in items {
      guard let written = criterion(item, kinds, reading) else {
        isWhole = false
        continue
      }
      var criterion = written.criterion
      if let earlier = spans[criterion.id] {
        if written.isNamed {
          reading.sink.error(
            "duplicate-criterion", Text("there is already a criterion '\(criterion.id)' at this gate"),
            at: written.span,
            related: [.init(Text("first given"), at: earlier)], hints: [Text("give each criterion a name of its own")])
          isWhole = false
          continue
        }
        let base = criterion.id
        var number = 2
        while spans["\(base)-\(number)"] != nil { number += 1 }
        criterion.id = "\(base)-\(number)"
      }
      spans[criterion.id] = written.span
      criteria.append(criterion)
    }
    return isWhole ? criteria : nil
  }

  private struct WrittenCriterion {
    let criterion: GateCriterion
    let span: SourceSpan
    let isNamed: Bool
  }

  /// One demand, and whether its failing leaves room for conditions.
  private func criterion(
    _ node: YAMLNode, _ kinds: [any GateDemand.Type], _ reading: GateReading
  ) -> WrittenCriterion? {
    node.mapping(Text("a criterion"), sink) { reader in
      let written = reader.oneOf(kinds.map { $0.key })
      let condition = reader.optional("condition").map { $0.boolean(sink) }
      let name = reader.optional("id").map { $0.word(sink, wanted: Text("a name for the criterion")) }
      let title = reader.optional("title").map { $0.localizedText("title", into: sink) }
      let assumption = reader.optional("assumption").map { $0.assumption(into: sink) }
      guard let written, let kind = kinds.first(where: { $0.key == written.key }),
        let demand = kind.read(written.value, reading)
      else { return nil }
      guard let condition = condition ?? .some(false), let name = name ?? .some(nil), let title = title ?? .some(nil),
        let assumption = assumption ?? .some(nil)
      else { return nil }
      let criterion = GateCriterion(
        id: name ?? kind.key, title: title, isCondition: condition, assumption: assumption, demand: demand)
      return WrittenCriterion(criterion: criterion, span: node.headSpan, isNamed: name != nil)
    }
  }
}
