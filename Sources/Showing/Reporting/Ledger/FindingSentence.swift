import Catalogue
import Judgement
import Quantities

/// A finding of a ledger: what it is, and what to do.
struct FindingSentence: Hashable, Sendable {
  let what: String
  let advice: String

  init(_ finding: LedgerFinding, _ words: LedgerWords) {
    let wording = words.wording
    let phrase: (LedgerFindingPhrase, LedgerFindingPhrase, [String])
    switch finding {
    case .capReached(let owner, on: let day):
      phrase = (.capReached, .capReachedAdvice, [words.owner(owner), wording.day(day)])
    case .terminationOpen(let rule, since: let day):
      let source = words.source(rule.source)
      switch rule.condition {
      case .capReached(let owner):
        phrase = (.terminationOpen, .terminationOpenAdvice, [words.owner(owner), wording.day(day), source])
      case .periods(clause: let id, let count):
        let unit = words.contract.clauses.first { $0.id == id }?.charge.per?.unit
        phrase = (
          .terminationPeriods, .terminationOpenAdvice,
          [words.clause(id), wording.day(day), words.units(Rational(count), unit), source]
        )
      }
    case .claimDeadlineNear(clause: let id, by: let day, amount: let amount):
      phrase = (
        .claimDeadlineNear, .claimDeadlineNearAdvice, [words.clause(id), wording.day(day), words.money(amount)]
      )
    case .claimLost(clause: let id, by: let day, amount: let amount):
      phrase = (.claimLost, .claimLostAdvice, [words.clause(id), wording.day(day), words.money(amount)])
    case .claimDiffers(clause: let id, on: let day, claimed: let claimed, owed: let owed, entry: let entry):
      let place = entry.map { " (\(wording(PagePhrase.entry, "\($0)")))" } ?? ""
      phrase = (
        .claimDiffers, .claimDiffersAdvice,
        [words.clause(id), wording.day(day), words.money(claimed), words.money(owed), place]
      )
    case .noReports(clause: let id, report: let report, periods: let periods):
      phrase = (
        .noReports, .noReportsAdvice,
        [words.clause(id), words.subject(report), wording(LedgerCountPhrase.reports, periods)]
      )
    case .waivedWithoutGround(clause: let id, amount: let amount, entry: let entry):
      let place = entry.map { " (\(wording(PagePhrase.entry, "\($0)")))" } ?? ""
      phrase = (.waivedWithoutGround, .waivedWithoutGroundAdvice, [words.clause(id), words.money(amount), place])
    case .withheldTooMuch(let id, by: let amount):
      phrase = (.withheldTooMuch, .withheldTooMuchAdvice, [words.withholding(id), words.money(amount)])
    case .noNotice(clause: let id, subject: let subject):
      phrase = (.noNotice, .noNoticeAdvice, [words.clause(id), words.subject(subject)])
    case .noDecision(clause: let id, subject: let subject):
      phrase = (.noDecision, .noDecisionAdvice, [words.clause(id), words.subject(subject)])
    case .baseUnknown(owner: let owner, subject: let subject):
      phrase = (.baseUnknown, .baseUnknownAdvice, [words.owner(owner), words.subject(subject)])
    case .notApplicable(clause: let id, requirement: let requirement):
      phrase = (.notApplicable, .notApplicableAdvice, [words.clause(id), requirement])
    case .applicabilityUndecided(clause: let id, requirement: let requirement):
      phrase = (.applicabilityUndecided, .applicabilityUndecidedAdvice, [words.clause(id), requirement])
    case .noMeasurement(clause: let id, month: let month):
      phrase = (.noMeasurement, .noMeasurementAdvice, [words.clause(id), words.month(month)])
    case .noSamples(clause: let id, month: let month):
      phrase = (.noSamples, .noSamplesAdvice, [words.clause(id), words.month(month)])
    case .incidentWithoutCause(clause: let id, incident: let incident):
      phrase = (.incidentWithoutCause, .incidentWithoutCauseAdvice, [words.clause(id), incident])
    case .eventNotUnderstood(entry: let entry, problem: let problem):
      phrase =
        entry.map { (.eventNotUnderstoodOf, .eventNotUnderstoodAdvice, ["\($0)", words.problem(problem)]) }
        ?? (.eventNotUnderstood, .eventNotUnderstoodAdvice, [words.problem(problem)])
    }
    what = wording(phrase.0, phrase.2)
    advice = wording(phrase.1)
  }
}

