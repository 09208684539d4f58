import Catalogue
import Evidence
import Judgement
import Quantities

/// How the amount of a line was computed, so that anybody can check it with a pocket calculator.
struct LineSentence: Sendable {
  private let words: LedgerWords
  private let clause: ClauseLedger
  private let ledger: Ledger
  /// How many units each subject of the clause was charged.
  private let ordinals: [String: Int]

  /// - Parameter ordinals: how many units each subject of the clause was charged, where somebody knows already.
  init(_ words: LedgerWords, clause: ClauseLedger, in ledger: Ledger, ordinals: [String: Int]? = nil) {
    self.words = words
    self.clause = clause
    self.ledger = ledger
    self.ordinals = ordinals ?? clause.lines.lastOrdinals
  }

  private var wording: Wording { words.wording }

  /// The sentences, with blanks between them.
  func text(_ line: LedgerLine) -> String {
    (origin(line) + deductions(line) + claim(line)).joined(separator: " ")
  }

  // MARK: Where it comes from

  private func origin(_ line: LedgerLine) -> [String] {
    let range = words.range(line.from, line.to)
    switch line.reason {
    case .period(let subject, let ordinal, let unit, let counted, let amount):
      return [head(line, subject, ordinal, unit, counted) + "."] + amounts(amount, line)
    case .relief(let subject, let kinds, let unitsFewer):
      let names = wording.list(kinds.map(words.relief))
      let time = line.reliefDays.isInteger ? words.count(.days, line.reliefDays) : hours(line.reliefDays)
      let fewer = words.units(unitsFewer, clause.clause.charge.per?.unit)
      return [
        prefix(subject) + wording(LedgerLinePhrase.reliefTakes, names, range, time, fewer),
        wording(LedgerLinePhrase.fallsAway, words.money(line.relieved)),
      ]
    case .oneOff(let subject, let amount):
      return [prefix(subject) + wording(LedgerLinePhrase.oneOff, range)] + amounts(amount, line)
    case .availability(let month, let hours, let down, let achieved, let promised, let tier, let amount):
      let bound = tier ?? promised
      return [
        wording(LedgerLinePhrase.availability, capitalised(words.month(month)), words.exact(hours)),
        wording(
          LedgerLinePhrase.availabilityDown, words.exact(down), words.exact(hours),
          words.percentage(achieved, besides: [bound, promised])),
        wording(LedgerLinePhrase.availabilityBelow, words.share(bound), words.share(promised)),
      ] + amounts(amount, line)
    case .slow(let month, let measured, let allowed, let samples, let amount):
      return [
        wording(
          LedgerLinePhrase.slow, capitalised(words.month(month)), measured.formatted(in: wording.language),
          allowed.formatted(in: wording.language), wording(LedgerCountPhrase.samples, samples))
      ] + amounts(amount, line)
    case .incident(let id, let identity, let amount):
      return [incident(id, identity, range)] + amounts(amount, line)
    case .acceptanceFailed(let requirement, let amount):
      return [wording(LedgerLinePhrase.acceptanceFailed, requirement, words.range(.day(line.arose), .day(line.arose)))]
        + amounts(amount, line)
    case .adjustment(let basis, let by, let ground):
      return [
        wording(LedgerLinePhrase.adjustment, by, words.money(line.adjusted), stop(basis)),
        ground.map { wording(LedgerLinePhrase.adjustmentGround, stop($0)) }
          ?? wording(LedgerLinePhrase.adjustmentNoGround),
      ] + (line.adjusted == 0 ? [wording(LedgerLinePhrase.notApplied)] : [])
    }
  }

  private func head(
    _ line: LedgerLine, _ subject: String, _ ordinal: Int, _ unit: ChargedUnit, _ counted: Rational
  ) -> String {
    let range = words.range(line.from, line.to)
    if unit.unit == .hour {
      let charged = words.units(line.units, .hour)
      var text = prefix(subject) + wording(LedgerLinePhrase.hoursLine, range, words.exact(counted), charged)
      if line.reliefDays != .zero {
        text += ", " + wording(LedgerLinePhrase.hoursNotCounted, words.exact(inHours(line.reliefDays)))
      }
      return text
    }
    let name = wording(LedgerLinePhrase(unit.unit))
    let of = ordinals[subject] ?? ordinal
    let title = wording(LedgerLinePhrase.ordinalOf, name, wording.number(ordinal), wording.number(max(of, ordinal)))
    var parts = ["\(prefix(subject))\(title): \(range)"]
    if line.reliefDays != .zero {
      let time = line.reliefDays.isInteger ? words.count(.days, line.reliefDays) : hours(line.reliefDays)
      parts.append(wording(LedgerLinePhrase.daysNotCounted, time))
    }
    if unit.counting == .commenced, case .days(let whole) = unit.unit, counted < Rational(whole) {
      parts.append(
        wording(
          LedgerLinePhrase.commencedCounts, words.count(.days, counted), words.count(.days, Rational(whole))))
    }
    return parts.joined(separator: ", ")
  }

  /// Which delay, where a clause may have several.
  private func prefix(_ subject: String) -> String {
    clause.clause.trigger.milestone != nil ? "" : words.subject(subject) + ": "
  }

  private func incident(_ id: String, _ identity: String?, _ range: String) -> String {
    guard let oncePer = (clause.clause.trigger.kind as? IncidentHappens)?.oncePer, oncePer != .event, let identity
    else {
      return wording(LedgerLinePhrase.incident, id, range)
    }
    return wording(LedgerLinePhrase.incidentOnce, id, range, wording(oncePer.title), identity)
  }

