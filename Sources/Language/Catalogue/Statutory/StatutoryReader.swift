package import Diagnostics
package import LocatedYAML
import Quantities
import Texts

/// A file of laws.
package struct StatutoryFile: Sendable {
  /// The catalogue that the file says it belongs to.
  package var catalogue: SourceName?
  /// Where `statutory` stands.
  package var span: SourceSpan
  package var laws: [StatutoryLaw]
}

/// Reads a file with a top-level `statutory`.
package struct StatutoryReader {
  private let sink: DiagnosticSink

  package init(into sink: DiagnosticSink) { self.sink = sink }

  /// - Returns: nil where the file is not recognised; all that is wrong is reported.
  package func read(_ root: YAMLNode) -> StatutoryFile? {
    root.mapping(Text("a file of laws"), sink) { file in
      let catalogue = file.required("catalogue").flatMap { node in
        node.word(sink, wanted: Text("the name of a catalogue")).map { SourceName($0, at: node.span) }
      }
      guard let node = file.required("statutory") else { return nil }
      var seen: Set<String> = []
      let laws = node.items(sink, wanted: Text("a list of laws")) { law($0, &seen) }
      return StatutoryFile(catalogue: catalogue, span: node.headSpan, laws: laws)
    }
  }

  private func law(_ node: YAMLNode, _ seen: inout Set<String>) -> StatutoryLaw? {
    node.mapping(Text("a law"), sink) { reader in
      let idNode = reader.required("law")
      let id = idNode?.word(sink, wanted: Text("a name for the law"))
      let title = reader.required("title")?.localizedText("title", into: sink)
      let source = reader.optional("source").map { $0.written(sink, wanted: Text("where the law is written")) }
      let steps = reader.required("steps")?.items(sink, wanted: Text("a list of steps")) { duty($0) }
      guard let idNode, let id, let title, let steps, let source = source ?? .some(nil) else { return nil }
      guard seen.insert(id).inserted else {
        sink.error(
          "duplicate-law", Text("there is already a law '\(id)'"), at: idNode.span,
          hints: [Text("give each law a name of its own")])
        return nil
      }
      var duties: [StatutoryDuty] = []
      for duty in steps {
        guard !duties.contains(where: { $0.step == duty.step }) else {
          sink.error(
            "repeated-step", Text("the step '\(duty.step.rawValue)' is given twice"), at: idNode.span,
            hints: [Text("delete one")])
          return nil
        }
        duties.append(duty)
      }
      return StatutoryLaw(id: id, title: title, source: source, duties: duties)
    }
  }

  private func duty(_ node: YAMLNode) -> StatutoryDuty? {
    let reading = GateReading(sink: sink)
    return node.mapping(Text("a step"), sink) { reader in
      let step = reader.required("step")?.word(of: StatutoryStep.self, sink)
      let within = reader.required("within").flatMap { Within($0, reading) }
      let fromNode = reader.optional("from")
      let from = fromNode.map { $0.word(of: StatutoryStep.self, sink) }
      let of = reader.optional("of").map { $0.word(of: StatutoryDuty.Extent.self, sink) }
      let assumption = reader.optional("assumption").map { $0.localizedText("assumption", into: sink) }
      guard let step, let within, let from = from ?? .some(.reported), let of = of ?? .some(.all),
        let assumption = assumption ?? .some(nil)
      else { return nil }
      if let fromNode, from >= step {
        sink.error(
          "wrong-order", Text("the step '\(step.rawValue)' does not come after '\(from.rawValue)'"), at: fromNode.span,
          hints: [Text("count from an earlier step")])
        return nil
      }
      return StatutoryDuty(step: step, within: within.period, from: from, of: of, assumption: assumption)
    }
  }

  /// `immediately`, or a period.
  private struct Within {
    static let immediately = "immediately"
    let period: CalendarPeriod?

    init?(_ node: YAMLNode, _ reading: GateReading) {
      if case .scalar(let scalar) = node.content, scalar.text == Self.immediately {
        period = nil
      } else if let period = reading.period(node) {
        self.period = period
      } else {
        return nil
      }
    }
  }
}
