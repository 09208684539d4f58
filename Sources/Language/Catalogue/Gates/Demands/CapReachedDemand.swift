import LocatedYAML
import Texts

/// `cap-reached`: the penalties have not come to their cap. From then on delay costs the vendor nothing more.
package enum CapReachedDemand: Hashable, Sendable {
  case clause(String)
  case group(String)
  case contract

  static func read(_ node: YAMLNode, _ reading: GateReading) -> CapReachedDemand? {
    if node.isScalar {
      guard node.word(among: ["contract"], reading.sink) != nil else { return nil }
      reading.refer(to: .contractCap, "contract", at: node)
      return .contract
    }
    return node.mapping(Text("a cap"), reading.sink) { reader in
      guard let (key, value) = reader.oneOf(["clause", "group"]),
        let name = value.word(reading.sink, wanted: Text("a \(key) of the contract"))
      else { return nil }
      reading.refer(to: key == "clause" ? .clause : .group, name, at: value)
      return key == "clause" ? .clause(name) : .group(name)
    }
  }
}
