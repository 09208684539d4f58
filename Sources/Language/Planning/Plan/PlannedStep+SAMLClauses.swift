package import SuiteLanguage

extension PlannedStep.SAML {
  /// A deviation with the value of its argument.
  package typealias Asked = (deviation: SAMLDeviation, argument: Value?)

  /// What the step stands on in a profile, in the order of its deviations and outputs.
  package func clauses(
    in profile: SAMLProfile, but: [Asked], given circumstances: SAMLCircumstances = .strictest
  ) -> [SAMLClause] {
    let told = Set(that.keys).union(action == .request ? Array(save.values) : [])
    let outputs = told.sorted().compactMap { action.clause(of: $0, in: profile) }
    switch action {
    case .logout: return refusal == nil && !outputs.isEmpty ? outputs : [SAMLClause.logout(isSigned: refusal != nil)]
    case .session: return [.webBrowserSSO(profile)]
    case .request, .metadata: return outputs
    case .login: break
    }
    if values[SAMLOption.replay.rawValue] != nil { return [.replay(profile)] }
    let attacks = but.filter { $0.deviation.rightBehaviour != .accepted }
    if refusal == nil, attacks.isEmpty, !outputs.isEmpty { return outputs }
    let clauses = (attacks.isEmpty ? but : attacks).map {
      $0.deviation.clause(in: profile, argument: $0.argument, given: circumstances)
    }
    return clauses.isEmpty ? [.webBrowserSSO(profile)] : clauses
  }

  /// How much it weighs that the step comes out otherwise: of several attacks in one message the heaviest counts, of
  /// several liberties in a valid one the lightest.
  package func weight(
    in profile: SAMLProfile, but: [Asked], given circumstances: SAMLCircumstances = .strictest
  ) -> SAMLWeight {
    guard action == .login, values[SAMLOption.replay.rawValue] == nil else { return .must }
    let attacks = but.filter { $0.deviation.rightBehaviour != .accepted }
    let counted = (attacks.isEmpty ? but : attacks).map {
      $0.deviation.clause(in: profile, argument: $0.argument, given: circumstances).weight
    }
    return (attacks.isEmpty ? counted.min() : counted.max()) ?? .must
  }

  /// The deviations whose arguments are values already.
  package var asked: [Asked] {
    but.map { deviation in
      if case .value(let value)? = deviation.argument {
        (deviation.deviation, value)
      } else {
        (deviation.deviation, nil)
      }
    }
  }
}
