package import Diagnostics
package import LocatedYAML
import Texts

/// Reads gates: a file of their own, or the value of `gates` in another file.
package enum GateFileReader {
  /// A file with a top-level `gates`.
  ///
  /// - Returns: nil where the file cannot be told to be one; gates that cannot be read are left out, and all that is
  ///   wrong is reported.
  package static func read(_ root: YAMLNode, into sink: DiagnosticSink) -> GateFile? {
    root.mapping(Text("a file of gates"), sink) { file in
      let catalogue = file.required("catalogue").flatMap { node in
        node.word(sink, wanted: Text("the name of a catalogue")).map { SourceName($0, at: node.span) }
      }
      guard let gates = file.required("gates") else { return nil }
      return GateFile(catalogue: catalogue, gates: Self.gates(gates, into: sink))
    }
  }

  /// The list under `gates`.
  package static func gates(_ node: YAMLNode, into sink: DiagnosticSink) -> [WrittenGate] {
    node.items(sink, wanted: Text("a list of gates")) { gate($0, sink) }
  }

  private static func gate(_ node: YAMLNode, _ sink: DiagnosticSink) -> WrittenGate? {
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
      let criteria = Self.criteria(criteriaNode, GateDemand.Kind.allCases, reading, &spans)
      let wires = Self.criteria(reader.optional("trip-wires"), [.tripWire], reading, &spans)
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
  private static func criteria(
    _ node: YAMLNode?, _ kinds: [GateDemand.Kind], _ reading: GateReading, _ spans: inout [String: SourceSpan]
  ) -> [GateCriterion]? {
    guard let node else { return [] }
    guard let items = node.items(reading.sink, wanted: Text("a list of criteria")) else { return nil }
    var criteria: [GateCriterion] = []
    var isWhole = true
    for item in items {
      guard let written = CriterionReader(reading: reading).read(item, kinds: kinds) else {
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
}
