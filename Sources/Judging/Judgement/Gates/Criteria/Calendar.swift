import Evidence
package import Catalogue
import Diagnostics
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `calendar`: nothing starts at a bad time of the year, by the newest plan of the gate.
package struct Calendar: Criterion {
  package static let key = "calendar"

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

    func contains(_ date: CalendarDate) -> Bool {
      guard let day = MonthDay(month: date.month, day: date.day) else { return true }
      return from <= to ? from <= day && day <= to : from <= day || day <= to
    }
  }

  package var notWithin: [Before]
  package var noStart: [Closed]

  package init(notWithin: [Before] = [], noStart: [Closed] = []) {
    self.notWithin = notWithin
    self.noStart = noStart
  }

  package static let schema: JSONValue = {
    let day: JSONValue = ["type": "string", "pattern": "^[0-9]{2}-[0-9]{2}$"]
    return CatalogueSchema.object(
      [
        "not-within": CatalogueSchema.oneOrMore(
          CatalogueSchema.object(
            ["period": CatalogueSchema.period("How long before."), "before": day], required: ["period", "before"])),
        "no-start": CatalogueSchema.oneOrMore(
          CatalogueSchema.object(["from": day, "to": day], required: ["from", "to"])),
      ], required: [])
  }()

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Calendar? {
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
      return Calendar(notWithin: before.compactMap { $0 }, noStart: closed.compactMap { $0 })
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

  package func title(in bench: GateBench) -> Text { Text("Time of the year") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    guard let plan = bench.plan(of: gate), let start = plan.from else { return .planMissing(gate, in: bench) }
    var reasons: [Text] = []
    for closed in noStart where closed.contains(start) {
      reasons.append(
        Text(
          "The start on \(day: start) is in a period when nothing may begin (\(from: closed.from, through: closed.to))."
        ))
    }
    for before in notWithin {
      for year in [start.year, start.year + 1, start.year + 2] {
        guard let day = before.day.date(in: year), start < day, before.period.end(from: start) > day else { continue }
        reasons.append(Text("The start on \(day: start) is too close to \(day: day)."))
        break
      }
    }
    guard reasons.isEmpty else {
      return GateFinding(
        .notMet, reasons, evidence: plan.numbers, remedies: [Text("Choose another day to start.")])
    }
    return GateFinding(.met, [Text("Planned start: \(day: start).")], evidence: plan.numbers)
  }
}
