import Catalogue
import Judgement
import Quantities

/// What a clause says, in words: what it is for, how much it costs, what is the most, when its clock stops, and what
/// becomes of damages.
struct ClauseTerms: Sendable {
  private let words: LedgerWords
  private let clause: PenaltyClause

  init(_ words: LedgerWords, _ clause: PenaltyClause) {
    self.words = words
    self.clause = clause
  }

  private var wording: Wording { words.wording }

  /// One sentence each.
  var sentences: [String] {
    var all = [capitalised(trigger) + ". " + capitalised(rate) + "."]
    if !clause.clock.stops.isEmpty {
      let stops = MilestoneState.allCases.filter(clause.clock.stops.contains).map(words.state)
      all.append(
        wording(LedgerTermPhrase.stopsAt, (stops + [wording(LedgerTermPhrase.termination)]).joined(separator: ", ")))
    }
    if clause.partialUse == .proRata { all.append(wording(LedgerTermPhrase.partialUse)) }
    if let other = clause.creditedAgainst { all.append(wording(LedgerTermPhrase.creditedAgainst, words.clause(other))) }
    if let group = clause.group { all.append(wording(LedgerTermPhrase.groupMember, words.group(group))) }
    if clause.claim != nil { all.append(wording(LedgerTermPhrase.claimWithin)) }
    return all + [damages]
  }

  private var damages: String {
    let relation =
      switch clause.damages {
      case .sole: wording(LedgerTermPhrase.sole)
      case .deducted: wording(LedgerTermPhrase.deducted)
      case .cumulative: wording(LedgerTermPhrase.cumulative)
      }
    guard clause.grossNegligenceExcepted == true, clause.damages != .cumulative else { return relation }
    return relation + " " + wording(LedgerTermPhrase.grossNegligence)
  }

  private var trigger: String { wording(clause.trigger.title(in: words.contract)) }

  private var rate: String {
    let charge = clause.charge
    var parts: [String] = []
    if let oneOff = charge.oneOff { parts.append(wording(LedgerTermPhrase.oneOff, amount(oneOff))) }
    if let rate = charge.rate { parts.append(perUnit(amount(rate))) }
    if !charge.tiers.isEmpty {
      let tiers = charge.tiers.map { tier in
        switch tier.bound {
        case .availabilityBelow(let bound):
          wording(LedgerTermPhrase.tierBelow, words.share(bound), amount(tier.amount))
        case .fromUnit(let number):
          wording(LedgerTermPhrase.tierFrom, wording.number(number), perUnit(amount(tier.amount)))
        }
      }
      parts.append(tiers.joined(separator: "; "))
    }
    let caps = clause.caps.map { cap in
      let most =
        switch cap.most {
        case .amount(let most): amount(most)
        case .periods(let count): wording(LedgerCountPhrase.chargedPeriods, count)
        }
      return wording(LedgerTermPhrase.atMost, most, words.window(cap.per))
    }
    return (([wording.list(parts)] + caps).joined(separator: ", "))
  }

  private func perUnit(_ amount: String) -> String {
    guard let per = clause.charge.per else {
      switch clause.trigger.traits.charged {
      case .occasion: return wording(LedgerTermPhrase.perIncident, amount)
      case .month: return wording(LedgerTermPhrase.perMonth, amount)
      case .time: return amount
      }
    }
    return wording(LedgerTermPhrase.per, amount, words.counted(per))
  }

  private func amount(_ amount: PenaltyAmount) -> String {
    switch amount {
    case .money(let money): words.money(money)
    case .share(let share, of: let base): wording(LedgerTermPhrase.shareOf, words.share(share), words.base(base))
    }
  }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension LedgerWords {
  /// `kontraktssumman 130 000 000 kr`
  func base(_ base: PenaltyBase) -> String {
    switch base {
    case .contractSum: return wording(LedgerTermPhrase.baseContractSum, money(contract.sum))
    case .part(let id):
      guard let part = contract.parts.first(where: { $0.id == id }) else { return id }
      return wording(LedgerTermPhrase.basePart, text(part.title), money(part.price))
    case .delayedPart: return wording(LedgerTermPhrase.baseDelayedPart)
    case .order: return wording(LedgerTermPhrase.baseOrder)
    case .monthlyFee(let id):
      let fee = contract.fees.first { $0.id == id }
      return wording(LedgerTermPhrase.baseFee, wording.title(of: id), fee.map { money($0.amount) } ?? "?")
    case .unitPrice(let id):
      let price = contract.unitPrices.first { $0.id == id }
      return wording(LedgerTermPhrase.baseUnitPrice, wording.title(of: id), price.map { money($0.amount) } ?? "?")
    case .money(let amount): return money(amount)
    }
  }

  /// `påbörjad vecka (7 dagar)`
  func counted(_ per: ChargedUnit) -> String {
    let unit =
      switch per.unit {
      case .hour: wording(LedgerTermPhrase.perHour)
      case .day, .days(1): wording(LedgerTermPhrase.perDay)
      case .businessDay: wording(LedgerTermPhrase.perBusinessDay)
      case .days(7): wording(LedgerTermPhrase.perWeek)
      case .days(let count): wording(LedgerTermPhrase.perDays, wording.number(count))
      case .isoWeek: wording(LedgerTermPhrase.perISOWeek)
      case .month: wording(LedgerTermPhrase.perCalendarMonth)
      }
    switch per.counting {
    case .commenced: return wording(LedgerTermPhrase.commenced, unit)
    case .completed: return wording(LedgerTermPhrase.completed, unit)
    case .proRata: return wording(LedgerTermPhrase.proRata, unit)
    }
  }

  /// How a clock stands.
  func clock(_ clock: ClauseClock) -> String {
    let subject = subject(clock.subject)
    let due = clock.due.map(due) ?? "?"
    switch clock.state {
    case .notDue:
      return clock.due == nil
        ? wording(LedgerTermPhrase.clockNotDue, subject) : wording(LedgerTermPhrase.clockNotDueUntil, subject, due)
    case .running:
      return clock.due == nil
        ? wording(LedgerTermPhrase.clockRunningNoDue, subject) : wording(LedgerTermPhrase.clockRunning, subject, due)
    case .stopped(let state, on: let day):
      return wording(LedgerTermPhrase.clockStopped, subject, due, wording.day(day), self.state(state))
    case .terminated(on: let day): return wording(LedgerTermPhrase.clockTerminated, subject, due, wording.day(day))
    case .ended(at: let instant): return wording(LedgerTermPhrase.clockEnded, subject, due, wording.moment(instant))
    }
  }
}
