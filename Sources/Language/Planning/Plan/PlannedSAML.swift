import JSONValues
package import Quantities
package import SuiteLanguage

extension PlannedStep {
  /// A step with a login by SAML 2.0.
  package struct SAML: Hashable, Sendable {
    package var action: SAMLAction
    /// The login of the vocabulary.
    package var login: String
    /// Option (``SuiteLanguage/SAMLOption``) -> its value.
    package var values: [String: Expression]
    /// Attribute of the user -> its value.
    package var attributes: [String: Expression]
    /// How the message deviates from a right one, in the order of the suite.
    package var but: [Deviation]
    /// What must not come of it (a negative step).
    package var refusal: SAMLRefusal?
    /// Output -> what it is demanded to be.
    package var that: [String: Matcher]
    /// Name to save under -> output.
    package var save: [String: String]
    package var timeLimit: TimeSpan?

    package struct Deviation: Hashable, Sendable {
      package var deviation: SAMLDeviation
      package var argument: Expression?

      package init(_ deviation: SAMLDeviation, argument: Expression? = nil) {
        self.deviation = deviation
        self.argument = argument
      }
    }

    package init(
      _ action: SAMLAction, login: String, values: [String: Expression] = [:], attributes: [String: Expression] = [:],
      but: [Deviation] = [], refusal: SAMLRefusal? = nil, that: [String: Matcher] = [:], save: [String: String] = [:],
      timeLimit: TimeSpan? = nil
    ) {
      self.action = action
      self.login = login
      self.values = values
      self.attributes = attributes
      self.but = but
      self.refusal = refusal
      self.that = that
      self.save = save
      self.timeLimit = timeLimit
    }

    package subscript(option: SAMLOption) -> Expression? { values[option.rawValue] }

    /// What the step does, without its values: deviations belong to it, since they make it another test.
    var signature: String {
      ([action.rawValue, login] + but.map(\.deviation.name)).joined(separator: " ")
    }
  }
}

extension PlannedStep.SAML {
  var json: JSONValue {
    var members = PlanMembers()
    members[action.rawValue] = .string(login)
    for (option, value) in values { members[option] = value.json }
    members.put(attributes, under: "attributes", \.json)
    if !but.isEmpty { members["but"] = .array(but.map(\.json)) }
    if let refusal { members[refusal.rawValue] = true }
    members.put(that, under: "that", \.json)
    members.put(save, under: "save") { .string($0) }
    members["time-limit"] = timeLimit.map { .string($0.description) }
    return members.object
  }

  init(_ action: SAMLAction, from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    let options = action.options.map(\.rawValue)
    let refusals = SAMLRefusal.allCases.map(\.rawValue)
    try container.allow(
      Set(options + refusals + [action.rawValue, "attributes", "but", "that", "save", "time-limit"]))
    var values: [String: Expression] = [:]
    for option in options {
      values[option] = try container.decodeIfPresent(Expression.self, forKey: JSONName(stringValue: option))
    }
    let given = try refusals.filter { try container.decodeOrFalse(JSONName(stringValue: $0)) }
    guard given.count <= 1 else {
      throw DecodingError.dataCorruptedError(
        forKey: JSONName(stringValue: given[1]), in: container, debugDescription: "one way to be refused wanted")
    }
    self.init(
      action, login: try container.decode(String.self, forKey: JSONName(stringValue: action.rawValue)), values: values,
      attributes: try container.decodeOrEmpty("attributes"),
      but: try container.decodeIfPresent([Deviation].self, forKey: "but") ?? [],
      refusal: given.first.flatMap { SAMLRefusal(rawValue: $0) }, that: try container.decodeOrEmpty("that"),
      save: try container.decodeOrEmpty("save"),
      timeLimit: try container.decodeIfPresent(TimeSpan.self, forKey: "time-limit"))
  }
}

extension PlannedStep.SAML.Deviation: Decodable {
  var json: JSONValue {
    argument.map { [deviation.name: $0.json] } ?? .string(deviation.name)
  }

  package init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      self.init(try Self.deviation(name, decoder))
      return
    }
    let container = try decoder.container(keyedBy: JSONName.self)
    guard container.allKeys.count == 1, let key = container.allKeys.first else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "one deviation wanted"))
    }
    self.init(
      try Self.deviation(key.stringValue, decoder), argument: try container.decode(Expression.self, forKey: key))
  }

  private static func deviation(_ name: String, _ decoder: any Decoder) throws -> SAMLDeviation {
    guard let deviation = SAMLDeviation(named: name) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "nobody knows the deviation '\(name)'"))
    }
    return deviation
  }
}

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
