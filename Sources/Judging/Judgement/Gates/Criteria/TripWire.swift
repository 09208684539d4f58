import Evidence
package import Catalogue
import Diagnostics
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `trip-wire`: since the start no more faults were reported than the wire bears; more mean stop.
///
/// Shares are counted on at least `at-least-installed` units, so that the first fault of the first day does not count as
/// a hundred of a hundred.
package struct TripWire: Criterion {
  package static let key = "trip-wire"
  package static let isTripWire = true

  /// One fault of such a class is enough.
  package var any: [FaultClass]
  /// The most for each 100 units that are installed.
  package var perHundredInstalled: [FaultClass: Rational]
  /// The most of all classes together for each 100 units that are installed.
  package var allPerHundredInstalled: Rational?
  /// Shares of fewer units say nothing: then the wire counts whole faults as if so many were installed.
  package var atLeastInstalled: Int
  /// Since the start of this gate's roll-out, the gate's own unless given.
  package var since: String?

  package init(
    any: [FaultClass] = [], perHundredInstalled: [FaultClass: Rational] = [:], allPerHundredInstalled: Rational? = nil,
    atLeastInstalled: Int = 1, since: String? = nil
  ) {
    self.any = any
    self.perHundredInstalled = perHundredInstalled
    self.allPerHundredInstalled = allPerHundredInstalled
    self.atLeastInstalled = atLeastInstalled
    self.since = since
  }

  package func title(in bench: GateBench) -> Text { Text("Stop limit") }

  package func watchesStart(of gate: String) -> Bool { since == gate }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    let gate = since ?? gate
    guard let start = bench.start(of: gate) else {
      return GateFinding(
        .cannotTell, [Text("Nothing in the evidence shows that “\(bench.title(ofGate: gate))” has begun.")],
        remedies: [GateWords.record(RollOutStarted.self)])
    }
    if let unreadable = bench.unreadable(DeviationReported.self, Installed.self) { return unreadable }
    let reported = bench.field.deviations.reported(from: start.on)
    var result = GateFinding(.met, [], evidence: start.evidence)
    for faultClass in any {
      let faults = reported.filter { $0.faultClass == faultClass }
      guard !faults.isEmpty else { continue }
      let reason = Text(
        "Faults of class \(faultClass.rawValue) since the start on \(day: start.on): \(some: faults.map(\.id)). A single one means stop."
      )
      trip(reason, faults, &result)
    }
    let installed = bench.field.installations.total(on: bench.today)
    if !perHundredInstalled.isEmpty || allPerHundredInstalled != nil {
      shares(reported, installed, bench, &result)
    }
    guard result.standing == .met else { return result }
    if reported.isEmpty, bench.use(from: start.on, through: bench.today) == 0 {
      result.standing = .cannotTell
      result.reasons.append(GateWords.noUseSeen(from: start.on, to: bench.today))
      result.remedies.append(GateWords.recordUse)
    } else {
      result.reasons.append(
        Text(
          "The limit is not reached: deviations \(formatted: reported.count), installed \(formatted: installed), since \(day: start.on)."
        ))
    }
    return result
  }

  private func shares(
    _ reported: [FieldDeviation], _ installed: Int, _ bench: GateBench, _ result: inout GateFinding
  ) {
    guard bench.field.installations.firstDay != nil else {
      if result.standing == .met { result.standing = .cannotTell }
      result.reasons.append(Text("The number of installed devices is not recorded."))
      result.remedies.append(GateWords.record(Installed.self))
      return
    }
    let base = max(installed, atLeastInstalled)
    for faultClass in FaultClass.allCases {
      guard let most = perHundredInstalled[faultClass] else { continue }
      share(faultClass, reported.filter { $0.faultClass == faultClass }, most, base, &result)
    }
    if let most = allPerHundredInstalled { share(nil, reported, most, base, &result) }
  }

  /// - Parameter faultClass: nil for all classes together.
  private func share(
    _ faultClass: FaultClass?, _ faults: [FieldDeviation], _ most: Rational, _ base: Int,
    _ result: inout GateFinding
  ) {
    guard let rate = try? Rational(Int128(faults.count) * 100, over: Int128(base)), rate > most else { return }
    let reason =
      if let faultClass {
        Text(
          "\(formatted: rate, decimals: 2) deviations of class \(faultClass.rawValue) per 100 installed (deviations \(formatted: faults.count), installed \(formatted: base)). The limit is \(formatted: most, decimals: 3)."
        )
      } else {
        Text(
          "\(formatted: rate, decimals: 2) deviations per 100 installed (deviations \(formatted: faults.count), installed \(formatted: base)). The limit is \(formatted: most, decimals: 3)."
        )
      }
    trip(reason, faults, &result)
  }

  private func trip(_ reason: Text, _ faults: [FieldDeviation], _ result: inout GateFinding) {
    let stop = Text("Stop and fix.")
    result.standing = .notMet
    result.reasons.append(reason)
    result.evidence += faults.flatMap { $0.entry.numbers }
    if !result.remedies.contains(stop) { result.remedies.append(stop) }
  }
}

// MARK: The file

extension TripWire {
  package static let schema: JSONValue = {
    let rate: JSONValue = ["type": "number", "minimum": 0]
    return CatalogueSchema.object(
      [
        "any": CatalogueSchema.oneOrMore(CatalogueSchema.choice(FaultClass.self, "One is enough.")),
        "per-100-installed": CatalogueSchema.object(["A": rate, "B": rate, "C": rate, "all": rate], required: []),
        "at-least-installed": ["type": "integer", "minimum": 1],
        "since": CatalogueSchema.name("The gate whose start counts."),
      ], required: [])
  }()

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> TripWire? {
    node.mapping(Text("a trip-wire"), reading.sink) { reader in
      let any = reading.choices(reader.optional("any"), of: FaultClass.self)
      let shares = reader.optional("per-100-installed").map { self.shares($0, reading) }
      let least = reader.optional("at-least-installed").map { $0.integer(reading.sink, in: 1...10_000_000) }
      let since = reader.optional("since").map { node in
        let name = node.word(reading.sink, wanted: Text("a gate"))
        if let name { reading.refer(to: .gate, name, at: node) }
        return name
      }
      if any?.isEmpty == true, shares == nil {
        reading.sink.error(
          "missing-key", Text("a trip-wire needs one of the keys 'any', 'per-100-installed'"), at: reader.head)
        return nil
      }
      guard let any, let shares = shares ?? .some(Shares()), let least = least ?? .some(1),
        let since = since ?? .some(nil)
      else { return nil }
      return TripWire(
        any: any, perHundredInstalled: shares.byClass, allPerHundredInstalled: shares.all, atLeastInstalled: least,
        since: since)
    }
  }

  private struct Shares {
    var byClass: [FaultClass: Rational] = [:]
    var all: Rational?
  }

  private static func shares(_ node: YAMLNode, _ reading: GateReading) -> Shares? {
    node.mapping(Text("the most for each 100 installed"), reading.sink) { reader in
      var shares = Shares()
      for faultClass in FaultClass.allCases {
        guard let node = reader.optional(faultClass.rawValue) else { continue }
        guard let most = reading.perHundred(node) else { return nil }
        shares.byClass[faultClass] = most
      }
      if let node = reader.optional("all") {
        guard let most = reading.perHundred(node) else { return nil }
        shares.all = most
      }
      if shares.byClass.isEmpty, shares.all == nil {
        reading.sink.error(
          "missing-key", Text("the most for each 100 installed needs one of the keys 'A', 'B', 'C', 'all'"),
          at: reader.head)
        return nil
      }
      return shares
    }
  }
}
