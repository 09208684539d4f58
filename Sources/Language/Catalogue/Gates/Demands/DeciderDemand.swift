import LocatedYAML
import Texts

/// `decider`: who is going to decide has the mandate for it.
package struct DeciderDemand: Hashable, Sendable {
  package enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
    case project
    case steeringGroup = "steering-group"
    case administration, board

    private var rank: Int {
      switch self {
      case .project: 0
      case .steeringGroup: 1
      case .administration: 2
      case .board: 3
      }
    }

    package static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
  }

  package var level: Level

  package init(level: Level) {
    self.level = level
  }

  static func read(_ node: YAMLNode, _ reading: GateReading) -> DeciderDemand? {
    node.mapping(Text("who decides"), reading.sink) { reader in
      reader.required("level")?.word(of: Level.self, reading.sink).map(DeciderDemand.init)
    }
  }
}
