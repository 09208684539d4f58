import Catalogue
import JSONValues
import Quantities
import SuiteLanguage
import Texts

/// Steps are written with the keys of the language: `{"call": "user.register", "with": {..}}`.
extension PlannedStep {
  var json: JSONValue {
    switch self {
    case .call(let call): call.json
    case .watch(let watch): watch.json
    case .expect(let expect): expect.json
    case .wait(let duration): ["wait": duration.json]
    case .repeat(let rounds): rounds.json
    case .inParallel(let branches): ["in-parallel": .array(branches.map { .array($0.map(\.json)) })]
    case .load(let load): load.json
    case .instruct(let instruct): instruct.json
    case .observe(let observe): observe.json
    case .check(let check): ["check": check.value.json, "that": check.that.json]
    case .saml(let saml): saml.json
    }
  }
}

extension PlannedStep.Call {
  fileprivate var json: JSONValue {
    var members = PlanMembers()
    members["call"] = .string(operation)
    members.put(with, under: "with", \.json)
    members.put(save, under: "save") { .string($0) }
    members.put(that, under: "that", \.json)
    if refused { members["refused"] = true }
    members["time-limit"] = timeLimit.map { .string($0.description) }
    return members.object
  }
}

extension PlannedStep.Watch {
  fileprivate var json: JSONValue {
    var members = PlanMembers()
    members["watch"] = .string(stream)
    members.put(with, under: "with", \.json)
    members.put(`where`, under: "where", \.json)
    members["as"] = .string(name)
    return members.object
  }
}

extension PlannedStep.Expect {
  fileprivate var json: JSONValue {
    var members = PlanMembers()
    members["expect"] = .string(watch)
    members["within"] = within.json
    members.put(that, under: "that", \.json)
    members["times"] = times.json
    members["for-each"] = forEach.map { .object([$0.field: $0.items.json]) }
    members.put(save, under: "save") { .string($0) }
    return members.object
  }
}

extension PlannedStep.Repeat {
  fileprivate var json: JSONValue {
    var rounds = PlanMembers()
    rounds["times"] = times?.json
    rounds["each"] = each?.json
    rounds["as"] = item.map { .string($0) }
    return ["repeat": rounds.object, "side-by-side": JSONValue(sideBySide), "steps": .array(steps.map(\.json))]
  }
}

extension PlannedStep.Instruct {
  fileprivate var json: JSONValue {
    var members = PlanMembers()
    members["instruct"] = .object(text.mapValues(\.json))
    members["time-limit"] = timeLimit.map { .string($0.description) }
    return members.object
  }
}

extension PlannedStep.Observe {
  fileprivate var json: JSONValue {
    var members = PlanMembers()
    members["observe"] = .object(question.mapValues(\.json))
    members["answer"] = answer.json
    members["that"] = that.json
    members["save"] = save.map { .string($0) }
    members["time-limit"] = timeLimit.map { .string($0.description) }
    return members.object
  }
}

extension PlannedCase {
  /// Everything that the fingerprint is taken of.
  var whatCounts: JSONValue { members.object }

  var json: JSONValue {
    var members = members
    members["title"] = .object(title.byTag.mapValues { .string($0) })
    members["fingerprint"] = .string(fingerprint)
    return members.object
  }

  private var members: PlanMembers {
    var members = PlanMembers()
    members["case"] = .string(id)
    members["kind"] = .string(kind.rawValue)
    members.put(parameters, under: "parameters", \.json)
    members["control"] = control.map { .string($0) }
    if isNegative { members["negative"] = true }
    if isControlledWithin { members["controlled-within"] = true }
    members.put(uses, under: "uses") { .string($0) }
    members["time-limit"] = timeLimit.map { .string($0.description) }
    members["steps"] = .array(steps.map(\.json))
    return members
  }
}

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
