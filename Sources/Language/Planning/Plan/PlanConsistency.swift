import Texts

/// Whether the parts of a plan that was read go together. Its hash says only that it was not altered since it was
/// hashed; a plan made by hand could otherwise pass off easy steps as the evidence for a requirement.
enum PlanConsistency {
  /// What does not fit, as a clause; nil where all does.
  static func problem(of plan: Plan) throws -> Text? {
    var cases: Set<String> = []
    for planned in plan.cases where !cases.insert(planned.id).inserted {
      return Text("it has the case '\(planned.id)' twice")
    }
    var requirements: Set<String> = []
    for requirement in plan.requirements {
      guard requirements.insert(requirement.id).inserted else {
        return Text("it has the requirement '\(requirement.id)' twice")
      }
      if let missing = requirement.cases.first(where: { !cases.contains($0) }) {
        return Text("the requirement '\(requirement.id)' names the case '\(missing)', which it does not have")
      }
    }
    for planned in plan.cases {
      if let control = planned.control, !cases.contains(control) {
        return Text("the case '\(planned.id)' names the control '\(control)', which it does not have")
      }
      guard try Fingerprint.of(planned) == planned.fingerprint else {
        return Text("the fingerprint of the case '\(planned.id)' is not that of its steps")
      }
    }
    return nil
  }
}
