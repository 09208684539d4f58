import LocatedYAML
package import Quantities
import Texts

/// `sample`: the users of the pilot are like those who come after.
package struct SampleDemand: Hashable, Sendable {
  /// The attributes that are compared: `age`, `area`, `housing`, `shift`.
  package var like: [String]
  /// The most that a share may differ from that of the population, in percentage points.
  package var mostDifference: Percentage

  package init(like: [String], mostDifference: Percentage) {
    self.like = like
    self.mostDifference = mostDifference
  }

  static func read(_ node: YAMLNode, _ reading: GateReading) -> SampleDemand? {
    node.mapping(Text("a sample"), reading.sink) { reader in
      let like = reading.words(reader.required("like"), wanted: Text("'like'"))
      let most = reader.required("most-difference").flatMap { reading.share($0) }
      guard let most, !like.isEmpty else { return nil }
      return SampleDemand(like: like.map(\.text), mostDifference: most)
    }
  }
}
