import Evidence
package import Catalogue
import Diagnostics
package import JSONValues
package import LocatedYAML
import Planning
package import Quantities
package import Texts

/// `statutory-deviations`: of what was reported under laws no more is overdue, open or new than the gate bears.
package struct StatutoryDeviations: Criterion {
  package static let key = "statutory-deviations"
  package static let isTripWire = true

  /// Only under these laws; under all where empty.
  package var laws: [String]
  /// The most steps whose last day has passed.
  package var overdue: Int?
  /// The most reports that nobody has closed.
  package var open: Int?
  /// The most reports in a stretch of days up to now.
  package var reports: Reports?

  package struct Reports: Hashable, Sendable {
    package var most: Int
    package var within: CalendarPeriod

    package init(most: Int, within: CalendarPeriod) {
      self.most = most
      self.within = within
    }
  }

  package init(laws: [String] = [], overdue: Int? = nil, open: Int? = nil, reports: Reports? = nil) {
    self.laws = laws
    self.overdue = overdue
    self.open = open
    self.reports = reports
  }

  package func title(in bench: GateBench) -> Text { Text("Statutory deviations") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    let history = bench.statutory
    guard !bench.catalogue.statutory.isEmpty else {
      return GateFinding(
        .cannotTell, [Text("The catalogue does not say which laws deviations are handled by.")],
        remedies: [Text("Write statutory.yaml beside catalogue.yaml.")])
    }
    guard history.problems.isEmpty else {
      return GateFinding(.cannotTell, history.problems.map(\.sentence), remedies: [Text("Put the events right.")])
    }
    let cases = history.cases.filter { laws.isEmpty || laws.contains($0.law.id) }
    var result = GateFinding(.met, [], evidence: cases.flatMap(\.entries).numbers)
    if let overdue { check(overdue: overdue, history, cases, &result) }
    if let open { check(open: open, cases, &result) }
    if let reports { check(reports, cases, bench.today, &result) }
    guard result.standing == .met else { return result }
    let first = bench.today.adding(days: -28)
    if cases.isEmpty, bench.use(from: first, through: bench.today) == 0 {
      result.standing = .cannotTell
      result.reasons = [GateWords.noUseSeen(from: first, to: bench.today)]
      result.remedies = [GateWords.recordUse]
    } else {
      let open = cases.count { !$0.isClosed }
      result.reasons = [
        Text("The limit is not reached: reports \(formatted: cases.count), of which open \(formatted: open).")
      ]
    }
    return result
  }

  private func check(
    overdue most: Int, _ history: StatutoryHistory, _ cases: [StatutoryCase], _ result: inout GateFinding
  ) {
    let ids = Set(cases.map(\.id))
    let late = history.overdue.filter { ids.contains($0.about.id) }
    guard late.count > most else { return }
    result.standing = .notMet
    result.reasons.append(
      Text("Steps that are overdue: \(formatted: late.count). At most \(formatted: most) is accepted."))
    result.reasons += late.map(\.sentence)
    result.remedies.append(Text("Take the steps that are overdue: \(some: Self.unique(late.map(\.about.id)))."))
  }

  private func check(open most: Int, _ cases: [StatutoryCase], _ result: inout GateFinding) {
    let open = cases.filter { !$0.isClosed }
    guard open.count > most else { return }
    result.standing = .notMet
    result.reasons.append(
      Text(
        "Open statutory reports: \(formatted: open.count) (\(some: open.map(\.id))). At most \(formatted: most) is accepted."
      ))
    result.remedies.append(Text("Handle and close the reports: \(some: open.map(\.id))."))
  }

  private func check(
    _ limit: Reports, _ cases: [StatutoryCase], _ today: CalendarDate, _ result: inout GateFinding
  ) {
    let oldest = GateAge.oldest(limit.within, on: today)
    let new = cases.filter { $0.reported >= oldest }
    guard new.count > limit.most else { return }
    result.standing = .notMet
    result.reasons.append(
      Text(
        "Statutory reports since \(day: oldest): \(formatted: new.count) (\(some: new.map(\.id))). At most \(formatted: limit.most) is accepted."
      ))
    result.remedies.append(Text("Stop, and find out what lies behind the reports."))
  }

  private static func unique(_ ids: [String]) -> [String] {
    ids.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

// MARK: The file

extension StatutoryDeviations {
  package static let schema: JSONValue = {
    let count: JSONValue = ["type": "integer", "minimum": 0]
    return CatalogueSchema.object(
      [
        "laws": CatalogueSchema.words("Only under these laws."), "overdue": count, "open": count,
        "reports": CatalogueSchema.object(
          ["most": count, "within": CatalogueSchema.period("Up to now.")], required: ["most", "within"]),
      ], required: [])
  }()

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> StatutoryDeviations? {
    node.mapping(Text("what is demanded of statutory deviations"), reading.sink) { reader in
      let laws = reading.words(reader.optional("laws"), wanted: Text("'laws'"))
      let overdue = reader.optional("overdue").map { $0.integer(reading.sink, in: 0...10_000) }
      let open = reader.optional("open").map { $0.integer(reading.sink, in: 0...10_000) }
      let reports = reader.optional("reports").map { self.reports($0, reading) }
      for law in laws { reading.refer(to: .law, law.text, at: law.node) }
      if overdue == nil, open == nil, reports == nil {
        reading.sink.error(
          "missing-key",
          Text("what is demanded of statutory deviations needs one of the keys 'overdue', 'open', 'reports'"),
          at: reader.head)
        return nil
      }
      guard let overdue = overdue ?? .some(nil), let open = open ?? .some(nil), let reports = reports ?? .some(nil)
      else { return nil }
      return StatutoryDeviations(laws: laws.map(\.text), overdue: overdue, open: open, reports: reports)
    }
  }

  private static func reports(_ node: YAMLNode, _ reading: GateReading) -> Reports? {
    node.mapping(Text("the most reports in a period"), reading.sink) { reader in
      let most = reader.required("most")?.integer(reading.sink, in: 0...10_000)
      let within = reader.required("within").flatMap(reading.period)
      guard let most, let within else { return nil }
      return Reports(most: most, within: within)
    }
  }
}
