import LocatedYAML
package import Quantities
import Texts

/// `artefact`: somebody has made something and put it on the record: a risk analysis, a protocol, a measurement.
package struct ArtefactDemand: Hashable, Sendable {
  /// For instance `user-safety-risk-analysis` or `zero-measurement`.
  package var kind: String
  /// From whose view it was made: `user`, `patient`, `staff`.
  package var perspective: String?
  package var youngerThan: CalendarPeriod?
  /// Who must have approved it.
  package var approvedBy: String?

  package init(
    kind: String, perspective: String? = nil, youngerThan: CalendarPeriod? = nil, approvedBy: String? = nil
  ) {
    self.kind = kind
    self.perspective = perspective
    self.youngerThan = youngerThan
    self.approvedBy = approvedBy
  }

  static func read(_ node: YAMLNode, _ reading: GateReading) -> ArtefactDemand? {
    node.mapping(Text("an artefact"), reading.sink) { reader in
      let kind = reader.required("kind")?.word(reading.sink, wanted: Text("a kind of artefact"))
      let perspective = reader.optional("perspective").map { $0.word(reading.sink, wanted: Text("a perspective")) }
      let age = reader.optional("younger-than").map(reading.period)
      let approvedBy = reader.optional("approved-by").map { $0.word(reading.sink, wanted: Text("who approves")) }
      guard let kind, let perspective = perspective ?? .some(nil), let age = age ?? .some(nil),
        let approvedBy = approvedBy ?? .some(nil)
      else { return nil }
      return ArtefactDemand(kind: kind, perspective: perspective, youngerThan: age, approvedBy: approvedBy)
    }
  }
}
