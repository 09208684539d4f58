package import Evidence
package import Quantities

/// People were trained.
package struct FieldTraining: Hashable, Sendable {
  package let on: CalendarDate
  package let who: String
  package let people: Int
  /// How many there are in the group; nil where the record does not say.
  package let of: Int?
  package let topic: String
  package let unit: String?
  package let entry: EntryReference?

  /// Whole days since then: what is learned is forgotten.
  package func age(on day: CalendarDate) -> Int { day.days(since: on) }

  init?(_ event: Event<PeopleTrained>, through last: CalendarDate, _ findings: inout [FieldFinding]) {
    guard let on = event.on, let who = event.who, let topic = event.topic,
      let people = event.people, people >= 0
    else {
      findings.append(
        FieldFinding(
          unreadable: event, PeopleTrained.on, PeopleTrained.who, PeopleTrained.topic, PeopleTrained.people))
      return nil
    }
    guard on <= last else { return nil }
    (self.on, self.who, self.people, self.topic) = (on, who, people, topic)
    (of, unit, entry) = (event.of, event.unit, event.entry)
  }
}

/// What people answered to a question.
package struct FieldSurvey: Hashable, Sendable {
  package let on: CalendarDate
  /// `staff`, `user` or `relative`.
  package let who: String
  package let question: String
  package let mean: Rational
  package let lowest: Rational
  package let highest: Rational
  package let answers: Int
  /// How many were asked; nil where the record does not say.
  package let asked: Int?
  /// How many of those who answered are satisfied; nil where the record does not say.
  package let satisfied: Int?
  package let unit: String?
  package let entry: EntryReference?

  init?(_ event: Event<SurveyAnswered>, through last: CalendarDate, _ findings: inout [FieldFinding]) {
    guard let on = event.on, let who = event.who, let question = event.question,
      let mean = event.mean, let lowest = event.lowest, let highest = event.highest,
      let answers = event.answers, answers >= 0, lowest < highest, lowest <= mean, mean <= highest,
      !event.has(\.satisfied) || event.satisfied.map({ $0 <= answers }) == true
    else {
      typealias Kind = SurveyAnswered
      findings.append(
        FieldFinding(
          unreadable: event, Kind.on, Kind.who, Kind.question, Kind.mean, Kind.lowest, Kind.highest, Kind.answers,
          Kind.satisfied))
      return nil
    }
    guard on <= last else { return nil }
    (self.on, self.who, self.question, self.mean) = (on, who, question, mean)
    (self.lowest, self.highest, self.answers) = (lowest, highest, answers)
    (asked, satisfied, unit, entry) = (event.asked, event.satisfied, event.unit, event.entry)
  }
}

/// A routine was rehearsed.
package struct FieldDrill: Hashable, Sendable {
  package let on: CalendarDate
  package let what: String
  /// Whether the routine held. What is not understood did not.
  package let worked: Bool
  /// How large the imagined event was, for instance alarms that are down; nil where the record does not say.
  package let size: Int?
  package let people: Int?
  package let entry: EntryReference?

  init?(_ event: Event<DrillHeld>, through last: CalendarDate, _ findings: inout [FieldFinding]) {
    guard let on = event.on, let what = event.what else {
      findings.append(FieldFinding(unreadable: event, DrillHeld.on, DrillHeld.what))
      return nil
    }
    guard on <= last else { return nil }
    (self.on, self.what, worked) = (on, what, event.outcome == .worked)
    (size, people, entry) = (event.size, event.people, event.entry)
  }
}
