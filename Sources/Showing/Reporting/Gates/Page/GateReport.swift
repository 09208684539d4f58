package import Catalogue
package import Evidence
package import Judgement
package import Statistics

/// What the pages about a gate are made from.
package struct GateReport: Sendable {
  /// Who reads it.
  package enum Audience: String, Sendable, Hashable, CaseIterable {
    case steeringGroup = "steering-group"
    case board
  }

  package let catalogue: Catalogue
  package let evaluation: GateEvaluation
  package let field: FieldData
  /// For the report to a board; nil where nobody asked since when it could have been known.
  package let history: GateHistory?
  /// The newest entry that was taken into account.
  package let head: EntryReference?
  package let audience: Audience
  /// Who outside vouches for the record; nil where nobody asked.
  package let anchors: AnchorReport?

  package init(
    catalogue: Catalogue, evaluation: GateEvaluation, field: FieldData, history: GateHistory? = nil,
    head: EntryReference? = nil, audience: Audience = .steeringGroup, anchors: AnchorReport? = nil
  ) {
    self.anchors = anchors
    self.catalogue = catalogue
    self.evaluation = evaluation
    self.field = field
    self.history = history
    self.head = head
    self.audience = audience
  }
}
