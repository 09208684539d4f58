import Catalogue
import Evidence
import Judgement
import Quantities
import Texts

/// Names and numbers of a ledger in one language.
struct LedgerWords: Sendable {
  let contract: Contract
  let wording: Wording

  init(_ contract: Contract, _ wording: Wording) {
    self.contract = contract
    self.wording = wording
  }

  private var language: InterfaceLanguage { wording.language }

  // MARK: Numbers

  func money(_ ore: Ore) -> String { Money.formatted(ore: ore, in: language) }

  /// The exact amount; a fraction of an ore is written with the decimals that it has, or with four where they do not end.
  func money(_ amount: Money) -> String {
    if amount.ore.isInteger { return amount.formatted(in: language) }
    let kronor =
      amount.kronor.decimalText == nil
      ? amount.kronor.formatted(in: language, decimals: 4) : exact(amount.kronor)
    return kronor + "\u{A0}kr"
  }

  /// `2,5`, or `2 6/7` where decimals do not end.
  func exact(_ number: Rational) -> String { number.exact(in: language) }

  /// An agreed share, with every decimal that it has.
  func share(_ share: Percentage) -> String {
    exact(share.percent) + language.percentSign
  }

  /// With so many decimals that it is not mistaken for the bound that it was compared with.
  func percentage(_ share: Percentage, besides bounds: [Percentage] = []) -> String {
    for decimals in [4, 6, 8, 12] {
      let text = share.formatted(in: language, decimals: decimals)
      if bounds.allSatisfy({ $0 == share || $0.formatted(in: language, decimals: decimals) != text }) { return text }
    }
    return share.formatted(in: language, decimals: 18)
  }

  func count(_ phrase: LedgerCountPhrase, _ number: Rational) -> String {
    wording(phrase, isOne: number == .one, [exact(number)])
  }

  // MARK: Times

  /// `16 augusti 2022`, `16 augusti–4 september 2022`, `2023-04-01 10:00:00 – 13:00:00`.
  func range(_ from: EventTime, _ to: EventTime) -> String {
    switch (from, to) {
    case (.day(let first), .day(let last)): CalendarWords(language).range(first, last)
    case (.instant(let first), .instant(let last)):
      CalendarWords(language).range(first, last)
    default: "\(time(from)) – \(time(to))"
    }
  }

  func time(_ time: EventTime) -> String {
    switch time {
    case .day(let day): wording.date(day)
    case .instant(let instant): wording.time(instant)
    }
  }

  func month(_ day: CalendarDate) -> String { CalendarWords(language).month(day) }

  /// The last day in time, or the instant where the time that is allowed ends within a day.
  func due(_ instant: Instant) -> String {
    let day = Stockholm.date(at: instant - TimeSpan(microseconds: 1))
    return instant == Stockholm.end(of: day) ? wording.day(day) : wording.moment(instant)
  }

  // MARK: Names

  func text(_ text: LocalizedText) -> String { wording.pick(text).text }

  func clause(_ id: String) -> String {
    contract.clauses.first { $0.id == id }.map { text($0.title) } ?? id
  }

  func group(_ id: String) -> String { contract.groups.first { $0.id == id }.map { text($0.title) } ?? id }

  func owner(_ owner: CapOwner) -> String {
    switch owner {
    case .clause(let id): wording(LedgerPhrase.ownerClause, clause(id))
    case .group(let id): wording(LedgerPhrase.ownerGroup, group(id))
    case .contract: wording(LedgerPhrase.ownerContract)
    }
  }

  /// The title of what the contract calls by that name, or the name itself.
  func subject(_ name: String) -> String {
    report(name) ?? wording(contract.title(of: name))
  }

  /// `Månadsrapport om servicenivåer, september 2022`, for a report of a period.
  private func report(_ name: String) -> String? {
    let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let report = contract.reports.first(where: { $0.id == parts[0] }) else { return nil }
    let period = CalendarDate(parsing: parts[1] + "-01").map(month) ?? parts[1]
    return wording(LedgerTermPhrase.reportOf, text(report.title), period)
  }

  func source(_ source: ContractSource) -> String {
    let document = contract.documents.first { $0.id == source.document }.map { text($0.title) } ?? source.document
    guard let section = source.section else { return document }
    // A section has a number or a heading.
    return section.first?.isNumber == true
      ? wording(LedgerTermPhrase.document, document, section) : "\(document), \(section)"
  }

  func relief(_ kind: ReliefKind) -> String {
    switch kind {
    case .buyersDelay: wording(LedgerTermPhrase.buyersDelay)
    case .forceMajeure: wording(LedgerTermPhrase.forceMajeure)
    case .agreedChange: wording(LedgerTermPhrase.agreedChange)
    case .maintenanceWindow: wording(LedgerTermPhrase.maintenanceWindow)
    }
  }

  func state(_ state: MilestoneState) -> String {
    switch state {
    case .readyForTest: wording(LedgerTermPhrase.readyForTest)
    case .reached: wording(LedgerTermPhrase.reachedState)
    case .approved: wording(LedgerTermPhrase.approved)
    case .approvedWithEffect: wording(LedgerTermPhrase.approvedWithEffect)
    case .takenIntoUse: wording(LedgerTermPhrase.takenIntoUse)
    }
  }

  /// `2 veckor`, for units of a clause.
  func units(_ number: Rational, _ unit: ChargedUnit.Unit?) -> String {
    switch unit {
    case .hour: count(.hours, number)
    case .day, .days(1): count(.days, number)
    case .businessDay: count(.businessDays, number)
    case .days(7): count(.weeks, number)
    case .days: count(.periods, number)
    case .isoWeek: count(.isoWeeks, number)
    case .month: count(.months, number)
    case nil: count(.incidents, number)
    }
  }

  /// `totalt`, `per månad`
  func window(_ window: PenaltyCap.Window) -> String {
    switch window {
    case .total: wording(LedgerPhrase.perTotal)
    case .month: wording(LedgerPhrase.perMonth)
    case .year: wording(LedgerPhrase.perYear)
    }
  }

  /// `50 000 kr per månad`, `12 debiterade perioder totalt`
  func limit(_ status: CapStatus) -> String {
    let most =
      switch status.cap.most {
      case .amount: money(status.limit)
      case .periods(let count): wording(LedgerCountPhrase.chargedPeriods, count)
      }
    return "\(most) \(window(status.cap.per))"
  }

  /// When a cap was or will be reached.
  func reached(_ status: CapStatus) -> String {
    if let day = status.reached { return wording(LedgerPhrase.reached, wording.day(day)) }
    if let day = status.willBeReached { return wording(LedgerPhrase.willBeReached, wording.day(day)) }
    return wording(LedgerPhrase.notReached)
  }
}
