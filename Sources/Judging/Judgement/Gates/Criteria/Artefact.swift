import Evidence
package import Catalogue
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `artefact`: somebody has made a document, an analysis or a measurement and put it on the record.
///
/// The newest of the kind and perspective must be young enough and approved. Where it must be for something, only what
/// says that it is for that counts: an analysis of care homes says nothing of people's own homes.
package struct Artefact: Criterion {
  package static let key = "artefact"

  /// For instance `risk-analysis` or `zero-measurement`.
  package var kind: String
  /// From whose view it was made: `user`, `patient`, `staff`.
  package var perspective: String?
  package var youngerThan: CalendarPeriod?
  /// Who must have approved it.
  package var approvedBy: String?
  /// What it must be for; anything unless given.
  package var scope: GateScope?

  package init(
    kind: String, perspective: String? = nil, youngerThan: CalendarPeriod? = nil, approvedBy: String? = nil,
    scope: GateScope? = nil
  ) {
    self.scope = scope
    self.kind = kind
    self.perspective = perspective
    self.youngerThan = youngerThan
    self.approvedBy = approvedBy
  }

  package static let schema = CatalogueSchema.object(
    [
      "kind": CatalogueSchema.name("For instance risk-analysis."),
      "perspective": CatalogueSchema.name("From whose view."),
      "younger-than": CatalogueSchema.period("How old it may be."),
      "approved-by": CatalogueSchema.name("Who must have approved it."), "for": GateScope.schema,
    ], required: ["kind"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Artefact? {
    node.mapping(Text("an artefact"), reading.sink) { reader in
      let kind = reader.required("kind")?.word(reading.sink, wanted: Text("a kind of artefact"))
      let perspective = reader.optional("perspective").ifGiven { $0.word(reading.sink, wanted: Text("a perspective")) }
      let age = reader.optional("younger-than").ifGiven(reading.period)
      let approvedBy = reader.optional("approved-by").ifGiven { $0.word(reading.sink, wanted: Text("who approves")) }
      let scope = reader.optional("for").ifGiven { GateScope.read($0, reading) }
      guard let kind, let perspective, let age,
        let approvedBy, let scope
      else { return nil }
      return Artefact(
        kind: kind, perspective: perspective, youngerThan: age, approvedBy: approvedBy, scope: scope)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Document: \(kindTitle)") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    if kind == "zero-measurement", perspective == nil, approvedBy == nil, scope == nil { return zeroMeasurement(bench) }
    if let unreadable = bench.unreadable(ArtefactFinished.self) { return unreadable }
    return GateFinding(together: scope.parts.map { finding(for: $0, bench) })
  }

  private func finding(for part: GateScope?, _ bench: GateBench) -> GateFinding {
    let right = bench.field.artefacts.of(kind: kind, perspective: perspective)
    guard let newest = right.first(where: { part.isCovered(by: $0.scope) }) else {
      guard let part, !right.isEmpty else { return missing(part, bench, others: bench.field.artefacts.of(kind: kind)) }
      return forOther(right, than: part, bench)
    }
    let evidence = newest.entry.numbers
    if let tooOld = tooOld(newest.on, evidence, part, bench) { return tooOld }
    if let approvedBy, newest.approvedBy != approvedBy {
      let approver = CommonNames.title(of: approvedBy)
      return GateFinding(
        .notMet, [Text("Approval is missing from \(approver): “\(kindTitle)”.")], evidence: evidence,
        remedies: [Text("Approval is needed from \(approver): “\(kindTitle)”.")])
    }
    return there(on: newest.on, evidence)
  }

  /// A zero measurement is known by its figures, not by a paper.
  private func zeroMeasurement(_ bench: GateBench) -> GateFinding {
    let measurements = bench.field.zeroMeasurements.filter { ($0.answers ?? 1) > 0 }
    guard let newest = measurements.max(by: { $0.on < $1.on }) else { return missing(nil, bench, others: []) }
    let evidence = newest.entry.numbers
    return tooOld(newest.on, evidence, nil, bench) ?? there(on: newest.on, evidence)
  }

  /// One that takes another view shows that this view was left out; none at all shows nothing.
  private func missing(_ part: GateScope?, _ bench: GateBench, others: [FieldArtefact]) -> GateFinding {
    let document = part.of(document, in: bench)
    let views = others.compactMap(\.perspective).map(CommonNames.title)
    return GateFinding(
      others.isEmpty ? .cannotTell : .notMet,
      [
        views.isEmpty
          ? Text("Missing: \(document).")
          : Text("Missing: \(document). The existing document takes another perspective: \(list: views).")
      ], evidence: others.flatMap { $0.entry.numbers }, remedies: [produce(part, bench)])
  }

  /// Documents of the right kind and view that are for something else, or do not say for what.
  private func forOther(_ others: [FieldArtefact], than part: GateScope, _ bench: GateBench) -> GateFinding {
    let reasons = others.map { other in
      other.scope.isEmpty
        ? Text(
          "\(document) of \(day: other.on) does not say what it is for, so it does not count for: \(part.title(in: bench))."
        )
        : Text(
          "\(document) of \(day: other.on) is for: \(other.scope.title(in: bench)). It does not count for: \(part.title(in: bench))."
        )
    }
    return GateFinding(
      .notMet, reasons, evidence: others.flatMap { $0.entry.numbers }, remedies: [produce(part, bench)])
  }

  private func tooOld(
    _ day: CalendarDate, _ evidence: [EntryNumber], _ part: GateScope?, _ bench: GateBench
  ) -> GateFinding? {
    guard let oldest = youngerThan.map({ GateAge.oldest($0, on: bench.today) }), day < oldest else { return nil }
    return GateFinding(
      .notMet, [Text("“\(kindTitle)” is dated \(day: day). It must not be older than \(day: oldest).")],
      evidence: evidence, remedies: [produce(part, bench)])
  }

  private func there(on day: CalendarDate, _ evidence: [EntryNumber]) -> GateFinding {
    GateFinding(.met, [Text("“\(kindTitle)”, \(formatted: day).")], evidence: evidence)
  }

  private var kindTitle: Text { CommonNames.title(of: kind) }

  /// The document with the view that it takes.
  private var document: Text {
    perspective.map { Text("“\(kindTitle)” (perspective: \(CommonNames.title(of: $0)))") } ?? Text("“\(kindTitle)”")
  }

  private func produce(_ part: GateScope?, _ bench: GateBench) -> Text {
    Text("Produce: \(part.of(document, in: bench)).")
  }
}
