package import Evidence
package import Catalogue
package import JSONValues
package import LocatedYAML
package import Texts

/// `participants`: those who will use it took part, each group.
package struct Participants: Criterion {
  package static let key = "participants"

  package var groups: [String]
  package var activity: Participated.Activity

  package init(groups: [String], activity: Participated.Activity) {
    self.groups = groups
    self.activity = activity
  }

  package static let schema = CatalogueSchema.object(
    [
      "groups": CatalogueSchema.words("Who took part."),
      "in": CatalogueSchema.choice(Participated.Activity.self, "In what."),
    ], required: ["groups", "in"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Participants? {
    node.mapping(Text("who took part"), reading.sink) { reader in
      let groups = reading.words(reader.required("groups"), wanted: Text("'groups'"))
      let activity = reader.required("in")?.word(of: Participated.Activity.self, reading.sink)
      guard let activity, !groups.isEmpty else { return nil }
      return Participants(groups: groups.map(\.text), activity: activity)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Participation", context: "criterion") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    let events = bench.events.events(Participated.self).filter { event in
      // Nobody is no participation.
      event.in == activity && event.people != 0
    }
    let missing = groups.filter { group in !events.contains { $0.group == group } }
    let evidence = events.filter { $0.group.map(groups.contains) ?? false }.flatMap(\.numbers)
    guard missing.isEmpty else {
      let names = CommonNames.titles(of: missing)
      return GateFinding(
        .cannotTell, [Text("There is no evidence that \(list: names) took part in \(activity.title).")],
        evidence: evidence, remedies: [Text("Involve these in \(activity.title): \(list: names).")])
    }
    return GateFinding(
      .met, [Text("Took part in \(activity.title): \(list: CommonNames.titles(of: groups)).")], evidence: evidence)
  }
}

extension Participated.Activity {
  fileprivate var title: Text {
    switch self {
    case .requirements: Text("the requirements", context: "took part in")
    case .evaluation: Text("the evaluation", context: "took part in")
    case .pilot: Text("the pilot", context: "took part in")
    case .riskAnalysis: Text("the risk analysis", context: "took part in")
    }
  }
}
