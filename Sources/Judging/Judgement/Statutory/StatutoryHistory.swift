package import Catalogue
package import Evidence
import Planning
package import Quantities

/// All that was reported under laws by an instant, and how it stands: a pure function of the events that were known then
/// and of the laws of the catalogue.
package struct StatutoryHistory: Hashable, Sendable {
  /// Something that cannot be understood. Where there is one, nobody can tell that nothing is overdue.
  package enum Problem: Hashable, Sendable {
    /// A report under a law that the catalogue does not have.
    case unknownLaw(String, report: String)
    /// A step of a report that nobody made.
    case unknownReport(String)
    /// An event that lacks its identifier or its time, with its title.
    case unreadable(kind: String)
    /// A step before the report itself, with the identifier.
    case beforeReport(String)
  }

  package let asOf: Instant
  package let today: CalendarDate
  /// In the order in which they were reported.
  package let cases: [StatutoryCase]
  package let problems: [Problem]

  /// - Parameters:
  ///   - events: those that were known at the instant.
  ///   - laws: of the catalogue.
  package init(_ events: EventLog, laws: [StatutoryLaw], asOf instant: Instant) {
    asOf = instant
    today = Stockholm.date(at: instant)
    var problems: [Problem] = []
    let turns = StatutoryTurns(events, through: today, &problems)
    var cases: [StatutoryCase] = []
    var seen: Set<String> = []
    for event in events.events(StatutoryReported.self) {
      guard let id = event.id, let at = event.at?.beginning else {
        problems.append(.unreadable(kind: StatutoryReported.name))
        continue
      }
      let reported = Stockholm.date(at: at)
      guard reported <= today, seen.insert(id).inserted else { continue }
      guard let law = laws.first(where: { $0.id == event.law }) else {
        problems.append(.unknownLaw(event.law ?? "", report: id))
        continue
      }
      let own = turns.of[id] ?? []
      if own.contains(where: { $0.on < reported }) { problems.append(.beforeReport(id)) }
      let said = own.compactMap(\.serious).last ?? event.serious
      let reading = StatutoryReckoning(
        law: law, noticed: event.noticed ?? reported, reported: reported, turns: own,
        isSerious: said.map { $0 == .yes },
        today: today)
      cases.append(
        StatutoryCase(
          id: id, law: law, reported: reported, what: event.what ?? "", deviation: event.deviation,
          place: event.where, isSerious: said.map { $0 == .yes }, steps: law.duties.map(reading.state),
          entries: (event.entry.map { [$0] } ?? []) + own.compactMap(\.entry),
          isClosed: own.contains { $0.step == .closed }))
    }
    problems += turns.of.keys.filter { !seen.contains($0) }.sorted().map(Problem.unknownReport)
    self.cases = cases.sorted { ($0.reported, $0.id) < ($1.reported, $1.id) }
    self.problems = problems
  }

  /// What is overdue, or due within so many days, the earliest first.
  ///
  /// - Parameter days: nil for everything that has a last day.
  package func reminders(within days: Int? = nil) -> [StatutoryReminder] {
    let last = days.map { today.adding(days: $0) }
    return cases.flatMap { about in
      about.steps.compactMap { step -> StatutoryReminder? in
        guard step.standing == .due || step.standing == .overdue, let due = step.due, last.map({ due <= $0 }) ?? true
        else { return nil }
        return StatutoryReminder(about: about, step: step, due: due)
      }
    }.sorted { ($0.due, $0.about.id, $0.step.duty.step) < ($1.due, $1.about.id, $1.step.duty.step) }
  }

  package var overdue: [StatutoryReminder] { reminders().filter { $0.step.standing == .overdue } }
  package var open: [StatutoryCase] { cases.filter { !$0.isClosed } }
}

/// What was done about reports, by their identifiers.
private struct StatutoryTurns {
  private(set) var of: [String: [StatutoryTurnTaken]] = [:]

  init(_ events: EventLog, through last: CalendarDate, _ problems: inout [StatutoryHistory.Problem]) {
    add(events.events(StatutoryDocumented.self), .documented, last, &problems)
    add(events.events(StatutoryInvestigated.self), .investigated, last, &problems) { $0.serious }
    add(events.events(StatutoryMended.self), .mended, last, &problems)
    add(events.events(StatutoryNotified.self), .notified, last, &problems)
    add(events.events(StatutoryClosed.self), .closed, last, &problems)
  }

  private mutating func add<Kind: StatutoryTurn>(
    _ events: EventsOfKind<Kind>, _ step: StatutoryStep, _ last: CalendarDate,
    _ problems: inout [StatutoryHistory.Problem], serious: (Event<Kind>) -> Seriousness? = { _ in nil }
  ) {
    for event in events {
      guard let id = event.id, let at = event.at?.beginning else {
        problems.append(.unreadable(kind: Kind.name))
        continue
      }
      let on = Stockholm.date(at: at)
      guard on <= last else { continue }
      of[id, default: []].append(
        StatutoryTurnTaken(step: step, on: on, serious: serious(event), entry: event.entry))
    }
  }
}

/// One step that was taken.
struct StatutoryTurnTaken {
  let step: StatutoryStep
  let on: CalendarDate
  let serious: Seriousness?
  let entry: EntryReference?
}

/// Reckons the last days of the steps of one report.
struct StatutoryReckoning {
  let law: StatutoryLaw
  let noticed: CalendarDate
  let reported: CalendarDate
  let turns: [StatutoryTurnTaken]
  let isSerious: Bool?
  let today: CalendarDate

  func state(of duty: StatutoryDuty) -> StatutoryStepState {
    let done = day(of: duty.step)
    // What nobody has called harmless may be grave.
    guard duty.of == .all || isSerious ?? true else {
      return StatutoryStepState(duty: duty, standing: .notNeeded, due: nil, done: done)
    }
    let base = duty.step == .reported ? noticed : day(of: duty.from)
    guard let base else {
      return StatutoryStepState(duty: duty, standing: done == nil ? .waiting : .doneInTime, due: nil, done: done)
    }
    let due = duty.due(from: base)
    let standing: StatutoryStepState.Standing =
      if let done { done <= due ? .doneInTime : .doneLate } else { due < today ? .overdue : .due }
    return StatutoryStepState(duty: duty, standing: standing, due: due, done: done)
  }

  /// The first day that a step was done; nil while it is not.
  private func day(of step: StatutoryStep) -> CalendarDate? {
    step == .reported ? reported : turns.filter { $0.step == step }.map(\.on).min()
  }
}

extension GateBench {
  /// What was reported under laws, and how it stands.
  package var statutory: StatutoryHistory { StatutoryHistory(events, laws: catalogue.statutory, asOf: asOf) }
}
