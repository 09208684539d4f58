extension PlannedStep {
  /// Whether the step sees anything of the system, itself or in the steps that it holds: a call is answered, an event
  /// comes or does not come, a person says what is there. Waiting, watching and being asked to do something see nothing.
  package var observes: Bool {
    switch self {
    case .call, .expect, .load, .observe, .saml: true
    case .check, .wait, .watch, .instruct: false
    case .repeat(let rounds): rounds.steps.contains(where: \.observes)
    case .inParallel(let branches): branches.contains { $0.contains(where: \.observes) }
    }
  }
}

extension PlannedCase {
  /// Whether any step sees anything of the system. A case that sees nothing shows nothing, whatever its steps do.
  package var observes: Bool { steps.contains(where: \.observes) }
}
