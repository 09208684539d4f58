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
