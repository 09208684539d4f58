import Diagnostics
import LocatedYAML
package import Quantities
import Texts

/// `calendar`: nothing starts at a bad time of the year.
package struct CalendarDemand: Hashable, Sendable {
  /// Not within so long before that day.
  package struct Before: Hashable, Sendable {
    package var period: CalendarPeriod
    package var day: MonthDay

    package init(period: CalendarPeriod, day: MonthDay) {
      self.period = period
      self.day = day
    }
  }

  /// Not from the one to the other, both included; may go across New Year.
  package struct Closed: Hashable, Sendable {
    package var from: MonthDay
    package var to: MonthDay

    package init(from: MonthDay, to: MonthDay) {
      self.from = from
      self.to = to
    }
  }

  package var notWithin: [Before]
  package var noStart: [Closed]

  package init(notWithin: [Before] = [], noStart: [Closed] = []) {
    self.notWithin = notWithin
    self.noStart = noStart
  }

  static func read(_ node: YAMLNode, _ reading: GateReading) -> CalendarDemand? {
    node.mapping(Text("a rule for the calendar"), reading.sink) { reader in
      let before = reader.optional("not-within")?.itemsOrSelf(reading.sink).map { self.before($0, reading) } ?? []
      let closed = reader.optional("no-start")?.itemsOrSelf(reading.sink).map { self.closed($0, reading) } ?? []
      if before.isEmpty, closed.isEmpty {
        reading.sink.error(
          "missing-key", Text("a rule for the calendar needs one of the keys 'not-within', 'no-start'"), at: reader.head
        )
        return nil
      }
      guard !before.contains(where: { $0 == nil }), !closed.contains(where: { $0 == nil }) else { return nil }
      return CalendarDemand(notWithin: before.compactMap { $0 }, noStart: closed.compactMap { $0 })
    }
  }

  private static func before(_ node: YAMLNode, _ reading: GateReading) -> Before? {
    node.mapping(Text("a time before a day"), reading.sink) { reader in
      let period = reader.required("period").flatMap(reading.period)
      let day = reader.required("before").flatMap(reading.monthDay)
      guard let period, let day else { return nil }
      return Before(period: period, day: day)
    }
  }

  private static func closed(_ node: YAMLNode, _ reading: GateReading) -> Closed? {
    node.mapping(Text("a time of the year"), reading.sink) { reader in
      let from = reader.required("from").flatMap(reading.monthDay)
      let to = reader.required("to").flatMap(reading.monthDay)
      guard let from, let to else { return nil }
      return Closed(from: from, to: to)
    }
  }
}
