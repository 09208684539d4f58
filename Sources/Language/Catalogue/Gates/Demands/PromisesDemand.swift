import Diagnostics
import LocatedYAML
package import Quantities
import Texts

/// `promises`: what the vendor has promised may be relied on.
package struct PromisesDemand: Hashable, Sendable {
  /// The longest that a promised date may have been moved.
  package var maxSlip: CalendarPeriod?
  /// How many of the promises that are due were kept.
  package var keptShare: Percentage?
  /// A promise that is not due yet counts only with evidence for its date.
  package var datesNeedEvidence: Bool

  package init(maxSlip: CalendarPeriod? = nil, keptShare: Percentage? = nil, datesNeedEvidence: Bool = false) {
    self.maxSlip = maxSlip
    self.keptShare = keptShare
    self.datesNeedEvidence = datesNeedEvidence
  }

  static func read(_ node: YAMLNode, _ reading: GateReading) -> PromisesDemand? {
    node.mapping(Text("what is demanded of promises"), reading.sink) { reader in
      let slip = reader.optional("max-slip").map(reading.period)
      let kept = reader.optional("kept").map { reading.share($0, above: true) }
      let evidence = reader.optional("dates-need-evidence").map { $0.boolean(reading.sink) }
      if slip == nil, kept == nil, evidence == nil {
        reading.sink.error(
          "missing-key",
          Text("what is demanded of promises needs one of the keys 'max-slip', 'kept', 'dates-need-evidence'"),
          at: reader.head)
        return nil
      }
      guard let slip = slip ?? .some(nil), let kept = kept ?? .some(nil), let evidence = evidence ?? .some(false) else {
        return nil
      }
      return PromisesDemand(maxSlip: slip, keptShare: kept, datesNeedEvidence: evidence)
    }
  }
}
