import Catalogue
import Quantities

/// A complaint about a clause, a milestone or a deviation.
struct NoticeFact {
  var on: CalendarDate
  var clause: String?
  var milestone: String?
  var deviation: String?
  var entry: EntryNumber?
}

/// Complaints in order of days, by what they name.
struct Notices {
  private var byName: [String: [NoticeFact]] = [:]

  mutating func add(_ notice: NoticeFact) {
    // The narrowest name first, so that a search looks at few.
    let name = notice.deviation ?? notice.milestone ?? notice.clause ?? ""
    byName[name, default: []].append(notice)
  }

  mutating func sort() { byName = byName.mapValues { $0.sorted { $0.on < $1.on } } }

  /// The first one about that subject of the clause. One that names the clause alone cannot be about what was still to
  /// come on its day.
  func first(clause: String, subject: String, notBefore earliest: CalendarDate?) -> NoticeFact? {
    let own = byName[subject]?.first { notice in
      (notice.deviation == subject || notice.milestone == subject)
        && (notice.deviation == nil || notice.deviation == subject)
        && (notice.milestone == nil || notice.milestone == subject)
        && (notice.clause == nil || notice.clause == clause)
    }
    let general = byName[clause]?.first { notice in
      notice.clause == clause && notice.milestone == nil && notice.deviation == nil
        && earliest.map { notice.on >= $0 } ?? true
    }
    guard let own, let general else { return own ?? general }
    return general.on < own.on ? general : own
  }
}

/// Claims for a clause, in order of the days that they were made on.
struct ClaimsMade {
  private var claims: [(on: CalendarDate, through: CalendarDate)] = []

  /// Whether each claim says what it comes to.
  var allHaveAmounts: Bool { claims.count == amounts.count }

  /// What claims say that they come to, in order of their days.
  private(set) var amounts: [ClaimedAmount] = []

  mutating func add(on day: CalendarDate, through: CalendarDate) { claims.append((day, through)) }

  mutating func add(_ amount: ClaimedAmount) { amounts.append(amount) }

  /// Puts them in order; each then knows how far all before it reach.
  mutating func arrange() {
    claims.sort { $0.on < $1.on }
    amounts.sort { ($0.on, $0.entry ?? 0) < ($1.on, $1.entry ?? 0) }
    for index in claims.indices.dropFirst() {
      claims[index].through = max(claims[index].through, claims[index - 1].through)
    }
  }

  /// Whether what arose on the day was claimed, on the deadline at the latest.
  func covers(_ arose: CalendarDate, by deadline: CalendarDate?) -> Bool {
    guard let deadline else { return claims.last.map { $0.through >= arose } ?? false }
    var (low, high) = (0, claims.count)
    while low < high {
      let middle = (low + high) / 2
      if claims[middle].on <= deadline { low = middle + 1 } else { high = middle }
    }
    return low > 0 && claims[low - 1].through >= arose
  }
}

/// What a claim says that it comes to.
struct ClaimedAmount {
  var on: CalendarDate
  var through: CalendarDate
  var amount: Money
  var entry: EntryNumber?
}

/// What was paid of the penalties of a clause.
struct PaidFacts {
  var amount = Money.zero
  /// Sums that do not fit are reported when the ledger is made.
  var overflow: QuantityError?
}

struct AdjustmentFact {
  var clause: String
  var on: CalendarDate
  var amount: Money
  var basis: String
  var by: String
  var ground: String?
  var entry: EntryNumber?
}

/// What was kept back by a rule, and paid out again.
struct WithheldFacts {
  var kept = Money.zero
  var released = Money.zero
  var entries: [EntryNumber] = []
  /// Sums that do not fit are reported when the ledger is made.
  var overflow: QuantityError?
}