  // MARK: Amounts

  private func amounts(_ amount: AmountReason, _ line: LedgerLine) -> [String] {
    var sentences: [String] = []
    if let share = amount.share, let base = amount.base {
      let full = (try? base.share(share)) ?? amount.each
      sentences.append(
        wording(LedgerLinePhrase.shareOfBase, words.share(share), words.money(base), words.money(full)))
    } else {
      sentences.append(wording(LedgerLinePhrase.amountIs, words.money(amount.each)))
    }
    var exact = amount.each
    if let unused = amount.unusedShare, unused.fraction != .one, let left = try? exact.share(unused) {
      sentences.append(
        wording(LedgerLinePhrase.partialUse, words.share(unused), words.money(exact), words.money(left)))
      exact = left
    }
    if case .period = line.reason, line.units != .one, let product = try? exact.multiplied(by: line.units) {
      let phrase: LedgerLinePhrase = product.kronor.decimalText == nil ? .timesAbout : .times
      sentences.append(wording(phrase, words.exact(line.units), words.money(exact), words.money(product)))
      exact = product
    }
    if exact.ore != Rational(line.gross) {
      sentences.append(wording(LedgerLinePhrase.roundedTo, words.money(line.gross)))
    }
    return sentences
  }

  // MARK: What is taken off

  private func deductions(_ line: LedgerLine) -> [String] {
    var sentences: [String] = []
    if line.relieved != 0, !line.reason.isRelief {
      sentences.append(wording(LedgerLinePhrase.fallsAway, words.money(line.relieved)))
    }
    // A clause's own caps come before what other clauses take, the caps of groups and of the contract after it.
    var left = line.gross - line.relieved
    let own = CapOwner.clause(clause.clause.id)
    for cut in line.cuts where cut.owner == own { sentences.append(capped(cut, &left)) }
    if line.stacked != 0 {
      sentences.append(stacked(line.stacked))
      left -= line.stacked
    }
    for cut in line.cuts where cut.owner != own { sentences.append(capped(cut, &left)) }
    if line.lost != 0 {
      let by = line.claimBy.map(wording.day) ?? "?"
      sentences.append(wording(LedgerLinePhrase.lostClaim, by, words.money(line.lost)))
    }
    if line.adjusted != 0, !line.reason.isAdjustment {
      sentences.append(wording(LedgerLinePhrase.adjustedBy, words.money(line.adjusted)))
    }
    return sentences
  }

  private func stacked(_ amount: Ore) -> String {
    let group = clause.clause.group.flatMap { id in ledger.contract.groups.first { $0.id == id } }
    let highest = group.flatMap { $0.stacking == .cumulative ? nil : $0 }
    switch (clause.clause.creditedAgainst, highest) {
    case (let other?, nil): return wording(LedgerLinePhrase.creditedAgainst, words.money(amount), words.clause(other))
    case (nil, let group?):
      return wording(LedgerLinePhrase.highestInGroup, words.money(amount), words.text(group.title))
    default: return wording(LedgerLinePhrase.creditedGenerally, words.money(amount))
    }
  }

  /// What a cap leaves of what was left before.
  private func capped(_ cut: CapCut, _ rest: inout Ore) -> String {
    let (before, owner) = (rest, cut.owner)
    let left = before - cut.amount
    rest = left
    let caps = self.caps(of: owner)
    guard let cap = caps.first, caps.count == 1 else {
      return wording(LedgerLinePhrase.capsLeave, words.owner(owner), words.money(left), words.money(before))
    }
    return left == 0
      ? wording(LedgerLinePhrase.capUsedUp, words.limit(cap), words.owner(owner), words.money(before))
      : wording(
        LedgerLinePhrase.capLeaves, words.limit(cap), words.owner(owner), words.money(left), words.money(before))
  }

  private func caps(of owner: CapOwner) -> [CapStatus] {
    switch owner {
    case .clause: clause.caps.filter { $0.owner == owner }
    case .group(let id): ledger.groups.first { $0.group.id == id }?.caps ?? []
    case .contract: ledger.caps
    }
  }

  private func claim(_ line: LedgerLine) -> [String] {
    guard line.net > 0 || line.lost > 0 else { return [] }
    if line.isClaimed { return [wording(LedgerPhrase.claimed)] }
    guard line.net > 0, let by = line.claimBy else { return [] }
    return [wording(LedgerPhrase.claimBy, wording.day(by))]
  }

  // MARK: Small things

  private func inHours(_ days: Rational) -> Rational { (try? days.multiplied(by: Rational(24))) ?? days }
  private func hours(_ days: Rational) -> String {
    wording(LedgerLinePhrase.hours, words.exact(inHours(days)))
  }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A text of the record without the full stop that the sentence has.
  private func stop(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }
}

extension LineReason {
  var isRelief: Bool { if case .relief = self { true } else { false } }
  var isAdjustment: Bool { if case .adjustment = self { true } else { false } }
}

extension LedgerLinePhrase {
  init(_ unit: ChargedUnit.Unit) {
    switch unit {
    case .hour: self = .unitHour
    case .day, .days(1): self = .unitDay
    case .businessDay: self = .unitBusinessDay
    case .days(7): self = .unitWeek
    case .days: self = .unitDays
    case .isoWeek: self = .unitISOWeek
    case .month: self = .unitMonth
    }
  }
}
