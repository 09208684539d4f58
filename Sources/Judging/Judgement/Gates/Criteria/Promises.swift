import Evidence
package import Catalogue
import Diagnostics
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `promises`: what the vendor has promised came, or is promised with something that shows it.
package struct Promises: Criterion {
  package static let key = "promises"

  /// The longest that a promised date may have been moved.
  package var maxSlip: CalendarPeriod?
  /// How many of the promises that are due were kept.
  package var keptShare: Percentage?
  /// A promise that is not due yet counts only with evidence for its date.
  package var datesNeedEvidence: Bool

  package init(maxSlip: CalendarPeriod? = nil, keptShare: Percentage? = nil, datesNeedEvidence: Bool = false) {
    self.maxSlip = maxSlip
    self.keptShare = keptShare
    self.datesNeedEvidence = datesNeedEvidence
  }

  package static let schema = CatalogueSchema.object(
    [
      "max-slip": CatalogueSchema.period("The longest slip."), "kept": CatalogueSchema.share("Of those that are due."),
      "dates-need-evidence": ["type": "boolean"],
    ], required: [])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Promises? {
    node.mapping(Text("what is demanded of promises"), reading.sink) { reader in
      let slip = reader.optional("max-slip").map(reading.period)
      let kept = reader.optional("kept").map { reading.share($0, above: true) }
      let evidence = reader.optional("dates-need-evidence").map { $0.boolean(reading.sink) }
      if slip == nil, kept == nil, evidence == nil {
        reading.sink.error(
          "missing-key",
          Text("what is demanded of promises needs one of the keys 'max-slip', 'kept', 'dates-need-evidence'"),
          at: reader.head)
        return nil
      }
      guard let slip = slip ?? .some(nil), let kept = kept ?? .some(nil), let evidence = evidence ?? .some(false) else {
        return nil
      }
      return Promises(maxSlip: slip, keptShare: kept, datesNeedEvidence: evidence)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Promises") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    if let unreadable = bench.unreadable(PromiseMade.self, PromiseMoved.self, PromiseKept.self) { return unreadable }
    let promises = bench.field.promises
    guard !promises.isEmpty else {
      return GateFinding(
        .cannotTell, [Text("No promises are in the record.")], remedies: [GateWords.record(PromiseMade.self)])
    }
    var result = GateFinding(.met, [])
    result.evidence = promises.flatMap { $0.words.flatMap { $0.entry.numbers } + $0.keptEntry.numbers }
    for promise in promises { check(promise, bench, &result) }
    if let keptShare { checkKept(promises, keptShare, bench.today, &result) }
    if datesNeedEvidence { checkEvidence(promises, bench, &result) }
    if result.standing == .met { result.reasons.append(Text("Promises in force: \(formatted: promises.count).")) }
    return result
  }

  private static let promiseNoMore = Text("Count on what is delivered, not on what is promised.")

  private func check(_ promise: FieldPromise, _ bench: GateBench, _ result: inout GateFinding) {
    if promise.isBroken(on: bench.today), let due = promise.currentDay {
      result.standing = .notMet
      result.reasons.append(Text("The promise “\(promise.what)” was due on \(day: due) and has not been kept."))
      result.remedies.append(Self.promiseNoMore)
    }
    guard let maxSlip, let first = promise.firstDay else { return }
    let allowed = maxSlip.end(from: first).days(since: first)
    guard let slip = promise.slip(on: bench.today), slip > allowed else { return }
    result.standing = .notMet
    result.reasons.append(
      Text("The promise “\(promise.what)” has slipped by \(days: slip). Accepted: at most \(days: allowed)."))
    result.remedies.append(Self.promiseNoMore)
  }

  /// Of the promises whose first day has passed, so many were there on that day.
  private func checkKept(
    _ promises: [FieldPromise], _ wanted: Percentage, _ today: CalendarDate, _ result: inout GateFinding
  ) {
    // A day that is not known counts as passed.
    let due = promises.filter { $0.firstDay.map { $0 < today } ?? true }
    let kept = due.filter { promise in
      guard let first = promise.firstDay, let on = promise.kept else { return false }
      return on <= first
    }
    guard !due.isEmpty else { return }
    let share = (try? Rational(Int128(kept.count), over: Int128(due.count))) ?? .zero
    result.reasons.append(
      Text(
        "Promises kept: \(formatted: kept.count) of \(formatted: due.count). At least \(formatted: wanted) is required."
      ))
    guard share < wanted.fraction else { return }
    result.standing = .notMet
    result.remedies.append(Self.promiseNoMore)
  }

  private func checkEvidence(_ promises: [FieldPromise], _ bench: GateBench, _ result: inout GateFinding) {
    var unchecked: [String] = []
    for promise in promises where promise.kept == nil {
      let given = promise.words.last?.givenOn ?? bench.today
      let check = bench.events.newest(PromiseChecked.self) { event in
        event.id == promise.id && (event.on.map { Stockholm.date(at: $0.beginning) >= given } ?? false)
      }
      if let check {
        result.evidence += check.numbers
      } else {
        unchecked.append(promise.id)
        result.standing = .notMet
        result.reasons.append(
          promise.currentDay.map { Text("A date promised without evidence: “\(promise.what)” by \(day: $0).") }
            ?? Text("A promise without a date: “\(promise.what)”."))
      }
    }
    if !unchecked.isEmpty {
      result.remedies.append(Text("Check for yourselves that the dates hold: \(some: unchecked)."))
    }
  }
}
