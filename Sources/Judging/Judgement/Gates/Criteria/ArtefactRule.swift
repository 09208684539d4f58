import Evidence
import Catalogue
import Quantities

/// The newest artefact of the kind and perspective is young enough and approved.
struct ArtefactRule: GateRule {
  let demand: ArtefactDemand

  func finding(in bench: GateBench) -> GateFinding {
    if demand.kind == "zero-measurement", demand.perspective == nil, demand.approvedBy == nil {
      return zeroMeasurement(bench)
    }
    if let reason = bench.hasUnreadable(ArtefactFinished.self) {
      return GateFinding(.cannotTell, [reason], remedies: [.record(ArtefactFinished.self)])
    }
    let ofKind = bench.field.artefacts.of(kind: demand.kind)
    let make = GateRemedy.makeArtefact(kind: demand.kind, perspective: demand.perspective)
    guard let newest = bench.field.artefacts.of(kind: demand.kind, perspective: demand.perspective).first else {
      // One that takes another view shows that this view was left out; none at all shows nothing.
      return GateFinding(
        ofKind.isEmpty ? .cannotTell : .notMet,
        [
          .artefactMissing(
            kind: demand.kind, perspective: demand.perspective, others: ofKind.compactMap(\.perspective))
        ], evidence: ofKind.flatMap { $0.entry.numbers }, remedies: [make])
    }
    let evidence = newest.entry.numbers
    if let oldest = demand.youngerThan.map({ GateAge.oldest($0, on: bench.today) }), newest.on < oldest {
      return GateFinding(
        .notMet, [.artefactTooOld(kind: demand.kind, on: newest.on, oldest: oldest)], evidence: evidence,
        remedies: [make])
    }
    if let wanted = demand.approvedBy, newest.approvedBy != wanted {
      return GateFinding(
        .notMet, [.artefactNotApproved(kind: demand.kind, by: newest.approvedBy, wanted: wanted)],
        evidence: evidence, remedies: [.approveArtefact(kind: demand.kind, by: wanted)])
    }
    return GateFinding(.met, [.artefactThere(kind: demand.kind, on: newest.on)], evidence: evidence)
  }

  /// A zero measurement is told by its figures, not by a paper.
  private func zeroMeasurement(_ bench: GateBench) -> GateFinding {
    let measurements = bench.field.zeroMeasurements.filter { ($0.answers ?? 1) > 0 }
    let remedy = GateRemedy.makeArtefact(kind: demand.kind, perspective: nil)
    guard let newest = measurements.max(by: { $0.on < $1.on }) else {
      return GateFinding(
        .cannotTell, [.artefactMissing(kind: demand.kind, perspective: nil, others: [])], remedies: [remedy])
    }
    if let oldest = demand.youngerThan.map({ GateAge.oldest($0, on: bench.today) }), newest.on < oldest {
      return GateFinding(
        .notMet, [.artefactTooOld(kind: demand.kind, on: newest.on, oldest: oldest)],
        evidence: newest.entry.numbers, remedies: [remedy])
    }
    return GateFinding(
      .met, [.artefactThere(kind: demand.kind, on: newest.on)], evidence: newest.entry.numbers)
  }
}
