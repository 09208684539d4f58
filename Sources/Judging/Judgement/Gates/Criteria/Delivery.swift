import Evidence
package import Catalogue
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `delivery`: so many devices were delivered and not yet installed that the plan of the roll-out lasts for a while.
package struct Delivery: Criterion {
  package static let key = "delivery"

  /// Which kind of device: `hub`.
  package var what: String
  /// For how long what is in stock must last.
  package var ahead: CalendarPeriod
  /// The gate whose roll-out needs them, the gate itself unless given.
  package var of: String?

  package init(what: String, ahead: CalendarPeriod, of: String? = nil) {
    self.what = what
    self.ahead = ahead
    self.of = of
  }

  package static let schema = CatalogueSchema.object(
    [
      "what": CatalogueSchema.name("Which kind of device, for instance hub."),
      "ahead": CatalogueSchema.period("For how long what is in stock must last."),
      "of": CatalogueSchema.name("The gate whose roll-out needs them."),
    ], required: ["what", "ahead"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Delivery? {
    node.mapping(Text("what is demanded of deliveries"), reading.sink) { reader in
      let what = reader.required("what")?.word(reading.sink, wanted: Text("a kind of device"))
      let ahead = reader.required("ahead").flatMap(reading.period)
      let ofNode = reader.optional("of")
      let of = ofNode.ifGiven { $0.word(reading.sink, wanted: Text("a gate")) }
      guard let what, let ahead, let of else { return nil }
      if let of, let ofNode { reading.refer(to: .gate, of, at: ofNode) }
      return Delivery(what: what, ahead: ahead, of: of)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Deliveries: \(CommonNames.title(of: what))") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    if let illegible = bench.illegible(DevicesDelivered.self) { return illegible }
    if let unreadable = bench.unreadable(Installed.self) { return unreadable }
    let gate = of ?? gate
    guard let plan = bench.plan(of: gate) else { return .planMissing(gate, in: bench) }
    let deliveries = bench.events.events(DevicesDelivered.self).filter { event in
      event.what == what && (event.on.map { $0 <= bench.today } ?? false)
    }
    guard let newest = deliveries.max(by: { ($0.on ?? .earliest) < ($1.on ?? .earliest) }), let last = newest.on else {
      return GateFinding(
        .cannotTell, [Text("No deliveries are in the record.")], remedies: [GateWords.record(DevicesDelivered.self)])
    }
    let evidence = plan.numbers + deliveries.flatMap(\.numbers)
    let delivered = deliveries.reduce(0) { $0 + ($1.count ?? 0) }
    let installed = bench.field.installations.days.filter { $0.on <= bench.today }.reduce(0) { $0 + $1.installed }
    let remedy = Text("Wait until so many are delivered that the plan holds.")
    // Where nothing came when it was due, nobody needs a plan to see that it does not hold.
    if newest.count == 0, delivered <= installed {
      return GateFinding(
        .notMet, [Text("Nothing was delivered on \(day: last), though it was due.")], evidence: evidence,
        remedies: [remedy])
    }
    guard delivered >= installed else {
      return GateFinding(
        .cannotTell,
        [
          Text(
            "More is installed (\(formatted: installed)) than delivered (\(formatted: delivered)): deliveries are missing in the record."
          )
        ], evidence: evidence, remedies: [GateWords.record(DevicesDelivered.self)])
    }
    guard let perWeek = plan.perWeek, perWeek > 0 else {
      return GateFinding(
        .cannotTell, [Text("The plan does not say how many are to be installed a week.")], evidence: evidence,
        remedies: [GateWords.record(RollOutPlanned.self)])
    }
    let days = ahead.end(from: bench.today).days(since: bench.today)
    // A part of a device is a whole one.
    let (product, overflows) = perWeek.multipliedReportingOverflow(by: days)
    let needed = overflows ? Int.max : product / 7 + (product % 7 == 0 ? 0 : 1)
    let stock = delivered - installed
    return GateFinding(
      stock >= needed ? .met : .notMet,
      [
        Text(
          "Delivered: \(formatted: delivered), of which not installed: \(formatted: stock). The plan needs \(formatted: needed) in \(days: days)."
        )
      ], evidence: evidence, remedies: stock >= needed ? [] : [remedy])
  }
}
