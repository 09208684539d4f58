import Catalogue
import Evidence
import Quantities

extension FactReader {
  mutating func notices() -> Notices {
    var found = Notices()
    for event in events("notice-given") {
      guard let day = day(event), day <= asOfDay else { continue }
      let notice = NoticeFact(
        on: day, clause: event.text("clause"), milestone: event.text("milestone"), deviation: event.text("deviation"),
        entry: event.entry?.seq)
      guard notice.clause != nil || notice.milestone != nil || notice.deviation != nil else {
        note(event, .namesNothing(event: event.kind))
        continue
      }
      let unknown = [
        ("clause", notice.clause.flatMap { clauseNames.contains($0) ? nil : $0 }),
        ("milestone", notice.milestone.flatMap { milestoneNames.contains($0) ? nil : $0 }),
        ("deviation", notice.deviation.flatMap { deviationNames.contains($0) ? nil : $0 }),
      ]
      for case (let field, let name?) in unknown {
        note(event, .unknownName(event: event.kind, field: field, name: name))
      }
      if unknown.allSatisfy({ $0.1 == nil }) { found.add(notice) }
    }
    found.sort()
    return found
  }

  mutating func claims() -> [String: ClaimsMade] {
    var found: [String: ClaimsMade] = [:]
    for event in events("claim-made") {
      guard let clause = name(event, "clause", in: clauseNames), let day = day(event), day <= asOfDay,
        let through = optional(event, "through", event.day("through")),
        let amount = optional(event, "amount", event.money("amount"))
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
    for event in events("penalty-paid") {
      guard let clause = name(event, "clause", in: clauseNames), let day = day(event), day <= asOfDay,
        let amount = required(event, "amount", event.money("amount").flatMap { $0 < .zero ? nil : $0 })
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
    for event in events("decided-to-claim") {
      guard let clause = name(event, "clause", in: clauseNames), let day = day(event), day <= asOfDay else { continue }
      if let other = found[clause], other.day <= day { continue }
      found[clause] = Dated(day: day, entry: event.entry?.seq)
    }
    return found
  }

  /// In order of their days; of one day in the order of the record.
  mutating func adjustments() -> [AdjustmentFact] {
    var found: [AdjustmentFact] = []
    for event in events("adjustment-decided") {
      guard let clause = name(event, "clause", in: clauseNames), let day = day(event), day <= asOfDay,
        let amount = required(event, "amount", event.money("amount").flatMap { $0 < .zero ? nil : $0 }),
        let basis = required(event, "basis", event.text("basis")), let by = required(event, "by", event.text("by"))
      else { continue }
      let ground = event.text("ground").flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
      found.append(
        AdjustmentFact(
          clause: clause, on: day, amount: amount, basis: basis, by: by, ground: ground, entry: event.entry?.seq))
    }
    return found.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
  }

  mutating func withheld() -> [String: WithheldFacts] {
    var found: [String: WithheldFacts] = [:]
    for (kind, isKept) in [("payment-withheld", true), ("payment-released", false)] {
      for event in events(kind) {
        guard let rule = name(event, "withholding", in: withholdingNames), let day = day(event), day <= asOfDay,
          let amount = required(event, "amount", event.money("amount").flatMap { $0 < .zero ? nil : $0 })
        else { continue }
        var facts = found[rule] ?? WithheldFacts()
        do throws(QuantityError) {
          if isKept { facts.kept = try facts.kept.adding(amount) }
          if !isKept { facts.released = try facts.released.adding(amount) }
        } catch {
          facts.overflow = error
        }
        if let entry = event.entry?.seq { facts.entries.append(entry) }
        found[rule] = facts
      }
    }
    for (rule, facts) in found.sorted(by: { $0.key < $1.key }) where facts.released > facts.kept {
      note(facts.entries.last, .releasedTooMuch(withholding: rule))
    }
    return found
  }
}
