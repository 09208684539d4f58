import Diagnostics
import LocatedYAML
package import Quantities
import Texts

/// `trip-wire`: after the start, more faults than that mean stop.
package struct TripWireDemand: Hashable, Sendable {
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

  static func read(_ node: YAMLNode, _ reading: GateReading) -> TripWireDemand? {
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
      return TripWireDemand(
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
