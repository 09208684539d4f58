import Catalogue
import Evidence
import Quantities

extension FactReader {
  mutating func notices() -> Notices {
    var found = Notices()
    for event in events(NoticeGiven.self) {
      guard let day = required(event, \.on), day <= asOfDay else { continue }
      let notice = NoticeFact(
        on: day, clause: event.clause, milestone: event.milestone, deviation: event.deviation,
        entry: event.entry?.seq)
      guard notice.clause != nil || notice.milestone != nil || notice.deviation != nil else {
        note(event, .namesNothing(event: NoticeGiven.name))
        continue
      }
      let unknown = [
        (NoticeGiven.clause, notice.clause.flatMap { clauseNames.contains($0) ? nil : $0 }),
        (NoticeGiven.milestone, notice.milestone.flatMap { milestoneNames.contains($0) ? nil : $0 }),
        (NoticeGiven.deviation, notice.deviation.flatMap { deviationNames.contains($0) ? nil : $0 }),
      ]
      for case (let field, let name?) in unknown {
        note(event, .unknownName(event: NoticeGiven.name, field: field.name, name: name))
      }
      if unknown.allSatisfy({ $0.1 == nil }) { found.add(notice) }
    }
    found.sort()
    return found
  }

  mutating func claims() -> [String: ClaimsMade] {
    var found: [String: ClaimsMade] = [:]
    for event in events(ClaimMade.self) {
      guard let clause = name(event, \.clause, in: clauseNames), let day = required(event, \.on), day <= asOfDay,
        let through = optional(event, \.through),
        let amount = optional(event, \.amount)
      else { continue }
      found[clause, default: ClaimsMade()].add(on: day, through: through ?? day)
      if let amount {
        found[clause]?.add(ClaimedAmount(on: day, through: through ?? day, amount: amount, entry: event.entry?.seq))
      }
    }
    for clause in found.keys { found[clause]?.arrange() }
    return found
  }

  /// Clause -> what was paid, all payments together.
  mutating func paid() -> [String: PaidFacts] {
    var found: [String: PaidFacts] = [:]
    for event in events(PenaltyPaid.self) {
      guard let clause = name(event, \.clause, in: clauseNames), let day = required(event, \.on), day <= asOfDay,
        let amount = required(event, \.amount, where: { $0 >= .zero })
      else { continue }
      var facts = found[clause] ?? PaidFacts()
      do throws(QuantityError) {
        facts.amount = try facts.amount.adding(amount)
      } catch {
        facts.overflow = error
      }
      found[clause] = facts
    }
    return found
  }

  mutating func decisions() -> [String: Dated] {
    var found: [String: Dated] = [:]
    for event in events(DecidedToClaim.self) {
      guard let clause = name(event, \.clause, in: clauseNames), let day = required(event, \.on), day <= asOfDay else {
        continue
      }
      if let other = found[clause], other.day <= day { continue }
      found[clause] = Dated(day: day, entry: event.entry?.seq)
    }
    return found
  }

  /// In order of their days; of one day in the order of the record.
  mutating func adjustments() -> [AdjustmentFact] {
    var found: [AdjustmentFact] = []
    for event in events(AdjustmentDecided.self) {
      guard let clause = name(event, \.clause, in: clauseNames), let day = required(event, \.on), day <= asOfDay,
        let amount = required(event, \.amount, where: { $0 >= .zero }),
        let basis = required(event, \.basis), let by = required(event, \.by)
      else { continue }
      let ground = event.ground.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
      found.append(
        AdjustmentFact(
          clause: clause, on: day, amount: amount, basis: basis, by: by, ground: ground, entry: event.entry?.seq))
    }
    return found.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
  }

  mutating func withheld() -> [String: WithheldFacts] {
    var found: [String: WithheldFacts] = [:]
    for event in events(PaymentWithheld.self) {
      add(event, to: &found) { facts, amount throws(QuantityError) in facts.kept = try facts.kept.adding(amount) }
    }
    for event in events(PaymentReleased.self) {
      add(event, to: &found) { facts, amount throws(QuantityError) in
        facts.released = try facts.released.adding(amount)
      }
    }
    for (rule, facts) in found.sorted(by: { $0.key < $1.key }) where facts.released > facts.kept {
      note(facts.entries.last, .releasedTooMuch(withholding: rule))
    }
    return found
  }

  private mutating func add<Kind: WithholdingEvent>(
    _ event: Event<Kind>, to found: inout [String: WithheldFacts],
    _ count: (inout WithheldFacts, Money) throws(QuantityError) -> Void
  ) {
    guard let rule = name(event, \.withholding, in: withholdingNames), let day = required(event, \.on),
      day <= asOfDay, let amount = required(event, \.amount, where: { $0 >= .zero })
    else { return }
    var facts = found[rule] ?? WithheldFacts()
    do throws(QuantityError) {
      try count(&facts, amount)
    } catch {
      facts.overflow = error
    }
    if let entry = event.entry?.seq { facts.entries.append(entry) }
    found[rule] = facts
  }
}
