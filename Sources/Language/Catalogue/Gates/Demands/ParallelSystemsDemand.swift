import Diagnostics
import LocatedYAML
package import Quantities
import Texts

/// `parallel-systems`: the old system is there for so long after the new one is in place, and two systems run side by
/// side for no longer than that.
package struct ParallelSystemsDemand: Hashable, Sendable {
  /// How long the old system must be under contract after the day on which the roll-out is planned to end.
  package var overlap: CalendarPeriod?
  /// How long both may run, from the planned start of the roll-out to the planned end of it.
  package var atMost: CalendarPeriod?
  /// The gate whose plan it is about; this one unless given.
  package var of: String?

  package init(overlap: CalendarPeriod? = nil, atMost: CalendarPeriod? = nil, of: String? = nil) {
    self.overlap = overlap
    self.atMost = atMost
    self.of = of
  }

  static func read(_ node: YAMLNode, _ reading: GateReading) -> ParallelSystemsDemand? {
    node.mapping(Text("two systems side by side"), reading.sink) { reader in
      let overlap = reader.optional("overlap").map(reading.period)
      let atMost = reader.optional("at-most").map(reading.period)
      let of = reader.optional("of").map { node in
        let name = node.word(reading.sink, wanted: Text("a gate"))
        if let name { reading.refer(to: .gate, name, at: node) }
        return name
      }
      if overlap == nil, atMost == nil {
        reading.sink.error(
          "missing-key", Text("two systems side by side need one of the keys 'overlap', 'at-most'"), at: reader.head)
        return nil
      }
      guard let overlap = overlap ?? .some(nil), let atMost = atMost ?? .some(nil), let of = of ?? .some(nil) else {
        return nil
      }
      return ParallelSystemsDemand(overlap: overlap, atMost: atMost, of: of)
    }
  }
}
