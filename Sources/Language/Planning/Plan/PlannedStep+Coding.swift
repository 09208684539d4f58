import JSONValues
import Quantities
import SuiteLanguage

/// Steps are written with the keys of the language: `{"call": "user.register", "with": {..}}`.
extension PlannedStep: Codable {
  package func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }

  private static let actions =
    [
      "call", "watch", "expect", "wait", "repeat", "in-parallel", "load", "instruct", "observe", "check",
    ] + SAMLAction.allCases.map(\.rawValue)

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    let found = PlannedStep.actions.filter { container.contains(JSONName(stringValue: $0)) }
    guard found.count == 1, let action = found.first else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a step has one action, found \(found.count)"))
    }
    if let action = SAMLAction(rawValue: action) {
      self = .saml(try SAML(action, from: decoder))
      return
    }
    switch action {
    case "call": self = .call(try Call(from: decoder))
    case "watch": self = .watch(try Watch(from: decoder))
    case "expect": self = .expect(try Expect(from: decoder))
    case "repeat": self = .repeat(try Repeat(from: decoder))
    case "load": self = .load(try Load(from: decoder))
    case "instruct": self = .instruct(try Instruct(from: decoder))
    case "observe": self = .observe(try Observe(from: decoder))
    case "check": self = .check(try Check(from: decoder))
    case "wait":
      try container.allow(["wait"])
      self = .wait(try container.decode(Expression.self, forKey: "wait"))
    default:
      try container.allow(["in-parallel"])
      self = .inParallel(try container.decode([[PlannedStep]].self, forKey: "in-parallel"))
    }
  }
}

extension PlannedStep.Call: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    try container.allow(["call", "with", "save", "that", "refused", "time-limit"])
    self.init(
      operation: try container.decode(String.self, forKey: "call"), with: try container.decodeOrEmpty("with"),
      save: try container.decodeOrEmpty("save"), that: try container.decodeOrEmpty("that"),
      refused: try container.decodeOrFalse("refused"),
      timeLimit: try container.decodeIfPresent(TimeSpan.self, forKey: "time-limit"))
  }
}

extension PlannedStep.Watch: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    try container.allow(["watch", "with", "where", "as"])
    self.init(
      stream: try container.decode(String.self, forKey: "watch"), with: try container.decodeOrEmpty("with"),
      where: try container.decodeOrEmpty("where"), name: try container.decode(String.self, forKey: "as"))
  }
}

extension PlannedStep.Expect: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    try container.allow(["expect", "within", "that", "times", "for-each", "save"])
    let each: [String: Expression] = try container.decodeOrEmpty("for-each")
    guard each.count <= 1 else {
      throw DecodingError.dataCorruptedError(
        forKey: "for-each", in: container, debugDescription: "one field wanted, found \(each.count)")
    }
    self.init(
      watch: try container.decode(String.self, forKey: "expect"),
      within: try container.decode(Expression.self, forKey: "within"), that: try container.decodeOrEmpty("that"),
      times: try container.decode(Matcher.self, forKey: "times"),
      forEach: each.first.map { ForEach(field: $0.key, items: $0.value) }, save: try container.decodeOrEmpty("save"))
  }
}

extension PlannedStep.Repeat: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    try container.allow(["repeat", "side-by-side", "steps"])
    let rounds = try container.nestedContainer(keyedBy: JSONName.self, forKey: "repeat")
    try rounds.allow(["times", "each", "as"])
    self.init(
      times: try rounds.decodeIfPresent(Expression.self, forKey: "times"),
      each: try rounds.decodeIfPresent(Expression.self, forKey: "each"),
      item: try rounds.decodeIfPresent(String.self, forKey: "as"),
      sideBySide: try container.decode(Int.self, forKey: "side-by-side"),
      steps: try container.decode([PlannedStep].self, forKey: "steps"))
    guard (times == nil) != (each == nil), sideBySide >= 1 else {
      throw DecodingError.dataCorruptedError(
        forKey: "repeat", in: container, debugDescription: "either times or each, and at least one at once")
    }
  }
}

extension PlannedStep.Instruct: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    try container.allow(["instruct", "time-limit"])
    self.init(
      text: try container.decode([String: Expression].self, forKey: "instruct"),
      timeLimit: try container.decodeIfPresent(TimeSpan.self, forKey: "time-limit"))
  }
}

extension PlannedStep.Observe: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    try container.allow(["observe", "answer", "that", "save", "time-limit"])
    self.init(
      question: try container.decode([String: Expression].self, forKey: "observe"),
      answer: try container.decode(ValueType.self, forKey: "answer"),
      that: try container.decode(Matcher.self, forKey: "that"),
      save: try container.decodeIfPresent(String.self, forKey: "save"),
      timeLimit: try container.decodeIfPresent(TimeSpan.self, forKey: "time-limit"))
  }
}

extension PlannedStep.Check: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    try container.allow(["check", "that"])
    self.init(
      value: try container.decode(Expression.self, forKey: "check"),
      that: try container.decode(Matcher.self, forKey: "that"))
  }
}