extension FindingSentence {
  private init(what: String, advice: String) {
    self.what = what
    self.advice = advice
  }

  /// What is to be looked at, with one advice for all that follow each other and have the same.
  static func groups(_ findings: [LedgerFinding], _ words: LedgerWords) -> [(what: [String], advice: String)] {
    all(findings, words).reduce(into: []) { groups, sentence in
      if let last = groups.indices.last, groups[last].advice == sentence.advice {
        groups[last].what.append(sentence.what)
      } else {
        groups.append(([sentence.what], sentence.advice))
      }
    }
  }

  /// One each, but one for all months of a clause that nothing was measured in, where they are many.
  private static func all(_ findings: [LedgerFinding], _ words: LedgerWords) -> [FindingSentence] {
    var months: [String: [CalendarDate]] = [:]
    for case .noMeasurement(clause: let id, month: let month) in findings { months[id, default: []].append(month) }
    return findings.compactMap { finding in
      guard case .noMeasurement(clause: let id, month: let month) = finding, let all = months[id], all.count > 3,
        let first = all.min(), let last = all.max()
      else { return FindingSentence(finding, words) }
      guard month == first else { return nil }
      let wording = words.wording
      return FindingSentence(
        what: wording(
          LedgerFindingPhrase.noMeasurements, words.clause(id), wording(LedgerCountPhrase.months, all.count),
          words.month(first), words.month(last)),
        advice: wording(LedgerFindingPhrase.noMeasurementAdvice))
    }
  }
}

extension LedgerWords {
  /// What is wrong with an event.
  func problem(_ problem: EventProblem) -> String {
    let phrase: (EventProblemPhrase, [String]) =
      switch problem {
      case .unreadable(event: let event, field: let field):
        (.unreadable, [wording.title(ofEvent: event), wording.title(ofField: field, of: event)])
      case .unknownName(event: let event, field: let field, name: let name):
        (.unknownName, [wording.title(ofEvent: event), wording.title(ofField: field, of: event), name])
      case .namesNothing(event: let event): (.namesNothing, [wording.title(ofEvent: event)])
      case .endsBeforeItBegins(event: let event, subject: let subject):
        (.endsBeforeItBegins, [wording.title(ofEvent: event), self.subject(subject)])
      case .effectAfterDecision(milestone: let id): (.effectAfterDecision, [subject(id)])
      case .approvedBeforeDelivery(milestone: let id): (.approvedBeforeDelivery, [subject(id)])
      case .overlappingOutages(service: let id): (.overlappingOutages, [subject(id)])
      case .tooManyUnits(service: let id, units: let units): (.tooManyUnits, [subject(id), wording.number(units)])
      case .contradicted(event: let event, subject: let subject, used: let used):
        (.contradicted, [wording.title(ofEvent: event), self.subject(subject), choice(used)])
      case .releasedTooMuch(withholding: let id): (.releasedTooMuch, [withholding(id)])
      case .noAmount(withholding: let id): (.noAmount, [withholding(id)])
      }
    return wording(phrase.0, phrase.1)
  }

  private func choice(_ choice: EventProblem.Choice) -> String {
    switch choice {
    case .first: wording(EventProblemPhrase.usedFirst)
    case .earliest: wording(EventProblemPhrase.usedEarliest)
    case .smallest: wording(EventProblemPhrase.usedSmallest)
    }
  }

  func withholding(_ id: String) -> String {
    contract.withholdings.first { $0.id == id }.map { text($0.title) } ?? id
  }
}
