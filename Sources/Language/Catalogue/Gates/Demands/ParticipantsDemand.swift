import LocatedYAML
import Texts

/// `participants`: those who will use it took part.
package struct ParticipantsDemand: Hashable, Sendable {
  package enum Activity: String, Hashable, Sendable, CaseIterable {
    case requirements, evaluation, pilot
    case riskAnalysis = "risk-analysis"
  }

  package var groups: [String]
  package var activity: Activity

  package init(groups: [String], activity: Activity) {
    self.groups = groups
    self.activity = activity
  }

  static func read(_ node: YAMLNode, _ reading: GateReading) -> ParticipantsDemand? {
    node.mapping(Text("who took part"), reading.sink) { reader in
      let groups = reading.words(reader.required("groups"), wanted: Text("'groups'"))
      let activity = reader.required("in")?.word(of: Activity.self, reading.sink)
      guard let activity, !groups.isEmpty else { return nil }
      return ParticipantsDemand(groups: groups.map(\.text), activity: activity)
    }
  }
}
