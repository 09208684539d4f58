package import Catalogue
import Evidence
package import JSONValues
package import LocatedYAML
import Quantities
package import Texts

/// `steering-group`: those who must sit in the steering group do, with a mandate and a budget where that is asked for.
package struct SteeringGroup: Criterion {
  package static let key = "steering-group"

  /// What somebody who sits there must have.
  package enum Power: String, Hashable, Sendable, CaseIterable { case mandate, budget }

  /// Who must sit there: roles or parts of the organisation.
  package var roles: [String]
  package var with: [Power]

  package init(roles: [String], with: [Power] = []) {
    self.roles = roles
    self.with = with
  }

  package static let schema = CatalogueSchema.object(
    [
      "roles": CatalogueSchema.words("Who must sit there."),
      "with": CatalogueSchema.oneOrMore(CatalogueSchema.choice(Power.self, "What each of them must have.")),
    ], required: ["roles"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> SteeringGroup? {
    node.mapping(Text("who sits in the steering group"), reading.sink) { reader in
      let roles = reading.words(reader.required("roles"), wanted: Text("'roles'"))
      let with = reading.choices(reader.optional("with"), of: Power.self)
      guard let with, !roles.isEmpty else { return nil }
      return SteeringGroup(roles: roles.map(\.text), with: with)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Steering group", context: "criterion") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    if let illegible = bench.illegible(SteeringSeatTaken.self) { return illegible }
    let seats = bench.events.events(SteeringSeatTaken.self).filter { $0.from.map { $0 <= bench.today } ?? false }
    guard !seats.isEmpty else {
      return GateFinding(
        .cannotTell, [Text("Nothing in the evidence shows who sits in the steering group.")],
        remedies: [GateWords.record(SteeringSeatTaken.self)])
    }
    return GateFinding(together: roles.map { finding($0, seats, bench) })
  }

  private func finding(_ role: String, _ seats: [Event<SteeringSeatTaken>], _ bench: GateBench) -> GateFinding {
    let title = CommonNames.title(of: role)
    let own = seats.filter { $0.role == role }
    // Of several the newest says how it is.
    guard let newest = own.max(by: { ($0.from ?? .earliest) < ($1.from ?? .earliest) }),
      newest.to.map({ $0 >= bench.today }) ?? true
    else {
      return GateFinding(
        .notMet, [Text("Does not sit in the steering group: \(title).")], evidence: own.flatMap(\.numbers),
        remedies: [Text("Take into the steering group: \(title).")])
    }
    let lacks = with.filter { power in
      switch power {
      case .mandate: newest.mandate != .yes
      case .budget: newest.budget != .yes
      }
    }
    guard lacks.isEmpty else {
      let words = lacks.map { CommonNames.title(of: $0.rawValue) }
      return GateFinding(
        .notMet, [Text("Sits in the steering group without \(list: words): \(title).")], evidence: newest.numbers,
        remedies: [Text("Give \(list: words) to: \(title).")])
    }
    return GateFinding(.met, [Text("Sits in the steering group: \(title).")], evidence: newest.numbers)
  }
}
