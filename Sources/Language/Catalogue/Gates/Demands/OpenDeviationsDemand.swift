import LocatedYAML
import Texts

/// `open-deviations`: no more than so many faults are reported and not mended.
package struct OpenDeviationsDemand: Hashable, Sendable {
  package var most: FaultLimits

  package init(most: FaultLimits) {
    self.most = most
  }

  static func read(_ node: YAMLNode, _ reading: GateReading) -> OpenDeviationsDemand? {
    node.mapping(Text("what is demanded of open deviations"), reading.sink) { reader in
      reader.required("most").flatMap(reading.limits).map(OpenDeviationsDemand.init)
    }
  }
}
