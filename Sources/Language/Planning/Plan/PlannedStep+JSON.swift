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
    case .wait(let duration): ["wait": duration.planJSON]
    case .repeat(let rounds): rounds.json
    case .inParallel(let branches): ["in-parallel": .array(branches.map { .array($0.map(\.json)) })]
    case .load(let load): load.json
    case .instruct(let instruct): instruct.json
    case .observe(let observe): observe.json
    case .check(let check): ["check": check.value.planJSON, "that": check.that.planJSON]
    case .saml(let saml): saml.json
    }
  }
}

extension PlannedStep.Call {
  fileprivate var json: JSONValue {
    var members = PlanMembers()
    members["call"] = .string(operation)
    members.put(with, under: "with", \.planJSON)
    members.put(save, under: "save") { .string($0) }
    members.put(that, under: "that", \.planJSON)
    if refused { members["refused"] = true }
    members["time-limit"] = timeLimit.map { .string($0.description) }
    return members.object
  }
}

extension PlannedStep.Watch {
  fileprivate var json: JSONValue {
    var members = PlanMembers()
    members["watch"] = .string(stream)
    members.put(with, under: "with", \.planJSON)
    members.put(`where`, under: "where", \.planJSON)
    members["as"] = .string(name)
    return members.object
  }
}

extension PlannedStep.Expect {
  fileprivate var json: JSONValue {
    var members = PlanMembers()
    members["expect"] = .string(watch)
    members["within"] = within.planJSON
    members.put(that, under: "that", \.planJSON)
    members["times"] = times.planJSON
    members["for-each"] = forEach.map { .object([$0.field: $0.items.planJSON]) }
    members.put(save, under: "save") { .string($0) }
    return members.object
  }
}

extension PlannedStep.Repeat {
  fileprivate var json: JSONValue {
    var rounds = PlanMembers()
    rounds["times"] = times?.planJSON
    rounds["each"] = each?.planJSON
    rounds["as"] = item.map { .string($0) }
    return ["repeat": rounds.object, "side-by-side": JSONValue(sideBySide), "steps": .array(steps.map(\.json))]
  }
}

extension PlannedStep.Instruct {
  fileprivate var json: JSONValue {
    var members = PlanMembers()
    members["instruct"] = .object(text.mapValues(\.planJSON))
    members["time-limit"] = timeLimit.map { .string($0.description) }
    return members.object
  }
}

extension PlannedStep.Observe {
  fileprivate var json: JSONValue {
    var members = PlanMembers()
    members["observe"] = .object(question.mapValues(\.planJSON))
    members["answer"] = answer.planJSON
    members["that"] = that.planJSON
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
