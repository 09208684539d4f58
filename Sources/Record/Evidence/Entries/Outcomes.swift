/// The result of a step.
package enum StepOutcome: String, Sendable, Hashable, Codable, CaseIterable {
  /// What was expected was seen.
  case met
  /// Something else was seen than is recommended, which is no failure.
  case advised
  /// Something else was seen than is demanded.
  case unmet
  /// Too little was seen to say either.
  case unobserved
}

/// The result of a case.
package enum CaseOutcome: String, Sendable, Hashable, Codable, CaseIterable {
  case passed, failed, inconclusive
}

/// What a person found.
package enum InspectionOutcome: String, Sendable, Hashable, Codable, CaseIterable {
  case met, unmet
  /// The person could not find out.
  case couldNot = "could-not"
}
