package import Evidence
package import Quantities

/// People were trained.
package struct FieldTraining: Hashable, Sendable {
  package let on: CalendarDate
  package let who: String
  package let people: Int
  /// How many there are in the group; nil where nobody said.
  package let of: Int?
  package let topic: String
  package let unit: String?
  package let entry: EntryReference?

  /// Whole days since then: what is learned is forgotten.
  package func age(on day: CalendarDate) -> Int { day.days(since: on) }

  init?(_ event: RecordedEvent, through last: CalendarDate, _ findings: inout [FieldFinding]) {
    guard let on = event.day("on"), let who = event.text("who"), let topic = event.text("topic"),
      let people = event.integer("people"), people >= 0
    else {
      findings.append(
        FieldFinding(.unreadable(kind: event.kind, field: "on, who, topic or people"), entry: event.entry))
      return nil
    }
    guard on <= last else { return nil }
    (self.on, self.who, self.people, self.topic) = (on, who, people, topic)
    (of, unit, entry) = (event.integer("of"), event.text("unit"), event.entry)
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
  /// How many were asked; nil where nobody said.
  package let asked: Int?
  package let unit: String?
  package let entry: EntryReference?

  init?(_ event: RecordedEvent, through last: CalendarDate, _ findings: inout [FieldFinding]) {
    guard let on = event.day("on"), let who = event.text("who"), let question = event.text("question"),
      let mean = event.number("mean"), let lowest = event.number("lowest"), let highest = event.number("highest"),
      let answers = event.integer("answers"), answers >= 0, lowest < highest, lowest <= mean, mean <= highest
    else {
      findings.append(
        FieldFinding(
          .unreadable(kind: event.kind, field: "on, who, question, mean, lowest, highest or answers"),
          entry: event.entry))
      return nil
    }
    guard on <= last else { return nil }
    (self.on, self.who, self.question, self.mean) = (on, who, question, mean)
    (self.lowest, self.highest, self.answers) = (lowest, highest, answers)
    (asked, unit, entry) = (event.integer("asked"), event.text("unit"), event.entry)
  }
}

/// A routine was rehearsed.
package struct FieldDrill: Hashable, Sendable {
  package let on: CalendarDate
  package let what: String
  /// Whether the routine held. What is not understood did not.
  package let worked: Bool
  /// How large the imagined event was, for instance alarms that are down; nil where nobody said.
  package let size: Int?
  package let people: Int?
  package let entry: EntryReference?

  init?(_ event: RecordedEvent, through last: CalendarDate, _ findings: inout [FieldFinding]) {
    guard let on = event.day("on"), let what = event.text("what") else {
      findings.append(FieldFinding(.unreadable(kind: event.kind, field: "on or what"), entry: event.entry))
      return nil
    }
    guard on <= last else { return nil }
    (self.on, self.what, worked) = (on, what, event.text("outcome") == "worked")
    (size, people, entry) = (event.integer("size"), event.integer("people"), event.entry)
  }
}
